//! What languages call themselves.

use isolang::Language;

/// The name of a language in that language ("Français", "Português (BR)"); its code where it is unknown.
pub(super) fn language_name(code: &str) -> String {
    let (language, variant) = code.split_once('-').unwrap_or((code, ""));
    let known = Language::from_639_1(language).or_else(|| Language::from_639_3(language));
    let Some(name) = known.and_then(|known| known.to_autonym()) else { return code.to_owned() };
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let name = first.chain(letters).collect::<String>();
    if variant.is_empty() { name } else { format!("{name} ({})", variant.to_uppercase()) }
}
