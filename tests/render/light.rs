//! The pages of the blips of a large radar: the blip alone, and how to get to the rest.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use scraper::{ElementRef, Html};
use sha2::{Digest as _, Sha384};
use tech_radar::prerender::{File, LIGHT_FROM, files};
use tech_radar::site::Site;

use super::{TEMPLATE, all, print_all, printed, sites, text};

/// The files of both sites as if they were large.
fn light() -> &'static [(&'static Site, Vec<File>); 2] {
    static LIGHT: OnceLock<[(&'static Site, Vec<File>); 2]> = OnceLock::new();
    LIGHT.get_or_init(|| sites().map(|site| (site, files(site, TEMPLATE, "body { margin: 0 }", 0).unwrap())))
}

/// The pages among the files.
fn pages(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|file| file.is_page())
}

/// The light pages among the files.
fn blips(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|file| file.path.starts_with("blips/"))
}

/// How many pages of a site say as much as all of them, which would take a minute to read.
const SOME: usize = 12;

/// Light pages of both sites, each with the full page of the same address.
fn pairs() -> impl Iterator<Item = (&'static Site, Html, Html)> {
    light().iter().zip(printed()).flat_map(|((site, light), (_, full))| {
        pages(light).zip(full).filter(|(light, _)| light.path.starts_with("blips/")).take(SOME).map(
            |(light, full)| {
                assert_eq!(light.path, full.path);
                (*site, Html::parse_document(&light.html), Html::parse_document(&full.html))
            },
        )
    })
}

#[test]
fn only_blips_of_large_radars_have_light_pages() {
    for ((site, light), (_, full)) in light().iter().zip(printed()) {
        assert!(site.radar.blips.len() < LIGHT_FROM, "this radar is small");
        assert_eq!(full.iter().filter(|file| file.html.contains("data-light")).count(), 0);
        for (light, full) in pages(light).zip(full) {
            let is_alike =
                light.policy == full.policy && without_texts(&light.html) == without_texts(&full.html);
            assert_eq!(is_alike, !light.path.starts_with("blips/"), "{}", light.path);
        }
    }
}

/// A page without what it brings along for the program, and where that is otherwise.
fn without_texts(page: &str) -> String {
    let Some((before, rest)) = ["<script type=\"application/json\" id=\"texts\">", " data-texts=\""]
        .iter()
        .find_map(|beginning| page.split_once(beginning))
    else {
        return page.to_owned();
    };
    let end = if before.contains("</head>") { "</script>" } else { "\"" };
    let (_, after) = rest.split_once(end).unwrap();
    [before, after].concat()
}

#[test]
fn a_light_page_has_the_text_and_the_ways_out_and_no_second_copy_of_the_radar() {
    for (_, light, full) in pairs() {
        let panel = |html: &Html| all(html, ".detail")[0].html();
        assert_eq!(panel(&light), panel(&full));
        assert!(all(&light, ".chart, .list, .filters, [data-blip-id], [data-blip-ref], dialog").is_empty());
        assert_eq!(all(&light, "main > .whole > a[href=\"./\"]").len(), 1);
        assert_eq!(all(&light, "html[data-light=\"./\"]").len(), 1);
        assert_eq!(all(&light, "h1").len(), 1);
    }
}

#[test]
fn a_light_page_says_the_same_of_itself_as_a_full_one() {
    for (_, light, full) in pairs() {
        let parts = "head > meta:not([http-equiv]), head > link[rel=canonical], head > link[rel=alternate], \
                     head > link[rel=icon], head > link[rel=manifest], head > base, script[type='application/ld+json']";
        let told =
            |html: &Html| -> BTreeSet<String> { all(html, parts).iter().map(ElementRef::html).collect() };
        assert_eq!(told(&light), told(&full));
        assert_eq!(text(&light, "title"), text(&full, "title"));
        for attribute in ["lang", "data-prerendered"] {
            let root = |html: &Html| html.root_element().attr(attribute).map(str::to_owned);
            assert_eq!(root(&light), root(&full));
        }
    }
}

