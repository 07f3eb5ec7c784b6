//! What blips stand on: cells, the names of rings and quadrants, and the traces of what moved.

use super::colour::mix;
use super::svg::Svg;
use super::{Picture, traces};
use crate::drawing::Drawing;

impl Picture<'_> {
    pub(super) fn draw_ground(&self, svg: &mut Svg, drawing: &Drawing) {
        for (quadrant, sector) in drawing.sectors.iter().enumerate() {
            for (ring, cell) in sector.cells.iter().enumerate() {
                let line = mix(self.ring_colour(ring), 14, &self.palette.line);
                svg.put(r#"<path fill="@" stroke="@" d="@"/>"#, &[&self.cell_colour(ring), &line, cell]);
            }
            self.draw_quadrant_name(svg, quadrant, &sector.arc);
        }
        self.draw_ring_names(svg, drawing);
    }

    pub(super) fn draw_traces(&self, svg: &mut Svg) {
        let width = if self.is_fan() { "2.2" } else { "1.6" };
        let path = traces(self.baked, self.scene, self.shown);
        if !path.is_empty() {
            svg.put(
                r#"<path fill="none" stroke="@" stroke-width="@" stroke-linecap="round" d="@"/>"#,
                &[&self.palette.soft, width, &path],
            );
        }
    }

    /// Along the outside of its sector. A fan has no such line.
    fn draw_quadrant_name(&self, svg: &mut Svg, quadrant: usize, arc: &str) {
        if let Some(quadrant) = self.baked.radar.quadrants.get(quadrant).filter(|_| !arc.is_empty()) {
            svg.put(
                concat!(
                    r#"<path id="arc-@" fill="none" d="@"/>"#,
                    r#"<text fill="@" font-size="15" font-weight="600" text-anchor="middle">"#,
                    r##"<textPath href="#arc-@" startOffset="50%">@</textPath></text>"##,
                ),
                &[&quadrant.id, arc, &self.palette.soft, &quadrant.id, self.text(&quadrant.name)],
            );
        }
    }

    /// On a disc they stand on the lines between quadrants, which they interrupt. Letters are centred by `dy`: not every
    /// renderer can do it by itself.
    fn draw_ring_names(&self, svg: &mut Svg, drawing: &Drawing) {
        svg.put(
            r#"<g font-weight="700" text-anchor="middle" stroke-linejoin="round" paint-order="stroke">"#,
            &[],
        );
        for (index, (ring, at)) in self.rings().iter().zip(&drawing.ring_names).enumerate() {
            let (ground, on_line) = (self.cell_colour(index), ("5", ".35em"));
            let (outline, down) = if self.is_fan() { ("0", "0") } else { on_line };
            svg.put(
                r#"<text x="@" y="@" dy="@" font-size="@" fill="@" stroke="@" stroke-width="@">@</text>"#,
                &[
                    &at.x,
                    &at.y,
                    down,
                    &at.size,
                    self.ring_colour(index),
                    &ground,
                    outline,
                    self.text(&ring.name),
                ],
            );
        }
        svg.put("</g>", &[]);
    }

    fn cell_colour(&self, ring: usize) -> String {
        mix(self.ring_colour(ring), self.palette.tint, &self.palette.paper)
    }
}
