//! The parser's errors in words that help the author.

use jsonc_parser::ParseStringErrorKind;
use jsonc_parser::errors::{ParseError, ParseErrorKind};

use crate::problem::{Code, Span};

const UNQUOTED: (&str, &str) = ("a word without quotes", r#"write strings in double quotes: `"text"`"#);

/// One syntax error.
pub(super) struct SyntaxError {
    pub(super) code: Code,
    /// What is wrong.
    pub(super) at: Span,
    /// How far the file had been read; what stays open is only noticed at the end.
    pub(super) noticed_at: usize,
    pub(super) message: String,
    pub(super) help: String,
}

impl SyntaxError {
    /// An error at a byte offset: one character of it is marked.
    pub(super) fn new(at: usize, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::coded(Code::JsonSyntax, Span::json(at, at + 1), message, help)
    }

    pub(super) fn coded(code: Code, at: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code, at, noticed_at: at.start, message: message.into(), help: help.into() }
    }
}

/// For a file without any value.
pub(super) fn empty() -> SyntaxError {
    SyntaxError::coded(
        Code::EmptyFile,
        Span::json(0, 0),
        "the file is empty",
        "start from the smallest radar in data/README.md",
    )
}

/// The parser's error, explained.
pub(super) fn explain(source: &str, error: &ParseError) -> SyntaxError {
    let at = error.range().start;
    let rest = source.get(at..).unwrap_or_default();
    let (message, help) = match error.kind() {
        ParseErrorKind::UnterminatedObject => return unclosed(source, at, '{', '}'),
        ParseErrorKind::UnterminatedArray => return unclosed(source, at, '[', ']'),
        _ if rest.is_empty() => ("the file ends too early", "something is missing after its last character"),
        ParseErrorKind::ExpectedComma if is_after_leading_zero(source, at) => {
            ("a number that starts with 0", "remove the zero")
        }
        ParseErrorKind::UnexpectedToken | ParseErrorKind::UnexpectedTokenInObject => {
            let found = rest.chars().next().unwrap_or_default();
            let (message, help) = explain_character(found);
            return SyntaxError::coded(Code::JsonSyntax, spot(at, rest), message, help);
        }
        kind => explain_kind(kind),
    };
    let code = match error.kind() {
        ParseErrorKind::NestingDepthExceeded => Code::NestedTooDeeply,
        _ => Code::JsonSyntax,
    };
    SyntaxError::coded(code, spot(at, rest), message, help)
}

/// What is marked where `rest` begins with what is wrong: a word, or else one sign.
fn spot(at: usize, rest: &str) -> Span {
    let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let sign = rest.chars().next().map_or(1, char::len_utf8);
    Span::json(at, at + word.max(sign))
}

/// The parser ends a number after a leading zero, and then misses a comma.
fn is_after_leading_zero(source: &str, at: usize) -> bool {
    source.split_at_checked(at).is_some_and(|(before, after)| {
        before.ends_with('0') && after.starts_with(|c: char| c.is_ascii_digit())
    })
}

fn explain_character(found: char) -> (String, &'static str) {
    let unexpected = format!("unexpected `{found}`");
    match found {
        '“' | '”' | '„' | '«' | '»' | '‘' | '’' => {
            (format!("a typographic quote `{found}`"), UNQUOTED.1)
        }
        ']' => (unexpected, "close the `{` before it with `}` first"),
        ',' => (unexpected, "remove it, or write a field before it"),
        _ if found.is_alphabetic() => (UNQUOTED.0.to_owned(), UNQUOTED.1),
        _ if found.is_ascii_graphic() => {
            (unexpected, "look before it: a comma, a quote or a bracket is missing, or one is too many")
        }
        _ => (format!("unexpected character U+{:04X}", u32::from(found)), "remove it"),
    }
}

fn unclosed(source: &str, at: usize, open: char, close: char) -> SyntaxError {
    SyntaxError {
        noticed_at: source.len(),
        ..SyntaxError::new(
            at,
            format!("this `{open}` is never closed"),
            format!("write `{close}` where it ends; the file ends too early"),
        )
    }
}

