//! Which rows are about the same blip.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;

use super::Scope;
use crate::found::Sighting;
use crate::report::{Kind, Report};
use crate::slug::fold;

/// The rows of one blip.
pub(super) struct Track {
    /// One per edition that speaks of it, oldest first. The first one has a cell.
    pub(super) entries: Vec<Entry>,
    /// What tells it apart from another blip of the same name.
    pub(super) label: Option<String>,
}

/// What an edition says of a blip.
pub(super) struct Entry {
    pub(super) edition: usize,
    /// `None`: it is taken off the radar.
    pub(super) cell: Option<Cell>,
    /// Indices into [`Scope::rows`]; at least one.
    pub(super) rows: Vec<usize>,
}

/// Where a quadrant and a ring meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    pub(super) quadrant: usize,
    pub(super) ring: usize,
}

impl Track {
    /// Where it is put last.
    fn cell(&self) -> Option<Cell> {
        self.entries.iter().rev().find_map(|entry| entry.cell)
    }

    /// All its rows, oldest edition first.
    pub(super) fn rows<'a>(&'a self, scope: &'a Scope) -> impl DoubleEndedIterator<Item = &'a Sighting> {
        self.entries.iter().flat_map(|entry| &entry.rows).filter_map(|row| scope.rows.get(*row))
    }
}

/// Tells the rows apart by blip. A row of each blip is never lost: two rows of one name in different cells of one edition are
/// two blips, and stay so.
pub(super) fn tell_apart(scope: &Scope, report: &mut Report) -> Vec<Track> {
    let mut all = All { scope, tracks: Vec::new(), by_identity: HashMap::new() };
    let mut start = 0;
    for edition in scope.rows.chunk_by(|a, b| a.edition == b.edition) {
        for (identity, rows) in grouped(edition, start) {
            all.add(identity, &rows, report);
        }
        start += edition.len();
    }
    all.tracks
}

/// The rows of one edition by what they are about, in the order in which they were found.
fn grouped(edition: &[Sighting], start: usize) -> Vec<(String, Vec<usize>)> {
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    let mut indices: HashMap<String, usize> = HashMap::new();
    for (offset, row) in edition.iter().enumerate() {
        let identity = identity(row);
        match indices.entry(identity) {
            Slot::Occupied(slot) => {
                if let Some((_, rows)) = groups.get_mut(*slot.get()) {
                    rows.push(start + offset);
                }
            }
            Slot::Vacant(slot) => {
                groups.push((slot.key().clone(), vec![start + offset]));
                slot.insert(groups.len() - 1);
            }
        }
    }
    groups
}

/// A key where the format has them, else the name. The two cannot be equal.
pub(super) fn identity(row: &Sighting) -> String {
    match &row.key {
        Some(key) => format!("key {key}"),
        None => format!("name {}", fold(&row.name)),
    }
}

struct All<'a> {
    scope: &'a Scope,
    tracks: Vec<Track>,
    /// Indices into the tracks; several where two rows of one name are two blips.
    by_identity: HashMap<String, Vec<usize>>,
}

