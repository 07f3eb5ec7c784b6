//! What the poster is about, and what its signs mean.

use radar_core::model::{Movement, Radar};
use radar_core::theme::Palette;

use crate::ink::{Ink, Style};
use crate::measure::Measure;
use crate::setter::Setter;
use crate::words::Words;
use crate::wrap::wrap;

/// The radar, as the poster speaks of it.
#[derive(Clone, Copy)]
pub(crate) struct About<'a> {
    pub(crate) radar: &'a Radar,
    /// Index into [`Radar::editions`].
    pub(crate) edition: usize,
    pub(crate) language: &'a str,
    pub(crate) palette: &'a Palette,
    pub(crate) words: &'static Words,
}

/// The size of the legend's letters.
const SMALL: f64 = 7.6;

impl<'a> About<'a> {
    /// All that it says, to be measured.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let radar = self.radar;
        let language = self.language;
        let rings = radar.rings.iter().flat_map(|ring| [Some(&ring.name), ring.summary.as_ref()]);
        let edition = radar.editions.get(self.edition);
        let names = [
            Some(&radar.title),
            radar.introduction.as_ref(),
            edition.and_then(|edition| edition.name.as_ref()),
        ];
        let texts = rings.chain(names).flatten().map(move |text| text.get(language));
        let dates = edition
            .into_iter()
            .flat_map(|edition| [edition.date.as_deref().unwrap_or_default(), &edition.id]);
        let quadrants = radar.quadrants.iter().map(move |quadrant| quadrant.name.get(language));
        let blips = radar.blips.iter().map(move |blip| blip.name.get(language));
        texts.chain(dates).chain(quadrants).chain(blips).chain(radar.site.as_deref()).chain(self.words.all())
    }

    /// Title, edition and introduction.
    pub(crate) fn title<'m>(&self, width: f64, measure: &'m Measure) -> Setter<'m> {
        let mut setter = Setter::new(width, measure);
        let Palette { ink, soft, .. } = self.palette;
        let title = self.radar.title.get(self.language);
        // As large as it fits in two lines.
        let sizes = [27.0, 24.0, 21.0, 18.0, 15.0];
        let fits = |size: &f64| wrap(title, width, Style::bold(*size, ink), measure).len() <= 2;
        let size = sizes.into_iter().find(fits).unwrap_or(15.0);
        // Letters of this size have no accent or descender that would need all the room above and below.
        setter.y -= size * 0.25;
        setter.text_to(4, title, 0.0, Style::bold(size, ink));
        setter.y += size * 0.2;
        setter.text_to(2, &self.edition(), 0.0, Style::bold(9.0, soft));
        if let Some(introduction) = &self.radar.introduction {
            setter.y += 3.0;
            setter.text_to(9, introduction.get(self.language), 0.0, Style::regular(8.8, soft));
        }
        setter
    }

    /// "Edition 2026-03 · 14 blips"
    fn edition(&self) -> String {
        let count = self.radar.blips.iter().filter(|blip| blip.placement(self.edition).is_some()).count();
        let count = self.words.blips(count);
        let Some(edition) = self.radar.editions.get(self.edition) else { return count };
        let date = edition.date.as_deref().unwrap_or(&edition.id);
        match edition.name.as_ref().map_or(date, |name| name.get(self.language)) {
            "" => count,
            name => [self.words.edition, " ", name, " · ", &count].concat(),
        }
    }

    /// What rings and marks mean.
    pub(crate) fn legend<'m>(&self, width: f64, measure: &'m Measure) -> Setter<'m> {
        let mut setter = Setter::new(width, measure);
        // With one quadrant, the key says it.
        let rings = self.radar.rings.iter().filter(|_| self.radar.quadrants.len() > 1);
        for (ring, colour) in rings.zip(&self.palette.rings) {
            let Some(summary) = &ring.summary else { continue };
            let (name, style) = (ring.name.get(self.language), Style::bold(SMALL, colour));
            let indent = measure.width(name, style) + SMALL * 0.6;
            // Beside a very long name there is no room.
            let indent = if indent < width / 2.0 { indent } else { SMALL };
            if indent > SMALL {
                setter.line(name.to_owned(), 0.0, style);
            } else {
                setter.text(name, 0.0, style);
            }
            let summary = summary.get(self.language);
            setter.text(summary, indent, Style::regular(SMALL, &self.palette.soft));
        }
        self.movements(&mut setter);
        setter
    }

    /// The marks that occur with their names, one after the other.
    fn movements(&self, setter: &mut Setter<'_>) {
        let occurs = |wanted: &Movement| {
            self.radar.blips.iter().any(|blip| blip.movement(self.edition) == Some(*wanted))
        };
        let movements: Vec<Movement> = Movement::ALL.into_iter().filter(occurs).collect();
        // Where nothing moved, there is nothing to tell apart.
        if movements.len() < 2 {
            return;
        }
        if setter.y > 0.0 {
            setter.y += SMALL * 0.5;
        }
        let (radius, style) = (SMALL * 0.45, Style::regular(SMALL, &self.palette.soft));
        let indent = radius * 2.0 + SMALL * 0.4;
        let mut x = 0.0;
        for movement in movements {
            let word = self.words.movement(movement);
            let needed = indent + setter.measure.width(word, style);
            if x > 0.0 && x + needed > setter.width {
                x = 0.0;
                setter.y += style.leading();
            }
            let (y, colour) = (setter.middle(SMALL), style.colour.to_owned());
            setter.ink.push(Ink::Mark { x: x + radius, y, radius, movement, colour });
            setter.line(word.to_owned(), x + indent, style);
            x += needed + SMALL * 1.3;
        }
        setter.y += style.leading();
    }

    /// Where the radar is found, in a line of its own.
    pub(crate) fn address<'m>(&self, width: f64, measure: &'m Measure) -> Setter<'m> {
        let mut setter = Setter::new(width, measure);
        if let Some(site) = &self.radar.site {
            setter.text_to(1, site, 0.0, Style::regular(SMALL, &self.palette.soft));
        }
        setter
    }
}
