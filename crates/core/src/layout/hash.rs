//! Numbers that belong to an id: without a pattern, and the same on every machine.

/// FNV-1a of the id, 64 bits, mixed so that ids that differ in one letter differ in every bit.
pub(super) fn hash(id: &str) -> u64 {
    of_bytes(id.as_bytes())
}

/// The same of anything.
pub(crate) fn of_bytes(bytes: &[u8]) -> u64 {
    mix(bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    }))
}

/// A hash of a hash and one more number.
pub(super) fn with(hash: u64, number: usize) -> u64 {
    // The odd constant is 2⁶⁴ divided by the golden ratio; it keeps neighbouring numbers far apart.
    mix(hash ^ (number as u64).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// Two numbers in `0..1` out of one hash.
pub(super) fn unit_square(hash: u64) -> (f64, f64) {
    let unit = |bits: u64| bits as f64 / 4_294_967_296.0;
    (unit(hash >> 32), unit(hash & 0xffff_ffff))
}

/// The finalizer of `MurmurHash3` (A. Appleby).
fn mix(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}
