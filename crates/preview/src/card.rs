//! How a card is composed: words on the left, the chart on the right.

use fontdb::Weight;
use radar_core::theme::Palette;
use radar_fonts::{Direction, Fonts};

use crate::HEIGHT;
use crate::chart::Chart;
use crate::lines::Setting;
use crate::sheet::Sheet;

/// What a page is about. All texts may be empty, and of any length.
#[derive(Debug, Clone)]
pub struct Card<'a> {
    /// What the radar is called. Empty where the heading says it.
    pub radar: &'a str,
    /// What the page is called; the largest text.
    pub heading: &'a str,
    /// A word that stands out below the heading.
    pub badge: Option<Badge<'a>>,
    /// What stands beside the badge, or in its place.
    pub place: &'a str,
    /// A sentence or two.
    pub summary: &'a str,
    /// The last line.
    pub footer: &'a str,
    /// The chart beside the words.
    pub chart: Chart<'a>,
    /// The colours of the card.
    pub palette: &'a Palette,
    /// The language of the texts, as a code.
    pub language: &'a str,
}

/// A word on a coloured ground.
#[derive(Debug, Clone, Copy)]
pub struct Badge<'a> {
    /// The word.
    pub text: &'a str,
    /// The ground, as `#rrggbb`.
    pub colour: &'a str,
}

/// Around everything, in pixels as all that follows.
pub(crate) const MARGIN: f64 = 60.0;
/// The width of the column of words.
pub(crate) const COLUMN: f64 = 520.0;
/// The widest that a badge may be.
const WIDEST_BADGE: f64 = 300.0;
/// Where the letters of the last line stand.
const FOOTER: f64 = HEIGHT as f64 - MARGIN;
/// Where the letters of the summary end at the latest.
const LAST: f64 = FOOTER - 56.0;
/// More would not be read, and each weighs more than a kilobyte. Where that counts, the summary is left to the description
/// that programs show below the picture.
const SUMMARY_LINES: usize = 3;
/// Characters. The longest text has four lines, none of more than a hundred letters.
const LONGEST: usize = 2000;
/// The sizes of a heading, and how many lines of each there is room for.
const HEADINGS: [(f64, usize); 4] = [(72.0, 2), (60.0, 2), (52.0, 3), SMALLEST_HEADING];
/// The one that a heading is cut in.
const SMALLEST_HEADING: (f64, usize) = (44.0, 4);

impl Card<'_> {
    pub(crate) fn svg(&self, fonts: &Fonts) -> String {
        let mut sheet = Sheet::new(fonts, self);
        let mut y = self.title(&mut sheet);
        y = self.heading(&mut sheet, y);
        y = self.standing(&mut sheet, y);
        self.summary(&mut sheet, y);
        let footer = sheet.setting(22.0, Weight::NORMAL, COLUMN);
        sheet.text([MARGIN, FOOTER], &footer.cut(&clean(self.footer)), footer, &self.palette.soft);
        sheet.finish()
    }

    /// Draws the radar's title. Each of these tells where the next thing begins.
    fn title(&self, sheet: &mut Sheet<'_>) -> f64 {
        if self.radar.is_empty() {
            return MARGIN;
        }
        let letters = sheet.setting(26.0, Weight::BOLD, COLUMN);
        sheet.text([MARGIN, MARGIN + 24.0], &letters.cut(&clean(self.radar)), letters, &self.palette.soft);
        MARGIN + 60.0
    }

    fn heading(&self, sheet: &mut Sheet<'_>, top: f64) -> f64 {
        let text = clean(self.heading);
        let (smallest, most) = SMALLEST_HEADING;
        let setting = |size| sheet.setting(size, Weight::BOLD, COLUMN);
        let fitting = HEADINGS.into_iter().find_map(|(size, most)| {
            let letters = setting(size);
            Some((letters, letters.lines(&text, most)?))
        });
        let (letters, lines) = fitting.unwrap_or_else(|| {
            let letters = setting(smallest);
            (letters, letters.first_lines(&text, most))
        });
        let height = letters.size * 1.12;
        let last = sheet.lines([MARGIN, top], (lines, height), letters, &self.palette.ink);
        last + letters.size * 0.3
    }

    /// The badge, and what is said beside it.
    fn standing(&self, sheet: &mut Sheet<'_>, top: f64) -> f64 {
        if self.badge.is_none() && self.place.is_empty() {
            return top;
        }
        let (height, padding, gap) = (46.0, 20.0, 18.0);
        let (top, baseline) = (top + 28.0, top + 28.0 + height * 0.69);
        let mut column = [MARGIN, COLUMN];
        if let Some(Badge { text, colour }) = self.badge {
            let letters = sheet.setting(26.0, Weight::BOLD, WIDEST_BADGE);
            let text = letters.cut(&clean(text));
            let room = letters.width(&text);
            let width = room + 2.0 * padding;
            let rest = COLUMN - width - gap;
            // It stands where reading begins.
            let left = match Direction::of(&text) {
                Direction::LeftToRight => MARGIN,
                Direction::RightToLeft => MARGIN + COLUMN - width,
            };
            column = [if left > MARGIN { MARGIN } else { MARGIN + width + gap }, rest];
            sheet.pill([left, top, width, height], colour);
            let letters = Setting { room, ..letters };
            sheet.text([left + padding, baseline], &text, letters, &self.palette.on_ring);
        }
        let [left, room] = column;
        let letters = sheet.setting(26.0, Weight::NORMAL, room);
        sheet.text([left, baseline], &letters.cut(&clean(self.place)), letters, &self.palette.soft);
        top + height
    }

    fn summary(&self, sheet: &mut Sheet<'_>, top: f64) {
        let letters = sheet.setting(28.0, Weight::NORMAL, COLUMN);
        let height = letters.size * 1.4;
        let y = top + 22.0;
        let most = (((LAST - y) / height).floor().max(0.0) as usize).min(if self.chart.is_crowded() {
            0
        } else {
            SUMMARY_LINES
        });
        let lines = letters.first_lines(&clean(self.summary), most);
        sheet.lines([MARGIN, y], (lines, height), letters, &self.palette.ink);
    }
}

/// A text as one paragraph: blanks for all white space, without what is no character, and not
/// much longer than what a card has room for: lines are shaped to find out where they end.
fn clean(text: &str) -> String {
    let printable = |c: &char| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    let words = text.split_whitespace().map(|word| word.chars().filter(printable).collect::<String>());
    words.collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}
