//! Columns by their headings.

use radar_core::problem::{Problem, nearest};

use super::{Row, Table};
use crate::found::Place;
use crate::report::{Kind, Report};

/// A column that a format knows.
pub(crate) struct Column {
    /// What it is called.
    pub(crate) name: &'static str,
    /// What it is also called. Letter case, spaces and punctuation do not matter.
    pub(crate) also: &'static [&'static str],
    pub(crate) is_required: bool,
}

/// Where the columns of a table are.
pub(crate) struct Columns {
    places: Vec<(&'static str, usize)>,
    width: usize,
}

impl Columns {
    /// Finds the columns. Those that are not known are reported, and what does not fit under the heading.
    pub(crate) fn find(table: &Table, known: &[Column], report: &mut Report) -> Result<Self, Vec<Problem>> {
        let heading = &table.heading;
        let mut places: Vec<(&'static str, usize)> = Vec::new();
        let mut others = Vec::new();
        for (index, title) in heading.cells.iter().enumerate() {
            let column = known.iter().find(|column| column.is_called(title)).map(|column| column.name);
            match column.filter(|column| places.iter().all(|(taken, _)| taken != column)) {
                Some(column) => places.push((column, index)),
                None => others.push((index, title)),
            }
        }
        let missing = known.iter().filter(|column| column.is_required);
        let missing = missing.filter(|column| places.iter().all(|(name, _)| *name != column.name));
        let problems: Vec<_> =
            missing.map(|column| missing_column(column, known, &others, &heading.place)).collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        let counts = counts(table);
        for (index, title) in others {
            let count = counts.get(index).copied().unwrap_or(0);
            if count > 0 {
                let is_again = known.iter().any(|column| column.is_called(title));
                let why = if is_again { "is there twice" } else { "has no place in a radar" };
                let values = if count == 1 { "value is" } else { "values are" };
                let message = format!("the column {title:?} {why}: {count} {values} left out");
                report.note(&heading.place, Kind::LeftOut, message);
            }
        }
        let columns = Self { places, width: heading.cells.len() };
        table.rows.iter().for_each(|row| columns.check_width(row, report));
        Ok(columns)
    }

    /// What a row has in a column. Empty where there is none.
    pub(crate) fn cell<'r>(&self, row: &'r Row, column: &str) -> &'r str {
        let index = self.places.iter().find(|(name, _)| *name == column).map(|(_, index)| *index);
        index.and_then(|index| row.cells.get(index)).map_or("", String::as_str)
    }

    fn check_width(&self, row: &Row, report: &mut Report) {
        let count = row.cells.len();
        if count < self.width {
            let message =
                format!("the row has {count} cells under {} headings: the others are empty", self.width);
            report.note(&row.place, Kind::Row, message);
        }
        let more: Vec<_> = row.cells.iter().skip(self.width).filter(|cell| !cell.is_empty()).collect();
        if !more.is_empty() {
            let message = format!(
                "the row has {count} cells under {} headings: {more:?} are left out; is a quote missing?",
                self.width
            );
            report.note(&row.place, Kind::LeftOut, message);
        }
    }
}

impl Column {
    fn is_called(&self, title: &str) -> bool {
        let title = folded(title);
        title == folded(self.name) || self.also.iter().any(|also| *also == title)
    }
}

/// How many rows have something in each column.
fn counts(table: &Table) -> Vec<usize> {
    let mut counts = vec![0; table.heading.cells.len()];
    for row in &table.rows {
        for (count, cell) in counts.iter_mut().zip(&row.cells) {
            *count += usize::from(!cell.is_empty());
        }
    }
    counts
}

fn folded(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn missing_column(column: &Column, known: &[Column], others: &[(usize, &String)], place: &Place) -> Problem {
    let name = column.name;
    let titles: Vec<&str> = others.iter().map(|(_, title)| title.as_str()).collect();
    let near =
        nearest(name, &titles).map(|near| format!("; did you mean it by {near:?}?")).unwrap_or_default();
    let required = known.iter().filter(|column| column.is_required).map(|column| column.name);
    let required = required.collect::<Vec<_>>().join(", ");
    let help = format!("the first row names the columns, at least {required}{near}");
    Problem::new(&place.file, (place.line, 1), format!("there is no column {name:?}"), help)
}
