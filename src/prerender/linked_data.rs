//! Each page as JSON-LD in the words of schema.org, for search engines.
//!
//! The radar is a set of defined terms, a blip is one of them. Addresses are absolute when the radar says where it is
//! published, else relative to the base, which is what programs resolve them against.

use radar_core::model::Blip;
use radar_core::view::{Page, ViewState};
use serde_json::{Map, Value, json};

use super::address;
use crate::site::Site;
use crate::title::{subject, title};

/// A page as one JSON document.
pub(super) fn linked_data(site: &Site, page: &Page, view: &ViewState, description: &str) -> String {
    let mut about = object(json!({
        "@context": "https://schema.org",
        "@type": if matches!(page, Page::Blip(_)) { "WebPage" } else { "CollectionPage" },
        "url": link(site, page),
        "name": title(site, view),
        "description": description,
        "inLanguage": site.language(),
        "isPartOf": website(site),
    }));
    if let Some(date) = date(site, page) {
        about.insert("dateModified".to_owned(), json!(date));
    }
    if let Some(breadcrumb) = breadcrumb(site, page, view) {
        about.insert("breadcrumb".to_owned(), breadcrumb);
    }
    let entity = main_entity(site, page);
    // A blip's summary is said of the blip: there are many of these pages.
    if entity.get("description") == about.get("description") {
        about.remove("description");
    }
    about.insert("mainEntity".to_owned(), entity);
    Value::Object(about).to_string()
}

fn website(site: &Site) -> Value {
    json!({ "@type": "WebSite", "name": site.text(&site.radar.title), "url": link(site, &Page::Home) })
}

/// The day of the edition that the page shows. A blip's own texts may be older.
fn date<'a>(site: &'a Site, page: &Page) -> Option<&'a str> {
    let editions = &site.radar.editions;
    match page {
        Page::Blip(_) => None,
        Page::Edition(id) => editions.iter().find(|edition| edition.id == *id)?.date.as_deref(),
        _ => editions.last()?.date.as_deref(),
    }
}

/// The way from the first page: the radar, for a blip its quadrant, the page itself.
fn breadcrumb(site: &Site, page: &Page, view: &ViewState) -> Option<Value> {
    let mut way = vec![(Page::Home, site.text(&site.radar.title).to_owned())];
    if let Page::Blip(id) = page {
        let blip = site.blip(site.radar.blip_index(id)?);
        let placement = blip.last_placement(site.radar.newest())?;
        let quadrant = site.radar.quadrants.get(placement.quadrant)?;
        way.push((Page::Quadrant(quadrant.id.clone()), site.text(&quadrant.name).to_owned()));
    }
    way.push((page.clone(), subject(site, view).filter(|_| *page != Page::Home)?));
    let items = (1..).zip(&way).map(|(position, (page, name))| {
        json!({ "@type": "ListItem", "position": position, "name": name, "item": link(site, page) })
    });
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() }))
}

/// A blip is a term. The first page is the set of all terms, by the pages that list them; all others list theirs.
fn main_entity(site: &Site, page: &Page) -> Value {
    let radar = &site.radar;
    let newest = radar.newest();
    let in_ring = |id: &str, blip: &Blip| {
        blip.placement(newest).and_then(|at| radar.rings.get(at.ring)).is_some_and(|ring| ring.id == id)
    };
    let in_quadrant = |id: &str, blip: &Blip| {
        let quadrant = blip.placement(newest).and_then(|at| radar.quadrants.get(at.quadrant));
        quadrant.is_some_and(|quadrant| quadrant.id == id)
    };
    match page {
        Page::Blip(id) => radar.blip_index(id).map_or(Value::Null, |blip| term(site, site.blip(blip))),
        Page::Home => {
            let mut terms = object(terms(site));
            terms.insert("hasPart".to_owned(), parts(site));
            Value::Object(terms)
        }
        Page::Ring(id) => list(site, newest, |blip| in_ring(id, blip)),
        Page::Quadrant(id) => list(site, newest, |blip| in_quadrant(id, blip)),
        Page::Edition(id) => {
            let edition = radar.editions.iter().position(|edition| edition.id == *id);
            list(site, edition.unwrap_or(newest), |_| true)
        }
    }
}

fn terms(site: &Site) -> Value {
    json!({ "@type": "DefinedTermSet", "name": site.text(&site.radar.title), "url": link(site, &Page::Home) })
}

fn parts(site: &Site) -> Value {
    let quadrants = site.radar.quadrants.iter().map(|about| (Page::Quadrant(about.id.clone()), &about.name));
    let rings = site.radar.rings.iter().map(|about| (Page::Ring(about.id.clone()), &about.name));
    let part = |(page, name)| json!({ "@type": "CollectionPage", "name": site.text(name), "url": link(site, &page) });
    Value::Array(quadrants.chain(rings).map(part).collect())
}

fn term(site: &Site, blip: &Blip) -> Value {
    let mut term = object(json!({
        "@type": "DefinedTerm",
        "name": site.text(&blip.name),
        "termCode": blip.id,
        "inDefinedTermSet": terms(site),
    }));
    let mut add = |name: &str, value: Value| term.insert(name.to_owned(), value);
    if !blip.aliases.is_empty() {
        add("alternateName", json!(blip.aliases));
    }
    if !site.text(&blip.summary).is_empty() {
        add("description", json!(site.text(&blip.summary)));
    }
    if let Some(official) = &blip.link {
        add("sameAs", json!(official));
    }
    Value::Object(term)
}

/// The blips of an edition that are `inside`, in the order of the page's list.
fn list(site: &Site, edition: usize, inside: impl Fn(&Blip) -> bool) -> Value {
    let blips = site.list_order(edition).into_iter().map(|blip| site.blip(blip)).filter(|blip| inside(blip));
    let items: Vec<Value> = (1..)
        .zip(blips)
        .map(|(position, blip)| {
            let (name, url) = (site.text(&blip.name), link(site, &Page::Blip(blip.id.clone())));
            json!({ "@type": "ListItem", "position": position, "name": name, "url": url })
        })
        .collect();
    json!({ "@type": "ItemList", "numberOfItems": items.len(), "itemListElement": items })
}

fn link(site: &Site, page: &Page) -> String {
    address(site, &page.path_in(site.folder()))
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(object) = value { object } else { Map::new() }
}
