//! Files of Zalando.

#![no_main]

use libfuzzer_sys::fuzz_target;
use radar_exchange::Format;

fuzz_target!(|data: &[u8]| radar_fuzz::import(Format::Zalando, data));
