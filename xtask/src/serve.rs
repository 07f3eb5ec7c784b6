//! `cargo xtask serve`.

mod changes;

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};
use std::{env, fs, thread};

use anyhow::{Context as _, Result, bail};

use crate::radar_file::RadarFile;
use crate::{process, setup, site, workspace};
use changes::{Changes, Texts};

/// What trunk watches. Single files are ours to watch, see [`changes`].
const SOURCE_FOLDERS: [&str; 3] = ["src", "crates", "public"];
const SOURCE_FILES: [&str; 3] = ["index.html", "build.rs", "Cargo.toml"];

/// How often we look whether something changed.
const INTERVAL: Duration = Duration::from_millis(250);

/// Builds, serves and rebuilds until Ctrl-C. True when nothing but Ctrl-C ended it.
pub(crate) fn run(port: u16, data: Option<PathBuf>) -> Result<bool> {
    let radar = RadarFile::checked(data)?;
    let port = free_port(port)?;
    let tools = setup::tools()?;

    let dist = workspace::site("serve");
    let announcement = Announcement::new(&dist, port);
    let signal = Signal::new()?;

    let mut trunk = site::trunk(&tools, &radar)?;
    // A page without a file is a mistake here as on a static host: hence no fallback to index.html.
    trunk.args(["serve", "--no-spa", "--disable-address-lookup", "--address", "127.0.0.1"]);
    trunk.arg("--port").arg(port.to_string()).arg("--dist").arg(&dist).arg("--watch").arg(&signal.folder);
    for folder in SOURCE_FOLDERS {
        trunk.args(["--watch", folder]);
    }
    println!("$ {}", process::shown(&trunk));
    println!("The first build can take some minutes. Ctrl-C stops.");
    let mut trunk = trunk.spawn().context("cannot start trunk")?;

    let served = keep_serving(&mut trunk, &radar, &signal, announcement);
    trunk.kill().ok();
    trunk.wait().ok();
    served
}

fn keep_serving(
    trunk: &mut Child,
    radar: &RadarFile,
    signal: &Signal,
    mut announcement: Announcement,
) -> Result<bool> {
    let stopped = stop_flag()?;
    let mut sources = Changes::of(SOURCE_FILES.iter().map(|file| workspace::root().join(file)));
    let mut data = Changes::of([radar.path().to_owned()]);
    let mut texts = Texts::of(radar.path());
    while !stopped.load(Ordering::Relaxed) {
        if let Some(status) = trunk.try_wait()? {
            // Ctrl-C reaches trunk as well, and sometimes first.
            return Ok(status.success());
        }
        announcement.make_once_ready();
        let new_data = data.seen() | texts.seen();
        if new_data && let Err(error) = radar.check() {
            eprintln!("{error:#}. The page still shows the last good one.");
        } else if sources.seen() || new_data {
            signal.send()?;
        }
        thread::sleep(INTERVAL);
    }
    Ok(true)
}

/// Tells the user the address, once there is something to see.
struct Announcement {
    page: PathBuf,
    port: u16,
    is_made: bool,
}

impl Announcement {
    fn new(dist: &Path, port: u16) -> Self {
        let page = dist.join("index.html");
        // So that its coming back says that the first build is done.
        fs::remove_file(&page).ok();
        Self { page, port, is_made: false }
    }

    fn make_once_ready(&mut self) {
        let port = self.port;
        if !self.is_made && self.page.is_file() && TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            println!("\n    The radar is at http://127.0.0.1:{port}/\n");
            self.is_made = true;
        }
    }
}

/// A file that trunk watches and we write, to make it build.
struct Signal {
    folder: PathBuf,
}

impl Signal {
    fn new() -> Result<Self> {
        // Not below `target`, which trunk ignores whatever it is told to watch.
        let folder = env::temp_dir().join(format!("tech-radar-serve-{}", std::process::id()));
        let signal = Self { folder };
        fs::create_dir_all(&signal.folder)
            .with_context(|| format!("cannot create {}", signal.folder.display()))?;
        Ok(signal)
    }

    fn send(&self) -> Result<()> {
        // Something else each time: emptying an empty file is no change.
        let now = format!("{:?}", SystemTime::now());
        fs::write(self.folder.join("changed"), now).context("cannot tell trunk about the change")
    }
}

impl Drop for Signal {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

/// The port itself if nobody listens there, or any free one for 0.
fn free_port(port: u16) -> Result<u16> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener.local_addr()?.port()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is in use: stop the program that uses it, or choose another with --port N")
        }
        Err(error) => Err(error).with_context(|| format!("cannot serve on port {port}")),
    }
}

/// True once the user, or the system, asks us to stop.
fn stop_flag() -> Result<Arc<AtomicBool>> {
    let stopped = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stopped);
    ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed)).context("cannot listen for Ctrl-C")?;
    Ok(stopped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_refused_with_advice() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let error = free_port(port).unwrap_err().to_string();
        assert!(error.contains(&port.to_string()) && error.contains("--port"), "{error}");
    }

    #[test]
    fn port_0_means_any_free_port() {
        assert_ne!(free_port(0).unwrap(), 0);
    }
}
