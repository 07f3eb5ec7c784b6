//! Two texts as one, with what was taken out and put in.

use similar::{ChangeTag, TextDiff};

/// Texts longer than this many bytes together are shown one after the other: comparing takes quadratic time.
const LONGEST: usize = 100_000;

/// A run of words of the same fate.
pub(super) struct Run {
    pub(super) tag: ChangeTag,
    pub(super) words: String,
}

/// Compares two texts word by word.
pub(super) fn compare(before: &str, after: &str) -> Vec<Run> {
    if before.len() + after.len() > LONGEST {
        let run = |tag, words: &str| Run { tag, words: words.to_owned() };
        return vec![run(ChangeTag::Delete, before), run(ChangeTag::Insert, after)];
    }
    let diff = TextDiff::from_words(before, after);
    let mut runs: Vec<Run> = Vec::new();
    for change in diff.iter_all_changes() {
        match runs.last_mut() {
            Some(run) if run.tag == change.tag() => run.words.push_str(change.value()),
            _ => runs.push(Run { tag: change.tag(), words: change.value().to_owned() }),
        }
    }
    runs
}

/// Compares two texts line by line: each line with `-`, `+` or a space in front.
pub(super) fn lines(before: &str, after: &str) -> Vec<String> {
    let line = |sign: char, line: &str| format!("{sign}{}", line.trim_end_matches(['\n', '\r']));
    if before.len() + after.len() > LONGEST {
        let old = before.lines().map(|text| line('-', text));
        return old.chain(after.lines().map(|text| line('+', text))).collect();
    }
    // A last line without a line break is the same as one with it.
    let [before, after] =
        [before, after].map(|text| if text.is_empty() { String::new() } else { format!("{text}\n") });
    let diff = TextDiff::from_lines(&before, &after);
    diff.iter_all_changes()
        .map(|change| match change.tag() {
            ChangeTag::Delete => line('-', change.value()),
            ChangeTag::Insert => line('+', change.value()),
            ChangeTag::Equal => line(' ', change.value()),
        })
        .collect()
}
