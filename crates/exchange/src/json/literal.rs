//! Literals of JavaScript and TypeScript: the data in a script. Expressions that are not literals are kept as code.

use super::cursor::Cursor;
use super::{Entry, Node, Value};

/// Brackets inside of each other. A radar needs six.
const DEEPEST: usize = 64;

impl Cursor<'_> {
    /// The object, list or string that starts here. `None`, somewhere inside of it, where it does not end or is too deep.
    pub(super) fn literal(&mut self, depth: usize) -> Option<Node> {
        let at = self.at;
        let value = match self.peek()? {
            _ if depth > DEEPEST => return None,
            '{' => Value::Object(self.object(depth)?),
            '[' => Value::List(self.list(depth)?),
            _ => Value::String(self.string()?),
        };
        Some(Node::new(at, value))
    }

    /// A value inside of an object or a list, up to the comma or bracket after it.
    fn element(&mut self, depth: usize) -> Option<Node> {
        let at = self.at;
        let literal = match self.peek()? {
            '{' | '[' | '"' | '\'' | '`' => Some(self.literal(depth + 1)?),
            _ => None,
        };
        self.skip_blank();
        let rest = self.at;
        self.skip_expression();
        let rest = self.source.get(rest..self.at).unwrap_or_default().trim();
        let code = self.source.get(at..self.at).unwrap_or_default().trim();
        Some(match literal {
            // `{ … } as const` is what it is without its type.
            Some(node) if rest.is_empty() || rest.starts_with("as ") || rest.starts_with("satisfies ") => {
                node
            }
            Some(Node { value: Value::String(first), .. }) => {
                let whole = concatenated(first, rest).map(Value::String);
                Node::new(at, whole.unwrap_or_else(|| Value::Code(code.to_owned())))
            }
            _ => Node::new(at, word(code)),
        })
    }

    fn object(&mut self, depth: usize) -> Option<Vec<Entry>> {
        let mut entries = Vec::new();
        self.bump();
        loop {
            self.skip_blank();
            let at = self.at;
            match self.peek()? {
                '}' => {
                    self.bump();
                    return Some(entries);
                }
                ',' => {
                    self.bump();
                }
                _ => {
                    let key = self.key()?;
                    self.skip_blank();
                    let node = if self.peek() == Some(':') {
                        self.bump();
                        self.skip_blank();
                        self.element(depth)?
                    } else {
                        // `{ entries }` is `{ entries: entries }`; a method or a spread is code.
                        self.skip_expression();
                        let code = self.source.get(at..self.at).unwrap_or_default();
                        Node::new(at, Value::Code(code.trim().to_owned()))
                    };
                    entries.push(Entry { key, node });
                }
            }
            // A bracket that closes something else ends no object.
            if self.at == at {
                return None;
            }
        }
    }

    fn list(&mut self, depth: usize) -> Option<Vec<Node>> {
        let mut items = Vec::new();
        self.bump();
        loop {
            self.skip_blank();
            let at = self.at;
            match self.peek()? {
                ']' => {
                    self.bump();
                    return Some(items);
                }
                ',' => {
                    self.bump();
                }
                _ => items.push(self.element(depth)?),
            }
            if self.at == at {
                return None;
            }
        }
    }

    /// A key: a word, a string, or something computed.
    fn key(&mut self) -> Option<String> {
        match self.peek()? {
            '"' | '\'' => self.string(),
            '[' => {
                let at = self.at;
                self.bump();
                self.skip_expression();
                self.bump();
                Some(self.source.get(at..self.at).unwrap_or_default().to_owned())
            }
            _ => Some(self.word().to_owned()),
        }
    }

    /// Moves to the comma, the semicolon or the closing bracket that ends an expression.
    fn skip_expression(&mut self) {
        let mut depth = 0_usize;
        loop {
            self.skip_blank();
            match self.peek() {
                None => return,
                Some('{' | '[' | '(') => depth += 1,
                Some('}' | ']' | ')' | ',' | ';') if depth == 0 => return,
                Some('}' | ']' | ')') => depth -= 1,
                Some('"' | '\'' | '`') => {
                    self.string();
                    continue;
                }
                Some(_) => {}
            }
            self.bump();
        }
    }
}

/// `"first" + "second" + …`; `None` when anything but strings is added.
fn concatenated(mut whole: String, rest: &str) -> Option<String> {
    let mut cursor = Cursor::new(rest, 0);
    loop {
        cursor.skip_blank();
        match cursor.bump() {
            None => return Some(whole),
            Some('+') => cursor.skip_blank(),
            Some(_) => return None,
        }
        if !matches!(cursor.peek(), Some('"' | '\'' | '`')) {
            return None;
        }
        whole.push_str(&cursor.string()?);
    }
}

/// What an expression without brackets or quotes around it is.
fn word(code: &str) -> Value {
    match code {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        "null" | "undefined" => Value::Null,
        _ if code.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.'))
            && code.parse::<f64>().is_ok_and(f64::is_finite) =>
        {
            Value::Number(code.trim_start_matches('+').to_owned())
        }
        _ => date(code).map_or_else(|| Value::Code(code.to_owned()), Value::String),
    }
}

/// `new Date('2026-03-31')`.
fn date(code: &str) -> Option<String> {
    let argument = code.strip_prefix("new")?.trim_start().strip_prefix("Date")?.trim_start();
    let argument = argument.strip_prefix('(')?.trim_end().strip_suffix(')')?.trim();
    if !argument.starts_with(['"', '\'', '`']) {
        return None;
    }
    let mut cursor = Cursor::new(argument, 0);
    let date = cursor.string()?;
    cursor.rest().is_empty().then_some(date)
}
