//! The parts that the texts of problems are put together from.

/// More values than this are not listed: nobody reads them.
const LISTED: usize = 10;

/// Values longer than this many characters are cut in messages.
const QUOTED: usize = 60;

/// A value of the file in quotes, on one line, cut when long.
pub(crate) fn quote(value: &str) -> String {
    match value.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{:?}", format!("{}…", value.get(..end).unwrap_or_default())),
        None => format!("{value:?}"),
    }
}

/// `"a", "b", "c"`.
pub(crate) fn quote_all<'a>(values: impl IntoIterator<Item = &'a str>) -> String {
    values.into_iter().map(quote).collect::<Vec<_>>().join(", ")
}

/// `"a", "b" or "c"`.
pub(crate) fn quote_alternatives(values: &[&str]) -> String {
    match values {
        [others @ .., last] if !others.is_empty() => {
            format!("{} or {}", quote_all(others.iter().copied()), quote(last))
        }
        _ => quote_all(values.iter().copied()),
    }
}

/// What to write instead of `word` where only the values in `valid` (named `kind`, singular) are allowed.
pub(crate) fn choose(word: &str, kind: &str, valid: &[&str]) -> String {
    let choice = match valid {
        [] => return format!("there is no {kind} to choose from"),
        [only] => return format!("write {}", quote(only)),
        _ if valid.len() <= LISTED => Some(format!("write one of {}", quote_all(valid.iter().copied()))),
        _ => None,
    };
    let nearest = nearest(word, valid).map(|near| format!("did you mean {}?", quote(near)));
    match (choice, nearest) {
        (Some(choice), Some(nearest)) => format!("{choice}; {nearest}"),
        (Some(text), None) | (None, Some(text)) => text,
        (None, None) => format!("write one of the radar's {} {kind}s", valid.len()),
    }
}

/// The valid value that `word` was probably meant to be; `None` when it is like none of them.
pub fn nearest<'v>(word: &str, valid: &[&'v str]) -> Option<&'v str> {
    // The edit distance takes quadratic time, and no valid value is this long.
    if word.len() > 100 {
        return None;
    }
    let word = folded(word);
    valid
        .iter()
        .filter_map(|candidate| Some((distance(&word, &folded(candidate))?, *candidate)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many typing mistakes lie between two words, unless they are different words.
fn distance(word: &str, candidate: &str) -> Option<usize> {
    let (a, b) = (word.chars().count(), candidate.chars().count());
    let (shorter, longer) = (a.min(b), a.max(b));
    if shorter >= 3 && candidate.starts_with(word) {
        return Some(1);
    }
    // Fewer letters than that cannot be put right by so few changes; and the distance is dear.
    if longer - shorter > (longer / 3).max(1) {
        return None;
    }
    let distance = strsim::osa_distance(word, candidate);
    (distance < shorter && distance <= (longer / 3).max(1)).then_some(distance)
}

/// Case and separators are not what tells two words apart.
fn folded(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '-' | '_' | ' ')).flat_map(char::to_lowercase).collect()
}
