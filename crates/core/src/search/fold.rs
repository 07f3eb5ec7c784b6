//! Makes equal what a searching reader takes for equal: case, accents, hyphens.

/// Signs that belong to the word after (`.net`, `:has`, `@scope`) or before them (`c++`, `c#`).
pub(super) const MARKS: [char; 5] = ['.', ':', '@', '+', '#'];

/// U+00C0 to U+017F without case and accents; a blank for what is no letter or more than one.
///
/// A table of 192 bytes instead of Unicode normalisation, which would add 129 kB to the page. Letters beyond these
/// keep their accents; they are found by whoever types them.
const LATIN: &[u8; 192] = b"\
    aaaaaa ceeeeiiiidnooooo ouuuuy  \
    aaaaaa ceeeeiiiidnooooo ouuuuy y\
    aaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiii  jjkkklllllll\
    lllnnnnnnnnnoooooo  rrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The text in lower case and without accents: `Œuvre À LA CARTE` is `oeuvre a la carte`.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'Æ' | 'æ' => folded.push_str("ae"),
            'Œ' | 'œ' => folded.push_str("oe"),
            'Ĳ' | 'ĳ' => folded.push_str("ij"),
            'Þ' | 'þ' => folded.push_str("th"),
            'ß' | 'ẞ' => folded.push_str("ss"),
            // Combining accents, and invisible signs that say where a word may break.
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => {}
            _ => folded.push(fold_letter(letter)),
        }
    }
    folded
}

/// The words of a folded text, with their marks. Everything else separates words.
pub(crate) fn words(folded: &str) -> impl Iterator<Item = &str> {
    let mut rest = folded;
    std::iter::from_fn(move || {
        let (before, from_word) = rest.split_at(rest.find(is_letter)?);
        let (_, end) = split_before(from_word, |sign| !is_letter(sign));
        let (_, after) = split_before(end, |sign| !matches!(sign, '+' | '#'));
        let mark = usize::from(before.ends_with(['.', ':', '@']));
        let word = rest.get(before.len() - mark..rest.len() - after.len());
        rest = after;
        word
    })
}

/// All words as one, without their marks: `Zero-trust` is `zerotrust`.
pub(super) fn joined(folded: &str) -> String {
    words(folded).map(|word| word.trim_matches(MARKS)).collect()
}

fn fold_letter(letter: char) -> char {
    let code = u32::from(letter);
    let lower = match letter {
        '×' | '÷' => return ' ',
        'À'..='ſ' => LATIN.get(code as usize - 0xc0).map_or(code, |folded| u32::from(*folded)),
        // Capitals of Greek and Cyrillic; the tables behind `char::to_lowercase` would add 12 kB to the page.
        'Α'..='Ω' | 'А'..='Я' => code + 0x20,
        'Ѐ'..='Џ' => code + 0x50,
        _ => return letter.to_ascii_lowercase(),
    };
    char::from_u32(lower).unwrap_or(letter)
}

/// Beyond ASCII, all but the blocks of punctuation and symbols counts as letters.
fn is_letter(sign: char) -> bool {
    match sign {
        '\0'..='\u{7f}' => sign.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        _ => true,
    }
}

fn split_before(text: &str, stop: impl FnMut(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(stop).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::{fold, joined, words};

    #[test]
    fn latin_letters_fold_as_unicode_decomposes_them() {
        for letter in ('\u{c0}'..='\u{17f}').filter(|letter| letter.is_alphabetic()) {
            let plain: String = letter.nfkd().filter(|part| !is_combining_mark(*part)).collect();
            if plain.is_ascii() {
                assert_eq!(fold(&letter.to_string()), plain.to_lowercase(), "{letter}");
            } else {
                assert!(
                    fold(&letter.to_string()).chars().all(|folded| folded.is_ascii_lowercase()),
                    "{letter}"
                );
            }
        }
    }

    #[test]
    fn letters_without_a_decomposition_fold_to_what_people_type() {
        assert_eq!(
            fold("Straße Øre Ærø ŒUVRE Łódź þing Đuro ŉ"),
            "strasse ore aero oeuvre lodz thing duro n"
        );
    }

    #[test]
    fn accents_written_as_signs_of_their_own_fold_too() {
        assert_eq!(fold("Cafe\u{301}"), fold("Café"));
    }

    #[test]
    fn greek_and_cyrillic_capitals_become_small() {
        assert_eq!(fold("ΚΑΦΚΑ ЁЖ"), "καφκα ёж");
    }

    #[test]
    fn punctuation_separates_words_but_marks_stay_with_theirs() {
        let split = |text| words(text).collect::<Vec<_>>();
        assert_eq!(split("hub-and-spoke, l’eau «a\u{a0}b»"), ["hub", "and", "spoke", "l", "eau", "a", "b"]);
        assert_eq!(split("c++/c# and .net: node.js"), ["c++", "c#", "and", ".net", "node", ".js"]);
        assert_eq!(split("a:has(b) ++ . c+"), ["a", ":has", "b", "c+"]);
        assert_eq!(joined("node.js 20"), "nodejs20");
    }
}
