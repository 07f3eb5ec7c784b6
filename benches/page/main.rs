//! How fast the page is, beside one that was written by hand, in one browser and in turns.
//!
//! `cargo xtask bench` builds both kinds, runs this and prints what the samples say. To run it alone, set `RADAR_PAGES` to
//! `blips|folder of ours|folder by hand` (several separated by `;`), `RADAR_RUNS` to the number of rounds, and
//! `RADAR_SAMPLES` to the file that the samples go into.

#[expect(dead_code, reason = "the browser tests read what was logged, too")]
#[path = "../../tests/e2e/driver.rs"]
mod driver;
mod network;
mod server;
mod tab;
mod visit;

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use anyhow::{Context as _, Result};
use fantoccini::Client;
use serde::Serialize;

use driver::Driver;
use network::Network;
use server::Server;
use visit::{Measured, Page};

/// One measurement.
#[derive(Serialize)]
struct Sample {
    blips: usize,
    /// `ours` or `by hand`.
    page: &'static str,
    network: &'static str,
    what: String,
    /// Milliseconds, or bytes.
    value: f64,
}

#[tokio::main]
async fn main() -> Result<()> {
    let Ok(pages) = env::var("RADAR_PAGES") else {
        println!("There is nothing to measure. `cargo xtask bench` builds the pages and measures them.");
        return Ok(());
    };
    let runs: usize = env::var("RADAR_RUNS").context("RADAR_RUNS")?.parse()?;
    let file = env::var_os("RADAR_SAMPLES").context("RADAR_SAMPLES")?;

    let driver = Driver::start().await?;
    let browser = driver.open_browser().await?;
    let mut samples = Vec::new();
    for described in pages.split(';') {
        let [blips, ours, by_hand] = described.split('|').collect::<Vec<_>>()[..] else {
            anyhow::bail!("{described:?} is not blips|folder of ours|folder by hand");
        };
        let blips = blips.parse()?;
        let pages = [("ours", page(ours, blips).await?), ("by hand", page(by_hand, blips).await?)];
        for network in Network::ALL {
            // The first round warms up server and machine, and does not count.
            for round in 0..=runs {
                eprintln!("{blips} blips, {}, round {round} of {runs}", network.name());
                for (name, page) in &pages {
                    let measured = measure(page, &browser, network, round).await?;
                    let sample =
                        |(what, value)| Sample { blips, page: name, network: network.name(), what, value };
                    samples.extend(measured.into_iter().map(sample).filter(|_| round > 0));
                }
            }
        }
        fs::write(&file, serde_json::to_vec_pretty(&samples)?)?;
    }
    Ok(browser.close().await?)
}

async fn page(folder: &str, blips: usize) -> Result<Page> {
    let folder = Path::new(folder);
    Ok(Page { server: Server::start(folder).await?, blips, queries: queries(folder)? })
}

async fn measure(page: &Page, browser: &Client, network: Network, round: usize) -> Result<Measured> {
    let mut measured = page.come(browser, network).await?;
    measured.extend(page.click_at_once(browser, network).await?);
    measured.extend(page.use_it(browser, network, round).await?);
    Ok(measured)
}

/// Two words of names of blips, as the document has them.
fn queries(folder: &Path) -> Result<Vec<String>> {
    let html = fs::read_to_string(folder.join("index.html"))?;
    let document = scraper::Html::parse_document(&html);
    let links = scraper::Selector::parse("a[data-blip-id]").ok().context("a selector")?;
    let labels = document.select(&links).filter_map(|link| link.attr("aria-label"));
    // "35 gVisor, Trial, Infrastructure"
    let words: BTreeSet<&str> = labels.filter_map(|label| label.split([' ', ',']).nth(1)).collect();
    let words: Vec<&str> = words.into_iter().collect();
    Ok([2, 5].iter().filter_map(|tenths| Some((*words.get(words.len() * tenths / 10)?).to_owned())).collect())
}
