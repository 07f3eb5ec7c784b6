//! The pages are valid HTML, as far as a parser can tell.

use std::collections::BTreeSet;

use scraper::Html;

use super::{all, printed};

#[test]
fn no_page_has_a_parse_error() {
    for (_, files) in printed() {
        for file in files {
            let errors = Html::parse_document(&file.html).errors;
            assert!(errors.is_empty(), "{}: {errors:?}", file.path);
        }
    }
}

#[test]
fn the_parser_sees_errors() {
    for wrong in ["<p a=1 a=2>", "<!>", "<p></b></p>", "&nothing;", "<p id=\"a\"class=\"b\">"] {
        let page = format!("<!doctype html><title>x</title>{wrong}");
        assert!(!Html::parse_document(&page).errors.is_empty(), "{wrong}");
    }
}

#[test]
fn an_id_is_there_once_and_what_refers_to_one_finds_it() {
    for (_, files) in printed() {
        for file in files {
            let html = Html::parse_document(&file.html);
            let ids: Vec<&str> = all(&html, "[id]").iter().filter_map(|element| element.attr("id")).collect();
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), unique.len(), "{}: {ids:?}", file.path);
            for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "for"] {
                for element in all(&html, &format!("[{attribute}]")) {
                    for id in element.attr(attribute).unwrap().split_whitespace() {
                        assert!(unique.contains(id), "{}: {attribute}={id:?}", file.path);
                    }
                }
            }
        }
    }
}

#[test]
fn only_what_may_be_checked_has_a_checksum() {
    for (_, files) in printed() {
        for file in files {
            let html = Html::parse_document(&file.html);
            for link in all(&html, "link[integrity]") {
                let kind = link.attr("rel").unwrap();
                assert!(["stylesheet", "preload", "modulepreload"].contains(&kind), "{}: {kind}", file.path);
            }
        }
    }
}
