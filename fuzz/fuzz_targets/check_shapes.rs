//! Documents that are nearly radars.

#![no_main]

use libfuzzer_sys::fuzz_target;
use radar_fuzz::shapes::Shape;

fuzz_target!(|shape: Shape| radar_fuzz::check(shape.0.to_string().as_bytes()));
