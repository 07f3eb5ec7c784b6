//! What blips have to do with each other: relations and successors, by name in the files, by id in the result.

use std::collections::{HashMap, HashSet};

use radar_core::document::Relation;
use radar_core::model::RelationKind;

use super::Scope;
use super::circles::closing_edges;
use super::identity::Track;
use super::naming::Name;
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
        let relations = tracks.iter().enumerate().map(|(own, track)| directory.relations(own, track, scope));
        let mut links = Self { relations: relations.collect(), successors: HashMap::new() };
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
    fn relations(&self, own: usize, track: &Track, scope: &Scope) -> Vec<(RelationKind, Target)> {
        let mut seen = HashSet::new();
        let mut relations = Vec::new();
        for related in track.rows(scope).rev().flat_map(|row| &row.related) {
            let name = one_line(&related.name);
            let target = match self.find(&name) {
                Some(found) if found == own => continue,
                Some(found) => Target::Blip(found),
                None if name.is_empty() => continue,
                None => Target::Other(name),
            };
            let kind = RelationKind::from_id(related.kind).unwrap_or(RelationKind::Mentions);
            if seen.insert((kind, target.clone())) {
                relations.push((kind, target));
            }
        }
        relations
    }
}
