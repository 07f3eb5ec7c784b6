//! Dates as people write them in each language.

use radar_locale::long_date;

#[test]
fn a_date_is_written_as_in_its_language() {
    for (language, date, name) in [
        ("en", "2026-03-01", "1 March 2026"),
        ("en-us", "2026-03-01", "March 1, 2026"),
        ("fr", "2026-03-02", "2 mars 2026"),
        ("fr-ca", "2026-12-31", "31 décembre 2026"),
        ("de", "2026-03-01", "1. März 2026"),
        ("es", "2026-03-01", "1 de marzo de 2026"),
        ("pt-br", "2026-03-31", "31 de março de 2026"),
        ("sv", "2026-03-01", "1 mars 2026"),
        ("ja", "2026-03-01", "2026年3月1日"),
    ] {
        assert_eq!(long_date(language, date).as_deref(), Some(name), "{language}");
    }
}

#[test]
fn the_first_of_a_month_is_an_ordinal_in_french_and_no_other_day_is() {
    for language in ["fr", "fr-ca", "fr-ch"] {
        assert_eq!(long_date(language, "2026-03-01").as_deref(), Some("1er mars 2026"), "{language}");
        assert_eq!(long_date(language, "2026-03-11").as_deref(), Some("11 mars 2026"), "{language}");
    }
}

#[test]
fn the_year_is_the_one_of_the_file_in_every_language() {
    for language in ["th", "fa", "ar", "he"] {
        let name = long_date(language, "2026-03-01").unwrap_or_default();
        let digits: String =
            name.chars().filter_map(|c| c.to_digit(10).or_else(|| digit(c))).map(|d| d.to_string()).collect();
        assert!(digits.contains("2026"), "{language}: {name}");
    }
}

#[test]
fn what_has_no_name_gets_none() {
    for (language, date) in
        [("tlh", "2026-03-01"), ("qaa", "2026-03-01"), ("fr", "2026-02-30"), ("fr", "soon")]
    {
        assert_eq!(long_date(language, date), None, "{language} {date}");
    }
}

/// Arabic-Indic digits and their extended forms.
fn digit(c: char) -> Option<u32> {
    match c {
        '\u{660}'..='\u{669}' => Some(u32::from(c) - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(u32::from(c) - 0x6f0),
        _ => None,
    }
}
