//! The laws of the layout, on generated radars.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use proptest::prelude::*;
use radar_core::geometry::{Point, Sector};
use radar_core::layout::{Chart, Layout, NAME_SIZE, Side, lay_out, width};
use radar_core::model::{Blip, Edition, Placement, Quadrant, Radar, Ring};
use radar_core::text::Text;

fn blip(name: &str, placements: Vec<Option<Placement>>) -> Blip {
    Blip {
        id: name.to_lowercase().replace(' ', "-"),
        number: 1,
        name: Text::new("en", name),
        aliases: vec![],
        tags: vec![],
        link: None,
        summary: Text::new("en", "A sentence."),
        text: Text::new("en", "A text."),
        relations: vec![],
        placements,
        removals: vec![],
        wordings: vec![],
    }
}

fn radar(quadrants: usize, rings: usize, editions: usize, blips: Vec<Blip>) -> Radar {
    let ring = |i| Ring { id: format!("r{i}"), name: Text::new("en", format!("Ring {i}")), summary: None };
    let quadrant =
        |i| Quadrant { id: format!("q{i}"), name: Text::new("en", format!("Q {i}")), introduction: None };
    let edition = |i| Edition { id: format!("e{i}"), date: None, name: None };
    Radar {
        title: Text::new("en", "A radar"),
        languages: vec!["en".into()],
        introduction: None,
        site: None,
        links: vec![],
        rings: (0..rings).map(ring).collect(),
        quadrants: (0..quadrants).map(quadrant).collect(),
        editions: (0..editions).map(edition).collect(),
        blips,
    }
}

/// Radars of every shape: some with a few blips, some with far too many in a cell.
fn radars(most_blips: usize, most_editions: usize) -> impl Strategy<Value = Radar> {
    (1..=8_usize, 1..=8_usize, 1..=most_editions).prop_flat_map(move |(quadrants, rings, editions)| {
        let placement = prop_oneof![
            1 => Just(None),
            6 => (0..quadrants, 0..rings).prop_map(|(quadrant, ring)| Some(Placement { quadrant, ring, reason: None })),
        ];
        // Most blips stay where they are most of the time, as in a real radar.
        let history = (placement.clone(), prop::collection::vec(prop::option::weighted(0.2, placement), editions - 1));
        let blip_shape = ("[A-Z][a-z]{1,12}( [A-Z][a-z]{1,12})?", history);
        prop::collection::vec(blip_shape, 0..=most_blips).prop_map(move |shapes| {
            let blips = shapes.into_iter().enumerate().map(|(index, (name, (first, changes)))| {
                let mut placements = vec![first];
                for change in changes {
                    let last = placements.last().unwrap().clone();
                    placements.push(change.unwrap_or(last));
                }
                blip(&format!("{name} {index}"), placements)
            });
            radar(quadrants, rings, editions, blips.collect())
        })
    })
}

/// Every chart of a layout, with the sector that each quadrant has on it.
fn charts<'a>(radar: &'a Radar, layout: &'a Layout) -> Vec<(&'a Chart, Vec<Option<Sector>>)> {
    let count = radar.quadrants.len();
    let disc = (&layout.disc, (0..count).map(|q| Some(Sector::of(q, count))).collect());
    let fans = layout
        .fans
        .iter()
        .enumerate()
        .map(|(focus, fan)| (fan, (0..count).map(|q| (q == focus).then_some(Sector::FAN)).collect()));
    std::iter::once(disc).chain(fans).collect()
}

fn assert_no_overlap(chart: &Chart, edition: usize) {
    let spots: Vec<Point> = chart.spots[edition].iter().flatten().map(|spot| spot.at).collect();
    for (index, a) in spots.iter().enumerate() {
        for b in &spots[..index] {
            let gap = a.distance(*b) - 2.0 * chart.blip_radius;
            assert!(gap >= 0.0, "{a:?} and {b:?} overlap by {} at radius {}", -gap, chart.blip_radius);
        }
    }
}

