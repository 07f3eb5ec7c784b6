//! `config.json`: what the radar is called, its rings and its quadrants.

use std::fmt;

use radar_core::problem::Problem;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::File;
use crate::found::{Category, Place};
use crate::report::{Kind, Report};

/// What the files declare.
#[derive(Debug, Default)]
pub(super) struct Config {
    pub(super) title: Option<String>,
    pub(super) rings: Option<Vec<Category>>,
    pub(super) quadrants: Option<Vec<Category>>,
}

/// Reads the files. What several of them declare is as the first of them says.
pub(super) fn read(files: &[&File], report: &mut Report, problems: &mut Vec<Problem>) -> Config {
    let mut config = Config::default();
    for file in files {
        match parse(file) {
            Ok(declared) => {
                config.title = config.title.or(declared.title());
                let quadrants = declared.segments.or(declared.quadrants);
                let is_used = (config.rings.is_none() && declared.rings.is_some())
                    || (config.quadrants.is_none() && quadrants.is_some());
                if !is_used {
                    let place = Place { file: file.path.clone(), line: 0 };
                    report.note(&place, Kind::LeftOut, "declares no further rings or quadrants: left out");
                }
                config.rings = config.rings.or(declared.rings.map(Categories::into));
                config.quadrants = config.quadrants.or(quadrants.map(Categories::into));
            }
            Err(problem) => problems.push(problem),
        }
    }
    config
}

fn parse(file: &File) -> Result<Declared, Problem> {
    let bytes = file.bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&file.bytes);
    serde_json::from_slice(bytes).map_err(|error| {
        let message = error.to_string();
        let (message, _) = message.rsplit_once(" at line ").unwrap_or((&message, ""));
        Problem::new(
            &file.path,
            (error.line(), error.column()),
            format!("not a configuration: {message}"),
            "write \"rings\": [{ \"id\": \"adopt\", \"title\": \"Adopt\" }], and the quadrants likewise",
        )
    })
}

/// The parts of the file that matter here. Colours, sizes and labels are the page's business.
#[derive(Debug, serde::Deserialize)]
struct Declared {
    labels: Option<Labels>,
    rings: Option<Categories>,
    quadrants: Option<Categories>,
    segments: Option<Categories>,
}

#[derive(Debug, serde::Deserialize)]
struct Labels {
    title: Option<String>,
}

impl Declared {
    fn title(&self) -> Option<String> {
        let title = self.labels.as_ref()?.title.as_deref()?.trim();
        (!title.is_empty()).then(|| title.to_owned())
    }
}

/// Rings or quadrants in their order: a list, or (older versions) an object of names by id.
#[derive(Debug)]
struct Categories(Vec<Category>);

impl From<Categories> for Vec<Category> {
    fn from(categories: Categories) -> Self {
        categories.0
    }
}

impl<'de> Deserialize<'de> for Categories {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CategoriesVisitor)
    }
}

struct CategoriesVisitor;

impl<'de> Visitor<'de> for CategoriesVisitor {
    type Value = Categories;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of rings or quadrants")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Categories, A::Error> {
        let mut categories = Vec::new();
        while let Some(Named { id, name, description }) = items.next_element()? {
            let name = name.or_else(|| id.clone()).unwrap_or_default();
            categories.push(Category { id, name, description });
        }
        Ok(Categories(categories))
    }

    // Not through a map: the order is the order of the quadrants.
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Categories, A::Error> {
        let mut categories = Vec::new();
        while let Some((id, Named { name, description, .. })) = fields.next_entry::<String, Named>()? {
            let name = name.unwrap_or_else(|| id.clone());
            categories.push(Category { id: Some(id), name, description });
        }
        Ok(Categories(categories))
    }
}

/// A ring or a quadrant: its name, or an object.
#[derive(Debug, Default)]
struct Named {
    id: Option<String>,
    name: Option<String>,
    description: Option<String>,
}

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NamedVisitor)
    }
}

struct NamedVisitor;

impl<'de> Visitor<'de> for NamedVisitor {
    type Value = Named;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name, or an object with id and title")
    }

    fn visit_str<E>(self, name: &str) -> Result<Named, E> {
        Ok(Named { id: Some(name.to_owned()), ..Named::default() })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Named, A::Error> {
        let mut named = Named::default();
        while let Some(field) = fields.next_key::<String>()? {
            match field.as_str() {
                "id" => named.id = fields.next_value()?,
                "title" | "name" => named.name = fields.next_value()?,
                "description" => named.description = fields.next_value()?,
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                }
            }
        }
        named.description = named.description.filter(|description| !description.trim().is_empty());
        Ok(named)
    }
}
