//! What stands on the sheet.

use proptest::prelude::*;
use radar_core::text::Text;
use radar_core::theme::Theme;
use radar_poster::{READABLE, Size};

use crate::generate::{LARGE, radars};
use crate::page::{assert_complete, lines};
use crate::sample::{at, blip, radar, realistic};
use crate::{poster, poster_in, read};

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_two_texts_touch_and_no_blip_is_left_out(radar in radars(LARGE)) {
        assert_complete(&radar, "en", &poster(&radar).svg(Size::A4));
    }
}

#[test]
fn the_radars_of_this_repository_are_complete_in_each_language_and_easy_to_read() {
    for file in ["data/radar.json", "examples/full-circle.json"] {
        let radar = read(file);
        for language in &radar.languages {
            let poster = poster_in(&radar, language, &Theme::default().dark);
            assert_complete(&radar, language, &poster.svg(Size::A4));
            assert!(poster.smallest(Size::A4) >= READABLE, "{file}: {}", poster.smallest(Size::A4));
            assert!(poster.missing().is_empty());
        }
    }
}

#[test]
fn five_hundred_names_fit_and_can_be_read_on_a1() {
    let radar = realistic(500, 3, 0.2, 7);
    let poster = poster(&radar);
    assert_complete(&radar, "en", &poster.svg(Size::A1));
    assert!(poster.smallest(Size::A1) >= READABLE, "{}", poster.smallest(Size::A1));
    assert!(poster.smallest(Size::A4) < READABLE);
}

#[test]
fn names_that_are_long_or_awkward_or_in_other_letters_are_complete_too() {
    let names = [
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "A name of so many words that nobody would call anything by it, and that goes on all the same",
        "<script>alert(\"&\")</script>",
        "Ελληνικά και Кириллица",
        "Éclair à l’œuf",
        "شبكة الخدمات",
        "i",
    ];
    let blips = names.iter().zip(1..).map(|(name, number)| {
        let mut blip = blip(number * 997, "Blip", vec![at(number as usize % 3, 1)]);
        blip.name = Text::new("en", *name);
        blip
    });
    let radar = radar(3, 2, 1, blips.collect());
    let poster = poster(&radar);
    assert_complete(&radar, "en", &poster.svg(Size::A4));
    assert!(poster.missing().is_empty(), "{:?}", poster.missing());
}

#[test]
fn characters_that_no_font_has_are_named() {
    let mut radar = radar(1, 1, 1, vec![blip(1, "Blip", vec![at(0, 0)])]);
    radar.blips[0].name = Text::new("en", "Mesh \u{10ffff}");
    assert_eq!(poster(&radar).missing().iter().collect::<String>(), "\u{10ffff}");
}

#[test]
fn what_left_with_the_edition_is_on_the_chart_and_so_in_the_key() {
    let blips = vec![blip(1, "Stayed", vec![at(0, 0), at(0, 0)]), blip(2, "Went", vec![at(0, 0), None])];
    let radar = radar(2, 2, 2, blips);
    let (_, lines) = lines(&poster(&radar).svg(Size::A4));
    let has = |wanted: &str| lines.iter().any(|line| line.text == wanted);
    assert!(has("REMOVED") && has("Went"));
}

#[test]
fn all_sizes_show_the_same() {
    let radar = read("data/radar.json");
    let poster = poster(&radar);
    let body = |size| poster.svg(size).split_once("viewBox").unwrap().1.to_owned();
    assert_eq!(body(Size::A4), body(Size::A0));
    assert!((poster.smallest(Size::A0) / poster.smallest(Size::A4) - 4.0).abs() < 0.02);
}

#[test]
fn the_same_radar_gives_the_same_bytes() {
    let radar = read("examples/full-circle.json");
    assert_eq!(poster(&radar).svg(Size::A3), poster(&radar).svg(Size::A3));
}
