//! The measurements as tables of Markdown.

use std::fmt;

use super::goals;
use super::samples::{Samples, Series};
use super::weight::Weight;

/// All there is to say.
pub(super) struct Report<'a> {
    pub(super) samples: &'a Samples,
    /// By number of blips.
    pub(super) weights: &'a [(usize, &'a Weight)],
}

/// Ours first: the ratios are ours to the other's.
pub(super) const PAGES: [&str; 2] = ["ours", "by hand"];

/// As `benches/page` calls them.
pub(super) const UNTHROTTLED: &str = "unthrottled";
pub(super) const SLOW: &str = "slow 4G";

/// A column: its heading, the name in the samples, the factor for its unit, the decimals.
type Column = (&'static str, &'static str, f64, usize);

const LOAD: [Column; 9] = [
    ("first paint ms", "first paint", 1.0, 0),
    ("largest paint ms", "largest paint", 1.0, 0),
    ("all blips ms", "all blips", 1.0, 0),
    ("answer to the first click ms", "first answer", 1.0, 0),
    ("text of the first click ms", "first text", 1.0, 0),
    ("blocked ms", "blocked", 1.0, 0),
    ("layout shift", "shift", 1.0, 3),
    ("KiB until all blips", "bytes until all blips", 1.0 / 1024.0, 1),
    ("KiB in all", "bytes", 1.0 / 1024.0, 1),
];

const REACTIONS: [Column; 3] = [
    ("click → text, p50 / p95 ms", "click", 1.0, 0),
    ("filter → chart, p50 / p95 ms", "filter", 1.0, 0),
    ("key → result, p50 / p95 ms", "search", 1.0, 0),
];

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for network in [SLOW, UNTHROTTLED] {
            writeln!(f, "\n### Coming for the first time, {network}\n")?;
            self.table(f, network, &LOAD, true, |series, (_, what, factor, decimals)| {
                let median = self.samples.median(series, what)?;
                Some((median, format!("{:.decimals$}", median * factor)))
            })?;
        }
        for network in [SLOW, UNTHROTTLED] {
            writeln!(f, "\n### Using it, {network}\n")?;
            self.table(f, network, &REACTIONS, false, |series, (_, what, factor, decimals)| {
                let (median, p95) = (self.samples.median(series, what)?, self.samples.p95(series, what)?);
                Some((median, format!("{:.decimals$} / {:.decimals$}", median * factor, p95 * factor)))
            })?;
        }
        self.weights(f)?;
        writeln!(f, "\n### Goals\n")?;
        goals::goals(self).iter().try_for_each(|goal| writeln!(f, "{goal}"))
    }
}

impl Report<'_> {
    /// A row for ours, one for the other, and one with the ratios where they mean something.
    fn table(
        &self,
        f: &mut fmt::Formatter<'_>,
        network: &str,
        columns: &[Column],
        with_ratios: bool,
        cell: impl Fn(Series<'_>, &Column) -> Option<(f64, String)>,
    ) -> fmt::Result {
        let headings: Vec<&str> = columns.iter().map(|(heading, ..)| *heading).collect();
        head(f, "blips | page", &headings)?;
        for (blips, _) in self.weights {
            let cells = PAGES.map(|page| {
                let series = Series { blips: *blips, network, page };
                columns.iter().map(|column| cell(series, column)).collect::<Vec<_>>()
            });
            for (page, cells) in PAGES.iter().zip(&cells) {
                let texts = cells.iter().map(|cell| cell.as_ref().map_or("–", |(_, text)| text).to_owned());
                row(f, &format!("{blips} | {page}"), texts)?;
            }
            let [ours, others] = &cells;
            if with_ratios {
                let ratios =
                    ours.iter().zip(others).map(|(ours, other)| ratio(ours.as_ref()?.0, other.as_ref()?.0));
                row(f, " | ratio", ratios.map(Option::unwrap_or_default))?;
            }
        }
        Ok(())
    }

    fn weights(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n### Weight\n")?;
        let headings = ["HTML KiB", "HTML by hand KiB", "wasm + JavaScript kB", "folder MB", "printed in s"];
        head(f, "blips", &headings)?;
        for (blips, weight) in self.weights {
            let cells = [
                kib(weight.page),
                kib(weight.by_hand),
                format!("{:.1}", weight.code as f64 / 1000.0),
                format!("{:.1}", weight.folder as f64 / 1e6),
                format!("{:.1}", weight.printing),
            ];
            row(f, &blips.to_string(), cells.into_iter())?;
        }
        Ok(())
    }
}

fn head(f: &mut fmt::Formatter<'_>, first: &str, headings: &[&str]) -> fmt::Result {
    writeln!(f, "| {first} | {} |", headings.join(" | "))?;
    let left = "---|".repeat(first.split('|').count());
    writeln!(f, "|{left}{}", "--:|".repeat(headings.len()))
}

fn row(f: &mut fmt::Formatter<'_>, first: &str, cells: impl Iterator<Item = String>) -> fmt::Result {
    writeln!(f, "| {first} | {} |", cells.collect::<Vec<_>>().join(" | "))
}

/// Nothing where the other is nothing, too.
fn ratio(ours: f64, other: f64) -> Option<String> {
    (other > 0.0).then(|| format!("{:.2}", ours / other))
}

fn kib(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1024.0)
}
