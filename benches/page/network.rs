//! What a page is measured under.

use serde_json::{Value, json};

/// A network and a processor.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Network {
    /// As fast as this machine.
    Open,
    /// A slow phone on a slow network.
    Slow,
}

impl Network {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Open, Self::Slow];

    /// Its name in the samples.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Open => "unthrottled",
            Self::Slow => "slow 4G",
        }
    }

    /// Bytes per second and milliseconds, as the browser wants them; no limit is −1.
    pub(super) fn conditions(self) -> Value {
        let (latency, down, up) = match self {
            Self::Open => (0, -1, -1),
            Self::Slow => (150, 1_600_000 / 8, 750_000 / 8),
        };
        json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up })
    }

    /// How many times slower the processor is.
    pub(super) fn slowdown(self) -> u32 {
        match self {
            Self::Open => 1,
            Self::Slow => 4,
        }
    }
}
