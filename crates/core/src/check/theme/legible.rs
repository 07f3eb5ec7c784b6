//! Says which colours cannot be read or told apart, and which nearby ones can.

use super::colors::Written;
use crate::problem::wording::quote;
use crate::problem::{Code, Problems, Span};
use crate::schema;
use crate::theme::legible::{Alike, Ground, Use, Weak, alike, weak};
use crate::theme::{Color, Palette, Role, Vision};

/// Most rings that a palette has colours for.
const MOST_RINGS: usize = 8;

/// Reports the colours of one ground that do not do, each once: with the worst of its faults.
pub(super) fn check(
    ground: &str,
    written: &Written,
    author: &schema::Radar<'_>,
    problems: &mut Problems<'_>,
) {
    let ids = author.rings.given().into_iter().flat_map(|rings| &rings.items);
    let ids = ids.map(|ring| ring.as_ref().and_then(|ring| ring.id.given()).map_or("", |id| id.value));
    let judge = Judge { ground, written, rings: ids.take(MOST_RINGS).collect() };
    judge.report_weak(problems);
    judge.report_alike(problems);
}

struct Judge<'j> {
    ground: &'j str,
    written: &'j Written,
    /// Their ids.
    rings: Vec<&'j str>,
}

impl Judge<'_> {
    fn report_weak(&self, problems: &mut Problems<'_>) {
        let faults = weak(&self.written.palette, self.rings.len());
        let share = |fault: &Weak| fault.contrast / fault.need.contrast;
        for Fault { color, at, worst, others } in self.by_color(faults, uses_of_need, share) {
            let Weak { need, contrast } = worst;
            let (of, on, needed) = (self.color(need.of), self.on(need.on), need.contrast);
            let theme = self.ground;
            let message = format!(
                "in the {theme} theme, {of} on {on} has a contrast of {:.2}:1{others}",
                floor(contrast, 100.0)
            );
            let nearest = self.nearest(|palette| self.is_right(palette, color), color);
            let help = match nearest.or_else(|| self.nearest(|palette| self.is_seen(palette, color), color)) {
                Some(near) => format!("{needed}:1 is needed; the nearest that does is {near:?}"),
                None => format!("{needed}:1 is needed; change what it stands on or what stands on it, too"),
            };
            problems.add(Code::LowContrast, at, message, help);
        }
    }

    fn report_alike(&self, problems: &mut Problems<'_>) {
        let faults = alike(&self.written.palette, self.rings.len());
        let share = |fault: &Alike| fault.distance / fault.needed;
        for Fault { color, at, worst, others } in self.by_color(faults, uses_of_pair, share) {
            let Alike { rings: (inner, outer), vision, distance, needed } = worst;
            let (inner, outer) = (self.color(Use::Ring(inner)), self.color(Use::Ring(outer)));
            let message = format!(
                "in the {} theme, {inner} and {outer} look alike {}: their distance is {:.1}{others}",
                self.ground,
                to_whom(vision),
                floor(distance, 10.0)
            );
            let help = match self.nearest(|palette| self.is_right(palette, color), color) {
                Some(near) => format!("{needed} is needed; the nearest that does is {near:?}"),
                None => {
                    format!("{needed} is needed; make one of them lighter or darker, not only of another hue")
                }
            };
            problems.add(Code::SimilarColors, at, message, help);
        }
    }

    /// The worst fault of each colour that the author wrote.
    fn by_color<T>(
        &self,
        faults: Vec<T>,
        uses: impl Fn(&T) -> Vec<Use>,
        share: impl Fn(&T) -> f64,
    ) -> Vec<Fault<T>> {
        let mut found: Vec<(Fault<T>, usize)> = Vec::new();
        for fault in faults {
            let Some((color, at)) = self.written.first_written(&uses(&fault)) else { continue };
            match found.iter_mut().find(|(known, _)| known.color == color) {
                Some((known, count)) => {
                    *count += 1;
                    if share(&fault) < share(&known.worst) {
                        known.worst = fault;
                    }
                }
                None => found.push((Fault { color, at, worst: fault, others: String::new() }, 1)),
            }
        }
        let told = |(fault, count): (Fault<T>, usize)| {
            let others = if count > 1 { format!(", the worst of {count}") } else { String::new() };
            Fault { others, ..fault }
        };
        found.into_iter().map(told).collect()
    }

    /// The colour that differs least in lightness from one and is right in its place, if there is one.
    fn nearest(&self, is_right: impl Fn(&Palette) -> bool, color: Use) -> Option<String> {
        let palette = &self.written.palette;
        let old = palette.color(color);
        let steps = (1..=100).map(|step| f64::from(step) / 100.0);
        let candidates = steps.flat_map(|share| [Color::BLACK, Color::WHITE].map(|end| end.over(share, old)));
        candidates.map(Color::to_hex).find(|hex| is_right(&palette.with(color, hex.clone())))
    }

    /// Whether a colour of a palette has no fault.
    fn is_right(&self, palette: &Palette, color: Use) -> bool {
        self.is_seen(palette, color)
            && alike(palette, self.rings.len()).iter().all(|fault| !uses_of_pair(fault).contains(&color))
    }

    /// Whether a colour of a palette has enough contrast to all that it meets.
    fn is_seen(&self, palette: &Palette, color: Use) -> bool {
        weak(palette, self.rings.len()).iter().all(|fault| !fault.need.involves(color))
    }

    /// `"soft" (#777777)`, `the ring "adopt" (#006b4f)`.
    fn color(&self, color: Use) -> String {
        let hex = self.written.palette.color(color).to_hex();
        match color {
            Use::Role(role) => format!("{:?} ({hex})", role.id()),
            Use::Ring(ring) => format!("the ring {} ({hex})", self.ring(ring)),
        }
    }

    fn on(&self, ground: Ground) -> String {
        match ground {
            Ground::Plain(color) => self.color(color),
            Ground::Tinted { ring, .. } => {
                let hex = self.written.palette.ground(ground).to_hex();
                format!("the tint of the ring {} ({hex})", self.ring(ring))
            }
        }
    }

    fn ring(&self, ring: usize) -> String {
        quote(self.rings.get(ring).copied().unwrap_or_default())
    }
}

/// What is wrong with one colour.
struct Fault<T> {
    color: Use,
    at: Span,
    worst: T,
    /// How many there are, to be told.
    others: String,
}

/// The colours of a need. The first that the author wrote is the one to change.
fn uses_of_need(fault: &Weak) -> Vec<Use> {
    match fault.need.on {
        Ground::Plain(ground) => vec![fault.need.of, ground],
        Ground::Tinted { ring, .. } => vec![fault.need.of, Use::Ring(ring), Use::Role(Role::Paper)],
    }
}

fn uses_of_pair(fault: &Alike) -> Vec<Use> {
    vec![Use::Ring(fault.rings.1), Use::Ring(fault.rings.0)]
}

fn to_whom(vision: Vision) -> &'static str {
    match vision {
        Vision::Full => "to everybody",
        Vision::Protanopia => "to people who do not see red (protanopia)",
        Vision::Deuteranopia => "to people who do not see green (deuteranopia)",
        Vision::Tritanopia => "to people who do not see blue (tritanopia)",
    }
}

/// Never rounded up: 4.497 is not enough where 4.5 is needed.
fn floor(value: f64, parts: f64) -> f64 {
    (value * parts).floor() / parts
}
