//! The fonts that pictures of a radar are set in.
//!
//! [`Fonts::load`] has Noto Sans, `DejaVu` Sans and Noto Emoji in the program, and adds the system's. The bundled ones come
//! first, so that a text in Latin, Greek, Cyrillic, Arabic, Hebrew or Devanagari letters, with emoji, gives the same
//! picture on every machine. Other scripts take what the machine has; [`Fonts::missing`] says which characters nothing
//! has, and [`Fonts::lacks`] where to fetch a font for them.
//!
//! [`Fonts::line`] shapes a line of text, and [`Line::path`] gives its outlines.

mod bundled;
mod direction;
mod folder;
mod ignorable;
mod line;
mod outline;
mod runs;
mod scripts;
mod system;

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fontdb::{Database, FaceInfo, ID, Weight};
use ttf_parser::Face;

pub use direction::Direction;
pub use folder::{FOLDER_VARIABLE, cache, chosen};
pub use line::{Glyph, Line, Run};
pub use scripts::Lack;

/// The family that texts ask for. It is bundled, regular and bold.
pub const FAMILY: &str = "Noto Sans";

/// What to do about [`Fonts::missing`].
pub const ADVICE: &str = "install a font that has them (Debian: apt-get install fonts-noto-core fonts-noto-cjk), \
    or name a folder of fonts in RADAR_FONTS";

/// A database of fonts, and which of them has which character.
#[derive(Debug)]
pub struct Fonts {
    database: Arc<Database>,
    /// The best face for the characters of a grapheme cluster, by weight. Looking one up may open every font of the machine.
    found: Mutex<HashMap<Weight, HashMap<String, Option<ID>>>>,
    shaped: Mutex<line::Shaped>,
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
        Self { database: Arc::new(database), found: Mutex::default(), shaped: Mutex::default() }
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
        let face = self.face(character.encode_utf8(&mut [0; 4]), weight)?;
        // A face that was tried already, and shows nothing all the same, would be asked for again without end.
        (!used.contains(&face)).then_some(face)
    }

    /// The characters that no font has, each once, in the order of their codes.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let characters: BTreeSet<char> = text.chars().filter(|c| !ignorable::is_ignorable(*c)).collect();
        let is_missing = |c: &char| self.face(c.encode_utf8(&mut [0; 4]), Weight::NORMAL).is_none();
        characters.into_iter().filter(is_missing).collect()
    }

    /// The first family that has all characters of a grapheme cluster, and of its faces the one whose weight is nearest.
    pub(crate) fn face(&self, cluster: &str, weight: Weight) -> Option<ID> {
        let known = self.found().get(&weight).and_then(|found| found.get(cluster).copied());
        known.unwrap_or_else(|| {
            let face = self.look_up(cluster, weight);
            self.found().entry(weight).or_default().insert(cluster.to_owned(), face);
            face
        })
    }

    fn found(&self) -> MutexGuard<'_, HashMap<Weight, HashMap<String, Option<ID>>>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn look_up(&self, cluster: &str, weight: Weight) -> Option<ID> {
        let mut best: Option<&FaceInfo> = None;
        for face in self.database.faces() {
            if best.is_none_or(|best| nearer(face, best, weight)) && self.has(face.id, cluster) {
                best = Some(face);
            }
        }
        best.map(|face| face.id)
    }

    /// Whether a face has all characters that are to be seen, or take room.
    fn has(&self, face: ID, cluster: &str) -> bool {
        let mut needed = cluster.chars().filter(|c| !ignorable::is_ignorable(*c) || c.is_whitespace());
        let has_all = self.database.with_face_data(face, |data, index| {
            let face = Face::parse(data, index).ok()?;
            let tables = face.tables();
            // A font of coloured bitmaps alone would leave a gap.
            let is_outlined = tables.glyf.is_some() || tables.cff.is_some() || tables.cff2.is_some();
            Some(is_outlined && needed.all(|c| face.glyph_index(c).is_some()))
        });
        has_all.flatten().unwrap_or_default()
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
