//! What a link carries, and that it survives being read and written.

mod sample_radar;

use proptest::prelude::*;
use proptest::{collection, option, sample};
use radar_core::model::{Edition, Movement, Period, Radar};
use radar_core::set::Set;
use radar_core::view::{Dimension, MAX_QUERY, OldLink, Page, ViewState, split_base};
use sample_radar::sample_radar;

#[test]
fn addresses_read_as_people_expect() {
    let canonical = [
        "",
        "blips/gvisor/",
        "rings/trial/",
        "quadrants/secure/",
        "quadrants/secure/?ring=trial",
        "quadrants/secure/?ring=adopt,trial&tag=mesh",
        "?ring=assess,trial&quadrant=build,secure&tag=a,b&movement=new,in&q=proxy&edition=2025-03",
        "?ring=trial&quadrant=build,secure",
        "blips/x/?ring=trial&quadrant=secure&q=a+b",
        "?q=zero+",
        "?q=c%2B%2B+%26+%E2%82%AC",
        "?category=secure&rank=35",
        "?rank=35",
        "?edition=2025-03&compare=2024-03",
        "blips/gvisor/?edition=2025-03&compare=2024-03",
        "quadrants/secure/?ring=trial&q=a&compare=2024-03",
        "editions/2025-03/",
        "editions/2025-03/?ring=trial&quadrant=secure&compare=2023-03",
        "fr/",
        "fr/?q=proxy&embed=1",
        "pt-br/blips/gvisor/?ring=trial",
        "zh-hant/editions/2025-03/",
        "?embed=1",
    ];
    for address in canonical {
        assert_eq!(ViewState::decode(address).encode(), address);
    }
}

#[test]
fn other_spellings_of_an_address_mean_the_same() {
    let spellings = [
        ("/", ""),
        ("index.html", ""),
        ("/?", ""),
        ("/blips/gvisor", "blips/gvisor/"),
        ("blips/gvisor/index.html#text", "blips/gvisor/"),
        ("rings/trial/index.html", "rings/trial/"),
        ("?ring=trial", "rings/trial/"),
        ("?quadrant=secure", "quadrants/secure/"),
        ("rings/trial/?ring=assess", "?ring=assess,trial"),
        ("?ring=trial,assess&ring=trial", "?ring=assess,trial"),
        ("?ring=trial%2Cassess", "?ring=assess,trial"),
        ("?q=old&q=new", "?q=new"),
        ("?q=a%20b", "?q=a+b"),
        ("?q=%0Aa%00b", "?q=ab"),
        ("?edition=2025-03&tag=mesh", "?tag=mesh&edition=2025-03"),
        ("?compare=2023-03&edition=2025-03", "?edition=2025-03&compare=2023-03"),
        ("/editions/2025-03", "editions/2025-03/"),
        ("editions/2025-03/index.html#changes", "editions/2025-03/"),
        ("editions/2025-03/?edition=2024-03", "editions/2025-03/"),
        ("/fr", "fr/"),
        ("fr/index.html", "fr/"),
        ("fr/nope/", "fr/"),
        ("?embed=1&q=a", "?q=a&embed=1"),
    ];
    for (spelling, canonical) in spellings {
        assert_eq!(ViewState::decode(spelling).encode(), canonical, "{spelling}");
    }
}

#[test]
fn what_no_link_of_ours_says_is_ignored() {
    let too_long = format!("blips/{}/", "a".repeat(65));
    let nonsense = [
        "blips/",
        "blips/a/b/",
        "nope/gvisor/",
        "blips/Not Kebab/",
        "blips/a--b/",
        "rings/-a/",
        "?ring=,,A,%zz,%FF,-",
        "?movement=sideways",
        "?edition=March",
        "?compare=March",
        "editions/",
        "editions/March/",
        "french/",
        "FR/",
        "fr-/",
        "f/",
        "?embed=yes",
        "?rank=-1",
        "?rank=4294967296",
        "?category=secure",
        "?unknown=1&=&&",
        "#blips/gvisor/",
        &too_long,
    ];
    for address in nonsense {
        assert_eq!(ViewState::decode(address), ViewState::default(), "{address}");
    }
}

#[test]
fn broken_percent_signs_in_a_query_stay_readable() {
    assert_eq!(ViewState::decode("?q=100%zz").query, "100%zz");
    assert_eq!(ViewState::decode("?q=%FFa").query, "", "a value that is not UTF-8 is ignored");
}

#[test]
fn a_long_query_is_cut() {
    let mut view = ViewState::default();
    view.set_query(&"é".repeat(MAX_QUERY + 1));
    assert_eq!(view.query.chars().count(), MAX_QUERY);
}

