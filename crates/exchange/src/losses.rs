//! What is lost in an export: the files are imported again, and what comes back is compared with the radar.
//!
//! That way nothing can be forgotten, and a format that learns to hold more need not say so in a second place.

mod blips;
mod circle;

use radar_core::check::from_json;
use radar_core::model::{Edition, Radar};

use crate::export::Loss;
use crate::{File, Format, Options};

/// Compares a radar with what an import makes of the files. `editions` are those that were written, oldest first.
pub(crate) fn of(format: Format, radar: &Radar, editions: &[usize], files: &[File]) -> Vec<Loss> {
    let options = Options { language: Some(radar.language().to_owned()), ..Options::default() };
    let read = crate::import(format, files, &options).ok();
    let read = read.and_then(|import| serde_json::to_string(&import.document).ok());
    let Some(read) = read.and_then(|document| from_json("export", &document).ok()) else {
        // No files, or no blips in them.
        return vec![Loss { what: "blips", count: radar.blips.len() }];
    };
    let pair = Pair { radar, read: &read, editions: editions.iter().copied().enumerate().collect() };
    let mut losses = Losses::default();
    pair.whole(&mut losses);
    circle::rings(&pair, &mut losses);
    circle::quadrants(&pair, &mut losses);
    pair.editions(&mut losses);
    blips::compare(&pair, &mut losses);
    losses.0
}

/// A radar, and what came back.
struct Pair<'r> {
    radar: &'r Radar,
    read: &'r Radar,
    /// Which edition of what came back is which one of the radar.
    editions: Vec<(usize, usize)>,
}

#[derive(Default)]
struct Losses(Vec<Loss>);

impl Losses {
    /// Adds to a loss, if there is anything to lose.
    fn add(&mut self, what: &'static str, count: usize) {
        match self.0.iter_mut().find(|loss| loss.what == what) {
            _ if count == 0 => {}
            Some(loss) => loss.count += count,
            None => self.0.push(Loss { what, count }),
        }
    }

    /// Adds one where something is not as it was.
    fn compare<T: PartialEq>(&mut self, what: &'static str, before: &T, after: &T) {
        self.add(what, usize::from(before != after));
    }
}

impl Pair<'_> {
    fn language(&self) -> &str {
        self.radar.language()
    }

    fn whole(&self, losses: &mut Losses) {
        let (radar, read) = (self.radar, self.read);
        let title = |of: &Radar| of.title.get(self.language()).to_owned();
        losses.compare("titles", &title(radar), &title(read));
        losses.add("languages after the first", radar.languages.len().saturating_sub(1));
        losses.add("introductions", usize::from(radar.introduction.is_some()));
        losses.compare("addresses of the site", &radar.site, &read.site);
        losses.add("links of the header", radar.links.len());
        losses.add("names of tags", radar.tags.len());
        losses.compare("themes", &radar.theme, &read.theme);
    }

    fn editions(&self, losses: &mut Losses) {
        losses.add("editions", self.radar.editions.len().saturating_sub(self.editions.len()));
        for (after, before) in &self.editions {
            let (before, after) = (self.radar.editions.get(*before), self.read.editions.get(*after));
            let (Some(before), Some(after)) = (before, after) else { continue };
            let name =
                |edition: &Edition| edition.name.as_ref().map(|name| name.get(self.language()).to_owned());
            losses.compare("ids of editions", &before.id, &after.id);
            losses.compare("dates of editions", &before.date, &after.date);
            losses.compare("names of editions", &name(before), &name(after));
        }
    }
}
