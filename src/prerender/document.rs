//! Fills the document that trunk made.

use std::fmt;

use lol_html::html_content::{ContentType, Element};
use lol_html::{ElementContentHandlers, RewriteStrSettings, Selector, element, rewrite_str};

use super::alternates::Alternate;
use super::between;
use super::policy::{self, Policy};
use super::sharing::Sharing;
use crate::introduction;

/// What differs in the head of each page.
#[derive(Debug)]
pub(super) struct Head<'a> {
    /// For the tab and for search results.
    pub(super) title: String,
    /// A sentence for search results.
    pub(super) description: String,
    /// The page's own address: absolute when the radar says where it is published, else relative to the base.
    pub(super) canonical: String,
    /// The language of the page.
    pub(super) language: &'a str,
    /// The language of the interface's messages, which do not come in every language.
    pub(super) interface: &'a str,
    /// The address that this page was printed for, relative to the base.
    pub(super) prerendered: &'a str,
    /// The same page in every language, this one included.
    pub(super) translations: Vec<Translation>,
    /// The page in other forms.
    pub(super) alternates: Vec<Alternate>,
    /// Of a light page: where the rest of the radar is. Its scripts are in the template.
    pub(super) light: Option<String>,
    /// Where they are not in the page: which file has the blips' texts.
    pub(super) texts: Option<&'a str>,
    /// How other programs show a link to the page. Nothing for a page that nobody links to.
    pub(super) sharing: Option<Sharing<'a>>,
}

/// A page in a language.
#[derive(Debug)]
pub(super) struct Translation {
    /// The language's code, or `x-default`.
    pub(super) language: String,
    /// Its address.
    pub(super) href: String,
}

/// What the page of wrong addresses is told about the site.
#[derive(Debug)]
pub(super) struct Whereabouts<'a> {
    /// The absolute address of the first page; empty when it is unknown.
    pub(super) home: &'a str,
    /// The languages that have a folder.
    pub(super) languages: &'a [String],
}

/// That the document is not one that can be filled.
#[derive(Debug)]
pub struct TemplateError(String);

impl TemplateError {
    pub(super) fn new(reason: String) -> Self {
        Self(reason)
    }
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot fill the document that trunk made: {}", self.0)
    }
}

impl std::error::Error for TemplateError {}

/// The script at the beginning of each page.
pub(super) const FIRST: &str = concat!(include_str!("first_paint.js"), include_str!("caught.js"));

/// A page, and what may run on it.
pub(super) type Sealed = (String, Policy);

/// Fills head and body.
pub(super) fn fill(template: &str, head: &Head<'_>, body: &str) -> Result<Sealed, TemplateError> {
    finish(&rewrite(template, handlers(head))?, head, body)
}

/// Like [`fill`], for a page that does not know how deep it lies: it works its base out from the address before it
/// loads anything.
pub(super) fn fill_not_found(
    template: &str,
    head: &Head<'_>,
    body: &str,
    whereabouts: &Whereabouts<'_>,
) -> Result<Sealed, TemplateError> {
    let mut handlers = handlers(head);
    let languages = whereabouts.languages.join(" ");
    let find_base = include_str!("find_base.js")
        .replace("LANGUAGES", &script_string(&languages))
        .replace("HOME", &script_string(whereabouts.home));
    handlers.push(element!("base", move |base| {
        // Most wrong addresses are wrong blips, two levels deep. This is what a page without scripts goes by.
        base.set_attribute("href", "../../")?;
        base.after(&script(&find_base), ContentType::Html);
        Ok(())
    }));
    // Preloads would start before the base is known.
    handlers.push(element!("link[rel=modulepreload], link[rel=preload]", |link| {
        link.remove();
        Ok(())
    }));
    finish(&rewrite(template, handlers)?, head, body)
}

/// The body comes last: what it has of scripts and styles is in the template, and it is too long to be searched for them.
fn finish(document: &str, head: &Head<'_>, body: &str) -> Result<Sealed, TemplateError> {
    let (document, policy) = policy::seal(document)?;
    let body = with_valid_comments(body);
    let (above, mut pieces) = between::split(&body);
    let fill = element!("body", |element: &mut Element<'_, '_>| {
        if head.interface != head.language {
            element.set_attribute("lang", head.interface)?;
        }
        element.prepend(above, ContentType::Html);
        Ok(())
    });
    let go_on = element!(between::PLACE_SELECTOR, |place| {
        place.replace(pieces.next().unwrap_or_default(), ContentType::Html);
        Ok(())
    });
    Ok((rewrite(&document, vec![fill, go_on])?, policy))
}

