//! What a radar has to reach, and whether it does.

use std::fmt;

use super::report::{Report, SLOW, UNTHROTTLED};
use super::samples::Series;

/// A measured value and its limit, in the same unit.
pub(super) struct Goal {
    blips: usize,
    what: String,
    value: f64,
    limit: f64,
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { blips, what, value, limit } = self;
        let verdict = if value <= limit { "reached" } else { "**missed**" };
        write!(f, "- {verdict}, {blips} blips, {what}: {value:.2}, goal {limit}")
    }
}

/// The goals that the measurements say something about.
pub(super) fn goals(report: &Report<'_>) -> Vec<Goal> {
    let mut goals = Vec::new();
    for (blips, weight) in report.weights.iter().copied() {
        let mut goal = |what: String, value: Option<f64>, limit: f64| {
            goals.extend(value.map(|value| Goal { blips, what, value, limit }));
        };
        let on = |network, page| Series { blips, network, page };
        let median = |network, what: &str| report.samples.median(on(network, "ours"), what);
        // Of more than 500 blips only that the page stays usable.
        if blips > 500 {
            let p95 = report.samples.p95(on(UNTHROTTLED, "ours"), "filter");
            goal(format!("filter, p95, {UNTHROTTLED}, ms"), p95, 50.0);
            continue;
        }
        // Nothing to be held against where no file of the other page had come as a whole.
        let ratio = |what: &str| {
            let other = report.samples.median(on(SLOW, "by hand"), what).filter(|other| *other > 0.0)?;
            Some(median(SLOW, what)? / other)
        };
        for what in ["first paint", "largest paint", "all blips"] {
            goal(format!("{what} on {SLOW}, ratio"), ratio(what), 1.1);
        }
        goal(format!("text of the first click on {SLOW}, ratio"), ratio("first text"), 1.3);
        goal(format!("bytes until all blips on {SLOW}, ratio"), ratio("bytes until all blips"), 1.0);
        goal(format!("layout shift on {SLOW}"), median(SLOW, "shift"), 0.0);
        goal(format!("blocked on {SLOW}, ms"), median(SLOW, "blocked"), 50.0);
        for (network, limit) in [(UNTHROTTLED, 20.0), (SLOW, 60.0)] {
            for what in ["click", "filter", "search"] {
                let p95 = report.samples.p95(on(network, "ours"), what);
                goal(format!("{what}, p95, {network}, ms"), p95, limit);
            }
        }
        if blips <= 100 {
            goal(
                "whole front page, KiB".to_owned(),
                median(SLOW, "bytes").map(|bytes| bytes / 1024.0),
                160.0,
            );
        }
        goal("wasm + JavaScript, kB".to_owned(), Some(weight.code as f64 / 1000.0), 110.0);
        if blips == 500 {
            goal("folder, MB".to_owned(), Some(weight.folder as f64 / 1e6), 15.0);
            goal("pages printed in s".to_owned(), Some(weight.printing), 10.0);
        }
    }
    goals
}
