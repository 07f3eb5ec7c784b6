//! The chart as a picture that stands for itself: SVG without style sheet, script or font of its own.
//!
//! It is what the page draws, said in presentation attributes alone, so that browsers, resvg, svg2pdf and Inkscape draw
//! it alike. What those do not know is worked out here: mixed colours, and letters centred on a line.
//!
//! The page downloads this code. So it pushes texts together, and neither computes nor formats fractions.

mod blips;
mod colour;
mod document;
mod ground;
mod key;
mod lines;
mod svg;

use crate::bake::Baked;
use crate::drawing::{Drawing, Stand};
use crate::model::{Blip, Movement, Period, Ring};
use crate::shown::{Scene, Shown};
use crate::text::Text;
use crate::theme::Palette;
use svg::Svg;

pub use document::Caption;

/// A view of a radar, to be drawn.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    /// The radar.
    pub baked: &'a Baked,
    /// What the view is about: the chart, the edition and the open blip.
    pub scene: &'a Scene,
    /// What filters and search let through. The other blips are faded.
    pub shown: &'a Shown,
    /// The language of the names.
    pub language: &'a str,
    /// The colours.
    pub palette: &'a Palette,
    /// The fonts, as the value of `font-family`. The last one should be generic, since a picture brings none along.
    pub font: &'a str,
}

impl<'a> Picture<'a> {
    /// The visible part of the chart's plane, as the attribute of an svg; empty for a radar without quadrants, which the
    /// checks refuse.
    pub fn view_box(&self) -> &'a str {
        self.drawing().map_or("", |drawing| &drawing.view_box)
    }

    /// The chart as a `<g>` in the chart's own plane, whose origin is the radar's centre. It has no background.
    pub fn chart(&self) -> String {
        let mut svg = Svg::default();
        self.draw_chart(&mut svg);
        svg.into_text()
    }

    /// Ground, traces, blips, and above them the name of the open blip: in the page's order.
    fn draw_chart(&self, svg: &mut Svg) {
        let Some(drawing) = self.drawing() else { return };
        svg.put(r#"<g font-family="@">"#, &[self.font]);
        self.draw_ground(svg, drawing);
        self.draw_traces(svg);
        self.draw_blips(svg, drawing);
        self.draw_callout(svg);
        svg.put("</g>", &[]);
    }

    fn drawing(&self) -> Option<&'a Drawing> {
        self.baked.drawing(self.scene.focus)
    }

    /// Whether one quadrant fills the chart.
    fn is_fan(&self) -> bool {
        self.scene.focus.is_some()
    }

    /// How a blip stands at the end of the period, when it has to do with the period at all.
    fn stand(&self, blip: usize) -> Option<&'a Stand> {
        self.movement(blip)?;
        self.drawing()?.stand(blip, self.period().to)
    }

    fn movement(&self, blip: usize) -> Option<Movement> {
        self.blip(blip)?.movement_in(self.period())
    }

    fn matches(&self, blip: usize) -> bool {
        self.shown.matching.get(blip).copied().unwrap_or_default()
    }

    fn period(&self) -> Period {
        self.scene.period
    }

    fn blip(&self, blip: usize) -> Option<&'a Blip> {
        self.baked.radar.blips.get(blip)
    }

    /// The ring that a blip is in, or was in last.
    fn ring(&self, blip: usize) -> usize {
        let placement = self.blip(blip).and_then(|blip| blip.last_placement(self.period().to));
        placement.map_or(0, |at| at.ring)
    }

    fn rings(&self) -> &'a [Ring] {
        &self.baked.radar.rings
    }

    fn text(&self, text: &'a Text) -> &'a str {
        text.get(self.language)
    }

    fn ring_colour(&self, ring: usize) -> &'a str {
        self.palette.rings.get(ring).unwrap_or(&self.palette.soft)
    }
}

/// The path of the lines from where blips were to where they are, for those that moved on this chart and pass the filters:
/// from a small circle at the former place. Empty while nothing is compared.
pub fn traces(baked: &Baked, scene: &Scene, shown: &Shown) -> String {
    let all = 0..if scene.compares { baked.radar.blips.len() } else { 0 };
    let is_shown = |blip: &usize| shown.passing.get(*blip) == Some(&true);
    all.filter(is_shown).filter_map(|blip| trace(baked, scene, blip)).collect()
}

fn trace(baked: &Baked, scene: &Scene, blip: usize) -> Option<String> {
    let Period { from, to } = scene.period;
    let drawing = baked.drawing(scene.focus)?;
    // A ghost stands somewhere, too, and came from nowhere.
    let at = |edition| {
        baked.radar.blips.get(blip)?.placement(edition)?;
        drawing.stand(blip, edition)
    };
    let (from, to) = (&at(from?)?.at, &at(to)?.at);
    (from != to).then(|| ["M", from, "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0M", from, "L", to].concat())
}