#[test]
fn every_view_is_served_by_the_page_that_its_address_begins_with() {
    let page = |address| ViewState::decode(address).page_of();
    assert_eq!(page("?q=a"), Page::Home);
    assert_eq!(page("blips/a/?ring=b"), Page::Blip("a".into()));
    assert_eq!(page("?ring=a"), Page::Ring("a".into()));
    assert_eq!(page("?ring=b&quadrant=a"), Page::Quadrant("a".into()));
    assert_eq!(page("?ring=b&quadrant=a,b"), Page::Home);
    assert_eq!(page("editions/a/?ring=b&quadrant=c"), Page::Edition("a".into()));
    assert_eq!(page("rings/b/?edition=a&compare=c"), Page::Ring("b".into()));
    assert_eq!(page("?edition=a&compare=c"), Page::Home);
    assert_eq!(Page::Blip("a".into()).path(), "blips/a/");
    assert_eq!(Page::Edition("a".into()).path(), "editions/a/");
}

#[test]
fn filters_go_on_and_off() {
    let address = "blips/gvisor/?edition=2024-03&compare=2023-03";
    let mut view = ViewState::decode(address);
    assert!(!view.has_filters());
    for (dimension, value) in [
        (Dimension::Ring, "trial"),
        (Dimension::Quadrant, "secure"),
        (Dimension::Tag, "mesh"),
        (Dimension::Movement, "new"),
    ] {
        let before = view.clone();
        view.toggle(dimension, value);
        assert!(view.selected(dimension, value) && view.has_filters());
        assert_eq!(view.values(dimension), [value]);
        view.toggle(dimension, value);
        assert_eq!(view, before);
        view.toggle(dimension, value);
    }
    view.set_query("proxy");
    view.clear_filters();
    assert_eq!(view.encode(), address);
}

#[test]
fn values_that_no_link_could_carry_cannot_be_chosen() {
    let mut view = ViewState::default();
    for dimension in Dimension::ALL {
        view.toggle(dimension, "Not an id");
    }
    assert_eq!(view, ViewState::default());
}

#[test]
fn blanks_alone_are_no_filter() {
    assert!(!ViewState::decode("?q=++").has_filters());
}

#[test]
fn what_the_radar_lacks_is_dropped_but_an_unknown_blip_stays() {
    assert_eq!(known("?ring=trial,nope&quadrant=nope&tag=linux,nope"), "rings/trial/?tag=linux");
    assert_eq!(known("?edition=2024-03"), "?edition=2024-03");
    assert_eq!(known("?edition=1999-01"), "");
    assert_eq!(known("?edition=2024-03&compare=1999-01"), "?edition=2024-03");
    assert_eq!(known("blips/nope/"), "blips/nope/");
}

#[test]
fn the_newest_edition_is_named_only_where_it_is_compared() {
    assert_eq!(known("?edition=2025-03"), "", "it is what everybody sees");
    assert_eq!(known("?compare=2023-03"), "?edition=2025-03&compare=2023-03");
    assert_eq!(known("?edition=1999-01&compare=2023-03"), "?edition=2025-03&compare=2023-03");
}

#[test]
fn a_comparison_is_from_the_older_edition_to_the_newer() {
    let canonical = "?edition=2024-03&compare=2023-03";
    assert_eq!(known(canonical), canonical);
    assert_eq!(known("?edition=2023-03&compare=2024-03"), canonical);
    assert_eq!(known("?edition=2024-03&compare=2024-03"), "?edition=2024-03", "with itself is none");
    assert_eq!(known("?compare=2025-03"), "");
}

#[test]
fn the_page_of_an_edition_compares_it_with_the_one_before() {
    assert_eq!(known("editions/2025-03/"), "?edition=2025-03&compare=2024-03");
    assert_eq!(known("editions/2024-03/?q=a"), "?q=a&edition=2024-03&compare=2023-03");
    assert_eq!(known("editions/2025-03/?compare=2023-03"), "?edition=2025-03&compare=2023-03");
    assert_eq!(known("editions/2023-03/"), "?edition=2023-03", "the first one with nothing");
    assert_eq!(known("editions/1999-01/"), "", "what the radar lacks has no changes");
    let mut undated = sample_radar();
    undated.editions.truncate(1);
    assert_eq!(ViewState::decode("editions/2023-03/").known_to(&undated), ViewState::default());
}

#[test]
fn movements_are_since_the_edition_before_unless_another_one_is_compared() {
    let period = |address| ViewState::decode(address).period_in(&sample_radar());
    assert_eq!(period(""), Period { from: Some(1), to: 2 });
    assert_eq!(period("?edition=2024-03"), Period { from: Some(0), to: 1 });
    assert_eq!(period("?edition=2023-03"), Period { from: None, to: 0 });
    assert_eq!(period("?edition=2025-03&compare=2023-03"), Period { from: Some(0), to: 2 });
}

