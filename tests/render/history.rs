//! What became of a blip: where it was, what moved it, how it read, and that it left.

use radar_core::compare::{Change, changed};
use radar_core::model::{Movement, Period};
use radar_core::view::Page;
use scraper::Html;
use tech_radar::prerender::pages;
use tech_radar::site::Site;

use super::facts::facts;
use super::{all, ids, read, show, sites, text};

/// Three blips over four editions: what a step from the first to the last skips.
const SKIPPED: &str = r#"{ "format": 1, "title": "T", "languages": ["en"],
    "editions": [{ "id": "e0", "date": "2020-01-01" }, { "id": "e1", "date": "2021-01-01" },
      { "id": "e2", "date": "2022-01-01" }, { "id": "e3", "date": "2023-01-01" }],
    "rings": [{ "id": "in", "name": "In" }, { "id": "out", "name": "Out" }],
    "quadrants": [{ "id": "q", "name": "Q" }, { "id": "p", "name": "P" }],
    "blips": [
      { "id": "left", "number": 1, "name": "Left", "summary": "S", "text": "T",
        "placements": [{ "edition": "e0", "quadrant": "q", "ring": "out" }, { "edition": "e1", "quadrant": "p", "ring": "in" },
          { "edition": "e2", "removed": true, "reason": "No use." }] },
      { "id": "moved", "number": 2, "name": "Moved", "summary": "S", "text": "T",
        "placements": [{ "edition": "e0", "quadrant": "q", "ring": "out" },
          { "edition": "e1", "quadrant": "q", "ring": "in", "reason": "It works." }] },
      { "id": "kept", "number": 3, "name": "Kept", "summary": "S", "text": "T",
        "placements": [{ "edition": "e0", "quadrant": "q", "ring": "out" },
          { "edition": "e2", "quadrant": "q", "ring": "out", "reason": "Looked at again." }] }] }"#;

#[test]
fn a_removed_blip_keeps_its_page_and_says_when_and_why_it_left_and_what_to_use() {
    let [_, site] = sites();
    let newest = site.radar.newest();
    let pages = pages(site);
    let mut successors = 0;
    let gone = |blip: &usize| site.blip(*blip).placement(newest).is_none();
    for blip in (0..site.radar.blips.len()).filter(gone) {
        let removal = site.blip(blip).removal(newest).unwrap();
        let html = show(site, &format!("blips/{}/", site.blip(blip).id));
        assert_eq!(text(&html, "[data-testid=blip-detail] .badge"), "Removed");
        let words = text(&html, "[data-testid=blip-detail] .standing");
        assert!(words.contains(site.edition_name(removal.edition)), "{words}");

        let facts = facts(&html, "[data-testid=blip-detail]");
        let named = |label: &str| facts.iter().find(|fact| fact.label == label);
        assert_eq!(
            named("Why").map(|fact| fact.name.as_str()),
            removal.reason.as_ref().map(|why| site.text(why))
        );
        let successor = removal.successor.map(|successor| site.blip(successor).id.clone());
        let link = named("Use instead").and_then(|fact| fact.href.clone());
        assert_eq!(link, successor.as_ref().map(|id| format!("blips/{id}/")));
        if let Some(id) = successor {
            assert!(pages.contains(&Page::Blip(id)));
            successors += 1;
        }
    }
    assert!(successors > 0, "the example has a blip that was replaced");
}

#[test]
fn a_blips_history_has_a_line_for_each_edition_that_it_was_in_or_left_with() {
    let [_, site] = sites();
    for blip in 0..site.radar.blips.len() {
        let data = site.blip(blip);
        let html = show(site, &format!("blips/{}/", data.id));
        let facts = facts(&html, "[data-testid=blip-detail]");
        let lines: Vec<_> = facts.into_iter().filter(|fact| fact.label == "History").collect();
        let editions =
            (0..site.radar.editions.len()).rev().filter(|edition| data.movement(*edition).is_some());
        let editions: Vec<_> = editions.collect();
        let names: Vec<_> = editions.iter().map(|edition| site.edition_name(*edition)).collect();
        assert_eq!(lines.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(), names, "{}", data.id);
        for (line, edition) in lines.iter().zip(editions) {
            let shown = site.view(line.href.as_ref().unwrap()).period_in(&site.radar);
            assert_eq!(shown.to, edition);
            let movement = data.movement(edition).unwrap();
            for (word, is_there) in [
                ("new", movement == Movement::New),
                ("moved in", movement == Movement::In),
                ("moved out", movement == Movement::Out),
                ("moved quadrant", movement == Movement::Moved),
                ("removed", movement == Movement::Removed),
                ("reworded", reworded(site, blip, edition)),
            ] {
                let note = line.note.split(" – ").next().unwrap();
                assert_eq!(note.contains(word), is_there, "{}: {note}", data.id);
            }
            let at = data.placement(edition);
            let removal = data.removals.iter().find(|removal| removal.edition == edition);
            let reason =
                at.and_then(|at| at.reason.as_ref()).or(removal.and_then(|gone| gone.reason.as_ref()));
            assert!(line.note.contains(site.ring_name(at)), "{}", line.note);
            assert!(line.note.ends_with(site.optional(reason)), "{}", line.note);
        }
    }
}

