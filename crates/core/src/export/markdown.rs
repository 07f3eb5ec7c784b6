//! Markdown.

use super::{Export, Row};
use crate::model::Movement;
use crate::template::put;

impl Export<'_> {
    /// A document (`CommonMark`): the view in a sentence, its address, and the blips as a list per quadrant and ring.
    pub fn markdown(&self) -> String {
        let caption = &self.caption;
        let mut markdown = String::new();
        put(&mut markdown, escape, "# @\n\n@\n\n", &[caption.title, caption.view]);
        put(&mut markdown, escape_autolink, "<@>\n", &[caption.address]);
        let mut group = ["", ""];
        for row in self.rows() {
            // What left is one group, whatever quadrants it was in.
            let is_removed = row.movement == Movement::Removed;
            let next = if is_removed { [row.movement_name, ""] } else { [row.quadrant, row.ring] };
            if group != next {
                let [quadrant, ring] = next;
                if group[0] != quadrant {
                    put(&mut markdown, escape, "\n## @\n", &[quadrant]);
                }
                put(&mut markdown, escape, if is_removed { "\n" } else { "\n### @\n\n" }, &[ring]);
                group = next;
            }
            push_blip(&mut markdown, &row, is_removed);
        }
        markdown
    }
}

fn push_blip(markdown: &mut String, row: &Row<'_>, is_removed: bool) {
    put(markdown, escape, "- @ [@](", &[&row.blip.number.to_string(), row.name]);
    put(markdown, escape_address, "@)", &[&row.address]);
    if row.movement != Movement::Unchanged && !is_removed {
        put(markdown, escape, " · @", &[row.movement_name]);
    }
    if !row.summary.is_empty() {
        put(markdown, escape, " – @", &[row.summary]);
    }
    markdown.push('\n');
}

/// Keeps a text on one line, and from meaning anything but itself: in `CommonMark`, and in what is common on top of it
/// (tables, strikethrough, formulas).
fn escape(character: char, markdown: &mut String) {
    let is_sign = matches!(
        character,
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '$' | '!'
    );
    push(character, is_sign, markdown);
}

/// The same inside of an address, which other signs leave alone.
fn escape_address(character: char, markdown: &mut String) {
    push(character, matches!(character, '\\' | '(' | ')' | '<' | '>'), markdown);
}

/// The same inside of `<` and `>`, where nothing can be escaped.
fn escape_autolink(character: char, markdown: &mut String) {
    match character {
        '<' => markdown.push_str("%3C"),
        '>' => markdown.push_str("%3E"),
        _ if character.is_whitespace() || character.is_control() => markdown.push_str("%20"),
        _ => markdown.push(character),
    }
}

fn push(character: char, is_sign: bool, markdown: &mut String) {
    if is_sign {
        markdown.push('\\');
    }
    markdown.push(if character.is_control() { ' ' } else { character });
}
