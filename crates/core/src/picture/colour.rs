//! Mixed colours: renderers other than browsers do not know `color-mix`.

/// `percent` of `colour` and the rest of `ground`, mixed as `color-mix(in srgb, …)` does. Both are `#rrggbb`; what is not
/// counts as black.
pub(super) fn mix(colour: &str, percent: u8, ground: &str) -> String {
    let mut mixed = "#".to_owned();
    for channel in [1, 3, 5] {
        let (share, percent) = (channel_of(colour, channel), u32::from(percent.min(100)));
        let value = (share * percent + channel_of(ground, channel) * (100 - percent) + 50) / 100;
        for digit in [value / 16, value % 16] {
            mixed.extend(char::from_digit(digit, 16));
        }
    }
    mixed
}

/// The two digits that start at `at`.
fn channel_of(colour: &str, at: usize) -> u32 {
    let digit = |at| colour.as_bytes().get(at).and_then(|byte| char::from(*byte).to_digit(16)).unwrap_or(0);
    16 * digit(at) + digit(at + 1)
}
