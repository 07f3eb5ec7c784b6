//! A place in a script: white space, names and strings.

/// A place in a script.
pub(super) struct Cursor<'s> {
    pub(super) source: &'s str,
    pub(super) at: usize,
}

impl<'s> Cursor<'s> {
    pub(super) fn new(source: &'s str, at: usize) -> Self {
        Self { source, at }
    }

    /// Moves past white space and comments.
    pub(super) fn skip_blank(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            self.at += if trimmed.starts_with("//") {
                trimmed.find('\n').unwrap_or(trimmed.len())
            } else if trimmed.starts_with("/*") {
                trimmed.find("*/").map_or(trimmed.len(), |end| end + 2)
            } else {
                return;
            };
        }
    }

    /// The name that starts here, with the names after its dots; empty where there is none.
    pub(super) fn word(&mut self) -> &'s str {
        let rest = self.rest();
        let end =
            rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$' | '.'))).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn bump(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    pub(super) fn rest(&self) -> &'s str {
        self.source.get(self.at..).unwrap_or_default()
    }

    /// The string that starts here, with its quote. `None` where it is not closed; the cursor is behind the quote then.
    pub(super) fn string(&mut self) -> Option<String> {
        let start = self.at;
        let text = self.rest_of_string();
        if text.is_none() {
            self.at = start;
            self.bump();
        }
        text
    }

    fn rest_of_string(&mut self) -> Option<String> {
        let quote = self.bump()?;
        let mut text = String::new();
        loop {
            match self.bump()? {
                end if end == quote => return Some(text),
                '\n' if quote != '`' => return None,
                '\\' => self.escape(&mut text),
                other => text.push(other),
            }
        }
    }

    fn escape(&mut self, text: &mut String) {
        match self.bump() {
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            // A line break after a backslash goes on in the next line; the others are invisible.
            Some('\r' | '\n' | 'r' | 'b' | 'f' | 'v' | '0') | None => {}
            Some('x') => text.extend(self.code_unit(2).and_then(|unit| char::from_u32(unit.into()))),
            Some('u') => text.push(self.unicode().unwrap_or(char::REPLACEMENT_CHARACTER)),
            Some(other) => text.push(other),
        }
    }

    /// After `\u`: four digits, two times four digits, or any number of digits in braces.
    fn unicode(&mut self) -> Option<char> {
        if self.rest().starts_with('{') {
            let digits = self.rest().split(['{', '}']).nth(1)?;
            self.at += digits.len() + 2;
            return char::from_u32(u32::from_str_radix(digits, 16).ok()?);
        }
        let first = self.code_unit(4)?;
        let mut units = vec![first];
        if (0xd800..0xdc00).contains(&first) && self.rest().starts_with("\\u") {
            self.at += 2;
            units.extend(self.code_unit(4));
        }
        char::decode_utf16(units).next()?.ok()
    }

    fn code_unit(&mut self, digits: usize) -> Option<u16> {
        let unit = u16::from_str_radix(self.rest().get(..digits)?, 16).ok()?;
        self.at += digits;
        Some(unit)
    }
}
