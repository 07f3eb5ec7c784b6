//! Files that pages share, named by what is in them: no page gets that of another version.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha384};

use super::{File, Policy};

/// `light-0123456789abcdef.css`, at the base of the site.
pub(super) fn file(stem: &str, ending: &str, text: String) -> File {
    let hash = Sha384::digest(&text).first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes));
    File { path: format!("{stem}-{hash:016x}.{ending}"), html: text, policy: Policy::default() }
}

/// What an `integrity` attribute says of it.
pub(super) fn integrity(file: &File) -> String {
    ["sha384-", &BASE64_STANDARD.encode(Sha384::digest(&file.html))].concat()
}
