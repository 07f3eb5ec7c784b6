//! Tables as files.

use csv::WriterBuilder;

/// Rows as CSV, with quotes where a cell needs them.
pub(super) fn bytes(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = WriterBuilder::new().flexible(true).from_writer(Vec::new());
    // Writing to memory does not fail.
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| inert(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell that a spreadsheet would take for a formula gets a space before it, which importing takes away again.
fn inert(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@']) && cell.parse::<f64>().is_err();
    if is_formula { format!(" {cell}") } else { cell.to_owned() }
}
