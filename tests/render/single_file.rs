//! The site as one file: nothing is beside it.

use std::collections::BTreeSet;

use scraper::Html;
use tech_radar::prerender::{Parts, single_file};
use tech_radar::site::Site;

use super::{TEMPLATE, all};

fn file() -> Html {
    let site = Site::embedded(None, true).unwrap();
    let parts = Parts {
        template: TEMPLATE,
        style: "body { margin: 0 }",
        glue: "let a=1;function b(){}export{a as initSync,b as default};",
        program: b"\0asm",
        icon: "<svg/>",
        brand: &|file| Err(format!("{file} is not there")),
    };
    Html::parse_document(&single_file(site, &parts).unwrap())
}

#[test]
fn a_single_file_loads_nothing() {
    let html = file();
    assert!(html.errors.is_empty(), "{:?}", html.errors);
    for element in all(&html, "[src], link, script[src], img") {
        for name in ["src", "href"] {
            let address = element.attr(name).unwrap_or("data:");
            assert!(address.starts_with("data:"), "{}", element.html());
        }
    }
    assert!(all(&html, "base").is_empty());
    let policy = all(&html, "meta[http-equiv]")[0].attr("content").unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("'self'"), "{policy}");
}

#[test]
fn every_blip_of_a_single_file_can_be_reached_without_its_program() {
    let html = file();
    let ids: BTreeSet<&str> = all(&html, "[id]").iter().filter_map(|element| element.attr("id")).collect();
    let links = all(&html, "a[data-blip-ref], a[data-blip-id], a.skip, .jump a");
    assert!(links.len() > 2 * Site::embedded(None, true).unwrap().radar.blips.len());
    for link in links {
        let address = link.attr("href").unwrap();
        assert!(address.strip_prefix('#').is_some_and(|id| ids.contains(id)), "{address}");
    }
}

#[test]
fn the_program_of_a_single_file_is_started_by_its_own_name() {
    let html = file();
    let module = all(&html, "script[type=module]")[0].text().collect::<String>();
    assert!(module.contains("\nb({ module_or_path: bytes })"), "{module}");
    let program = all(&html, "#program")[0].text().collect::<String>();
    assert_eq!(program, "AGFzbQ==");
}
