//! The content security policy of the pages: what they may load and run.
//!
//! Scripts and styles inside a page are allowed by the hashes of what is really in it, so that nothing else runs, whatever
//! gets into the page. It has no inline event handlers and no style attributes.

use std::cell::RefCell;
use std::collections::BTreeSet;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use lol_html::html_content::ContentType;
use lol_html::{element, text};
use sha2::{Digest as _, Sha256};

use super::document::{TemplateError, rewrite};

/// What may run beside the site's own files.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Hashes of scripts, as sources of a policy.
    scripts: BTreeSet<String>,
    /// Hashes of styles.
    styles: BTreeSet<String>,
}

impl Policy {
    /// What is inside a document. The data that search engines read is no script.
    fn of(document: &str) -> Result<Self, TemplateError> {
        let scripts = texts(document, "script:not([src]):not([type=\"application/ld+json\"])")?;
        let styles = texts(document, "style")?;
        let sources = |texts: Vec<String>| texts.iter().map(|text| source(text)).collect();
        Ok(Self { scripts: sources(scripts), styles: sources(styles) })
    }

    /// What may run on either of two pages.
    #[must_use]
    pub fn or(mut self, other: &Self) -> Self {
        self.scripts.extend(other.scripts.iter().cloned());
        self.styles.extend(other.styles.iter().cloned());
        self
    }

    /// The policy of a page that has nothing beside it. It may be in a mail, where nobody sends a header.
    fn of_single_file(&self) -> String {
        [
            "default-src 'none'",
            &["script-src 'wasm-unsafe-eval'", &listed(&self.scripts)].concat(),
            &["style-src", &listed(&self.styles)].concat(),
            "img-src data: blob:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types default",
        ]
        .join("; ")
    }

    /// The policy as browsers read it, in a page or in a header.
    pub fn text(&self) -> String {
        [
            "default-src 'none'",
            &["script-src 'self' 'wasm-unsafe-eval'", &listed(&self.scripts)].concat(),
            &["style-src 'self'", &listed(&self.styles)].concat(),
            // A picture that readers save is drawn from a blob.
            "img-src 'self' blob:",
            "font-src 'self'",
            "connect-src 'self'",
            // What is kept for times without a network: see offline.js.
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'self'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            // Leptos writes HTML: see faults.js.
            "trusted-types default",
        ]
        .join("; ")
    }
}

/// The document with its policy in it.
///
/// It stands ahead of everything but the encoding: what the first paint needs is in the page, so that nothing has to be
/// loaded ahead of time, which browsers do not do behind a policy.
pub(super) fn seal(document: &str) -> Result<(String, Policy), TemplateError> {
    let policy = Policy::of(document)?;
    Ok((with(document, &policy.text())?, policy))
}

/// The same for a document that loads nothing.
pub(super) fn seal_single(document: &str) -> Result<String, TemplateError> {
    with(document, &Policy::of(document)?.of_single_file())
}

fn with(document: &str, policy: &str) -> Result<String, TemplateError> {
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let put = element!("meta[charset]", |charset| {
        charset.after(&meta, ContentType::Html);
        Ok(())
    });
    rewrite(document, vec![put])
}

fn listed(sources: &BTreeSet<String>) -> String {
    sources.iter().map(|source| [" ", source].concat()).collect()
}

/// The policy of a whole site as a file that hosts take headers from: Netlify, Cloudflare Pages and others.
pub fn headers(policy: &Policy) -> String {
    format!("/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n", policy.text())
}

/// What is inside of each such element.
pub(super) fn texts(document: &str, selector: &str) -> Result<Vec<String>, TemplateError> {
    let (done, open) = (RefCell::new(Vec::new()), RefCell::new(String::new()));
    let collect = text!(selector, |chunk| {
        open.borrow_mut().push_str(chunk.as_str());
        if chunk.last_in_text_node() {
            done.borrow_mut().push(open.take());
        }
        Ok(())
    });
    rewrite(document, vec![collect])?;
    Ok(done.into_inner())
}

/// Browsers read every line break as one character before they hash.
fn source(text: &str) -> String {
    let hash = Sha256::digest(text.replace("\r\n", "\n"));
    format!("'sha256-{}'", BASE64_STANDARD.encode(hash))
}
