//! chromedriver as a process, and the browsers that it controls.

use std::env;
use std::ffi::OsString;
use std::process::Stdio;

use anyhow::{Context as _, Result, bail};
use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use url::{ParseError, Url};

const MISSING: &str =
    "install chromium and its chromedriver in equal versions, or set CHROME and CHROMEDRIVER";

/// The size of the window, in CSS pixels: a common laptop's.
pub(crate) const WINDOW: (u32, u32) = (1440, 900);

/// A running chromedriver. It ends when dropped.
pub(crate) struct Driver {
    address: String,
    _process: Child,
    /// Held open, since chromedriver must not find its output closed.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Driver {
    /// Starts chromedriver on a port of its choice.
    pub(crate) async fn start() -> Result<Self> {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| OsString::from("chromedriver"));
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("cannot start {}: {MISSING}", program.display()))?;
        let output = process.stdout.take().context("chromedriver has no output")?;
        let mut output = BufReader::new(output).lines();
        while let Some(line) = output.next_line().await? {
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                return Ok(Self { address, _process: process, _output: output });
            }
        }
        bail!("chromedriver ended before it listened")
    }

    /// Starts a browser without a window on the screen.
    pub(crate) async fn open_browser(&self) -> Result<Client> {
        let Value::Object(capabilities) = capabilities() else { bail!("capabilities are an object") };
        ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&self.address)
            .await
            .with_context(|| format!("cannot start Chromium: {MISSING}"))
    }
}

fn capabilities() -> Value {
    let mut options = json!({
        "args": [
            "--headless=new",
            // Nothing around the page, which would be painted, too: a third of all time.
            "--kiosk",
            // Containers run as root and have a small /dev/shm.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            // Requests of Chromium's own would only fail, and slowly, where the network is closed.
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            // Letters and colours are painted the same on every machine.
            "--font-render-hinting=none",
            "--disable-lcd-text",
            "--force-color-profile=srgb",
            format!("--window-size={},{}", WINDOW.0, WINDOW.1),
        ],
        "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
    });
    if let Some(chrome) = env::var_os("CHROME") {
        options["binary"] = chrome.to_string_lossy().into();
    }
    json!({
        "browserName": "chrome",
        // A full set of accessibility rules takes a second, or much longer on a machine with other things to do.
        "timeouts": { "script": 90_000 },
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

/// Leaves one empty tab, of exactly [`WINDOW`] size, and forgets what was logged before.
pub(crate) async fn fresh_tab(browser: &Client) -> Result<()> {
    let old = browser.windows().await?;
    let new = browser.new_window(true).await?;
    for tab in old {
        browser.switch_to_window(tab).await?;
        browser.close_window().await?;
    }
    browser.switch_to_window(new.handle).await?;
    resize(browser, WINDOW).await?;
    // Else a page tells its elements about the focus only once a reader has clicked into it.
    devtools(browser, "Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await?;
    for kind in ["browser", "performance"] {
        log(browser, kind).await?;
    }
    Ok(())
}

/// Gives the page exactly this room: a headless window takes some of its size for itself, and refuses to be narrow.
pub(crate) async fn resize(browser: &Client, (width, height): (u32, u32)) -> Result<()> {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    devtools(browser, "Emulation.setDeviceMetricsOverride", size).await.map(drop)
}

/// Sends a command of the Chrome `DevTools` Protocol to the tab.
pub(crate) async fn devtools(browser: &Client, command: &str, parameters: Value) -> Result<Value> {
    let body = json!({ "cmd": command, "params": parameters });
    browser.issue_cmd(Post { path: "goog/cdp/execute", body }).await.with_context(|| command.to_owned())
}

/// What a browser logged.
#[derive(Debug, Deserialize)]
pub(crate) struct LogEntry {
    pub(crate) level: String,
    pub(crate) message: String,
}

/// Takes everything out of the `browser` (console) or the `performance` (network) log.
pub(crate) async fn log(browser: &Client, kind: &str) -> Result<Vec<LogEntry>> {
    let entries = browser.issue_cmd(Post { path: "se/log", body: json!({ "type": kind }) }).await?;
    Ok(serde_json::from_value(entries)?)
}

/// A command of chromedriver's own that the `WebDriver` standard lacks.
#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
