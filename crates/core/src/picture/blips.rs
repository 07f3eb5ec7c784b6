//! The blips.

use super::Picture;
use super::svg::Svg;
use crate::drawing::{Drawing, Label, Stand};
use crate::mark::Mark;
use crate::model::{Blip, Movement};

impl Picture<'_> {
    pub(super) fn draw_blips(&self, svg: &mut Svg, drawing: &Drawing) {
        svg.put(r#"<g font-size="@" stroke-width="@">"#, &[&drawing.number_size, &drawing.line]);
        for (index, blip) in self.baked.radar.blips.iter().enumerate() {
            if let (Some(movement), Some(stand)) = (self.movement(index), self.stand(index)) {
                self.draw_blip(svg, drawing, (index, blip), movement, stand);
            }
        }
        svg.put("</g>", &[]);
    }

    fn draw_blip(
        &self,
        svg: &mut Svg,
        drawing: &Drawing,
        (index, blip): (usize, &Blip),
        movement: Movement,
        stand: &Stand,
    ) {
        let is_removed = movement == Movement::Removed;
        let is_open = self.scene.open == Some(index);
        let (number, name) = (blip.number.to_string(), self.text(&blip.name));
        let (ring, colour) = (self.ring(index), self.ring_colour(self.ring(index)));
        let ring = self.rings().get(ring).map_or("", |ring| self.text(&ring.name));
        // Browsers show the title under the pointer, and screen readers say it.
        svg.put(
            r#"<g data-blip-id="@" transform="translate(@)" opacity="@"><title>@ @, @</title>"#,
            &[&blip.id, &stand.at, self.opacity(index, is_removed), &number, name, ring],
        );
        if let Some(mark) = drawing.marks.get(movement as usize) {
            self.draw_mark(svg, mark, (colour, movement), &stand.turn);
        }
        if is_open {
            let halo = r#"<circle r="@" fill="none" stroke="@" stroke-width="2"/>"#;
            svg.put(halo, &[&drawing.halo, colour]);
        }
        let ink = if is_removed { &self.palette.soft } else { &self.palette.on_ring };
        svg.put(
            r#"<text dy=".35em" font-size="@" font-weight="700" text-anchor="middle" fill="@">@</text>"#,
            &[number_size(&number), ink, &number],
        );
        if let Some(label) = stand.name.as_ref().filter(|_| is_open || self.matches(index)) {
            self.draw_name(svg, label, name, ["17", if is_open { "700" } else { "500" }, "4"]);
        }
        svg.put("</g>", &[]);
    }

    /// What says how a blip moved, turned by so many degrees. What left is hollow.
    pub(super) fn draw_mark(
        &self,
        svg: &mut Svg,
        mark: &Mark,
        (colour, movement): (&str, Movement),
        turn: &str,
    ) {
        let (fill, line) = match movement {
            Movement::Removed => (&*self.palette.paper, &*self.palette.soft),
            _ => (colour, colour),
        };
        svg.put(r#"<circle r="@" fill="@"/>"#, &[&mark.disc, fill]);
        if let Some(path) = &mark.line {
            svg.put(r#"<path fill="none" stroke="@" transform="rotate(@)" d="@"/>"#, &[line, turn, path]);
        }
    }

    /// The name of the open blip, where the chart does not show it anyway.
    pub(super) fn draw_callout(&self, svg: &mut Svg) {
        let Some(open) = self.scene.open else { return };
        let (Some(blip), Some(stand)) = (self.blip(open), self.stand(open)) else { return };
        if let Some(path) = &stand.leader {
            svg.put(
                r#"<path fill="none" stroke="@" stroke-width="1.4" stroke-linecap="round" d="@"/>"#,
                &[&self.palette.ink, path],
            );
        }
        if let Some(label) = &stand.callout {
            let size = if self.is_fan() { "17" } else { "15" };
            self.draw_name(svg, label, self.text(&blip.name), [size, "700", "6"]);
        }
    }

    /// With a line of paper around the letters, so that they can be read above other lines.
    fn draw_name(&self, svg: &mut Svg, at: &Label, name: &str, [size, weight, outline]: [&str; 3]) {
        let Label { x, y, anchor } = at;
        svg.put(
            concat!(
                r#"<text x="@" y="@" dy=".35em" text-anchor="@" font-size="@" font-weight="@" fill="@" "#,
                r#"stroke="@" stroke-width="@" stroke-linejoin="round" paint-order="stroke">@</text>"#,
            ),
            &[x, y, anchor, size, weight, &self.palette.ink, &self.palette.paper, outline, name],
        );
    }

    /// As on the page: what does not pass the filters is faint, and all others step back from an open blip. What left
    /// is drawn faintly already.
    fn opacity(&self, blip: usize, is_removed: bool) -> &'static str {
        match (self.scene.open, self.matches(blip)) {
            (Some(open), _) if open == blip => "1",
            (_, false) if is_removed => ".75",
            (_, false) => ".16",
            (Some(_), true) => ".7",
            (None, true) => "1",
        }
    }
}

/// Long numbers are set smaller.
fn number_size(number: &str) -> &'static str {
    match number.len() {
        ..=2 => "1em",
        3 => ".82em",
        _ => ".62em",
    }
}
