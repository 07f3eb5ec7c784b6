//! The YAML of front matter.
//!
//! Built on the parser's events and not on a tree: events have positions, and nothing is expanded.

use radar_core::problem::Problem;
use saphyr_parser::{Event, Parser, ScalarStyle, Span, StrInput};

use super::{Field, Value};

/// Deepest nesting of lists and fields. `links: [{ name, url }]` is 3 deep.
const MOST_DEPTH: usize = 8;

/// The fields of a block. `above` is the number of lines ahead of it in the file.
pub(super) fn fields(file: &str, above: usize, yaml: &str) -> Result<Vec<Field>, Problem> {
    let mut reader = Reader { file, above, events: Parser::new_from_str(yaml) };
    let fields = loop {
        match reader.next()? {
            Some((Event::StreamEnd, _)) | None => return Ok(Vec::new()),
            Some((Event::StreamStart | Event::DocumentStart(_) | Event::Nothing, _)) => {}
            Some((Event::MappingStart(..), _)) => break reader.fields(1)?,
            Some((Event::Scalar(word, style, ..), _)) if is_nothing(&word, style) => break Vec::new(),
            Some((_, span)) => {
                return Err(reader.problem(
                    span,
                    "front matter that is not made of fields",
                    "write one field a line: title: \"Rust\"",
                ));
            }
        }
    };
    reader.finish()?;
    Ok(fields)
}

struct Reader<'a> {
    file: &'a str,
    above: usize,
    events: Parser<'a, StrInput<'a>>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, Problem> {
        self.events.next().transpose().map_err(|error| {
            let (line, column) = (error.marker().line() + self.above, error.marker().col() + 1);
            let help =
                "quote values that have a colon, a # or a special first character: title: \"C#: a language\"";
            Problem::new(self.file, (line, column), format!("not YAML: {}", error.info()), help)
        })
    }

    /// Everything up to the end of a mapping whose start was read.
    fn fields(&mut self, depth: usize) -> Result<Vec<Field>, Problem> {
        let mut fields: Vec<Field> = Vec::new();
        loop {
            let Some((event, span)) = self.next()? else { return Ok(fields) };
            let name = match event {
                Event::MappingEnd => return Ok(fields),
                Event::Scalar(name, ..) => name.into_owned(),
                _ => {
                    let help = "write a plain word ahead of the colon: title: \"Rust\"";
                    return Err(self.problem(span, "a field whose name is not a word", help));
                }
            };
            if fields.iter().any(|field| field.name == name) {
                let help = "keep one of the two";
                return Err(self.problem(span, format!("the field {name} is there twice"), help));
            }
            let Some((event, span)) = self.next()? else { return Ok(fields) };
            let at = self.position(span);
            fields.push(Field { name, at, value: self.value(event, span, depth)? });
        }
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Value>, Problem> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                None | Some((Event::SequenceEnd, _)) => return Ok(items),
                Some((event, span)) => items.push(self.value(event, span, depth)?),
            }
        }
    }

    fn value(&mut self, event: Event<'a>, span: Span, depth: usize) -> Result<Value, Problem> {
        if depth >= MOST_DEPTH {
            let message = format!("front matter nested more than {MOST_DEPTH} deep");
            return Err(self.problem(span, message, "write a word or a list of words"));
        }
        match event {
            Event::Scalar(word, style, ..) if is_nothing(&word, style) => Ok(Value::Nothing),
            Event::Scalar(word, ..) => Ok(Value::Word(word.into_owned())),
            Event::SequenceStart(..) => Ok(Value::List(self.list(depth + 1)?)),
            Event::MappingStart(..) => Ok(Value::Fields(self.fields(depth + 1)?)),
            _ => {
                let help = "write the value itself; a value that begins with * needs quotes";
                Err(self.problem(span, "a reference to another place of the file", help))
            }
        }
    }

    /// Only the end may follow.
    fn finish(&mut self) -> Result<(), Problem> {
        while let Some((event, span)) = self.next()? {
            if !matches!(event, Event::DocumentEnd | Event::StreamEnd | Event::Nothing) {
                let help = "write one field a line, and the text below the second line ---";
                return Err(self.problem(span, "more after the last field", help));
            }
        }
        Ok(())
    }

    fn position(&self, span: Span) -> (usize, usize) {
        (span.start.line() + self.above, span.start.col() + 1)
    }

    fn problem(&self, span: Span, message: impl Into<String>, help: &str) -> Problem {
        Problem::new(self.file, self.position(span), message, help)
    }
}

fn is_nothing(word: &str, style: ScalarStyle) -> bool {
    style == ScalarStyle::Plain && matches!(word, "" | "~" | "null" | "Null" | "NULL")
}
