//! A small radar with three editions and awkward names.

use radar_core::model::{Blip, Edition, Placement, Quadrant, Radar, Removal, Ring};
use radar_core::text::Text;
use radar_core::theme::Theme;

/// Where a blip is in an edition: quadrant and ring.
type Place = Option<(usize, usize)>;

/// Rings `adopt`, `trial`, `hold`; quadrants `secure`, `build`; editions `2023-03`, `2024-03` and `2025-03`.
///
/// With the second edition Istio moved out, C++ moved in, Façade moved to another quadrant, `:has()` came, Hub and Spoke
/// and Vagrant left. With the third C++ moved in again, .NET came, Hub and Spoke came back and Docker Swarm left.
pub(crate) fn sample_radar() -> Radar {
    const SECURE: usize = 0;
    const BUILD: usize = 1;
    let at = |quadrant, ring| Some((quadrant, ring));
    let stays = |quadrant, ring| [at(quadrant, ring); 3];
    Radar {
        title: text("Sample"),
        languages: vec!["en".into(), "fr".into()],
        introduction: None,
        site: None,
        links: vec![],
        theme: Theme::default(),
        rings: ["adopt", "trial", "hold"]
            .map(|id| Ring { id: id.into(), name: text(id), summary: None })
            .into(),
        quadrants: ["secure", "build"]
            .map(|id| Quadrant { id: id.into(), name: text(id), introduction: None })
            .into(),
        editions: ["2023-03", "2024-03", "2025-03"]
            .map(|id| Edition { id: id.into(), date: Some(format!("{id}-01")), name: None })
            .into(),
        tags: vec![],
        blips: vec![
            blip(1, "gvisor", "gVisor", &[], &["sandbox", "linux"], stays(SECURE, 0)),
            blip(2, "kata-containers", "Kata Containers", &[], &["sandbox"], stays(SECURE, 1)),
            blip(3, "istio", "Istio", &[], &["service-mesh"], [at(SECURE, 1), at(SECURE, 2), at(SECURE, 2)]),
            blip(4, "zero-trust", "Zero-trust architecture", &["ZTA"], &[], stays(SECURE, 0)),
            blip(5, "hub-and-spoke", "Hub and Spoke", &[], &[], [at(SECURE, 1), None, at(SECURE, 1)]),
            blip(6, "kubernetes", "Kubernetes", &["k8s"], &["linux"], stays(BUILD, 0)),
            blip(7, "cpp", "C++", &[], &["language"], [at(BUILD, 2), at(BUILD, 1), at(BUILD, 0)]),
            blip(8, "csharp", "C#", &[], &["language"], stays(BUILD, 1)),
            blip(9, "dotnet", ".NET", &[], &["language", "linux"], [None, None, at(BUILD, 1)]),
            blip(10, "css-has", ":has()", &[], &[], [None, at(BUILD, 1), at(BUILD, 1)]),
            blip(11, "facade", "Façade", &["Œuvre"], &[], [at(SECURE, 2), at(BUILD, 2), at(BUILD, 2)]),
            blip(
                35,
                "docker-swarm",
                "Docker Swarm",
                &[],
                &["orchestration"],
                [at(BUILD, 1), at(BUILD, 2), None],
            ),
            blip(36, "vagrant", "Vagrant", &[], &[], [at(BUILD, 2), None, None]),
        ],
    }
}

/// A blip with a place in each of the three editions.
pub(crate) fn blip(
    number: u32,
    id: &str,
    name: &str,
    aliases: &[&str],
    tags: &[&str],
    places: [Place; 3],
) -> Blip {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    Blip {
        id: id.into(),
        number,
        name: text(name),
        aliases: owned(aliases),
        tags: owned(tags),
        link: None,
        summary: text(""),
        text: Text::default(),
        relations: vec![],
        removals: removals(&places),
        placements: places
            .map(|place| place.map(|(quadrant, ring)| Placement { quadrant, ring, reason: None }))
            .into(),
        wordings: vec![],
    }
}

/// The removals that follow from where a blip is.
fn removals(places: &[Place]) -> Vec<Removal> {
    let steps = places.windows(2).zip(1..);
    let removals = steps.filter(|(step, _)| matches!(step, [Some(_), None]));
    removals.map(|(_, edition)| Removal { edition, reason: None, successor: None }).collect()
}

/// An English text.
pub(crate) fn text(text: &str) -> Text {
    Text::new("en", text)
}
