//! A tab with the probe in it, and a reader's hands.

use anyhow::{Context as _, Result};
use fantoccini::Client;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::driver::{self, devtools};
use crate::network::Network;

/// An empty tab of the browser.
pub(crate) struct Tab<'a>(&'a Client);

/// Where something can be clicked.
#[derive(Deserialize)]
pub(crate) struct Place {
    x: f64,
    y: f64,
    /// The blip's name, where it is one.
    pub(crate) name: Option<String>,
}

/// What the probe is told of a page.
pub(crate) struct Settings {
    /// How many blips there are to wait for.
    pub(crate) count: usize,
    /// The blip to click as soon as all are visible, by its place in the document.
    pub(crate) click: Option<usize>,
}

impl<'a> Tab<'a> {
    /// Opens a tab and puts the probe into whatever it will show.
    pub(crate) async fn open(browser: &'a Client, settings: &Settings) -> Result<Self> {
        driver::fresh_tab(browser).await?;
        let told = json!({ "count": settings.count, "click": settings.click }).to_string();
        let source = include_str!("probe.js").replace("SETTINGS", &told);
        devtools(browser, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        Ok(Self(browser))
    }

    /// Makes network and processor as slow as that.
    pub(crate) async fn throttle(&self, network: Network) -> Result<()> {
        devtools(self.0, "Network.enable", json!({})).await?;
        devtools(self.0, "Network.emulateNetworkConditions", network.conditions()).await?;
        let rate = json!({ "rate": network.slowdown() });
        devtools(self.0, "Emulation.setCPUThrottlingRate", rate).await.map(drop)
    }

    /// Goes to a page and waits until it has done all it does by itself.
    pub(crate) async fn load(&self, address: &str) -> Result<()> {
        self.visit(address).await?;
        // A page without a program never says that it has taken over.
        self.wait_for(
            "const isDone = () => probe.allVisible !== null && (!window.program || document.querySelector('html[data-hydrated]'));
             const look = () => isDone() ? setTimeout(done, 500) : setTimeout(look, 50);
             look();",
            Vec::new(),
        )
        .await
        .with_context(|| format!("{address} does not come to rest"))
        .map(drop)
    }

    /// Goes to a page.
    pub(crate) async fn visit(&self, address: &str) -> Result<()> {
        Ok(self.0.goto(address).await?)
    }

    /// The milliseconds between asking for the page and what the blip says that was clicked as soon as it could be: anything at
    /// all, then its text.
    pub(crate) async fn first_click(&self) -> Result<[f64; 2]> {
        let script = "const look = () => {
                const click = JSON.parse(sessionStorage.getItem('probe'));
                click?.told ? done([click.answered, click.told]) : setTimeout(look, 50);
            };
            look();";
        // The click may lead to another page, which ends the script.
        let times = match self.wait_for(script, Vec::new()).await {
            Ok(times) => times,
            Err(_) => self.wait_for(script, Vec::new()).await?,
        };
        serde_json::from_value(times).context("the first click shows a text")
    }

    /// Runs a script that calls `done` with its answer.
    async fn wait_for(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        Ok(self.0.execute_async(&script, arguments).await?)
    }

    /// The answer of a script.
    pub(crate) async fn ask(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.0.execute(script, arguments).await?)
    }

    /// Where the first of the elements is, from an index on, that nothing covers.
    pub(crate) async fn place(&self, selector: &str, index: usize) -> Result<Place> {
        let found = self.ask("return probe.place(...arguments)", vec![selector.into(), index.into()]).await?;
        serde_json::from_value(found).with_context(|| format!("there is no {selector} to click on"))
    }

    /// Clicks with the mouse.
    pub(crate) async fn click(&self, place: &Place) -> Result<()> {
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let button = if kind == "mouseMoved" { "none" } else { "left" };
            let event =
                json!({ "type": kind, "x": place.x, "y": place.y, "button": button, "clickCount": 1 });
            devtools(self.0, "Input.dispatchMouseEvent", event).await?;
        }
        Ok(())
    }

    /// Puts text into what has the focus, as one event.
    pub(crate) async fn enter(&self, text: &str) -> Result<()> {
        devtools(self.0, "Input.insertText", json!({ "text": text })).await.map(drop)
    }

    /// Presses a key that writes nothing.
    pub(crate) async fn press(&self, key: &str) -> Result<()> {
        for kind in ["rawKeyDown", "keyUp"] {
            let code = if key == "Escape" { 27 } else { 0 };
            let event = json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code });
            devtools(self.0, "Input.dispatchKeyEvent", event).await?;
        }
        Ok(())
    }

    /// The milliseconds between an event, which `act` causes, and the frame that shows what it brought: the blip's text, or
    /// without a name another number of matches.
    pub(crate) async fn reaction(
        &self,
        event: &str,
        name: Option<&str>,
        act: impl Future<Output = Result<()>>,
    ) -> Result<f64> {
        self.ask("probe.expect(...arguments)", vec![event.into(), name.into()]).await?;
        act.await?;
        let time = self.wait_for("probe.reaction.then(done)", Vec::new()).await?;
        time.as_f64().with_context(|| format!("nothing came of the {event}"))
    }
}
