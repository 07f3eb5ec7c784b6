//! The pages of editions, and the way through them.

use std::collections::BTreeSet;

use radar_core::compare::{Change, changed};
use radar_core::model::{Movement, Period};
use radar_core::view::Page;
use scraper::Html;
use tech_radar::prerender::{body, pages};
use tech_radar::site::Site;

use super::facts::facts;
use super::{all, ids, print, printed, read, show, sites, text};

#[test]
fn every_edition_has_a_page_that_says_what_changed() {
    let [_, site] = sites();
    let mut kinds = BTreeSet::new();
    for (edition, data) in site.radar.editions.iter().enumerate().skip(1) {
        let html = show(site, &format!("editions/{}/", data.id));
        let expected: Vec<(&str, String)> = groups()
            .into_iter()
            .flat_map(|(label, change)| {
                let blips = changed(&site.radar, Period::of(edition), change);
                blips.map(move |blip| (label, site.name(blip).to_owned()))
            })
            .collect();
        let listed = facts(&html, "[data-testid=changes]");
        let listed: Vec<_> = listed.iter().map(|fact| (fact.label.as_str(), fact.name.clone())).collect();
        assert_eq!(listed, expected);
        kinds.extend(listed.into_iter().map(|(label, _)| label.to_owned()));

        let names = [edition - 1, edition].map(|edition| site.edition_name(edition));
        let heading = format!("What changed from {} to {}", names[0], names[1]);
        assert_eq!(text(&html, "#changes-heading"), heading);
    }
    assert_eq!(kinds.len(), groups().len(), "the example has every kind of change");
}

#[test]
fn the_page_of_an_edition_shows_the_radar_as_it_was() {
    let [_, site] = sites();
    for (edition, data) in site.radar.editions.iter().enumerate() {
        let html = show(site, &format!("editions/{}/", data.id));
        let there = |blip: &usize| site.blip(*blip).placement(edition).is_some();
        let expected: BTreeSet<_> =
            (0..site.radar.blips.len()).filter(there).map(|blip| site.blip(blip).id.clone()).collect();
        assert_eq!(ids(&html, "a[data-blip-ref]", "data-blip-ref"), expected);
        assert_eq!(text(&html, "[data-testid=match-count]"), expected.len().to_string());
        assert_eq!(text(&html, "[data-testid=edition-name]"), site.edition_name(edition));
        for blip in all(&html, "svg a[data-blip-id]") {
            let index = site.radar.blip_index(blip.attr("data-blip-id").unwrap()).unwrap();
            let movement = site.blip(index).movement(edition).map(Movement::id);
            assert_eq!(blip.attr("data-movement"), movement);
            assert!(
                blip.attr("transform").is_some() && blip.attr("display").is_none(),
                "it stands somewhere"
            );
        }
    }
}

#[test]
fn the_page_of_an_edition_is_called_by_what_changed_and_describes_it_in_words() {
    let [_, (site, files)] = printed();
    for (edition, data) in site.radar.editions.iter().enumerate() {
        let path = format!("editions/{}/index.html", data.id);
        let file = files.iter().find(|file| file.path == path).unwrap();
        let html = Html::parse_document(&file.html);
        let description = all(&html, "meta[name=description]")[0].attr("content").unwrap();
        let name = site.edition_name(edition);
        if edition == 0 {
            let count = site.list_order(0).len();
            assert_eq!(text(&html, "head > title"), format!("Edition {name} · {}", title(site)));
            assert_eq!(description, format!("The first edition: {count} blips."));
            continue;
        }
        let heading = format!("What changed from {} to {name}", site.edition_name(edition - 1));
        assert_eq!(text(&html, "head > title"), format!("{heading} · {}", title(site)));
        let count = |change| changed(&site.radar, Period::of(edition), change).count();
        let counts = groups().map(|(label, change)| (label, count(change)));
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let words: Vec<_> =
            counts.map(|(label, count)| format!("{count} {}", label.to_lowercase())).collect();
        assert_eq!(description, format!("{heading}: {}.", words.join(", ")));
        assert_eq!(text(&html, ".changes > .soft"), format!("{}.", words.join(", ")));
    }
}

#[test]
fn the_page_of_an_edition_is_shown_like_the_comparison_that_it_is() {
    let [_, site] = sites();
    for edition in &site.radar.editions {
        let view = site.view(&format!("editions/{}/", edition.id));
        assert_eq!(body(site, view.clone(), false), body(site, site.view(&view.encode()), false));
    }
}

#[test]
fn the_first_edition_has_nothing_to_be_compared_with() {
    let [_, site] = sites();
    let html = show(site, &format!("editions/{}/", site.radar.editions[0].id));
    assert!(all(&html, "[data-testid=changes]").is_empty());
    assert_eq!(all(&html, ".changes[hidden]").len(), 1);
    assert!(!ids(&html, "[data-movement]", "data-movement").contains("new"));
}

