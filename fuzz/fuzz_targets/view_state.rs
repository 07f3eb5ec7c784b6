//! Any address of the page: what it says is kept by the canonical one.

#![no_main]

use libfuzzer_sys::fuzz_target;
use radar_core::view::ViewState;

fuzz_target!(|address: &str| {
    let view = ViewState::decode(address);
    let canonical = view.encode();
    assert_eq!(ViewState::decode(&canonical), view);
    assert_eq!(ViewState::decode(&canonical).encode(), canonical);
});
