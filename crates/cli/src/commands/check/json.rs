//! Problems for programs.

use std::io::{self, Write};

use radar_core::problem;
use serde::Serialize;

/// A problem as it is printed. The fields are described in crates/cli/README.md.
#[derive(Serialize)]
struct Problem<'a> {
    severity: &'static str,
    code: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    length: usize,
    message: &'a str,
    help: Option<&'a str>,
    docs: Option<&'static str>,
}

/// Prints a list, each problem on a line of its own.
pub(super) fn write(out: &mut dyn Write, problems: &[problem::Problem]) -> io::Result<()> {
    write!(out, "[")?;
    for (index, problem) in problems.iter().enumerate() {
        writeln!(out, "{}", if index == 0 { "" } else { "," })?;
        serde_json::to_writer(&mut *out, &Problem::from(problem))?;
    }
    writeln!(out, "{}]", if problems.is_empty() { "" } else { "\n" })
}

impl<'a> From<&'a problem::Problem> for Problem<'a> {
    fn from(problem: &'a problem::Problem) -> Self {
        Self {
            severity: problem.severity.id(),
            code: problem.code,
            file: &problem.file,
            line: problem.line,
            column: problem.column,
            length: problem.length,
            message: &problem.message,
            help: problem.help.as_deref(),
            docs: problem.docs,
        }
    }
}
