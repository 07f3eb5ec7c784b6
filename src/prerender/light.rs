//! Light pages: a blip's text without the rest of the radar.
//!
//! The chart and the list are most of a page, and grow with the radar: as many pages of blips as there are blips would make
//! a folder that grows with the square of them. So in a large radar a blip's page has the blip alone, and what is the same on
//! all of these pages is in two files beside them. Where scripts run, `light.js` takes the rest from the first page, just before
//! the program starts.

use leptos::prelude::*;
use lol_html::element;
use lol_html::html_content::ContentType;
use radar_core::view::ViewState;

use super::beside::{file, integrity};
use super::document::{FIRST, TemplateError, bare, rewrite, script};
use super::policy::texts;
use super::style::compact;
use super::{File, loading};
use crate::detail::Panel;
use crate::header::{Colophon, Header};
use crate::site::Site;
use crate::state::State;

/// From how many blips on a radar has light pages: those of a smaller one are a few megabytes together.
pub const LIGHT_FROM: usize = 150;

/// What a light page is made of.
pub(super) struct Light {
    /// The document with links to what it shares with others.
    pub(super) template: String,
    /// The style and the scripts of all light pages.
    pub(super) files: [File; 2],
}

impl Light {
    /// From the document that full pages are made of.
    pub(super) fn new(template: &str) -> Result<Self, TemplateError> {
        let mut style = texts(template, STYLES)?;
        style.push(compact(include_str!("light.css")));
        let mut scripts = vec![bare(FIRST)];
        scripts.extend(texts(template, SCRIPTS)?);
        scripts.push(bare(include_str!("light.js")));
        let files = [("css", style), ("js", scripts)];
        let files = files.map(|(ending, parts)| file("light", ending, parts.join("\n")));
        Ok(Self { template: with_links(template, &files)?, files })
    }
}

/// The document with links to what is in it otherwise.
fn with_links(template: &str, [style, scripts]: &[File; 2]) -> Result<String, TemplateError> {
    // The style first: behind a policy browsers look no further than the script that they wait for. With `crossorigin`, since in a
    // frame that is locked in, our own files are those of another origin.
    let links = format!(
        "{}<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\" crossorigin>\
         <script src=\"{}\" integrity=\"{}\" crossorigin></script>",
        script(include_str!("beside.js")),
        style.path,
        integrity(style),
        scripts.path,
        integrity(scripts),
    );
    let glue = loading::glue(template)?;
    let handlers = vec![
        element!("base", |base| {
            base.after(&links, ContentType::Html);
            Ok(())
        }),
        // What checks the script is the script's own element.
        element!(
            "style, template, script:not([type]), script[type=importmap], link[rel=modulepreload]",
            |element| {
                element.remove();
                Ok(())
            }
        ),
        // It exports how to start, and `light.js` does it.
        element!("script[type=module]", |script| {
            script.set_inner_content("", ContentType::Text);
            script.set_attribute("src", &glue.address)?;
            script.set_attribute("integrity", &glue.integrity)?;
            Ok(())
        }),
    ];
    rewrite(template, handlers)
}

const STYLES: &str = "style";
const SCRIPTS: &str = "script:not([type])";

/// Where the rest is: the first page in the language of the site.
pub(super) fn whole(site: &Site) -> String {
    site.link(&ViewState { language: site.folder().map(str::to_owned), ..ViewState::default() })
}

/// What is inside the body of a light page. Header and panel are those of the first page: they stay when the rest comes.
/// The choice of a theme comes with the rest: it would be an eighth of the page.
pub(super) fn body(site: &'static Site, view: ViewState) -> Result<String, TemplateError> {
    let html = Owner::new().with(|| {
        let state = State::new(site, view, false);
        view! {
            <Header state />
            <main>
                <h1 class="unseen" lang=site.mark(&site.radar.title)>
                    {site.text(&site.radar.title)}
                </h1>
                <Panel state />
                <p class="whole">
                    <a class="button" href=whole(site)>
                        {site.words.full_radar}
                    </a>
                </p>
            </main>
            <footer class="page-footer">
                <Colophon state />
            </footer>
        }
        .to_html()
    });
    let themes = element!(".themes", |themes| {
        themes.set_inner_content("", ContentType::Text);
        Ok(())
    });
    rewrite(&html, vec![themes])
}
