//! What makes of an SVG file another one than it seems to be: what stands above its first element.

/// What is wrong with the declarations of a well-formed file, and what would help. What browsers read must be what was checked:
/// a document type can give elements attributes that they do not have, and in another encoding comments end elsewhere.
pub(super) fn refuse(text: &str) -> Result<(), (&'static str, &'static str)> {
    let mut rest = text.trim_start_matches('\u{feff}');
    while let Some(markup) = rest.find('<').and_then(|at| rest.get(at..)) {
        let end = if markup.starts_with("<!--") {
            "-->"
        } else if let Some(declaration) = markup.strip_prefix("<?") {
            let is_of_xml =
                declaration.strip_prefix("xml").is_some_and(|rest| rest.starts_with(char::is_whitespace));
            if is_of_xml && !is_utf8(declaration) {
                return Err(("says that it is not UTF-8", "save it as UTF-8, with encoding=\"UTF-8\""));
            }
            "?>"
        } else if let Some(name) = markup.strip_prefix("<!DOCTYPE") {
            if has_declarations(name) {
                return Err((
                    "has a document type with declarations",
                    "remove the <!DOCTYPE …> and what it declares",
                ));
            }
            return Ok(());
        } else {
            return Ok(());
        };
        rest = markup.split_once(end).map_or("", |(_, after)| after);
    }
    Ok(())
}

/// Whether an XML declaration names no other encoding.
fn is_utf8(declaration: &str) -> bool {
    let declaration = declaration.split("?>").next().unwrap_or_default();
    let Some((before, value)) = declaration.rsplit_once("encoding") else { return true };
    let name = value.trim_start_matches(|c: char| c.is_whitespace() || c == '=').split(['"', '\'']).nth(1);
    !before.contains("encoding")
        && name.is_some_and(|name| ["utf-8", "us-ascii"].iter().any(|known| name.eq_ignore_ascii_case(known)))
}

/// Whether a document type has more than a name and the addresses of another file, which browsers do not load.
fn has_declarations(doctype: &str) -> bool {
    let mut quoted = None;
    for c in doctype.chars() {
        match (c, quoted) {
            ('[', None) => return true,
            ('>', None) => return false,
            ('"' | '\'', None) => quoted = Some(c),
            (c, Some(quote)) if c == quote => quoted = None,
            _ => {}
        }
    }
    false
}
