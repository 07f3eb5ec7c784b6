//! What a right file becomes.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use radar_core::bake::Baked;
use radar_core::check::{Content, File, Files, check, from_bytes, from_json};
use radar_core::model::{Movement, Radar, RelationKind, Target};
use radar_core::problem::Problem;
use radar_core::text::Text;

const HISTORY: &str = include_str!("history.json");

#[test]
fn the_smallest_radar_of_the_manual_is_accepted() {
    let radar = read(&smallest());
    assert_eq!(radar.title.get("en"), "Our radar");
    assert_eq!(radar.editions.len(), 1);
    assert_eq!(radar.editions[0].id, "");
    assert_eq!(radar.blips[0].placement(0).unwrap().ring, 0);
}

#[test]
fn a_radar_in_the_making_may_have_no_blips() {
    let source = r#"{ "format": 1, "title": "T", "languages": ["en"], "rings": [{ "id": "r", "name": "R" }],
        "quadrants": [{ "id": "q", "name": "Q" }], "editions": [], "blips": [] }"#;
    assert!(read(source).blips.is_empty());
}

#[test]
fn blips_are_sorted_by_number_and_refer_to_each_other_by_that_order() {
    let radar = read(HISTORY);
    let ids: Vec<_> = radar.blips.iter().map(|blip| blip.id.as_str()).collect();
    assert_eq!(ids, ["first", "second", "third"]);
    let relation = &radar.blips[2].relations[0];
    assert_eq!((relation.kind, &relation.target), (RelationKind::Uses, &Target::Blip(0)));
    assert_eq!(radar.blips[2].relations[1].target, Target::Other("Something else".to_owned()));
    assert_eq!(radar.blips[0].removals[0].successor, Some(2));
}

#[test]
fn a_placement_holds_until_the_next_one() {
    let radar = read(HISTORY);
    let cells = |blip: usize| -> Vec<_> {
        (0..4).map(|edition| radar.blips[blip].placement(edition).map(|p| (p.quadrant, p.ring))).collect()
    };
    assert_eq!(cells(0), [Some((0, 1)), Some((0, 1)), None, Some((1, 0))]);
    assert_eq!(cells(1), [None, Some((0, 1)), Some((0, 0)), Some((0, 0))]);
    assert_eq!(cells(2), [Some((0, 0)), Some((1, 0)), Some((1, 0)), Some((1, 1))]);
}

#[test]
fn a_blip_that_left_was_last_where_it_was_in_the_edition_before() {
    let radar = read(HISTORY);
    let last =
        |blip: usize| -> Vec<_> { (0..4).map(|edition| radar.blips[blip].last_edition(edition)).collect() };
    assert_eq!(last(0), [Some(0), Some(1), Some(1), Some(3)]);
    assert_eq!(last(1), [None, Some(1), Some(2), Some(3)], "not there yet");
    assert_eq!(radar.blips[0].last_placement(2), radar.blips[0].placement(1));
}

#[test]
fn a_reason_belongs_to_the_edition_that_stated_it() {
    let radar = read(HISTORY);
    let reasons: Vec<_> = (0..4)
        .map(|edition| {
            let placement = radar.blips[1].placement(edition)?;
            placement.reason.as_ref().map(|reason| reason.get("fr").to_owned())
        })
        .collect();
    assert_eq!(reasons, [None, None, Some("Deux équipes l’utilisent.".to_owned()), None]);
}

#[test]
fn movements_follow_from_the_placements() {
    use Movement::{In, Moved, New, Out, Removed, Unchanged};
    let radar = read(HISTORY);
    let movements =
        |blip: usize| -> Vec<_> { (0..4).map(|edition| radar.blips[blip].movement(edition)).collect() };
    assert_eq!(movements(0), [Some(Unchanged), Some(Unchanged), Some(Removed), Some(New)]);
    assert_eq!(movements(1), [None, Some(New), Some(In), Some(Unchanged)]);
    assert_eq!(movements(2), [Some(Unchanged), Some(Moved), Some(Unchanged), Some(Out)]);
    assert_eq!(radar.blips[0].removal(2).unwrap().edition, 2);
    assert_eq!(radar.blips[0].removal(3), None);
}

#[test]
fn a_wording_holds_up_to_its_edition_and_is_like_the_next_in_what_it_leaves_out() {
    let radar = read(HISTORY);
    let third = &radar.blips[2];
    let summaries: Vec<_> = (0..4).map(|edition| third.summary(edition).get("en")).collect();
    assert_eq!(summaries, ["Third and last.", "Third and last.", "Third and last.", "The third."]);
    assert_eq!(third.summary(1).get("fr"), "Le troisième et dernier.");
    assert_eq!(third.text(0).get("en"), "Very **new**.");
    assert!((1..4).all(|edition| *third.text(edition) == third.text));
}

