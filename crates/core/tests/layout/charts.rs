//! What the laws are asked of.

use radar_core::geometry::{Point, Rect, Sector};
use radar_core::layout::{Chart, Layout, NAME_SIZE, Side, widest};
use radar_core::model::{Placement, Radar};

/// A chart and the sector that each quadrant has on it, if it is on it.
pub(crate) struct Shown<'a> {
    pub(crate) chart: &'a Chart,
    pub(crate) sectors: Vec<Option<Sector>>,
}

/// All charts of a layout: the disc, then the fans.
pub(crate) fn charts<'a>(radar: &Radar, layout: &'a Layout) -> Vec<Shown<'a>> {
    let count = radar.quadrants.len();
    let disc =
        Shown { chart: &layout.disc, sectors: (0..count).map(|q| Some(Sector::of(q, count))).collect() };
    let fan = |(focus, chart): (usize, &'a Chart)| Shown {
        chart,
        sectors: (0..count).map(|q| (q == focus).then_some(Sector::FAN)).collect(),
    };
    std::iter::once(disc).chain(layout.fans.iter().enumerate().map(fan)).collect()
}

/// Where a blip is on the chart in an edition or, as a ghost, was in the edition before.
pub(crate) fn shown_at(radar: &Radar, edition: usize, blip: usize) -> Option<&Placement> {
    let before = || radar.blips[blip].placement(edition.checked_sub(1)?);
    radar.blips[blip].placement(edition).or_else(before)
}

/// Where every blip stands, by edition, then by blip.
pub(crate) fn points(chart: &Chart) -> Vec<Vec<Option<Point>>> {
    chart.spots.iter().map(|spots| spots.iter().map(|spot| spot.map(|spot| spot.at)).collect()).collect()
}

/// The boxes of the names that are shown on a fan, with their blips.
pub(crate) fn names(radar: &Radar, fan: &Chart, edition: usize) -> Vec<(usize, Rect)> {
    let name = |(index, blip)| {
        let spot = fan.spot(edition, index)?;
        let width = widest(blip, NAME_SIZE);
        let near = spot.at.x + spot.name?.offset(fan.blip_radius);
        let x = if spot.name == Some(Side::Left) { near - width } else { near };
        Some((index, Rect { x, y: spot.at.y - NAME_SIZE / 2.0, width, height: NAME_SIZE }))
    };
    radar.blips.iter().map(|blip| &blip.name).enumerate().filter_map(name).collect()
}