#[test]
fn who_goes_to_another_edition_keeps_all_else() {
    assert_eq!(at_edition("blips/gvisor/?q=a", 0), "blips/gvisor/?q=a&edition=2023-03");
    assert_eq!(at_edition("rings/trial/?edition=2023-03", 2), "rings/trial/", "the newest has no name");
}

#[test]
fn who_compares_with_the_edition_before_goes_on_doing_so() {
    assert_eq!(at_edition("?edition=2025-03&compare=2024-03", 1), "?edition=2024-03&compare=2023-03");
    assert_eq!(at_edition("?edition=2024-03&compare=2023-03", 2), "?edition=2025-03&compare=2024-03");
    assert_eq!(at_edition("?edition=2025-03&compare=2024-03", 0), "?edition=2023-03", "before it is none");
}

#[test]
fn another_edition_to_compare_with_stays_while_it_is_an_earlier_one() {
    let mut radar = sample_radar();
    radar.editions.push(Edition { id: "2026-03".into(), date: None, name: None });
    let at_edition = |address, edition| at_edition_of(&radar, address, edition);
    assert_eq!(at_edition("?edition=2026-03&compare=2023-03", 2), "?edition=2025-03&compare=2023-03");
    assert_eq!(at_edition("?edition=2026-03&compare=2024-03", 1), "?edition=2024-03");
    assert_eq!(at_edition("?edition=2026-03&compare=2024-03", 0), "?edition=2023-03");
}

#[test]
fn a_comparison_begins_and_ends_without_another_change() {
    let compared = |address, compare| {
        let mut view = ViewState::decode(address);
        view.set_compare(&sample_radar(), compare);
        view.encode()
    };
    assert_eq!(compared("blips/istio/?q=a", Some(0)), "blips/istio/?q=a&edition=2025-03&compare=2023-03");
    assert_eq!(compared("blips/istio/?q=a&edition=2025-03&compare=2023-03", None), "blips/istio/?q=a");
    assert_eq!(compared("?edition=2024-03&compare=2023-03", None), "?edition=2024-03");
    assert_eq!(compared("?edition=2023-03", Some(1)), "?edition=2024-03&compare=2023-03", "with a newer one");
    assert_eq!(compared("?edition=2024-03", Some(1)), "?edition=2024-03", "with itself");
}

#[test]
fn links_of_the_former_radar_open_the_blip_with_that_number() {
    assert_eq!(known("?category=secure&rank=3"), "blips/istio/");
    assert_eq!(known("?category=whatever&rank=35"), "blips/docker-swarm/");
    assert_eq!(known("?rank=3&q=mesh"), "blips/istio/?q=mesh");
    assert_eq!(known("?category=secure&rank=999"), "");
    assert_eq!(known("?rank=36"), "blips/vagrant/", "also one that left long ago");
    assert_eq!(known("?rank=3&edition=2024-03"), "blips/istio/?edition=2024-03");
    assert_eq!(known("blips/gvisor/?rank=3"), "blips/gvisor/", "the path says what is open");
}

#[test]
fn an_unknown_page_finds_the_base_of_the_site() {
    let cases = [
        ("/any/sub/path/", "blips/nope/"),
        ("/any/sub/path/", "blips/nope"),
        ("/any/sub/path/", "blips/nope/index.html"),
        ("/", "rings/nope/"),
        ("/", "quadrants/nope"),
        ("/sub/", "editions/nope/"),
        ("/editions/", "editions/nope"),
        ("/de/", "blips/nope/"),
        ("/sub/", "fr/blips/nope/"),
        ("/", "fr/rings/nope"),
        ("/sub/", "fr/nope"),
        ("/en/", "blips/nope/"),
        ("/blips/old/", "blips/nope/"),
        ("/blips/", "blips/nope/"),
        ("", "blips/nope/"),
        // No path of ours: what is missing is the last page or folder.
        ("/sub/", "nope"),
        ("/sub/", "nope/"),
        ("/sub/", "blips/"),
        ("/sub/blips/a/", "b/"),
        ("/sub/blips/a/", "index.htm"),
        ("/", ""),
        ("", "nope"),
        ("", ""),
    ];
    for (base, rest) in cases {
        let languages = ["en".to_owned(), "fr".to_owned()];
        assert_eq!(split_base(&format!("{base}{rest}"), &languages), (base, rest));
    }
}

#[test]
fn the_first_language_and_unknown_ones_have_no_folder() {
    assert_eq!(known("fr/blips/gvisor/"), "fr/blips/gvisor/");
    assert_eq!(known("en/blips/gvisor/"), "blips/gvisor/");
    assert_eq!(known("de/blips/gvisor/"), "blips/gvisor/");
}

/// The address of what the sample radar has of a view.
fn known(address: &str) -> String {
    ViewState::decode(address).known_to(&sample_radar()).encode()
}

fn at_edition(address: &str, edition: usize) -> String {
    at_edition_of(&sample_radar(), address, edition)
}

