//! Points in the unit square that belong to an id.

/// An endless sequence of points in `0..1` × `0..1` that depends on the id alone and fills the square evenly.
///
/// It is the `R2` sequence (M. Roberts, "The Unreasonable Effectiveness of Quasirandom Sequences", 2018), an additive
/// recurrence on the plastic number, shifted by a hash of the id so that two blips do not look at the same points.
pub(super) fn points(id: &str) -> impl Iterator<Item = (f64, f64)> {
    const PLASTIC: f64 = 1.324_717_957_244_746;
    const STEP: (f64, f64) = (1.0 / PLASTIC, 1.0 / (PLASTIC * PLASTIC));
    let hash = hash(id);
    let start = (unit(hash >> 32), unit(hash & 0xffff_ffff));
    (1_u32..).map(move |i| {
        let i = f64::from(i);
        ((start.0 + i * STEP.0).fract(), (start.1 + i * STEP.1).fract())
    })
}

/// FNV-1a of the id, 64 bits, with a final mix so that ids that differ in one letter differ in every bit.
pub(super) fn hash(id: &str) -> u64 {
    let fnv = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mixed = (fnv ^ (fnv >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    mixed ^ (mixed >> 33)
}

/// 32 bits as a number in `0..1`.
fn unit(bits: u64) -> f64 {
    bits as f64 / 4_294_967_296.0
}
