//! The whole radar, with the Markdown and the relations that the page does without.

use radar_core::check;
use radar_core::model::Radar;
use radar_core::problem::Problem;

/// Reads what `build.rs` wrote beside the radar of the page. An error means that the program was built wrongly.
pub fn embedded_radar() -> Result<Radar, Vec<Problem>> {
    check::from_json("document.json", include_str!(concat!(env!("OUT_DIR"), "/document.json")))
}
