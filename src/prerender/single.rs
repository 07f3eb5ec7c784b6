//! The whole site as one file, for a disk, a mail or a chat.
//!
//! Nothing is beside it, so everything is in it: style, program, letters, logo. Its views are fragments of its address. While
//! the program is not there, links lead to the blips' texts further down.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use leptos::prelude::*;
use lol_html::element;
use lol_html::html_content::{ContentType, Element};
use radar_core::view::ViewState;

use super::document::{TemplateError, attribute, check, rewrite, script, with_valid_comments};
use super::{between, description, policy, style, texts, theme};
use crate::app::App;
use crate::handout;
use crate::site::Site;
use crate::state::State;
use crate::title::title;

/// What trunk built, and the files of the brand.
pub struct Parts<'a> {
    /// The document with an empty body.
    pub template: &'a str,
    /// The stylesheet.
    pub style: &'a str,
    /// The JavaScript that starts the program: a module whose default export takes WebAssembly.
    pub glue: &'a str,
    /// The WebAssembly.
    pub program: &'a [u8],
    /// The icon, as SVG.
    pub icon: &'a str,
    /// Reads a file of the brand by its name on the site.
    pub brand: &'a dyn Fn(&str) -> Result<Vec<u8>, String>,
}

/// The file in the language of the site, which has to be one of [`Site::is_single`].
pub fn single_file(site: &'static Site, parts: &Parts<'_>) -> Result<String, TemplateError> {
    check(parts.template)?;
    let mut document = bare(&theme::dress(parts.template, site)?, site, parts)?;
    for file in site.radar.theme.fonts.iter().map(|font| &font.file) {
        document =
            document.replace(&format!("url(\"{file}\")"), &format!("url(\"{}\")", data_of(file, parts)?));
    }
    let document = policy::seal_single(&document)?;
    let body = body(site, parts)?;
    let texts = texts::element(site)?;
    let program = BASE64_STANDARD.encode(parts.program);
    let program = format!("<script type=\"application/wasm\" id=\"program\">{program}</script>");
    let fill = element!("body", |element: &mut Element<'_, '_>| {
        if site.words.language != site.language() {
            element.set_attribute("lang", site.words.language)?;
        }
        element.prepend(&[body.as_str(), &texts, &program].concat(), ContentType::Html);
        Ok(())
    });
    rewrite(&document, vec![fill])
}

/// The document with its style and scripts in it, and nothing that is beside it.
fn bare(template: &str, site: &'static Site, parts: &Parts<'_>) -> Result<String, TemplateError> {
    let view = ViewState { language: site.folder().map(str::to_owned), ..ViewState::default() };
    let (title, description) = (title(site, &view), description::description(site, &view.page_of(), &view));
    let style: String = [parts.style].into_iter().chain(between::STYLES).collect();
    let head =
        [script(include_str!("first_paint.js")), script(include_str!("faults.js")), style::element(&style)];
    let icon = icon(site, parts)?;
    let start = start(parts.glue)?;
    let handlers = vec![
        element!("html", |html| {
            html.set_attribute("lang", site.language())?;
            html.set_attribute("data-prerendered", &view.encode())?;
            html.set_attribute("data-single", "")?;
            Ok(())
        }),
        element!("title", |element| {
            element.set_inner_content(&title, ContentType::Text);
            Ok(())
        }),
        element!("link[rel=stylesheet]", |link| {
            link.replace(&head.concat(), ContentType::Html);
            Ok(())
        }),
        element!("link[rel=icon]", |link| {
            link.remove_attribute("integrity");
            link.set_attribute("href", &icon)?;
            Ok(())
        }),
        element!("script[type=module]", |script| {
            script.remove();
            Ok(())
        }),
        element!(
            "base, link[rel=modulepreload], link[rel=preload], link[rel=manifest], link[rel=apple-touch-icon]",
            |link| {
                link.remove();
                Ok(())
            }
        ),
        element!("head", |element| {
            let module = ["<script type=\"module\">", &start, "</script>"].concat();
            let description = format!("<meta name=\"description\" content=\"{}\">", attribute(&description));
            element.append(&[description, module].concat(), ContentType::Html);
            Ok(())
        }),
    ];
    rewrite(template, handlers)
}

/// The first page, with the texts of all blips below it.
fn body(site: &'static Site, parts: &Parts<'_>) -> Result<String, TemplateError> {
    let view = ViewState { language: site.folder().map(str::to_owned), ..ViewState::default() };
    let owner = Owner::new();
    let (html, texts) = owner.with(|| {
        let state = State::new(site, view, false);
        (view! { <App state /> }.to_html(), untrack(|| handout::html(state, true)))
    });
    let html = with_valid_comments(&html);
    let logo = site.radar.theme.logo.as_ref().map(|logo| data_of(&logo.file, parts)).transpose()?;
    let handlers = vec![
        element!(".handout", |element| {
            element.set_inner_content(&texts, ContentType::Html);
            Ok(())
        }),
        // Its style and scripts are in its head.
        element!(between::PLACE_SELECTOR, |place| {
            place.remove();
            Ok(())
        }),
        // A fragment within a fragment is none.
        element!("a.skip, .jump a", |link| {
            let href = link.get_attribute("href").unwrap_or_default();
            let id = href.rsplit('#').next().unwrap_or_default();
            link.set_attribute("href", &["#", id].concat())?;
            Ok(())
        }),
        element!(".brand img", |image| {
            if let Some(logo) = &logo {
                image.set_attribute("src", logo)?;
            }
            Ok(())
        }),
    ];
    rewrite(&html, handlers)
}

/// The module that starts the program: the glue, and a call of what it exports.
fn start(glue: &str) -> Result<String, TemplateError> {
    let exports =
        glue.rsplit_once("export").and_then(|(_, exports)| exports.split_once('{')?.1.split_once('}'));
    let names = exports.map(|(names, _)| names).unwrap_or_default();
    let init = names.split(',').find_map(|name| name.trim().strip_suffix(" as default"));
    let init = init.ok_or_else(|| TemplateError::new("its program has no default export".to_owned()))?;
    Ok([glue, "\n", &include_str!("single.js").replace("INIT", init)].concat())
}

fn icon(site: &Site, parts: &Parts<'_>) -> Result<String, TemplateError> {
    match &site.radar.theme.logo {
        Some(logo) => data_of(&logo.file, parts),
        None => Ok(data("image/svg+xml", parts.icon.as_bytes())),
    }
}

/// A file of the brand as an address that has it inside.
fn data_of(file: &str, parts: &Parts<'_>) -> Result<String, TemplateError> {
    let bytes = (parts.brand)(file).map_err(TemplateError::new)?;
    let kind = match file.rsplit('.').next() {
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "image/png",
    };
    Ok(data(kind, &bytes))
}

fn data(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes))
}
