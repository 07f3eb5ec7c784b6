//! The fonts that pictures of a radar are set in.
//!
//! [`Fonts::load`] has Noto Sans, `DejaVu` Sans and Noto Emoji in the program, and adds the system's. The bundled ones come
//! first, so that a text in Latin, Greek, Cyrillic, Arabic, Hebrew or Devanagari letters, with emoji, gives the same
//! picture on every machine. Other scripts take what the machine has; [`Fonts::missing`] says which characters nothing
//! has, and [`Fonts::lacks`] where to fetch a font for them.

mod bundled;
mod folder;
mod ignorable;
mod scripts;
mod system;

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use fontdb::{Database, FaceInfo, ID, Weight};
use ttf_parser::Face;

pub use folder::{FOLDER_VARIABLE, cache, chosen};
pub use scripts::Lack;

/// The family that texts ask for. It is bundled, regular and bold.
pub const FAMILY: &str = "Noto Sans";

/// What to do about [`Fonts::missing`].
pub const ADVICE: &str = "install a font that has them (Debian: apt-get install fonts-noto-core fonts-noto-cjk), \
    or name a folder of fonts in RADAR_FONTS";

/// In em, and wider than the box of any font at hand.
const BOX: f64 = 1.0;

/// A database of fonts, and which of them has which character.
#[derive(Debug)]
pub struct Fonts {
    database: Arc<Database>,
    /// The best face for a character at a weight. Looking one up may open every font of the machine.
    found: Mutex<HashMap<(char, Weight), Option<Glyph>>>,
}

#[derive(Debug, Clone, Copy)]
struct Glyph {
    face: ID,
    /// In em.
    advance: f64,
}

impl Fonts {
    /// The bundled fonts, those in `folder`, and the system's, always in the same order.
    pub fn load(folder: Option<&Path>) -> Self {
        let mut database = bundled::database();
        if let Some(folder) = folder {
            system::add(&mut database, |more| more.load_fonts_dir(folder));
        }
        system::add(&mut database, Database::load_system_fonts);
        Self::new(database)
    }

    /// [`Fonts::load`] with the folder that the user [chose](chosen), or else with the [`cache`].
    pub fn of_this_machine() -> Self {
        Self::load(chosen().or_else(cache).as_deref())
    }

    /// The bundled fonts alone.
    pub fn bundled() -> Self {
        Self::new(bundled::database())
    }

    fn new(database: Database) -> Self {
        Self { database: Arc::new(database), found: Mutex::default() }
    }

    /// What usvg and its like take.
    pub fn database(&self) -> Arc<Database> {
        Arc::clone(&self.database)
    }

    /// The face for a character that the faces in `used` lack, in the weight of the first of them. This is what usvg asks
    /// for with `FontResolver::select_fallback`; its own choice would take the first face of any width and slant.
    pub fn fallback(&self, character: char, used: &[ID]) -> Option<ID> {
        let asked = used.first().and_then(|id| self.database.face(*id));
        let weight = asked.map_or(Weight::NORMAL, |face| face.weight);
        let face = self.glyph(character, weight)?.face;
        // A face that was tried already, and shows nothing all the same, would be asked for again without end.
        (!used.contains(&face)).then_some(face)
    }

    /// The characters that no font has, each once, in the order of their codes.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let characters: BTreeSet<char> = text.chars().filter(|c| !ignorable::is_ignorable(*c)).collect();
        characters.into_iter().filter(|c| self.glyph(*c, Weight::NORMAL).is_none()).collect()
    }

    /// The width of a line in em: the sum of its characters' advances. Kerning and joined letters make the real line a
    /// little narrower, so what fits by this number fits. A character that no font has is drawn as a box.
    pub fn width(&self, text: &str, weight: Weight) -> f64 {
        let seen = text.chars().filter(|c| !ignorable::is_ignorable(*c) || c.is_whitespace());
        seen.map(|character| self.glyph(character, weight).map_or(BOX, |glyph| glyph.advance)).sum()
    }

    fn glyph(&self, character: char, weight: Weight) -> Option<Glyph> {
        let key = (character, weight);
        let known = |found: &HashMap<_, _>| found.get(&key).copied();
        if let Some(glyph) = known(&self.found.lock().unwrap_or_else(PoisonError::into_inner)) {
            return glyph;
        }
        let glyph = self.look_up(character, weight);
        self.found.lock().unwrap_or_else(PoisonError::into_inner).insert(key, glyph);
        glyph
    }

    /// The first family that has the character, and of its faces the one whose weight is nearest.
    fn look_up(&self, character: char, weight: Weight) -> Option<Glyph> {
        let mut best: Option<(&FaceInfo, Glyph)> = None;
        for face in self.database.faces() {
            if best.is_some_and(|(best, _)| !nearer(face, best, weight)) {
                continue;
            }
            if let Some(advance) = self.advance(face.id, character) {
                best = Some((face, Glyph { face: face.id, advance }));
            }
        }
        best.map(|(_, glyph)| glyph)
    }

    /// In em. `None` when the face lacks the character.
    fn advance(&self, face: ID, character: char) -> Option<f64> {
        self.database.with_face_data(face, |data, index| {
            let face = Face::parse(data, index).ok()?;
            let glyph = face.glyph_index(character)?;
            let advance = face.glyph_hor_advance(glyph).unwrap_or_default();
            Some(f64::from(advance) / f64::from(face.units_per_em()))
        })?
    }
}

/// Whether a face of the same family and slant is nearer to the weight.
fn nearer(face: &FaceInfo, best: &FaceInfo, weight: Weight) -> bool {
    let distance = |face: &FaceInfo| face.weight.0.abs_diff(weight.0);
    family(face) == family(best) && face.style == best.style && distance(face) < distance(best)
}

fn family(face: &FaceInfo) -> Option<&str> {
    face.families.first().map(|(name, _)| name.as_str())
}
