//! `radar layout`: what programs that draw the radar themselves rely on.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::process::{Command, Stdio};

use crate::run::{FULL_CIRCLE, SHIPPED, data, printed, radar, root};
use serde::Deserialize;
use serde_json::{Value, json};

/// The promised shape. A field more or less is a failure.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Layout {
    radius: u32,
    rings: Vec<Ring>,
    blips: Vec<Blip>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ring {
    id: String,
    inner: f64,
    outer: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Blip {
    id: String,
    edition: String,
    quadrant: String,
    ring: String,
    movement: String,
    x: f64,
    y: f64,
    r: f64,
    name: Option<String>,
}

fn layout(arguments: &[&str]) -> Layout {
    serde_json::from_str(&printed(radar(&[&["layout"], arguments].concat()))).unwrap()
}

fn layout_of(data: &Value) -> String {
    let mut command = radar(&["layout", "-"]);
    command.write_stdin(data.to_string());
    printed(command)
}

#[test]
fn both_radars_have_the_promised_shape() {
    for file in [SHIPPED, FULL_CIRCLE] {
        let Layout { radius, rings, blips } = layout(&[file]);
        assert_eq!(radius, 400);
        let ids: Vec<_> = rings.iter().map(|ring| ring.id.as_str()).collect();
        assert_eq!(ids, ["adopt", "trial", "assess", "hold"]);
        let inner: Vec<_> = rings.iter().map(|ring| ring.inner).collect();
        let outer: Vec<_> = rings.iter().map(|ring| ring.outer).collect();
        assert!(outer.is_sorted_by(|inside, outside| inside < outside));
        assert_eq!(inner[1..], outer[..3]);
        assert_eq!((inner[0], outer[3]), (0.0, 400.0));
        assert!(!blips.is_empty() && blips.iter().all(|blip| blip.r > 0.0 && blip.name.is_none()));
    }
}

#[test]
fn a_radar_without_editions_has_one_with_an_empty_id() {
    let blips = layout(&[SHIPPED]).blips;
    assert_eq!(blips.len(), data(SHIPPED)["blips"].as_array().unwrap().len());
    assert!(blips.iter().all(|blip| blip.edition.is_empty() && blip.movement == "unchanged"));
}

#[test]
fn every_edition_is_there_oldest_first_with_its_blips_by_number() {
    let author = data(FULL_CIRCLE);
    let field = |list: &str, key: &str, id: &str| {
        let item = author[list].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap();
        item[key].clone()
    };
    let date = |blip: &Blip| field("editions", "date", &blip.edition).as_str().unwrap().to_owned();
    let number = |blip: &Blip| field("blips", "number", &blip.id).as_u64().unwrap();

    let blips = layout(&[FULL_CIRCLE]).blips;
    assert!(blips.is_sorted_by_key(|blip| (date(blip), number(blip))));
    let editions: BTreeSet<_> = blips.iter().map(|blip| blip.edition.as_str()).collect();
    assert_eq!(Vec::from_iter(editions), ["2025-03", "2025-09", "2026-03"]);
}

#[test]
fn every_blip_is_inside_its_ring_and_overlaps_no_other_of_its_edition() {
    for file in [SHIPPED, FULL_CIRCLE] {
        let Layout { rings, blips, .. } = layout(&[file]);
        for (index, blip) in blips.iter().enumerate() {
            let ring = rings.iter().find(|ring| ring.id == blip.ring).unwrap();
            let distance = blip.x.hypot(blip.y);
            assert!(distance + blip.r <= ring.outer, "{} leaves its ring", blip.id);
            assert!(ring.inner == 0.0 || distance - blip.r >= ring.inner, "{} leaves its ring", blip.id);
            for other in blips[..index].iter().filter(|other| other.edition == blip.edition) {
                let apart = (blip.x - other.x).hypot(blip.y - other.y);
                assert!(apart >= blip.r + other.r, "{} overlaps {} in {}", blip.id, other.id, blip.edition);
            }
        }
    }
}

#[test]
fn a_removed_blip_is_there_once_more_at_its_old_place() {
    let blips = layout(&[FULL_CIRCLE]).blips;
    let history: Vec<_> = blips.iter().filter(|blip| blip.id == "topics-api").collect();
    let editions: Vec<_> =
        history.iter().map(|blip| (blip.edition.as_str(), blip.movement.as_str())).collect();
    assert_eq!(editions, [("2025-03", "unchanged"), ("2025-09", "unchanged"), ("2026-03", "removed")]);

    let [_, before, removed] = history[..] else { panic!("three entries") };
    let place = |blip: &Blip| (blip.quadrant.clone(), blip.ring.clone(), blip.x.to_bits(), blip.y.to_bits());
    assert_eq!(place(removed), place(before));

    let gone = layout(&[FULL_CIRCLE, "--edition", "2026-03"]).blips;
    assert!(!gone.iter().any(|blip| blip.id == "create-react-app"), "it left an edition earlier");
}

#[test]
fn one_edition_or_quadrant_is_a_part_of_the_whole() {
    let edition = ("--edition", "2025-09", "\"edition\":\"2025-09\"");
    let quadrant = ("--quadrant", "tools", "\"quadrant\":\"tools\"");
    let blips = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.contains("\"edition\":"));
        lines.map(|line| line.trim_end_matches(',').to_owned()).collect()
    };
    let all = blips(&printed(radar(&["layout", FULL_CIRCLE])));
    for options in [vec![edition], vec![quadrant], vec![edition, quadrant]] {
        let mut expected = all.clone();
        expected.retain(|blip| options.iter().all(|(_, _, field)| blip.contains(field)));
        assert!(expected.len() > 10);

        let mut command = radar(&["layout", FULL_CIRCLE]);
        command.args(options.iter().flat_map(|(option, id, _)| [option, id]));
        assert_eq!(blips(&printed(command)), expected, "{options:?}");
    }
}

