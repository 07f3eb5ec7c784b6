//! HTML of other programs.

use std::rc::Rc;
use std::sync::{Arc, Mutex, PoisonError};

use htmd::element_handler::Handlers;
use htmd::options::{BrStyle, BulletListMarker, Options};
use htmd::{Element, HtmlToMarkdown, Node};

use super::embedded::{self, MEDIA, drawing, picture};
use super::tags::mark;
use super::tree::{descendants, prepare, tag, words};
use super::{INVISIBLE, Prose, from_plain, has_invisible, passes};

/// HTML, or a piece of it, as Markdown that passes the checks.
pub(crate) fn from_html(html: &str) -> Prose {
    let mut prose = Prose::default();
    if has_invisible(html) {
        prose.change(INVISIBLE);
    }
    let marked = mark(html);
    for change in marked.changes {
        prose.change(change);
    }
    let changes = Arc::default();
    let converter = converter(&changes);
    let Ok(tree) = converter.html_to_tree(&marked.html) else { return reduced(html, prose) };
    if !prepare(&tree, &mut prose) {
        return reduced(&words(&tree), prose);
    }
    prose.markdown = tidy(&converter.tree_to_markdown(&tree));
    for change in changes.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
        prose.change(change);
    }
    prose.speak();
    if prose.markdown.is_empty() || passes(&prose.markdown) { prose } else { reduced(&words(&tree), prose) }
}

/// What is left when a text cannot be converted: its words.
fn reduced(words: &str, mut prose: Prose) -> Prose {
    prose.markdown = from_plain(words);
    prose.change("the text lost its markup, of which no Markdown could be made");
    prose
}

/// What handlers say of what they change.
pub(super) type Changes = Arc<Mutex<Vec<String>>>;

fn converter(changes: &Changes) -> HtmlToMarkdown {
    let options = Options {
        br_style: BrStyle::Backslash,
        bullet_list_marker: BulletListMarker::Dash,
        ul_bullet_spacing: 1,
        ol_number_spacing: 1,
        ..Options::default()
    };
    let [images, media, drawings, tables] = [(); 4].map(|()| Arc::clone(changes));
    HtmlToMarkdown::builder()
        .options(options)
        .scripting_enabled(false)
        .skip_tags(vec!["script", "style", "template"])
        .add_handler(vec!["img"], move |_: &dyn Handlers, element: Element<'_>| {
            Some(picture(&element, &images))
        })
        .add_handler(MEDIA.to_vec(), move |handlers: &dyn Handlers, element: Element<'_>| {
            Some(embedded::media(handlers, &element, &media))
        })
        .add_handler(vec!["svg"], move |handlers: &dyn Handlers, element: Element<'_>| {
            Some(drawing(handlers, &element, &drawings))
        })
        .add_handler(vec!["table"], move |handlers: &dyn Handlers, element: Element<'_>| {
            note(&tables, "a table became a list".to_owned());
            Some(rows(handlers, element.node).into())
        })
        .build()
}

pub(super) fn note(changes: &Changes, change: String) {
    changes.lock().unwrap_or_else(PoisonError::into_inner).push(change);
}

/// A list item per row, the cells with their headings.
fn rows(handlers: &dyn Handlers, table: &Rc<Node>) -> String {
    let captions = descendants(table, &["caption"]).into_iter().map(|caption| cell_text(handlers, &caption));
    let mut headings: Vec<String> = Vec::new();
    let mut list = format!("\n\n{}\n\n", captions.collect::<Vec<_>>().join(" "));
    for row in descendants(table, &["tr"]) {
        let cells: Vec<_> = row.children.borrow().iter().map(Rc::clone).collect();
        let is_cell = |node: &&Rc<Node>| matches!(tag(node), Some("td" | "th"));
        let is_heading = cells.iter().filter(is_cell).all(|cell| tag(cell) == Some("th"));
        let texts: Vec<_> = cells.iter().filter(is_cell).map(|cell| cell_text(handlers, cell)).collect();
        if is_heading && headings.is_empty() && !texts.is_empty() {
            headings = texts;
            continue;
        }
        let told =
            texts.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(
                |(column, text)| match headings.get(column).filter(|heading| !heading.is_empty()) {
                    Some(heading) => format!("{heading}: {text}"),
                    None => text.clone(),
                },
            );
        let line = told.collect::<Vec<_>>().join("; ");
        if !line.is_empty() {
            list.push_str("- ");
            list.push_str(&line);
            list.push('\n');
        }
    }
    // A table of headings only still has words.
    if list.trim().is_empty() && !headings.is_empty() {
        list.push_str(&headings.join("; "));
    }
    list.push('\n');
    list
}

fn cell_text(handlers: &dyn Handlers, cell: &Rc<Node>) -> String {
    handlers.walk_children(cell).content.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without line breaks that break nothing: before, after and between paragraphs.
fn tidy(markdown: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    let mut fence: Option<&str> = None;
    for line in markdown.lines() {
        let mark = line.trim_start();
        if let Some(open) = ["```", "~~~"].into_iter().find(|open| mark.starts_with(open)) {
            if fence.is_none() {
                fence = Some(open);
            } else if fence == Some(open) {
                fence = None;
            }
        }
        let is_blank = fence.is_none() && matches!(line.trim(), "" | "\\");
        if is_blank {
            if let Some(last) = lines.last_mut() {
                // Two backslashes are a backslash and no break.
                if last.ends_with('\\') && !last.ends_with("\\\\") {
                    *last = last.get(..last.len() - 1).unwrap_or(last).trim_end();
                }
            }
            if lines.last().is_some_and(|last| !last.is_empty()) {
                lines.push("");
            }
        } else {
            lines.push(if fence.is_some() { line } else { line.trim_end() });
        }
    }
    let text = lines.join("\n");
    let text = text.trim_matches('\n').trim_end();
    let text = text.strip_suffix('\\').filter(|text| !text.ends_with('\\')).unwrap_or(text);
    text.trim_end().to_owned()
}
