//! English.

use radar_core::compare::Change;
use radar_core::model::{Movement, RelationKind};

use super::{Printed, Words};

pub(super) static WORDS: Words = Words {
    language: "en",

    languages: "Languages",
    colon: ": ",
    edition: |name| ["Edition ", name].concat(),
    earlier_edition: |name| ["This is the edition of ", name, ". "].concat(),
    show_newest: "Show the newest",

    filters: "Filters",
    search: "Search names, terms, tags and texts",
    search_hint: "Search names, terms, tags",
    dimensions: ["Rings", "Quadrants", "Tags", "Movement"],
    clear_filters: "Clear all filters",
    blips: |count| [&count.to_string(), " ", noun(count)].concat(),
    blip_noun: noun,
    of_blips: |total| [" of ", &total.to_string(), " ", noun(total)].concat(),
    no_match: "No blip passes these filters.",
    no_match_for: |query| ["No blip matches “", query, "”."].concat(),
    no_match_for_all: |query| ["No blip matches “", query, "” and the filters."].concat(),

    not_saved: "The browser could not make this file. Another format may work.",
    columns: ["Number", "Name", "Quadrant", "Ring", "Movement", "Summary", "Tags", "Link", "Page"],
    quoted: |query| ["“", query, "”"].concat(),

    list: "Blips",
    no_longer: "no longer on the radar",

    chart: "Radar",
    all_quadrants: "All quadrants",
    legend: "What the shapes mean",
    full_radar: "Open the full radar",
    to_list: "To the list",
    to_chart: "To the chart",

    movements: ["New", "Moved in", "Moved out", "Moved quadrant", "Unchanged", "Removed"],
    movements_inside: ["new", "moved in", "moved out", "moved quadrant", "unchanged", "removed"],
    changes: |change| match change {
        Change::Movement(Movement::New) => "Added",
        Change::Movement(other) => WORDS.movement(other),
        Change::Reworded => "Reworded",
    },
    count_of: |change, count| {
        let what = match change {
            Change::Movement(Movement::New) => "added",
            Change::Movement(other) => WORDS.movements_inside[other as usize],
            Change::Reworded => WORDS.reworded,
        };
        [&count.to_string(), " ", what].concat()
    },

    not_yet: "Not yet on the radar",
    not_found: "Not found",
    no_such_blip: |id| ["This radar has no blip “", id, "”."].concat(),
    no_such_page: "This radar has no such page.",
    with_edition: |name| ["with the edition of ", name].concat(),
    close: "Close",
    neighbours: "Neighbours",
    copy_link: "Copy link",
    link_copied: "Link copied",
    address_by_hand: "The address, to copy by hand",

    did_you_mean: "Did you mean",
    why: "Why",
    use_instead: "Use instead",
    tags: "Tags",
    more: "More",
    history: "History",
    reworded: "reworded",
    relation: |kind, inverse| match (kind, inverse) {
        (RelationKind::SimplerAlternative, false) => "Simpler alternative",
        (RelationKind::SimplerAlternative, true) => "Simpler than",
        (RelationKind::Alternative, _) => "Alternative",
        (RelationKind::Compare, _) => "Compare with",
        (RelationKind::Replaces, false) => "Replaces",
        (RelationKind::Replaces, true) => "Replaced by",
        (RelationKind::Uses, false) => "Uses",
        (RelationKind::Uses, true) => "Used by",
        (RelationKind::Complements, _) => "Goes with",
        (RelationKind::PartOf, false) => "Part of",
        (RelationKind::PartOf, true) => "Includes",
        (RelationKind::Mentions, false) => "Mentions",
        (RelationKind::Mentions, true) => "Mentioned by",
    },

    editions: "Editions",
    edition_label: "Edition",
    next_edition: "Next edition",
    previous_edition: "Previous edition",
    what_changed: "What changed",
    compare_with: "Compare with ",
    nothing: "nothing",
    compared_with: |name| ["compared with ", name].concat(),
    changed_between: |from, to| ["What changed from ", from, " to ", to].concat(),
    no_change: "Nothing.",
    end_comparison: "End comparison",

    blip_in: |name, ring, quadrant, radar| [name, ": ", ring, " in ", quadrant, ", ", radar, "."].concat(),
    first_edition: |blips| ["The first edition: ", blips, "."].concat(),
};

pub(super) static PRINTED: Printed = Printed {
    skip: "Skip",
    skip_to_chart: "Skip to the chart",
    skip_to_list: "Skip to the list",
    keyboard: "Keyboard",
    keys: &[
        ("Tab", "To the chart, and on from it"),
        ("↑ ↓ ← →", "To the nearest blip in that direction"),
        ("Page\u{a0}Up Page\u{a0}Down", "One ring outwards, one ring inwards"),
        ("Home End", "To the first blip, to the last one"),
        ("A–Z 0–9", "To a blip by its name or number"),
        ("Enter", "Opens the blip"),
        ("Esc", "Closes it, and leads back"),
        ("/", "To the search"),
        ("?", "Shows these keys"),
    ],
    no_scripts: "Scripts are off. Everything can be read; search and combined filters need them.",
    not_loaded: "A part of this page could not be loaded. Everything can be read; search and combined filters may not \
                 work.",
    still_loading: "Search and combined filters are still being loaded. Everything can be read already.",
    other_pages: "Other pages",
    theme: "Theme",
    themes: ["Light", "Dark", "As the system"],
    download: "Download",
    formats: ["Picture (SVG)", "Picture (PNG)", "Table (CSV)", "Data (JSON)", "Text (Markdown)"],
    zoom: "Zoom",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    whole_chart: "Whole chart",
};

fn noun(count: usize) -> &'static str {
    if count == 1 { "blip" } else { "blips" }
}
