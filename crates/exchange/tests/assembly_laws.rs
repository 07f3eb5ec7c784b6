//! What holds of a radar made of whatever was found: it passes the checks, and no row is lost.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

use proptest::prelude::*;
use radar_exchange::assemble::assemble;
use radar_exchange::found::{Absence, Category, Claim, Edition, Found, Place, Related, Sighting};
use radar_exchange::{Options, Report};
use support::{check, is_placed_or_noted};

/// Few names, so that rows meet; and any name at all.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "(Docker|docker|Do cker|C|C\\+\\+|C#|Node\\.js|NodeJS|Unnamed 1| Unnamed 2 |React)",
        2 => Just(String::new()),
        1 => "\\PC{0,12}",
        1 => any::<String>(),
        1 => "(ß|SS|ss|Σ|ς|İ|i|\u{202e}x|\u{feff}|- -|--|é|e)",
    ]
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "(adopt|Adopt|ADOPT|trial|hold|Languages & Frameworks|languages-and-frameworks|tools)",
        1 => Just(String::new()),
        1 => "(\u{202e}|--|x y|§)",
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "(One sentence\\.|First\\. Second\\.|A \\*text\\*\\.|\\[a\\]|\\[a\\]: javascript:x|```|<b>x|!\\[a\\]\\(b\\)|)",
        1 => any::<String>(),
        1 => "[a-z<>&\"'()\\[\\]!:/#*_`~|\\\\ \n-]{0,30}",
    ]
}

fn claim() -> impl Strategy<Value = Option<Claim>> {
    prop::sample::select(vec![
        None,
        Some(Claim::New),
        Some(Claim::In),
        Some(Claim::Out),
        Some(Claim::Unchanged),
    ])
}

fn related() -> impl Strategy<Value = Vec<Related>> {
    let kind = prop::sample::select(vec!["replaces", "part-of", "uses", "mentions", "no kind at all"]);
    let related = (kind, name(), any::<bool>());
    prop::collection::vec(
        related.prop_map(|(kind, name, is_outside)| Related { kind, name, is_outside }),
        0..3,
    )
}

prop_compose! {
    fn sighting()(
        (edition, line) in (0..8_usize, 1..999_usize),
        key in prop::option::weighted(0.2, name()),
        name in name(),
        (quadrant, ring) in (label(), label()),
        number in prop::option::weighted(0.3, prop_oneof![0..5_u32, any::<u32>()]),
        claim in claim(),
        (summary, text, reason) in (prop::option::weighted(0.3, text()), text(), prop::option::weighted(0.2, text())),
        link in prop::option::of("(https://example\\.org/|javascript:x|https://|x y|)"),
        (tags, aliases) in (prop::collection::vec(name(), 0..3), prop::collection::vec(name(), 0..3)),
        related in related(),
        removed in prop::bool::weighted(0.2),
        successor in prop::option::weighted(0.3, name()),
    ) -> Sighting {
        let place = Place { file: "found.csv".to_owned(), line };
        Sighting {
            place, edition, key, name, quadrant, ring, number, claim, summary, text, reason, link, tags, aliases, related,
            removed, successor,
        }
    }
}

fn category() -> impl Strategy<Value = Category> {
    (prop::option::of(label()), label(), prop::option::of(text()))
        .prop_map(|(id, name, description)| Category { id, name, description })
}

fn editions() -> impl Strategy<Value = Vec<Edition>> {
    let edition = (name(), 0..40_usize, prop::option::of(name())).prop_map(|(id, year, name)| Edition {
        id,
        date: Some(format!("{}-01-01", 2000 + year)),
        name,
    });
    prop_oneof![Just(Vec::new()), prop::collection::vec(edition, 1..40)]
}

prop_compose! {
    fn found()(
        title in prop::option::of(name()),
        editions in editions(),
        rings in prop::collection::vec(category(), 0..3),
        quadrants in prop::collection::vec(category(), 0..3),
        sightings in prop::collection::vec(sighting(), 0..30),
        is_removed in any::<bool>(),
    ) -> Found {
        let mut sightings = sightings;
        for row in &mut sightings {
            row.edition %= editions.len().max(1);
        }
        let absence = if is_removed { Absence::Removed } else { Absence::Unchanged };
        Found { title, editions, rings, quadrants, sightings, absence }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_found_the_result_passes_the_checks_and_no_row_is_lost(found in found()) {
        let mut report = Report::default();
        match assemble(found.clone(), &Options::default(), &mut report) {
            Ok(document) => {
                let radar = check(&document);
                prop_assert_eq!(report.rows, found.sightings.len());
                is_placed_or_noted(&found, &radar, &report);
            }
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }
}
