//! The PDF, read by another program.

use lopdf::{Document, Object};
use radar_core::text::Text;
use radar_poster::{Poster, Size};

use crate::page::squeezed;
use crate::sample::{at, blip, radar};
use crate::{FONTS, poster, read};

#[test]
fn it_is_one_page_of_the_size_that_was_asked_for() {
    let poster = poster(&read("data/radar.json"));
    for size in Size::ALL {
        let pdf = document(&poster, size);
        let pages = pdf.get_pages();
        assert_eq!(pages.len(), 1);
        let page = pdf.get_dictionary(pages[&1]).unwrap();
        let numbers = page.get(b"MediaBox").unwrap().as_array().unwrap().iter().map(Object::as_float);
        let numbers: Vec<f32> = numbers.map(Result::unwrap).collect();
        let (width, height) = size.millimetres();
        for (points, millimetres) in numbers[2..].iter().zip([width, height]) {
            assert!((f64::from(*points) / 72.0 * 25.4 - millimetres).abs() < 0.1, "{numbers:?}");
        }
    }
}

#[test]
fn every_name_is_text_that_can_be_searched_for() {
    for file in ["data/radar.json", "examples/full-circle.json"] {
        let radar = read(file);
        let text = text(&poster(&radar));
        for blip in radar.blips.iter().filter(|blip| blip.placement(radar.newest()).is_some()) {
            let name = blip.name.get(radar.language());
            assert!(text.contains(&squeezed(name)), "{name} is in {text}");
        }
    }
}

#[test]
fn letters_with_accents_and_of_other_alphabets_are_text_too() {
    let mut radar = radar(1, 1, 1, vec![blip(1, "Blip", vec![at(0, 0)])]);
    radar.blips[0].name = Text::new("en", "Éclair œuf Ελληνικά Кириллица");
    let text = text(&poster(&radar));
    for word in ["Éclair", "œuf", "Ελληνικά", "Кириллица"] {
        assert!(text.contains(word), "{word} is in {text}");
    }
}

#[test]
fn the_same_radar_gives_the_same_bytes() {
    let poster = poster(&read("examples/full-circle.json"));
    let bytes = || poster.pdf(Size::A4, &FONTS).unwrap();
    assert_eq!(bytes(), bytes());
}

fn document(poster: &Poster, size: Size) -> Document {
    Document::load_mem(&poster.pdf(size, &FONTS).unwrap()).unwrap()
}

/// All text of the page, without blanks: letters stand where they stand, one by one.
fn text(poster: &Poster) -> String {
    squeezed(&document(poster, Size::A4).extract_text(&[1]).unwrap())
}
