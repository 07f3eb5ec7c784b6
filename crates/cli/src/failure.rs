//! What can go wrong, how it is told, and with which exit code.

use std::io::{self, Write};
use std::process::ExitCode;

use radar_core::problem::Problem;

/// Why a command did not do what it was asked for.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command asks for what there is not.
    Usage(clap::Error),
    /// The file cannot be read.
    Unreadable { file: String, error: io::Error },
    /// The file is not a radar, for all these reasons.
    Wrong { file: String, problems: Vec<Problem> },
    /// The answer cannot be written.
    Output(io::Error),
}

impl Failure {
    /// Tells the user on stderr. The exit code is 2 when the command has to change, and 1 when a file has to.
    pub(crate) fn report(&self) -> ExitCode {
        // When stderr is closed, there is nobody left to tell.
        let _ = self.tell(&mut io::stderr().lock());
        match self {
            Self::Usage(_) => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }

    fn tell(&self, stderr: &mut impl Write) -> io::Result<()> {
        match self {
            // It has colours of its own, where stderr is a terminal.
            Self::Usage(error) => error.print(),
            Self::Unreadable { file, error } => writeln!(stderr, "error: cannot read {file}: {error}"),
            Self::Wrong { file, problems } => {
                for problem in problems {
                    writeln!(stderr, "{problem}\n")?;
                }
                let count = problems.len();
                writeln!(
                    stderr,
                    "error: {count} {} in {file}",
                    if count == 1 { "problem" } else { "problems" }
                )
            }
            Self::Output(error) => writeln!(stderr, "error: cannot write the answer: {error}"),
        }
    }
}
