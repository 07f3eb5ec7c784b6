//! What browsers keep of the site for times without a network: the service worker.

use std::cell::RefCell;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use lol_html::element;
use sha2::{Digest as _, Sha256};

use super::document::{TemplateError, rewrite, script_string};
use crate::site::Site;

/// The address of the service worker, relative to the base. It decides over all that is below its folder.
pub const WORKER: &str = "sw.js";

/// What is kept: a page or a file, by its address relative to the base.
#[derive(Debug)]
pub struct Kept {
    /// `./` and `fr/` are pages.
    pub address: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The addresses of what the first pages need: themselves, and what they load. `template` is the document that trunk made;
/// `texts` are the files of texts.
pub fn needed(
    sites: &[&'static Site],
    template: &str,
    texts: Vec<String>,
) -> Result<Vec<String>, TemplateError> {
    let pages =
        sites.iter().map(|site| site.folder().map_or("./".to_owned(), |folder| [folder, "/"].concat()));
    let theme = sites.first().map(|site| &site.radar.theme);
    let fonts = theme.into_iter().flat_map(|theme| theme.fonts.iter().map(|font| font.file.clone()));
    let logo = theme.and_then(|theme| theme.logo.as_ref()).map(|logo| logo.file.clone());
    Ok(pages.chain(loaded(template)?).chain(texts).chain(fonts).chain(logo).collect())
}

/// The service worker that keeps these files. Another version of any of them makes it another one, and browsers replace it.
pub fn worker(sites: &[&'static Site], files: &[Kept]) -> String {
    let entry =
        |file: &Kept| format!("[{},{}]", script_string(&file.address), script_string(&checksum(&file.bytes)));
    let list = listed(files.iter().map(entry));
    let folders = listed(sites.iter().filter_map(|site| site.folder()).map(script_string));
    let version = BASE64_STANDARD.encode(Sha256::digest(&list));
    let version = script_string(&version);
    format!(
        "const FILES = {list};\nconst LANGUAGES = {folders};\nconst VERSION = {version};\n{}",
        include_str!("sw.js")
    )
}

/// The service worker while somebody works on the page: keeps nothing.
pub fn no_worker() -> String {
    include_str!("sw_off.js").to_owned()
}

fn loaded(template: &str) -> Result<Vec<String>, TemplateError> {
    let found = RefCell::new(Vec::new());
    let links = "link[rel=modulepreload], link[rel=preload], link[rel=icon]";
    let note = element!(links, |link| {
        found.borrow_mut().extend(link.get_attribute("href"));
        Ok(())
    });
    rewrite(template, vec![note])?;
    Ok(found.into_inner())
}

fn checksum(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

fn listed(entries: impl Iterator<Item = String>) -> String {
    format!("[{}]", entries.collect::<Vec<_>>().join(","))
}
