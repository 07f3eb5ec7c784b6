//! The command line.

use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt as _};

use crate::bench::{RUNS, SIZES};

pub(crate) const HELP: &str = "\
cargo xtask COMMAND [OPTIONS]

Commands:
  serve   Build the radar, serve it on 127.0.0.1 and rebuild it on every change
  build   Build the release site into dist/ and print its sizes
  test    Run every check: format, clippy, core and render tests, release build, browser tests
  bench   Measure how fast radars of some sizes are, beside hand-written pages of the same data
  pages   Build the published site: our radar, and the full-circle example below it
  print   What trunk calls once it has compiled the program: print every page
  help    Print this

Options:
  --data FILE      Use this radar instead of data/radar.json   (serve, build, test)
  --port N         Serve on this port, default 8080; 0 picks a free one   (serve)
  --blips LIST     Measure radars with so many blips, default 14,100,500   (bench)
  --runs N         Measure each page N times, default 7   (bench)
  --dist DIR       Build into this folder instead of dist/   (build, pages)
  --single-file FILE   Write the whole site into this HTML file, too, and one per further language beside it   (build)
  --site-url URL   The site is published there, whatever the radar says, for feeds and sitemap   (build, pages)
                   RADAR_SITE=URL in the environment does the same

Each command first installs what it needs and this machine lacks: the wasm32 target, trunk and wasm-bindgen,
fonts for names in scripts that no font here has; for `bench` and `test` also Chromium and its driver, for `test` also axe-core.";

/// What the user asked for.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Help,
    Serve {
        port: u16,
        data: Option<PathBuf>,
    },
    Build {
        data: Option<PathBuf>,
        dist: Option<PathBuf>,
        site_url: Option<String>,
        single_file: Option<PathBuf>,
    },
    Test {
        data: Option<PathBuf>,
    },
    Bench {
        blips: Vec<usize>,
        runs: usize,
    },
    Pages {
        dist: Option<PathBuf>,
        site_url: Option<String>,
    },
    Print,
}

/// Parses the arguments. The error is one sentence for the user.
pub(crate) fn parse(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let name = match parser.next()? {
        Some(Arg::Value(name)) => name.string()?,
        None | Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Command::Help),
        Some(option) => return Err(format!("a command must come before {}", spelled(&option)).into()),
    };
    let accepted: &[&str] = match name.as_str() {
        "serve" => &["port", "data"],
        "build" => &["data", "dist", "site-url", "single-file"],
        "test" => &["data"],
        "bench" => &["blips", "runs"],
        "pages" => &["dist", "site-url"],
        "print" => &[],
        "help" => return Ok(Command::Help),
        _ => return Err(format!("there is no command '{name}'").into()),
    };

    let (mut blips, mut runs) = (SIZES.to_vec(), RUNS);
    let (mut port, mut data, mut dist, mut site_url, mut single_file) = (8080, None, None, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            Arg::Long("port") if accepted.contains(&"port") => port = parser.value()?.parse()?,
            Arg::Long("data") if accepted.contains(&"data") => data = Some(parser.value()?.into()),
            Arg::Long("dist") if accepted.contains(&"dist") => dist = Some(parser.value()?.into()),
            Arg::Long("single-file") if accepted.contains(&"single-file") => {
                single_file = Some(parser.value()?.into());
            }
            Arg::Long("site-url") if accepted.contains(&"site-url") => {
                site_url = Some(parser.value()?.string()?);
            }
            Arg::Long("blips") if accepted.contains(&"blips") => blips = parser.value()?.parse_with(sizes)?,
            Arg::Long("runs") if accepted.contains(&"runs") => runs = parser.value()?.parse()?,
            other => return Err(format!("'{name}' does not take {}", spelled(&other)).into()),
        }
    }

    Ok(match name.as_str() {
        "serve" => Command::Serve { port, data },
        "build" => Command::Build { data, dist, site_url, single_file },
        "test" => Command::Test { data },
        "bench" => Command::Bench { blips, runs },
        "pages" => Command::Pages { dist, site_url },
        _ => Command::Print,
    })
}

/// Numbers with commas between them.
fn sizes(list: &str) -> Result<Vec<usize>, std::num::ParseIntError> {
    list.split(',').map(str::parse).collect()
}

fn spelled(argument: &Arg<'_>) -> String {
    match argument {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(value) => format!("'{}'", value.to_string_lossy()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Command, String> {
        parse(Parser::from_args(arguments)).map_err(|error| error.to_string())
    }

    #[test]
    fn nothing_at_all_asks_for_help() {
        assert_eq!(parsed(&[]), Ok(Command::Help));
        assert_eq!(parsed(&["serve", "--help"]), Ok(Command::Help));
    }

    #[test]
    fn serve_listens_on_8080_unless_told_otherwise() {
        assert_eq!(parsed(&["serve"]), Ok(Command::Serve { port: 8080, data: None }));
        assert_eq!(
            parsed(&["serve", "--port", "9000", "--data=x.json"]),
            Ok(Command::Serve { port: 9000, data: Some("x.json".into()) })
        );
    }

    #[test]
    fn sizes_are_a_list() {
        assert_eq!(parsed(&["bench"]), Ok(Command::Bench { blips: vec![14, 100, 500], runs: 7 }));
        assert_eq!(
            parsed(&["bench", "--blips", "1000,8", "--runs=3"]),
            Ok(Command::Bench { blips: vec![1000, 8], runs: 3 })
        );
        assert!(parsed(&["bench", "--blips", "14;100"]).is_err());
    }

    #[test]
    fn what_is_published_has_an_address() {
        let site_url = Some("https://example.org/radar".to_owned());
        assert_eq!(
            parsed(&["build", "--site-url", "https://example.org/radar"]),
            Ok(Command::Build { data: None, dist: None, site_url: site_url.clone(), single_file: None })
        );
        assert_eq!(
            parsed(&["pages", "--site-url=https://example.org/radar"]),
            Ok(Command::Pages { dist: None, site_url })
        );
        assert!(parsed(&["serve", "--site-url", "x"]).is_err_and(|error| error.contains("--site-url")));
    }

    #[test]
    fn an_option_of_another_command_is_refused_by_name() {
        assert_eq!(parsed(&["build", "--port", "1"]), Err("'build' does not take --port".to_owned()));
        assert_eq!(parsed(&["print", "--dist"]), Err("'print' does not take --dist".to_owned()));
        assert_eq!(parsed(&["test", "more"]), Err("'test' does not take 'more'".to_owned()));
    }

    #[test]
    fn mistakes_are_named() {
        assert_eq!(parsed(&["sevre"]), Err("there is no command 'sevre'".to_owned()));
        assert_eq!(parsed(&["--port", "1"]), Err("a command must come before --port".to_owned()));
        assert!(parsed(&["serve", "--port", "high"]).is_err_and(|error| error.contains("high")));
        assert!(parsed(&["build", "--data"]).is_err_and(|error| error.contains("--data")));
    }
}