/// What is wrong, and what would be right.
fn explain_kind(kind: &ParseErrorKind) -> (&'static str, &'static str) {
    match kind {
        ParseErrorKind::CommentsNotAllowed | ParseErrorKind::UnterminatedCommentBlock => {
            ("a comment, which JSON does not have", "remove it")
        }
        ParseErrorKind::TrailingCommasNotAllowed => ("a comma after the last entry", "remove it"),
        ParseErrorKind::ExpectedComma => ("a comma is missing", "write `,` between two entries"),
        ParseErrorKind::UnexpectedComma => {
            ("a comma where a value should be", "write a value before it, or remove it")
        }
        ParseErrorKind::ExpectedColonAfterObjectKey => {
            ("a colon is missing after the name of a field", r#"write `"name": value`"#)
        }
        ParseErrorKind::UnexpectedColon => {
            ("a colon where a value should be", "fields with names stand in `{ }`, not in `[ ]`")
        }
        ParseErrorKind::ExpectedObjectValue => ("a field without a value", r#"write `"name": value`"#),
        ParseErrorKind::ExpectedStringObjectProperty => {
            ("the name of a field without quotes", r#"write it in double quotes: `"name"`"#)
        }
        ParseErrorKind::SingleQuotedStringsNotAllowed => {
            ("a single quote where a double one should be", UNQUOTED.1)
        }
        ParseErrorKind::UnexpectedWord => UNQUOTED,
        ParseErrorKind::MultipleRootJsonValues => (
            "something follows the end of the radar",
            "the file is one `{ … }`: remove the rest, or a `}` too many",
        ),
        ParseErrorKind::UnexpectedCloseBrace => {
            ("`}` where a value should be", "write the missing value, or close an open `[` first")
        }
        ParseErrorKind::UnexpectedCloseBracket => {
            ("`]` where a value should be", "write the missing value, or close an open `{` first")
        }
        ParseErrorKind::NestingDepthExceeded => {
            ("too many brackets inside each other", "a radar needs no more than six levels")
        }
        ParseErrorKind::HexadecimalNumbersNotAllowed
        | ParseErrorKind::UnaryPlusNumbersNotAllowed
        | ParseErrorKind::BareDecimalPointNumbersNotAllowed
        | ParseErrorKind::NonFiniteNumbersNotAllowed
        | ParseErrorKind::ExpectedDigit
        | ParseErrorKind::ExpectedDigitFollowingNegativeSign
        | ParseErrorKind::ExpectedPlusMinusOrDigitInNumberLiteral => {
            ("this is not a number as JSON writes it", "write digits only, for example `12`")
        }
        ParseErrorKind::String(kind) => explain_string(kind),
        ParseErrorKind::UnexpectedToken
        | ParseErrorKind::UnexpectedTokenInObject
        | ParseErrorKind::UnterminatedArray
        | ParseErrorKind::UnterminatedObject => {
            ("this is not JSON", "a comma, a quote or a bracket before it is missing or too many")
        }
    }
}

fn explain_string(kind: &ParseStringErrorKind) -> (&'static str, &'static str) {
    match kind {
        ParseStringErrorKind::UnterminatedStringLiteral => (
            "this string is never closed",
            r#"write the closing `"`; a quote inside a string is written `\"`"#,
        ),
        ParseStringErrorKind::InvalidUnicodeEscapeSequence(_) => {
            ("this escape is half a character", r"write the character itself, or both halves: `\ud83d\ude00`")
        }
        ParseStringErrorKind::ExpectedFourHexDigits | ParseStringErrorKind::ExpectedTwoHexDigits => {
            ("an incomplete escape", r"write four hexadecimal digits after `\u`")
        }
        ParseStringErrorKind::InvalidEscape
        | ParseStringErrorKind::InvalidEscapeInDoubleQuoteString
        | ParseStringErrorKind::InvalidEscapeInSingleQuoteString => (
            "an unknown escape",
            r#"write `\\` for a backslash; the others are `\"`, `\/`, `\n`, `\t`, `\u` and four digits"#,
        ),
    }
}