#[test]
fn an_earlier_edition_says_that_it_is_one_and_leads_to_the_newest() {
    let [_, site] = sites();
    assert_eq!(all(&show(site, ""), "[data-testid=past][hidden]").len(), 1);
    let html = show(site, &format!("editions/{}/", site.radar.editions[0].id));
    let note = text(&html, "[data-testid=past]:not([hidden])");
    assert!(note.contains(site.edition_name(0)), "{note}");
    assert_eq!(ids(&html, "[data-testid=past] a", "href"), BTreeSet::from(["./".to_owned()]));
}

#[test]
fn the_editions_can_be_walked_through_without_scripts() {
    let [_, (site, files)] = printed();
    let paths: BTreeSet<_> = files.iter().map(|file| file.path.as_str()).collect();
    let editions = &site.radar.editions;
    let step = |html: &Html, testid: &str| {
        let link = all(html, &format!("[data-testid=editions] [data-testid={testid}]"))[0].attr("href")?;
        assert!(paths.contains(format!("{link}index.html").as_str()), "{link}");
        Some(link.to_owned())
    };
    let page = |edition: usize| format!("editions/{}/", editions[edition].id);
    let before_newest = page(site.radar.newest() - 1);
    let home = show(site, "");
    assert_eq!(step(&home, "previous-edition"), Some(before_newest));
    assert_eq!(step(&home, "next-edition"), None);
    for edition in 0..editions.len() {
        let html = show(site, &page(edition));
        assert_eq!(step(&html, "previous-edition"), edition.checked_sub(1).map(page));
        let next = (edition < site.radar.newest()).then(|| page(edition + 1));
        assert_eq!(step(&html, "next-edition"), next);
    }
}

#[test]
fn the_slider_and_the_choice_stand_where_the_address_says() {
    let [_, site] = sites();
    let [oldest, .., newest] = site.radar.editions.as_slice() else { panic!("the example has a history") };
    let html = show(site, &format!("?edition={}&compare={}", newest.id, oldest.id));
    let slider = all(&html, "input[type=range]")[0];
    let range = ["min", "max", "value"].map(|name| slider.attr(name).unwrap().to_owned());
    let last = site.radar.newest().to_string();
    assert_eq!(range, ["0", &last, &last]);
    assert_eq!(slider.attr("aria-valuetext"), Some(site.edition_name(site.radar.newest())));
    assert_eq!(
        ids(&html, "select[data-testid=compare] option[selected]", "value"),
        BTreeSet::from(["0".to_owned()])
    );
    assert_eq!(
        ids(&html, "select[data-testid=compare] option[hidden]", "value"),
        BTreeSet::from([last]),
        "not itself"
    );
}

#[test]
fn a_radar_with_one_edition_shows_nothing_of_a_history() {
    const ONE_EDITION: &str = r#"{ "format": 1, "title": "T", "languages": ["en"],
        "editions": [{ "id": "2026-03", "date": "2026-03-18", "name": "March 2026" }],
        "rings": [{ "id": "r", "name": "R" }], "quadrants": [{ "id": "q", "name": "Q" }],
        "blips": [{ "id": "b", "number": 1, "name": "B", "summary": "S", "text": "T",
          "placements": [{ "edition": "2026-03", "quadrant": "q", "ring": "r", "reason": "W" }] }] }"#;
    let [embedded, _] = sites();
    for site in [embedded, read(ONE_EDITION)].into_iter().filter(|site| site.radar.editions.len() == 1) {
        assert!(!pages(site).iter().any(|page| matches!(page, Page::Edition(_))));
        for file in print(site) {
            let html = Html::parse_document(&file.html);
            let history = "[data-testid=editions], [data-edition-slider], [data-compare], [data-testid=changes], \
                .changes, [data-testid=past], [data-testid=traces], .list .removed, .legend, [data-movement]";
            for found in all(&html, history) {
                let is_blip = found.attr("data-blip-id").is_some();
                assert!(is_blip && found.attr("data-movement") == Some("unchanged"), "{}", found.html());
            }
            assert!(!facts(&html, "[data-testid=blip-detail]").iter().any(|fact| fact.label == "History"));
            assert!(!file.html.contains("editions/") && !file.html.contains("edition="), "{}", file.path);
        }
    }
}

/// The groups of changes in the order in which readers get them.
fn groups() -> [(&'static str, Change); 6] {
    [
        ("Added", Change::Movement(Movement::New)),
        ("Moved in", Change::Movement(Movement::In)),
        ("Moved out", Change::Movement(Movement::Out)),
        ("Moved quadrant", Change::Movement(Movement::Moved)),
        ("Removed", Change::Movement(Movement::Removed)),
        ("Reworded", Change::Reworded),
    ]
}

fn title(site: &Site) -> &str {
    site.text(&site.radar.title)
}
