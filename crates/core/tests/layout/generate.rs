//! Radars that nobody wrote.

use proptest::collection::vec;
use proptest::prelude::*;
use radar_core::model::{Blip, Radar};

use crate::sample::{At, at, blip, radar};

/// How large the radars may be.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) quadrants: usize,
    pub(crate) rings: usize,
    pub(crate) blips: usize,
    pub(crate) editions: usize,
}

/// The largest that the layout promises to cope with.
pub(crate) const LARGE: Size = Size { quadrants: 8, rings: 8, blips: 300, editions: 12 };
pub(crate) const MIDDLING: Size = Size { quadrants: 8, rings: 8, blips: 120, editions: 6 };

/// Radars of every shape, with blips that stay, move to another ring or quadrant, vanish and come back. In some, most
/// blips are in one cell.
pub(crate) fn radars(most: Size) -> impl Strategy<Value = Radar> {
    (1..=most.quadrants, 1..=most.rings, 1..=most.editions, prop::bool::weighted(0.25)).prop_flat_map(
        move |(quadrants, rings, editions, crowded)| {
            let cell = (0..quadrants, 0..rings).prop_map(|(quadrant, ring)| at(quadrant, ring));
            let crowd = if crowded { 9 } else { 0 };
            let placement = prop_oneof![2 => Just(None), 6 => cell, crowd => Just(at(0, 0))];
            histories(placement, most.blips, editions)
                .prop_map(move |blips| radar(quadrants, rings, editions, blips))
        },
    )
}

/// Radars whose blips may come and go, but never change their cells.
pub(crate) fn radars_without_moves(most: Size) -> impl Strategy<Value = Radar> {
    (1..=most.quadrants, 1..=most.rings, 1..=most.editions).prop_flat_map(
        move |(quadrants, rings, editions)| {
            let cell = (0..quadrants, 0..rings);
            let life = (cell, 0..editions, vec(prop::bool::weighted(0.8), editions));
            vec(life, 0..=most.blips).prop_map(move |lives| {
                let blips = lives.into_iter().zip(1..).map(|(((quadrant, ring), from, there), number)| {
                    let placement = |(edition, there)| {
                        if edition >= from && there { at(quadrant, ring) } else { None }
                    };
                    blip(number, "Blip", there.into_iter().enumerate().map(placement).collect())
                });
                radar(quadrants, rings, editions, blips.collect())
            })
        },
    )
}

/// Blips that stay where they are most of the time, as in a real radar.
fn histories(
    placement: impl Strategy<Value = At> + Clone,
    most_blips: usize,
    editions: usize,
) -> impl Strategy<Value = Vec<Blip>> {
    let changes = vec(prop::option::weighted(0.2, placement.clone()), editions - 1);
    let shape = ("[A-Z][a-z]{1,12}( [A-Z][a-z]{1,12})?", placement, changes);
    vec(shape, 0..=most_blips).prop_map(|shapes| {
        let blips = shapes.into_iter().zip(1..).map(|((name, first, changes), number)| {
            let mut placements = vec![first];
            for change in changes {
                let last = placements.last().unwrap().clone();
                placements.push(change.unwrap_or(last));
            }
            blip(number, &name, placements)
        });
        blips.collect()
    })
}
