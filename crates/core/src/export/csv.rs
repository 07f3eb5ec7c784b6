//! Comma-separated values (RFC 4180).

use super::{Export, Row};
use crate::template::put;

impl Export<'_> {
    /// A table with a heading for spreadsheets, in the words of the page. Tags are separated by `;`.
    ///
    /// It begins with a byte order mark: Excel takes a file without it for one in the code page of the machine, and spoils
    /// every accent. A cell that a spreadsheet would take for a formula has an apostrophe before it, as OWASP advises ("CSV
    /// injection"): who opens the file did not write it. The JSON has all texts as they are.
    pub fn csv(&self) -> String {
        let mut csv = "\u{feff}".to_owned();
        push_line(&mut csv, self.columns);
        for Row { blip, name, quadrant, ring, movement_name, summary, address, .. } in self.rows() {
            let (number, tags) = (blip.number.to_string(), blip.tags.join("; "));
            let link = blip.link.as_deref().unwrap_or_default();
            let cells = [&number, name, quadrant, ring, movement_name, summary, &tags, link, &address];
            push_line(&mut csv, cells);
        }
        csv
    }
}

/// Every cell is quoted, which is always right.
fn push_line(csv: &mut String, cells: [&str; 9]) {
    let mut separator = "";
    for cell in cells {
        put(csv, quote, "@\"@@\"", &[separator, if is_formula(cell) { "'" } else { "" }, cell]);
        separator = ",";
    }
    csv.push_str("\r\n");
}

fn quote(character: char, csv: &mut String) {
    if character == '"' {
        csv.push('"');
    }
    csv.push(character);
}

/// Whether a spreadsheet would calculate the cell. The wide forms of the signs count in Japanese ones.
fn is_formula(cell: &str) -> bool {
    matches!(
        cell.chars().next(),
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    )
}
