//! Everything a person does to this repository: `cargo xtask help`.
//!
//! Reading order: [`args`] says what can be asked, then one module per command ([`serve`], [`site`], [`test`],
//! [`bench`], [`pages`]). [`setup`] installs what they need.

mod args;
mod bench;
mod folder;
mod pages;
mod places;
mod print;
mod process;
mod radar_file;
mod sbom;
mod serve;
mod setup;
mod site;
mod site_url;
mod sizes;
mod test;
mod workspace;

use std::process::ExitCode;

use args::Command;

fn main() -> ExitCode {
    let command = match args::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("error: {error}\nRun `cargo xtask help` to see what there is.");
            return ExitCode::from(2);
        }
    };
    let result = match command {
        Command::Help => {
            println!("{}", args::HELP);
            Ok(true)
        }
        Command::Serve { port, data } => serve::run(port, data),
        Command::Build { data, dist, site_url, single_file } => {
            site::run(data, dist, site_url, single_file).map(|()| true)
        }
        Command::Test { data } => test::run(data),
        Command::Bench { blips, runs } => bench::run(&blips, runs).map(|()| true),
        Command::Pages { dist, site_url } => pages::run(dist, site_url).map(|()| true),
        Command::Print => print::run(),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
