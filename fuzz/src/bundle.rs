//! Several files in one input, so that the fuzzer can change their paths as well.
//!
//! A line `%% path` begins a file. Bytes without such a line are one file.

use radar_exchange::{File, Format};

const MARK: &[u8] = b"%% ";

/// The files of an input.
pub(crate) fn files(format: Format, data: &[u8]) -> Vec<File> {
    if !data.starts_with(MARK) {
        return vec![File { path: usual_path(format).to_owned(), bytes: data.to_vec() }];
    }
    let mut files: Vec<File> = Vec::new();
    for line in data.split_inclusive(|byte| *byte == b'\n') {
        match (line.strip_prefix(MARK), files.last_mut()) {
            (Some(path), _) => files
                .push(File { path: String::from_utf8_lossy(path).trim_end().to_owned(), bytes: Vec::new() }),
            (None, Some(file)) => file.bytes.extend_from_slice(line),
            (None, None) => {}
        }
    }
    files
}

fn usual_path(format: Format) -> &'static str {
    match format {
        Format::ByorCsv | Format::Qiwi | Format::Csv => "radar-2024-03-01.csv",
        Format::ByorJson | Format::Zalando | Format::Backstage => "radar-2024-03-01.json",
        Format::Aoe | Format::Porsche => "radar/2024-03-01/item.md",
    }
}