#[test]
fn a_reason_to_stay_is_part_of_the_history() {
    let history = facts(&show(read(SKIPPED), "blips/kept/"), "[data-testid=blip-detail]");
    let notes: Vec<_> = history.iter().map(|fact| fact.note.as_str()).collect();
    assert_eq!(notes, [" · Out", " · Out – Looked at again.", " · Out", " · Out"]);
}

#[test]
fn a_blip_reads_as_it_did_in_the_edition_that_is_shown() {
    let [_, site] = sites();
    let mut reworded = 0;
    for (blip, data) in site.radar.blips.iter().enumerate() {
        for wording in &data.wordings {
            let edition = &site.radar.editions[wording.until].id;
            let html = show(site, &format!("blips/{}/?edition={edition}", data.id));
            let panel = &all(&html, "[data-testid=blip-detail]")[0].html();
            assert!(
                panel.contains(site.optional(site.article(blip, wording.until).as_ref()).trim()),
                "{}",
                data.id
            );
            assert_eq!(text(&html, "[data-testid=blip-detail] > .summary"), site.text(&wording.summary));
            reworded += 1;
        }
    }
    assert!(reworded > 0);
}

#[test]
fn a_search_lists_what_left_apart_and_marks_it() {
    let [_, site] = sites();
    let newest = site.radar.newest();
    let blip = site.radar.blips.iter().find(|blip| blip.removal(newest).is_some()).unwrap();
    assert!(all(&show(site, ""), ".list .removed:not([hidden])").is_empty());
    let html = show(site, &format!("?q={}", site.text(&blip.name)));
    let marked = ids(&html, ".list .removed:not([hidden]) a[data-blip-ref]", "data-blip-ref");
    assert!(marked.contains(&blip.id), "{marked:?}");
    assert!(text(&html, ".list .removed:not([hidden]) h3").contains("Removed"));
}

#[test]
fn what_left_with_an_edition_stays_on_its_chart_where_it_was() {
    let [_, site] = sites();
    let before = show(site, &format!("?edition={}", site.radar.editions[site.radar.newest() - 1].id));
    let now = show(site, "");
    let place = |html: &Html, id: &str| {
        let blip = all(html, &format!("a[data-blip-id={id}]"))[0];
        ["transform", "data-ring", "data-quadrant"].map(|name| blip.attr(name).unwrap().to_owned())
    };
    let ghosts = ids(&now, "a[data-movement=removed]", "data-blip-id");
    assert!(!ghosts.is_empty());
    for id in ghosts {
        assert_eq!(place(&now, &id), place(&before, &id));
    }
}

#[test]
fn a_comparison_shows_from_where_to_where_blips_moved() {
    let [_, site] = sites();
    let newest = site.radar.newest();
    let [first, last] = [0, newest].map(|edition| site.radar.editions[edition].id.as_str());
    let html = show(site, &format!("?edition={last}&compare={first}"));
    let place = |html: &Html, id: &str| {
        let transform = all(html, &format!("a[data-blip-id={id}]"))[0].attr("transform").unwrap().to_owned();
        transform.trim_start_matches("translate(").trim_end_matches(')').to_owned()
    };
    let before = show(site, &format!("?edition={first}"));
    let traces = all(&html, "[data-testid=traces]")[0].attr("d").unwrap().to_owned();
    for blip in &site.radar.blips {
        let period = Period { from: Some(0), to: newest };
        let Some(Movement::In | Movement::Out | Movement::Moved) = blip.movement_in(period) else { continue };
        let (from, to) = (place(&before, &blip.id), place(&html, &blip.id));
        assert!(traces.contains(&format!("M{from}L{to}")), "{}: {from} → {to}", blip.id);
    }
    assert_eq!(all(&show(site, ""), "[data-testid=traces]")[0].attr("d"), Some(""), "only while comparing");
}

#[test]
fn a_blip_that_left_between_two_compared_editions_stands_where_it_was_last() {
    let site = read(SKIPPED);
    let left = |address| {
        let html = show(site, address);
        let blip = all(&html, "a[data-blip-id=left]")[0];
        ["transform", "data-ring", "data-quadrant"].map(|name| blip.attr(name).map(str::to_owned))
    };
    assert_eq!(left("?compare=e0"), left("?edition=e1"));
    let on_fan = show(site, "quadrants/q/?compare=e0");
    assert_eq!(
        all(&on_fan, "a[data-blip-id=left][display=none]").len(),
        1,
        "not in the quadrant that it had left before"
    );
}

#[test]
fn a_comparison_gives_the_latest_reason_in_between() {
    let changes = facts(&show(read(SKIPPED), "?compare=e0"), "[data-testid=changes]");
    let noted: Vec<_> = changes.iter().map(|fact| (fact.label.as_str(), fact.note.as_str())).collect();
    assert_eq!(noted, [("Moved in", " · Out → In – It works."), ("Removed", " · Out – No use.")]);
}

/// Whether a blip reads differently than in the edition before, which had it, too.
fn reworded(site: &Site, blip: usize, edition: usize) -> bool {
    changed(&site.radar, Period::of(edition), Change::Reworded).any(|reworded| reworded == blip)
}
