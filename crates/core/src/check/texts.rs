//! Texts that are files of their own: `blips/<id>.md`, or `blips/<id>.<language>.md`.

use std::collections::HashMap;

use super::files::{Decoded, State};
use super::languages::Languages;
use crate::document::TextName;
use crate::problem::wording::{nearest, quote, quote_all};
use crate::problem::{Code, Problems, Span};
use crate::schema::{self, Field, Str, Text};

/// More wrong names than this get no suggestion: looking for the nearest of many ids takes its time.
const SUGGESTIONS: usize = 100;

/// Gives the texts in files to their blips, and reports those that cannot be given. The first file is the second source.
pub(super) fn attach<'a>(
    author: &mut schema::Radar<'a>,
    files: &'a [Decoded<'a>],
    problems: &mut Problems<'_>,
) {
    let languages = Languages::collect(&author.languages);
    let Field::Given(blips) = &mut author.blips else { return };
    let mut owners = HashMap::new();
    for blip in blips.items.iter_mut().flatten() {
        if let Some(id) = blip.id.given().map(|id| id.value) {
            owners.entry(id).or_insert_with(|| Owner { blip, texts: Vec::new(), is_complete: true });
        }
    }
    let mut suggestions = SUGGESTIONS;
    for (index, file) in files.iter().enumerate() {
        let whole = Span { file: index + 1, start: 0, end: file.text.len() };
        let Some((id, language)) = parse(file) else {
            report_name(file, whole, problems);
            continue;
        };
        let Some(owner) = owners.get_mut(id) else {
            let ids: Vec<_> = if suggestions == 0 { Vec::new() } else { owners.keys().copied().collect() };
            suggestions = suggestions.saturating_sub(1);
            report_owner(id, file, whole, ids, problems);
            continue;
        };
        let language = language.unwrap_or_else(|| languages.first());
        owner.take(file, Str { at: whole, value: language }, &languages, problems);
    }
    for owner in owners.into_values() {
        owner.settle();
    }
}

/// A blip, and the texts that were found for it.
struct Owner<'b, 'a> {
    blip: &'b mut schema::Blip<'a>,
    texts: Vec<(Str<'a>, Option<Str<'a>>)>,
    /// Whether all of them can be read.
    is_complete: bool,
}

impl<'a> Owner<'_, 'a> {
    fn take(
        &mut self,
        file: &'a Decoded<'a>,
        language: Str<'a>,
        languages: &Languages<'_>,
        problems: &mut Problems<'_>,
    ) {
        if let Some(at) = place(&self.blip.text) {
            let message = format!("this text stands in {} as well", quote(file.name));
            problems.add(Code::TextGivenTwice, at, message, "keep one: remove it here, or remove the file");
            return;
        }
        let is_first = !self.texts.iter().any(|(other, _)| other.value == language.value);
        if !is_first {
            let message = format!("another file is the text in {}, too", quote(language.value));
            let help = "the first language may be left out of the name; keep one of the two files";
            problems.add(Code::TextGivenTwice, language.at.first(), message, help);
        }
        let is_declared = languages.declare(language.value);
        if !is_declared {
            let message = format!("{} is not in the radar's \"languages\"", quote(language.value));
            let help = format!("add it there, or name the file for one of {}", quote_all(languages.codes()));
            problems.add(Code::UndeclaredLanguage, language.at.first(), message, help);
        }
        let is_text =
            file.is_readable(language.at.file, problems) && has_no_mark(file, language.at, problems);
        if is_first && is_declared && is_text {
            self.texts.push((language, Some(Str { at: language.at, value: file.text.trim_end() })));
        } else {
            self.is_complete = false;
        }
    }

    fn settle(self) {
        if !self.is_complete {
            self.blip.text = Field::Broken;
        } else if let Some((first, _)) = self.texts.first() {
            self.blip.text = Field::Given(Text::ByLanguage { at: first.at, texts: self.texts });
        }
    }
}

/// Where the JSON has a text.
fn place(text: &Field<Text<'_>>) -> Option<Span> {
    match text.given()? {
        Text::Plain(text) => Some(text.at),
        Text::ByLanguage { at, .. } => (at.file == 0).then_some(*at),
    }
}

/// The id and the language in a file's name, if it is one of a text.
fn parse<'a>(file: &Decoded<'a>) -> Option<(&'a str, Option<&'a str>)> {
    let TextName { blip, language } = TextName::read(base(file.name))?;
    (file.state != State::NotAText).then_some((blip, language))
}

fn base(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or_default()
}

fn has_no_mark(file: &Decoded<'_>, whole: Span, problems: &mut Problems<'_>) -> bool {
    let has_mark = file.text.starts_with('\u{feff}');
    if has_mark {
        let at = Span { end: '\u{feff}'.len_utf8(), ..whole };
        problems.add(
            Code::ByteOrderMark,
            at,
            "the file starts with a byte order mark",
            "save it as UTF-8 without a byte order mark (BOM)",
        );
    }
    !has_mark
}

fn report_name(file: &Decoded<'_>, whole: Span, problems: &mut Problems<'_>) {
    problems.add(
        Code::NotATextFile,
        whole.first(),
        format!("{} is not the name of a text, so the file is not read", quote(base(file.name))),
        "name it after its blip: \"<id>.md\", or \"<id>.<language>.md\"; or move it elsewhere",
    );
}

fn report_owner(id: &str, file: &Decoded<'_>, whole: Span, mut ids: Vec<&str>, problems: &mut Problems<'_>) {
    // In no order that differs from run to run.
    ids.sort_unstable();
    let language = base(file.name).strip_prefix(id).unwrap_or_default();
    let help = match nearest(id, &ids) {
        Some(near) => format!("did you mean {}?", quote(&format!("{near}{language}"))),
        None => {
            "name it after its blip, or leave it if it belongs to another radar in the same folder".to_owned()
        }
    };
    problems.add(Code::TextOfUnknownBlip, whole.first(), format!("no blip has the id {}", quote(id)), help);
}
