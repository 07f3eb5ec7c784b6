//! What programs print for `--version`.

/// The version in such a line: its first word that starts with a digit.
pub(super) fn in_line(line: &str) -> Option<&str> {
    line.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// The number before the first dot.
pub(super) fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_program_we_ask_is_understood() {
        assert_eq!(in_line("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(in_line("wasm-bindgen 0.2.130 (5edeb5fc6)"), Some("0.2.130"));
        assert_eq!(in_line("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"), Some("156.0.8078.79"));
        assert_eq!(in_line("Google Chrome 141.0.7390.54 "), Some("141.0.7390.54"));
        assert_eq!(in_line("ChromeDriver 156.0.8078.79 (a21ce95c)"), Some("156.0.8078.79"));
        assert_eq!(in_line("Command not found"), None);
    }

    #[test]
    fn the_major_version_ends_at_the_first_dot() {
        assert_eq!(major("156.0.8078.79"), "156");
        assert_eq!(major("156"), "156");
    }
}
