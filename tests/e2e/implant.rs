//! A copy of a site with another radar in it.
//!
//! To build the program for each radar would take minutes. This is the program that readers get, with other data: the new
//! radar takes the place of its own, byte by byte.

use std::fs;
use std::ops::Range;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use radar_core::bake::Baked;
use radar_core::check;
use radar_core::model::Radar;
use serde::de::IgnoredAny;
use sha2::{Digest as _, Sha384};
use tech_radar::prerender::{LIGHT_FROM, files};
use tech_radar::site::Site;

use crate::fixtures::app::App;
use crate::forgery::Forgery;
use crate::markup;

/// A page without a policy, which can have others in frames.
pub(crate) const FRAMES: &str =
    "<!doctype html><link rel=\"icon\" href=\"data:,\"><title>frames</title><body></body>";

/// The copy. It goes when dropped.
pub(crate) struct Implant {
    forgery: Forgery,
    /// Where the program has its radar.
    place: Range<usize>,
}

impl Implant {
    /// A copy that nothing was changed in yet.
    pub(crate) fn of(app: &App) -> Self {
        let forgery = Forgery::of(app);
        let program = fs::read(forgery.program(".wasm")).unwrap();
        Self { place: place(&program, &app.site.radar), forgery }
    }

    /// Puts an author's radar into the program and prints its pages. `false` where it takes more room than there is.
    ///
    /// Beside each page lies `bare.html`: the same without its policy and without the program.
    pub(crate) fn put(&self, radar: &str) -> bool {
        let whole = radar_locale::bake(check::from_json("radar.json", radar).unwrap());
        let radar = whole.clone().without_texts().to_json().unwrap();
        let file = self.forgery.program(".wasm");
        let mut program = fs::read(&file).unwrap();
        let place = program.get_mut(self.place.clone()).unwrap();
        let Some((new, left)) = place.split_at_mut_checked(radar.len()) else { return false };
        new.copy_from_slice(radar.as_bytes());
        // JSON may have blanks at its end.
        left.fill(b' ');
        fs::write(file, program).unwrap();
        let site = Box::leak(Box::new(Site::new(Baked::from_json(&whole.to_json().unwrap()).unwrap(), None)));
        for page in files(site, &self.template(), &self.style(), LIGHT_FROM).unwrap() {
            self.forgery.write(&page.path, &page.html);
            if let Some(folder) = page.path.strip_suffix("index.html") {
                self.forgery.write(&[folder, "bare.html"].concat(), &bare(&page.html));
            }
        }
        self.forgery.write("frames.html", FRAMES);
        true
    }

    /// The copy in front of the reader.
    pub(crate) async fn serve(&self, app: &App) -> App {
        self.forgery.serve(app).await
    }

    /// The stylesheet, which is in each page after the radar's colours.
    fn style(&self) -> String {
        markup::text(&markup::read_head(&self.forgery.folder.join("index.html")), "style + meta ~ style")
    }

    /// The document that pages are printed into, as trunk makes it, for this program.
    fn template(&self) -> String {
        let page = markup::read_head(&self.forgery.folder.join("index.html"));
        let icon = markup::attributes(&page, "link[rel=icon]", "href").concat();
        let [script, program] = [".js", ".wasm"].map(|ending| {
            let file = self.forgery.program(ending);
            let checksum = BASE64_STANDARD.encode(Sha384::digest(fs::read(&file).unwrap()));
            let name = file.file_name().unwrap().to_string_lossy();
            format!("href=\"./{name}\" crossorigin=\"anonymous\" integrity=\"sha384-{checksum}\"")
        });
        format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><base href=\"./\">\
             <link rel=\"stylesheet\" href=\"radar.css\"><link rel=\"icon\" href=\"{icon}\"><title>x</title>\
             <script type=\"module\"></script><link rel=\"modulepreload\" {script}>\
             <link rel=\"preload\" as=\"fetch\" {program}></head><body></body></html>"
        )
    }
}

/// A radar as it is embedded in the program.
fn embedded(radar: Radar) -> String {
    radar_locale::bake(radar).without_texts().to_json().unwrap()
}

/// Where a program has this radar, as JSON.
fn place(program: &[u8], radar: &Radar) -> Range<usize> {
    // Title and languages: what follows may depend on where the site was built for.
    let beginning = &embedded(radar.clone()).into_bytes()[..40];
    let start = program.windows(beginning.len()).position(|bytes| bytes == beginning);
    let start = start.expect("a program with a radar");
    let mut documents = serde_json::Deserializer::from_slice(&program[start..]).into_iter::<IgnoredAny>();
    documents.next().unwrap().unwrap();
    start..start + documents.byte_offset()
}

/// A page without its policy, and without what starts the program.
fn bare(page: &str) -> String {
    let without = |page: String, start: &str, end: &str| {
        let (before, rest) = page.split_once(start).expect("pages have all of it");
        let (_, after) = rest.split_once(end).unwrap();
        [before, after].concat()
    };
    let page = without(page.to_owned(), "<meta http-equiv=\"Content-Security-Policy\"", ">");
    without(page, "<script type=\"module\">", "</script>")
}
