//! Blips have room: none overlaps another or leaves its cell, and none is hidden.

use proptest::prelude::*;
use radar_core::geometry::{Point, Sector};
use radar_core::layout::{Chart, RING_NAME_SIZE, capacity, lay_out, widest};

use crate::charts::{charts, shown_at};
use crate::generate::{LARGE, radars};
use crate::sample::{at, blip, radar};

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn every_blip_and_every_ghost_is_shown_inside_its_cell_and_touches_no_other(radar in radars(LARGE)) {
        let layout = lay_out(&radar);
        for shown in charts(&radar, &layout) {
            for edition in 0..radar.editions.len() {
                for (blip, spot) in shown.chart.spots[edition].iter().enumerate() {
                    let place = shown_at(&radar, edition, blip);
                    let cell = place.and_then(|place| Some((shown.sectors[place.quadrant]?, place.ring)));
                    prop_assert_eq!(spot.is_some(), cell.is_some(), "a blip is shown where it is placed");
                    if let (Some(spot), Some((sector, ring))) = (spot, cell) {
                        assert_inside_cell(shown.chart, sector, ring, spot.at);
                    }
                }
                assert_no_overlap(shown.chart, edition);
            }
        }
    }

    #[test]
    fn no_blip_lies_on_the_name_of_a_ring(radar in radars(LARGE)) {
        let disc = lay_out(&radar).disc;
        for spot in disc.spots.iter().flatten().flatten() {
            for (ring, middle) in radar.rings.iter().zip(disc.ring_middles()) {
                let (across, up) = (widest(&ring.name, RING_NAME_SIZE) / 2.0, RING_NAME_SIZE / 2.0);
                let dx = (spot.at.x.abs() - across).max(0.0);
                let dy = ((spot.at.y + middle).abs() - up).max(0.0);
                prop_assert!(dx.hypot(dy) >= disc.blip_radius, "{:?} lies on {:?}", spot.at, ring.name);
            }
        }
    }
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

#[test]
fn a_hundred_and_twenty_blips_with_twenty_six_in_any_one_cell_fit_at_full_size() {
    for full in 0..16 {
        // The other 94 are spread over the other cells.
        let cells = (0..26).map(|_| full).chain((0..94).map(|i| (full + 1 + i % 15) % 16));
        let blips = cells.zip(1..).map(|(cell, number)| blip(number, "Blip", vec![at(cell / 4, cell % 4)]));
        let radar = radar(4, 4, 1, blips.collect());
        assert_eq!(radar.blips.len(), 120);
        assert_radius(lay_out(&radar).disc.blip_radius, 11.0);
    }
}

#[test]
fn blips_become_smaller_when_a_cell_is_over_its_capacity_and_not_before() {
    let with = |count: usize| {
        let blips = (1..=count as u32).map(|number| blip(number, "Blip", vec![at(1, 0)]));
        radar(4, 4, 1, blips.collect())
    };
    let capacity = capacity(&with(1)).iter().find(|load| load.quadrant == 1).unwrap().capacity;
    assert!(capacity >= 30, "the innermost cell holds only {capacity}");
    assert_radius(lay_out(&with(capacity)).disc.blip_radius, 11.0);
    let small = lay_out(&with(capacity + 1)).disc.blip_radius;
    assert!((9.0..11.0).contains(&small), "one more makes all blips {small}");
}

#[test]
fn the_load_of_a_cell_counts_blips_and_ghosts() {
    let blips = vec![
        blip(1, "Stays", vec![at(0, 1), at(0, 1), at(0, 1)]),
        blip(2, "Leaves", vec![at(0, 1), None, None]),
        blip(3, "Comes", vec![None, at(0, 1), at(1, 0)]),
    ];
    let loads = capacity(&radar(2, 2, 3, blips));
    let order: Vec<_> = loads.iter().map(|load| (load.quadrant, load.ring)).collect();
    assert_eq!(order, [(0, 0), (0, 1), (1, 0), (1, 1)]);
    let counts: Vec<_> = loads.iter().map(|load| (load.newest, load.most)).collect();
    assert_eq!(counts, [(0, 0), (1, 3), (1, 1), (0, 0)]);
    assert!(loads.iter().all(|load| load.capacity > 30), "{loads:?}");
}

fn assert_radius(radius: f64, expected: f64) {
    assert!((radius - expected).abs() < 1e-9, "the blips' radius is {radius}");
}
