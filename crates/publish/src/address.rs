//! Where things are on the site. Paths are relative to its folder.

use radar_core::view::Page;

/// The folder of the API, whose version is in its name.
pub(crate) const API: &str = "api/v1/";
pub(crate) const ATOM: &str = "feed.xml";
pub(crate) const JSON_FEED: &str = "feed.json";
pub(crate) const SITEMAP: &str = "sitemap.xml";

/// The page of a blip.
pub(crate) fn blip(id: &str) -> String {
    Page::Blip(id.to_owned()).path()
}

/// The page of a quadrant.
pub(crate) fn quadrant(id: &str) -> String {
    Page::Quadrant(id.to_owned()).path()
}

/// The page of a ring.
pub(crate) fn ring(id: &str) -> String {
    Page::Ring(id.to_owned()).path()
}

/// The page of an edition. There is one only where the radar has several.
pub(crate) fn edition(id: &str) -> String {
    Page::Edition(id.to_owned()).path()
}

/// The badge of a blip.
pub(crate) fn badge(id: &str) -> String {
    format!("badges/{id}.svg")
}

/// The JSON of a blip.
pub(crate) fn blip_json(id: &str) -> String {
    format!("{API}blips/{id}.json")
}

/// From the folder of one file to another path: `api/v1/radar.json` reaches `badges/a.svg` at `../../badges/a.svg`.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let shared = from.bytes().zip(to.bytes()).take_while(|(a, b)| a == b).count();
    // Only whole folders are shared: the part up to the last slash that both have.
    let shared = from.get(..shared).and_then(|both| both.rfind('/')).map_or(0, |slash| slash + 1);
    let up = from.get(shared..).unwrap_or_default().matches('/').count();
    let down = to.get(shared..).unwrap_or_default();
    if up == 0 && down.is_empty() { "./".to_owned() } else { format!("{}{down}", "../".repeat(up)) }
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn a_relative_address_leads_from_one_file_to_the_other() {
        for (from, to, expected) in [
            ("api/v1/radar.json", "", "../../"),
            ("api/v1/radar.json", "api/v1/blips/a.json", "blips/a.json"),
            ("api/v1/blips/a.json", "api/v1/blips/ab.json", "ab.json"),
            ("api/v1/blips/a.json", "blips/a/", "../../../blips/a/"),
            ("feed.xml", "feed.json", "feed.json"),
            ("feed.xml", "", "./"),
        ] {
            assert_eq!(relative(from, to), expected, "{from} to {to}");
        }
    }
}
