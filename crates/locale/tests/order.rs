//! Names in the alphabetical order of each language.

use std::cmp::Ordering;

use proptest::prelude::*;
use radar_locale::Order;

/// A language, and words in its order.
const WORDS: [(&str, &[&str]); 5] = [
    ("en", &["access", "café", "cafés", "CI/CD", "cloud", "Kubernetes", "network"]),
    ("fr", &["accès", "chiffrement", "CI/CD", "échec", "écran", "isolation", "œuvre", "réseau", "ressource"]),
    ("sv", &["adress", "nät", "zon", "åtkomst", "ämne", "övervakning"]),
    ("es", &["nube", "nylon", "ñame", "oro"]),
    ("de", &["Ader", "Äpfel", "Atom", "Zug"]),
];

proptest! {
    #[test]
    fn words_in_any_order_are_sorted_as_in_their_language(
        (language, sorted, shuffled) in (0..WORDS.len()).prop_flat_map(|choice| {
            let (language, sorted) = WORDS[choice];
            (Just(language), Just(sorted), Just(sorted.to_vec()).prop_shuffle())
        })
    ) {
        let order = Order::of(language);
        let mut words = shuffled;
        words.sort_by(|a, b| order.compare(a, b));
        prop_assert_eq!(words, sorted);
    }

    #[test]
    fn an_order_is_total(language in "[a-z]{2}", a in "\\PC{0,6}", b in "\\PC{0,6}") {
        let order = Order::of(&language);
        prop_assert_eq!(order.compare(&a, &b), order.compare(&b, &a).reverse());
        prop_assert_eq!(order.compare(&a, &b) == Ordering::Equal, a == b);
    }
}

#[test]
fn the_same_letters_sort_differently_in_different_languages() {
    assert_eq!(Order::of("fr").compare("å", "z"), Ordering::Less);
    assert_eq!(Order::of("sv").compare("å", "z"), Ordering::Greater);
    assert_eq!(Order::of("fr").compare("ña", "nz"), Ordering::Less);
    assert_eq!(Order::of("es").compare("ña", "nz"), Ordering::Greater);
}