#[test]
fn a_blip_is_reworded_between_two_editions_that_read_differently() {
    let radar = read(HISTORY);
    let reworded = |blip: usize| -> Vec<_> {
        let steps = [(0, 1), (1, 2), (2, 3), (3, 0), (3, 3)];
        steps.into_iter().filter(|(from, to)| radar.blips[blip].is_reworded(*from, *to)).collect()
    };
    assert_eq!(reworded(2), [(0, 1), (2, 3), (3, 0)]);
    assert_eq!(reworded(0), []);
}

#[test]
fn a_blip_may_lack_summary_and_text_and_its_earlier_wording_may_have_them() {
    let source = r#"{ "format": 1, "title": "T", "languages": ["en"], "rings": [{ "id": "r", "name": "R" }],
        "quadrants": [{ "id": "q", "name": "Q" }],
        "editions": [{ "id": "1", "date": "2025-01-01" }, { "id": "2", "date": "2026-01-01" }],
        "blips": [{ "id": "b", "number": 1, "name": "B", "wordings": [{ "until": "1", "text": "Then." }],
            "placements": [{ "edition": "1", "quadrant": "q", "ring": "r" }] }] }"#;
    let radar = read(source);
    assert_eq!((&radar.blips[0].summary, &radar.blips[0].text), (&Text::default(), &Text::default()));
    assert_eq!((radar.blips[0].text(0).get("en"), radar.blips[0].text(1).get("en")), ("Then.", ""));
    let json = Baked::new(radar).to_json().unwrap();
    assert_eq!(Baked::from_json(&json).unwrap().radar.blips[0].summary, Text::default());
}

#[test]
fn a_text_in_a_file_reads_as_the_same_text_in_the_json() {
    let in_json = SMALL.replace("TEXT", r#""text": { "en": "One.\n\nTwo.", "fr": "Un." },"#);
    let file = |name: &str, text: &str| File { name: name.to_owned(), content: Content::Bytes(text.into()) };
    let texts = vec![file("blips/b.fr.md", "Un.\n"), file("blips/b.md", "One.\r\n\r\nTwo.\r\n\r\n")];
    let checked = check(&Files { texts, ..Files::json("radar.json", SMALL.replace("TEXT", "")) });
    assert_eq!(checked.problems, []);
    let (in_file, in_json) = (checked.radar.unwrap(), read(&in_json));
    for language in ["en", "fr"] {
        assert_eq!(in_file.blips[0].text.get(language), in_json.blips[0].text.get(language));
    }
}

const SMALL: &str = r#"{ "format": 1, "title": "T", "languages": ["en", "fr"], "rings": [{ "id": "r", "name": "R" }],
    "quadrants": [{ "id": "q", "name": "Q" }], "blips": [{ "id": "b", "number": 1, "name": "B", "summary": "S.", TEXT
    "placements": [{ "quadrant": "q", "ring": "r" }] }] }"#;

#[test]
fn a_plain_string_is_in_the_first_language() {
    let radar = read(HISTORY);
    assert_eq!(radar.title.iter().collect::<Vec<_>>(), [("en", "History")]);
    assert_eq!(radar.rings[1].name.get("fr"), "Essai");
}

#[test]
fn the_radar_we_ship_is_right() {
    read_file("../../data/radar.json");
}

#[test]
fn the_example_radar_is_right() {
    read_file("../../examples/full-circle.json");
}

#[test]
fn a_baked_radar_survives_its_json() {
    let baked = Baked::new(read(HISTORY));
    assert_eq!(baked.articles[0].get("en"), "<p>In <strong>use</strong>.</p>\n");
    let mut baked = vec![baked];
    baked.extend(["../../data/radar.json", "../../examples/full-circle.json"].map(read_file).map(Baked::new));
    for mut baked in baked {
        let json = baked.to_json().unwrap();
        for blip in &mut baked.radar.blips {
            // Not embedded: `articles` and `related` stand in their place.
            blip.text = Text::default();
            blip.relations.clear();
            for wording in &mut blip.wordings {
                wording.text = Text::default();
            }
        }
        assert_eq!(Baked::from_json(&json).unwrap(), baked);
    }
}

#[test]
fn earlier_wordings_are_baked_in_the_order_of_their_editions() {
    let baked = Baked::new(read(HISTORY));
    let earlier: Vec<_> = baked.earlier_articles[2].iter().map(|article| article.get("en")).collect();
    assert_eq!(earlier, ["<p>Very <strong>new</strong>.</p>\n", baked.articles[2].get("en")]);
    assert!(baked.earlier_articles[0].is_empty(), "it never read otherwise");
}