#[test]
fn the_fan_of_a_quadrant_is_larger_and_says_where_names_stand() {
    let disc = layout(&[FULL_CIRCLE, "--quadrant", "tools"]);
    let fan = layout(&[FULL_CIRCLE, "--quadrant", "tools", "--fan"]);
    assert_eq!(fan.radius, 800);
    assert_eq!(disc.blips.len(), fan.blips.len());
    assert!(fan.blips.iter().all(|blip| blip.quadrant == "tools" && blip.x >= 0.0 && blip.y <= 0.0));
    let sides: BTreeSet<_> = fan.blips.iter().filter_map(|blip| blip.name.as_deref()).collect();
    assert_eq!(Vec::from_iter(sides), ["left", "right"]);
}

#[test]
fn the_order_of_the_blips_in_the_file_changes_nothing() {
    let mut data = data(FULL_CIRCLE);
    let sorted = layout_of(&data);
    for turn in 1..4 {
        let blips = data["blips"].as_array_mut().unwrap();
        blips.reverse();
        blips.rotate_left(7 * turn);
        assert_eq!(layout_of(&data), sorted);
    }
}

#[test]
fn a_radar_from_standard_input_is_laid_out_like_one_from_a_file() {
    assert_eq!(layout_of(&data(FULL_CIRCLE)), printed(radar(&["layout", FULL_CIRCLE])));
}

#[test]
fn each_ring_and_each_blip_has_a_line_of_its_own() {
    let text = printed(radar(&["layout", SHIPPED]));
    let Layout { rings, blips, .. } = serde_json::from_str(&text).unwrap();
    assert_eq!(text.lines().filter(|line| line.starts_with("{\"id\":")).count(), rings.len() + blips.len());
    assert!(text.ends_with("\n]}\n"));
}

#[test]
fn a_radar_without_blips_is_still_a_layout() {
    let mut data = data(SHIPPED);
    data["blips"] = json!([]);
    let layout: Layout = serde_json::from_str(&layout_of(&data)).unwrap();
    assert_eq!((layout.rings.len(), layout.blips.len()), (4, 0));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_radar"))
        .args(["layout", FULL_CIRCLE])
        .current_dir(root())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!((child.wait().unwrap().code(), stderr.as_str()), (Some(0), ""));
}
