//! The names beside the blips of a fan.

use proptest::prelude::*;
use radar_core::geometry::Rect;
use radar_core::layout::{FAN_RADIUS, lay_out};

use crate::charts::names;
use crate::generate::{MIDDLING, radars};
use crate::sample::realistic;

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn names_lie_on_nothing_and_stay_on_the_fan(radar in radars(MIDDLING)) {
        let frame = Rect { x: 0.0, y: -FAN_RADIUS, width: FAN_RADIUS, height: FAN_RADIUS };
        for fan in &lay_out(&radar).fans {
            for edition in 0..radar.editions.len() {
                let names = names(&radar, fan, edition);
                for (index, (blip, name)) in names.iter().enumerate() {
                    prop_assert!(name.inside(frame), "a name leaves the chart");
                    prop_assert!(names[..index].iter().all(|(_, other)| !name.overlaps(*other)), "two names touch");
                    for (other, spot) in fan.spots[edition].iter().enumerate() {
                        let Some(spot) = spot else { continue };
                        let clear = other == *blip || name.distance(spot.at) >= fan.blip_radius;
                        prop_assert!(clear, "a name lies on a blip or a ghost");
                    }
                }
            }
        }
    }
}

#[test]
fn nearly_all_blips_of_a_large_radar_have_their_names_beside_them() {
    let radar = realistic(100, 1, 0.0, 1);
    let fans = lay_out(&radar).fans;
    let named: usize = fans.iter().map(|fan| names(&radar, fan, 0).len()).sum();
    assert!(named >= 90, "only {named} of 100 names are shown");
}

#[test]
fn a_name_stays_on_its_side_while_it_has_room() {
    let radar = realistic(60, 6, 0.4, 2);
    let (mut stayed, mut turned) = (0, 0);
    for fan in &lay_out(&radar).fans {
        for editions in fan.spots.windows(2) {
            for (was, now) in editions[0].iter().zip(&editions[1]) {
                let (Some(was), Some(now)) = (was, now) else { continue };
                if let (Some(before), Some(after), true) = (was.name, now.name, was.at == now.at) {
                    *(if before == after { &mut stayed } else { &mut turned }) += 1;
                }
            }
        }
    }
    assert!(stayed > 100 && turned * 20 < stayed, "{stayed} stayed, {turned} turned");
}
