//! The words of the interface. What the radar itself says is data.
//!
//! A table per language, typed: a table that lacks a message does not compile. A message with a number or a name in it is a
//! function, so that each language has its own plurals and its own order of words.

mod en;
mod fr;

use radar_core::compare::Change;
use radar_core::model::{Blip, Movement, RelationKind};
use radar_core::view::Dimension;

/// Every message of the live page in one language.
pub struct Words {
    /// The language of the table, as a code.
    pub language: &'static str,

    /// What the links to the page in other languages are.
    pub languages: &'static str,
    /// What stands before a text that another one follows: "Trial: use it where it fits".
    pub colon: &'static str,
    /// "Edition March 2025"
    pub edition: fn(name: &str) -> String,
    /// "This is the edition of March 2025. "
    pub earlier_edition: fn(name: &str) -> String,
    /// Leads from an earlier edition to the newest.
    pub show_newest: &'static str,

    /// What search and filters are.
    pub filters: &'static str,
    /// What the search field searches, for screen readers.
    pub search: &'static str,
    /// The same inside of the field.
    pub search_hint: &'static str,
    /// The names of [`Dimension::ALL`].
    pub dimensions: [&'static str; 4],
    /// Shows every blip again.
    pub clear_filters: &'static str,
    /// "1 blip", "14 blips"
    pub blips: fn(count: usize) -> String,
    /// The word after a number of blips.
    pub blip_noun: fn(count: usize) -> &'static str,
    /// What follows the number of matches: " of 14 blips".
    pub of_blips: fn(total: usize) -> String,
    /// That nothing passes the filters.
    pub no_match: &'static str,
    /// That nothing passes this query.
    pub no_match_for: fn(query: &str) -> String,
    /// That nothing passes the filters and this query.
    pub no_match_for_all: fn(query: &str) -> String,

    /// That the browser could not make the file.
    pub not_saved: &'static str,
    /// The columns of a table: number, name, quadrant, ring, movement, summary, tags, link, address.
    pub columns: [&'static str; 9],
    /// What the reader typed, as part of a sentence.
    pub quoted: fn(query: &str) -> String,

    /// What the list is.
    pub list: &'static str,
    /// What became of the blips below the heading "Removed".
    pub no_longer: &'static str,

    /// What the chart is.
    pub chart: &'static str,
    /// Leads from one quadrant to all.
    pub all_quadrants: &'static str,
    /// What the legend is.
    pub legend: &'static str,
    /// Leads from a frame in somebody's page to the radar itself.
    pub full_radar: &'static str,
    /// Leads from the chart to the list.
    pub to_list: &'static str,
    /// Leads from the list to the chart.
    pub to_chart: &'static str,

    /// The names of [`Movement::ALL`], as marks beside a blip.
    pub movements: [&'static str; 6],
    /// The same inside of a sentence.
    pub movements_inside: [&'static str; 6],
    /// What [`Change::ALL`] are called, as labels.
    pub changes: fn(change: Change) -> &'static str,
    /// "3 added"
    pub count_of: fn(change: Change, count: usize) -> String,

    /// Why a blip has no place yet.
    pub not_yet: &'static str,
    /// That an address leads nowhere.
    pub not_found: &'static str,
    /// That the radar has no blip of this id.
    pub no_such_blip: fn(id: &str) -> String,
    /// That the radar has no such page.
    pub no_such_page: &'static str,
    /// Since when a blip is gone: "with the edition of March 2025".
    pub with_edition: fn(name: &str) -> String,
    /// Closes the panel.
    pub close: &'static str,
    /// What the links to the blips before and after are.
    pub neighbours: &'static str,
    /// Copies the address of the view.
    pub copy_link: &'static str,
    /// That the address was copied.
    pub link_copied: &'static str,
    /// The address where it could not be copied.
    pub address_by_hand: &'static str,

    /// The label of what an unknown id could have meant.
    pub did_you_mean: &'static str,
    /// The label of the reason for a blip's place.
    pub why: &'static str,
    /// The label of what takes a removed blip's place.
    pub use_instead: &'static str,
    /// The label of a blip's tags.
    pub tags: &'static str,
    /// The label of the official address.
    pub more: &'static str,
    /// The label of the editions that a blip was in.
    pub history: &'static str,
    /// That summary or text changed.
    pub reworded: &'static str,
    /// What the other one is to this blip, as the label before its name. `inverse`: the other one states it about this one.
    pub relation: fn(kind: RelationKind, inverse: bool) -> &'static str,

    /// What the slider and the steps through the editions are.
    pub editions: &'static str,
    /// What the slider sets.
    pub edition_label: &'static str,
    /// A step forward.
    pub next_edition: &'static str,
    /// A step back.
    pub previous_edition: &'static str,
    /// Leads to what changed with an edition.
    pub what_changed: &'static str,
    /// Before the choice of an edition to compare with.
    pub compare_with: &'static str,
    /// That choice when nothing is compared.
    pub nothing: &'static str,
    /// What follows the name of an edition: "compared with March 2025".
    pub compared_with: fn(name: &str) -> String,
    /// "What changed from March 2025 to March 2026"
    pub changed_between: fn(from: &str, to: &str) -> String,
    /// That nothing changed.
    pub no_change: &'static str,
    /// Ends the comparison.
    pub end_comparison: &'static str,

    /// For search results, where a blip has no summary: "Trivy: Trial in Secure, Our radar."
    pub blip_in: fn(name: &str, ring: &str, quadrant: &str, radar: &str) -> String,
    /// For search results: "The first edition: 14 blips."
    pub first_edition: fn(blips: &str) -> String,
}

/// The words of what never changes in a page: see [`crate::fixed`]. The program that readers download has none of them.
pub struct Printed {
    /// What the links past parts of the page are.
    pub skip: &'static str,
    /// Leads to the chart.
    pub skip_to_chart: &'static str,
    /// Leads to the list.
    pub skip_to_list: &'static str,
    /// What the keys are.
    pub keyboard: &'static str,
    /// Keys, with blanks between them, and what they do. HTML.
    pub keys: &'static [(&'static str, &'static str)],
    /// That scripts are off, and what is missing without them.
    pub no_scripts: &'static str,
    /// That a part of the page could not be loaded, and what is missing without it.
    pub not_loaded: &'static str,
    /// That a part of the page is not there yet.
    pub still_loading: &'static str,
    /// What the links in the page's header are.
    pub other_pages: &'static str,
    /// What the choice between light and dark is.
    pub theme: &'static str,
    /// Light, dark, and whichever of them the system has.
    pub themes: [&'static str; 3],
    /// Opens the menu of files that the view can be saved as.
    pub download: &'static str,
    /// SVG, PNG, CSV, JSON and Markdown.
    pub formats: [&'static str; 5],
    /// What the buttons for the chart's size are.
    pub zoom: &'static str,
    /// Shows less of the chart, larger.
    pub zoom_in: &'static str,
    /// Shows more of the chart, smaller.
    pub zoom_out: &'static str,
    /// Shows all of the chart.
    pub whole_chart: &'static str,
}

impl Words {
    /// The table in a language: of `pt-br` that of `pt` where there is one, else the English one.
    pub fn of(language: &str) -> &'static Self {
        match language.split('-').next() {
            Some("fr") => &fr::WORDS,
            _ => &en::WORDS,
        }
    }

    /// What only the prerenderer needs of this language.
    pub fn printed(&self) -> &'static Printed {
        match self.language {
            "fr" => &fr::PRINTED,
            _ => &en::PRINTED,
        }
    }

    /// The name of a movement, as a mark beside a blip.
    pub fn movement(&self, movement: Movement) -> &'static str {
        self.movements[movement as usize]
    }

    /// Why a blip has no place in an edition.
    pub fn absent(&self, blip: &Blip, edition: usize) -> &'static str {
        if blip.removal(edition).is_some() { self.movement(Movement::Removed) } else { self.not_yet }
    }

    /// What a group of filters is called.
    pub fn dimension(&self, dimension: Dimension) -> &'static str {
        self.dimensions[dimension as usize]
    }
}
