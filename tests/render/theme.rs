//! How a radar looks, in the head of every page.

use std::path::Path;

use radar_core::bake::Baked;
use radar_core::check::{Asset, Files, Found, check};
use radar_core::theme::{Logo, css};
use tech_radar::site::Site;

use super::{all, print, printed, show};

/// A file of this length, as far as its head says.
const LETTERS: &[u8] = b"wOF2\0\x01\0\0\0\0\0\x0c";
const LOGO: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path d="M0 0h60v20z"/></svg>"#;

#[test]
fn every_page_has_the_colours_before_the_stylesheet_and_they_are_the_same_text() {
    for (site, files) in printed() {
        let style = format!("<style>{}</style>", css(&site.radar.theme, site.radar.rings.len()));
        for file in files {
            let at = file.html.find(&style).unwrap_or_else(|| panic!("{} has no colours", file.path));
            let sheet = file.html.find("rel=\"stylesheet\"").or_else(|| file.html.rfind("<style>")).unwrap();
            assert!(at < sheet, "{}", file.path);
            assert_eq!(file.html.matches("<meta name=\"theme-color\"").count(), 2, "{}", file.path);
        }
    }
}

#[test]
fn the_stylesheets_have_no_colours_of_their_own() {
    let styles = [
        include_str!("../../public/radar.css"),
        include_str!("../../public/chart.css"),
        include_str!("../../public/below.css"),
    ]
    .concat();
    let for_screens = styles.split("@page").next().unwrap();
    let is_color = |word: &str| {
        let digits = word.bytes().take_while(u8::is_ascii_hexdigit).count();
        matches!(digits, 3 | 6) && !word[digits..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
    };
    let colors: Vec<_> = for_screens.split('#').skip(1).filter(|word| is_color(word)).collect();
    assert!(colors.is_empty(), "{colors:?}");
}

#[test]
fn a_logo_stands_beside_the_name_and_in_the_tab() {
    let (site, name) = branded();
    let page = show(site, "");
    let logo = all(&page, "header .brand img")[0];
    assert_eq!(logo.attr("src"), Some(name.as_str()));
    assert_eq!(logo.attr("alt"), Some(""), "the name beside it says it");
    assert_eq!([logo.attr("width"), logo.attr("height")], [Some("84"), Some("28")]);
    assert!(all(&page, "header .brand svg").is_empty());
    for file in print(site) {
        assert!(file.html.contains(&format!("<link rel=\"icon\" href=\"./{name}\"")), "{}", file.path);
    }
}

#[test]
fn letters_of_their_own_are_loaded_early_and_named_in_the_style() {
    let (site, _) = branded();
    let name = &site.radar.theme.fonts[0].file;
    assert!(
        name.starts_with("inter-") && Path::new(name).extension().is_some_and(|ending| ending == "woff2"),
        "{name}"
    );
    for file in print(site) {
        let face = format!("@font-face{{font-family:Inter;src:url(\"{name}\")format(\"woff2\")");
        assert!(file.html.contains(&face), "{}", file.path);
        let preload =
            format!("<link rel=\"preload\" as=\"font\" type=\"font/woff2\" href=\"{name}\" crossorigin>");
        // Where the base is not known yet, nothing is loaded early.
        assert_eq!(file.html.contains(&preload), file.path != "404.html", "{}", file.path);
    }
}

/// A radar with a logo and letters, as `build.rs` embeds it, and what its logo is called on the site.
fn branded() -> (&'static Site, String) {
    let json = r##"{
        "format": 1, "title": "Meridian", "languages": ["en"],
        "theme": {
            "light": { "accent": "#8c1d62" }, "logo": "brand/logo.svg",
            "font": "Inter, sans-serif", "fonts": [{ "file": "inter.woff2", "weight": "100 900" }]
        },
        "rings": [{ "id": "adopt", "name": "Adopt" }],
        "quadrants": [{ "id": "tools", "name": "Tools" }],
        "blips": []
    }"##;
    let asset =
        |path: &str, bytes: &[u8]| Asset { path: path.to_owned(), found: Found::Bytes(bytes.to_vec()) };
    let assets = vec![asset("brand/logo.svg", LOGO.as_bytes()), asset("inter.woff2", LETTERS)];
    let files = Files { assets, ..Files::json("radar.json", json) };
    let mut radar = check(&files).radar.unwrap();
    let published = radar.theme.publish(&files.assets);
    assert_eq!(published.iter().map(|file| file.bytes).collect::<Vec<_>>(), [LOGO.as_bytes(), LETTERS]);
    let Some(Logo { file: name, .. }) = radar.theme.logo.clone() else { panic!("it has a logo") };
    let baked = Baked::from_json(&Baked::new(radar).to_json().unwrap()).unwrap();
    (Box::leak(Box::new(Site::new(baked, None))), name)
}
