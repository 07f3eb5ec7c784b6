//! Counting the tests of `cargo test`.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use super::report::Counts;
use crate::process;

/// Runs the tests, shows what they print, and adds up the summaries of the test programs.
///
/// That nothing ran, or that they failed without saying which test, counts as a failure.
pub(super) fn run(command: &mut Command) -> Result<Counts> {
    // Without it, cargo stops at the first test program that fails, and the others would not be counted.
    command.arg("--no-fail-fast");
    println!("$ {}", process::shown(command));
    let mut child = command.stdout(Stdio::piped()).spawn().context("cannot start cargo")?;
    let mut counts = Counts::default();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            counts += summary(&line).unwrap_or_default();
        }
    }
    let succeeded = child.wait()?.success();
    if counts.failed == 0 && (!succeeded || counts.passed == 0) {
        if succeeded {
            eprintln!("error: no test ran");
        }
        counts.failed = 1;
    }
    Ok(counts)
}

/// Reads `test result: ok. 12 passed; 0 failed; ...`.
fn summary(line: &str) -> Option<Counts> {
    let (_, numbers) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |word: &str| {
        let part = numbers.split(';').find_map(|part| part.trim().strip_suffix(word))?;
        part.trim().parse().ok()
    };
    Some(Counts { passed: number("passed")?, failed: number("failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_of_a_test_program_is_read() {
        let line =
            "test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(summary(line), Some(Counts { passed: 12, failed: 0 }));
        assert_eq!(
            summary("test result: FAILED. 1 passed; 2 failed;"),
            Some(Counts { passed: 1, failed: 2 })
        );
    }

    #[test]
    fn other_lines_are_no_summary() {
        assert_eq!(summary("test view::tests::round_trip ... ok"), None);
        assert_eq!(summary("12 passed; 0 failed"), None);
        assert_eq!(summary("test result: ok. many passed; 0 failed;"), None);
    }
}
