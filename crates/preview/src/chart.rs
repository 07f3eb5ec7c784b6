//! The chart of a card. Chat programs show a card 400 pixels wide: there are no numbers and few words on it, since nobody
//! could read them, and the subject stands out.

use fontdb::Weight;
use radar_core::bake::Baked;
use radar_core::drawing::{Drawing, Lettering, Stand};
use radar_core::mark::Mark;
use radar_core::model::Movement;
use radar_core::picture::traces;
use radar_core::shown::{Scene, Shown};
use radar_core::theme::Palette;
use radar_fonts::{Direction, Fonts};

use crate::sheet::escaped;

/// The part of a radar that a card shows.
#[derive(Debug, Clone, Copy)]
pub struct Chart<'a> {
    /// The radar.
    pub baked: &'a Baked,
    /// What the page is about. An open blip is drawn larger than the others.
    pub scene: &'a Scene,
    /// What the page shows. The other blips are faded.
    pub shown: &'a Shown,
}

/// How much larger than the others the open blip is.
const OPEN: f64 = 1.5;
/// Beside an open blip, a radar of more blips than this shows those of its ring only, and smaller: hundreds of discs would
/// hide the one that the picture is about, and weigh more than all the rest.
const MANY: usize = 150;
/// How large they are then.
const CROWDED: f64 = 0.6;

impl Chart<'_> {
    /// Its visible part, as the attribute of an svg.
    pub(crate) fn view_box(&self) -> &str {
        self.drawing().map_or("", |drawing| &drawing.view_box)
    }

    /// Cells, ring names, traces, blips, and the open blip above all others.
    pub(crate) fn svg(&self, palette: &Palette, language: &str, fonts: &Fonts) -> String {
        let Some(drawing) = self.drawing() else { return String::new() };
        let blips = (0..self.baked.radar.blips.len()).filter(|blip| self.is_context(*blip));
        let (open, others): (Vec<_>, Vec<_>) = blips.partition(|blip| self.scene.open == Some(*blip));
        let drawn = |blips: Vec<usize>| -> String {
            blips.into_iter().filter_map(|blip| self.blip(drawing, palette, blip)).collect()
        };
        [
            cells(drawing, palette),
            self.ring_names(drawing, palette, language, fonts),
            self.traces(palette),
            format!("<g stroke-width=\"{}\">", drawing.line),
            drawn(others),
            drawn(open),
            "</g>".to_owned(),
        ]
        .concat()
    }

    fn drawing(&self) -> Option<&Drawing> {
        self.baked.drawing(self.scene.focus)
    }

    /// Whether this is one picture of so many that each has to be light.
    pub(crate) fn is_crowded(&self) -> bool {
        self.scene.open.is_some() && self.baked.radar.blips.len() > MANY
    }

    /// Whether a blip says something about what the picture shows.
    fn is_context(&self, blip: usize) -> bool {
        !self.is_crowded() || self.scene.open.is_none_or(|open| self.ring(open) == self.ring(blip))
    }

    fn ring(&self, blip: usize) -> Option<usize> {
        self.baked.radar.blips.get(blip)?.last_placement(self.scene.period.to).map(|at| at.ring)
    }

    /// Below a fan, in the colours of the rings. On a disc they would be too small, and between the blips. Nobody reads letters
    /// as small as these in a chat: where bytes count, the badge says enough.
    fn ring_names(&self, drawing: &Drawing, palette: &Palette, language: &str, fonts: &Fonts) -> String {
        let is_fan = self.scene.focus.is_some() && !self.is_crowded();
        let rings = self.baked.radar.rings.iter().zip(&drawing.ring_names).zip(&palette.rings);
        let names = rings.filter(|_| is_fan).map(|((ring, at), colour)| {
            let name = ring.name.get(language);
            let line = fonts.line(name, Weight::BOLD, Direction::of(name));
            let Lettering { x, y, size } = at;
            let [x, y, size] = [x, y, size].map(|number| number.parse::<f64>().unwrap_or_default());
            let outline = line.path([x - line.width() * size / 2.0, y], size);
            let colour = escaped(colour);
            format!("<path d=\"{outline}\" fill=\"{colour}\"/>")
        });
        names.collect()
    }

    /// Where blips came from, when two editions are compared.
    fn traces(&self, palette: &Palette) -> String {
        let (path, colour) = (traces(self.baked, self.scene, self.shown), &palette.soft);
        format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\" stroke-linecap=\"round\"/>"
        )
    }

    /// A blip where it stands at the end of the period, when it has to do with the period at all.
    fn blip(&self, drawing: &Drawing, palette: &Palette, index: usize) -> Option<String> {
        let (blip, period) = (self.baked.radar.blips.get(index)?, self.scene.period);
        let movement = blip.movement_in(period)?;
        let Stand { at, turn, .. } = drawing.stand(index, period.to)?;
        let ring = self.ring(index).and_then(|ring| palette.rings.get(ring));
        let (fill, line) = match movement {
            // What left is hollow.
            Movement::Removed => (&palette.paper, &palette.soft),
            _ => (ring?, ring?),
        };
        let Mark { disc, line: path } = drawing.marks.get(movement as usize)?;
        let path = path.as_ref().map_or_else(String::new, |path| {
            format!("<path d=\"{path}\" fill=\"none\" stroke=\"{line}\" transform=\"rotate({turn})\"/>")
        });
        let mark = format!("<circle r=\"{disc}\" fill=\"{fill}\"/>{path}");
        let matches = self.shown.matching.get(index).copied().unwrap_or_default();
        Some(match (self.scene.open, matches) {
            (Some(open), _) if open == index => {
                let (halo, paper) = (&drawing.halo, &palette.paper);
                format!(
                    "<g transform=\"translate({at}) scale({OPEN})\"><circle r=\"{halo}\" fill=\"{paper}\" \
                     stroke=\"{line}\" stroke-width=\"2\"/>{mark}</g>"
                )
            }
            (None, true) => format!("<g transform=\"translate({at})\">{mark}</g>"),
            (open, _) => {
                // Of fill and stroke, since the opacity of a group takes a layer of its own to draw.
                let opacity = if open.is_some() { ".45" } else { ".2" };
                let size = if self.is_crowded() { CROWDED } else { 1.0 };
                format!(
                    "<g transform=\"translate({at}) scale({size})\" fill-opacity=\"{opacity}\" \
                     stroke-opacity=\"{opacity}\">{mark}</g>"
                )
            }
        })
    }
}

/// The ground, in the tint of each ring.
fn cells(drawing: &Drawing, palette: &Palette) -> String {
    let opacity = f64::from(palette.tint) / 100.0;
    let cells = drawing.sectors.iter().flat_map(|sector| sector.cells.iter().zip(&palette.rings));
    let cells = cells.map(|(path, colour)| format!("<path d=\"{path}\" fill=\"{colour}\"/>"));
    let cells = cells.collect::<Vec<_>>().concat();
    format!("<g fill-opacity=\"{opacity}\">{cells}</g>")
}
