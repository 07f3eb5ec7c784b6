//! What blips have to do with each other: relations and successors, by name in the files, by id in the result.

use std::collections::{HashMap, HashSet};

use radar_core::document::Relation;
use radar_core::model::RelationKind;

use super::Scope;
use super::circles::closing_edges;
use super::identity::Track;
use super::naming::Name;
use crate::found::Related;
use crate::prose::one_line;
use crate::report::{Kind, Report};
use crate::slug::fold;

/// Kinds that contradict themselves in a circle.
const DIRECTED: [RelationKind; 4] =
    [RelationKind::SimplerAlternative, RelationKind::Replaces, RelationKind::Uses, RelationKind::PartOf];

/// The references between blips. All are indices into the tracks.
pub(super) struct Links {
    relations: Vec<Vec<(RelationKind, Target)>>,
    /// By the row of a removal.
    successors: HashMap<usize, usize>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Target {
    Blip(usize),
    Other(String),
}

impl Links {
    pub(super) fn find(tracks: &[Track], names: &[Name], scope: &Scope, report: &mut Report) -> Self {
        let directory = Directory::new(tracks, names, scope);
        let relations = tracks.iter().enumerate();
        let relations =
            relations.map(|(own, track)| directory.relations(own, track, scope, report)).collect();
        let mut links = Self { relations, successors: HashMap::new() };
        for kind in DIRECTED {
            links.open_circles(kind, tracks, names, scope, report);
        }
        links.find_successors(&directory, tracks, scope, report);
        links
    }

    /// The relations of a blip.
    pub(super) fn of(&self, track: usize, names: &[Name]) -> Vec<Relation> {
        let relation = |(kind, target): &(RelationKind, Target)| {
            let (to, other) = match target {
                Target::Blip(blip) => (Some(names.get(*blip)?.id.clone()), None),
                Target::Other(name) => (None, Some(name.clone())),
            };
            Some(Relation { kind: kind.id().to_owned(), to, other, note: None })
        };
        self.relations.get(track).into_iter().flatten().filter_map(relation).collect()
    }

    /// The id of what a removal's row says to use instead.
    pub(super) fn successor(&self, row: Option<usize>, names: &[Name]) -> Option<String> {
        let successor = self.successors.get(&row?)?;
        names.get(*successor).map(|name| name.id.clone())
    }

    /// What closes a circle of a kind becomes a mention.
    fn open_circles(
        &mut self,
        kind: RelationKind,
        tracks: &[Track],
        names: &[Name],
        scope: &Scope,
        report: &mut Report,
    ) {
        let target = |(own, target): &(RelationKind, Target)| match target {
            Target::Blip(blip) if *own == kind => Some(*blip),
            _ => None,
        };
        let edges: Vec<Vec<usize>> =
            self.relations.iter().map(|relations| relations.iter().filter_map(target).collect()).collect();
        for (from, edge) in closing_edges(&edges) {
            let Some(to) = edges.get(from).and_then(|edges| edges.get(edge)).copied() else { continue };
            let Some(relations) = self.relations.get_mut(from) else { continue };
            relations.retain(|relation| *relation != (kind, Target::Blip(to)));
            let mention = (RelationKind::Mentions, Target::Blip(to));
            if !relations.contains(&mention) {
                relations.push(mention);
            }
            let (Some(own), Some(other)) = (names.get(from), names.get(to)) else { continue };
            let message = format!(
                "{:?} {} {:?} in a circle: the relation becomes a mention",
                own.spelled,
                kind.id(),
                other.spelled
            );
            if let Some(row) = tracks.get(from).and_then(|track| track.rows(scope).next_back()) {
                report.note(&row.place, Kind::Row, message);
            }
        }
    }

