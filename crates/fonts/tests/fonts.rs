//! Which texts have glyphs, and in which font.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use fontdb::{Family, Query, Weight};
use radar_fonts::{FAMILY, Fonts, Lack};

#[test]
fn the_bundled_fonts_have_latin_greek_cyrillic_arabic_hebrew_devanagari_and_emoji() {
    let fonts = Fonts::bundled();
    let letters = ["Œuvre Łódź Tiếng Việt", "Ελληνικά", "Українська", "العربية", "עברית", "हिन्दी"];
    let signs = ["→ ✓ ★ •", "🦀 🚀 👩🏽‍💻 ❤️"];
    for text in letters.into_iter().chain(signs) {
        assert_eq!(fonts.missing(text), [], "{text}");
    }
}

#[test]
fn a_character_that_no_font_has_is_named_once() {
    let fonts = Fonts::bundled();
    assert_eq!(fonts.missing("Go \u{10FFFD}\u{10FFFD} Rust"), ['\u{10FFFD}']);
}

#[test]
fn joiners_and_marks_of_direction_need_no_glyph() {
    assert_eq!(Fonts::bundled().missing("a\u{200D}\u{FE0F}\u{2066}b\u{2069}\n"), []);
}

#[test]
fn a_bold_text_falls_back_to_the_bold_face_of_another_family() {
    let fonts = Fonts::bundled();
    let database = fonts.database();
    let query =
        |weight| database.query(&Query { families: &[Family::Name(FAMILY)], weight, ..Query::default() });
    for weight in [Weight::NORMAL, Weight::BOLD] {
        let asked = query(weight).unwrap();
        assert_eq!(database.face(asked).unwrap().weight, weight);
        let fallback = fonts.fallback('ع', &[asked]).unwrap();
        assert_eq!(database.face(fallback).unwrap().families[0].0, "DejaVu Sans");
        assert_eq!(database.face(fallback).unwrap().weight, weight);
    }
}

#[test]
fn a_face_that_was_tried_is_not_offered_again() {
    let fonts = Fonts::bundled();
    let face = fonts.fallback('ع', &[]).unwrap();
    assert_eq!(fonts.fallback('ع', &[face]), None);
}

#[test]
fn the_order_of_the_fonts_is_the_same_each_time() {
    let names = || {
        let database = Fonts::load(None).database();
        database.faces().map(|face| face.post_script_name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(), names());
    assert_eq!(names()[..2], ["NotoSans", "NotoSans-Bold"].map(str::to_owned));
}

#[test]
fn each_script_has_its_package_and_what_is_bundled_needs_none() {
    let package = |language, text| {
        let lacks = Fonts::bundled().lacks([(language, text)]);
        let packages = lacks.into_iter().map(|lack| lack.package.unwrap_or_default());
        packages.map(|package| package.replace("@expo-google-fonts/noto-", "")).collect::<Vec<_>>().join(" ")
    };
    for (language, text, expected) in [
        ("en", "Œuvre Ελληνικά Україна العربية עברית हिन्दी 🦀", ""),
        ("en", "ไทย", "sans-thai"),
        ("en", "தமிழ் বাংলা", "sans-bengali sans-tamil"),
        ("en", "አማርኛ", "sans-ethiopic"),
        ("en", "ខ្មែរ", "sans-khmer"),
        ("en", "བོད་ཡིག", "serif-tibetan"),
        ("en", "ꠍꠤꠟꠐꠤ", "sans-syloti-nagri"),
        ("en", "한국어", "sans-kr"),
        ("en", "日本語のテスト", "sans-jp sans-jp sans-jp"),
        ("en", "技术雷达", "sans-sc"),
        ("zh-tw", "技術雷達", "sans-tc"),
        ("zh-hant", "技術雷達", "sans-tc"),
        ("ja", "技術", "sans-jp"),
        ("ko", "技術", "sans-kr"),
    ] {
        assert_eq!(package(language, text), expected, "{language}: {text}");
    }
}

#[test]
fn a_sign_of_no_script_is_lacked_without_a_package() {
    let lacks: Vec<Lack> = Fonts::bundled().lacks([("en", "\u{10FFFD}")]).into_iter().collect();
    assert_eq!(lacks, [Lack { script: "Unknown", package: None }]);
}
