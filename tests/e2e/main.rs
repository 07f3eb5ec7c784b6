//! What readers do, in a real browser, with sites as a static host serves them.
//!
//! `cargo xtask test` builds the sites and runs this. To run it alone, set `RADAR_SITES` to `name|folder|data file`
//! (several separated by `;`). Arguments select the tests whose names contain one of them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod artifacts;
mod baseline;
mod cases;
mod driver;
mod fixtures;
mod forgery;
mod golden;
#[path = "../shared/hostile.rs"]
mod hostile;
mod implant;
mod markup;
mod scenarios;
mod server;
mod site;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use std::{env, panic};

use anyhow::{Context as _, Result};
use fantoccini::Client;
use tokio::time::timeout;
use tokio::{task_local, try_join};

use cases::Case;
use driver::Driver;
use fixtures::app::App;
use server::Server;

/// No test takes as long as this, unless it is stuck.
const TIME_LIMIT: Duration = Duration::from_mins(2);

type Queue = Mutex<VecDeque<Case>>;

task_local! {
    /// The test that a task runs, for the message when it panics.
    static NAME: String;
}

#[tokio::main]
async fn main() -> Result<ExitCode> {
    let sites = site::from_environment()?;
    if sites.is_empty() {
        eprintln!("There is no site to test. `cargo xtask test` builds the sites and tests them.");
        println!("test result: ok. 0 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out");
        return Ok(ExitCode::SUCCESS);
    }
    let wanted: Vec<String> = env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let (queue, filtered) = cases::select(sites, &wanted);
    println!("\nrunning {} tests", queue.len());
    panic::set_hook(Box::new(|panic| {
        let name = NAME.try_with(String::clone).unwrap_or_default();
        eprintln!("---- {name} ----\n{panic}\n");
    }));

    let start = Instant::now();
    let driver = Driver::start().await?;
    let queue = Queue::new(queue);
    // Two browsers, because a browser waits most of the time.
    let tallies: [Tally; 2] = try_join!(work(&driver, &queue), work(&driver, &queue))?.into();
    let passed: usize = tallies.iter().map(|tally| tally.passed).sum();
    let failed: Vec<&String> = tallies.iter().flat_map(|tally| &tally.failed).collect();

    let result = if failed.is_empty() { "ok" } else { "FAILED" };
    for name in &failed {
        println!("failed: {name}");
    }
    println!(
        "\ntest result: {result}. {passed} passed; {} failed; 0 ignored; 0 measured; {filtered} filtered out; \
         finished in {:.2}s",
        failed.len(),
        start.elapsed().as_secs_f32(),
    );
    Ok(if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What became of some tests.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: Vec<String>,
}

/// Takes tests from the queue until it is empty.
async fn work(driver: &Driver, queue: &Queue) -> Result<Tally> {
    let mut tally = Tally::default();
    let mut browser = driver.open_browser().await?;
    loop {
        let Some(case) = queue.lock().unwrap().pop_front() else { break };
        let start = Instant::now();
        let mut outcome = run(&case, &browser).await;
        if let Err(error) = &outcome {
            eprintln!("---- {} ----\n{error:#}; once more in a new one\n", case.name);
            browser = driver.open_browser().await?;
            outcome = run(&case, &browser).await;
        }
        let passed = outcome.unwrap_or_else(|error| {
            eprintln!("---- {} ----\n{error:#}\n", case.name);
            false
        });
        let result = if passed { "ok" } else { "FAILED" };
        println!("test {} ... {result} <{:.1}s>", case.name, start.elapsed().as_secs_f32());
        if passed {
            tally.passed += 1;
        } else {
            tally.failed.push(case.name);
            // Whatever the test left behind goes with the browser.
            let _ = browser.close().await;
            browser = driver.open_browser().await?;
        }
    }
    browser.close().await?;
    Ok(tally)
}

/// Whether the test passes. What went wrong is printed. An error means that the browser is gone, which need not be the page's
/// fault.
async fn run(case: &Case, browser: &Client) -> Result<bool> {
    driver::fresh_tab(browser).await?;
    let server = Server::start(&case.site.folder, case.mount).await?;
    let app = App { browser: browser.clone(), server, site: Arc::clone(&case.site) };
    let scenario = (case.scenario.run)(app);
    let test = NAME.scope(case.name.clone(), async {
        timeout(TIME_LIMIT, scenario).await.expect("the test ends in time");
    });
    // A task of its own, so that its panic ends nothing else.
    let passed = tokio::spawn(test).await.is_ok();
    browser.windows().await.context("the browser is gone")?;
    let passed = passed && obeyed_the_policy(case, browser).await?;
    if !passed && let Some(file) = screenshot(browser, &case.name).await {
        eprintln!("what it looked like: {}\n", file.display());
    }
    Ok(passed)
}

/// Whether nothing on the page wanted to do what its policy forbids, whatever the test was about. What axe does, which the
/// driver runs, has no address in the log.
async fn obeyed_the_policy(case: &Case, browser: &Client) -> Result<bool> {
    let entries = driver::log(browser, "browser").await?;
    let is_violation = |message: &str| {
        let message = message.to_lowercase();
        message.starts_with("http")
            && (message.contains("content security policy") || message.contains("requires 'trusted"))
    };
    let violations = entries.iter().filter(|entry| is_violation(&entry.message));
    let count =
        violations.inspect(|violation| eprintln!("---- {} ----\n{}\n", case.name, violation.message)).count();
    Ok(count == 0)
}

async fn screenshot(browser: &Client, name: &str) -> Option<PathBuf> {
    artifacts::write(&format!("{name}.png"), &browser.screenshot().await.ok()?).ok()
}
