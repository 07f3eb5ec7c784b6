//! What changed between two editions, on generated histories.

mod sample_radar;

use std::collections::BTreeSet;

use proptest::collection::{btree_set, vec};
use proptest::option::weighted;
use proptest::prelude::*;
use radar_core::compare::{Change, changed};
use radar_core::model::{Blip, Movement, Period, Placement, Radar, Wording};
use sample_radar::{sample_radar, text};

#[test]
fn changes_are_listed_by_kind_and_number() {
    use Movement::{In, Moved, New, Out, Removed};
    let radar = sample_radar();
    let ids = |from, change| -> Vec<&str> {
        let blips = changed(&radar, Period { from: Some(from), to: 2 }, Change::Movement(change));
        blips.map(|blip| radar.blips[blip].id.as_str()).collect()
    };
    assert_eq!(ids(1, New), ["hub-and-spoke", "dotnet"]);
    assert_eq!(ids(0, New), ["dotnet", "css-has"]);
    assert_eq!((ids(1, In), ids(0, In)), (vec!["cpp"], vec!["cpp"]));
    assert_eq!((ids(1, Out), ids(0, Out)), (vec![], vec!["istio"]));
    assert_eq!((ids(1, Moved), ids(0, Moved)), (vec![], vec!["facade"]));
    assert_eq!((ids(1, Removed), ids(0, Removed)), (vec!["docker-swarm"], vec!["docker-swarm", "vagrant"]));
}

proptest! {
    #[test]
    fn a_blip_is_in_one_group_of_movements_when_its_place_differs_and_else_in_none(
        radar in any_radar(),
        period in any_period(),
    ) {
        for (index, blip) in radar.blips.iter().enumerate() {
            let place = |edition| blip.placement(edition).map(|at| (at.ring, at.quadrant));
            let differs = period.from.is_some_and(|from| place(from) != place(period.to));
            let groups = movements().filter(|change| has(&radar, period, *change, index)).count();
            prop_assert_eq!(groups, usize::from(differs), "{:?}", blip.placements);
        }
    }

    #[test]
    fn a_blip_is_reworded_when_it_is_there_in_both_editions_and_reads_differently(
        radar in any_radar(),
        period in any_period(),
    ) {
        for (index, blip) in radar.blips.iter().enumerate() {
            let differs = period.from.is_some_and(|from| {
                let is_there = |edition| blip.placement(edition).is_some();
                is_there(from) && is_there(period.to) && blip.summary(from) != blip.summary(period.to)
            });
            prop_assert_eq!(has(&radar, period, Change::Reworded, index), differs);
        }
    }

    #[test]
    fn between_neighbours_the_changes_are_the_movements_of_the_newer_edition(
        radar in any_radar(),
        edition in 1..EDITIONS,
    ) {
        let period = Period { from: Some(edition - 1), to: edition };
        for (index, blip) in radar.blips.iter().enumerate() {
            for movement in Movement::ALL.into_iter().filter(|movement| *movement != Movement::Unchanged) {
                let is_listed = has(&radar, period, Change::Movement(movement), index);
                prop_assert_eq!(is_listed, blip.movement(edition) == Some(movement));
            }
        }
    }

    #[test]
    fn with_nothing_to_compare_with_nothing_changed(radar in any_radar(), to in 0..EDITIONS) {
        for change in Change::ALL {
            prop_assert_eq!(changed(&radar, Period { from: None, to }, change).count(), 0);
        }
    }

    #[test]
    fn what_is_looked_at_backwards_goes_the_other_way(radar in any_radar(), period in any_period()) {
        use Movement::{In, Moved, New, Out, Removed};
        let Some(from) = period.from else { return Ok(()) };
        let back = Period { from: Some(period.to), to: from };
        let listed = |period, change| changed(&radar, period, change).collect::<Vec<_>>();

        for (there, here) in [(New, Removed), (In, Out), (Moved, Moved)] {
            prop_assert_eq!(listed(period, Change::Movement(there)), listed(back, Change::Movement(here)));
        }
        prop_assert_eq!(listed(period, Change::Reworded), listed(back, Change::Reworded));
    }
}

const EDITIONS: usize = 5;

fn has(radar: &Radar, period: Period, change: Change, blip: usize) -> bool {
    changed(radar, period, change).any(|changed| changed == blip)
}

fn movements() -> impl Iterator<Item = Change> {
    Change::ALL.into_iter().filter(|change| matches!(change, Change::Movement(_)))
}

/// An edition and one before it, or the first one alone.
fn any_period() -> impl Strategy<Value = Period> {
    (0..EDITIONS).prop_flat_map(|to| {
        let from = if to == 0 { Just(None).boxed() } else { (0..to).prop_map(Some).boxed() };
        from.prop_map(move |from| Period { from, to })
    })
}

/// Blips with any history in the rings and quadrants of the sample radar.
fn any_radar() -> impl Strategy<Value = Radar> {
    let place = || weighted(0.8, (0..2_usize, 0..3_usize));
    // The newest edition has a blip's own words.
    let reworded_after = btree_set(0..EDITIONS - 1, 0..3);
    vec((vec(place(), EDITIONS), reworded_after), 0..8)
        .prop_map(|blips| Radar { blips: blips.into_iter().map(blip).collect(), ..sample_radar() })
}

fn blip((places, reworded_after): (Vec<Option<(usize, usize)>>, BTreeSet<usize>)) -> Blip {
    let place = |(quadrant, ring)| Placement { quadrant, ring, reason: None };
    let wording = |until: usize| Wording { until, summary: text(&format!("Until {until}.")), text: text("") };
    Blip {
        placements: places.into_iter().map(|at| at.map(place)).collect(),
        wordings: reworded_after.into_iter().map(wording).collect(),
        ..sample_radar::blip(1, "a", "A", &[], &[], [None; 3])
    }
}
