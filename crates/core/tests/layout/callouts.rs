//! Where a name is shown whose blip is open or under the pointer.

use proptest::prelude::*;
use radar_core::geometry::{Point, Rect};
use radar_core::layout::{Callout, Chart, NAME_SIZE, Side, callouts, lay_out, widest};
use radar_core::model::Radar;

use crate::charts::names;
use crate::generate::{MIDDLING, radars};
use crate::sample::{at, blip, radar, realistic};

/// The size of a callout on the disc, in the disc's units.
const SIZE: f64 = 13.0;

fn square(chart: &Chart) -> Rect {
    let radius = chart.radius();
    Rect { x: -radius, y: -radius, width: 2.0 * radius, height: 2.0 * radius }
}

fn widths(radar: &Radar, size: f64) -> Vec<f64> {
    radar.blips.iter().map(|blip| widest(&blip.name, size)).collect()
}

fn name_box(callout: &Callout, width: f64, size: f64) -> Rect {
    let x = if callout.side == Side::Left { callout.at.x - width } else { callout.at.x };
    Rect { x, y: callout.at.y - size * 0.65, width, height: size * 1.3 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn callouts_lie_on_nothing_and_stay_in_the_frame(radar in radars(MIDDLING)) {
        let layout = lay_out(&radar);
        let newest = radar.newest();
        let discs = [(&layout.disc, SIZE)];
        let fans = layout.fans.iter().map(|fan| (fan, NAME_SIZE));
        for (chart, size) in discs.into_iter().chain(fans) {
            let widths = widths(&radar, size);
            let avoid = [Rect { x: -20.0, y: -300.0, width: 40.0, height: 20.0 }];
            let shown = names(&radar, chart, newest);
            let frame = square(chart);
            for (index, callout) in callouts(chart, newest, &[], &widths, size, frame, &avoid).iter().enumerate() {
                let Some(callout) = callout else { continue };
                let name = name_box(callout, widths[index], size);
                prop_assert!(name.inside(frame));
                prop_assert!(!name.overlaps(avoid[0]));
                prop_assert!(shown.iter().all(|(_, other)| !name.overlaps(*other)), "it lies on a name");
                let spots = chart.spots[newest].iter().flatten();
                prop_assert!(spots.clone().all(|spot| name.distance(spot.at) >= chart.blip_radius), "it lies on a blip");
            }
        }
    }
}

#[test]
fn a_lonely_blip_has_its_name_right_beside_it() {
    let radar = radar(1, 2, 1, vec![blip(1, "Alone", vec![at(0, 1)])]);
    let disc = lay_out(&radar).disc;
    let callout = callouts(&disc, 0, &[], &widths(&radar, SIZE), SIZE, square(&disc), &[])[0].unwrap();
    let blip = disc.spot(0, 0).unwrap().at;
    assert_eq!((callout.at.y.to_bits(), callout.leader), (blip.y.to_bits(), None));
    assert!(callout.at.distance(blip) < disc.blip_radius + SIZE);
}

#[test]
fn a_name_that_is_pushed_away_has_a_line_to_its_blip() {
    let radar = radar(1, 2, 1, vec![blip(1, "Pushed", vec![at(0, 1)])]);
    let disc = lay_out(&radar).disc;
    let Point { x, y } = disc.spot(0, 0).unwrap().at;
    let band = Rect { x: x - 300.0, y: y - 15.0, width: 600.0, height: 30.0 };
    let callout = callouts(&disc, 0, &[], &widths(&radar, SIZE), SIZE, square(&disc), &[band])[0].unwrap();
    let (from, to) = callout.leader.unwrap();
    assert!((from.distance(Point { x, y }) - disc.blip_radius).abs() < 0.2, "it starts at the blip's edge");
    assert!(to.distance(callout.at) < SIZE, "it ends at the text");
}

#[test]
fn every_blip_of_a_large_radar_has_a_callout_or_a_name() {
    let radar = realistic(120, 6, 0.6, 3);
    let layout = lay_out(&radar);
    let newest = radar.newest();
    let missing = |chart: &Chart, size: f64| {
        let callouts = callouts(chart, newest, &[], &widths(&radar, size), size, square(chart), &[]);
        let spots = chart.spots[newest].iter().flatten();
        let named = spots.clone().filter(|spot| spot.name.is_some()).count();
        spots.count() - named - callouts.iter().flatten().count()
    };
    assert_eq!(missing(&layout.disc, SIZE), 0);
    for fan in &layout.fans {
        assert!(missing(fan, NAME_SIZE) <= 1, "all but one in the narrowest places");
    }
}
