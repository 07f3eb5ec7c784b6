//! What ran, and how it ended.

use std::fmt;
use std::ops::AddAssign;
use std::time::{Duration, Instant};

use anyhow::Result;

/// How many tests passed and failed. A check that holds no tests counts as one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Counts {
    pub(super) passed: usize,
    pub(super) failed: usize,
}

impl Counts {
    pub(super) fn of_check(passed: bool) -> Self {
        Self { passed: usize::from(passed), failed: usize::from(!passed) }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Runs steps and remembers them.
#[derive(Default)]
pub(super) struct Report {
    steps: Vec<Step>,
}

struct Step {
    name: String,
    outcome: Outcome,
}

enum Outcome {
    Ran { counts: Counts, time: Duration },
    Skipped { reason: &'static str },
}

impl Report {
    /// Runs a step under a heading. An error counts as one failure. True when nothing failed.
    pub(super) fn step(&mut self, name: &str, work: impl FnOnce() -> Result<Counts>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let counts = work().unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Counts::of_check(false)
        });
        let time = start.elapsed();
        println!("== {name}: {counts}, {:.1} s", time.as_secs_f32());
        self.steps.push(Step { name: name.to_owned(), outcome: Outcome::Ran { counts, time } });
        counts.failed == 0
    }

    /// Remembers a step that cannot run because one before it failed.
    pub(super) fn skip(&mut self, name: &str, reason: &'static str) {
        self.steps.push(Step { name: name.to_owned(), outcome: Outcome::Skipped { reason } });
    }

    /// Prints what ran and, alone on the last line, the sum. True when nothing failed.
    pub(super) fn finish(&self) -> bool {
        println!("\nWhat ran:");
        for step in &self.steps {
            println!("  {step}");
        }
        let total = self.total();
        println!("\n{total}");
        total.failed == 0
    }

    fn total(&self) -> Counts {
        let mut total = Counts::default();
        for step in &self.steps {
            if let Outcome::Ran { counts, .. } = step.outcome {
                total += counts;
            }
        }
        total
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = &self.name;
        match self.outcome {
            Outcome::Ran { counts, time } => {
                let word = if counts.failed == 0 { "ok" } else { "FAILED" };
                write!(f, "{word:7} {name:28} {:>6.1} s  {counts}", time.as_secs_f32())
            }
            Outcome::Skipped { reason } => write!(f, "{:7} {name:28} {reason}", "skipped"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_counts_tests_checks_and_errors() {
        let mut report = Report::default();
        assert!(report.step("tests", || Ok(Counts { passed: 40, failed: 0 })));
        assert!(!report.step("check", || Ok(Counts::of_check(false))));
        assert!(!report.step("broken", || anyhow::bail!("no such program")));
        report.skip("later", "the check failed");
        assert_eq!(report.total().to_string(), "40 passed, 2 failed");
        assert!(!report.finish());
    }
}
