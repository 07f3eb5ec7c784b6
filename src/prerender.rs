//! Prints every page of a radar as a file that can be read without scripts.

mod alternates;
mod beside;
mod between;
mod description;
mod document;
mod glyphs;
mod install;
mod light;
mod linked_data;
mod loading;
mod offline;
mod policy;
mod preview;
mod radar;
mod sharing;
mod single;
mod style;
mod texts;
mod theme;

use leptos::prelude::*;
use radar_core::view::{Page, ViewState};
use rayon::prelude::*;

use crate::app::App;
use crate::site::Site;
use crate::state::State;
use crate::title::title;
use alternates::alternates;
use description::description;
use document::Translation;
use light::Light;
use linked_data::linked_data;
use sharing::Sharing;
use texts::Texts;

pub use document::TemplateError;
pub use glyphs::missing_glyphs;
pub use install::{icons, manifest};
pub use light::LIGHT_FROM;
pub use offline::{Kept, WORKER, needed, no_worker, worker};
pub use policy::{Policy, headers};
pub use preview::{Picture, picture};
pub use radar::embedded_radar;
pub use single::{Parts, single_file};

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path relative to the site's folder, with slashes.
    pub path: String,
    /// What is in it.
    pub html: String,
    /// What may run on it. The page says so itself; a host can say it for all pages.
    pub policy: Policy,
}

impl File {
    /// Whether it is a page, and not what pages share.
    pub fn is_page(&self) -> bool {
        self.path.rsplit('.').next() == Some("html")
    }

    /// Whether it is what the program reads the blips' texts from where they are not in the pages.
    pub fn is_texts(&self) -> bool {
        self.path.rsplit('.').next() == Some("json")
    }
}

/// The embedded radar in each of its languages, to become pages or single files.
pub fn embedded_sites(is_single: bool) -> Result<Vec<&'static Site>, serde_json::Error> {
    let first = Site::embedded(None, is_single)?;
    let others = first.radar.languages.iter().skip(1);
    let others = others.map(|language| Site::embedded(Some(language), is_single));
    std::iter::once(Ok(first)).chain(others).collect()
}

/// All pages in the language of the site, and the page of wrong addresses with the first one. `template` is the document
/// that trunk made, with an empty body; `style` the stylesheet's text. From so many blips on, those of blips are light. What
/// pages share is among the files.
pub fn files(
    site: &'static Site,
    template: &str,
    style: &str,
    light_from: usize,
) -> Result<Vec<File>, TemplateError> {
    document::check(template)?;
    let template = &between::dress(&loading::dress(template)?)?;
    let template = &style::dress(&theme::dress(template, site)?, style)?;
    let has_light = site.radar.blips.len() >= light_from;
    let light = has_light.then(|| Light::new(template)).transpose()?;
    let texts = Texts::new(site, has_light)?;
    let whereabouts = texts.whereabouts();
    let printed = pages(site).into_par_iter().map(|page| {
        let light = light.as_ref().filter(|_| matches!(page, Page::Blip(_)));
        let path = page.path_in(site.folder());
        let view = site.view(&path);
        let description = description(site, &page, &view);
        let head = document::Head {
            title: title(site, &view),
            sharing: Some(Sharing {
                site_name: site.text(&site.radar.title),
                image: address(site, &radar_preview::address(&path)),
                alt: preview::alt(site, &page, &view),
                linked_data: linked_data(site, &page, &view, &description),
            }),
            description,
            canonical: address(site, &path),
            language: site.language(),
            interface: site.words.language,
            prerendered: &path,
            translations: translations(site, &page),
            alternates: alternates(site, &page),
            light: light.map(|_| light::whole(site)),
            texts: whereabouts.as_deref(),
        };
        let (template, body) = match light {
            Some(light) => (&light.template, light::body(site, view)?),
            None => (template, [&body(site, view, false), texts.inside()].concat()),
        };
        let (html, policy) = document::fill(template, &head, &body)?;
        Ok(File { path: format!("{path}index.html"), html, policy })
    });
    let mut files = printed.collect::<Result<Vec<_>, _>>()?;
    if site.folder().is_none() {
        files.push(not_found(site, template, &texts)?);
        // They are the same in all languages.
        files.extend(light.into_iter().flat_map(|light| light.files));
    }
    files.extend(texts.into_file());
    Ok(files)
}

/// The address of a page, absolute where the radar says where it is published, else relative to the base.
fn address(site: &Site, path: &str) -> String {
    [site.radar.site.as_deref().unwrap_or("./"), path].concat()
}

/// The same page in each of the radar's languages. Nothing where there is one language only.
fn translations(site: &Site, page: &Page) -> Vec<Translation> {
    let languages = &site.radar.languages;
    let first = languages.first().filter(|_| languages.len() > 1);
    let translation = |language: &String| {
        let folder = Some(language.as_str()).filter(|_| Some(language) != first);
        Translation { language: language.clone(), href: address(site, &page.path_in(folder)) }
    };
    // Readers of all other languages get the first one.
    let default =
        first.map(|_| Translation { language: "x-default".to_owned(), href: address(site, &page.path()) });
    languages.iter().filter(|_| first.is_some()).map(translation).chain(default).collect()
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
fn not_found(site: &'static Site, template: &str, texts: &Texts) -> Result<File, TemplateError> {
    let path = "404.html";
    let texts_beside = texts.whereabouts();
    let head = document::Head {
        title: [site.words.not_found, " · ", site.text(&site.radar.title)].concat(),
        description: site.words.no_such_page.to_owned(),
        canonical: site.radar.site.clone().unwrap_or_else(|| "./".to_owned()),
        language: site.language(),
        interface: site.words.language,
        prerendered: path,
        translations: Vec::new(),
        alternates: Vec::new(),
        light: None,
        texts: texts_beside.as_deref(),
        sharing: None,
    };
    let whereabouts = document::Whereabouts {
        home: site.radar.site.as_deref().unwrap_or_default(),
        languages: site.radar.languages.get(1..).unwrap_or_default(),
    };
    let body = [&body(site, ViewState::default(), true), texts.inside()].concat();
    let (html, policy) = document::fill_not_found(template, &head, &body, &whereabouts)?;
    Ok(File { path: path.to_owned(), html, policy })
}
