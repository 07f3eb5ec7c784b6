//! What a shaped line looks like.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::collections::BTreeSet;
use std::sync::OnceLock;

use fontdb::Weight;
use radar_fonts::{Direction, Fonts, Glyph, Line};

const MIXED: &str = "gVisor → العربية 2.0 ✓ हिन्दी, עברית 🦀 Łódź \u{10FFFD}";

#[test]
fn a_line_is_as_wide_as_its_runs() {
    let line = line(MIXED);
    assert!(line.runs().len() > 8, "{line:?}");
    let runs: f64 =
        line.runs().iter().map(|run| run.glyphs.iter().map(|glyph| glyph.advance).sum::<f64>()).sum();
    assert!((line.width() - runs).abs() < 1e-9);
    assert!((line.width_before(MIXED.len()) - runs).abs() < 1e-9);
}

#[test]
fn every_byte_of_a_line_is_in_one_run() {
    let line = line(MIXED);
    let mut ranges: Vec<_> = line.runs().iter().map(|run| run.text.clone()).collect();
    ranges.sort_by_key(|range| range.start);
    let mut end = 0;
    for range in ranges {
        assert_eq!(range.start, end, "{line:?}");
        end = range.end;
    }
    assert_eq!(end, MIXED.len());
}

#[test]
fn bold_is_wider_than_regular_and_a_mark_above_a_letter_takes_no_room() {
    let bold = fonts().line("Technology", Weight::BOLD, Direction::LeftToRight).width();
    assert!(bold > width("Technology"));
    let (plain, accented) = (width("e"), width("e\u{301}\u{200D}"));
    assert!((plain - accented).abs() < 1e-9, "{plain} {accented}");
}

#[test]
fn a_conjunct_of_devanagari_is_narrower_than_its_letters() {
    for (conjunct, letters) in [("क्ष", ["क", "ष"]), ("प्र", ["प", "र"]), ("त्र", ["त", "र"])]
    {
        let letters: f64 = letters.into_iter().map(width).sum();
        assert!(width(conjunct) < letters, "{conjunct}");
    }
}

#[test]
fn a_vowel_of_devanagari_stands_before_the_letter_that_it_is_written_after() {
    let letter = glyphs("ह")[0].id;
    let ids: Vec<u16> = glyphs("हि").iter().map(|glyph| glyph.id).collect();
    assert_eq!(ids.iter().position(|id| *id == letter), Some(1), "{ids:?}");
}

#[test]
fn arabic_letters_are_joined_and_run_from_right_to_left() {
    let word = "تقنية";
    let alone: BTreeSet<u16> =
        word.chars().flat_map(|letter| glyphs(&letter.to_string())).map(|g| g.id).collect();
    let line = line(word);
    let [run] = line.runs() else { panic!("{line:?}") };
    assert_eq!(run.direction, Direction::RightToLeft);
    assert!(run.glyphs.is_sorted_by(|left, right| left.cluster > right.cluster), "{run:?}");
    let joined = run.glyphs.iter().filter(|glyph| !alone.contains(&glyph.id)).count();
    assert_eq!(joined, run.glyphs.len(), "{run:?}");
}

#[test]
fn arabic_letters_are_joined_behind_hebrew_ones_of_the_same_font() {
    let word = "تقنية";
    let ids = |text: &str| glyphs(text).iter().map(|glyph| glyph.id).collect::<Vec<u16>>();
    let behind = ids(&["רדאר", word].concat());
    assert!(behind.starts_with(&ids(word)), "{behind:?}");
}

#[test]
fn latin_words_stand_from_left_to_right_inside_of_a_line_from_right_to_left() {
    let text = "רדאר Rust 2.0";
    let line = line(text);
    let order: Vec<&str> = line.runs().iter().map(|run| text[run.text.clone()].trim()).collect();
    let shown: Vec<&str> = order.into_iter().filter(|part| !part.is_empty()).collect();
    assert_eq!(shown, ["Rust 2.0", "רדאר"]);
}

#[test]
fn an_emoji_of_several_is_one_glyph_where_the_font_has_one() {
    for emoji in ["👩‍💻", "👩🏽‍💻", "1️⃣", "❤️"] {
        let glyphs = glyphs(emoji);
        let wide = glyphs.iter().filter(|glyph| glyph.advance > 0.0).count();
        assert_eq!(wide, 1, "{emoji}: {glyphs:?}");
    }
}

#[test]
fn no_text_falls_out_of_the_glyphs_of_its_fonts() {
    for text in [
        "Œuvre Ελληνικά Україна",
        "العربية",
        "עברית",
        "हिन्दी",
        "🦀 Rust 🚀",
        "gVisor → العربية ✓",
        "e\u{301}\u{35C}",
    ] {
        assert!(glyphs(text).iter().all(|glyph| glyph.id != 0), "{text}");
        assert!(!line(text).path([0.0, 0.0], 20.0).is_empty(), "{text}");
    }
}

#[test]
fn a_character_that_no_font_has_is_a_box() {
    let glyphs = glyphs("a\u{10FFFD}");
    assert_eq!(glyphs.iter().map(|glyph| glyph.id == 0).collect::<Vec<_>>(), [false, true]);
    assert!(!line("\u{10FFFD}").path([0.0, 0.0], 20.0).is_empty());
}

#[test]
fn what_cannot_be_seen_draws_nothing() {
    for text in ["", " ", "\u{200D}\u{FE0F}", "\u{7}", "\u{2067}\u{2069}", "\u{3000}", "\n\u{2029}\n"] {
        assert_eq!(line(text).path([0.0, 0.0], 20.0), "", "{text:?}");
    }
    assert!((width("a\u{7}\u{2067}") - width("a")).abs() < 1e-9);
}

#[test]
fn an_outline_stands_where_it_is_put_in_the_size_that_is_asked_for() {
    let path = line("l").path([100.0, -50.0], 10.0);
    let numbers =
        path.split(|c: char| c.is_ascii_uppercase() || c == ' ').filter(|number| !number.is_empty());
    let numbers: Vec<f64> = numbers.map(|number| number.parse().unwrap()).collect();
    for point in numbers.chunks_exact(2) {
        assert!((100.0..103.0).contains(&point[0]) && (-58.0..=-50.0).contains(&point[1]), "{path}");
    }
    assert!(numbers.len() >= 8, "{path}");
}

fn line(text: &str) -> Line<'static> {
    fonts().line(text, Weight::NORMAL, Direction::of(text))
}

fn width(text: &str) -> f64 {
    line(text).width()
}

fn glyphs(text: &str) -> Vec<Glyph> {
    line(text).runs().iter().flat_map(|run| run.glyphs.clone()).collect()
}

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(Fonts::bundled)
}
