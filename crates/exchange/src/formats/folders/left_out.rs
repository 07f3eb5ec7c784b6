//! Fields that have no place in a radar, counted by name.

use std::collections::BTreeMap;

use crate::found::Place;
use crate::report::{Kind, Report};

/// The fields that were left out so far.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    fields: BTreeMap<String, (Place, usize)>,
}

impl LeftOut {
    /// Counts a field that has something to say.
    pub(super) fn add(&mut self, field: &str, place: &Place) {
        match self.fields.get_mut(field) {
            Some((_, count)) => *count += 1,
            None => {
                self.fields.insert(field.to_owned(), (place.clone(), 1));
            }
        }
    }

    /// One note per field, at the first place that has it.
    pub(super) fn tell(self, report: &mut Report) {
        for (field, (place, count)) in self.fields {
            let files = if count == 1 { "1 file".to_owned() } else { format!("{count} files") };
            report.note(
                &place,
                Kind::LeftOut,
                format!("{field}: a radar has no place for it; left out of {files}"),
            );
        }
    }
}
