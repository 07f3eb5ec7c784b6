//! A small radar with two editions and awkward names.

use radar_core::model::{Blip, Edition, Placement, Quadrant, Radar, Ring};
use radar_core::text::Text;

/// Rings `adopt`, `trial`, `hold`; quadrants `secure`, `build`; editions `2024-03` and `2025-03`.
/// Between them C++ moved in from trial to adopt, Docker Swarm left and .NET came.
pub(crate) fn sample_radar() -> Radar {
    const SECURE: usize = 0;
    const BUILD: usize = 1;
    let stays = |quadrant, ring| [Some((quadrant, ring)); 2];
    Radar {
        title: text("Sample"),
        languages: vec!["en".into(), "fr".into()],
        introduction: None,
        site: None,
        links: vec![],
        rings: ["adopt", "trial", "hold"]
            .map(|id| Ring { id: id.into(), name: text(id), summary: None })
            .into(),
        quadrants: ["secure", "build"]
            .map(|id| Quadrant { id: id.into(), name: text(id), introduction: None })
            .into(),
        editions: ["2024-03", "2025-03"]
            .map(|id| Edition { id: id.into(), date: Some(format!("{id}-01")), name: None })
            .into(),
        blips: vec![
            blip(1, "gvisor", "gVisor", &[], &["sandbox", "linux"], stays(SECURE, 0)),
            blip(2, "kata-containers", "Kata Containers", &[], &["sandbox"], stays(SECURE, 1)),
            blip(3, "istio", "Istio", &[], &["service-mesh"], stays(SECURE, 2)),
            blip(4, "zero-trust", "Zero-trust architecture", &["ZTA"], &[], stays(SECURE, 0)),
            blip(5, "hub-and-spoke", "Hub and Spoke", &[], &[], stays(SECURE, 1)),
            blip(6, "kubernetes", "Kubernetes", &["k8s"], &["linux"], stays(BUILD, 0)),
            blip(7, "cpp", "C++", &[], &["language"], [Some((BUILD, 1)), Some((BUILD, 0))]),
            blip(8, "csharp", "C#", &[], &["language"], stays(BUILD, 1)),
            blip(9, "dotnet", ".NET", &[], &["language", "linux"], [None, Some((BUILD, 1))]),
            blip(10, "css-has", ":has()", &[], &[], stays(BUILD, 1)),
            blip(11, "facade", "Façade", &["Œuvre"], &[], stays(BUILD, 2)),
            blip(35, "docker-swarm", "Docker Swarm", &[], &["orchestration"], [Some((BUILD, 2)), None]),
        ],
    }
}

/// A blip with a place (quadrant, ring) in each of the two editions.
pub(crate) fn blip(
    number: u32,
    id: &str,
    name: &str,
    aliases: &[&str],
    tags: &[&str],
    places: [Option<(usize, usize)>; 2],
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
        placements: places
            .map(|place| place.map(|(quadrant, ring)| Placement { quadrant, ring, reason: None }))
            .into(),
        removals: vec![],
        wordings: vec![],
    }
}

/// An English text.
pub(crate) fn text(text: &str) -> Text {
    Text::new("en", text)
}
