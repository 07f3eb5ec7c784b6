//! What readers find by what they type.

mod sample_radar;

use proptest::prelude::*;
use proptest::{collection, sample};
use radar_core::model::{Radar, Tag};
use radar_core::search::SearchIndex;
use radar_core::text::Text;
use sample_radar::{blip, sample_radar, text};

#[test]
fn readers_find_a_blip_by_its_name_and_by_its_beginning() {
    assert_eq!(found("gvisor"), ["gvisor"]);
    assert_eq!(found("kub"), ["kubernetes"]);
    assert_eq!(found("spoke hub"), ["hub-and-spoke"], "in any order");
    assert_eq!(found("kata istio"), [""; 0], "all words must match");
}

#[test]
fn readers_find_a_blip_by_aliases_and_tags() {
    assert_eq!(found("k8s"), ["kubernetes"]);
    assert_eq!(found("zta"), ["zero-trust"]);
    assert_eq!(found("service-mesh"), ["istio"]);
    assert_eq!(found("servicemesh"), ["istio"]);
}

#[test]
fn an_empty_query_finds_everything() {
    for query in ["", "  ", " - ", "\u{301}"] {
        assert_eq!(found(query).len(), sample_radar().blips.len(), "{query:?}");
    }
}

#[test]
fn case_and_accents_do_not_matter() {
    for query in ["facade", "FAÇADE", "fac\u{327}ade", "oeuvre", "ŒUVRE"] {
        assert_eq!(found(query), ["facade"], "{query}");
    }
}

#[test]
fn hyphens_and_blanks_do_not_matter() {
    for query in ["zero-trust", "zero trust", "zerotrust", "ZeroTrustArch", "zero_trust"] {
        assert_eq!(found(query), ["zero-trust"], "{query}");
    }
    for query in ["hub-and-spoke", "hubandspoke", "Hub & Spoke"] {
        assert_eq!(found(query), ["hub-and-spoke"], "{query}");
    }
}

#[test]
fn names_with_signs_are_found_with_and_without_them() {
    assert_eq!(found("c++"), ["cpp"]);
    assert_eq!(found("c#"), ["csharp"]);
    assert_eq!(found(".net"), ["dotnet"]);
    assert_eq!(found(":has()"), ["css-has"]);
    assert_eq!(found(":has"), ["css-has"]);
    assert_eq!(found("has("), ["css-has"]);
    assert!(found("net").contains(&"dotnet".to_owned()));
    assert_eq!(found("istio:"), ["istio"]);
    assert_eq!(found("k8s+"), ["kubernetes"], "a sign that is nowhere on the radar is passed over");
}

#[test]
fn short_words_match_beginnings_only() {
    assert_eq!(found("is"), ["istio"], "not gVISor");
    assert_eq!(found("vis"), ["gvisor"]);
}

#[test]
fn readers_find_a_blip_by_its_summary_and_article_in_their_language() {
    let mut radar = sample_radar();
    radar.blips[0].summary = both("A kernel in user space.", "Un noyau en espace utilisateur.");
    let articles = [both("<p>Intercepts <code>ptrace</code>&amp;co.</p>", "<p>Intercepte.</p>")];
    let english = SearchIndex::new(&radar, &articles, "en");
    let french = SearchIndex::new(&radar, &articles, "fr");
    for (query, in_english, in_french) in [
        ("kernel", true, false),
        ("noyau", false, true),
        ("ptrace", true, false),
        ("intercept", true, true),
        ("code", false, false),
        ("amp", false, false),
    ] {
        assert_eq!(english.matches(query)[0], in_english, "{query}");
        assert_eq!(french.matches(query)[0], in_french, "{query}");
    }
}

#[test]
fn readers_find_a_blip_by_the_name_of_its_tag_in_their_language() {
    let mut radar = sample_radar();
    radar.tags = vec![Tag { id: "service-mesh".into(), name: both("service mesh", "maillage de services") }];
    for (query, in_english, in_french) in [
        ("maillage", false, true),
        ("maillage de services", false, true),
        ("mesh", true, true),
        ("service-mesh", true, true),
    ] {
        for (language, is_found) in [("en", in_english), ("fr", in_french)] {
            let found = SearchIndex::new(&radar, &[], language).matches(query);
            assert_eq!(found[2], is_found, "{query} in {language}");
        }
    }
}

#[test]
fn french_words_are_found_without_their_accents() {
    let mut radar = sample_radar();
    radar.blips[0].summary = both("A network.", "Un réseau où l’hôte s’isole ; nœuds compris.");
    let index = SearchIndex::new(&radar, &[], "fr");
    for query in ["reseau", "Réseau", "RÉSEAU", "hote", "l'hôte", "noeuds", "isole", "ou"] {
        assert!(index.matches(query)[0], "{query}");
    }
}

#[test]
fn names_are_found_in_every_language() {
    let mut radar = sample_radar();
    radar.blips[0].name = both("Sandbox", "Bac à sable");
    for language in ["en", "fr"] {
        assert!(SearchIndex::new(&radar, &[], language).matches("bac a sable")[0]);
    }
}

