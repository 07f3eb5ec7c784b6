//! The law of exports: what comes back is the radar, except for what is listed as lost.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use radar_core::model::{Blip, Radar, Relation, Target};
use radar_core::text::Text;
use radar_exchange::{Export, Format, Options, export, import};
use serde_json::{Value, json};

use crate::support::check;

/// A radar of the repository.
pub(crate) fn repository_radar(path: &str) -> Radar {
    let path = format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"));
    let source = std::fs::read_to_string(&path).unwrap();
    radar_core::check::from_json(&path, &source).unwrap()
}

/// Exports, imports, and holds what came back against the list of losses.
pub(crate) fn holds_the_law(format: Format, radar: &Radar) -> Export {
    let files = export(format, radar, None);
    let language = Some(radar.language().to_owned());
    let read = import(format, &files.files, &Options { language, ..Options::default() }).unwrap();
    let read = check(&read.document);
    let lost: BTreeSet<_> = files.losses.iter().map(|loss| loss.what).collect();
    let same_editions = radar.editions.len() == read.editions.len();
    let (before, after) =
        (facts(radar, radar, &read, same_editions), facts(&read, radar, &read, same_editions));
    for (kind, before) in &before {
        let after = after.get(kind).cloned().unwrap_or_default();
        if !lost.contains(kind) {
            let kept: BTreeSet<_> = before.symmetric_difference(&after).collect();
            assert!(kept.is_empty(), "{kind} differ, and are not listed: {kept:#?}\nlost: {lost:?}");
        }
    }
    files
}

type Facts = BTreeMap<&'static str, BTreeSet<String>>;

/// What a radar says, by the kind of loss that it would be. Editions that one of the two radars lacks are left out.
fn facts(of: &Radar, first: &Radar, second: &Radar, same_editions: bool) -> Facts {
    let mut facts = Facts::new();
    let language = first.language();
    let said = |text: &Text| text.get(language).to_owned();
    let optional = |text: Option<&Text>| text.map(said).unwrap_or_default();
    let mut add = |kind, fact: String| facts.entry(kind).or_default().insert(fact);
    add("titles", said(&of.title));
    add("introductions", optional(of.introduction.as_ref()));
    add("links of the header", format!("{:?}", of.links));
    of.tags.iter().for_each(|tag| _ = add("names of tags", format!("{} {}", tag.id, said(&tag.name))));
    add("themes", format!("{:?}", of.theme));
    for ring in &of.rings {
        add("rings without blips", said(&ring.name));
        let has_it = |radar: &&Radar| radar.rings.iter().any(|other| said(&other.name) == said(&ring.name));
        if ![first, second].iter().all(has_it) {
            continue;
        }
        add("ids of rings", ring.id.clone());
        add("summaries of rings", format!("{} {}", said(&ring.name), optional(ring.summary.as_ref())));
    }
    for quadrant in &of.quadrants {
        add("quadrants without blips", said(&quadrant.name));
        let has_it =
            |radar: &&Radar| radar.quadrants.iter().any(|other| said(&other.name) == said(&quadrant.name));
        if ![first, second].iter().all(has_it) {
            continue;
        }
        add("ids of quadrants", quadrant.id.clone());
        add(
            "introductions of quadrants",
            format!("{} {}", said(&quadrant.name), optional(quadrant.introduction.as_ref())),
        );
    }
    let dates = |radar: &Radar| radar.editions.iter().map(|edition| edition.date.clone()).collect::<Vec<_>>();
    let shared = |index: &usize| {
        same_editions
            || of.editions.get(*index).is_some_and(|edition| {
                [first, second].iter().all(|radar: &&Radar| dates(radar).contains(&edition.date))
            })
    };
    let editions: Vec<_> = (0..of.editions.len()).filter(shared).collect();
    for (place, index) in editions.iter().enumerate() {
        let edition = &of.editions[*index];
        add("ids of editions", format!("{place} {}", edition.id));
        add("dates of editions", format!("{place} {:?}", edition.date));
        add("names of editions", format!("{place} {}", optional(edition.name.as_ref())));
    }
    for blip in &of.blips {
        let name = said(&blip.name);
        add("blips", name.clone());
        let has_it = |radar: &&Radar| radar.blips.iter().any(|other| said(&other.name) == name);
        if ![first, second].iter().all(has_it) {
            continue;
        }
        add("ids of blips", blip.id.clone());
        add("numbers", format!("{name} {}", blip.number));
        add("links", format!("{name} {:?}", blip.link));
        add("summaries", format!("{name} {}", said(&blip.summary).trim()));
        add("texts", format!("{name} {}", said(&blip.text).trim()));
        blip.aliases.iter().for_each(|alias| _ = add("aliases", format!("{name} {alias}")));
        blip.tags.iter().for_each(|tag| _ = add("tags", format!("{name} {tag}")));
        for relation in &blip.relations {
            let told = told(of, blip, relation, language);
            // One that is lost is lost with its note.
            if [first, second].iter().all(|radar| has_relation(radar, &told, language)) {
                add("notes of relations", format!("{told} {}", optional(relation.note.as_ref())));
            }
            add("relations", told);
        }
        for (place, edition) in editions.iter().enumerate() {
            let is_newest = place + 1 == editions.len();
            history(&mut add, of, blip, (place, *edition, is_newest), language);
        }
    }
    facts
}

