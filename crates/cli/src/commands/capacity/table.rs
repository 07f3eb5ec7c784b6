//! Columns that stand below each other.

/// Two columns of words, three of numbers, and a remark.
pub(super) type Row = [String; 6];

/// The rows as lines: words begin, and numbers end, where those above and below do.
pub(super) fn aligned(rows: &[Row]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let [a, b, c, d, e] = [0, 1, 2, 3, 4].map(width);
    let mut lines = String::new();
    for [quadrant, ring, newest, most, capacity, remark] in rows {
        let line = format!("{quadrant:a$}  {ring:b$}  {newest:>c$}  {most:>d$}  {capacity:>e$}  {remark}");
        lines.push_str(line.trim_end());
        lines.push('\n');
    }
    lines
}