#[test]
fn one_typing_error_anywhere_in_a_name_still_finds_it() {
    let radar = sample_radar();
    let index = SearchIndex::new(&radar, &[], "en");
    for (blip, name) in [(0, "gvisor"), (2, "istio"), (5, "kubernetes"), (10, "facade")] {
        for typed in with_one_error(name) {
            assert!(index.matches(&typed)[blip], "{typed} for {name}");
        }
    }
}

#[test]
fn long_words_may_have_two_typing_errors_and_unfinished_words_may_have_one() {
    assert_eq!(found("kubrenets"), ["kubernetes"]);
    assert_eq!(found("arhcitektur"), ["zero-trust"]);
    assert_eq!(found("kuebr"), ["kubernetes"]);
    assert_eq!(found("gvizzr"), [""; 0], "two errors in a short word are too many");
}

#[test]
fn a_word_that_is_on_the_radar_is_taken_at_its_word() {
    let mut radar = sample_radar();
    radar.blips.push(blip(99, "istia", "Istia", &[], &[], [Some((0, 0)); 3]));
    let matches = SearchIndex::new(&radar, &[], "en").matches("istia");
    assert_eq!(ids(&radar, &matches), ["istia"]);
}

#[test]
fn an_unknown_id_leads_to_the_nearest_blips() {
    let radar = sample_radar();
    let index = SearchIndex::new(&radar, &[], "en");
    let nearest = |wanted| -> Vec<&str> {
        index.nearest(wanted, 3).into_iter().map(|blip| radar.blips[blip].id.as_str()).collect()
    };
    assert_eq!(nearest("gvisr"), ["gvisor"]);
    assert_eq!(nearest("istoi"), ["istio"]);
    assert_eq!(nearest("kata"), ["kata-containers"]);
    assert_eq!(nearest("google-gvisor"), ["gvisor"]);
    assert_eq!(nearest("zerotrust-architecture"), ["zero-trust"]);
    assert_eq!(nearest("k8"), ["kubernetes"]);
    assert_eq!(nearest("zzzzqqq"), [""; 0]);
    assert_eq!(nearest(""), [""; 0]);
    assert!(index.nearest("istio", 0).is_empty());
}

proptest! {
    #[test]
    fn adding_a_word_never_adds_blips(query in any_query(), word in any_query()) {
        let index = SearchIndex::new(&sample_radar(), &[], "en");
        let more = index.matches(&query);
        let less = index.matches(&format!("{query} {word}"));
        prop_assert!(less.iter().zip(more).all(|(less, more)| more || !less));
    }

    #[test]
    fn any_query_on_any_radar_gets_an_answer_per_blip(
        names in collection::vec(any::<String>(), 0..4),
        prose in any::<String>(),
        query in any::<String>(),
    ) {
        let mut radar = Radar { blips: vec![], ..sample_radar() };
        for name in &names {
            let mut blip = blip(1, name, name, &[&query], &[&prose], [None; 3]);
            blip.summary = text(&prose);
            radar.blips.push(blip);
        }
        let index = SearchIndex::new(&radar, &[text(&prose)], "en");
        prop_assert_eq!(index.matches(&query).len(), names.len());
        prop_assert!(index.matches(&query).iter().all(|found| *found), "the query is an alias of each");
        prop_assert!(index.nearest(&query, 2).len() <= 2);
    }
}

/// The word with a letter missing, added, wrong, or swapped with the next one, at every position.
fn with_one_error(word: &str) -> Vec<String> {
    let mut typed = Vec::new();
    for at in 0..=word.len() {
        let (before, after) = word.split_at(at);
        typed.extend(('a'..='z').map(|letter| format!("{before}{letter}{after}")));
        if let Some(rest) = after.get(1..) {
            typed.push(format!("{before}{rest}"));
            typed.extend(('a'..='z').map(|letter| format!("{before}{letter}{rest}")));
        }
        if let (Some(swapped), Some(rest)) = (after.get(1..2), after.get(2..)) {
            typed.push(format!("{before}{swapped}{}{rest}", &after[..1]));
        }
    }
    typed
}

fn any_query() -> impl Strategy<Value = String> {
    let words = ["gvisor", "gvisr", "kub", "c", "c++", ".net", "zerotrust", "and", "sandbox", "e", "-", "é"];
    prop_oneof![
        any::<String>(),
        collection::vec(sample::select(words.to_vec()), 0..4).prop_map(|words| words.join(" ")),
    ]
}

fn found(query: &str) -> Vec<String> {
    let radar = sample_radar();
    let matches = SearchIndex::new(&radar, &[], "en").matches(query);
    ids(&radar, &matches)
}

fn ids(radar: &Radar, matches: &[bool]) -> Vec<String> {
    radar
        .blips
        .iter()
        .zip(matches)
        .filter(|(_, matches)| **matches)
        .map(|(blip, _)| blip.id.clone())
        .collect()
}

fn both(english: &str, french: &str) -> Text {
    [("en".to_owned(), english.to_owned()), ("fr".to_owned(), french.to_owned())].into_iter().collect()
}
