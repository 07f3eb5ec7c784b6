//! Blips' texts on their way between the radar's JSON and files of their own: `blips/<id>.md` in the radar's first
//! language, `blips/<id>.<language>.md` in another.

use std::collections::HashMap;

use super::tree::{Object, Value};
use super::{Refusal, Tree};
use crate::check::{is_code, is_id};
use crate::problem::wording::quote;

/// A blip's text in one language, in a file of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    /// The file's name in the folder `blips` beside the radar's JSON.
    pub name: String,
    /// What is in it: the text, and a line break after its last line.
    pub content: String,
}

/// The name of a text file, taken apart.
#[derive(Clone, Copy)]
pub(crate) struct TextName<'a> {
    /// The blip's id.
    pub(crate) blip: &'a str,
    /// `None` for the radar's first.
    pub(crate) language: Option<&'a str>,
}

impl Tree {
    /// Takes all texts of blips out of the JSON. What is no text stays for the checks to judge.
    ///
    /// # Errors
    ///
    /// A blip whose id or language cannot name a file.
    pub fn take_texts(&mut self) -> Result<Vec<TextFile>, Refusal> {
        let first = self.first_language()?.to_owned();
        let mut files: Vec<TextFile> = Vec::new();
        for blip in self.root.get_mut("blips").into_iter().flat_map(Value::items_mut) {
            let Some(texts) = blip.get("text").and_then(|text| texts(text, &first)) else { continue };
            let id = blip.get("id").and_then(Value::string).unwrap_or_default().to_owned();
            for (language, text) in texts {
                let name = file_name(&id, (language != first).then_some(language.as_str()))?;
                if files.iter().any(|file| file.name == name) {
                    let message =
                        format!("two blips have the id {}, and so the same file for their text", quote(&id));
                    return Err(Refusal::new(message, "give one of them another id"));
                }
                files.push(TextFile { name, content: text + "\n" });
            }
            blip.remove("text");
        }
        Ok(files)
    }

    /// Puts texts into the JSON, and returns the names of those that belong to a blip of this radar.
    ///
    /// # Errors
    ///
    /// A text that the JSON has already, or that two files are: only one of two could be kept.
    pub fn put_texts(&mut self, files: &[TextFile]) -> Result<Vec<String>, Refusal> {
        let first = self.first_language()?.to_owned();
        let mut files = by_blip(files);
        let mut used = Vec::new();
        for blip in self.root.get_mut("blips").into_iter().flat_map(Value::items_mut) {
            let Some(id) = blip.get("id").and_then(Value::string).map(str::to_owned) else { continue };
            let own = files.remove(id.as_str()).unwrap_or_default();
            let Some((_, file)) = own.first() else { continue };
            if blip.get("text").is_some() {
                let message =
                    format!("the blip {} has a text in the JSON and in blips/{}", quote(&id), file.name);
                return Err(Refusal::new(message, "keep one of the two"));
            }
            blip.set("text", text_of(&own, &first)?);
            used.extend(own.into_iter().map(|(_, file)| file.name.clone()));
        }
        Ok(used)
    }

    fn first_language(&self) -> Result<&str, Refusal> {
        let languages = self.root.get("languages").map(Value::items).unwrap_or_default();
        languages.first().and_then(Value::string).ok_or_else(|| {
            let message = "a radar without a language: which one a text file is in cannot be known";
            Refusal::new(message, "add \"languages\": [\"en\"]")
        })
    }
}

/// Languages and texts; `None` where a value is no text.
fn texts(value: &Value, first: &str) -> Option<Vec<(String, String)>> {
    match value {
        Value::String(text) => Some(vec![(first.to_owned(), text.clone())]),
        Value::Object(texts) if !texts.is_empty() => {
            texts.iter().map(|(language, text)| Some((language.clone(), text.string()?.to_owned()))).collect()
        }
        _ => None,
    }
}

/// The files that are texts, by blip, each blip's with the first language first, as somebody would write it.
fn by_blip(files: &[TextFile]) -> HashMap<&str, Vec<(TextName<'_>, &TextFile)>> {
    let mut blips: HashMap<_, Vec<_>> = HashMap::new();
    for file in files {
        if let Some(name) = TextName::read(&file.name) {
            blips.entry(name.blip).or_default().push((name, file));
        }
    }
    for own in blips.values_mut() {
        own.sort_by_key(|(name, _)| name.language);
    }
    blips
}

/// White space at the end of a file is no part of the text, and other line breaks are no other text; the checks read it so, too.
fn text_of(files: &[(TextName<'_>, &TextFile)], first: &str) -> Result<Value, Refusal> {
    let text = |file: &TextFile| Value::String(file.content.trim_end().replace("\r\n", "\n"));
    if let [(TextName { language: None, .. }, file)] = files {
        return Ok(text(file));
    }
    let mut texts = Object::new();
    for (name, file) in files {
        let language = name.language.unwrap_or(first);
        if texts.iter().any(|(other, _)| other == language) {
            let message = format!("two files are the text of {} in {}", quote(name.blip), quote(language));
            return Err(Refusal::new(
                message,
                format!("keep one of blips/{0}.md and blips/{0}.{language}.md", name.blip),
            ));
        }
        texts.push((language.to_owned(), text(file)));
    }
    Ok(Value::Object(texts))
}

fn file_name(id: &str, language: Option<&str>) -> Result<String, Refusal> {
    // Whatever else stands there, it must not lead out of the folder.
    let is_plain = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    if !is_plain(id) {
        let message = format!("{} cannot name a file: it is not an id", quote(id));
        return Err(Refusal::new(message, "run `radar check` and correct the id first"));
    }
    match language {
        None => Ok(format!("{id}.md")),
        Some(language) if is_plain(language) => Ok(format!("{id}.{language}.md")),
        Some(language) => {
            let message = format!("{} cannot name a file: it is not a language code", quote(language));
            Err(Refusal::new(message, "run `radar check` and correct the language first"))
        }
    }
}

impl<'a> TextName<'a> {
    /// `None` where it is not the name of a text.
    pub(crate) fn read(name: &'a str) -> Option<Self> {
        let stem = name.strip_suffix(".md")?;
        let (blip, language) =
            stem.split_once('.').map_or((stem, None), |(blip, language)| (blip, Some(language)));
        (is_id(blip) && language.is_none_or(is_code)).then_some(Self { blip, language })
    }
}
