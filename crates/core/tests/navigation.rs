//! Going about a chart by keys.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index;
use radar_core::navigation::{Place, Step, Stop, Typing, find, go};

const ARROWS: [Step; 4] = [Step::Left, Step::Right, Step::Up, Step::Down];

proptest! {
    #[test]
    fn arrows_lead_from_every_blip_to_every_other(stops in stops()) {
        for start in &stops {
            let mut reached = BTreeSet::from([start.blip]);
            let mut waiting = vec![*start];
            while let Some(here) = waiting.pop() {
                for next in ARROWS.iter().filter_map(|arrow| go(&stops, here, *arrow)) {
                    if reached.insert(next) {
                        waiting.push(stops[next]);
                    }
                }
            }
            prop_assert_eq!(reached.len(), stops.len());
        }
    }

    #[test]
    fn the_arrow_towards_a_blip_brings_one_nearer_to_it_until_one_is_there(stops in stops(), from: Index, to: Index) {
        let (mut here, to) = (*from.get(&stops), *to.get(&stops));
        for _ in 0..stops.len() {
            let (dx, dy) = (to.place.x - here.place.x, to.place.y - here.place.y);
            // On a diagonal one of two arrows is the one.
            let arrows = match (dx, dy) {
                (0, 0) => break,
                _ if dx.abs() > dy.abs() => vec![if dx > 0 { Step::Right } else { Step::Left }],
                _ if dx.abs() < dy.abs() => vec![if dy > 0 { Step::Down } else { Step::Up }],
                _ => ARROWS.to_vec(),
            };
            let before = distance(here, to);
            let next = arrows.iter().filter_map(|arrow| go(&stops, here, *arrow));
            let next = next.min_by_key(|next| distance(stops[*next], to)).unwrap();
            here = stops[next];
            prop_assert!(distance(here, to) <= before);
        }
        prop_assert_eq!(here, to);
    }

    #[test]
    fn an_arrow_leads_where_it_points(stops in stops(), here in stop()) {
        for (arrow, (x, y)) in ARROWS.into_iter().zip([(-1, 0), (1, 0), (0, -1), (0, 1)]) {
            if let Some(next) = go(&stops, here, arrow) {
                let (dx, dy) = (stops[next].place.x - here.place.x, stops[next].place.y - here.place.y);
                let (ahead, aside) = (dx * x + dy * y, dx * y + dy * x);
                prop_assert!(ahead > 0 && aside.abs() <= ahead, "{arrow:?} goes {dx}, {dy}");
            }
        }
    }

    #[test]
    fn nothing_that_an_arrow_passes_over_is_nearer(stops in stops(), here in stop()) {
        if let Some(next) = go(&stops, here, Step::Right) {
            let is_ahead = |stop: &&Stop| {
                let (dx, dy) = (stop.place.x - here.place.x, stop.place.y - here.place.y);
                dx > 0 && dy.abs() < dx
            };
            let nearest = stops.iter().filter(is_ahead).map(|stop| distance(here, *stop)).min();
            prop_assert!(nearest.is_none_or(|nearest| distance(here, stops[next]) <= nearest));
        }
    }

    #[test]
    fn the_order_of_the_blips_does_not_matter_to_directions(
        (stops, shuffled) in stops().prop_flat_map(|stops| (Just(stops.clone()), Just(stops).prop_shuffle())),
        here in stop(),
    ) {
        for step in [Step::Left, Step::Right, Step::Up, Step::Down, Step::Outwards, Step::Inwards] {
            prop_assert_eq!(go(&stops, here, step), go(&shuffled, here, step), "{:?}", step);
        }
    }

    #[test]
    fn page_keys_lead_to_the_next_ring_that_has_a_blip(stops in stops(), here in stop()) {
        let rings = || stops.iter().map(|stop| stop.ring);
        let ring = |step| go(&stops, here, step).map(|next| stops[next].ring);
        prop_assert_eq!(ring(Step::Outwards), rings().filter(|ring| *ring > here.ring).min());
        prop_assert_eq!(ring(Step::Inwards), rings().filter(|ring| *ring < here.ring).max());
    }

    #[test]
    fn places_are_read_as_drawings_have_them(x in -9999_i32..10_000, y in -9999_i32..10_000) {
        let at = format!("{} {}", f64::from(x) / 10.0, f64::from(y) / 10.0);
        prop_assert_eq!(Place::parse(&at), Some(Place { x, y }));
    }

    #[test]
    fn what_is_no_place_is_none(text in "\\PC{0,8}|[-0-9. ]{0,12}") {
        if let Some(Place { x, y }) = Place::parse(&text) {
            let (text_x, text_y) = text.split_once(' ').unwrap();
            prop_assert_eq!(text_x.parse::<f64>().map(|x| (x * 10.0).round()), Ok(f64::from(x)));
            prop_assert_eq!(text_y.parse::<f64>().map(|y| (y * 10.0).round()), Ok(f64::from(y)));
        }
    }

    #[test]
    fn a_name_that_is_found_begins_with_what_was_typed(
        names in prop::collection::vec((1_u32..200, "[a-c]{1,4}"), 0..12),
        letters in "[a-c]{1,3}|[0-9]{1,3}",
        here in prop::option::of(0_usize..12),
    ) {
        let names: Vec<(u32, &str)> = names.iter().map(|(number, name)| (*number, name.as_str())).collect();
        let fits = |letters: &str, index: usize| {
            names[index].1.starts_with(letters) || names[index].0.to_string().starts_with(letters)
        };
        match find(&names, &letters, here) {
            Some(found) => prop_assert!(fits(&letters, found) || fits(&letters[..1], found)),
            None => prop_assert!((0..names.len()).all(|index| !fits(&letters, index))),
        }
    }
}

