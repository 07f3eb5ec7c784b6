//! Running the program, as a person or a script does.

use std::fs;
use std::path::PathBuf;

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin_cmd;
use serde_json::Value;

/// One quadrant, no editions.
pub(crate) const SHIPPED: &str = "data/radar.json";
/// Four quadrants, three editions, removed blips.
pub(crate) const FULL_CIRCLE: &str = "examples/full-circle.json";

/// `radar`, run at the root of the repository.
pub(crate) fn radar(arguments: &[&str]) -> Command {
    let mut command = cargo_bin_cmd!("radar");
    command.current_dir(root()).args(arguments);
    command
}

/// What the command prints when it succeeds.
pub(crate) fn printed(mut command: Command) -> String {
    let output = command.assert().success().stderr("").get_output().stdout.clone();
    String::from_utf8(output).unwrap()
}

/// What the command says when it fails, and its exit code. Nothing on stdout: no program takes half an answer for one.
pub(crate) fn complaint(mut command: Command) -> (i32, String) {
    let output = command.assert().failure().stdout("").get_output().clone();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

/// The author's JSON of a radar in the repository.
pub(crate) fn data(file: &str) -> Value {
    serde_json::from_slice(&fs::read(root().join(file)).unwrap()).unwrap()
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
