//! `radar` as people and scripts run it: the real program on real files.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod capacity;
mod check;
mod diff;
mod edition;
mod exchange;
mod fmt;
mod folder;
mod layout;
mod mistakes;
mod new;
mod poster;
mod run;