/// A relation without its note.
fn told(of: &Radar, blip: &Blip, relation: &Relation, language: &str) -> String {
    let target = match &relation.target {
        Target::Blip(index) => of.blips[*index].name.get(language),
        Target::Other(name) => name,
    };
    format!("{} {:?} {target}", blip.name.get(language), relation.kind)
}

fn has_relation(radar: &Radar, wanted: &str, language: &str) -> bool {
    let all = radar.blips.iter().flat_map(|blip| blip.relations.iter().map(move |relation| (blip, relation)));
    all.into_iter().any(|(blip, relation)| told(radar, blip, relation, language) == wanted)
}

fn history(
    add: &mut impl FnMut(&'static str, String) -> bool,
    of: &Radar,
    blip: &Blip,
    (place, edition, is_newest): (usize, usize, bool),
    language: &str,
) {
    let said = |text: &Text| text.get(language).to_owned();
    let name = said(&blip.name);
    // A blip that has left still has a page with words on it.
    if !is_newest && blip.last_edition(edition).is_some() {
        let words = format!("{} {}", said(blip.summary(edition)).trim(), said(blip.text(edition)).trim());
        add("earlier wordings", format!("{place} {name} {words}"));
    }
    let Some(placement) = blip.placement(edition) else { return };
    let (quadrant, ring) = (&of.quadrants[placement.quadrant].name, &of.rings[placement.ring].name);
    add("placements", format!("{place} {name} {} {}", said(quadrant), said(ring)));
    if let Some(reason) = &placement.reason {
        add("reasons", format!("{place} {name} {}", said(reason)));
    }
}

/// Radars with up to four editions, whose blips move, leave and come back.
pub(crate) fn radar() -> impl Strategy<Value = Radar> {
    (1..=8_usize, 1..=8_usize, 0..=4_usize).prop_flat_map(|(rings, quadrants, editions)| {
        let cell = (0..quadrants, 0..rings, prop::bool::weighted(0.2), prop::option::weighted(0.3, reason()));
        let blip = (prop::collection::vec(cell, editions.max(1)), 0..editions.max(1), words(), any::<bool>());
        prop::collection::vec(blip, 1..12).prop_map(move |blips| {
            let blips: Vec<_> =
                blips.iter().enumerate().map(|(index, blip)| self::blip(index, blip, editions)).collect();
            let named = |name: &str, count: usize| -> Vec<Value> {
                (0..count).map(|index| json!({ "id": format!("{name}-{index}"), "name": format!("{name} {index}") })).collect()
            };
            let mut document = json!({
                "format": 1, "title": "Generated", "languages": ["en"], "blips": blips,
                "rings": named("Ring", rings), "quadrants": named("Quadrant", quadrants),
            });
            for list in ["rings", "quadrants"] {
                for part in document[list].as_array_mut().unwrap() {
                    part["id"] = json!(part["id"].as_str().unwrap().to_lowercase());
                }
            }
            if editions > 0 {
                let edition = |index: usize| json!({ "id": format!("202{index}-03"), "date": format!("202{index}-03-12") });
                document["editions"] = (0..editions).map(edition).collect();
            }
            radar_core::check::from_json("generated", &document.to_string()).unwrap()
        })
    })
}

type Cells = (Vec<(usize, usize, bool, Option<String>)>, usize, (String, String), bool);

fn blip(index: usize, (cells, first, (summary, text), is_linked): &Cells, editions: usize) -> Value {
    let mut placements = Vec::new();
    let mut is_on = false;
    for (edition, (quadrant, ring, leaves, reason)) in cells.iter().enumerate().skip(*first) {
        if editions == 0 && edition > *first {
            break;
        }
        let mut placement =
            json!({ "quadrant": format!("quadrant-{quadrant}"), "ring": format!("ring-{ring}") });
        if *leaves && is_on {
            placement = json!({ "removed": true });
        } else if *leaves && edition > *first {
            continue;
        }
        if editions > 0 {
            placement["edition"] = json!(format!("202{edition}-03"));
        }
        if let Some(reason) = reason {
            placement["reason"] = json!(reason);
        }
        is_on = placement.get("removed").is_none();
        placements.push(placement);
    }
    let name = format!("Blip {index}");
    let mut blip = json!({
        "id": format!("blip-{index}"), "number": index + 1, "name": name, "placements": placements,
        "summary": format!("{name}: {summary}"),
    });
    if !text.is_empty() {
        blip["text"] = json!(text);
    }
    if *is_linked {
        blip["link"] = json!(format!("https://example.org/{index}"));
    }
    blip
}

fn reason() -> impl Strategy<Value = String> {
    "(It works\\.|Two teams, e\\.g\\. \\*ours\\*, use it\\. Others do not\\.|#1 < 2 & \"quoted\")"
}

fn words() -> impl Strategy<Value = (String, String)> {
    (
        "(What it is\\.|One\\. Two\\.|a_b \\*c\\* <d> & e)",
        "(|One paragraph\\.|A \\*\\*text\\*\\*\\.\n\nWith a \\[link\\]\\(https://example\\.org/\\)\\.|- one\n- two|`code <b>`)",
    )
}
