//! Which blips a view shows, and what the filters offer.

mod sample_radar;

use radar_core::filter::{counts, dimension_values, in_use, matching, passing};
use radar_core::model::{Period, Radar};
use radar_core::search::SearchIndex;
use radar_core::view::{Dimension, ViewState};
use sample_radar::sample_radar;

#[test]
fn a_view_shows_what_passes_all_its_filters() {
    assert_eq!(shown("quadrants/secure/?ring=adopt"), ["gvisor", "zero-trust"]);
    assert_eq!(
        shown("?ring=adopt,hold&quadrant=secure"),
        ["gvisor", "istio", "zero-trust"],
        "any ring of several"
    );
    assert_eq!(
        shown("?tag=sandbox,service-mesh"),
        ["gvisor", "kata-containers", "istio"],
        "any tag of several"
    );
    assert_eq!(shown("?movement=new,in"), ["hub-and-spoke", "cpp", "dotnet"]);
    assert_eq!(shown("?tag=linux&q=kub"), ["kubernetes"]);
    assert!(shown("?ring=nope").is_empty());
}

#[test]
fn a_view_shows_the_edition_that_it_names() {
    assert_eq!(shown("?ring=hold"), ["istio", "facade"]);
    assert_eq!(shown("?ring=hold&edition=2024-03"), ["istio", "facade", "docker-swarm"]);
    assert_eq!(shown("?ring=hold&edition=2023-03"), ["cpp", "facade", "vagrant"]);
    assert_eq!(shown("?q=.net&edition=2024-03"), [""; 0], "not there yet");
    assert_eq!(shown("?edition=1999-01").len(), 11, "an unknown edition is the newest");
}

#[test]
fn who_asks_for_nothing_is_not_shown_what_left() {
    for gone in ["docker-swarm", "vagrant"] {
        assert!(!shown("").contains(&gone.to_owned()));
        assert!(!shown("?ring=trial,hold").contains(&gone.to_owned()));
        assert!(!shown("?movement=new,in,out,moved,unchanged").contains(&gone.to_owned()));
    }
}

#[test]
fn who_asks_for_removed_blips_gets_those_that_left_in_the_period() {
    assert_eq!(shown("?movement=removed"), ["docker-swarm"]);
    assert_eq!(shown("?movement=removed&edition=2024-03"), ["hub-and-spoke", "vagrant"]);
    assert_eq!(shown("?movement=removed&edition=2023-03"), [""; 0]);
    assert_eq!(shown("?movement=removed&compare=2023-03"), ["docker-swarm", "vagrant"], "not who came back");
    assert_eq!(shown("?movement=removed,in"), ["cpp", "docker-swarm"], "together with others");
}

#[test]
fn a_search_finds_what_left_at_any_time_before() {
    assert_eq!(shown("?q=docker"), ["docker-swarm"]);
    assert_eq!(shown("?q=vagrant"), ["vagrant"]);
    assert_eq!(shown("?q=vagrant&edition=2024-03"), ["vagrant"]);
    assert_eq!(shown("?q=docker&edition=2024-03"), ["docker-swarm"], "while it was there");
    assert_eq!(shown("?q=hub&edition=2024-03"), ["hub-and-spoke"], "though it came back later");
    assert_eq!(shown("?q=vagrant&movement=removed"), [""; 0], "it left with an earlier edition");
    assert_eq!(shown("?q=++"), shown(""), "blanks alone are no search");
}

#[test]
fn what_left_belongs_to_the_ring_and_the_quadrant_where_it_was_last() {
    assert_eq!(shown("?movement=removed&ring=hold"), ["docker-swarm"]);
    assert_eq!(shown("?movement=removed&ring=trial"), [""; 0], "where it was before");
    assert_eq!(shown("?q=docker&ring=hold&quadrant=build"), ["docker-swarm"]);
    assert_eq!(shown("?q=docker&quadrant=secure"), [""; 0]);
}

#[test]
fn a_comparison_over_several_editions_sums_their_movements_up() {
    let since_2023 = |movement: &str| shown(&format!("?movement={movement}&compare=2023-03"));
    assert_eq!(since_2023("new"), ["dotnet", "css-has"], "not who left in between and came back");
    assert_eq!(since_2023("in"), ["cpp"]);
    assert_eq!(since_2023("out"), ["istio"]);
    assert_eq!(since_2023("moved"), ["facade"]);
    for gone_by in ["out", "moved"] {
        assert_eq!(shown(&format!("?movement={gone_by}")), [""; 0], "not since the edition before");
    }
}

#[test]
fn the_changes_of_a_comparison_are_filtered_and_include_what_left() {
    assert_eq!(shown_changes("?compare=2023-03&ring=hold"), ["istio", "facade", "docker-swarm", "vagrant"]);
    assert_eq!(shown_changes("?compare=2023-03&movement=in"), ["cpp"]);
    assert_eq!(shown_changes("?compare=2023-03&q=swarm"), ["docker-swarm"]);
    assert_eq!(shown_changes("?compare=2024-03&ring=hold&quadrant=build"), ["facade", "docker-swarm"]);
}

