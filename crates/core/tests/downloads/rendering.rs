//! Renderers other than browsers take a picture as it is.

use std::sync::Mutex;

use log::{LevelFilter, Log, Metadata, Record};
use radar_fonts::Fonts;
use usvg::{Options, Tree};

use crate::taken::Taken;

#[test]
fn a_renderer_reads_every_picture_without_a_warning() {
    log::set_logger(&WARNINGS).unwrap();
    log::set_max_level(LevelFilter::Warn);
    for (file, address) in [
        ("data/radar.json", ""),
        ("data/radar.json", "blips/gvisor/?q=proxy"),
        ("examples/full-circle.json", "blips/leptos/?ring=trial"),
        ("examples/full-circle.json", "quadrants/tools/?compare=2025-03&movement=removed,in"),
    ] {
        let taken = Taken::file(file, address);
        let options = Options { fontdb: Fonts::bundled().database(), ..Options::default() };
        let tree = Tree::from_str(&taken.document(), &options).unwrap();
        assert!((tree.size().width() - 940.0).abs() < f32::EPSILON);
        assert!(tree.root().has_children());
        assert_eq!(*WARNINGS.0.lock().unwrap(), [""; 0], "{file} {address}");
    }
}

static WARNINGS: Warnings = Warnings(Mutex::new(Vec::new()));

/// What the renderer complained about.
struct Warnings(Mutex<Vec<String>>);

impl Log for Warnings {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        self.0.lock().unwrap().push(record.args().to_string());
    }

    fn flush(&self) {}
}
