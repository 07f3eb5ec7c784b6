//! The differences for a terminal.

use std::io::{self, Write};

use radar_core::diff::{BlipDiff, Change, Part, State};
use similar::ChangeTag;

use super::Report;
use super::blip::{Event, details, places};
use super::label::label;
use super::summary::summary;
use super::words::compare;

/// Words on either side of a difference that are shown.
const CONTEXT: usize = 6;

pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", summary(report.diff))?;
    if !report.diff.radar.is_empty() {
        writeln!(out, "\nRadar")?;
        changes(report.diff.radar.iter(), 2, out)?;
    }
    parts("Rings", &report.diff.rings, out)?;
    parts("Quadrants", &report.diff.quadrants, out)?;
    parts("Editions", &report.diff.editions, out)?;
    parts("Names of tags", &report.diff.tags, out)?;
    for (quadrant, blips) in report.quadrants() {
        writeln!(out, "\n{quadrant}")?;
        for blip in blips {
            writeln!(out, "  {}", headline(blip))?;
            changes(details(blip, report.newest()), 4, out)?;
        }
    }
    Ok(())
}

fn parts(title: &str, parts: &[Part], out: &mut dyn Write) -> io::Result<()> {
    if !parts.is_empty() {
        writeln!(out, "\n{title}")?;
    }
    for part in parts {
        let state = match part.state {
            State::Added => "added",
            State::Removed => "removed",
            State::Changed => "edited",
        };
        writeln!(out, "  {state}: {}", part.id)?;
        changes(part.changes.iter(), 4, out)?;
    }
    Ok(())
}

fn headline(blip: &BlipDiff) -> String {
    let BlipDiff { name, number, .. } = blip;
    let places = places(blip).join(" → ");
    let places = if places.is_empty() { places } else { format!(", {places}") };
    format!("{}: {name} ({number}){places}", Event::of(blip).name())
}

fn changes<'a>(
    changes: impl Iterator<Item = &'a Change>,
    indent: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let margin = " ".repeat(indent);
    for change in changes {
        for (index, line) in line(change).lines().enumerate() {
            // The further lines of a text stand under its first one.
            let hang = if index == 0 { "" } else { "  " };
            writeln!(out, "{}", format!("{margin}{hang}{line}").trim_end())?;
        }
    }
    Ok(())
}

fn line(change: &Change) -> String {
    let (field, of) = label(change);
    let of = of.map(|of| format!(" {of}")).unwrap_or_default();
    match (&change.before, &change.after) {
        (Some(before), Some(after)) if change.is_prose => format!("{field}{of}: {}", inline(before, after)),
        (Some(before), Some(after)) => format!("{field}{of}: {before} → {after}"),
        (None, Some(after)) => format!("+ {field}{of}: {after}"),
        (Some(before), None) => format!("- {field}{of}: {before}"),
        (None, None) => format!("{field}{of}"),
    }
}

/// What was taken out as `[-old-]`, what was put in as `{+new+}`.
fn inline(before: &str, after: &str) -> String {
    let runs = compare(before, after);
    let last = runs.len().saturating_sub(1);
    let run = |(index, run): (usize, &super::words::Run)| match run.tag {
        ChangeTag::Delete => format!("[-{}-]", run.words),
        ChangeTag::Insert => format!("{{+{}+}}", run.words),
        ChangeTag::Equal => shortened(&run.words, index > 0, index < last),
    };
    runs.iter().enumerate().map(run).collect()
}

/// Words that did not change, without those far from a difference.
fn shortened(words: &str, after_change: bool, before_change: bool) -> String {
    let pieces: Vec<&str> = words.split_inclusive(char::is_whitespace).collect();
    let head = if after_change { CONTEXT } else { 0 };
    let tail = if before_change { CONTEXT } else { 0 };
    if pieces.len() <= head + tail + 1 {
        return words.to_owned();
    }
    let head = pieces.iter().take(head).copied().collect::<String>();
    let tail = pieces.iter().skip(pieces.len() - tail).copied().collect::<String>();
    format!("{head}… {tail}")
}
