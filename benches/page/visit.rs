//! What is measured of a page: how it comes, when it first answers, and how fast it does at rest.

use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context as _, Result};
use fantoccini::Client;
use serde_json::Value;

use crate::network::Network;
use crate::server::Server;
use crate::tab::{Settings, Tab};

/// A served page and its size.
pub(crate) struct Page {
    pub(crate) server: Server,
    pub(crate) blips: usize,
    /// Words that some texts have and others have not.
    pub(crate) queries: Vec<String>,
}

/// What was measured, and its value.
pub(crate) type Measured = Vec<(String, f64)>;

/// A number that no visit had before.
fn number() -> usize {
    static VISITS: AtomicUsize = AtomicUsize::new(0);
    VISITS.fetch_add(1, Ordering::Relaxed)
}

impl Page {
    /// Somebody comes for the first time, and looks.
    pub(crate) async fn come(&self, browser: &Client, network: Network) -> Result<Measured> {
        let tab = Tab::open(browser, &Settings { count: self.blips, click: None }).await?;
        tab.throttle(network).await?;
        tab.load(&self.server.address(number())).await?;
        let Value::Object(times) = tab.ask("return probe.load()", Vec::new()).await? else {
            anyhow::bail!("the probe answers with an object");
        };
        let known = |(what, value): (String, Value)| Some((what, value.as_f64()?));
        Ok(times.into_iter().filter_map(known).collect())
    }

    /// Somebody comes for the first time, and clicks as soon as there is something to click on.
    pub(crate) async fn click_at_once(&self, browser: &Client, network: Network) -> Result<Measured> {
        // Always the same one, whose page the server has compressed in the first round.
        let click = Some(self.blips / 3);
        let tab = Tab::open(browser, &Settings { count: self.blips, click }).await?;
        tab.throttle(network).await?;
        tab.visit(&self.server.address(number())).await?;
        let [answer, text] = tab.first_click().await?;
        Ok(vec![("first answer".to_owned(), answer), ("first text".to_owned(), text)])
    }

    /// Somebody clicks, filters and searches on a page that has long been there.
    pub(crate) async fn use_it(&self, browser: &Client, network: Network, round: usize) -> Result<Measured> {
        let tab = Tab::open(browser, &Settings { count: self.blips, click: None }).await?;
        tab.load(&self.server.address(number())).await?;
        tab.throttle(network).await?;
        let mut measured = Vec::new();
        for click in 0..3 {
            let blip = tab.place("[data-radar] a[data-blip-id]", 5 + round * 3 + click * 11).await?;
            let name = blip.name.as_deref().context("a blip has a name")?;
            measured.push(("click".to_owned(), tab.reaction("click", Some(name), tab.click(&blip)).await?));
            tab.press("Escape").await?;
        }
        let filter = tab.place("[data-filter=ring]", round).await?;
        for _on_and_off in 0..2 {
            measured.push(("filter".to_owned(), tab.reaction("click", None, tab.click(&filter)).await?));
        }
        let search = tab.place("input[type=search]", 0).await?;
        for query in &self.queries {
            tab.click(&search).await?;
            tab.ask("document.activeElement.select()", Vec::new()).await?;
            measured.push(("search".to_owned(), tab.reaction("input", None, tab.enter(query)).await?));
        }
        Ok(measured)
    }
}
