//! Prints every page of a radar as a file that can be read without scripts.

mod alternates;
mod description;
mod document;
mod radar;

use leptos::prelude::*;
use radar_core::view::{Page, ViewState};

use crate::app::App;
use crate::site::Site;
use crate::state::State;
use crate::title::title;
use alternates::alternates;
use description::description;

pub use document::TemplateError;
pub use radar::embedded_radar;

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path relative to the site's folder, with slashes.
    pub path: String,
    /// What is in it.
    pub html: String,
}

/// All pages. `template` is the document that trunk made, with an empty body; `style` the stylesheet's text.
pub fn files(site: &'static Site, template: &str, style: &str) -> Result<Vec<File>, TemplateError> {
    let pages = pages(site).into_iter().map(|page| {
        let path = page.path();
        let view = site.view(&path);
        let head = document::Head {
            title: title(site, &view),
            description: description(site, &page, &view),
            canonical: format!("{}{path}", site.radar.site.as_deref().unwrap_or("./")),
            language: site.language(),
            prerendered: &path,
            alternates: alternates(site, &page),
        };
        let html = document::fill(template, &head, &body(site, view, false))?;
        Ok(File { path: format!("{path}index.html"), html })
    });
    pages.chain(std::iter::once_with(|| not_found(site, template, style))).collect()
}

/// Every view that has a file of its own.
pub fn pages(site: &Site) -> Vec<Page> {
    radar_publish::pages(&site.radar)
}

/// What is inside the body of a page.
pub fn body(site: &'static Site, view: ViewState, lost: bool) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let state = State::new(site, view, lost);
        view! { <App state /> }.to_html()
    })
}

/// The page that a static host serves for whatever does not exist, at any depth below the base.
fn not_found(site: &'static Site, template: &str, style: &str) -> Result<File, TemplateError> {
    let path = "404.html";
    let head = document::Head {
        title: format!("Not found · {}", site.text(&site.radar.title)),
        description: "This radar has no such page.".to_owned(),
        canonical: site.radar.site.clone().unwrap_or_else(|| "./".to_owned()),
        language: site.language(),
        prerendered: path,
        alternates: Vec::new(),
    };
    let home = site.radar.site.as_deref();
    let html =
        document::fill_not_found(template, &head, &body(site, ViewState::default(), true), style, home)?;
    Ok(File { path: path.to_owned(), html })
}
