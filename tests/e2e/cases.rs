//! Which scenario runs with which site at which path.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::scenarios::{self, Scenario};
use crate::site::Site;

/// A scenario with one site at one path.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) scenario: &'static Scenario,
    pub(crate) site: Arc<Site>,
    /// Where the site is served: a path that starts and ends with a slash.
    pub(crate) mount: &'static str,
}

/// The cases whose names contain one of the `wanted` parts, all if there is none, and the number of the others.
pub(crate) fn select(sites: Vec<Site>, wanted: &[String]) -> (VecDeque<Case>, usize) {
    let mut cases: VecDeque<Case> = sites.into_iter().flat_map(cases_of).collect();
    let all = cases.len();
    cases.retain(|case| wanted.is_empty() || wanted.iter().any(|part| case.name.contains(part)));
    let others = all - cases.len();
    (cases, others)
}

fn cases_of(site: Site) -> Vec<Case> {
    let site = Arc::new(site);
    let scenarios = scenarios::all().filter(|scenario| scenario.is_for(&site));
    let placed = scenarios.flat_map(|scenario| scenario.mounts.iter().map(move |mount| (scenario, *mount)));
    let case = |(scenario, mount): (&'static Scenario, &'static str)| Case {
        name: format!("{} ({} at {mount})", scenario.name(), site.name),
        scenario,
        site: Arc::clone(&site),
        mount,
    };
    placed.map(case).collect()
}
