//! What the fuzz targets share.

mod bundle;
pub mod shapes;

use radar_core::bake::Baked;
use radar_core::check;
use radar_core::document::Document;
use radar_core::markdown::{may_link_to, to_html};
use radar_core::model::Radar;
use radar_core::problem::Problem;
use radar_exchange::report::Kind;
use radar_exchange::{Format, Import, Options};

/// Any bytes: they are a radar or they have problems. A radar survives being written and read again, as an author's file and
/// as the page has it.
///
/// # Panics
///
/// When they are neither, or both.
pub fn check(data: &[u8]) {
    match check::from_bytes("radar.json", data) {
        Ok(radar) => {
            assert!(checked(&Document::from(&radar)) == radar, "another radar when read again");
            embed(radar);
        }
        Err(problems) => say(&problems),
    }
}

/// The page reads what was embedded.
fn embed(radar: Radar) {
    let written = |baked: &Baked| baked.to_json().unwrap_or_else(|error| panic!("{error}"));
    let json = written(&Baked::new(radar));
    let read = Baked::from_json(&json).unwrap_or_else(|error| panic!("{error}\n{json}"));
    assert!(written(&read) == json, "another radar in the page");
}

/// Any Markdown: its HTML has known elements only, and its links run nothing.
///
/// # Panics
///
/// When it has others.
pub fn markdown(text: &str) {
    let html = to_html(text);
    for part in html.split('<').skip(1) {
        let (tag, rest) = part.split_once('>').unwrap_or_else(|| panic!("an open tag in {html}"));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let name = name.trim_matches('/');
        assert!(KNOWN.contains(&name) && !rest.contains('>'), "<{tag}> in {html}");
        let is_known = match name {
            _ if attributes.is_empty() || attributes == "/" => true,
            "a" => is_link(attributes),
            "ol" => attributes.starts_with("start=\"") && is_quoted(attributes),
            "code" => attributes.starts_with("class=\"language-") && is_quoted(attributes),
            _ => false,
        };
        assert!(is_known, "<{tag}> in {html}");
    }
}

fn is_link(attributes: &str) -> bool {
    let attributes = attributes.strip_suffix(" rel=\"noopener\"").unwrap_or(attributes);
    let address = attributes.strip_prefix("href=\"").and_then(|rest| rest.strip_suffix('"'));
    address.is_some_and(|address| {
        let address = address.replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&");
        is_quoted(attributes) && (address.starts_with("mailto:") || may_link_to(&address))
    })
}

/// One value in quotes, up to the end.
fn is_quoted(attribute: &str) -> bool {
    attribute.ends_with('"') && attribute.matches('"').count() == 2
}

const KNOWN: [&str; 16] = [
    "p",
    "a",
    "h3",
    "h4",
    "h5",
    "h6",
    "em",
    "strong",
    "code",
    "pre",
    "ul",
    "ol",
    "li",
    "blockquote",
    "hr",
    "br",
];

/// Any files of a format: they become a radar that passes the checks, in which each row is placed or has a note, or they
/// have problems. The radar survives an export and the import of that.
///
/// # Panics
///
/// When they do not.
pub fn import(format: Format, data: &[u8]) {
    let files = bundle::files(format, data);
    let import = match radar_exchange::import(format, &files, &Options::default()) {
        Ok(import) => import,
        Err(problems) => return say(&problems),
    };
    count(&import);
    let radar = checked(&import.document);
    let export = radar_exchange::export(format, &radar, None);
    match radar_exchange::import(format, &export.files, &Options::default()) {
        Ok(import) => drop(checked(&import.document)),
        Err(problems) => panic!("what was exported is refused: {problems:?}"),
    }
}

fn checked(document: &Document) -> Radar {
    let json = serde_json::to_vec(document).unwrap_or_else(|error| panic!("{error}"));
    match check::from_bytes("radar.json", &json) {
        Ok(radar) => radar,
        Err(problems) => panic!("{problems:?}\n{}", String::from_utf8_lossy(&json)),
    }
}

/// No row is lost without a word.
fn count(import: &Import) {
    let report = &import.report;
    let is_about_rows = |kind: Kind| matches!(kind, Kind::Row | Kind::LeftOut);
    let noted = report.notes.iter().filter(|note| is_about_rows(note.kind)).count();
    assert!(report.placed <= report.rows, "{} of {} rows placed", report.placed, report.rows);
    assert!(report.rows - report.placed <= noted, "{report:?}");
}

/// There is a problem, and it can be told.
fn say(problems: &[Problem]) {
    assert!(!problems.is_empty(), "refused without a word");
    for problem in problems {
        assert!(!problem.message.is_empty() && problem.to_string().contains(&problem.message));
    }
}
