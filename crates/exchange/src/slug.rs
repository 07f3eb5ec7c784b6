//! Ids from names.

use std::collections::{HashMap, HashSet};

use deunicode::deunicode_char;
use radar_core::text::look;

/// Longest id, in characters.
const LONGEST: usize = 64;

/// The id that is nearest to a name: kebab case of `a`–`z` and `0`–`9`, 1 to 64 characters. The same name always has the
/// same id.
pub(crate) fn slug(name: &str) -> String {
    let spelled = spell(name, |c, out| {
        out.extend(deunicode_char(c).unwrap_or(" ").chars().map(|c| c.to_ascii_lowercase()));
    });
    let mut id = String::with_capacity(spelled.len().min(LONGEST));
    for word in spelled.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(word);
        if id.len() > LONGEST {
            break;
        }
    }
    let id = shortened(&id, LONGEST);
    // Nothing can be read out loud, as in a name of signs only: it still needs an id of its own.
    if id.is_empty() { format!("x-{:08x}", hash(name) & 0xffff_ffff) } else { id.to_owned() }
}

/// What two spellings of a name have in common: not letter case, spaces and punctuation, but signs that tell names apart,
/// and letters of any script.
pub(crate) fn fold(name: &str) -> String {
    let spelled = spell(&look(name), |c, out| out.push(if c.is_alphanumeric() { c } else { ' ' }));
    let words = spelled.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let folded = words.collect::<Vec<_>>().join("-");
    if folded.is_empty() { look(name) } else { folded }
}

/// Ids of one kind, no two alike.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    taken: HashSet<String>,
    /// How often an id was wanted, so that thousands of equal names cost no more than others.
    wanted: HashMap<String, usize>,
}

impl Ids {
    /// The id of a name that no other one has yet: the second has `-2` at its end.
    pub(crate) fn make(&mut self, name: &str) -> String {
        let base = slug(name);
        let wanted = self.wanted.entry(base.clone()).or_insert(0);
        loop {
            *wanted += 1;
            let id = if *wanted == 1 { base.clone() } else { numbered(&base, *wanted) };
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }

    /// Takes an id that a format has. `false` when it is no id, or when another one has it.
    pub(crate) fn take(&mut self, id: &str) -> bool {
        is_id(id) && self.taken.insert(id.to_owned())
    }
}

/// Whether this is kebab case of 64 characters at most.
pub(crate) fn is_id(id: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    id.len() <= LONGEST && id.split('-').all(is_word)
}

fn numbered(base: &str, number: usize) -> String {
    let ending = format!("-{number}");
    format!("{}{ending}", shortened(base, LONGEST - ending.len()))
}

/// Cut at the end of a word where it is too long; a single long word is cut within.
fn shortened(id: &str, longest: usize) -> &str {
    if id.len() <= longest {
        return id;
    }
    let kept = id.get(..longest).unwrap_or(id);
    let is_whole = id.as_bytes().get(longest) == Some(&b'-');
    let word_end = if is_whole { None } else { kept.rfind('-').filter(|end| *end > longest / 2) };
    word_end.and_then(|end| kept.get(..end)).unwrap_or(kept).trim_end_matches('-')
}

/// The name in small letters, with signs that tell names apart as words. `other` spells what is not ASCII.
fn spell(name: &str, other: impl Fn(char, &mut String)) -> String {
    let mut spelled = String::with_capacity(name.len());
    let mut before = ' ';
    let mut characters = name.chars().peekable();
    while let Some(c) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        let starts_word = !before.is_alphanumeric();
        let ends_word = !after.is_alphanumeric();
        match c {
            '&' => spelled.push_str(" and "),
            '+' if starts_word && before != '+' => spelled.push_str(" plus "),
            '+' if before == '+' || after == '+' || ends_word => spelled.push_str(" plus "),
            '#' if !starts_word && ends_word => spelled.push_str(" sharp "),
            '.' if starts_word && after.is_alphabetic() => spelled.push_str(" dot"),
            '*' if !starts_word && ends_word => spelled.push_str(" star "),
            '@' => spelled.push_str(" at "),
            '\'' | '’' => {}
            _ if c.is_ascii() => spelled.push(c.to_ascii_lowercase()),
            _ => other(c, &mut spelled),
        }
        before = c;
    }
    spelled
}

/// FNV-1a: the same on every machine and in every version.
fn hash(name: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    name.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_tell_names_apart_are_spelled() {
        for (name, id) in [
            ("C#", "c-sharp"),
            ("C++", "c-plus-plus"),
            ("F#", "f-sharp"),
            (".NET", "dotnet"),
            ("Languages & Frameworks", "languages-and-frameworks"),
            ("Größe", "grosse"),
            ("Микросервисы", "mikroservisy"),
            ("K8s/AWS", "k8s-aws"),
        ] {
            assert_eq!(slug(name), id);
        }
    }

    #[test]
    fn ids_are_never_empty_too_long_or_twice() {
        let mut ids = Ids::default();
        let names = ["", "!", "⁂", "Docker", "docker", "Docker-2", &"very long ".repeat(20), &"x".repeat(99)];
        let made: Vec<_> = names.iter().chain(&names).map(|name| ids.make(name)).collect();
        let unique: HashSet<_> = made.iter().collect();
        assert_eq!(unique.len(), made.len(), "{made:?}");
        assert!(made.iter().all(|id| is_id(id)), "{made:?}");
    }

    #[test]
    fn spellings_of_a_name_fold_to_the_same_and_other_names_do_not() {
        assert_eq!(fold("Languages & Frameworks"), fold("languages-and-frameworks"));
        assert_eq!(fold("Node.js"), fold("node JS"));
        assert_eq!(fold("Caf\u{e9}\u{ad}bar"), fold("Cafe\u{301}bar"));
        assert_ne!(fold("C"), fold("C#"));
        assert_ne!(fold("技術"), fold("奇書"));
    }
}
