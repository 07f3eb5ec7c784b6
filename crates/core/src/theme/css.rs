//! A theme as the custom properties of the page.

use super::{Font, Palette, Role, Theme};

/// The letters of a radar that names none: those of the reader's system.
const SYSTEM_FONT: &str =
    "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",\"Noto Sans\",Arial,sans-serif";

const LIGHT_SHADOW: &str = "0 1px 2px rgb(60 50 30/6%),0 12px 32px rgb(60 50 30/10%)";
const DARK_SHADOW: &str = "0 1px 2px rgb(0 0 0/30%),0 16px 40px rgb(0 0 0/45%)";

/// The style that goes before the stylesheet: colours of both grounds for a radar with so many rings, and its letters.
///
/// The reader's system chooses the ground, unless `data-theme` on the root says `light` or `dark`. The dark colours stand
/// there twice, as `light-dark()` would leave browsers of 2023 without any. Paper is light, whatever was chosen.
///
/// Paths of fonts are relative to the page's base.
pub fn css(theme: &Theme, rings: usize) -> String {
    let light = colors(&theme.light, rings, LIGHT_SHADOW);
    let dark = colors(&theme.dark, rings, DARK_SHADOW);
    let font = theme.font.as_deref().unwrap_or(SYSTEM_FONT);
    // `optional`: letters that come late are kept for the next page, so that nothing moves while somebody reads.
    let face = |font: &Font| font_face(theme.family(), font, &font.file, "optional");
    let faces: String = theme.fonts.iter().map(face).collect();
    format!(
        "{faces}:root{{color-scheme:light dark;--font:{font};{light}}}\
         @media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}\
         :root[data-theme=light]{{color-scheme:light}}\
         @media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}}}"
    )
}

fn colors(palette: &Palette, rings: usize, shadow: &str) -> String {
    let roles = Role::ALL.iter().map(|role| format!("--{}:{};", role.id(), palette.role(*role)));
    let rings = palette.rings.iter().take(rings).enumerate();
    let rings = rings.map(|(ring, color)| format!("--ring-{}:{color};", ring + 1));
    let colors: String = roles.chain(rings).collect();
    format!("{colors}--tint:{}%;--shadow:{shadow}", palette.tint)
}

/// The rule that gives a family of letters one of its files, which is at `address`. `display` says what is shown until the
/// file is there.
pub fn font_face(family: &str, font: &Font, address: &str, display: &str) -> String {
    let style = if font.italic { "italic" } else { "normal" };
    [
        "@font-face{font-family:",
        family,
        ";src:url(\"",
        address,
        "\")format(\"woff2\");font-weight:",
        &font.weight,
        ";font-style:",
        style,
        ";font-display:",
        display,
        "}",
    ]
    .concat()
}

impl Theme {
    /// The first family of letters, as CSS writes it; empty where the radar names none.
    pub fn family(&self) -> &str {
        self.font.as_deref().and_then(|font| font.split(',').next()).unwrap_or_default().trim()
    }
}