#[test]
fn many_texts_are_in_a_file_that_each_page_names_and_nobody_can_exchange() {
    let full = sites().map(|site| (site, print_all(site)));
    let full = full.iter().filter(|(_, files)| files.iter().any(File::is_texts));
    for (site, files) in light().iter().chain(full) {
        let texts: Vec<&File> = files.iter().filter(|file| file.is_texts()).collect();
        let [texts] = texts[..] else { panic!("a language has one file of texts") };
        assert_eq!(texts.html, site.texts_for_page(site.language()).unwrap());
        let checksum = BASE64_STANDARD.encode(Sha384::digest(&texts.html));
        for page in pages(files) {
            let html = Html::parse_document(&page.html);
            let named = html.root_element().attr("data-texts").map(str::to_owned);
            assert_eq!(named, Some(format!("{} sha384-{checksum}", texts.path)), "{}", page.path);
            assert!(all(&html, "#texts").is_empty(), "{}", page.path);
        }
    }
}

#[test]
fn few_texts_are_in_each_page_and_many_in_none() {
    for (site, pages) in printed() {
        let texts = site.texts_for_page(site.language()).unwrap();
        let is_inside = texts.len() <= 32 << 10;
        for page in pages {
            assert_eq!(page.html.contains(&texts), is_inside, "{}", page.path);
            assert_eq!(page.html.contains("data-texts"), !is_inside, "{}", page.path);
        }
    }
}

#[test]
fn a_light_page_is_valid() {
    for page in light().iter().flat_map(|(_, files)| blips(files)) {
        let html = Html::parse_document(&page.html);
        assert!(html.errors.is_empty(), "{}: {:?}", page.path, html.errors);
        let ids: Vec<&str> = all(&html, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        assert_eq!(ids, ["panel-standing", "panel-name"], "{}", page.path);
    }
}

#[test]
fn what_light_pages_share_is_in_files_that_nobody_can_exchange() {
    for (_, files) in light() {
        let shared: Vec<&File> = files.iter().filter(|file| !file.is_page() && !file.is_texts()).collect();
        assert_eq!(shared.len(), 2);
        for page in blips(files) {
            let html = Html::parse_document(&page.html);
            for selector in
                ["link[rel=stylesheet][integrity][href^=light-]", "script[integrity][src^=light-]"]
            {
                assert_eq!(all(&html, selector).len(), 1, "{}: {selector}", page.path);
            }
            assert!(shared.iter().all(|file| page.html.contains(&file.path)));
            // What it does without them.
            let inside = "style, script:not([src]):not([type^='application/'])";
            let inside: Vec<_> = all(&html, inside).into_iter().map(|part| part.value().name()).collect();
            assert_eq!(inside, ["script"], "{}", page.path);
            assert_eq!(all(&html, "script[type=module][src][integrity]").len(), 1);
        }
    }
}

/// The program takes the first page over. What stays of a light page has to be what it expects there.
#[test]
fn what_stays_of_a_light_page_is_built_like_the_first_page() {
    for (site, light, _) in pairs() {
        let first = super::show(site, "");
        for selector in [".page-header", ".detail"] {
            let built = |html: &Html| shape(all(html, selector)[0]);
            assert_eq!(built(&light), built(&first));
        }
    }
}

/// Nodes within nodes, but for themes, which are replaced, and the blip's text and facts, which the program sets as a whole.
fn shape(element: ElementRef<'_>) -> String {
    let name = element.value().name();
    if ["facts", "prose", "themes"].map(Some).contains(&element.attr("class")) {
        return name.to_owned();
    }
    let inside = |child| match ElementRef::wrap(child) {
        Some(child) => shape(child),
        None if child.value().is_comment() => "!".to_owned(),
        None => "text".to_owned(),
    };
    let children: Vec<String> = element.children().map(inside).collect();
    format!("{name}({})", children.join(" "))
}
