//! Which edition a file is about, in formats that have one file per edition.

use radar_core::check::is_date;
use radar_core::problem::Problem;

use crate::edition_name::{from_path, from_title};
use crate::found::Edition;
use crate::{EditionName, File, Options};

/// The editions of files, and the index of each file's edition. None for a single file of which no date is known.
///
/// `told` is what each file says itself, if it does. What the caller says goes first, then what the file says, then what
/// its name says.
///
/// # Errors
///
/// Several files of which one has no date, or two have the same; as many names as there are files were not given.
pub(crate) fn of_files(
    files: &[File],
    told: &[Option<Edition>],
    options: &Options,
) -> Result<(Vec<Edition>, Vec<usize>), Vec<Problem>> {
    let editions = if options.editions.is_empty() { read_off(files, told)? } else { given(files, options)? };
    check_twice(files, &editions)?;
    let indices = if editions.is_empty() { vec![0; files.len()] } else { (0..files.len()).collect() };
    Ok((editions, indices))
}

fn read_off(files: &[File], told: &[Option<Edition>]) -> Result<Vec<Edition>, Vec<Problem>> {
    let told = told.iter().map(Option::as_ref).chain(std::iter::repeat(None));
    let known = files.iter().zip(told).map(|(file, told)| told.cloned().or_else(|| from_path(&file.path)));
    let known: Vec<_> = known.collect();
    if let [None] = known.as_slice() {
        return Ok(Vec::new());
    }
    let undated = files.iter().zip(&known).filter(|(_, edition)| edition.is_none()).map(|(file, _)| {
        let help = "put a date into its name, like 2025-03, or name the edition of each file: --editions 2024-03,2025-03,…";
        Problem::new(&file.path, (0, 0), "no date is known of this file, which is one of several", help)
    });
    let undated: Vec<_> = undated.collect();
    if undated.is_empty() { Ok(known.into_iter().flatten().collect()) } else { Err(undated) }
}

fn given(files: &[File], options: &Options) -> Result<Vec<Edition>, Vec<Problem>> {
    let (names, count) = (options.editions.len(), files.len());
    if names != count {
        let message = format!("{names} editions for {count} files");
        let help = "name one edition per file, in the order of the files";
        return Err(vec![Problem::new("--editions", (0, 0), message, help)]);
    }
    let editions = options.editions.iter().map(|name| edition(name, count > 1));
    let (good, bad): (Vec<_>, Vec<_>) = editions.partition(Result::is_ok);
    if bad.is_empty() {
        Ok(good.into_iter().flatten().collect())
    } else {
        Err(bad.into_iter().filter_map(Result::err).collect())
    }
}

fn edition(name: &EditionName, needs_date: bool) -> Result<Edition, Problem> {
    let EditionName { id, date } = name;
    let read_off = from_title(id);
    if let Some(date) = date.as_ref().filter(|date| !is_date(date)) {
        let message = format!("{date:?} is not a date");
        return Err(Problem::new(
            "--editions",
            (0, 0),
            message,
            format!("write year, month and day: {id}=2025-03-31"),
        ));
    }
    let (date, words) = match (date, read_off) {
        (Some(date), _) => (Some(date.clone()), None),
        (None, Some(read)) => (read.date, read.name),
        (None, None) => (None, None),
    };
    if date.is_none() && needs_date {
        let message = format!("no date is known of the edition {id:?}");
        return Err(Problem::new("--editions", (0, 0), message, format!("add it: {id}=2025-03-31")));
    }
    Ok(Edition { id: id.clone(), date, name: words })
}

fn check_twice(files: &[File], editions: &[Edition]) -> Result<(), Vec<Problem>> {
    let mut dated: Vec<_> = editions.iter().map(|edition| &edition.date).zip(files).collect();
    dated.sort_by_key(|(date, _)| *date);
    let problem = |pair: &[(&Option<String>, &File)]| match pair {
        [(a, first), (b, second)] if a == b => {
            let date = a.as_deref().unwrap_or_default();
            let message = format!("the edition of {date} is in two files: the other is {}", first.path);
            let help =
                "leave one of them out, or name the edition of each file: --editions 2024-03,2025-03,…";
            Some(Problem::new(&second.path, (0, 0), message, help))
        }
        _ => None,
    };
    let twice: Vec<_> = dated.windows(2).filter_map(problem).collect();
    if twice.is_empty() { Ok(()) } else { Err(twice) }
}
