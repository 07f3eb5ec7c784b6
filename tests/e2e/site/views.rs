//! One view of each kind, for tests that look at all there is.

use super::Site;

impl Site {
    /// How the addresses of a language begin. Those of the first have nothing before them.
    pub(crate) fn prefix(&self, language: &str) -> String {
        if language == self.radar.language() { String::new() } else { format!("{language}/") }
    }

    /// One page of each kind in a language, and the one for an address that leads nowhere.
    pub(crate) fn pages(&self, language: &str) -> Vec<String> {
        let mut pages = self.page_kinds();
        pages.extend(self.removed().next().map(|blip| format!("blips/{}/", blip.id)));
        pages.push("nothing-here/".to_owned());
        self.in_language(language, &pages)
    }

    /// What readers make of a page: empty, in a frame, filtered, in focus with an open blip, compared, only what left.
    pub(crate) fn views(&self, language: &str) -> Vec<String> {
        let blip = self.first();
        let mut views = vec!["?q=nothing+is+called+so".to_owned(), "?embed=1".to_owned()];
        views.extend(
            self.filters().into_iter().find(|filter| filter.dimension == "tag").map(|tag| format!("?{tag}")),
        );
        if self.has_several_quadrants() {
            views.push(format!("blips/{}/?quadrant={}", blip.id, self.quadrant(blip)));
        }
        if self.has_history() {
            let period = self.periods().pop().expect("two editions");
            views.push(self.at_period(period));
        }
        if self.has_removed_blips() {
            views.push("?movement=removed".to_owned());
        }
        self.in_language(language, &views)
    }

    pub(crate) fn has_several_languages(&self) -> bool {
        self.radar.languages.len() > 1
    }

    fn in_language(&self, language: &str, addresses: &[String]) -> Vec<String> {
        addresses.iter().map(|address| [&self.prefix(language), address.as_str()].concat()).collect()
    }
}