#[test]
fn at_equal_bearings_the_order_of_the_blips_does_not_matter() {
    // From (-1, 0) the products with the centre and with the place above it are 0 and -0.
    let here = Stop { blip: 2, place: Place { x: -1, y: 0 }, ring: 0 };
    let centre = Stop { blip: 0, place: Place { x: 0, y: 0 }, ring: 1 };
    let above = Stop { blip: 1, place: Place { x: 0, y: -3 }, ring: 1 };
    assert_eq!(go(&[centre, above], here, Step::Outwards), Some(above.blip));
    assert_eq!(go(&[above, centre], here, Step::Outwards), Some(above.blip));
}

#[test]
fn a_page_key_keeps_the_bearing() {
    let stops = numbered(&[(100, 0, 0), (0, -300, 1), (300, 20, 1), (0, -500, 2), (400, -400, 2)]);
    assert_eq!(go(&stops, stops[0], Step::Outwards), Some(2));
    assert_eq!(go(&stops, stops[2], Step::Outwards), Some(4));
    assert_eq!(go(&stops, stops[3], Step::Inwards), Some(1));
}

#[test]
fn straight_ahead_is_preferred_to_as_far_to_the_side() {
    let stops = numbered(&[(0, 0, 0), (100, -99, 0), (150, 0, 0)]);
    assert_eq!(go(&stops, stops[0], Step::Right), Some(2));
}

#[test]
fn home_and_end_lead_to_the_ends_of_the_list() {
    let stops = numbered(&[(5, 0, 0), (0, 0, 0), (9, 0, 0)]);
    assert_eq!(go(&stops, stops[1], Step::First), Some(0));
    assert_eq!(go(&stops, stops[1], Step::Last), Some(2));
    assert_eq!(go(&[], stops[1], Step::Last), None);
}

#[test]
fn one_letter_goes_through_the_names_that_begin_with_it() {
    assert_eq!(find(&NAMES, "k", None), Some(1));
    assert_eq!(find(&NAMES, "k", Some(1)), Some(3));
    assert_eq!(find(&NAMES, "k", Some(3)), Some(1));
    assert_eq!(find(&NAMES, "kk", Some(1)), Some(3));
    assert_eq!(find(&NAMES, "x", Some(1)), None);
}

#[test]
fn more_letters_stay_with_a_name_that_they_fit() {
    assert_eq!(find(&NAMES, "ka", Some(1)), Some(1));
    assert_eq!(find(&NAMES, "kaf", Some(1)), Some(3));
    assert_eq!(find(&NAMES, "kata c", Some(3)), Some(1));
}

#[test]
fn accents_and_case_do_not_matter() {
    assert_eq!(find(&NAMES, "elec", None), Some(2));
}

#[test]
fn a_number_is_a_name_too() {
    assert_eq!(find(&NAMES, "1", Some(1)), Some(3));
    assert_eq!(find(&NAMES, "11", None), Some(3));
}

#[test]
fn letters_in_a_row_belong_together_until_there_is_a_pause() {
    let mut typing = Typing::default();
    assert_eq!(typing.add("K", 5000.0), Some("k"));
    assert_eq!(typing.add("É", 5900.0), Some("ke"));
    assert_eq!(typing.add(" ", 6800.0), Some("ke "));
    assert_eq!(typing.add("a", 7900.0), Some("a"));
}

#[test]
fn keys_that_are_no_letters_are_not_typed() {
    let mut typing = Typing::new();
    for key in ["Shift", "Enter", "", " "] {
        assert_eq!(typing.add(key, 0.0), None, "{key}");
    }
    assert_eq!(typing.add("a", 1.0), Some("a"));
}

const NAMES: [(u32, &str); 4] = [(2, "gVisor"), (3, "Kata containers"), (4, "Électron"), (11, "Kafka")];

fn distance(from: Stop, to: Stop) -> i32 {
    (from.place.x - to.place.x).abs() + (from.place.y - to.place.y).abs()
}

fn numbered(places: &[(i32, i32, usize)]) -> Vec<Stop> {
    let stops = places.iter().enumerate();
    stops.map(|(blip, (x, y, ring))| Stop { blip, place: Place { x: *x, y: *y }, ring: *ring }).collect()
}

/// Blips at different places: far from each other, or on a grid that is nearly full.
fn stops() -> impl Strategy<Value = Vec<Stop>> {
    let at = |reach: i32| (-reach..=reach, -reach..=reach);
    let places = prop_oneof![
        prop::collection::btree_set(at(3), 1..30),
        prop::collection::btree_set(at(10), 1..30),
        prop::collection::btree_set(at(6000), 1..30),
    ];
    places.prop_flat_map(|places| {
        let count = places.len();
        (Just(places), prop::collection::vec(0_usize..6, count)).prop_map(|(places, rings)| {
            let places: Vec<_> = places.into_iter().zip(rings).map(|((x, y), ring)| (x, y, ring)).collect();
            numbered(&places)
        })
    })
}

fn stop() -> impl Strategy<Value = Stop> {
    (-10..=10, -10..=10, 0_usize..6).prop_map(|(x, y, ring)| Stop { blip: 99, place: Place { x, y }, ring })
}
