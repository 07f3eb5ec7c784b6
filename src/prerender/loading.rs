//! How a page loads its program: early, and nothing but what was built.

use std::cell::RefCell;

use lol_html::element;
use lol_html::html_content::{ContentType, Element};

use super::document::{TemplateError, attribute, rewrite, script, script_string};

/// A file of the site, and the checksum that it must have.
#[derive(Default)]
pub(super) struct Asset {
    pub(super) address: String,
    pub(super) integrity: String,
}

/// The document with the loading that trunk wrote replaced: it checks neither the program nor, where browsers do not
/// preload, the script that starts it.
///
/// The texts are the same on every page, so that the same hashes allow them.
pub(super) fn dress(template: &str) -> Result<String, TemplateError> {
    let glue = glue(template)?;
    let program = asset(template, PROGRAM)?;
    // Behind all that the page shows, which it would delay.
    let late = [import_map(&glue), prepare(&program, &glue), preload(&glue), start(&glue)].concat();
    // `trunk serve` fills these in when it answers, which no hash can know.
    let template = template
        .replace("'{{__TRUNK_ADDRESS__}}'", "location.host")
        .replace("'{{__TRUNK_WS_BASE__}}'", "'/'");
    rewrite(
        &template,
        vec![
            element!("body", |body| {
                body.append(&late, ContentType::Html);
                Ok(())
            }),
            element!("script[type=module], link[rel=modulepreload], link[rel=preload]", |element| {
                element.remove();
                Ok(())
            }),
        ],
    )
}

const GLUE: &str = "link[rel=modulepreload]";
const PROGRAM: &str = "link[rel=preload][as=fetch]";

/// The script that starts the program.
pub(super) fn glue(template: &str) -> Result<Asset, TemplateError> {
    asset(template, GLUE)
}

/// What trunk says about a file.
fn asset(template: &str, link: &str) -> Result<Asset, TemplateError> {
    let found = RefCell::new(Asset::default());
    let note = |link: &mut Element<'_, '_>| {
        let attribute = |name| link.get_attribute(name).unwrap_or_default();
        *found.borrow_mut() = Asset { address: attribute("href"), integrity: attribute("integrity") };
        Ok(())
    };
    rewrite(template, vec![element!(link, note)])?;
    let asset = found.into_inner();
    if asset.address.is_empty() || asset.integrity.is_empty() {
        return Err(TemplateError::new(format!("it has no {link} with href and integrity")));
    }
    Ok(asset)
}

/// Says of the script what it has to be, however it comes to be loaded.
fn import_map(glue: &Asset) -> String {
    let (address, integrity) = (script_string(&glue.address), script_string(&glue.integrity));
    format!("<script type=\"importmap\">{{\"integrity\":{{{address}:{integrity}}}}}</script>")
}

/// For browsers that do not heed the checksums of an import map.
fn preload(glue: &Asset) -> String {
    let (address, integrity) = (attribute(&glue.address), attribute(&glue.integrity));
    format!("<link rel=\"modulepreload\" href=\"{address}\" crossorigin integrity=\"{integrity}\">")
}

fn prepare(program: &Asset, glue: &Asset) -> String {
    let source = include_str!("program.js")
        .replace("GLUE_ADDRESS", &script_string(&glue.address))
        .replace("GLUE_CHECKSUM", &script_string(&glue.integrity))
        .replace("ADDRESS", &script_string(&program.address))
        .replace("CHECKSUM", &script_string(&program.integrity));
    script(&[&source, include_str!("offline.js")].concat())
}

fn start(glue: &Asset) -> String {
    let glue = script_string(&glue.address);
    format!(
        "<script type=\"module\">import init from {glue};\n\
         if (program.file) init({{ module_or_path: program.file }}).then(program.loaded, program.failed);\n</script>"
    )
}
