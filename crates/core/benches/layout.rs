//! How long it takes to lay a radar out: `cargo bench -p radar-core --bench layout`.
#![allow(clippy::unwrap_used, reason = "a benchmark may panic")]

#[path = "../tests/support/sample.rs"]
mod sample;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use radar_core::layout::lay_out;

use sample::realistic;

fn one_edition(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one edition");
    for blips in [14, 100, 500, 1000] {
        let radar = realistic(blips, 1, 0.0, 1);
        group.bench_with_input(BenchmarkId::from_parameter(blips), &radar, |bencher, radar| {
            bencher.iter(|| lay_out(black_box(radar)));
        });
    }
    group.finish();
}

fn ten_editions(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("ten editions");
    group.sample_size(10);
    for blips in [100, 1000] {
        // With each edition 60 % of them change.
        let radar = realistic(blips, 10, 0.6, 1);
        group.bench_with_input(BenchmarkId::from_parameter(blips), &radar, |bencher, radar| {
            bencher.iter(|| lay_out(black_box(radar)));
        });
    }
    group.finish();
}

criterion_group!(layout, one_edition, ten_editions);
criterion_main!(layout);
