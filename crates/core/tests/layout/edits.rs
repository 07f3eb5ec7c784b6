//! What an edit of the newest edition moves: nobody, or nearly nobody.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::Index;
use radar_core::geometry::Point;
use radar_core::layout::{CellLoad, Chart, Layout, capacity, lay_out};
use radar_core::model::{Blip, Radar};
use radar_core::text::Text;

use crate::generate::{MIDDLING, Size, radars, radars_without_moves};
use crate::sample::{at, blip, realistic};

/// As many places as every cell has at least, if they fit. While a cell needs no more, one more moves nobody.
const STANDARD: usize = 24;

/// So few that they fit into every cell of a fan at full size.
const FEW: Size = Size { quadrants: 8, rings: 8, blips: 40, editions: 6 };

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn an_added_blip_moves_nobody_on_the_disc_while_its_cell_has_room(
        radar in radars(MIDDLING), quadrant in any::<Index>(), ring in any::<Index>(),
    ) {
        let (quadrant, ring) = (quadrant.index(radar.quadrants.len()), ring.index(radar.rings.len()));
        let more = with_one_more(&radar, quadrant, ring);
        let here = |load: &CellLoad| load.quadrant == quadrant && load.ring == ring;
        let load = capacity(&more).into_iter().find(here).unwrap();
        prop_assume!(load.most <= load.capacity.min(STANDARD));
        let (before, after) = (lay_out(&radar).disc, lay_out(&more).disc);
        prop_assert_eq!(before.blip_radius.to_bits(), after.blip_radius.to_bits());
        prop_assert_eq!(by_id(&radar, &before), without_added(by_id(&more, &after)));
    }

    #[test]
    fn an_added_blip_moves_nobody_on_a_fan_while_its_cell_has_room(
        radar in radars(FEW), quadrant in any::<Index>(), ring in any::<Index>(),
    ) {
        let (quadrant, ring) = (quadrant.index(radar.quadrants.len()), ring.index(radar.rings.len()));
        let more = with_one_more(&radar, quadrant, ring);
        prop_assume!(capacity(&more).iter().all(|load| load.most <= 12));
        for (before, after) in lay_out(&radar).fans.iter().zip(&lay_out(&more).fans) {
            prop_assert_eq!(by_id(&radar, before), without_added(by_id(&more, after)));
        }
    }

    #[test]
    fn a_removal_in_the_newest_edition_moves_nobody(radar in radars(MIDDLING), who in any::<Index>()) {
        let newest = radar.newest();
        let stayed = |blip: &usize| {
            let placements = &radar.blips[*blip].placements;
            newest > 0 && placements[newest].is_some() && placements[newest] == placements[newest - 1]
        };
        let candidates: Vec<usize> = (0..radar.blips.len()).filter(stayed).collect();
        prop_assume!(!candidates.is_empty());
        let mut less = radar.clone();
        less.blips[candidates[who.index(candidates.len())]].placements[newest] = None;
        assert_same_points(&radar, &lay_out(&radar), &lay_out(&less));
    }

    #[test]
    fn a_new_name_moves_nobody(radar in radars(MIDDLING), who in any::<Index>(), name in "[A-Z][a-z ]{0,40}") {
        prop_assume!(!radar.blips.is_empty());
        let mut renamed = radar.clone();
        renamed.blips[who.index(radar.blips.len())].name = Text::new("en", name);
        assert_same_points(&radar, &lay_out(&radar), &lay_out(&renamed));
    }

    /// A blip that moves takes its bearing along, and with it what happened in its old cell: hence none that move.
    #[test]
    fn a_change_in_one_cell_moves_nobody_in_another_on_the_disc(
        radar in radars_without_moves(MIDDLING), who in any::<Index>(), copies in 0..60_u32,
    ) {
        let cell = |blip: &Blip| blip.placements.iter().flatten().next().map(|at| (at.quadrant, at.ring));
        let placed: Vec<usize> = (0..radar.blips.len()).filter(|blip| cell(&radar.blips[*blip]).is_some()).collect();
        prop_assume!(!placed.is_empty());
        let mut changed = radar.clone();
        let gone = changed.blips.remove(placed[who.index(placed.len())]);
        changed.blips.extend((0..copies).map(|i| blip(1000 + i, "Copy", gone.placements.clone())));
        let elsewhere = |radar: &Radar| {
            let mut points = by_id(radar, &lay_out(radar).disc);
            for blip in radar.blips.iter().filter(|blip| cell(blip) == cell(&gone)) {
                points.remove(blip.id.as_str());
            }
            points
        };
        prop_assert_eq!(elsewhere(&radar), elsewhere(&changed));
    }
}

#[test]
fn a_ring_that_is_called_caution_instead_of_hold_moves_nobody() {
    let radar = realistic(100, 2, 0.5, 1);
    let mut renamed = radar.clone();
    renamed.rings[3].name = Text::new("en", "Caution");
    assert_same_points(&radar, &lay_out(&radar), &lay_out(&renamed));
}

/// The radar with one more blip in its newest edition, whose number is the next one.
fn with_one_more(radar: &Radar, quadrant: usize, ring: usize) -> Radar {
    let mut more = radar.clone();
    let number = radar.blips.iter().map(|blip| blip.number).max().unwrap_or_default() + 1;
    let mut placements = vec![None; radar.editions.len()];
    placements[radar.newest()] = at(quadrant, ring);
    more.blips.push(blip(number, ADDED, placements));
    more
}

const ADDED: &str = "Added";

type PointsById = BTreeMap<String, Vec<Option<Point>>>;

fn by_id(radar: &Radar, chart: &Chart) -> PointsById {
    let points = |blip: usize| chart.spots.iter().map(|spots| spots[blip].map(|spot| spot.at)).collect();
    radar.blips.iter().enumerate().map(|(index, blip)| (blip.id.clone(), points(index))).collect()
}

fn without_added(mut points: PointsById) -> PointsById {
    points.retain(|id, _| !id.starts_with("added-"));
    points
}

/// That every blip that is on both layouts stands on the same point: on the disc and on the fans.
fn assert_same_points(radar: &Radar, before: &Layout, after: &Layout) {
    assert_eq!(by_id(radar, &before.disc), by_id(radar, &after.disc));
    for (before, after) in before.fans.iter().zip(&after.fans) {
        assert_eq!(by_id(radar, before), by_id(radar, after));
    }
}
