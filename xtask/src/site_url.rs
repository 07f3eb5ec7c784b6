//! The address that a site is published at.

use std::env;
use std::process::Command;

use anyhow::{Result, anyhow};
use radar_core::check;

/// Read by the app's build script: takes the place of the radar's `site`.
const VARIABLE: &str = "RADAR_SITE";

/// Where a site is published, if not where its radar says.
pub(crate) struct SiteUrl(Option<String>);

impl SiteUrl {
    /// The address that the user gave with `--site-url`, or else in the environment. A wrong one is an error here, before a
    /// long build starts that would fail.
    pub(crate) fn checked(given: Option<String>) -> Result<Self> {
        let (source, address) = match (given, env::var(VARIABLE)) {
            (Some(given), _) => ("--site-url", given),
            (None, Ok(set)) if !set.is_empty() => (VARIABLE, set),
            (None, _) => return Ok(Self(None)),
        };
        let address = check::site_address(&address).map_err(|error| anyhow!("{source}: {error}"))?;
        Ok(Self(Some(address)))
    }

    /// A folder below the address.
    pub(crate) fn below(&self, folder: &str) -> Self {
        Self(self.0.as_ref().map(|address| format!("{address}{folder}")))
    }

    /// Makes the command build for this address.
    pub(crate) fn apply<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        match &self.0 {
            Some(address) => command.env(VARIABLE, address),
            None => command.env_remove(VARIABLE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(given: &str) -> Result<String, String> {
        let site_url = SiteUrl::checked(Some(given.to_owned())).map_err(|error| error.to_string())?;
        Ok(site_url.0.unwrap())
    }

    #[test]
    fn the_final_slash_may_be_left_out() {
        assert_eq!(checked("https://example.org/radar"), checked("https://example.org/radar/"));
        assert_eq!(checked("https://example.org"), Ok("https://example.org/".to_owned()));
    }

    #[test]
    fn a_wrong_address_is_one_sentence_with_what_would_be_right() {
        for (wrong, help) in [
            ("example.org", "write the whole address, with https:// or http:// in front"),
            ("", "write the whole address, with https:// or http:// in front"),
            ("ftp://example.org/", "write the whole address, with https:// or http:// in front"),
            ("https://example.org/?a=b", "remove what starts with `?` or `#`"),
            ("https://example.org/a b/", "an address has no spaces; write %20"),
        ] {
            let expected = format!("--site-url: \"{wrong}\" is not the address of a site: {help}");
            assert_eq!(checked(wrong), Err(expected));
        }
    }

    #[test]
    fn what_is_built_below_a_site_has_its_address_below() {
        let site_url = SiteUrl(Some("https://example.org/".to_owned()));
        assert_eq!(site_url.below("examples/a/").0.unwrap(), "https://example.org/examples/a/");
        assert!(SiteUrl(None).below("examples/a/").0.is_none());
    }
}
