//! What a card looks like to a machine: its size, its room, its glyphs.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use proptest::prelude::*;
use radar_core::bake::Baked;
use radar_core::check;
use radar_core::search::SearchIndex;
use radar_core::shown::{Scene, Shown};
use radar_core::theme::{Palette, Theme};
use radar_core::view::ViewState;
use radar_fonts::Fonts;
use radar_preview::{Badge, Card, Chart, HEIGHT, Renderer, WIDTH, address};
use resvg::usvg::{Node, Options, Path, Tree};

#[test]
fn the_picture_of_a_page_has_the_address_of_the_page() {
    assert_eq!(address(""), "previews/radar.png");
    assert_eq!(address("blips/gvisor/"), "previews/blips/gvisor.png");
    assert_eq!(address("fr/"), "previews/fr.png");
    assert_eq!(address("fr/rings/adopt/"), "previews/fr/rings/adopt.png");
}

#[test]
fn a_card_is_a_png_of_the_size_that_networks_ask_for_and_not_blank() {
    let renderer = renderer();
    let png = with_card("Container queries", |card| renderer.png(card).unwrap());
    let mut reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
    assert_eq!((reader.info().width, reader.info().height), (WIDTH, HEIGHT));
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let ground = pixels[0];
    let drawn = pixels.iter().filter(|pixel| **pixel != ground).count();
    assert!(drawn > pixels.len() / 5, "{drawn} pixels are not ground");
    assert!(png.len() < 25_000, "{} bytes", png.len());
}

#[test]
fn every_ring_has_its_own_colour_in_the_picture_however_close_they_are() {
    let close = ["#204060", "#224262", "#26405c", "#1e3e62", "#2a4460", "#203a66", "#284868", "#1c4058"];
    let mut theme = Theme::default();
    theme.light.rings = close.map(str::to_owned);
    let eight = eight_rings();
    let shipped = include_str!("../../../data/radar.json");
    for (json, theme) in [(shipped, None), (FULL_CIRCLE, None), (&eight, Some(theme))] {
        let baked = Baked::new(check::from_json("radar.json", json).unwrap());
        let palette = &theme.as_ref().unwrap_or(&baked.radar.theme).light;
        let png = with_card_of(&baked, palette, "Trusted Types", |card| renderer().png(card).unwrap());
        let colours = colours(&png);
        for colour in palette.rings.iter().take(baked.radar.rings.len()).chain([&palette.ink]) {
            assert!(colours.contains(colour), "{colour} is not in {colours:?}");
        }
    }
}

fn eight_rings() -> String {
    let rings: Vec<_> = (1..=8).map(|n| format!(r#"{{ "id": "r{n}", "name": "Ring {n}" }}"#)).collect();
    let blips: Vec<_> = (1..=8)
        .map(|n| {
            format!(
                r#"{{ "id": "b{n}", "number": {n}, "name": "B{n}", "summary": "S",
                     "placements": [{{ "quadrant": "all", "ring": "r{n}" }}] }}"#
            )
        })
        .collect();
    format!(
        r#"{{ "format": 1, "title": "R", "languages": ["en"], "rings": [{}],
             "quadrants": [{{ "id": "all", "name": "All" }}], "blips": [{}] }}"#,
        rings.join(","),
        blips.join(",")
    )
}

/// The colours that occur in a picture, as `#rrggbb`.
fn colours(png: &[u8]) -> BTreeSet<String> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let colours: BTreeSet<&[u8]> = pixels.chunks_exact(3).collect();
    colours
        .into_iter()
        .map(|colour| format!("#{:02x}{:02x}{:02x}", colour[0], colour[1], colour[2]))
        .collect()
}

#[test]
fn a_text_from_right_to_left_ends_where_the_column_does() {
    for (heading, is_rtl) in [("Rust", false), ("رادار Rust", true), ("רדאר 2.0", true)] {
        let tree = tree(heading);
        let bounds = outlines(&tree)[1].abs_bounding_box();
        let (left, right) = (bounds.left() < 70.0, bounds.right() > 570.0);
        assert_eq!((left, right), (!is_rtl, is_rtl), "{heading}: {bounds:?}");
    }
}

#[test]
fn the_same_card_gives_the_same_bytes() {
    let draw = || with_card("Trusted Types", |card| renderer().png(card).unwrap());
    assert_eq!(draw(), draw());
}

