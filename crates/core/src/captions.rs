//! The words that pictures of a radar show.

use crate::model::Radar;
use crate::text::Text;

/// All that previews and posters say of a radar, and where it stands in the data, in words.
pub fn captions(radar: &Radar) -> Vec<(String, &Text)> {
    let mut captions = vec![("the title".to_owned(), &radar.title)];
    captions.extend(radar.introduction.as_ref().map(|text| ("the introduction".to_owned(), text)));
    for ring in &radar.rings {
        captions.push((format!("the ring `{}`", ring.id), &ring.name));
        captions.extend(ring.summary.as_ref().map(|text| (format!("the ring `{}`", ring.id), text)));
    }
    for quadrant in &radar.quadrants {
        captions.push((format!("the quadrant `{}`", quadrant.id), &quadrant.name));
        let introduction = quadrant.introduction.as_ref();
        captions.extend(introduction.map(|text| (format!("the quadrant `{}`", quadrant.id), text)));
    }
    for edition in &radar.editions {
        captions.extend(edition.name.as_ref().map(|text| (format!("the edition `{}`", edition.id), text)));
    }
    for blip in &radar.blips {
        captions.push((format!("the blip `{}`", blip.id), &blip.name));
        captions.push((format!("the blip `{}`", blip.id), &blip.summary));
    }
    captions
}
