//! What chat programs, social networks and search engines read in a page: Open Graph and the cards of Twitter in its head,
//! JSON-LD at its end.

use radar_preview::{HEIGHT, WIDTH};

use super::document::{Head, attribute};

/// How other programs show a link to a page.
#[derive(Debug)]
pub(super) struct Sharing<'a> {
    /// What the radar is called.
    pub(super) site_name: &'a str,
    /// The address of the picture: absolute when the radar says where it is published, else relative to the base.
    pub(super) image: String,
    /// The picture in words.
    pub(super) alt: String,
    /// The page as JSON-LD.
    pub(super) linked_data: String,
}

impl Sharing<'_> {
    /// The tags that a page has beside those of every page.
    pub(super) fn tags(&self, head: &Head<'_>) -> String {
        let (size, image) = ((WIDTH.to_string(), HEIGHT.to_string()), attribute(&self.image));
        let properties = [
            ("og:site_name", self.site_name),
            ("og:image:type", "image/png"),
            ("og:image:width", &size.0),
            ("og:image:height", &size.1),
            ("og:image:alt", &self.alt),
        ];
        // Title, description and image are Open Graph's, which Twitter reads where there are none of its own.
        let names = [("twitter:card", "summary_large_image"), ("twitter:image:alt", &self.alt)];
        // Programs take what follows an image to be about it.
        let image = format!("<meta property=\"og:image\" content=\"{image}\">");
        let properties = properties.map(|(property, content)| tag("property", property, content)).concat();
        let names = names.map(|(name, content)| tag("name", name, content)).concat();
        format!("{}{image}{properties}{names}", locales(head))
    }

    /// The element with the page as JSON-LD.
    pub(super) fn linked_data(&self) -> String {
        script(&self.linked_data)
    }
}

/// The language of the page, and those that it is translated to, as Open Graph writes them: `pt_BR`.
fn locales(head: &Head<'_>) -> String {
    let translations = head.translations.iter().map(|translation| translation.language.as_str());
    let others = translations.filter(|language| *language != head.language && *language != "x-default");
    let others: String =
        others.map(|language| tag("property", "og:locale:alternate", &locale(language))).collect();
    tag("property", "og:locale", &locale(head.language)) + &others
}

fn locale(language: &str) -> String {
    match language.split_once('-') {
        Some((language, territory)) => format!("{language}_{}", territory.to_uppercase()),
        None => language.to_owned(),
    }
}

fn tag(attribute_name: &str, name: &str, content: &str) -> String {
    format!("<meta {attribute_name}=\"{name}\" content=\"{}\">", attribute(content))
}

/// Data inside a script element, which ends at the first `</script` whatever stands around it. In JSON these characters
/// occur in strings only, where an escape means the same.
fn script(json: &str) -> String {
    let unsafe_characters = ['<', '>', '&', '\u{2028}', '\u{2029}'];
    let data = unsafe_characters.into_iter().fold(json.to_owned(), |data, character| {
        data.replace(character, &format!("\\u{:04x}", u32::from(character)))
    });
    format!("<script type=\"application/ld+json\">{data}</script>")
}
