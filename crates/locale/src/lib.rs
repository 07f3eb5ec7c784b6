//! What of a radar depends on the rules of a language: what a date is called, and which name comes first.
//!
//! The rules are those of [CLDR](https://cldr.unicode.org/), which ICU4X has compiled in. They are applied when the page is
//! built, so that the page itself neither knows nor loads any.

mod date;
mod order;

use radar_core::bake::Baked;
use radar_core::filter::tag_rank;
use radar_core::model::Radar;
use radar_core::text::Text;
use radar_core::view::Dimension;

pub use date::long_date;
pub use order::Order;

/// Bakes a radar for readers of its languages: editions that only have a date get it in words, and tags the order of
/// their names.
pub fn bake(mut radar: Radar) -> Baked {
    name_editions(&mut radar);
    let mut baked = Baked::new(radar);
    let tags = baked.values(Dimension::Tag);
    let languages = baked.radar.languages.iter();
    baked.tag_orders = languages.map(|language| tag_order(&baked.radar, tags, language)).collect();
    baked
}

/// Gives each edition without a name that of its date, in each of the radar's languages.
pub fn name_editions(radar: &mut Radar) {
    for edition in radar.editions.iter_mut().filter(|edition| edition.name.is_none()) {
        edition.name = edition.date.as_ref().map(|date| date_in(&radar.languages, date));
    }
}

/// A date in several languages, as it is written where a language has no rules.
fn date_in(languages: &[String], date: &str) -> Text {
    let named = |language: &String| {
        let name = long_date(language, date).unwrap_or_else(|| date.to_owned());
        (language.clone(), name)
    };
    languages.iter().map(named).collect()
}

/// Indices into tags: the most used ones first, those that are equally used by name.
fn tag_order(radar: &Radar, tags: &[String], language: &str) -> Vec<usize> {
    let order = Order::of(language);
    let mut ranked: Vec<_> = tags
        .iter()
        .enumerate()
        .map(|(index, tag)| (tag_rank(radar, tag), radar.tag_name(tag, language), index))
        .collect();
    ranked.sort_by(|(rank, name, _), (other_rank, other_name, _)| {
        rank.cmp(other_rank).then_with(|| order.compare(name, other_name))
    });
    ranked.into_iter().map(|(_, _, index)| index).collect()
}
