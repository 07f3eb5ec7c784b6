//! What people and spreadsheets write for yes and no.

/// Whether a cell says yes; `None` where it says neither yes nor no. An empty one says no.
pub(super) fn is_yes(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "true" | "1" | "yes" | "y" | "x" | "wahr" | "vrai" | "ja" | "oui" => Some(true),
        "" | "false" | "0" | "no" | "n" | "-" | "falsch" | "faux" | "nein" | "non" => Some(false),
        _ => None,
    }
}
