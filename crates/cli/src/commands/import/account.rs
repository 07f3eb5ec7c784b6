//! What an import tells.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write as _};

use radar_core::model::Radar;
use radar_exchange::{Kind, Note, Report};
use serde::Serialize;

/// More notes of one kind than this are not told on a terminal.
const TOLD: usize = 20;

/// The account of an import.
pub(super) struct Account<'a> {
    pub(super) report: &'a Report,
    pub(super) radar: &'a Radar,
}

#[derive(Serialize)]
struct Json<'a> {
    summary: String,
    #[serde(flatten)]
    report: &'a Report,
}

impl Account<'_> {
    /// Tells it on stderr: in short where somebody reads it there, else whole.
    pub(super) fn tell(&self) {
        let most = if io::stderr().is_terminal() { TOLD } else { usize::MAX };
        // When stderr is closed, there is nobody left to tell.
        let _ = io::stderr().lock().write_all(self.text(most).as_bytes());
    }

    /// The whole account for programs.
    pub(super) fn json(&self) -> String {
        let json = Json { summary: self.summary(), report: self.report };
        // Strings, numbers and lists of them can always be written.
        let mut text = serde_json::to_string_pretty(&json).unwrap_or_default();
        text.push('\n');
        text
    }

    /// A summary, then the notes by kind, `most` of each.
    pub(super) fn text(&self, most: usize) -> String {
        let mut text = format!("{}\n", self.summary());
        for kind in Kind::ALL {
            let notes = || self.report.notes.iter().filter(move |note| note.kind == kind);
            let count = notes().count();
            if count == 0 {
                continue;
            }
            let _ = writeln!(text, "\n{} ({}):", heading(kind), thousands(count));
            for note in notes().take(most) {
                let _ = writeln!(text, "  {}{}", place(note), note.message);
            }
            if count > most {
                let _ = writeln!(text, "  and {} more: --report FILE", thousands(count - most));
            }
        }
        text
    }

    fn summary(&self) -> String {
        let Report { files, rows, placed, .. } = self.report;
        let editions = self.radar.editions.iter().filter(|edition| !edition.id.is_empty()).count();
        let where_to = match editions {
            0 => "a radar without history".to_owned(),
            _ => counted(editions, "edition"),
        };
        format!(
            "{}, {}: {} placed in {where_to}, {}",
            counted(*files, "file"),
            counted(*rows, "row"),
            thousands(*placed),
            counted(self.radar.blips.len(), "blip"),
        )
    }
}

fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::LeftOut => "left out",
        Kind::Category => "rings and quadrants",
        Kind::Row => "rows in another form",
        Kind::Status => "movements that the history contradicts",
        Kind::Id => "ids and numbers",
        Kind::Markup => "texts rewritten",
    }
}

fn place(note: &Note) -> String {
    match (note.place.file.as_str(), note.place.line) {
        ("", _) => String::new(),
        (file, 0) => format!("{file}: "),
        (file, line) => format!("{file}:{line}: "),
    }
}

fn counted(count: usize, what: &str) -> String {
    format!("{} {what}{}", thousands(count), if count == 1 { "" } else { "s" })
}

/// `3,309`.
fn thousands(count: usize) -> String {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