type Handlers<'a> = Vec<(std::borrow::Cow<'static, Selector>, ElementContentHandlers<'a>)>;

fn handlers<'a>(head: &'a Head<'_>) -> Handlers<'a> {
    let base = "../".repeat(head.prerendered.matches('/').count());
    vec![
        element!("html", |html| {
            html.set_attribute("lang", head.language)?;
            html.set_attribute("data-prerendered", head.prerendered)?;
            if let Some(whole) = &head.light {
                html.set_attribute("data-light", whole)?;
            }
            if let Some(texts) = head.texts {
                html.set_attribute("data-texts", texts)?;
            }
            Ok(())
        }),
        // Early, so that nothing is painted before the script has run; it changes the base.
        element!("base", move |element| {
            element.set_attribute("href", if base.is_empty() { "./" } else { &base })?;
            if head.light.is_none() {
                element.after(&[&expect(head), &*script(FIRST)].concat(), ContentType::Html);
            }
            Ok(())
        }),
        element!("title", |title| {
            title.set_inner_content(&head.title, ContentType::Text);
            Ok(())
        }),
        element!("head", |element| {
            element.append(&meta(head), ContentType::Html);
            Ok(())
        }),
        // Last: nobody who looks at the page waits for it.
        element!("body", |body| {
            let linked_data = head.sharing.as_ref().map(Sharing::linked_data).unwrap_or_default();
            body.append(&linked_data, ContentType::Html);
            Ok(())
        }),
        // Trunk adds it to everything; an icon cannot have it.
        element!("link[rel=icon]", |link| {
            link.remove_attribute("integrity");
            Ok(())
        }),
    ]
}

/// Nothing is painted before the introduction is there: there would be nothing to see in it, and browsers take the time.
fn expect(head: &Head<'_>) -> String {
    // The page's whole address: a fragment alone would belong to the base.
    let introduction = [head.prerendered, "#", introduction::ID].concat();
    format!("<link rel=\"expect\" href=\"{}\" blocking=\"render\">", attribute(&introduction))
}

/// Leptos marks places with the shortest thing that browsers read as an empty comment, which is an error in HTML. In texts
/// and attributes `<` is escaped, so what looks like it is one.
pub(super) fn with_valid_comments(body: &str) -> String {
    body.replace("<!>", "<!---->")
}

fn meta(head: &Head<'_>) -> String {
    let (title, description) = (attribute(&head.title), attribute(&head.description));
    let canonical = attribute(&head.canonical);
    let translations = head.translations.iter().map(translation);
    let alternates: String = translations.chain(head.alternates.iter().map(alternate)).collect();
    let sharing = head.sharing.as_ref().map(|sharing| sharing.tags(head)).unwrap_or_default();
    format!(
        "<meta name=\"description\" content=\"{description}\">\
         <link rel=\"canonical\" href=\"{canonical}\">\
         <meta property=\"og:type\" content=\"website\">\
         <meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:url\" content=\"{canonical}\">{sharing}{alternates}"
    )
}

fn translation(Translation { language, href }: &Translation) -> String {
    format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">", attribute(language), attribute(href))
}

fn alternate(Alternate { kind, title, href }: &Alternate) -> String {
    let (title, href) = (attribute(title), attribute(href));
    format!("<link rel=\"alternate\" type=\"{kind}\" title=\"{title}\" href=\"{href}\">")
}

/// Whether a document has all that is filled in.
pub(super) fn check(template: &str) -> Result<(), TemplateError> {
    let missing =
        ["<meta charset", "<base", "<title", "<body"].into_iter().find(|part| !template.contains(part));
    missing.map_or(Ok(()), |part| Err(TemplateError(format!("it has no {part}>"))))
}

pub(super) fn rewrite(template: &str, handlers: Handlers<'_>) -> Result<String, TemplateError> {
    let settings = RewriteStrSettings { element_content_handlers: handlers, ..RewriteStrSettings::new() };
    rewrite_str(template, settings).map_err(|error| TemplateError(error.to_string()))
}

/// Text inside a quoted attribute.
pub(super) fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// A script element.
pub(super) fn script(source: &str) -> String {
    ["<script>", &bare(source), "</script>"].concat()
}

/// A script without what readers need not download: comments, which have lines of their own, and indentation.
pub(super) fn bare(source: &str) -> String {
    let lines =
        source.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// A string literal inside a script element.
pub(super) fn script_string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('<', "\\u003c"))
}
