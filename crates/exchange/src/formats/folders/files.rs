//! Which file of a folder is what.

use std::ops::RangeFrom;

use super::NO_DATE;
use radar_core::check::is_date;

use crate::found::{Edition, Place};
use crate::report::{Kind, Report};
use crate::{File, edition_name};

/// The files that matter, in the order of their paths.
#[derive(Debug, Default)]
pub(super) struct Folder<'a> {
    /// `config.json`, and what a program itself ships as `config.default.json` after these.
    pub(super) configs: Vec<&'a File>,
    /// Markdown files. Not all are items.
    pub(super) pages: Vec<PageFile<'a>>,
}

/// A Markdown file.
#[derive(Debug)]
pub(super) struct PageFile<'a> {
    pub(super) file: &'a File,
    /// Its name without extension: what tells items apart.
    pub(super) key: &'a str,
    /// The folder it is in.
    pub(super) folder: &'a str,
    /// The release that a folder around it is named for.
    pub(super) release: Option<Edition>,
}

/// Sorts files out. Each that is neither configuration nor Markdown gets a note.
pub(super) fn sort<'a>(files: &'a [File], report: &mut Report) -> Folder<'a> {
    let mut files: Vec<&File> = files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let common = common_depth(&files);
    let in_release = |file: &&File| release(&folders(&file.path), common..).is_some();
    // Releases are told by the folders inside. A caller's folder counts only if it is all there is.
    let start = if files.iter().any(in_release) { common } else { 0 };
    let (mut folder, mut defaults) = (Folder::default(), Vec::new());
    let mut dependencies: Vec<(&str, usize)> = Vec::new();
    for file in files {
        let parts = folders(&file.path);
        let name = file.path.rsplit('/').next().unwrap_or_default();
        if let Some(path) = dependency(&file.path, &parts, common) {
            match dependencies.last_mut() {
                Some((last, count)) if *last == path => *count += 1,
                _ => dependencies.push((path, 1)),
            }
            continue;
        }
        match (name, stem(name)) {
            ("config.json", _) => folder.configs.push(file),
            ("config.default.json", _) => defaults.push(file),
            (_, Some(key)) => folder.pages.push(PageFile {
                file,
                key,
                folder: parts.last().copied().unwrap_or_default(),
                release: release(&parts, start..),
            }),
            _ => report.note(&whole(&file.path), Kind::LeftOut, "not an item: left out"),
        }
    }
    for (path, count) in dependencies {
        report.note(
            &whole(path),
            Kind::LeftOut,
            format!("a folder of other programs: {count} files left out"),
        );
    }
    // The files nearest to the top first: those further down are samples of something else.
    folder.configs.sort_by_key(|file| file.path.split('/').count());
    folder.configs.append(&mut defaults);
    folder
}

/// A file as a whole.
pub(super) fn whole(path: &str) -> Place {
    Place { file: path.to_owned(), line: 0 }
}

fn stem(name: &str) -> Option<&str> {
    let (stem, extension) = name.rsplit_once('.')?;
    let is_markdown = extension.eq_ignore_ascii_case("md") || extension.eq_ignore_ascii_case("markdown");
    (is_markdown && !stem.is_empty()).then_some(stem)
}

/// The release that the innermost dated folder is named for.
fn release(folders: &[&str], within: RangeFrom<usize>) -> Option<Edition> {
    folders.get(within)?.iter().rev().find_map(|folder| dated(folder))
}

/// The release of a folder with this name.
fn dated(folder: &str) -> Option<Edition> {
    let whole = || Edition { id: folder.to_owned(), date: Some(folder.to_owned()), name: None };
    // Years that a name alone would not pass for are fine in a whole date.
    let is_date = folder != NO_DATE && is_date(folder);
    edition_name::from_title(folder).or_else(|| is_date.then(whole))
}

fn folders(path: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    parts
}

/// How many folders all paths begin with. What a caller's own folders are called does not matter.
fn common_depth(files: &[&File]) -> usize {
    let (Some(first), Some(last)) = (files.first(), files.last()) else { return 0 };
    // In sorted order, what the first and the last share, all share.
    folders(&first.path).iter().zip(folders(&last.path)).take_while(|(a, b)| **a == *b).count()
}

/// The path up to `node_modules` or a hidden folder such as `.git`, for a file in one. These have items of their own.
fn dependency<'a>(path: &'a str, folders: &[&str], common: usize) -> Option<&'a str> {
    let is_foreign = |part: &&str| *part == "node_modules" || (part.starts_with('.') && part.len() > 2);
    let depth = common + folders.iter().skip(common).position(is_foreign)?;
    let end = folders.iter().take(depth + 1).map(|part| part.len() + 1).sum::<usize>();
    path.get(..end)
}
