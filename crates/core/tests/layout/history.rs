//! Blips stay where they were from one edition to the next.

use proptest::prelude::*;
use radar_core::layout::lay_out;
use radar_core::model::Movement;

use crate::charts::{charts, points};
use crate::generate::{LARGE, MIDDLING, radars};
use crate::sample::{at, blip, radar, realistic};

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn a_blip_that_keeps_its_cell_keeps_its_place(radar in radars(LARGE)) {
        let layout = lay_out(&radar);
        for shown in charts(&radar, &layout) {
            let points = points(shown.chart);
            for edition in 1..radar.editions.len() {
                for (index, blip) in radar.blips.iter().enumerate() {
                    let Some(now) = blip.placement(edition) else { continue };
                    if blip.placement(edition - 1) == Some(now) {
                        prop_assert_eq!(points[edition][index], points[edition - 1][index]);
                    }
                }
            }
        }
    }

    #[test]
    fn a_removed_blip_is_a_ghost_at_its_old_place_for_one_edition(radar in radars(MIDDLING)) {
        let layout = lay_out(&radar);
        for shown in charts(&radar, &layout) {
            let points = points(shown.chart);
            for edition in 1..radar.editions.len() {
                for (index, blip) in radar.blips.iter().enumerate() {
                    if blip.placement(edition).is_some() {
                        continue;
                    }
                    let was = blip.placement(edition - 1).and(points[edition - 1][index]);
                    prop_assert_eq!(points[edition][index], was);
                    prop_assert!(shown.chart.spot(edition, index).is_none_or(|spot| spot.name.is_none()));
                }
            }
        }
    }

    #[test]
    fn the_order_of_the_input_does_not_matter(radar in radars(MIDDLING), seed in any::<u64>()) {
        let mut order: Vec<usize> = (0..radar.blips.len()).collect();
        order.sort_by_key(|index| (*index as u64 + 1).wrapping_mul(seed | 1));
        let mut shuffled = radar.clone();
        shuffled.blips = order.iter().map(|index| radar.blips[*index].clone()).collect();
        let (sorted, shuffled) = (lay_out(&radar), lay_out(&shuffled));
        let pairs = std::iter::once((&sorted.disc, &shuffled.disc)).chain(sorted.fans.iter().zip(&shuffled.fans));
        for (a, b) in pairs {
            for edition in 0..radar.editions.len() {
                for (now, was) in order.iter().enumerate() {
                    prop_assert_eq!(a.spots[edition][*was], b.spots[edition][now]);
                }
            }
        }
    }
}

#[test]
fn a_ring_change_keeps_the_bearing() {
    let mut turns = Vec::new();
    for seed in 1..=4 {
        let radar = realistic(100, 8, 0.6, seed);
        let layout = lay_out(&radar);
        for shown in charts(&radar, &layout) {
            for edition in 1..radar.editions.len() {
                for (index, blip) in radar.blips.iter().enumerate() {
                    let changed = matches!(blip.movement(edition), Some(Movement::In | Movement::Out));
                    let spot = |edition| shown.chart.spot(edition, index);
                    if let (true, Some(was), Some(now)) = (changed, spot(edition - 1), spot(edition)) {
                        turns.push((now.at.bearing() - was.at.bearing()).abs().to_degrees());
                    }
                }
            }
        }
    }
    turns.sort_by(f64::total_cmp);
    let (median, most) = (turns[turns.len() / 2], turns[turns.len() * 95 / 100]);
    println!("ring changes turn by {median:.1} degrees in the median, a twentieth by more than {most:.1}");
    assert!(turns.len() > 500, "only {} ring changes", turns.len());
    assert!(median < 2.0 && most < 6.0, "half turn by {median:.1} degrees, a twentieth by {most:.1}");
}

#[test]
fn a_newcomer_does_not_take_the_place_that_somebody_has_just_left() {
    // As many newcomers as there are places beside those who were there: nearly all of the cell's.
    let stays = (1..=6).map(|number| blip(number, "Stays", vec![at(0, 1), at(0, 1)]));
    let moves = (7..=10).map(|number| blip(number, "Moves", vec![at(0, 1), at(0, 2)]));
    let comes = (11..=36).map(|number| blip(number, "Comes", vec![None, at(0, 1)]));
    let layout = lay_out(&radar(4, 4, 2, stays.chain(moves).chain(comes).collect()));
    let points = points(&layout.disc);
    for left in points[0][6..10].iter().flatten() {
        assert!(!points[1].iter().flatten().any(|point| point == left), "somebody is at {left:?}");
    }
}

#[test]
fn the_same_radar_gives_the_same_bytes() {
    let blips = (1..=6).map(|number| {
        let ring = number as usize % 3;
        let later =
            if number == 2 { None } else { at(number as usize % 2, number as usize / 5 + ring.min(1)) };
        blip(number, "Blip", vec![at(number as usize % 2, ring), later])
    });
    let layout = lay_out(&radar(2, 3, 2, blips.collect()));
    // Written down, not only computed twice: a blip must not wander from one machine or release to the next.
    assert_eq!(serde_json::to_string(&layout.disc.spots).unwrap(), DISC);
    assert_eq!(serde_json::to_string(&layout.fans[0].spots).unwrap(), FAN);
}

const DISC: &str = concat!(
    r#"[[{"x":-79.4,"y":247.4},{"x":251.7,"y":268.3},{"x":-137.0,"y":-86.2},{"x":112.8,"y":-202.2},"#,
    r#"{"x":-296.9,"y":-217.8},{"x":27.8,"y":23.2}],[{"x":-79.4,"y":247.4},{"x":251.7,"y":268.3},"#,
    r#"{"x":-137.0,"y":-86.2},{"x":112.8,"y":-202.2},{"x":-296.9,"y":-217.8},{"x":219.2,"y":172.8}]]"#,
);
const FAN: &str = concat!(
    r#"[[null,{"x":757.3,"y":-43.1,"name":"left"},null,{"x":360.4,"y":-202.4,"name":"right"},null,"#,
    r#"{"x":152.3,"y":-125.5,"name":"right"}],[null,{"x":757.3,"y":-43.1},null,"#,
    r#"{"x":360.4,"y":-202.4,"name":"right"},null,{"x":441.9,"y":-364.2,"name":"right"}]]"#,
);
