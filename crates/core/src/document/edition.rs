//! Opening a new edition in an author's file.

use super::tree::{Object, Value};
use super::{Refusal, Tree};
use crate::problem::wording::quote;
use crate::text::look;

/// An edition to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEdition {
    /// Stable name in links, kebab case, 64 characters at most.
    pub id: String,
    /// The day of publication, `YYYY-MM-DD`.
    pub date: String,
    /// What the reader sees in place of the date, in the radar's first language.
    pub name: Option<String>,
}

impl Tree {
    /// Appends an edition. Every blip is in it where it was before, until a placement says otherwise.
    ///
    /// `present` is for a radar without editions: the edition that its placements belong to.
    ///
    /// # Errors
    ///
    /// The file is not shaped as a radar; an edition with this id, this name or a later date exists; the radar has no editions
    /// and `present` is missing; or it has some and `present` is given.
    pub fn open_edition(&mut self, new: &NewEdition, present: Option<&NewEdition>) -> Result<(), Refusal> {
        self.check_shape()?;
        match (self.editions().is_empty(), present) {
            (true, Some(present)) => {
                self.begin_history(present);
            }
            (true, None) => return Err(no_history(new)),
            (false, Some(_)) => {
                let message = "this radar has editions already: its placements say which one they belong to";
                return Err(Refusal::new(message, "leave '--from' out"));
            }
            (false, None) => {}
        }
        self.check(new)?;
        self.append(new);
        Ok(())
    }

    /// The id of the newest edition, if there is one.
    pub fn newest_edition(&self) -> Option<&str> {
        self.editions().last()?.get("id")?.string()
    }

    fn editions(&self) -> &[Value] {
        self.root.get("editions").map(Value::items).unwrap_or_default()
    }

    /// What is wrong already must not be overwritten.
    fn check_shape(&self) -> Result<(), Refusal> {
        let refuse = |message: &str| Err(Refusal::new(message, "run `radar check` and correct it first"));
        match self.root.get("editions") {
            _ if self.root.object().is_none() => return refuse("the file is not a radar"),
            None | Some(Value::List(_)) => {}
            Some(_) => return refuse("\"editions\" is not a list"),
        }
        let blips = self.root.get("blips").map(Value::items).unwrap_or_default();
        let mut placements = blips.iter().filter_map(|blip| blip.get("placements")).flat_map(Value::items);
        if self.editions().is_empty() && placements.any(|placement| placement.get("edition").is_some()) {
            return refuse("a placement names an edition, and the radar has none");
        }
        Ok(())
    }

    fn check(&self, new: &NewEdition) -> Result<(), Refusal> {
        let ids = || self.editions().iter().filter_map(|edition| edition.get("id")?.string());
        if ids().any(|id| id == new.id) {
            let listed: Vec<_> = ids().map(quote).collect();
            let message = format!("the radar has an edition {} already", quote(&new.id));
            return Err(Refusal::new(message, format!("take another id than {}", listed.join(", "))));
        }
        if let Some(name) = new.name.as_deref().filter(|name| self.has_edition_named(name)) {
            let message = format!("the radar has an edition named {} already", quote(name));
            return Err(Refusal::new(message, "give another one with '--name', or leave it out"));
        }
        let Some(newest) = self.editions().last() else { return Ok(()) };
        let newest_id = newest.get("id").and_then(Value::string).unwrap_or_default();
        match newest.get("date").and_then(Value::string) {
            Some(date) if new.date.as_str() <= date => {
                let message = format!(
                    "{} is not after {}, the date of the newest edition, {}",
                    new.date,
                    date,
                    quote(newest_id)
                );
                Err(Refusal::new(message, "give a later one with '--date YYYY-MM-DD'"))
            }
            Some(_) => Ok(()),
            None => {
                let message = format!(
                    "the edition {} has no date, and each needs one where there are several",
                    quote(newest_id)
                );
                Err(Refusal::new(message, "add its \"date\" to the file, as \"YYYY-MM-DD\""))
            }
        }
    }

    /// In the radar's first language, which the names of new editions are in.
    fn has_edition_named(&self, name: &str) -> bool {
        let first = self.root.get("languages").and_then(|languages| languages.items().first()?.string());
        let named = |edition: &Value| {
            let given = edition.get("name")?;
            let in_first = first.and_then(|language| given.get(language)?.string());
            Some(look(given.string().or(in_first)?) == look(name))
        };
        self.editions().iter().any(|edition| named(edition) == Some(true))
    }

    fn begin_history(&mut self, present: &NewEdition) {
        self.append(present);
        for blip in self.root.get_mut("blips").into_iter().flat_map(Value::items_mut) {
            for placement in blip.get_mut("placements").into_iter().flat_map(Value::items_mut) {
                placement.set("edition", Value::String(present.id.clone()));
            }
        }
    }

    fn append(&mut self, edition: &NewEdition) {
        let field = |key: &str, value: &str| (key.to_owned(), Value::String(value.to_owned()));
        let mut fields: Object = vec![field("id", &edition.id), field("date", &edition.date)];
        fields.extend(edition.name.iter().map(|name| field("name", name)));
        match self.root.get_mut("editions") {
            Some(Value::List(editions)) => editions.push(Value::Object(fields)),
            _ => self.root.set("editions", Value::List(vec![Value::Object(fields)])),
        }
    }
}

fn no_history(new: &NewEdition) -> Refusal {
    let message = "this radar has no editions yet, so its placements belong to none";
    let year = new.date.split('-').next().and_then(|year| year.parse::<u32>().ok()).unwrap_or(2025);
    let example = year.saturating_sub(1);
    let help = format!(
        "name the edition that they are: '--from {example}-03={example}-03-31' with its own id and date"
    );
    Refusal::new(message, help)
}
