//! Going to a blip by the first letters of its name.

use crate::search::fold::fold;

/// How long a reader may take for the next letter of the same name, in milliseconds.
const PAUSE: f64 = 1000.0;

/// The letters that a reader has typed in a row.
#[derive(Debug)]
pub struct Typing {
    letters: String,
    /// When the last one was typed, in milliseconds since any one moment.
    last: f64,
}

impl Typing {
    /// Nothing typed yet.
    pub const fn new() -> Self {
        Self { letters: String::new(), last: 0.0 }
    }

    /// All letters in a row, with one that is typed now; `None` for a key that is no letter or the like, and for a
    /// blank that begins.
    ///
    /// `key` is a key's name in the DOM, `now` the time in milliseconds.
    pub fn add(&mut self, key: &str, now: f64) -> Option<&str> {
        let mut signs = key.chars();
        let (Some(sign), None) = (signs.next(), signs.next()) else { return None };
        if now - self.last > PAUSE {
            self.letters.clear();
        }
        if sign == ' ' && self.letters.is_empty() {
            return None;
        }
        self.last = now;
        self.letters.push_str(&fold(key));
        Some(&self.letters)
    }
}

impl Default for Typing {
    fn default() -> Self {
        Self::new()
    }
}

/// Which of the `names` is meant by the letters typed: an index. Each blip has a number and a name; either may begin
/// with them. `here` is where the reader is, if anywhere.
///
/// As in the lists of operating systems: the first letter goes on to the next name, more of them stay with a name that
/// they fit, and the same letter again and again goes through all that begin with it.
pub fn find(names: &[(u32, &str)], letters: &str, here: Option<usize>) -> Option<usize> {
    let mut signs = letters.chars();
    let first = signs.next()?;
    let is_repeated = signs.clone().all(|sign| sign == first);
    let is_one = signs.next().is_none();
    let next = here.map_or(0, |here| here + 1);
    let start = if is_one { next } else { here.unwrap_or(0) };
    from(names, start, letters)
        .or_else(|| is_repeated.then(|| from(names, next, letters.get(..first.len_utf8())?)).flatten())
}

/// The first name that begins with the letters, from `start` to the end, then from the beginning.
fn from(names: &[(u32, &str)], start: usize, letters: &str) -> Option<usize> {
    let count = names.len();
    (0..count).map(|step| (start + step) % count).find(|index| {
        names.get(*index).is_some_and(|(number, name)| {
            fold(name).starts_with(letters) || number.to_string().starts_with(letters)
        })
    })
}
