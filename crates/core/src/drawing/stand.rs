//! How blips stand on a chart: each different way once.

use std::collections::HashMap;

use super::frame::Frame;
use super::text;
use crate::geometry::{Point, round};
use crate::layout::{Callout, Side, Spot};

/// A blip that stands somewhere. Most stand there in many editions.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    /// The blip's centre, as `x y`. All below but the callout is relative to it.
    pub at: String,
    /// How far its mark is turned, in degrees, so that inwards and outwards are true.
    pub turn: String,
    /// The name beside the blip, where there is room for it.
    pub name: Option<Label>,
    /// The area around the blip and its name that reacts to the pointer, as path data. Without it, the gap between the
    /// two would belong to neither.
    pub hit: String,
    /// The name while the blip is open or under the pointer, relative to the chart's centre; `None` where the name is
    /// shown anyway, and in the rare case that there is no free place for it near by.
    pub callout: Option<Label>,
    /// A line from the blip to its callout, as path data, when that is not right beside it.
    pub leader: Option<String>,
    /// Whether there is no room for the callout in the larger letters that a chart has which is drawn small.
    pub is_tight: bool,
    /// The distance from the left edge of the visible part, in percent.
    pub left: String,
    /// The distance from the upper edge of the visible part, in percent.
    pub top: String,
    /// Whether something beside the blip has more room on its left.
    pub leftwards: bool,
    /// Whether something beside the blip has more room below it.
    pub below: bool,
}

/// A name beside a blip.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where it starts or ends.
    pub x: String,
    /// Its middle line.
    pub y: String,
    /// `start` or `end`, as the text-anchor of svg.
    pub anchor: String,
}

/// Collects stands, each of them once.
#[derive(Default)]
pub(super) struct Stands {
    pub(super) all: Vec<Stand>,
    /// The indices of those that stand at the same place, by place.
    by_place: HashMap<String, Vec<usize>>,
}

impl Stands {
    pub(super) fn index(&mut self, stand: Stand) -> usize {
        let here = self.by_place.entry(stand.at.clone()).or_default();
        if let Some(known) = here.iter().find(|index| self.all.get(**index) == Some(&stand)) {
            return *known;
        }
        here.push(self.all.len());
        self.all.push(stand);
        self.all.len() - 1
    }
}

/// `largest` is the size of the font of callouts, at most; all lengths are in units of the chart.
pub(super) fn stand(
    spot: Spot,
    name_width: f64,
    callout: Option<Callout>,
    largest: f64,
    blip_radius: f64,
    frame: Frame,
) -> Stand {
    let Spot { at, name } = spot;
    let (left, top) = frame.percent(at);
    let (hit_left, hit_right) = match name {
        None => (-blip_radius, blip_radius),
        Some(side @ Side::Right) => (-blip_radius, side.offset(blip_radius) + name_width),
        Some(side @ Side::Left) => (side.offset(blip_radius) - name_width, blip_radius),
    };
    Stand {
        at: format!("{} {}", text(at.x), text(at.y)),
        turn: text(at.bearing().to_degrees()),
        name: name.map(|side| anchored(side.offset(blip_radius), 0.0, side)),
        hit: rectangle(hit_left, -blip_radius, hit_right, blip_radius),
        callout: callout.map(|Callout { at, side, .. }| anchored(at.x, at.y, side)),
        leader: callout.and_then(|callout| callout.leader).map(|(from, to)| line(from, to)),
        is_tight: callout.is_some_and(|callout| callout.size < largest),
        left: format!("{}%", text(left)),
        top: format!("{}%", text(top)),
        leftwards: left > 55.0,
        below: top < 30.0,
    }
}

fn anchored(x: f64, y: f64, side: Side) -> Label {
    let anchor = match side {
        Side::Right => "start",
        Side::Left => "end",
    };
    Label { x: text(x), y: text(y), anchor: anchor.to_owned() }
}

fn line(from: Point, to: Point) -> String {
    format!("M{} {}L{} {}", text(from.x), text(from.y), text(to.x), text(to.y))
}

fn rectangle(left: f64, top: f64, right: f64, bottom: f64) -> String {
    let (left, top, right, bottom) = (round(left), round(top), round(right), round(bottom));
    format!("M{left} {top}H{right}V{bottom}H{left}Z")
}
