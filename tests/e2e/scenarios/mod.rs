//! What readers do, by what they want.

mod announcing;
mod barriers;
mod changes;
mod chart_keys;
mod closing;
mod colours;
mod comparing;
mod comparing_editions;
mod early;
mod edition_pages;
mod embedding;
mod faults;
mod filtering;
mod finding_back;
mod fitting;
mod focusing;
mod getting_lost;
mod hearing;
mod help;
mod hostile_data;
mod importing;
mod keeping_focus;
mod keeping_the_view;
mod keyboard;
mod languages;
mod light;
mod looking;
mod looking_back;
mod missing;
mod offline;
mod panicking;
mod policy;
mod printing;
mod quiet;
mod reading;
mod saving;
mod searching;
mod sharing;
mod single_file;
mod skipping;
mod sliding;
mod staying_put;
mod taking_over;
mod theming;
mod touching;
mod travelling;
mod without_history;
mod without_scripts;
mod zooming;

use std::pin::Pin;

use crate::fixtures::app::App;
use crate::site::Site;

/// A path deep inside of somebody's host.
const SUB_PATH: &str = "/some/sub/path/";

/// Something that a reader does, and what must come of it.
pub(crate) struct Scenario {
    path: &'static str,
    /// Where the site is served.
    pub(crate) mounts: &'static [&'static str],
    /// Whether the site has what it takes.
    applies: fn(&Site) -> bool,
    pub(crate) run: fn(App) -> Run,
}

type Run = Pin<Box<dyn Future<Output = ()> + Send>>;

/// All scenarios, the essential ones first.
pub(crate) fn all() -> impl Iterator<Item = &'static Scenario> {
    [
        reading::SCENARIOS,
        closing::SCENARIOS,
        filtering::SCENARIOS,
        searching::SCENARIOS,
        focusing::SCENARIOS,
        finding_back::SCENARIOS,
        sharing::SCENARIOS,
        saving::SCENARIOS,
        getting_lost::SCENARIOS,
        keyboard::SCENARIOS,
        chart_keys::SCENARIOS,
        announcing::SCENARIOS,
        keeping_focus::SCENARIOS,
        skipping::SCENARIOS,
        help::SCENARIOS,
        languages::SCENARIOS,
        comparing::SCENARIOS,
        travelling::SCENARIOS,
        sliding::SCENARIOS,
        keeping_the_view::SCENARIOS,
        staying_put::SCENARIOS,
        comparing_editions::SCENARIOS,
        changes::SCENARIOS,
        looking_back::SCENARIOS,
        missing::SCENARIOS,
        without_history::SCENARIOS,
        edition_pages::SCENARIOS,
        without_scripts::SCENARIOS,
        taking_over::SCENARIOS,
        early::SCENARIOS,
        fitting::SCENARIOS,
        zooming::SCENARIOS,
        touching::SCENARIOS,
        theming::SCENARIOS,
        embedding::SCENARIOS,
        colours::SCENARIOS,
        printing::SCENARIOS,
        hearing::SCENARIOS,
        looking::SCENARIOS,
        barriers::SCENARIOS,
        quiet::SCENARIOS,
        policy::SCENARIOS,
        faults::SCENARIOS,
        offline::SCENARIOS,
        light::SCENARIOS,
        single_file::SCENARIOS,
        hostile_data::SCENARIOS,
        importing::SCENARIOS,
        panicking::SCENARIOS,
    ]
    .into_iter()
    .flatten()
}

impl Scenario {
    /// `reading::every_blip_opens`
    pub(crate) fn name(&self) -> &'static str {
        self.path.rsplit_once("scenarios::").map_or(self.path, |(_, name)| name)
    }

    /// Whether the site has what it takes, and is there for it.
    pub(crate) fn is_for(&self, site: &Site) -> bool {
        site.is_light() == self.name().starts_with("light::") && (self.applies)(site)
    }

    /// Runs also with the site at the root of its host.
    const fn also_at_root(mut self) -> Self {
        self.mounts = &["/", SUB_PATH];
        self
    }

    /// Runs only with sites that have something.
    const fn with(mut self, applies: fn(&Site) -> bool) -> Self {
        self.applies = applies;
        self
    }
}

/// A test function as a scenario.
macro_rules! scenario {
    ($function:ident) => {
        $crate::scenarios::Scenario {
            path: concat!(module_path!(), "::", stringify!($function)),
            mounts: &[$crate::scenarios::SUB_PATH],
            applies: |_| true,
            run: |app| Box::pin($function(app)),
        }
    };
}
use scenario;
