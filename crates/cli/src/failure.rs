//! What can go wrong, how it is told, and with which exit code.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::CommandFactory as _;
use clap::error::{Error, ErrorKind};
use radar_core::document::Refusal;
use radar_core::problem::{Paint, Problem, Severity, visible};

use crate::Cli;

/// Why a command did not do what it was asked for.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command asks for what there is not.
    Usage(clap::Error),
    /// The file cannot be read.
    Unreadable { file: String, error: io::Error },
    /// The file is not a radar, for all these reasons.
    Wrong { file: String, problems: Vec<Problem> },
    /// The answer itself says so: problems were looked for and found, or a difference.
    Told,
    /// The answer cannot be written.
    Output(io::Error),
    /// The file cannot be written.
    Unwritable { file: String, error: io::Error },
    /// The file cannot be changed as asked.
    Refused { file: String, refusal: Refusal },
    /// The file is a radar that this cannot be done with.
    Impossible { file: String, error: String },
    /// Several files, each with its own failure.
    Several(Vec<Failure>),
}

/// A command that asks for what cannot be, in one sentence.
pub(crate) fn usage(message: &str) -> Failure {
    Failure::Usage(Error::raw(ErrorKind::InvalidValue, format!("{message}\n")).with_cmd(&Cli::command()))
}

impl Failure {
    /// Tells the user on stderr. The exit code is 2 when the command has to change, and 1 when a file has to.
    pub(crate) fn report(&self) -> ExitCode {
        // When stderr is closed, there is nobody left to tell.
        let mut stderr = stderr();
        let _ = self.tell(&mut stderr).and_then(|()| stderr.flush());
        ExitCode::from(if self.is_usage() { 2 } else { 1 })
    }

    fn is_usage(&self) -> bool {
        match self {
            Self::Usage(_) => true,
            Self::Several(failures) => failures.iter().any(Self::is_usage),
            _ => false,
        }
    }

    fn tell(&self, stderr: &mut impl Write) -> io::Result<()> {
        match self {
            // It has colours of its own, where stderr is a terminal.
            Self::Usage(error) => error.print(),
            Self::Unreadable { file, error } => {
                writeln!(stderr, "error: cannot read {}: {error}", visible(file))
            }
            Self::Wrong { file, problems } => {
                render(stderr, problems)?;
                writeln!(stderr, "{} in {}", Severity::Error.count(problems.len()), visible(file))
            }
            Self::Told => Ok(()),
            Self::Unwritable { file, error } => {
                writeln!(stderr, "error: cannot write {}: {error}", visible(file))
            }
            Self::Refused { file, refusal } => writeln!(stderr, "error: {}: {refusal}", visible(file)),
            Self::Impossible { file, error } => writeln!(stderr, "error: {}: {error}", visible(file)),
            Self::Several(failures) => failures.iter().try_for_each(|failure| failure.tell(stderr)),
            Self::Output(error) => writeln!(stderr, "error: cannot write the answer: {error}"),
        }
    }
}

/// Shows problems, a blank line after each. In colour where stderr is a terminal and nobody objects.
pub(crate) fn render(stderr: &mut impl Write, problems: &[Problem]) -> io::Result<()> {
    let paint = match anstream::AutoStream::choice(&io::stderr()) {
        anstream::ColorChoice::Never => Paint::Plain,
        _ => Paint::Ansi,
    };
    problems.iter().try_for_each(|problem| writeln!(stderr, "{}", problem.render(paint)))
}

/// A stream to stderr that makes no call to the system for every piece of a line: there can be thousands.
pub(crate) fn stderr() -> impl Write {
    BufWriter::new(anstream::stderr().lock())
}
