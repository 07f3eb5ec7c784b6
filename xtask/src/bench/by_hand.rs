//! The page that somebody would write by hand for one radar, to be as fast as a page can be: one file with a drawing, a list,
//! all texts, and a script of a kilobyte.
//!
//! It has the hooks of ours, so that the same program can measure both, and shows the same: every blip where it stands on our
//! disc, and its name, summary and text.

use std::fmt::Write as _;

use radar_core::drawing::Drawing;
use radar_core::layout::lay_out;
use radar_core::model::{Blip, Movement, Placement, Radar, Ring};

/// The whole page.
pub(super) fn page(radar: &Radar) -> String {
    let drawing = Drawing::disc(radar, &lay_out(radar).disc);
    include_str!("by_hand/page.html")
        .replace("{style}", include_str!("by_hand/page.css").trim_end())
        .replace("{title}", &escaped(radar.title.get(radar.language())))
        .replace("{filters}", &filters(radar))
        .replace("{view-box}", &drawing.view_box)
        .replace("{rings}", &drawing.rings)
        .replace("{number-size}", &drawing.number_size)
        .replace("{ground}", &ground(&drawing))
        .replace("{blips}", &blips(radar, &drawing))
        .replace("{list}", &list(radar))
        .replace("{script}", include_str!("by_hand/page.js").trim_end())
        // Last, because it may contain anything.
        .replace("{texts}", &texts(radar))
}

fn filters(radar: &Radar) -> String {
    let button = |(index, ring): (usize, &Ring)| {
        let name = escaped(ring.name.get(radar.language()));
        format!("<button data-filter=ring data-value={} data-r={index}>{name}</button>", ring.id)
    };
    radar.rings.iter().enumerate().map(button).collect()
}

fn ground(drawing: &Drawing) -> String {
    let mut ground = String::new();
    for radius in drawing.rings.split(',') {
        let _ = write!(ground, "<circle r={radius} />");
    }
    if let Some(radius) = drawing.rings.rsplit(',').next() {
        // Quadrants meet on the axes.
        let _ = write!(ground, r#"<path d="M-{radius} 0H{radius}M0-{radius}V{radius}"/>"#);
    }
    ground
}

/// What is on the radar, by number.
fn placed(radar: &Radar) -> impl Iterator<Item = (usize, &Blip, &Placement)> {
    let blips = radar.blips.iter().enumerate();
    blips.filter_map(|(index, blip)| Some((index, blip, blip.placement(radar.newest())?)))
}

fn blips(radar: &Radar, drawing: &Drawing) -> String {
    let mut html = String::new();
    let radius = drawing.marks.get(Movement::Unchanged as usize).map_or("8", |mark| mark.disc.as_str());
    for (index, blip, at) in placed(radar) {
        let Some(stand) = drawing.stand(index, radar.newest()) else { continue };
        let Some((x, y)) = stand.at.split_once(' ') else { continue };
        let Blip { id, number, .. } = blip;
        let (name, ring) = (escaped(blip.name.get(radar.language())), at.ring);
        let _ = writeln!(
            html,
            r##"<a href="#{id}" data-blip-id={id} aria-label="{number} {name}"><circle class=r{ring} cx={x} cy={y} r={radius} /><text x={x} y={y}>{number}</text></a>"##
        );
    }
    html
}

fn list(radar: &Radar) -> String {
    let mut html = String::new();
    let language = radar.language();
    for (quadrant, about) in radar.quadrants.iter().enumerate() {
        let _ = write!(html, "<section><h2>{}</h2>", escaped(about.name.get(language)));
        for (ring, about) in radar.rings.iter().enumerate() {
            let _ = write!(html, "<h3>{}</h3><ul>", escaped(about.name.get(language)));
            for (_, blip, _) in placed(radar).filter(|(_, _, at)| at.quadrant == quadrant && at.ring == ring)
            {
                let (name, summary) = (escaped(blip.name.get(language)), escaped(blip.summary.get(language)));
                let _ =
                    writeln!(html, r##"<li><a href="#{}">{} {name}</a> {summary}"##, blip.id, blip.number);
            }
            html.push_str("</ul>");
        }
        html.push_str("</section>");
    }
    html
}

/// By id: ring, name and text.
fn texts(radar: &Radar) -> String {
    let language = radar.language();
    let entry = |(_, blip, at): (usize, &Blip, &Placement)| {
        let text = [at.ring.to_string(), blip.name.get(language).into(), blip.text.get(language).into()];
        (blip.id.clone(), text.into())
    };
    let texts: serde_json::Map<String, serde_json::Value> = placed(radar).map(entry).collect();
    serde_json::Value::from(texts).to_string().replace('<', "\\u003c")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use radar_core::check;

    use super::super::synthetic;
    use super::*;

    #[test]
    fn it_has_every_blip_once_on_the_chart_and_once_in_the_list() {
        let radar = check::from_json("radar.json", &synthetic::radar(100)).unwrap();
        let page = page(&radar);
        assert_eq!(page.matches(" data-blip-id=").count(), 100);
        assert_eq!(page.matches("<li>").count(), 100);
        assert!(!page.contains('{') || !page.contains("{texts}"));
        for blip in &radar.blips {
            assert!(page.contains(blip.text.get("en")), "{}", blip.id);
        }
    }

    #[test]
    fn its_script_is_small() {
        assert!(include_str!("by_hand/page.js").len() < 2000);
    }
}