#[test]
fn a_count_says_what_a_reader_gets_who_asks_for_that_value_alone() {
    let radar = sample_radar();
    for address in [
        "",
        "rings/trial/?tag=linux,language",
        "quadrants/build/?q=c",
        "?movement=new&edition=2024-03",
        "?movement=removed,in",
        "?movement=removed&ring=trial&compare=2023-03",
        "?q=vagrant",
        "?q=docker&compare=2023-03",
    ] {
        let view = ViewState::decode(address);
        let found = found(&radar, &view);
        for dimension in Dimension::ALL {
            let values = dimension_values(&radar, dimension);
            let counts = counts(&radar, &view, found.as_deref(), dimension, &values);
            for (value, count) in values.into_iter().zip(counts) {
                let mut alone = view.clone();
                for selected in view.values(dimension) {
                    alone.toggle(dimension, selected);
                }
                alone.toggle(dimension, &value);
                let matching = matching(&radar, &alone, found.as_deref());
                let matches = matching.into_iter().filter(|matches| *matches).count();
                assert_eq!(count, matches, "{address}, {dimension:?} {value}");
            }
        }
    }
}

#[test]
fn the_count_of_removed_blips_is_of_those_that_left_in_the_period() {
    assert_eq!(count("", Dimension::Movement, "removed"), 1);
    assert_eq!(count("?edition=2024-03", Dimension::Movement, "removed"), 2);
    assert_eq!(count("?edition=2023-03", Dimension::Movement, "removed"), 0);
    assert_eq!(count("?compare=2023-03", Dimension::Movement, "removed"), 2);
    assert_eq!(count("quadrants/secure/", Dimension::Movement, "removed"), 0);
    assert_eq!(count("", Dimension::Ring, "hold"), 2, "what left counts for no ring");
    assert_eq!(count("?movement=removed", Dimension::Ring, "hold"), 1, "unless it is asked for");
}

#[test]
fn filters_offer_what_any_edition_has_and_the_newest_first() {
    let radar = sample_radar();
    let values = |dimension| dimension_values(&radar, dimension);
    assert_eq!(values(Dimension::Ring), ["adopt", "trial", "hold"]);
    assert_eq!(values(Dimension::Quadrant), ["secure", "build"]);
    assert_eq!(values(Dimension::Tag), ["language", "linux", "sandbox", "service-mesh", "orchestration"]);
    assert_eq!(values(Dimension::Movement), ["new", "in", "out", "moved", "unchanged", "removed"]);
}

#[test]
fn what_no_blip_of_an_edition_has_is_not_in_use() {
    assert_eq!(used(Period::of(2), Dimension::Tag), ["language", "linux", "sandbox", "service-mesh"]);
    assert!(used(Period::of(1), Dimension::Tag).contains(&"orchestration".to_owned()));
    assert_eq!(used(Period::of(2), Dimension::Movement), ["new", "in", "unchanged", "removed"]);
    assert_eq!(used(Period::of(0), Dimension::Movement), ["unchanged"]);
    let whole = Period { from: Some(0), to: 2 };
    assert_eq!(used(whole, Dimension::Movement), ["new", "in", "out", "moved", "unchanged", "removed"]);
}

fn shown(address: &str) -> Vec<String> {
    ids(address, matching)
}

fn shown_changes(address: &str) -> Vec<String> {
    ids(address, passing)
}

fn ids(address: &str, matching: fn(&Radar, &ViewState, Option<&[bool]>) -> Vec<bool>) -> Vec<String> {
    let radar = sample_radar();
    let view = ViewState::decode(address);
    let matching = matching(&radar, &view, found(&radar, &view).as_deref());
    radar.blips.into_iter().zip(matching).filter(|(_, matches)| *matches).map(|(blip, _)| blip.id).collect()
}

/// What the search says of each blip; nothing while nothing is searched for.
fn found(radar: &Radar, view: &ViewState) -> Option<Vec<bool>> {
    let searches = !view.query.trim().is_empty();
    searches.then(|| SearchIndex::new(radar, &[], "en").matches(&view.query))
}

fn count(address: &str, dimension: Dimension, value: &str) -> usize {
    counts(&sample_radar(), &ViewState::decode(address), None, dimension, &[value.to_owned()])[0]
}

fn used(period: Period, dimension: Dimension) -> Vec<String> {
    let radar = sample_radar();
    let values = dimension_values(&radar, dimension);
    let used = in_use(&radar, period, dimension, &values);
    values.into_iter().zip(used).filter(|(_, used)| *used).map(|(value, _)| value).collect()
}
