//! The figures in `docs/layout.md`. Printed by `cargo test -p radar-core --test layout figures -- --nocapture`.

use radar_core::layout::{Chart, lay_out};
use radar_core::model::{Placement, Radar};

use crate::sample::{blip, realistic};

/// How many of the other blips an edit moves.
#[derive(Default)]
struct Moved {
    same_cell: Share,
    other_cells: Share,
    fan: Share,
}

#[derive(Default)]
struct Share {
    moved: usize,
    all: usize,
}

impl Share {
    fn add(&mut self, moved: bool) {
        self.moved += usize::from(moved);
        self.all += 1;
    }

    fn percent(&self) -> f64 {
        100.0 * self.moved as f64 / self.all as f64
    }
}

#[test]
fn one_blip_more_or_less_among_a_hundred_moves_few_others() {
    let (mut removed, mut added) = (Moved::default(), Moved::default());
    for seed in 1..=5 {
        let radar = realistic(100, 1, 0.0, seed);
        for index in (0..100).step_by(5) {
            let mut less = radar.clone();
            let gone = less.blips.remove(index);
            count(&radar, &less, gone.placement(0).unwrap(), &mut removed);
            // Its number is that of another blip, and its id comes right after that one's.
            let mut more = radar.clone();
            more.blips.push(blip(gone.number, "Blip x", gone.placements.clone()));
            count(&radar, &more, gone.placement(0).unwrap(), &mut added);
        }
    }
    for (edit, moved) in [("removed", &removed), ("added with a number in the middle", &added)] {
        println!(
            "one {edit}: {:.1} % of its cell, {:.1} % of other cells, {:.1} % of its fan move",
            moved.same_cell.percent(),
            moved.other_cells.percent(),
            moved.fan.percent()
        );
        assert!(moved.same_cell.percent() < 7.0);
        assert_eq!(moved.other_cells.moved, 0);
        assert!(moved.fan.percent() < 15.0);
    }
}

fn count(before: &Radar, after: &Radar, cell: &Placement, moved: &mut Moved) {
    let (old, new) = (lay_out(before), lay_out(after));
    let point =
        |radar: &Radar, chart: &Chart, id: &str| chart.spot(0, radar.blip_index(id)?).map(|spot| spot.at);
    for blip in &before.blips {
        let has_moved = |old: &Chart, new: &Chart| {
            let now = point(after, new, &blip.id);
            now.is_some().then(|| now != point(before, old, &blip.id))
        };
        let at = blip.placement(0).unwrap();
        let share = if at == cell { &mut moved.same_cell } else { &mut moved.other_cells };
        if let Some(has_moved) = has_moved(&old.disc, &new.disc) {
            share.add(has_moved);
        }
        if let Some(has_moved) = has_moved(&old.fans[cell.quadrant], &new.fans[cell.quadrant]) {
            moved.fan.add(has_moved);
        }
    }
}
