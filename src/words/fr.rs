//! French. A thin space that does not break stands before `;`, `!`, `?` and inside of quotation marks, a wide one before `:`.

use radar_core::compare::Change;
use radar_core::model::{Movement, RelationKind};

use super::{Printed, Words};

pub(super) static WORDS: Words = Words {
    language: "fr",

    languages: "Langues",
    colon: "\u{a0}: ",
    edition: |name| ["Édition ", name].concat(),
    earlier_edition: |name| ["Vous consultez l’édition ", name, ". "].concat(),
    show_newest: "Voir la plus récente",

    filters: "Filtres",
    search: "Rechercher dans les noms, les termes, les étiquettes et les textes",
    search_hint: "Rechercher un nom, un terme…",
    dimensions: ["Anneaux", "Quadrants", "Étiquettes", "Évolution"],
    clear_filters: "Effacer tous les filtres",
    blips: |count| [&count.to_string(), " ", noun(count)].concat(),
    blip_noun: noun,
    of_blips: |total| [" sur ", &total.to_string(), " ", noun(total)].concat(),
    no_match: "Aucun blip ne correspond à ces filtres.",
    no_match_for: |query| ["Aucun blip ne correspond à «\u{202f}", query, "\u{202f}»."].concat(),
    no_match_for_all: |query| {
        ["Aucun blip ne correspond à «\u{202f}", query, "\u{202f}» et aux filtres."].concat()
    },

    not_saved: "Le navigateur n’a pas pu créer ce fichier. Un autre format conviendra peut-être.",
    columns: ["Numéro", "Nom", "Quadrant", "Anneau", "Évolution", "Résumé", "Étiquettes", "Lien", "Page"],
    quoted: |query| ["«\u{202f}", query, "\u{202f}»"].concat(),

    list: "Liste des blips",
    no_longer: "ne figurent plus sur le radar",

    chart: "Le radar",
    all_quadrants: "Tous les quadrants",
    legend: "Signification des formes",
    full_radar: "Ouvrir le radar complet",
    to_list: "Voir la liste",
    to_chart: "Voir le graphique",

    movements: ["Nouveau", "Vers le centre", "Vers l’extérieur", "Autre quadrant", "Inchangé", "Retiré"],
    movements_inside: [
        "nouveau",
        "vers le centre",
        "vers l’extérieur",
        "autre quadrant",
        "inchangé",
        "retiré",
    ],
    changes: |change| match change {
        Change::Movement(Movement::New) => "Ajouts",
        Change::Movement(Movement::Removed) => "Retraits",
        Change::Movement(other) => WORDS.movement(other),
        Change::Reworded => "Reformulations",
    },
    count_of: |change, count| {
        let what = match change {
            Change::Movement(Movement::New) => plural(count, "ajout", "ajouts"),
            Change::Movement(Movement::Removed) => plural(count, "retrait", "retraits"),
            Change::Movement(other) => WORDS.movements_inside[other as usize],
            Change::Reworded => plural(count, "reformulation", "reformulations"),
        };
        [&count.to_string(), " ", what].concat()
    },

    not_yet: "Pas encore sur le radar",
    not_found: "Page introuvable",
    no_such_blip: |id| ["Ce radar n’a pas de blip «\u{202f}", id, "\u{202f}»."].concat(),
    no_such_page: "Ce radar n’a pas de telle page.",
    with_edition: |name| ["avec l’édition ", name].concat(),
    close: "Fermer",
    neighbours: "Blips voisins",
    copy_link: "Copier le lien",
    link_copied: "Lien copié",
    address_by_hand: "L’adresse, à copier à la main",

    did_you_mean: "Vouliez-vous dire",
    why: "Pourquoi",
    use_instead: "À utiliser à la place",
    tags: "Étiquettes",
    more: "En savoir plus",
    history: "Historique",
    reworded: "reformulé",
    relation: |kind, inverse| match (kind, inverse) {
        (RelationKind::SimplerAlternative, false) => "Plus simple",
        (RelationKind::SimplerAlternative, true) => "Plus simple que",
        (RelationKind::Alternative, _) => "Autre possibilité",
        (RelationKind::Compare, _) => "À comparer avec",
        (RelationKind::Replaces, false) => "Remplace",
        (RelationKind::Replaces, true) => "Remplacé par",
        (RelationKind::Uses, false) => "Utilise",
        (RelationKind::Uses, true) => "Utilisé par",
        (RelationKind::Complements, _) => "Va avec",
        (RelationKind::PartOf, false) => "Fait partie de",
        (RelationKind::PartOf, true) => "Comprend",
        (RelationKind::Mentions, false) => "Mentionne",
        (RelationKind::Mentions, true) => "Mentionné par",
    },

    editions: "Éditions du radar",
    edition_label: "Édition",
    next_edition: "Édition suivante",
    previous_edition: "Édition précédente",
    what_changed: "Ce qui a changé",
    compare_with: "Comparer avec ",
    nothing: "rien",
    compared_with: |name| ["comparée à ", name].concat(),
    changed_between: |from, to| ["Ce qui a changé entre ", from, " et ", to].concat(),
    no_change: "Rien.",
    end_comparison: "Terminer la comparaison",

    blip_in: |name, ring, quadrant, radar| {
        [name, "\u{a0}: ", ring, ", ", quadrant, ", ", radar, "."].concat()
    },
    first_edition: |blips| ["La première édition\u{a0}: ", blips, "."].concat(),
};

pub(super) static PRINTED: Printed = Printed {
    skip: "Accès rapide",
    skip_to_chart: "Aller au radar",
    skip_to_list: "Aller à la liste",
    keyboard: "Clavier",
    keys: &[
        ("Tab", "Vers le radar, puis au-delà"),
        ("↑ ↓ ← →", "Vers le blip le plus proche dans cette direction"),
        ("Page\u{a0}préc. Page\u{a0}suiv.", "Un anneau vers l’extérieur, un anneau vers le centre"),
        ("Début Fin", "Vers le premier blip, vers le dernier"),
        ("A–Z 0–9", "Vers un blip par son nom ou son numéro"),
        ("Entrée", "Ouvre le blip"),
        ("Échap", "Le ferme et y ramène"),
        ("/", "Vers la recherche"),
        ("?", "Affiche ces touches"),
    ],
    no_scripts: "Les scripts sont désactivés. Tout reste lisible\u{202f}; la recherche et les filtres combinés en ont besoin.",
    not_loaded: "Une partie de cette page n’a pas pu être chargée. Tout reste lisible\u{202f}; la recherche et les \
                 filtres combinés peuvent ne pas fonctionner.",
    still_loading: "La recherche et les filtres combinés sont en cours de chargement. Tout est déjà lisible.",
    other_pages: "Autres pages",
    theme: "Thème",
    themes: ["Clair", "Sombre", "Comme le système"],
    download: "Télécharger",
    formats: ["Image (SVG)", "Image (PNG)", "Tableau (CSV)", "Données (JSON)", "Texte (Markdown)"],
    zoom: "Agrandissement",
    zoom_in: "Agrandir",
    zoom_out: "Réduire",
    whole_chart: "Tout le graphique",
};

fn noun(count: usize) -> &'static str {
    plural(count, "blip", "blips")
}

/// In French, nought and one are singular.
fn plural(count: usize, one: &'static str, many: &'static str) -> &'static str {
    if count < 2 { one } else { many }
}