#[test]
fn what_is_long_is_cut_inside_of_the_column() {
    let longest = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    for heading in
        [longest, &longest.repeat(9), &"many words ".repeat(60), &"漢字".repeat(90), &"🦀".repeat(90)]
    {
        stays_inside(heading);
        // What is cut is the same, however much more there is.
        let drawn = |heading: &str| with_card(heading, |card| renderer().svg(card));
        let is_cut = drawn(heading) == drawn(&heading.repeat(2));
        assert!(is_cut || heading.len() < 100, "{heading} is not cut");
    }
}

#[test]
fn markup_in_a_name_is_drawn_and_not_written() {
    let hostile = "</text><script>&amp;\"'\u{0}\u{8}\u{FFFE}";
    let svg = with_card(hostile, |card| renderer().svg(card));
    let elements = |svg: &str| -> BTreeSet<String> {
        let tags = svg.split('<').skip(1).map(|tag| tag.split([' ', '>', '/']).next().unwrap_or_default());
        tags.map(str::to_owned).collect()
    };
    assert_eq!(elements(&svg), elements(&with_card("Rust", |card| renderer().svg(card))));
    assert_eq!(outlines(&tree(hostile)).len(), outlines(&tree("Rust")).len());
}

#[test]
fn a_picture_brings_its_letters_along() {
    let bare = with_card("", |card| renderer().svg(card)).len();
    for heading in ["Rust", "العربية", "हिन्दी", "🦀", "\u{10FFFD}"] {
        let svg = with_card(heading, |card| renderer().svg(card));
        assert!(!svg.contains("<text") && svg.len() > bare + 500, "{heading}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_heading_stays_inside_of_the_column(heading in "[\\p{L}\\p{N}\\p{P}\\p{S} ]{0,120}") {
        stays_inside(&heading);
    }
}

fn stays_inside(heading: &str) {
    for outline in outlines(&tree(heading)) {
        let bounds = outline.abs_bounding_box();
        assert!(bounds.top() >= 0.0 && bounds.bottom() <= HEIGHT as f32, "{heading}: {bounds:?}");
        // The chart begins at 612.
        assert!(bounds.left() >= 0.0 && bounds.right() <= 612.0, "{heading}: {bounds:?}");
    }
}

/// The lines of text beside the chart, and the ground of the badge.
fn outlines(tree: &Tree) -> Vec<&Path> {
    let nodes = tree.root().children().iter();
    let paths = nodes.filter_map(|node| if let Node::Path(path) = node { Some(&**path) } else { None });
    // The first one is the paper.
    paths.skip(1).collect()
}

fn tree(heading: &str) -> Tree {
    let svg = with_card(heading, |card| renderer().svg(card));
    Tree::from_str(&svg, &Options::default()).unwrap()
}

/// The bundled fonts alone, so that the tests find the same on every machine.
fn renderer() -> &'static Renderer {
    static RENDERER: OnceLock<Renderer> = OnceLock::new();
    RENDERER.get_or_init(|| Renderer::new(Arc::new(Fonts::bundled())))
}

const FULL_CIRCLE: &str = include_str!("../../../examples/full-circle.json");

fn with_card<T>(heading: &str, use_card: impl FnOnce(&Card<'_>) -> T) -> T {
    static BAKED: OnceLock<Baked> = OnceLock::new();
    let baked = BAKED.get_or_init(|| Baked::new(check::from_json("radar.json", FULL_CIRCLE).unwrap()));
    with_card_of(baked, &Theme::default().light, heading, use_card)
}

/// The card of a radar's first blip.
fn with_card_of<T>(
    baked: &Baked,
    palette: &Palette,
    heading: &str,
    use_card: impl FnOnce(&Card<'_>) -> T,
) -> T {
    let view = ViewState::decode(&format!("blips/{}/", baked.radar.blips[0].id)).known_to(&baked.radar);
    let scene = Scene { focus: Some(0), ..Scene::new(&baked.radar, &view) };
    let index = SearchIndex::new(&baked.radar, &baked.articles, "en");
    let shown = Shown::new(&baked.radar, &baked.filters, || &index, &view, None);
    use_card(&Card {
        radar: heading,
        heading,
        badge: Some(Badge { text: heading, colour: &palette.rings[0] }),
        place: heading,
        summary: heading,
        footer: heading,
        chart: Chart { baked, scene: &scene, shown: &shown },
        palette,
        language: "en",
    })
}
