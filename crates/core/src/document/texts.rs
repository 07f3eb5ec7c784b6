//! Blips' texts on their way between the radar's JSON and files of their own: `blips/<id>.md` in the radar's first
//! language, `blips/<id>.<language>.md` in another.

use super::tree::{Object, Value};
use super::{Refusal, Tree};
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
struct Name<'a> {
    blip: &'a str,
    /// `None` for the radar's first.
    language: Option<&'a str>,
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
    /// A text that the JSON has already: only one of two could be kept.
    pub fn put_texts(&mut self, files: &[TextFile]) -> Result<Vec<String>, Refusal> {
        let first = self.first_language()?.to_owned();
        let mut used = Vec::new();
        for blip in self.root.get_mut("blips").into_iter().flat_map(Value::items_mut) {
            let Some(id) = blip.get("id").and_then(Value::string).map(str::to_owned) else { continue };
            let mut own: Vec<_> = files
                .iter()
                .filter_map(|file| Some((Name::read(&file.name)?, file)))
                .filter(|(name, _)| name.blip == id)
                .collect();
            // The first language first, as somebody would write it.
            own.sort_by_key(|(name, _)| name.language);
            let Some((_, file)) = own.first() else { continue };
            if blip.get("text").is_some() {
                let message =
                    format!("the blip {} has a text in the JSON and in blips/{}", quote(&id), file.name);
                return Err(Refusal::new(message, "keep one of the two"));
            }
            blip.set("text", text_of(&own, &first));
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

/// White space at the end of a file is no part of the text; the checks read it so, too.
fn text_of(files: &[(Name<'_>, &TextFile)], first: &str) -> Value {
    let text = |file: &TextFile| Value::String(file.content.trim_end().to_owned());
    match files {
        [(Name { language: None, .. }, file)] => text(file),
        files => {
            let texts =
                files.iter().map(|(name, file)| (name.language.unwrap_or(first).to_owned(), text(file)));
            Value::Object(texts.collect::<Object>())
        }
    }
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

impl<'a> Name<'a> {
    fn read(name: &'a str) -> Option<Self> {
        let stem = name.strip_suffix(".md")?;
        Some(match stem.split_once('.') {
            None => Self { blip: stem, language: None },
            Some((blip, language)) => Self { blip, language: Some(language) },
        })
    }
}