    fn find_successors(
        &mut self,
        directory: &Directory,
        tracks: &[Track],
        scope: &Scope,
        report: &mut Report,
    ) {
        let mut edges: Vec<Vec<usize>> = vec![Vec::new(); tracks.len()];
        let mut rows: Vec<Vec<usize>> = vec![Vec::new(); tracks.len()];
        for (own, track) in tracks.iter().enumerate() {
            for index in
                track.entries.iter().filter(|entry| entry.cell.is_none()).flat_map(|entry| &entry.rows)
            {
                let Some(row) = scope.rows.get(*index) else { continue };
                let Some(name) = &row.successor else { continue };
                let Some(found) = directory.find(name).filter(|found| *found != own) else {
                    let message =
                        format!("{:?}: the successor {name:?} is no other blip, and is left out", row.name);
                    report.note(&row.place, Kind::LeftOut, message);
                    continue;
                };
                self.successors.insert(*index, found);
                if let (Some(edges), Some(rows)) = (edges.get_mut(own), rows.get_mut(own)) {
                    edges.push(found);
                    rows.push(*index);
                }
            }
        }
        for (own, edge) in closing_edges(&edges) {
            let Some(index) = rows.get(own).and_then(|rows| rows.get(edge)) else { continue };
            self.successors.remove(index);
            if let Some(row) = scope.rows.get(*index) {
                let message =
                    format!("{:?}: its successors lead back to it, so this one is left out", row.name);
                report.note(&row.place, Kind::LeftOut, message);
            }
        }
    }
}

/// Finding blips by what rows call them.
struct Directory {
    keys: HashMap<String, usize>,
    names: HashMap<String, usize>,
}

impl Directory {
    fn new(tracks: &[Track], names: &[Name], scope: &Scope) -> Self {
        let mut directory = Self { keys: HashMap::new(), names: HashMap::new() };
        for (index, track) in tracks.iter().enumerate() {
            for row in track.rows(scope).rev() {
                if let Some(key) = &row.key {
                    directory.keys.entry(key.clone()).or_insert(index);
                }
                directory.names.entry(fold(&row.name)).or_insert(index);
            }
        }
        // A name that no row has, last: what another blip is called goes before.
        for (index, name) in names.iter().enumerate() {
            for alias in name.aliases.iter().chain([&name.spelled, &name.id]) {
                directory.names.entry(fold(alias)).or_insert(index);
            }
        }
        directory
    }

    fn find(&self, name: &str) -> Option<usize> {
        let name = one_line(name);
        self.keys.get(&name).or_else(|| self.names.get(&fold(&name))).copied()
    }

    /// Each relation once, those of newer rows first.
    fn relations(
        &self,
        own: usize,
        track: &Track,
        scope: &Scope,
        report: &mut Report,
    ) -> Vec<(RelationKind, Target)> {
        let mut seen = HashSet::new();
        let mut relations = Vec::new();
        for (row, related) in
            track.rows(scope).rev().flat_map(|row| row.related.iter().map(move |one| (row, one)))
        {
            let kind = RelationKind::from_id(related.kind).unwrap_or(RelationKind::Mentions);
            let (target, change) = self.target(own, track, related, scope);
            if !seen.insert((kind, target.clone())) {
                continue;
            }
            if let Some((note, change)) = change {
                let message = format!("{:?} {} {:?}, {change}", row.name, kind.id(), related.name);
                report.note(&row.place, note, message);
            }
            if is_possible(own, &target) {
                relations.push((kind, target));
            }
        }
        relations
    }

    /// What a relation of a blip leads to, and what to say where that is not what its name leads to.
    fn target(
        &self,
        own: usize,
        track: &Track,
        related: &Related,
        scope: &Scope,
    ) -> (Target, Option<(Kind, &'static str)>) {
        let name = one_line(&related.name);
        if name.is_empty() {
            return (
                Target::Other(name),
                Some((Kind::LeftOut, "in which there is nothing to see: it is left out")),
            );
        }
        match self.find(&name).filter(|_| !related.is_outside) {
            Some(found) if found != own => (Target::Blip(found), None),
            Some(_) if is_called(track, &name, scope) => {
                (Target::Blip(own), Some((Kind::LeftOut, "which is the blip itself: it is left out")))
            }
            // What it replaces or uses may be among its aliases, so that people who look for that find it.
            Some(_) => {
                let change = "which is also an alias of it: it is something without a blip";
                (Target::Other(name), Some((Kind::Row, change)))
            }
            None => (Target::Other(name), None),
        }
    }
}

/// Whether a relation can lead there: not to nothing, and not from a blip to itself.
fn is_possible(own: usize, target: &Target) -> bool {
    match target {
        Target::Blip(blip) => *blip != own,
        Target::Other(name) => !name.is_empty(),
    }
}

/// Whether a blip has this key or this name, or had it.
fn is_called(track: &Track, name: &str, scope: &Scope) -> bool {
    let folded = fold(name);
    track.rows(scope).any(|row| row.key.as_deref() == Some(name) || fold(&row.name) == folded)
}
