//! Any text as a blip's Markdown.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| radar_fuzz::markdown(text));
