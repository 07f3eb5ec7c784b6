//! Radars of 100 blips and more, where to style or lay out each blip is time that a reader would notice.

use std::collections::BTreeSet;

use scraper::ElementRef;
use serde_json::json;
use tech_radar::site::Site;

use super::{all, read, show};

fn radar(blips: usize) -> &'static Site {
    let blip = |number: usize| {
        let placement =
            json!({ "quadrant": "tools", "ring": if number.is_multiple_of(2) { "adopt" } else { "hold" } });
        json!({
            "id": format!("blip-{number}"), "number": number, "name": format!("Blip {number}"),
            "summary": format!("What {number} is."), "placements": [placement],
        })
    };
    let named = |ids: &[&str]| {
        ids.iter().map(|id| json!({ "id": id, "name": id.to_uppercase() })).collect::<Vec<_>>()
    };
    let blips: Vec<_> = (1..=blips).map(blip).collect();
    read(
        &json!({
            "format": 1, "title": "Many", "languages": ["en"], "blips": blips,
            "rings": named(&["adopt", "hold"]), "quadrants": named(&["tools"]),
        })
        .to_string(),
    )
}

#[test]
fn every_one_of_many_blips_has_a_mark_and_a_row_that_can_be_read() {
    for count in [99, 100] {
        let page = show(radar(count), "");
        let rows: BTreeSet<_> = all(&page, ".list li").into_iter().map(words).collect();
        let expected =
            (1..=count).map(|number| format!("{number} Blip {number} What {number} is.")).collect();
        assert_eq!(rows, expected);
        assert_eq!(all(&page, ".blips > a").len(), count);
        assert_eq!(all(&page, ".list.long").len(), usize::from(count == 100), "laid out when they come near");
    }
}

#[test]
fn the_open_one_of_many_stands_out_by_itself_and_of_few_the_others_step_back() {
    for (count, class) in [(99, "has-open"), (100, "large")] {
        let page = show(radar(count), "blips/blip-7/");
        assert_eq!(all(&page, &format!("svg.{class}")).len(), 1);
        assert_eq!(all(&page, ".blips > a[aria-current]").len(), 1);
    }
}

/// What a row says to somebody who hears it: words that stay words.
fn words(row: ElementRef<'_>) -> String {
    row.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
