//! Bytes of a table to text.

use encoding_rs::{Encoding, WINDOWS_1252};

use crate::File;
use crate::found::Place;
use crate::report::{Kind, Report};

/// The text of a file: UTF-8, UTF-16 with a byte order mark, else Windows-1252, which spreadsheets used to write.
pub(crate) fn decode(file: &File, report: &mut Report) -> String {
    let (encoding, mark) = match Encoding::for_bom(&file.bytes) {
        Some((encoding, length)) => (encoding, length),
        None if std::str::from_utf8(&file.bytes).is_ok() => (encoding_rs::UTF_8, 0),
        None => (WINDOWS_1252, 0),
    };
    let bytes = file.bytes.get(mark..).unwrap_or_default();
    let (text, is_damaged) = encoding.decode_without_bom_handling(bytes);
    let place = Place { file: file.path.clone(), line: 0 };
    if encoding == WINDOWS_1252 {
        let message = "the file is not UTF-8, and was read as Windows-1252: look at letters with accents";
        report.note(&place, Kind::Markup, message);
    } else if is_damaged {
        let message = format!("bytes that are not {} became \u{fffd}", encoding.name());
        report.note(&place, Kind::Markup, message);
    }
    text.into_owned()
}
