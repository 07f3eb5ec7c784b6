//! Problems as workflow commands, which GitHub Actions shows beside the lines of a pull request.

use std::io::{self, Write};

use radar_core::problem::{Problem, visible};

/// Prints an annotation per problem.
pub(super) fn write(out: &mut dyn Write, problems: &[Problem]) -> io::Result<()> {
    for problem in problems {
        let Problem { line, column, length, .. } = problem;
        let text = match &problem.help {
            Some(help) => format!("{}\nhelp: {help}", problem.message),
            None => problem.message.clone(),
        };
        writeln!(
            out,
            "::{} file={},line={line},col={column},endColumn={},title={}::{}",
            problem.severity.id(),
            property(&visible(&problem.file)),
            column + length,
            property(problem.code),
            data(&text)
        )?;
    }
    Ok(())
}

/// What may stand after `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What may stand between two commas.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
