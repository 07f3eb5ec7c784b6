//! The differences for a pull request. Nothing that somebody wrote into a radar can break the Markdown, notify a person
//! or refer to an issue.

use std::io::{self, Write};

use radar_core::diff::{BlipDiff, Change, Part, State};
use similar::ChangeTag;

use super::Report;
use super::blip::{Event, details, places};
use super::label::label;
use super::summary::summary;
use super::words::{compare, lines};

pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "**{}**", summary(report.diff))?;
    if !report.diff.radar.is_empty() {
        writeln!(out, "\n### Radar\n")?;
        changes(report.diff.radar.iter(), "", out)?;
    }
    parts("Rings", &report.diff.rings, out)?;
    parts("Quadrants", &report.diff.quadrants, out)?;
    parts("Editions", &report.diff.editions, out)?;
    parts("Names of tags", &report.diff.tags, out)?;
    for (quadrant, blips) in report.quadrants() {
        writeln!(out, "\n### {}\n", escaped(quadrant))?;
        for blip in blips {
            writeln!(out, "- {}", headline(blip))?;
            changes(details(blip, report.newest()), "  ", out)?;
        }
    }
    Ok(())
}

fn parts(title: &str, parts: &[Part], out: &mut dyn Write) -> io::Result<()> {
    if !parts.is_empty() {
        writeln!(out, "\n### {title}\n")?;
    }
    for part in parts {
        let state = match part.state {
            State::Added => "added",
            State::Removed => "removed",
            State::Changed => "edited",
        };
        writeln!(out, "- **{state}** {}", code(&part.id))?;
        changes(part.changes.iter(), "  ", out)?;
    }
    Ok(())
}

fn headline(blip: &BlipDiff) -> String {
    let places: Vec<_> = places(blip).iter().map(|place| code(place)).collect();
    let places = if places.is_empty() { String::new() } else { format!(": {}", places.join(" → ")) };
    format!("**{}** {} ({}){places}", Event::of(blip).name(), escaped(&blip.name), blip.number)
}

/// Short changes as a list, then texts of several lines, folded.
fn changes<'a>(
    changes: impl Iterator<Item = &'a Change>,
    margin: &str,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (long, short): (Vec<_>, Vec<_>) = changes.partition(|change| is_long(change));
    for change in short {
        writeln!(out, "{margin}- {}: {}", title(change), value(change))?;
    }
    for change in long {
        let lines =
            lines(change.before.as_deref().unwrap_or_default(), change.after.as_deref().unwrap_or_default());
        let fence = "`".repeat(longest_run(&lines.join("\n")).max(2) + 1);
        writeln!(out, "\n{margin}<details><summary>{}</summary>\n\n{margin}{fence}diff", title(change))?;
        for line in lines {
            writeln!(out, "{margin}{line}")?;
        }
        writeln!(out, "{margin}{fence}\n\n{margin}</details>\n")?;
    }
    Ok(())
}

fn is_long(change: &Change) -> bool {
    change.is_prose && change.field.ends_with("text")
}

fn title(change: &Change) -> String {
    let (field, of) = label(change);
    // Inside HTML, a code span would be shown as it is written.
    match of {
        Some(of) if is_long(change) => escaped(&format!("{field} {of}")),
        Some(of) => format!("{} {}", escaped(&field), code(of)),
        None => escaped(&field),
    }
}

fn value(change: &Change) -> String {
    let shown = |text: &str| if change.is_prose { escaped(text) } else { code(text) };
    match (&change.before, &change.after) {
        (Some(before), Some(after)) if change.is_prose => inline(before, after),
        (Some(before), Some(after)) => format!("{} → {}", code(before), code(after)),
        (None, Some(after)) => format!("<ins>{}</ins>", shown(after)),
        (Some(before), None) => format!("<del>{}</del>", shown(before)),
        (None, None) => String::new(),
    }
}

fn inline(before: &str, after: &str) -> String {
    let runs = compare(before, after);
    let run = |run: &super::words::Run| match run.tag {
        ChangeTag::Delete => format!("<del>{}</del>", escaped(&run.words)),
        ChangeTag::Insert => format!("<ins>{}</ins>", escaped(&run.words)),
        ChangeTag::Equal => escaped(&run.words),
    };
    runs.iter().map(run).collect()
}

/// Text that is shown as it is, inside a line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        match character {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\n' | '\r' => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '#' => {
                escaped.push('\\');
                escaped.push(character);
            }
            plain => escaped.push(plain),
        }
        // An empty comment keeps hosts from taking `@name` and `#1` for a person and an issue.
        if matches!(character, '@' | '#') && next.is_alphanumeric() {
            escaped.push_str("<!-- -->");
        }
    }
    escaped
}

/// A value in a code span, whatever is in it.
fn code(value: &str) -> String {
    let value = value.replace(['\n', '\r'], " ");
    let fence = "`".repeat(longest_run(&value) + 1);
    // A space next to a backtick is no part of the value; one that is part of it would be taken off with it.
    let pad = if value.starts_with(['`', ' ']) || value.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{pad}{value}{pad}{fence}")
}

/// How many backticks stand together at most.
fn longest_run(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or(0)
}
