//! What a page has to know of a view.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod sample_radar;

use proptest::prelude::*;
use proptest::sample::select;
use radar_core::filter::dimension_values;
use radar_core::model::{Period, Radar};
use radar_core::search::SearchIndex;
use radar_core::shown::{Scene, Shown};
use radar_core::view::{Dimension, ViewState};
use sample_radar::sample_radar;

#[test]
fn a_page_is_about_one_edition_and_what_is_open_in_it() {
    let radar = sample_radar();
    let scene = |address| Scene::new(&radar, &ViewState::decode(address).known_to(&radar));

    let home = scene("");
    assert_eq!((home.open, home.is_unknown, home.focus, home.compares), (None, false, None, false));
    assert_eq!((home.period, home.total), (Period { from: Some(1), to: 2 }, 11));

    let earlier = scene("quadrants/build/?edition=2023-03");
    assert_eq!((earlier.focus, earlier.total, earlier.period), (Some(1), 11, Period { from: None, to: 0 }));

    let gone = scene("blips/vagrant/");
    assert_eq!((gone.open, gone.is_unknown), (radar.blip_index("vagrant"), false));
    assert!(scene("blips/nope/").is_unknown);
}

#[test]
fn a_page_compares_only_when_the_reader_asks_for_it() {
    let radar = sample_radar();
    let compares = |address| Scene::new(&radar, &ViewState::decode(address).known_to(&radar)).compares;
    assert!(!compares("") && !compares("?edition=2024-03") && !compares("editions/2023-03/"));
    assert!(compares("?compare=2023-03") && compares("editions/2024-03/"));
}

#[test]
fn what_left_passes_without_being_on_the_radar() {
    let radar = sample_radar();
    let compared = shown(&radar, &view(&radar, "?compare=2024-03"), None);
    let docker_swarm = radar.blip_index("docker-swarm").unwrap();
    assert!(compared.passing[docker_swarm], "a change");
    assert!(!compared.matching[docker_swarm], "not on the radar");
    assert_eq!(compared.count, 11);
}

#[test]
fn blips_that_left_are_among_all_only_for_those_who_ask_for_them() {
    let radar = sample_radar();
    let of = |address| {
        let shown = shown(&radar, &view(&radar, address), None);
        (shown.count, shown.total)
    };
    assert_eq!(of(""), (11, 11));
    assert_eq!(of("?movement=removed"), (1, 12));
    assert_eq!(of("?ring=hold").1, 11);
}

#[test]
fn the_index_is_asked_for_only_when_there_is_something_new_to_search_for() {
    let radar = sample_radar();
    let index = SearchIndex::new(&radar, &[], "en");
    let asks = |address, before: Option<&Shown>| {
        let mut asks = false;
        let shown = Shown::new(
            &radar,
            &filters(&radar),
            || {
                asks = true;
                &index
            },
            &view(&radar, address),
            before,
        );
        (asks, shown)
    };
    assert!(!asks("?q=++", None).0);
    let (asked, found) = asks("?q=docker", None);
    assert!(asked);
    assert!(!asks("?q=docker&edition=2024-03", Some(&found)).0);
    assert!(asks("?q=swarm", Some(&found)).0);
}

proptest! {
    #[test]
    fn what_is_shown_depends_on_the_view_and_not_on_what_was_shown_before(
        addresses in prop::collection::vec(any_address(), 2..5),
    ) {
        let radar = sample_radar();
        let mut before = None;
        for address in addresses {
            let view = view(&radar, &address);
            let after = shown(&radar, &view, before.as_ref());
            prop_assert_eq!(&after, &shown(&radar, &view, None), "{}", address);
            prop_assert!(after.count <= after.total, "{} of {}: {}", after.count, after.total, address);
            before = Some(after);
        }
    }
}

fn any_address() -> impl Strategy<Value = String> {
    let edition = || select(vec!["", "2023-03", "2024-03", "2025-03"]);
    let query = select(vec!["", "+", "docker", "vag", "c", "zzzz"]);
    let filter = select(vec!["", "ring=hold", "movement=removed", "movement=new,in", "tag=linux"]);
    (filter, query, edition(), edition()).prop_map(|(filter, query, edition, compare)| {
        format!("?{filter}&q={query}&edition={edition}&compare={compare}")
    })
}

fn view(radar: &Radar, address: &str) -> ViewState {
    ViewState::decode(address).known_to(radar)
}

fn shown(radar: &Radar, view: &ViewState, before: Option<&Shown>) -> Shown {
    let index = SearchIndex::new(radar, &[], "en");
    Shown::new(radar, &filters(radar), || &index, view, before)
}

fn filters(radar: &Radar) -> Vec<Vec<String>> {
    Dimension::ALL.map(|dimension| dimension_values(radar, dimension)).to_vec()
}
