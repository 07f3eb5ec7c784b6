//! Texts with values in them.

/// Appends a template with a value in the place of each `@`. `escape` writes the characters of the values.
///
/// For formats that the page writes: `format!` and pushing part by part are several times the code.
pub(crate) fn put(text: &mut String, escape: fn(char, &mut String), template: &str, values: &[&str]) {
    let mut values = values.iter();
    for (index, part) in template.split('@').enumerate() {
        if index > 0
            && let Some(value) = values.next()
        {
            for character in value.chars() {
                escape(character, text);
            }
        }
        text.push_str(part);
    }
}
