//! What a file is called.

use crate::search::fold::fold;
use crate::view::{Dimension, ViewState};

/// The most letters of a name: enough to tell views apart, and far from what file systems allow.
const MOST: usize = 100;

/// A name for a file of a view, without its ending: the radar's title and what the view asks for, in kebab case and ASCII
/// (`cloud-native-radar-trial`). `radar` where none of it is ASCII.
pub fn file_name(title: &str, view: &ViewState) -> String {
    let mut parts = vec![title];
    parts.extend([&view.edition, &view.compare].into_iter().flatten().map(String::as_str));
    for dimension in Dimension::ALL {
        parts.extend(view.values(dimension));
    }
    parts.push(&view.query);
    parts.extend(view.blip.as_deref());
    let folded = fold(&parts.join(" "));
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    let mut name = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    name.truncate(MOST);
    let name = name.trim_end_matches('-');
    if name.is_empty() { "radar".to_owned() } else { name.to_owned() }
}
