//! The colours of badges. They stand on pages of any colour, so they are the radar's for light paper, whatever the reader
//! prefers: they are dark, and its letters can be read on all of them.

use radar_core::model::Radar;

/// Behind a name: dark, and yet lighter than the background of dark pages.
pub(super) const NAME: &str = "#4a515b";
/// On a name.
pub(super) const TEXT: &str = "#ffffff";

/// Behind a ring's name.
pub(super) fn ring(radar: &Radar, ring: usize) -> &str {
    radar.theme.light.ring(ring).unwrap_or_else(|| removed(radar))
}

/// Behind what stands in place of a ring.
pub(super) fn removed(radar: &Radar) -> &str {
    &radar.theme.light.soft
}

/// On both.
pub(super) fn on_ring(radar: &Radar) -> &str {
    &radar.theme.light.on_ring
}

#[cfg(test)]
mod tests {
    use radar_core::theme::Color;
    use radar_core::theme::legible::TEXT as NEEDED;

    use super::*;

    /// The checks of the radar hold the other colours to it.
    #[test]
    fn letters_can_be_read_on_what_is_behind_a_name() {
        let [text, name] = [TEXT, NAME].map(|hex| Color::parse(hex).unwrap());
        assert!(text.contrast(name) >= NEEDED);
    }
}
