//! Names and texts as a radar can have them.

use std::collections::HashSet;

use radar_core::text::is_visible;

use crate::found::Sighting;
use crate::prose::{from_markdown, has_invisible, one_line, passes};
use crate::report::{Kind, Report};
use crate::slug::fold;

/// Puts names on one line, makes up those that are missing, and rewrites texts that do not pass the checks.
pub(super) fn tidy(rows: &mut [Sighting], report: &mut Report) {
    for row in rows.iter_mut() {
        note_invisible(row, report);
        row.name = one_line(&row.name);
        row.key = row.key.take().map(|key| one_line(&key)).filter(|key| !key.is_empty());
        row.ring = one_line(&row.ring);
        row.quadrant = one_line(&row.quadrant);
        row.summary = line(row.summary.take());
        row.reason = line(row.reason.take());
        row.successor = line(row.successor.take());
        tidy_text(row, report);
        tidy_link(row, report);
    }
    name_the_unnamed(rows, report);
}

/// Notes what lines lose of what nobody sees.
fn note_invisible(row: &Sighting, report: &mut Report) {
    let lines = [
        ("name", Some(&row.name)),
        ("ring", Some(&row.ring)),
        ("quadrant", Some(&row.quadrant)),
        ("summary", row.summary.as_ref()),
        ("reason", row.reason.as_ref()),
        ("successor", row.successor.as_ref()),
    ];
    for (what, _) in lines.into_iter().filter(|(_, line)| line.is_some_and(|line| has_invisible(line))) {
        let message = format!("{:?}: invisible characters were removed from the {what}", one_line(&row.name));
        report.note(&row.place, Kind::Markup, message);
    }
}

fn line(text: Option<String>) -> Option<String> {
    text.map(|text| one_line(&text)).filter(|text| !text.is_empty())
}

fn tidy_text(row: &mut Sighting, report: &mut Report) {
    if !row.text.contains(is_visible) {
        row.text.clear();
    } else if !passes(&row.text) {
        let prose = from_markdown(&row.text);
        for change in prose.changes {
            report.note(&row.place, Kind::Markup, format!("{:?}: {change}", row.name));
        }
        row.text = prose.markdown;
    }
}

fn tidy_link(row: &mut Sighting, report: &mut Report) {
    let Some(link) = row.link.take().map(|link| link.trim().to_owned()).filter(|link| !link.is_empty())
    else {
        return;
    };
    if is_web(&link) {
        row.link = Some(link);
    } else {
        let message = format!(
            "{:?}: the link {link:?} is left out: it is not an address with https:// or http://",
            row.name
        );
        report.note(&row.place, Kind::LeftOut, message);
    }
}

fn is_web(link: &str) -> bool {
    let scheme = link.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    scheme.is_some_and(|scheme| matches!(scheme.as_str(), "http" | "https"))
        && radar_core::markdown::may_link_to(link)
}

/// A row without a name is a blip of its own, unless a key says which one.
fn name_the_unnamed(rows: &mut [Sighting], report: &mut Report) {
    if rows.iter().all(|row| !row.name.is_empty()) {
        return;
    }
    let taken: HashSet<String> = rows.iter().map(|row| fold(&row.name)).collect();
    let mut number = 0;
    for row in rows.iter_mut().filter(|row| row.name.is_empty()) {
        if let Some(key) = &row.key {
            row.name.clone_from(key);
            continue;
        }
        let name = loop {
            number += 1;
            let name = format!("Unnamed {number}");
            if !taken.contains(&fold(&name)) {
                break name;
            }
        };
        report.note(&row.place, Kind::Row, format!("a row without a name is called {name:?}"));
        row.name = name;
    }
}
