//! What a changed value is called.

use radar_core::diff::Change;

/// The field, which one it is and its language; the second part is the author's own words.
pub(super) fn label(change: &Change) -> (String, Option<&str>) {
    let preposition = match change.field {
        "placement" | "reason" | "successor" => " in",
        "earlier summary" | "earlier text" => " until",
        "note" => " of",
        _ => "",
    };
    let history = if change.rewrites_history { "history rewritten: " } else { "" };
    let language = change.language.as_deref().map(|language| format!(" [{language}]")).unwrap_or_default();
    let preposition = if change.of.is_some() { preposition } else { "" };
    (format!("{history}{}{language}{preposition}", change.field), change.of.as_deref())
}
