//! What a device needs to know of the radar to keep it beside its programs: name, colours, and icons.

use radar_core::theme::Theme;
use radar_preview::{Error, Icon};
use serde_json::json;

use super::document::attribute;
use crate::site::Site;

/// The sizes that systems ask for, in pixels.
const SIZES: [u32; 2] = [192, 512];
/// The one that iOS asks for.
const TOUCH: u32 = 180;

/// The address of the manifest in a language, relative to the base.
fn address(site: &Site) -> String {
    site.folder().map_or("radar.webmanifest".to_owned(), |folder| format!("{folder}.webmanifest"))
}

/// The manifest of the radar in the language of the site: its address relative to the base, and its text.
pub fn manifest(site: &Site) -> (String, String) {
    let theme = &site.radar.theme;
    let home = site.folder().map_or("./".to_owned(), |folder| format!("./{folder}/"));
    let icons = SIZES.map(|size| {
        json!({ "src": icon_address(size), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": "any maskable" })
    });
    let manifest = json!({
        // No `id`: it would be resolved against the host, and all radars there would be one program.
        "name": site.text(&site.radar.title),
        "lang": site.language(),
        "start_url": home,
        "scope": "./",
        // With the address, which readers share.
        "display": "minimal-ui",
        "background_color": theme.light.paper,
        "theme_color": theme.light.paper,
        "icons": icons,
    });
    (address(site), format!("{manifest:#}\n"))
}

/// The icons of all sizes: their addresses relative to the base, and the PNG.
pub fn icons(theme: &Theme) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let ink = theme.light.ring(0).unwrap_or(&theme.light.accent);
    let icon = Icon { ground: &theme.light.paper, ink };
    SIZES.into_iter().chain([TOUCH]).map(|size| Ok((icon_address(size), icon.png(size)?))).collect()
}

/// What a page's head says of them.
pub(super) fn links(site: &Site) -> String {
    let (manifest, touch) = (address(site), icon_address(TOUCH));
    format!(
        "<link rel=\"manifest\" href=\"{}\"><link rel=\"apple-touch-icon\" href=\"{touch}\">",
        attribute(&manifest)
    )
}

fn icon_address(size: u32) -> String {
    format!("icon-{size}.png")
}
