//! The JSON that `radar layout` prints. Programs read it: `crates/cli/README.md` promises every field.

use std::io::{self, Write};

use radar_core::layout::{Chart, Side, Spot};
use radar_core::model::{Movement, Placement, Radar};
use serde::{Serialize, Serializer};
use serde_json::ser::Formatter;

use super::Selection;

/// A chart with the blips on it.
#[derive(Serialize)]
pub(super) struct Document<'a> {
    #[serde(serialize_with = "whole_where_it_is")]
    radius: f64,
    rings: Vec<Ring<'a>>,
    blips: Vec<Blip<'a>>,
}

#[derive(Serialize)]
struct Ring<'a> {
    id: &'a str,
    #[serde(serialize_with = "whole_where_it_is")]
    inner: f64,
    #[serde(serialize_with = "whole_where_it_is")]
    outer: f64,
}

/// A blip in one edition.
#[derive(Serialize)]
struct Blip<'a> {
    id: &'a str,
    edition: &'a str,
    quadrant: &'a str,
    ring: &'a str,
    movement: Movement,
    x: f64,
    y: f64,
    r: f64,
    /// The side of the blip that its name stands on; only on a fan, and only where it has room.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Side>,
}

impl<'a> Document<'a> {
    /// The selected part of a chart: editions oldest first, and the blips of each by number.
    pub(super) fn new(radar: &'a Radar, chart: &Chart, selection: Selection) -> Self {
        let editions =
            (0..radar.editions.len()).filter(|edition| selection.edition.is_none_or(|only| only == *edition));
        Self {
            radius: chart.radius(),
            rings: rings(radar, chart),
            blips: editions.flat_map(|edition| blips(radar, chart, edition, selection.quadrant)).collect(),
        }
    }

    /// Writes it with a line for each ring and each blip, which people and `diff` can read.
    pub(super) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        self.serialize(&mut serde_json::Serializer::with_formatter(&mut *out, LinePerItem))?;
        out.write_all(b"\n")
    }
}

fn rings<'a>(radar: &'a Radar, chart: &Chart) -> Vec<Ring<'a>> {
    let inner = std::iter::once(0.0).chain(chart.rings.iter().copied());
    let borders = inner.zip(&chart.rings);
    radar
        .rings
        .iter()
        .zip(borders)
        .map(|(ring, (inner, outer))| Ring { id: &ring.id, inner, outer: *outer })
        .collect()
}

fn blips<'a>(
    radar: &'a Radar,
    chart: &Chart,
    edition: usize,
    quadrant: Option<usize>,
) -> impl Iterator<Item = Blip<'a>> {
    radar.blips.iter().enumerate().filter_map(move |(index, blip)| {
        let movement = blip.movement(edition)?;
        let placement = blip.placement(edition).or_else(|| blip.placement(edition.checked_sub(1)?))?;
        if quadrant.is_some_and(|only| only != placement.quadrant) {
            return None;
        }
        let Spot { at, name } = chart.spot(edition, index)?;
        let Placement { quadrant, ring, .. } = *placement;
        Some(Blip {
            id: &blip.id,
            edition: &radar.editions.get(edition)?.id,
            quadrant: &radar.quadrants.get(quadrant)?.id,
            ring: &radar.rings.get(ring)?.id,
            movement,
            x: at.x,
            y: at.y,
            r: chart.blip_radius,
            name,
        })
    })
}

/// Writes `400` and not `400.0`: radii are whole numbers to many of the programs that read them.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn whole_where_it_is<S: Serializer>(length: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    if length.fract() == 0.0 {
        serializer.serialize_i64(*length as i64)
    } else {
        serializer.serialize_f64(*length)
    }
}

/// Compact JSON in which every item of a list begins on a line of its own.
struct LinePerItem;

impl Formatter for LinePerItem {
    fn begin_array_value<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        out.write_all(if first { b"\n" } else { b",\n" })
    }

    fn end_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b"\n]")
    }
}
