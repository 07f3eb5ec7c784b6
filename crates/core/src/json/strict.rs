//! What the parser accepts although JSON does not: raw control characters in strings, and more kinds of white space
//! than four. Looking for it also finds the line where a closing quote is missing, which a parser sees lines later.

use super::syntax::SyntaxError;
use crate::problem::{Code, Span};

/// The first such place. Stops without an error at what the parser refuses anyway.
pub(super) fn first_error(source: &str) -> Option<SyntaxError> {
    if source.starts_with('\u{feff}') {
        return Some(SyntaxError::coded(
            Code::ByteOrderMark,
            Span::json(0, '\u{feff}'.len_utf8()),
            "the file starts with a byte order mark",
            "save it as UTF-8 without a byte order mark (BOM)",
        ));
    }
    let mut characters = source.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => {
                if let Err(error) = skip_string(&mut characters, at) {
                    return Some(error);
                }
            }
            ' ' | '\t' | '\n' | '\r' | '{' | '}' | '[' | ']' | ',' | ':' | '+' | '-' | '.' | '_' => {}
            _ if character.is_ascii_alphanumeric() => {}
            _ if character.is_whitespace() => {
                let message = format!("a special space (U+{:04X}) between values", u32::from(character));
                let spot = Span::json(at, at + character.len_utf8());
                return Some(SyntaxError::coded(
                    Code::JsonSyntax,
                    spot,
                    message,
                    "replace it with an ordinary space",
                ));
            }
            _ => return None,
        }
    }
    None
}

/// Moves past the end of the string that starts (with its quote) at `start`.
fn skip_string(
    characters: &mut impl Iterator<Item = (usize, char)>,
    start: usize,
) -> Result<(), SyntaxError> {
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return Ok(()),
            '\\' => {
                characters.next();
            }
            '\n' | '\r' => {
                return Err(SyntaxError::new(
                    start,
                    "this string is not closed on its line",
                    r#"write the closing `"`; a line break inside a string is written `\n`"#,
                ));
            }
            '\t' => {
                return Err(SyntaxError::new(at, "a tab inside a string", r"write a space, or `\t`"));
            }
            _ if character < ' ' => {
                let message = format!("a control character (U+{:04X}) inside a string", u32::from(character));
                return Err(SyntaxError::new(at, message, "remove it"));
            }
            _ => {}
        }
    }
    Ok(())
}
