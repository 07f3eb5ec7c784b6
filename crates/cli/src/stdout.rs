//! Printing an answer.

use std::io::{self, BufWriter, ErrorKind, Write};

use crate::failure::Failure;

/// Prints what `write` writes. A reader that has seen enough, like `head`, is no failure.
pub(crate) fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Output(error)),
        _ => Ok(()),
    }
}
