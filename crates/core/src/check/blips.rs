//! The blips.

use super::ids::check_id;
use super::placements::{self, History};
use super::unique::{self, Seen};
use super::wordings::{self, Words};
use super::{Scope, address, aliases, circles, each, moves, relations, similar, text};
use crate::model::Blip;
use crate::problem::wording::quote;
use crate::problem::{Code, Problems};
use crate::schema::{self, Field, List, Number, Str};
use crate::text::look;

/// The largest number that fits on a chart.
const LARGEST: u32 = 9999;

/// The blips in the order of the model: by number, then by id.
pub(super) fn in_order<'f, 'a>(list: Option<&'f List<schema::Blip<'a>>>) -> Vec<&'f schema::Blip<'a>> {
    let mut blips: Vec<_> = list.into_iter().flat_map(List::iter).collect();
    blips
        .sort_by_key(|blip| (blip.number.given().and_then(parse_number), blip.id.given().map(|id| id.value)));
    blips
}

/// Checks the blips; `order` is what [`in_order`] made of `list`.
pub(super) fn check<'a>(
    list: Option<&List<schema::Blip<'a>>>,
    order: &[&schema::Blip<'a>],
    scope: &Scope<'a>,
    problems: &mut Problems<'_>,
) -> Option<Vec<Blip>> {
    // In the order of the file, so that the second of two is the later one.
    let list = list?;
    unique::ids("blip", list.iter().map(|blip| &blip.id), problems);
    unique::names("blip", list.iter().map(|blip| &blip.name), &scope.languages, problems);
    unique_numbers(list, problems);
    let in_file: Vec<_> = list.iter().collect();
    circles::check(&in_file, problems);
    if problems.wants_warnings() {
        similar::check(&in_file, &scope.languages, problems);
        aliases::check(&in_file, &scope.languages, problems);
        moves::check(&in_file, scope, problems);
    }
    let blips: Vec<_> = order.iter().map(|blip| scope.blip(blip, problems)).collect();
    blips.into_iter().collect()
}

impl<'a> Scope<'a> {
    fn blip(&self, blip: &schema::Blip<'a>, problems: &mut Problems<'_>) -> Option<Blip> {
        let id = blip.id.given().and_then(|id| check_id(id, problems));
        let number = blip.number.given().and_then(|number| check_number(number, problems));
        let name = blip.name.given().and_then(|text| self.line(text, problems));
        let aliases = blip.aliases.check(|list| check_words(list, "alias", text::line, problems));
        let tags = blip.tags.check(|list| check_words(list, "tag", check_id, problems));
        let link = blip.link.check(|link| address::absolute(link, problems));
        // In the model, a text that a blip lacks is an empty one.
        let summary = blip.summary.check(|text| self.line(text, problems)).map(Option::unwrap_or_default);
        let text = blip.text.check(|text| self.markdown(text, problems)).map(Option::unwrap_or_default);
        if matches!(blip.summary, Field::Absent) {
            problems.add(
                Code::MissingSummary,
                blip.at,
                "this blip has no \"summary\"",
                "add what it is, in one sentence: lists and search results show it",
            );
        }
        let own_id = blip.id.given().map(|id| id.value);
        let relations = blip.relations.check(|list| relations::check(list, own_id, self, problems));
        let history =
            blip.placements.given().and_then(|list| placements::check(list, own_id, self, problems));
        let first = history.as_ref().and_then(History::first);
        let now = Words { summary: summary.as_ref(), text: text.as_ref() };
        let wordings = blip.wordings.check(|list| wordings::check(list, now, first, self, problems));
        let history = history?;
        Some(Blip {
            id: id?,
            number: number?,
            name: name?,
            aliases: aliases?.unwrap_or_default(),
            tags: tags?.unwrap_or_default(),
            link: link?,
            summary: summary?,
            text: text?,
            relations: relations?.unwrap_or_default(),
            placements: history.placements,
            removals: history.removals,
            wordings: wordings?.unwrap_or_default(),
        })
    }
}

fn check_words(
    list: &List<Str<'_>>,
    kind: &str,
    check: fn(&Str<'_>, &mut Problems<'_>) -> Option<String>,
    problems: &mut Problems<'_>,
) -> Option<Vec<String>> {
    let mut seen = Seen::new();
    each(list, |word| {
        if seen.repeats(look(word.value), word.at).is_some() {
            problems.add(
                Code::RepeatedWord,
                word.at,
                format!("the {kind} {} is given twice", quote(word.value)),
                "remove one; case makes no difference",
            );
        }
        check(word, problems)
    })
}

fn unique_numbers(list: &List<schema::Blip<'_>>, problems: &mut Problems<'_>) {
    let mut seen = Seen::new();
    let mut largest = 0;
    let numbers = || list.iter().filter_map(|blip| blip.number.given());
    for value in numbers().filter_map(parse_number) {
        largest = largest.max(value);
    }
    for number in numbers() {
        let Some(value) = parse_number(number) else { continue };
        if let Some(first) = seen.repeats(value, number.at) {
            let line = problems.line(first);
            let free = if largest < LARGEST { format!("; {} is free", largest + 1) } else { String::new() };
            problems.add(
                Code::DuplicateNumber,
                number.at,
                format!("two blips have the number {value}"),
                format!("the first is in line {line}{free}"),
            );
        }
    }
}

fn check_number(number: &Number<'_>, problems: &mut Problems<'_>) -> Option<u32> {
    let value = parse_number(number);
    if value.is_none() {
        let digits = quote(number.digits);
        problems.add(
            Code::InvalidNumber,
            number.at,
            format!("{} is not a blip's number", digits.trim_matches('"')),
            format!("write a whole number from 1 to {LARGEST}"),
        );
    }
    value
}

fn parse_number(number: &Number<'_>) -> Option<u32> {
    number.digits.parse().ok().filter(|value| (1..=LARGEST).contains(value))
}