/// The address of a view after a step to another edition.
fn at_edition_of(radar: &Radar, address: &str, edition: usize) -> String {
    let mut view = ViewState::decode(address);
    view.set_edition(radar, edition);
    view.encode()
}

proptest! {
    #[test]
    fn a_view_survives_its_address(view in any_view()) {
        prop_assert_eq!(ViewState::decode(&view.encode()), view);
    }

    #[test]
    fn an_address_is_canonical_after_one_reading(address in any_address()) {
        let canonical = ViewState::decode(&address).encode();
        prop_assert_eq!(ViewState::decode(&canonical).encode(), canonical);
    }

    #[test]
    fn an_address_begins_with_the_page_that_serves_it(view in any_view()) {
        let page = view.page_of().path_in(view.language.as_deref());
        let address = view.encode();
        prop_assert_eq!(address.split('?').next(), Some(page.as_str()));
    }

    #[test]
    fn a_view_known_to_the_radar_stays_as_it_is(view in any_view()) {
        let radar = sample_radar();
        let known = view.known_to(&radar);
        prop_assert_eq!(known.clone().known_to(&radar), known);
    }

    #[test]
    fn what_a_known_view_compares_is_what_its_address_says(view in any_view()) {
        let radar = sample_radar();
        let known = view.known_to(&radar);
        let id = |edition: usize| Some(radar.editions[edition].id.clone());
        let Period { from, to } = known.period_in(&radar);
        prop_assert!(from.is_none_or(|from| from < to));
        if known.compare.is_some() {
            prop_assert_eq!((&known.edition, &known.compare), (&id(to), &from.and_then(id)));
        } else {
            prop_assert_eq!(known.edition, id(to).filter(|_| to != radar.newest()));
        }
    }

    #[test]
    fn every_edition_can_be_gone_to(view in any_view(), edition in 0..3_usize) {
        let radar = sample_radar();
        let mut view = view.known_to(&radar);
        view.set_edition(&radar, edition);
        prop_assert_eq!(view.period_in(&radar).to, edition);
        prop_assert_eq!(view.clone().known_to(&radar), view);
    }

    #[test]
    fn base_and_rest_are_the_whole_path(path in any_address()) {
        let (base, rest) = split_base(&path, &sample_radar().languages);
        prop_assert_eq!([base, rest].concat(), path);
    }
}

fn any_view() -> impl Strategy<Value = ViewState> {
    let filters = (ids(), ids(), ids(), collection::btree_set(sample::select(Movement::ALL.to_vec()), 0..3));
    let old_link = (option::of("\\PC{1,20}"), any::<u32>());
    let editions = (option::of(id()), option::of(id()), any::<bool>());
    let language = option::of(sample::select(vec!["en", "fr", "pt-br", "zh-hant"]).prop_map(str::to_owned));
    let rest = (option::of(id()), any::<String>(), editions, option::of(old_link), language, any::<bool>());
    (filters, rest).prop_map(|((rings, quadrants, tags, movements), rest)| {
        let (blip, query, editions, old_link, language, embed) = rest;
        let (edition, compare, changes) = editions;
        let old_link = old_link.map(|(category, rank)| OldLink { category, rank });
        let mut view = ViewState {
            language,
            embed,
            rings,
            quadrants,
            tags,
            movements: movements.into_iter().collect(),
            query: String::new(),
            changes: changes && edition.is_some() && blip.is_none(),
            edition,
            compare,
            blip,
            old_link,
        };
        view.set_query(&query);
        view
    })
}

fn ids() -> impl Strategy<Value = Set<String>> {
    collection::vec(id(), 0..3).prop_map(|ids| ids.into_iter().collect())
}

fn id() -> impl Strategy<Value = String> {
    prop_oneof![
        sample::select(vec!["gvisor", "trial", "secure", "linux", "2023-03", "2024-03", "2025-03"])
            .prop_map(str::to_owned),
        "[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,3}",
    ]
}

/// Any string at all, or one that is close to an address of ours.
fn any_address() -> impl Strategy<Value = String> {
    let pieces = [
        "/",
        "blips/",
        "rings/",
        "quadrants/",
        "index.html",
        "gvisor",
        "fr/",
        "a-b",
        "A",
        "é",
        "?",
        "#",
        "&",
        "=",
        ",",
        "+",
        "%zz",
        "%FF",
        "%2C",
        "%00",
        "ring=",
        "quadrant=",
        "tag=",
        "movement=new",
        "q=",
        "edition=",
        "compare=",
        "editions/",
        "2024-03",
        "category=",
        "rank=",
        "35",
    ];
    prop_oneof![
        any::<String>(),
        collection::vec(sample::select(pieces.to_vec()), 0..16).prop_map(|pieces| pieces.concat()),
    ]
}
