//! The badges.

use quick_xml::de::from_str;
use radar_core::model::Ring;
use radar_core::text::Text;
use radar_publish::publish;
use serde::Deserialize;

use crate::{circle, file, radars};

/// What of a badge matters to who reads it.
#[derive(Debug, Deserialize)]
pub(crate) struct Badge {
    #[serde(rename = "@width")]
    width: f64,
    #[serde(rename = "@role")]
    role: String,
    pub(crate) title: String,
    g: Vec<Group>,
}

#[derive(Debug, Deserialize)]
struct Group {
    #[serde(default)]
    rect: Vec<Rect>,
    #[serde(default)]
    text: Vec<Words>,
}

#[derive(Debug, Deserialize)]
struct Rect {
    #[serde(rename = "@width")]
    width: f64,
    #[serde(rename = "@fill")]
    fill: String,
}

#[derive(Debug, Deserialize)]
struct Words {
    #[serde(rename = "@x")]
    x: f64,
    #[serde(rename = "@textLength")]
    length: f64,
    #[serde(rename = "$text")]
    inside: String,
}

impl Badge {
    pub(crate) fn read(svg: &str) -> Self {
        from_str(svg).unwrap_or_else(|error| panic!("{error}\n{svg}"))
    }

    pub(crate) fn words(&self) -> [&str; 2] {
        let [name, state] = self.texts() else { panic!("{self:?}") };
        [name.inside.as_str(), state.inside.as_str()]
    }

    fn texts(&self) -> &[Words] {
        &self.g[1].text
    }

    /// That each text is inside its box, and the boxes fill the badge.
    pub(crate) fn assert_fits(&self) {
        let boxes = &self.g[0].rect;
        let together: f64 = boxes.iter().map(|rect| rect.width).sum();
        assert!((together - self.width).abs() < 0.01, "{self:?}");
        let mut left = 0.0;
        for (rect, text) in boxes.iter().zip(self.texts()) {
            let (start, end) = (text.x - text.length / 2.0, text.x + text.length / 2.0);
            assert!(left + 5.0 <= start && end <= left + rect.width - 5.0, "{self:?}");
            left += rect.width;
        }
        assert!(self.width <= 400.0, "{self:?}");
    }
}

#[test]
fn a_badge_says_the_blip_and_its_ring_and_has_room_for_both() {
    for radar in radars() {
        let published = publish(&radar).unwrap();
        for blip in &radar.blips {
            let badge = Badge::read(&file(&published, &format!("badges/{}.svg", blip.id)));
            let at = blip.placement(radar.newest());
            let ring = at.map_or("removed", |at| radar.rings[at.ring].name.get("en"));
            assert_eq!(badge.words()[1], ring);
            assert_eq!(badge.title, format!("{}: {ring}", blip.name.get("en")));
            assert_eq!(badge.role, "img");
            badge.assert_fits();
        }
    }
}

#[test]
fn each_ring_has_its_colour() {
    let radar = circle();
    let published = publish(&radar).unwrap();
    let fill =
        |id: &str| Badge::read(&file(&published, &format!("badges/{id}.svg"))).g[0].rect[1].fill.clone();
    let in_ring = |ring: usize| {
        let blip = radar.blips.iter().find(|blip| blip.placement(2).is_some_and(|at| at.ring == ring));
        fill(&blip.unwrap().id)
    };
    let colours: std::collections::BTreeSet<String> = (0..radar.rings.len()).map(in_ring).collect();
    assert_eq!(colours.len(), radar.rings.len());
}

#[test]
fn a_name_too_long_for_a_badge_is_cut_and_its_title_has_it_whole() {
    for letter in ["w", "漢", "👩‍👩‍👧", "ש", "é"] {
        let name = letter.repeat(500);
        let mut radar = circle();
        let text = Text::new("en", &*name);
        (radar.blips[0].name, radar.rings) =
            (text.clone(), vec![Ring { name: text, ..radar.rings[0].clone() }; 4]);
        let path = format!("badges/{}.svg", radar.blips[0].id);
        let badge = Badge::read(&file(&publish(&radar).unwrap(), &path));
        assert!(badge.words().iter().all(|words| words.ends_with('…')));
        assert_eq!(badge.title, format!("{name}: {name}"));
        badge.assert_fits();
    }
}
