//! All differences in one line.

use radar_core::diff::{Diff, Part, State};

use super::blip::Event;

/// "2 blips moved in, 1 blip edited, 1 edition added".
pub(super) fn summary(diff: &Diff) -> String {
    let mut told = Vec::new();
    for event in Event::ALL {
        let count = diff.blips.iter().filter(|blip| Event::of(blip) == event).count();
        tell(&mut told, count, "blip", event.name());
    }
    for (kind, parts) in [
        ("ring", &diff.rings),
        ("quadrant", &diff.quadrants),
        ("edition", &diff.editions),
        ("tag name", &diff.tags),
    ] {
        for (state, word) in
            [(State::Added, "added"), (State::Removed, "removed"), (State::Changed, "edited")]
        {
            tell(&mut told, count(parts, state), kind, word);
        }
    }
    tell(&mut told, diff.radar.len(), "change", "of the radar itself");
    if told.is_empty() { "no differences".to_owned() } else { told.join(", ") }
}

fn count(parts: &[Part], state: State) -> usize {
    parts.iter().filter(|part| part.state == state).count()
}

fn tell(told: &mut Vec<String>, count: usize, kind: &str, what: &str) {
    match count {
        0 => {}
        1 => told.push(format!("1 {kind} {what}")),
        _ => told.push(format!("{count} {kind}s {what}")),
    }
}
