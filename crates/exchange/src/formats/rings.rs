//! The rings that most radars have.

use crate::found::Category;
use crate::slug::fold;

/// From the centre outwards. `Caution` is what newer radars call `Hold`.
const KNOWN: [&str; 5] = ["Adopt", "Trial", "Assess", "Hold", "Caution"];

/// Those of the known rings that rows speak of, in their order.
pub(super) fn known_rings<'a>(labels: impl Iterator<Item = &'a str>) -> Vec<Category> {
    let mut is_met = [false; KNOWN.len()];
    for label in labels {
        let known =
            KNOWN.iter().position(|known| label.eq_ignore_ascii_case(known) || fold(label) == fold(known));
        if let Some(met) = known.and_then(|known| is_met.get_mut(known)) {
            *met = true;
        }
    }
    let met = KNOWN.iter().zip(is_met).filter(|(_, is_met)| *is_met);
    met.map(|(name, _)| Category { id: None, name: (*name).to_owned(), description: None }).collect()
}
