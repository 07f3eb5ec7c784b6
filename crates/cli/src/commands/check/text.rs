//! Problems for people.

use std::io::{self, Write};

use radar_core::model::Radar;
use radar_core::problem::{Problem, Severity, visible};

use crate::failure::{Failure, render, stderr};
use crate::stdout;

/// Tells all problems of a file and their number, or that there is none.
pub(super) fn tell(file: &str, radar: Option<&Radar>, problems: &[Problem]) -> Result<(), Failure> {
    if problems.is_empty() {
        let blips = radar.map_or(0, |radar| radar.blips.len());
        let blips = if blips == 1 { "1 blip".to_owned() } else { format!("{blips} blips") };
        return stdout::print(|out| writeln!(out, "{}: {blips}, no problems", visible(file)));
    }
    // When stderr is closed, there is nobody left to tell.
    let mut stderr = stderr();
    let _ = tell_to(&mut stderr, file, problems).and_then(|()| stderr.flush());
    Ok(())
}

fn tell_to(stderr: &mut impl Write, file: &str, problems: &[Problem]) -> io::Result<()> {
    render(stderr, problems)?;
    writeln!(stderr, "{} in {}", counted(problems), visible(file))
}

/// `2 errors, 1 warning`.
fn counted(problems: &[Problem]) -> String {
    let count = |severity: Severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let counts = [Severity::Error, Severity::Warning].map(|severity| (severity, count(severity)));
    let counts = counts.into_iter().filter(|(_, number)| *number > 0);
    counts.map(|(severity, number)| severity.count(number)).collect::<Vec<_>>().join(", ")
}