/// Walks around the blip's edge and asks of each point whether it is in the cell: not the way the layout computes it.
fn assert_inside_cell(chart: &Chart, sector: Sector, ring: usize, at: Point) {
    let inner = if ring == 0 { 0.0 } else { chart.rings[ring - 1] };
    for step in 0..72 {
        let edge = Point::polar(f64::from(step).to_radians() * 5.0, chart.blip_radius);
        let edge = Point { x: at.x + edge.x, y: at.y + edge.y };
        let (radius, bearing) = (edge.radius(), edge.bearing());
        assert!(radius >= inner && radius <= chart.rings[ring], "{at:?} leaves ring {ring}");
        assert!(bearing >= sector.start && bearing <= sector.end, "{at:?} leaves its quadrant");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_blip_is_shown_inside_its_cell_and_touches_no_other(radar in radars(120, 3)) {
        let layout = lay_out(&radar);
        for (chart, sectors) in charts(&radar, &layout) {
            for edition in 0..radar.editions.len() {
                for (blip, spot) in radar.blips.iter().zip(&chart.spots[edition]) {
                    let placement = blip.placement(edition);
                    let sector = placement.and_then(|placement| sectors[placement.quadrant]);
                    prop_assert_eq!(spot.is_some(), sector.is_some(), "a blip is shown where it is placed");
                    if let (Some(spot), Some(sector), Some(placement)) = (spot, sector, placement) {
                        assert_inside_cell(chart, sector, placement.ring, spot.at);
                    }
                }
                assert_no_overlap(chart, edition);
            }
        }
    }

    #[test]
    fn the_order_of_the_input_does_not_matter(radar in radars(80, 3), seed in any::<u64>()) {
        let mut order: Vec<usize> = (0..radar.blips.len()).collect();
        order.sort_by_key(|index| (*index as u64 + 1).wrapping_mul(seed | 1));
        let blips = order.iter().map(|index| radar.blips[*index].clone()).collect();
        let sorted = lay_out(&radar);
        let shuffled = lay_out(&Radar { blips, ..radar.clone() });
        for (a, b) in std::iter::once((&sorted.disc, &shuffled.disc)).chain(sorted.fans.iter().zip(&shuffled.fans)) {
            for edition in 0..radar.editions.len() {
                for (now, was) in order.iter().enumerate() {
                    prop_assert_eq!(a.spots[edition][*was], b.spots[edition][now]);
                }
            }
        }
    }

    #[test]
    fn a_blip_that_keeps_its_cell_keeps_its_place(radar in radars(80, 5)) {
        let layout = lay_out(&radar);
        for (chart, sectors) in charts(&radar, &layout) {
            for edition in 1..radar.editions.len() {
                for (index, blip) in radar.blips.iter().enumerate() {
                    let (Some(was), Some(now)) = (blip.placement(edition - 1), blip.placement(edition)) else { continue };
                    if was == now && sectors[now.quadrant].is_some() {
                        let (was, now) = (chart.spot(edition - 1, index), chart.spot(edition, index));
                        prop_assert_eq!(was.map(|spot| spot.at), now.map(|spot| spot.at));
                    }
                }
            }
        }
    }

    #[test]
    fn names_on_a_fan_lie_on_nothing_and_stay_on_the_chart(radar in radars(60, 3)) {
        let layout = lay_out(&radar);
        for fan in &layout.fans {
            for spots in &fan.spots {
                let name_box = |index: usize| {
                    let spot = spots[index]?;
                    let width = width(radar.blips[index].name.get("en"), NAME_SIZE);
                    let near = spot.at.x + spot.name?.offset(fan.blip_radius);
                    let left = if spot.name == Some(Side::Left) { near - width } else { near };
                    Some((left, left + width, spot.at.y - NAME_SIZE / 2.0, spot.at.y + NAME_SIZE / 2.0))
                };
                for index in 0..spots.len() {
                    let Some((left, right, top, bottom)) = name_box(index) else { continue };
                    prop_assert!(left >= 0.0 && right <= fan.radius(), "the name leaves the chart");
                    for other in (0..spots.len()).filter(|other| *other != index) {
                        if let Some((l, r, t, b)) = name_box(other) {
                            prop_assert!(right <= l || r <= left || bottom <= t || b <= top, "two names touch");
                        }
                        if let Some(spot) = spots[other] {
                            let nearest = Point { x: spot.at.x.clamp(left, right), y: spot.at.y.clamp(top, bottom) };
                            prop_assert!(nearest.distance(spot.at) >= fan.blip_radius, "a name lies on a blip");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn a_ring_change_keeps_the_bearing() {
    let place = |ring| Some(Placement { quadrant: 1, ring, reason: None });
    let blips = (0..40).map(|i| {
        let later = if i % 4 == 0 { (i + 1) % 4 } else { i % 4 };
        blip(&format!("Blip {i}"), vec![place(i % 4), place(later)])
    });
    let radar = radar(4, 4, 2, blips.collect());
    let layout = lay_out(&radar);
    let mut turns: Vec<f64> = (0..40)
        .step_by(4)
        .map(|i| {
            let bearing = |edition| layout.disc.spot(edition, i).unwrap().at.bearing();
            (bearing(1) - bearing(0)).abs().to_degrees()
        })
        .collect();
    turns.sort_by(f64::total_cmp);
    assert!(turns[turns.len() / 2] < 5.0, "the median turn is {} degrees", turns[turns.len() / 2]);
}

#[test]
fn a_hundred_and_twenty_blips_fit_at_full_size() {
    // Up to 26 in one cell, as many as the fullest cell of a large published radar has.
    let counts = [[8, 26, 20, 6], [4, 12, 10, 4], [3, 8, 6, 2], [2, 4, 4, 1]];
    let mut blips = Vec::new();
    for (quadrant, rings) in counts.iter().enumerate() {
        for (ring, count) in rings.iter().enumerate() {
            for i in 0..*count {
                let placement = Placement { quadrant, ring, reason: None };
                blips.push(blip(&format!("Blip {quadrant} {ring} {i}"), vec![Some(placement)]));
            }
        }
    }
    assert_eq!(blips.len(), 120);
    let layout = lay_out(&radar(4, 4, 1, blips));
    assert!((layout.disc.blip_radius - 11.0).abs() < 1e-9, "blips shrank to {}", layout.disc.blip_radius);
}

#[test]
fn the_same_radar_gives_the_same_bytes() {
    let place = |ring| Some(Placement { quadrant: ring % 2, ring, reason: None });
    let blips = (0..6).map(|i| blip(&format!("Blip {i}"), vec![place(i % 3)]));
    let layout = lay_out(&radar(2, 3, 1, blips.collect()));
    let spots = serde_json::to_string(&layout.disc.spots).unwrap();
    // Written down, not only computed twice: a blip must not wander from one machine or release to the next.
    assert_eq!(spots, PINNED);
}

const PINNED: &str = concat!(
    r#"[[{"x":89.8,"y":-114.3},{"x":-128.3,"y":-187.7},{"x":266.2,"y":209.6},"#,
    r#"{"x":63.6,"y":88.0},{"x":-144.7,"y":210.6},{"x":351.0,"y":13.0}]]"#
);
