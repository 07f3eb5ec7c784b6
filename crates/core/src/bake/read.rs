//! Reads the embedded JSON.
//!
//! By hand and through [`Value`], not with derived code: that instantiates the parser once and not once per type, which
//! saves 50 kB of the page's wasm (15 kB of its download). A test holds it to be the inverse of the derived writing.

use serde_json::Value;

use super::Baked;
use crate::drawing::{Drawing, Label, Lettering, SectorDrawing, Stand};
use crate::mark::Mark;
use crate::model::{
    Blip, Edition, Link, Placement, Quadrant, Radar, RelationKind, Removal, Ring, Tag, Target, Wording,
};
use crate::relations::Related;
use crate::text::Text;
use crate::theme::{Font, Logo, Palette, Theme};

pub(super) fn baked(json: &str) -> serde_json::Result<Baked> {
    let value: Value = serde_json::from_str(json)?;
    let value = &value;
    Ok(Baked {
        radar: radar(&value["radar"]),
        language_names: list(&value["language_names"], string),
        articles: list(&value["articles"], text),
        earlier_articles: list(&value["earlier_articles"], |of_blip| list(of_blip, text)),
        related: list(&value["related"], |of_blip| list(of_blip, related)),
        filters: list(&value["filters"], |values| list(values, string)),
        tag_orders: list(&value["tag_orders"], |order| list(order, index)),
        disc: optional(&value["disc"], drawing),
        fans: list(&value["fans"], drawing),
    })
}

fn radar(value: &Value) -> Radar {
    Radar {
        title: text(&value["title"]),
        languages: list(&value["languages"], string),
        introduction: optional(&value["introduction"], text),
        site: optional(&value["site"], string),
        links: list(&value["links"], |link| Link { name: text(&link["name"]), url: string(&link["url"]) }),
        theme: theme(&value["theme"]),
        rings: list(&value["rings"], |ring| Ring {
            id: string(&ring["id"]),
            name: text(&ring["name"]),
            summary: optional(&ring["summary"], text),
        }),
        quadrants: list(&value["quadrants"], |quadrant| Quadrant {
            id: string(&quadrant["id"]),
            name: text(&quadrant["name"]),
            introduction: optional(&quadrant["introduction"], text),
        }),
        editions: list(&value["editions"], |edition| Edition {
            id: string(&edition["id"]),
            date: optional(&edition["date"], string),
            name: optional(&edition["name"], text),
        }),
        tags: list(&value["tags"], |tag| Tag { id: string(&tag["id"]), name: text(&tag["name"]) }),
        blips: list(&value["blips"], blip),
    }
}

fn theme(value: &Value) -> Theme {
    Theme {
        light: palette(&value["light"]),
        dark: palette(&value["dark"]),
        font: optional(&value["font"], string),
        fonts: list(&value["fonts"], |font| Font {
            file: string(&font["file"]),
            weight: string(&font["weight"]),
            italic: flag(&font["italic"]),
        }),
        logo: optional(&value["logo"], |logo| Logo {
            file: string(&logo["file"]),
            width: index(&logo["width"]) as u32,
        }),
    }
}

fn palette(value: &Value) -> Palette {
    let mut rings = value["rings"].as_array().into_iter().flatten().map(string);
    Palette {
        paper: string(&value["paper"]),
        card: string(&value["card"]),
        ink: string(&value["ink"]),
        soft: string(&value["soft"]),
        line: string(&value["line"]),
        accent: string(&value["accent"]),
        on_ring: string(&value["on_ring"]),
        tint: index(&value["tint"]) as u8,
        rings: std::array::from_fn(|_| rings.next().unwrap_or_default()),
    }
}

fn blip(value: &Value) -> Blip {
    Blip {
        id: string(&value["id"]),
        number: index(&value["number"]) as u32,
        name: text(&value["name"]),
        aliases: list(&value["aliases"], string),
        tags: list(&value["tags"], string),
        link: optional(&value["link"], string),
        summary: text(&value["summary"]),
        text: Text::default(),
        relations: Vec::new(),
        wordings: list(&value["wordings"], |wording| Wording {
            until: index(&wording["until"]),
            summary: text(&wording["summary"]),
            text: Text::default(),
        }),
        placements: list(&value["placements"], |placement| optional(placement, self::placement)),
        removals: list(&value["removals"], |removal| Removal {
            edition: index(&removal["edition"]),
            reason: optional(&removal["reason"], text),
            successor: optional(&removal["successor"], index),
        }),
    }
}

fn placement(value: &Value) -> Placement {
    Placement {
        quadrant: index(&value["quadrant"]),
        ring: index(&value["ring"]),
        reason: optional(&value["reason"], text),
    }
}

fn related(value: &Value) -> Related {
    let target = &value["target"];
    let kind = string(&value["kind"]);
    Related {
        kind: RelationKind::from_id(&kind).unwrap_or(RelationKind::Mentions),
        inverse: flag(&value["inverse"]),
        target: match optional(&target["blip"], index) {
            Some(blip) => Target::Blip(blip),
            None => Target::Other(string(&target["other"])),
        },
        note: optional(&value["note"], text),
    }
}

fn drawing(value: &Value) -> Drawing {
    Drawing {
        view_box: string(&value["view_box"]),
        rings: string(&value["rings"]),
        sectors: list(&value["sectors"], |sector| SectorDrawing {
            cells: list(&sector["cells"], string),
            arc: string(&sector["arc"]),
        }),
        ring_names: list(&value["ring_names"], |name| Lettering {
            x: string(&name["x"]),
            y: string(&name["y"]),
            size: string(&name["size"]),
        }),
        number_size: string(&value["number_size"]),
        halo: string(&value["halo"]),
        reach: string(&value["reach"]),
        line: string(&value["line"]),
        marks: list(&value["marks"], |mark| Mark {
            disc: string(&mark["disc"]),
            line: optional(&mark["line"], string),
        }),
        stands: list(&value["stands"], stand),
        blips: list(&value["blips"], |blip| list(blip, |stand| optional(stand, index))),
    }
}

fn stand(value: &Value) -> Stand {
    Stand {
        at: string(&value["at"]),
        turn: string(&value["turn"]),
        name: optional(&value["name"], label),
        hit: string(&value["hit"]),
        callout: optional(&value["callout"], label),
        leader: optional(&value["leader"], string),
        left: string(&value["left"]),
        top: string(&value["top"]),
        leftwards: flag(&value["leftwards"]),
        below: flag(&value["below"]),
    }
}

fn label(value: &Value) -> Label {
    Label { x: string(&value["x"]), y: string(&value["y"]), anchor: string(&value["anchor"]) }
}

fn text(value: &Value) -> Text {
    let texts = value.as_object().into_iter().flatten();
    texts.map(|(language, text)| (language.clone(), string(text))).collect()
}

fn list<T>(value: &Value, item: impl Fn(&Value) -> T) -> Vec<T> {
    value.as_array().into_iter().flatten().map(item).collect()
}

fn optional<T>(value: &Value, some: impl FnOnce(&Value) -> T) -> Option<T> {
    if value.is_null() { None } else { Some(some(value)) }
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn index(value: &Value) -> usize {
    value.as_u64().unwrap_or_default() as usize
}

fn flag(value: &Value) -> bool {
    value.as_bool().unwrap_or_default()
}
