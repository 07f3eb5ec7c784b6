//! A radar of another program becomes a site.

use radar_exchange::{File, Format, Import, Options, import};

use super::{print, read};

const VOLUMES: [(&str, &str); 2] = [
    (
        "Volume 2 (Oct 2025).json",
        include_str!("../../crates/exchange/tests/samples/byor-json/Radar Volume 2 (Oct 2025).json"),
    ),
    (
        "Volume 1 (Mar 2025).json",
        include_str!("../../crates/exchange/tests/samples/byor-json/Radar Volume 1 (Mar 2025).json"),
    ),
];

#[test]
fn dated_files_of_another_program_become_a_site_with_a_page_per_edition_and_blip() {
    let files = VOLUMES.map(|(path, text)| File { path: path.to_owned(), bytes: text.into() });
    let Import { document, report } = import(Format::ByorJson, &files, &Options::default()).unwrap();
    let rows: usize = VOLUMES.iter().map(|(_, text)| text.matches("\"name\"").count()).sum();
    assert_eq!((report.rows, report.placed), (rows, rows));

    let pages: Vec<_> = print(read(&document.to_json())).into_iter().map(|file| file.path).collect();
    let editions = ["2025-03", "2025-10"].map(|id| format!("editions/{id}/index.html"));
    let blips = document.blips.iter().map(|blip| format!("blips/{}/index.html", blip.id));
    for page in editions.into_iter().chain(blips) {
        assert!(pages.contains(&page), "{page} is none of {pages:#?}");
    }
}
