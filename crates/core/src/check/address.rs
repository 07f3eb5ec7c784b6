//! Addresses: which ones a radar may link to.
//!
//! A page must never be made to run a script or to leave for another host by a link that looks relative. So whatever is
//! not plainly `http`, `https` or relative is refused, rather than known bad schemes.

use url::{ParseError, Url};

use crate::problem::wording::quote;
use crate::problem::{Code, Problems};
use crate::schema::Str;

type Help = &'static str;

const PORT: Help = "write a port from 1 to 65535 after the `:`, or none";

/// Checks the address of a technology: absolute.
pub(super) fn absolute(address: &Str<'_>, problems: &mut Problems<'_>) -> Option<String> {
    report(address, "a web address", is_web(address.value), problems)
}

/// Checks the address that the radar is published at: absolute, a folder. It comes back as sitemaps and feeds need it, in ASCII.
pub(super) fn site(address: &Str<'_>, problems: &mut Problems<'_>) -> Option<String> {
    report(address, "the address of a site", is_site(address.value), problems).map(|site| ascii(&site))
}

/// The address that a radar is published at, as a caller gives it and not the data: in ASCII, and with a final slash.
///
/// # Errors
///
/// A sentence about what is wrong with it, and what would be right.
pub fn site_address(given: &str) -> Result<String, String> {
    let mut address = given.to_owned();
    if !address.ends_with('/') {
        address.push('/');
    }
    match is_site(&address) {
        Ok(()) => Ok(ascii(&address)),
        Err(help) => Err(format!("{} is not the address of a site: {help}", quote(given))),
    }
}

/// Checks an address that a page links to, as a caller gives it and not the data: absolute or relative.
///
/// # Errors
///
/// A sentence about what is wrong with it, and what would be right.
pub fn page_address(given: &str) -> Result<(), String> {
    is_page(given).map_err(|help| format!("{} is not the address of a page: {help}", quote(given)))
}

/// Checks the address of another page: absolute or relative.
pub(super) fn page(address: &Str<'_>, problems: &mut Problems<'_>) -> Option<String> {
    report(address, "the address of a page", is_page(address.value), problems)
}

/// Says what is wrong with an address that a Markdown text links to: absolute, relative or of a mailbox.
pub(super) fn in_text(address: &str) -> Result<(), Help> {
    match scheme(address) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto") => has_no_blanks(address),
        _ => is_page(address),
    }
}

/// Whether [`in_text`] accepts the address.
pub(crate) fn is_safe(address: &str) -> bool {
    in_text(address).is_ok()
}

/// Whether an address leads to another host.
pub(crate) fn is_external(address: &str) -> bool {
    scheme(address).is_some_and(is_http)
}

fn report(
    address: &Str<'_>,
    what: &str,
    result: Result<(), Help>,
    problems: &mut Problems<'_>,
) -> Option<String> {
    if let Err(help) = result {
        let (code, message, help) = complaint(address.value, what, help);
        problems.add(code, address.at, message, help);
        return None;
    }
    Some(address.value.to_owned())
}

/// What is wrong with an address that was refused; `what` it should be, and what would help.
pub(super) fn complaint(address: &str, what: &str, help: Help) -> (Code, String, Help) {
    // Browsers skip most of these, so they are hidden in schemes to deceive.
    let plain: String = address.chars().filter(|c| !c.is_whitespace() && !is_misleading(*c)).collect();
    let unsafe_schemes = ["javascript", "vbscript", "data", "blob", "file"];
    let found =
        scheme(&plain).filter(|found| unsafe_schemes.iter().any(|known| found.eq_ignore_ascii_case(known)));
    let Some(scheme) = found else {
        return (Code::InvalidLink, format!("{} is not {what}", quote(address)), help);
    };
    let message = format!("{} is unsafe: {scheme:?} can run a script or show a file", quote(address));
    let help =
        if plain == address { help } else { "remove it: browsers skip the characters that hide what it is" };
    (Code::UnsafeLink, message, help)
}

fn is_page(address: &str) -> Result<(), Help> {
    has_no_blanks(address)?;
    match scheme(address) {
        Some(scheme) if is_http(scheme) => is_web(address),
        Some(_) => Err("start it with https:// or http://, or write a relative one like \"about/\""),
        None if address.is_empty() => Err("write an address; the first page is \"./\""),
        None if address.starts_with("//") => Err("write the whole address, with https:// in front"),
        None => Ok(()),
    }
}

fn is_web(address: &str) -> Result<(), Help> {
    has_no_blanks(address)?;
    let rest = match address.split_once("://") {
        Some((scheme, rest)) if is_http(scheme) => rest,
        _ => return Err("write the whole address, with https:// or http:// in front"),
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err("remove the user name and the `@` before the host");
    }
    let host = authority.split(':').next().unwrap_or_default();
    match Url::parse(address) {
        Err(ParseError::InvalidPort) => Err(PORT),
        Ok(url) if url.port() == Some(0) => Err(PORT),
        // Browsers take `https:///path` for a host, and read signs in it as others.
        Ok(_) if !authority.is_empty() && (authority.starts_with('[') || is_plain(host)) => Ok(()),
        _ => Err("write a host after ://, as in \"https://example.org/\""),
    }
}

/// The address as browsers ask for it: other hosts than ASCII in Punycode, other characters as `%xx`.
fn ascii(address: &str) -> String {
    Url::parse(address).map_or_else(|_| address.to_owned(), String::from)
}

fn is_site(address: &str) -> Result<(), Help> {
    is_web(address)?;
    match address {
        address if address.contains(['?', '#']) => Err("remove what starts with `?` or `#`"),
        address if !address.ends_with('/') => Err("end it with a slash: \"https://example.org/radar/\""),
        _ => Ok(()),
    }
}

fn has_no_blanks(address: &str) -> Result<(), Help> {
    if address.contains(|c: char| c.is_whitespace()) {
        return Err("an address has no spaces; write %20");
    }
    if address.contains(is_misleading) {
        return Err("remove the character that an address cannot have, or write it as %xx");
    }
    Ok(())
}

fn is_misleading(c: char) -> bool {
    c.is_control()
        || matches!(c, '\\' | '<' | '>' | '"' | '`' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// What stands before the first `:`, if it is a scheme.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    is_scheme.then_some(scheme)
}

fn is_http(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
}

/// Whether a host is written as people read it: without `%xx`, and without signs that stand for others.
fn is_plain(host: &str) -> bool {
    host.split('.').all(|label| !label.starts_with('-'))
        && !host.contains(|c: char| c.is_ascii() && !is_of_host(c))
}

fn is_of_host(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
}
