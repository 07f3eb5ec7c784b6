//! Which blips a view shows, and what the filters offer.

mod sample_radar;

use radar_core::filter::{counts, dimension_values, matching};
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
    assert_eq!(shown("?movement=new,in"), ["cpp", "dotnet"]);
    assert_eq!(shown("?tag=linux&q=kub"), ["kubernetes"]);
    assert!(shown("?ring=nope").is_empty());
}

#[test]
fn only_what_is_on_the_radar_is_shown() {
    assert_eq!(shown("?q=docker"), [""; 0], "removed");
    assert_eq!(shown("?q=docker&edition=2024-03"), ["docker-swarm"]);
    assert_eq!(shown("?q=.net&edition=2024-03"), [""; 0], "not there yet");
    assert_eq!(shown("?edition=1999-01").len(), 11, "an unknown edition is the newest");
}

#[test]
fn a_count_says_what_a_reader_gets_who_asks_for_that_value_alone() {
    let radar = sample_radar();
    let index = SearchIndex::new(&radar, &[], "en");
    for address in
        ["", "rings/trial/?tag=linux,language", "quadrants/build/?q=c", "?movement=new&edition=2024-03"]
    {
        let view = ViewState::decode(address);
        for dimension in Dimension::ALL {
            let found = index.matches(&view.query);
            let values = dimension_values(&radar, view.edition_in(&radar), dimension);
            let counts = counts(&radar, &view, Some(&found), dimension, &values);
            for (value, count) in values.into_iter().zip(counts) {
                let mut alone = view.clone();
                for selected in view.values(dimension) {
                    alone.toggle(dimension, selected);
                }
                alone.toggle(dimension, &value);
                let matches =
                    matching(&radar, &alone, Some(&found)).into_iter().filter(|matches| *matches).count();
                assert_eq!(count, matches, "{address}, {dimension:?} {value}");
            }
        }
    }
}

#[test]
fn filters_offer_what_an_edition_has_in_an_order_that_stays() {
    let radar = sample_radar();
    let values = |edition, dimension| dimension_values(&radar, edition, dimension);
    assert_eq!(values(1, Dimension::Ring), ["adopt", "trial", "hold"]);
    assert_eq!(values(1, Dimension::Quadrant), ["secure", "build"]);
    assert_eq!(values(1, Dimension::Tag), ["language", "linux", "sandbox", "service-mesh"]);
    assert_eq!(values(1, Dimension::Movement), ["new", "in", "unchanged"]);
    assert_eq!(values(0, Dimension::Movement), ["unchanged"]);
    assert!(values(0, Dimension::Tag).contains(&"orchestration".to_owned()));
}

fn shown(address: &str) -> Vec<String> {
    let radar = sample_radar();
    let index = SearchIndex::new(&radar, &[], "en");
    let view = ViewState::decode(address);
    let matching = matching(&radar, &view, Some(&index.matches(&view.query)));
    radar.blips.into_iter().zip(matching).filter(|(_, matches)| *matches).map(|(blip, _)| blip.id).collect()
}
