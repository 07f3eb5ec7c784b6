//! The prerenderer, out of what the tests are made of.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::TESTS;
use crate::process;
use crate::radar_file::RadarFile;

/// Compiles it for the radar, and the tests with it. Alone, its dependencies would have other features than those of the tests, and
/// be compiled once more: two minutes.
pub(super) fn compile(radar: &RadarFile) -> Result<PathBuf> {
    let mut cargo = process::cargo();
    radar.apply(&mut cargo).args(TESTS).args(["--no-run", "--message-format", "json-render-diagnostics"]);
    println!("$ {}", process::shown(&cargo));
    let output = run(&mut cargo)?;
    output.lines().find_map(executable).context("cargo does not say where the prerenderer is")
}

/// What the command prints; errors are shown as they come.
fn run(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().context("cannot start cargo")?;
    if !output.status.success() {
        bail!("the prerenderer could not be compiled");
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Reads one message of cargo.
fn executable(message: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    let is_program = message["target"]["name"] == "prerender" && message["profile"]["test"] == false;
    is_program.then(|| message["executable"].as_str().map(PathBuf::from))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_told_from_its_tests_and_from_other_messages() {
        let message = |is_test: bool, executable: &str| {
            format!(
                r#"{{"target":{{"name":"prerender"}},"profile":{{"test":{is_test}}},"executable":{executable}}}"#
            )
        };
        assert_eq!(executable(&message(false, r#""/t/debug/prerender""#)), Some("/t/debug/prerender".into()));
        assert_eq!(executable(&message(true, r#""/t/debug/deps/prerender-1""#)), None);
        assert_eq!(executable(&message(false, "null")), None);
        assert_eq!(executable(r#"{"reason":"build-finished","success":true}"#), None);
    }
}
