//! What a radar adds to the document, the same on every page.

use std::path::Path;

use lol_html::element;
use lol_html::html_content::ContentType;
use radar_core::theme::{Theme, css};

use super::document::{TemplateError, rewrite};
use super::install;
use crate::site::Site;

/// The document with the theme's colours, letters and icon in its head, and a body that says what it has room for.
///
/// The style stands before the stylesheet, which has no colours of its own. Its text is the same on every page: one hash
/// allows it.
pub(super) fn dress(template: &str, site: &Site) -> Result<String, TemplateError> {
    let theme = &site.radar.theme;
    let head = [style(theme, site.radar.rings.len()), grounds(theme), preload(theme)].concat();
    let handlers = vec![
        element!("link[rel=stylesheet]", |link| {
            link.before(&head, ContentType::Html);
            Ok(())
        }),
        element!("link[rel=icon]", |icon| {
            icon.after(&install::links(site), ContentType::Html);
            if let Some(logo) = &theme.logo {
                icon.set_attribute("href", &["./", &logo.file].concat())?;
                icon.set_attribute("type", if is_svg(&logo.file) { "image/svg+xml" } else { "image/png" })?;
            }
            Ok(())
        }),
        // The stylesheet leaves room for them below the chart. By class, since `:has` waits until the parser is there.
        element!("body", |body| {
            if site.has_history() {
                body.set_attribute("class", "has-editions")?;
            }
            Ok(())
        }),
    ];
    rewrite(template, handlers)
}

fn style(theme: &Theme, rings: usize) -> String {
    ["<style>", &css(theme, rings), "</style>"].concat()
}

/// What browsers paint around the page.
fn grounds(theme: &Theme) -> String {
    let ground = |scheme: &str, color: &str| {
        let media = format!("(prefers-color-scheme:{scheme})");
        format!("<meta name=\"theme-color\" data-scheme=\"{scheme}\" media=\"{media}\" content=\"{color}\">")
    };
    [ground("light", &theme.light.paper), ground("dark", &theme.dark.paper)].concat()
}

/// The first file of letters is that of most texts. Known early, it is there before the first paint more often.
fn preload(theme: &Theme) -> String {
    let link = |file: &str| {
        format!("<link rel=\"preload\" as=\"font\" type=\"font/woff2\" href=\"{file}\" crossorigin>")
    };
    theme.fonts.first().map(|font| link(&font.file)).unwrap_or_default()
}

/// The checks let files end in any case.
fn is_svg(file: &str) -> bool {
    Path::new(file).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"))
}
