//! A poster's SVG as it is drawn.

use radar_core::model::Radar;
use usvg::tiny_skia_path::Rect;
use usvg::{FontResolver, Group, Node, Options, TextFlow, Tree};

use crate::FONTS;

/// A line of text on the sheet.
pub(crate) struct Line {
    pub(crate) text: String,
    /// What its letters cover.
    pub(crate) ink: Rect,
    /// Whether it runs along an arc, so that most of `ink` is empty.
    is_bent: bool,
}

/// All lines of a poster, in the order in which they are drawn.
pub(crate) fn lines(svg: &str) -> (Rect, Vec<Line>) {
    let font_resolver = FontResolver {
        select_fallback: Box::new(|character, used, _| FONTS.fallback(character, used)),
        ..FontResolver::default()
    };
    let options = Options { fontdb: FONTS.database(), font_resolver, ..Options::default() };
    let tree = Tree::from_str(svg, &options).unwrap();
    let sheet = Rect::from_xywh(0.0, 0.0, tree.size().width(), tree.size().height()).unwrap();
    let mut lines = Vec::new();
    collect(tree.root(), &mut lines);
    (sheet, lines)
}

fn collect(group: &Group, lines: &mut Vec<Line>) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect(group, lines),
            Node::Text(text) => {
                let words = text.chunks().iter().map(usvg::TextChunk::text).collect();
                let is_bent =
                    text.chunks().iter().any(|chunk| matches!(chunk.text_flow(), TextFlow::Path(_)));
                // The outlines know nothing of the groups around the text.
                let ink = text.flattened().bounding_box().transform(text.abs_transform()).unwrap();
                lines.push(Line { text: words, ink, is_bent });
            }
            _ => {}
        }
    }
}

/// Nothing touches anything, nothing is cut off, nobody is left out.
pub(crate) fn assert_complete(radar: &Radar, language: &str, svg: &str) {
    let (sheet, lines) = lines(svg);
    for line in &lines {
        let (ink, name) = (line.ink, &line.text);
        let inside = ink.left() >= 0.0
            && ink.top() >= 0.0
            && ink.right() <= sheet.right()
            && ink.bottom() <= sheet.bottom();
        assert!(inside, "{name:?} is on the sheet: {ink:?}");
    }
    let straight: Vec<&Line> = lines.iter().filter(|line| !line.is_bent).collect();
    for (index, one) in straight.iter().enumerate() {
        for other in straight.iter().skip(index + 1) {
            assert!(one.ink.intersect(&other.ink).is_none(), "{:?} and {:?} touch", one.text, other.text);
        }
    }
    // Names may be in two lines, and long words in two pieces.
    let all: String = lines.iter().map(|line| squeezed(&line.text)).collect();
    for blip in radar.blips.iter().filter(|blip| blip.placement(radar.newest()).is_some()) {
        let entry = squeezed(&format!("{}{}", blip.number, blip.name.get(language)));
        assert!(all.contains(&entry), "{entry:?} is in the key");
    }
}

/// Without blanks.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}
