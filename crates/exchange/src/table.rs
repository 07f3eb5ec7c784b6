//! Tables: CSV as spreadsheets write it, whatever separates its cells.

mod columns;
mod decode;
mod quotes;

use csv::{ByteRecord, ReaderBuilder};
use radar_core::problem::Problem;

use crate::File;
use crate::found::Place;
use crate::prose::one_line;
use crate::report::Report;

pub(crate) use columns::{Column, Columns};
pub(crate) use decode::decode;

/// The heading of a table, and what is below it.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) heading: Row,
    pub(crate) rows: Vec<Row>,
}

/// A line of a table; more than one line of the file where a cell has line breaks.
#[derive(Debug, Default)]
pub(crate) struct Row {
    pub(crate) place: Place,
    /// Without spaces around them.
    pub(crate) cells: Vec<String>,
}

impl Table {
    /// Reads a file that is one table. Its encoding and what separates its cells are found out.
    pub(crate) fn read(file: &File, report: &mut Report) -> Result<Self, Problem> {
        let text = decode(file, report);
        Self::parse(&file.path, &text, 0)
    }

    /// Reads a text that is one table; `before` is the number of lines of the file above it.
    pub(crate) fn parse(path: &str, text: &str, before: usize) -> Result<Self, Problem> {
        let (separator, text, before) = match quotes::declared(text) {
            Some((separator, below)) => (separator, below, before + 1),
            None => (quotes::separator(text), text, before),
        };
        if let Some(line) = quotes::unclosed(text, separator) {
            let help = "close it with another one; a quote inside a quoted cell is written twice: \"\"";
            return Err(Problem::new(
                path,
                (before + line, 0),
                "a quote `\"` is opened here and never closed",
                help,
            ));
        }
        let mut rows = rows(path, text, separator, before)?.into_iter();
        let Some(heading) = rows.next() else {
            return Err(Problem::new(path, (0, 0), "the file is empty", "give a table with a heading"));
        };
        Ok(Self { heading, rows: rows.collect() })
    }
}

/// The tables of all files with their columns, or all problems of all files.
pub(crate) fn read_all(
    files: &[File],
    known: &[Column],
    report: &mut Report,
) -> Result<Vec<(Table, Columns)>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut tables = Vec::new();
    for file in files {
        let table = Table::read(file, report).map_err(|problem| vec![problem]);
        let read = table.and_then(|table| {
            let columns = Columns::find(&table, known, report)?;
            Ok((table, columns))
        });
        match read {
            Ok(read) => tables.push(read),
            Err(more) => problems.extend(more),
        }
    }
    if problems.is_empty() { Ok(tables) } else { Err(problems) }
}

/// The values of a cell that has several.
pub(crate) fn list(cell: &str, separators: &[char]) -> Vec<String> {
    cell.split(|c| c == '\n' || separators.contains(&c))
        .map(one_line)
        .filter(|item| !item.is_empty())
        .collect()
}

/// All rows that are not empty.
pub(crate) fn rows(path: &str, text: &str, separator: u8, before: usize) -> Result<Vec<Row>, Problem> {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut record = ByteRecord::new();
    let mut lines = Lines { text, at: 0, line: before + 1 };
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(rows),
            Err(error) => {
                let message = format!("the table cannot be read: {error}");
                return Err(Problem::new(path, (lines.line, 0), message, "save it as CSV"));
            }
        }
        let start =
            record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        let line = lines.line_of_row(start);
        // What was decoded is UTF-8, and cells end between characters.
        let cells = record.iter().map(|cell| String::from_utf8_lossy(cell).trim().replace("\r\n", "\n"));
        let cells: Vec<String> = cells.collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row { place: Place { file: path.to_owned(), line }, cells });
        }
    }
}

/// A place that only moves forward, so that all line numbers cost one pass over the text.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of the row that starts at this byte, or after the empty lines there.
    fn line_of_row(&mut self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let is_break = |at: usize| bytes.get(at).is_some_and(|byte| matches!(byte, b'\n' | b'\r'));
        while self.at < start || is_break(self.at) {
            match bytes.get(self.at) {
                None => break,
                Some(b'\n') => self.line += 1,
                // A carriage return alone ends a line, too.
                Some(b'\r') if bytes.get(self.at + 1) != Some(&b'\n') => self.line += 1,
                Some(_) => {}
            }
            self.at += 1;
        }
        self.line
    }
}
