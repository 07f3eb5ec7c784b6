//! The fonts of the machine, in an order that does not depend on how its folders list them.

use std::collections::BTreeSet;
use std::path::PathBuf;

use fontdb::{Database, FaceInfo, Source, Style};

/// Adds what `load` finds. Faces of a family that is there already are left out: a second Noto Sans of another version
/// would change pictures that the bundled one can draw.
pub(crate) fn add(database: &mut Database, load: impl FnOnce(&mut Database)) {
    let known: BTreeSet<String> = database.faces().flat_map(family_names).map(str::to_owned).collect();
    let mut more = Database::new();
    load(&mut more);
    let mut faces: Vec<&FaceInfo> = more.faces().filter(|face| is_for_text(face, &known)).collect();
    faces.sort_by_cached_key(|face| rank(face));
    for face in faces {
        database.push_face_info(face.clone());
    }
}

fn is_for_text(face: &FaceInfo, known: &BTreeSet<String>) -> bool {
    // macOS's last resort has a box for every character there is.
    let is_last_resort = |name: &str| name.trim_start_matches('.').starts_with("LastResort");
    !family_names(face).any(|name| known.contains(name) || is_last_resort(name))
}

fn family_names(face: &FaceInfo) -> impl Iterator<Item = &str> {
    face.families.iter().map(|(name, _)| name.as_str())
}

/// Upright faces before slanted ones, proportional before monospaced, sans before serif; then by name.
fn rank(face: &FaceInfo) -> (bool, bool, bool, String, PathBuf, u32) {
    let path = match &face.source {
        Source::File(path) | Source::SharedFile(path, _) => path.clone(),
        Source::Binary(_) => PathBuf::new(),
    };
    let is_serif = face.post_script_name.contains("Serif") || face.post_script_name.contains("Mincho");
    let slanted = face.style != Style::Normal;
    (slanted, face.monospaced, is_serif, face.post_script_name.clone(), path, face.index)
}
