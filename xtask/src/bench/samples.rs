//! What `benches/page` measured.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::statistics::{median, quantile};

/// All measurements.
pub(super) struct Samples(Vec<Value>);

/// Which measurements.
#[derive(Clone, Copy)]
pub(super) struct Series<'a> {
    pub(super) blips: usize,
    pub(super) network: &'a str,
    pub(super) page: &'a str,
}

impl Samples {
    /// Reads them.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let json = fs::read(path).with_context(|| path.display().to_string())?;
        Ok(Self(serde_json::from_slice(&json)?))
    }

    /// The middle one.
    pub(super) fn median(&self, series: Series<'_>, what: &str) -> Option<f64> {
        median(&self.values(series, what))
    }

    /// What 95 of 100 are not above.
    pub(super) fn p95(&self, series: Series<'_>, what: &str) -> Option<f64> {
        quantile(&self.values(series, what), 0.95)
    }

    fn values(&self, series: Series<'_>, what: &str) -> Vec<f64> {
        let is_wanted = |sample: &&Value| {
            sample["blips"] == series.blips
                && sample["network"] == series.network
                && sample["page"] == series.page
                && sample["what"] == what
        };
        self.0.iter().filter(is_wanted).filter_map(|sample| sample["value"].as_f64()).collect()
    }
}
