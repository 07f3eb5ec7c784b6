//! Colours: the formulas are the published ones, and everybody can read the theme that we ship.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use palette::Lab;
use palette::color_difference::Ciede2000;
use palette::white_point::D65;
use proptest::prelude::*;
use radar_core::theme::legible::{alike, needs, weak};
use radar_core::theme::{Color, Font, Palette, Theme, Vision, css};

/// Most rings that a radar can have.
const RINGS: usize = 8;

proptest! {
    #[test]
    fn contrast_and_distance_are_the_same_in_both_directions(a: [u8; 3], b: [u8; 3]) {
        let (a, b) = (color(a), color(b));
        prop_assert!((a.contrast(b) - b.contrast(a)).abs() < 1e-9);
        prop_assert!((1.0..=21.0).contains(&a.contrast(b)));
        for vision in Vision::ALL {
            prop_assert!((a.distance(b, vision) - b.distance(a, vision)).abs() < 1e-9);
            prop_assert!(a.distance(a, vision).abs() < 1e-9);
        }
    }

    #[test]
    fn a_colour_is_written_as_it_was_read(rgb: [u8; 3]) {
        let color = color(rgb);
        prop_assert_eq!(Color::parse(&color.to_hex()), Some(color));
    }

    #[test]
    fn greys_look_the_same_to_everybody(a: u8, b: u8) {
        let (a, b) = (color([a; 3]), color([b; 3]));
        for vision in Vision::ALL {
            prop_assert!((a.distance(b, vision) - a.distance(b, Vision::Full)).abs() < 0.01);
        }
    }
}

#[test]
fn black_on_white_has_the_largest_contrast_there_is() {
    assert!((Color::BLACK.contrast(Color::WHITE) - 21.0).abs() < 1e-9);
}

#[test]
fn contrasts_are_those_of_published_examples() {
    // The greys that WebAIM and others name as the lightest with 4.5:1, and as just too light.
    let on_white = |hex| Color::parse(hex).unwrap().contrast(Color::WHITE);
    assert!((on_white("#767676") - 4.54).abs() < 0.01);
    assert!((on_white("#777777") - 4.48).abs() < 0.01);
}

#[test]
fn distances_are_those_that_the_authors_of_the_formula_publish() {
    for ([l1, a1, b1, l2, a2, b2], expected) in SHARMA {
        let distance = Lab::<D65, f64>::new(l1, a1, b1).difference(Lab::new(l2, a2, b2));
        assert!((distance - expected).abs() < 5e-5, "{l1} {a1} {b1}: {distance}, not {expected}");
    }
}

#[test]
fn red_and_green_look_alike_to_those_who_lack_cones_and_to_nobody_else() {
    let (red, green) = (Color::parse("#b03a2e").unwrap(), Color::parse("#5a6b0a").unwrap());
    assert!(red.distance(green, Vision::Full) > 40.0);
    assert!(red.distance(green, Vision::Deuteranopia) < 5.0);
    assert!(red.distance(green, Vision::Tritanopia) > 30.0);
}

#[test]
fn everybody_can_read_our_own_colours_and_tell_eight_rings_apart() {
    let Theme { light, dark, .. } = Theme::default();
    for palette in [light, dark] {
        assert_eq!(weak(&palette, RINGS), []);
        assert_eq!(alike(&palette, RINGS), []);
    }
}

#[test]
fn every_colour_but_that_of_borders_is_judged() {
    let light = Theme::default().light;
    let grey = || "#8f8f8f".to_owned();
    for need in needs(&light, 2) {
        assert_ne!(weak(&light.with(need.of, grey()), 2), [], "{need:?}");
    }
    let faint = Palette { line: light.paper.clone(), ..light };
    assert_eq!(weak(&faint, RINGS), []);
}

#[test]
fn a_colour_is_read_in_both_notations_and_in_no_other() {
    assert_eq!(Color::parse("#FA0").map(Color::to_hex), Some("#ffaa00".to_owned()));
    for wrong in
        ["", "#", "fa0", "##fa0", "#fa", "#fa00", "#ffaa0", "#ffaa0g", "#ffaa00ff", "# fa0", "orange", "#é0"]
    {
        assert_eq!(Color::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn the_style_has_each_colour_of_both_grounds_and_no_more_rings_than_the_radar() {
    let theme = Theme::default();
    let style = css(&theme, 3);
    let [light, dark] = [&theme.light, &theme.dark];
    for (name, light, dark) in [
        ("paper", &light.paper, &dark.paper),
        ("on-ring", &light.on_ring, &dark.on_ring),
        ("ring-3", &light.rings[2], &dark.rings[2]),
    ] {
        assert_eq!(style.matches(&format!("--{name}:{light};")).count(), 1, "{name}");
        // For the system's choice and for the reader's.
        assert_eq!(style.matches(&format!("--{name}:{dark};")).count(), 2, "{name}");
    }
    assert!(!style.contains("--ring-4"));
    assert!(!style.contains("@font-face"));
}

#[test]
fn files_of_letters_are_those_of_the_first_family() {
    let font = Font { file: "inter-0123.woff2".to_owned(), weight: "100 900".to_owned(), italic: true };
    let theme = Theme { font: Some("'Inter 4', serif".to_owned()), fonts: vec![font], ..Theme::default() };
    let style = css(&theme, 1);
    assert!(style.contains("font-family:'Inter 4';src:url(\"inter-0123.woff2\")"), "{style}");
    assert!(style.contains("font-weight:100 900;font-style:italic"), "{style}");
    assert!(style.contains("--font:'Inter 4', serif;"), "{style}");
}

fn color([red, green, blue]: [u8; 3]) -> Color {
    Color::parse(&format!("#{red:02x}{green:02x}{blue:02x}")).unwrap()
}

/// Of table 1 in Sharma, Wu & Dalal (2005): two colours in CIELAB, and their difference. These are the pairs that
/// implementations get wrong: hues on both sides of 0°, colours without chroma, and the turn in the blue.
const SHARMA: [([f64; 6], f64); 14] = [
    ([50.0, 2.6772, -79.7751, 50.0, 0.0, -82.7485], 2.0425),
    ([50.0, 3.1571, -77.2803, 50.0, 0.0, -82.7485], 2.8615),
    ([50.0, -1.3802, -84.2814, 50.0, 0.0, -82.7485], 1.0),
    ([50.0, 0.0, 0.0, 50.0, -1.0, 2.0], 2.3669),
    ([50.0, 2.49, -0.001, 50.0, -2.49, 0.0009], 7.1792),
    ([50.0, 2.49, -0.001, 50.0, -2.49, 0.0011], 7.2195),
    ([50.0, 2.5, 0.0, 50.0, 0.0, -2.5], 4.3065),
    ([50.0, 2.5, 0.0, 73.0, 25.0, -18.0], 27.1492),
    ([50.0, 2.5, 0.0, 58.0, 24.0, 15.0], 19.4535),
    ([60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387], 1.2644),
    ([63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864], 1.2630),
    ([22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619], 2.0373),
    ([90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447], 1.4441),
    ([2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514], 0.9082),
];
