//! The prerenderer, out of what the tests are made of.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::process;
use crate::radar_file::RadarFile;

const NAME: &str = "prerender";

/// Compiles it for the radar. Alone, its dependencies would have other features than those of the tests, and be compiled once more:
/// two minutes.
pub(super) fn compile(radar: &RadarFile) -> Result<PathBuf> {
    let mut cargo = process::cargo();
    radar.apply(&mut cargo).args(["build", "--workspace", "--features", "tech-radar/ssr", "--bin", NAME]);
    // Any test: what only tests depend on counts, too.
    cargo.args(["--test", "render", "--message-format", "json-render-diagnostics"]);
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
    let target = &message["target"];
    let is_program = target["name"] == NAME && target["kind"][0] == "bin";
    is_program.then(|| message["executable"].as_str().map(PathBuf::from))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_told_from_its_tests_and_from_other_messages() {
        let message = |kind: &str, executable: &str| {
            format!(
                r#"{{"reason":"compiler-artifact","target":{{"kind":["{kind}"],"name":"prerender"}},"executable":{executable}}}"#
            )
        };
        assert_eq!(executable(&message("bin", r#""/t/debug/prerender""#)), Some("/t/debug/prerender".into()));
        assert_eq!(executable(&message("test", r#""/t/debug/deps/prerender-1""#)), None);
        assert_eq!(executable(&message("bin", "null")), None);
        assert_eq!(executable(r#"{"reason":"build-finished","success":true}"#), None);
    }
}
