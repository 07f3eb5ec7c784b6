//! Any bytes as a radar's file.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| radar_fuzz::check(data));