impl All<'_> {
    /// Adds the rows of one edition that are about one thing.
    fn add(&mut self, identity: String, rows: &[usize], report: &mut Report) {
        let mut known = self.by_identity.remove(&identity).unwrap_or_default();
        let (removals, cells) = self.by_cell(rows, report);
        self.put(cells, &mut known, report);
        self.remove(&removals, &known, report);
        self.by_identity.insert(identity, known);
    }

    /// The rows that take the thing off the radar, and the others by where they put it.
    fn by_cell(&self, rows: &[usize], report: &mut Report) -> (Vec<usize>, Vec<(Cell, Vec<usize>)>) {
        let mut removals = Vec::new();
        let mut cells: Vec<(Cell, Vec<usize>)> = Vec::new();
        for index in rows {
            let Some(row) = self.scope.rows.get(*index) else { continue };
            let cell = self.scope.quadrants.index(&row.quadrant).zip(self.scope.rings.index(&row.ring));
            let Some((quadrant, ring)) = cell.filter(|_| !row.removed) else {
                removals.push(*index);
                continue;
            };
            let cell = Cell { quadrant, ring };
            if let Some((_, same)) = cells.iter_mut().find(|(known, _)| *known == cell) {
                let first = same.first().and_then(|first| self.scope.rows.get(*first));
                let line = first.map_or(0, |first| first.place.line);
                let message = format!(
                    "{:?} is in line {line} already, in the same quadrant and ring: the two rows are one",
                    row.name
                );
                report.note(&row.place, Kind::Row, message);
                same.push(*index);
            } else {
                cells.push((cell, vec![*index]));
            }
        }
        (removals, cells)
    }

    fn put(&mut self, mut cells: Vec<(Cell, Vec<usize>)>, known: &mut Vec<usize>, report: &mut Report) {
        let mut free = known.clone();
        // Who stayed where it was is found first, then who stayed in its quadrant.
        let fits: [fn(Option<Cell>, Cell) -> bool; 3] = [
            |last, cell| last == Some(cell),
            |last, cell| last.is_some_and(|last| last.quadrant == cell.quadrant),
            |_, _| true,
        ];
        for fit in fits {
            cells.retain_mut(|(cell, rows)| {
                let fitting =
                    |track: &usize| self.tracks.get(*track).is_some_and(|track| fit(track.cell(), *cell));
                let Some(found) = free.iter().position(fitting) else { return true };
                let track = free.remove(found);
                self.enter(track, Some(*cell), std::mem::take(rows));
                false
            });
        }
        for (cell, rows) in cells {
            let label = (!known.is_empty()).then(|| self.label(cell, known));
            if let (Some(label), Some(row)) = (&label, rows.first().and_then(|row| self.scope.rows.get(*row)))
            {
                let message = format!(
                    "{:?} is in this edition twice, in different places: this one is called {:?}",
                    row.name,
                    with_label(&row.name, label)
                );
                report.note(&row.place, Kind::Row, message);
            }
            known.push(self.tracks.len());
            self.tracks.push(Track { entries: Vec::new(), label });
            self.enter(self.tracks.len() - 1, Some(cell), rows);
        }
    }

    /// What tells a blip in a cell apart from those of the same name: its quadrant, else its ring.
    fn label(&self, cell: Cell, others: &[usize]) -> String {
        let mut cells = others.iter().filter_map(|other| self.tracks.get(*other)?.cell());
        if cells.any(|other| other.quadrant == cell.quadrant) {
            self.scope.rings.name(cell.ring)
        } else {
            self.scope.quadrants.name(cell.quadrant)
        }
    }

    fn remove(&mut self, removals: &[usize], known: &[usize], report: &mut Report) {
        for index in removals {
            let Some(row) = self.scope.rows.get(*index) else { continue };
            let quadrant = self.scope.quadrants.index(&row.quadrant).filter(|_| !row.quadrant.is_empty());
            let is_here = |track: &&usize| {
                let last = self.tracks.get(**track).and_then(|track| track.entries.last());
                last.is_some_and(|last| last.edition < row.edition && last.cell.is_some())
            };
            let in_quadrant = |track: &&usize| {
                let cell = self.tracks.get(**track).and_then(Track::cell);
                quadrant.is_none_or(|quadrant| cell.is_some_and(|cell| cell.quadrant == quadrant))
            };
            // Who left before may still be reworded.
            let has_left = |track: &&usize| {
                let last = self.tracks.get(**track).and_then(|track| track.entries.last());
                row.has_words() && last.is_some_and(|last| last.edition < row.edition)
            };
            let track = known.iter().filter(is_here).find(in_quadrant).or_else(|| known.iter().find(is_here));
            let track = track.or_else(|| known.iter().find(has_left));
            if let Some(track) = track {
                self.enter(*track, None, vec![*index]);
            } else {
                let message =
                    format!("{:?} is taken off the radar, but is not on it: the row is left out", row.name);
                report.note(&row.place, Kind::LeftOut, message);
            }
        }
    }

    fn enter(&mut self, track: usize, cell: Option<Cell>, rows: Vec<usize>) {
        let edition = rows.first().and_then(|row| self.scope.rows.get(*row)).map_or(0, |row| row.edition);
        if let Some(track) = self.tracks.get_mut(track) {
            track.entries.push(Entry { edition, cell, rows });
        }
    }
}

/// A name with what tells it apart.
pub(super) fn with_label(name: &str, label: &str) -> String {
    format!("{name} ({label})")
}
