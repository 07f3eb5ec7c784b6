//! The colours of badges. They stand on pages of any colour, so they are the stylesheet's for light paper, whatever the
//! reader prefers: white letters can be read on all of them.

/// Behind a name: dark, and yet lighter than the background of dark pages.
pub(super) const NAME: &str = "#4a515b";
pub(super) const TEXT: &str = "#ffffff";
/// Behind what stands in place of a ring.
pub(super) const REMOVED: &str = "#6b727c";

/// By ring, innermost first: `--ring-1` to `--ring-8` of `public/radar.css`.
const RINGS: [&str; 8] =
    ["#0a6b4f", "#1f5bb5", "#8a5a00", "#a8322a", "#6f42a8", "#0b6675", "#8c3a74", "#555b63"];

/// The colour of a ring, by its place.
pub(super) fn ring(index: usize) -> &'static str {
    RINGS.get(index).copied().unwrap_or(REMOVED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_have_the_colours_of_the_page() {
        let style = include_str!("../../../../public/radar.css");
        for (colour, number) in RINGS.iter().zip(1..) {
            let first = style.split(&format!("--ring-{number}:")).nth(1).unwrap();
            assert!(first.trim_start().starts_with(colour), "--ring-{number}");
        }
    }

    #[test]
    fn letters_can_be_read_on_every_colour() {
        for background in RINGS.into_iter().chain([NAME, REMOVED]) {
            let contrast = contrast(TEXT, background);
            assert!(contrast >= 4.5, "{contrast} on {background}");
        }
    }

    /// As WCAG 2 defines it.
    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }
}