#[test]
fn a_page_brings_every_text_in_its_language_and_the_program_brings_none() {
    for radar in
        [read(HISTORY), read_file("../../data/radar.json"), read_file("../../examples/full-circle.json")]
    {
        let baked = Baked::new(radar);
        for language in &baked.radar.languages {
            let json = baked.texts_for_page(language).unwrap();
            assert!(!json.contains('<'), "nothing in it ends the element that it is in");
            let texts: BTreeMap<String, Vec<String>> = serde_json::from_str(&json).unwrap();
            assert_eq!(texts.len(), baked.radar.blips.len());
            for (index, blip) in baked.radar.blips.iter().enumerate() {
                let all = std::iter::once(&baked.articles[index]).chain(&baked.earlier_articles[index]);
                let expected: Vec<&str> =
                    all.flat_map(|text| [text.get(language), text.language(language)]).collect();
                assert_eq!(texts[&blip.id], expected, "{}", blip.id);
            }
        }
        let program = Baked::from_json(&baked.clone().without_texts().to_json().unwrap()).unwrap();
        assert!(program.articles.is_empty() && program.earlier_articles.is_empty());
        assert_eq!(program.radar.blips.len(), baked.radar.blips.len());
    }
}

#[test]
fn a_blip_that_stays_is_drawn_where_it_was() {
    for radar in [read(HISTORY), read_file("../../examples/full-circle.json")] {
        let baked = Baked::new(radar);
        let disc = baked.disc.unwrap();
        let stays = |blip: usize, edition: usize| {
            baked.radar.blips[blip].movement(edition) == Some(Movement::Unchanged)
        };
        for edition in 1..baked.radar.editions.len() {
            for blip in (0..baked.radar.blips.len()).filter(|blip| stays(*blip, edition)) {
                let at = |edition: usize| &disc.stands[disc.blips[blip][edition].unwrap()].at;
                assert_eq!(at(edition - 1), at(edition), "blip {blip} in edition {edition}");
            }
        }
    }
}

#[test]
fn what_stands_alike_in_several_editions_is_baked_once() {
    let baked = Baked::new(read_file("../../examples/full-circle.json"));
    for drawing in baked.disc.iter().chain(&baked.fans) {
        for (index, stand) in drawing.stands.iter().enumerate() {
            assert!(!drawing.stands[..index].contains(stand), "{}", stand.at);
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused_with_problems_inside_the_file(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        judge(&bytes)?;
    }

    #[test]
    fn any_change_to_a_good_file_is_read_or_refused_with_problems_inside_the_file(
        start in 0..HISTORY.len(),
        length in 0_usize..40,
        insert in prop_oneof![
            Just(Vec::new()),
            prop::collection::vec(any::<u8>(), 0..6),
            "[\\[\\]{}:,\"0-9a-z \\\\\n<!&#]{1,12}".prop_map(String::into_bytes),
            (0..HISTORY.len(), 0_usize..60).prop_map(|(from, length)| span(from, length).to_vec()),
        ],
    ) {
        let end = (start + length).min(HISTORY.len());
        let mut bytes = HISTORY.as_bytes().to_vec();
        bytes.splice(start..end, insert);
        judge(&bytes)?;
    }
}

fn span(from: usize, length: usize) -> &'static [u8] {
    &HISTORY.as_bytes()[from..(from + length).min(HISTORY.len())]
}

fn judge(bytes: &[u8]) -> Result<(), TestCaseError> {
    let Err(problems) = from_bytes("radar.json", bytes) else { return Ok(()) };
    prop_assert!(!problems.is_empty());
    prop_assert!(problems.is_sorted_by_key(|problem| (problem.line, problem.column)));
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<_> = text.split('\n').collect();
    for problem in problems {
        let line = problem.line.checked_sub(1).and_then(|index| lines.get(index));
        // One past the end is where something is missing.
        let inside = line.is_some_and(|line| (1..=line.chars().count() + 1).contains(&problem.column));
        prop_assert!(inside, "outside the file: {problem}");
    }
    Ok(())
}

fn read(source: &str) -> Radar {
    from_json("radar.json", source).unwrap_or_else(|problems| panic!("{}", listed(&problems)))
}

fn read_file(path: &str) -> Radar {
    let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    from_bytes(path, &bytes).unwrap_or_else(|problems| panic!("{}", listed(&problems)))
}

fn listed(problems: &[Problem]) -> String {
    problems.iter().flat_map(|problem| [problem.to_string(), "\n".to_owned()]).collect()
}

/// The first JSON block of the manual.
fn smallest() -> String {
    let manual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/README.md");
    let manual = fs::read_to_string(manual).unwrap();
    let (_, block) = manual.split_once("```json\n").unwrap();
    block.split_once("```").unwrap().0.to_owned()
}
