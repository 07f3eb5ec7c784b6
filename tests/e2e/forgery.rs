//! A copy of a site in which something was changed after it was built.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use crate::fixtures::app::App;
use crate::server::Server;

/// The copy. It goes when dropped.
pub(crate) struct Forgery {
    pub(crate) folder: PathBuf,
}

impl Forgery {
    /// A copy that nothing was changed in yet.
    pub(crate) fn of(app: &App) -> Self {
        let port = url::Url::parse(&app.server.base).unwrap().port().unwrap();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("forgery-{port}"));
        copy(&app.site.folder, &folder);
        Self { folder }
    }

    /// A part of the page, by the file's ending: the script that starts its program, or the WebAssembly.
    pub(crate) fn program(&self, ending: &str) -> PathBuf {
        self.part("tech-radar-", ending)
    }

    /// What the pages share, by the beginning and the ending of its name.
    pub(crate) fn part(&self, beginning: &str, ending: &str) -> PathBuf {
        let files = fs::read_dir(&self.folder).unwrap().map(|file| file.unwrap().path());
        let is_part = |path: &PathBuf| {
            let name = path.file_name().unwrap().to_string_lossy();
            name.starts_with(beginning) && name.ends_with(ending)
        };
        files.into_iter().find(is_part).unwrap_or_else(|| panic!("the site has {beginning}*{ending}"))
    }

    /// Changes the text of a page.
    pub(crate) fn edit(&self, page: &str, edit: impl FnOnce(String) -> String) {
        let path = self.folder.join(page);
        let before = fs::read_to_string(&path).unwrap();
        let after = edit(before.clone());
        assert_ne!(after, before, "something was changed");
        fs::write(path, after).unwrap();
    }

    /// Adds a page, or writes one anew. Its folder is made.
    pub(crate) fn write(&self, page: &str, html: &str) {
        let path = self.folder.join(page);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, html).unwrap();
    }

    /// The copy in front of the reader.
    pub(crate) async fn serve(&self, app: &App) -> App {
        // Not at the root, where the server sends the headers of the former site.
        let server = Server::start(&self.folder, "/forged/").await.unwrap();
        App { browser: app.browser.clone(), server, site: Arc::clone(&app.site) }
    }
}

impl Drop for Forgery {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
