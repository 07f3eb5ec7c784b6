//! How much a reader downloads.

use std::path::Path;
use std::{fmt, fs, io};

use anyhow::{Context as _, Result};
use brotli::enc::BrotliEncoderParams;
use serde_json::Value;

use crate::folder::files_below;

/// What WebAssembly and JavaScript may weigh together without the texts of the radar, in bytes, compressed with brotli.
const BUDGET: usize = 110_000;

/// Loaded by the pages of others only (see docs/integrators.md), once a page has come to rest, and where it is inside of
/// other pages.
const NOT_FOR_THE_PAGE: [&str; 3] = ["embed.js", "sw.js", "light-"];

/// The sizes of a built site's main files.
pub(crate) struct Sizes {
    files: Vec<File>,
    /// HTML files.
    pages: usize,
    /// The texts of all blips in all languages, as they are embedded: compressed bytes.
    texts: usize,
}

struct File {
    name: String,
    /// In bytes.
    raw: usize,
    /// In bytes, compressed as a good host would.
    brotli: usize,
}

impl Sizes {
    /// Compresses the site's scripts, styles and front page.
    pub(crate) fn measure(dist: &Path) -> Result<Self> {
        let mut sizes = Self { files: Vec::new(), pages: 0, texts: texts(dist)? };
        for path in files_below(dist)? {
            let inside = path.strip_prefix(dist).unwrap_or(&path);
            let extension = inside.extension().unwrap_or_default();
            sizes.pages += usize::from(extension == "html");
            if inside == Path::new("index.html")
                || extension == "wasm"
                || extension == "js"
                || extension == "css"
            {
                let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
                let name = inside.display().to_string();
                sizes.files.push(File { name, raw: bytes.len(), brotli: compressed(&bytes)? });
            }
        }
        sizes.files.sort_by_key(|file| std::cmp::Reverse(file.brotli));
        Ok(sizes)
    }

    pub(crate) fn is_within_budget(&self) -> bool {
        self.code_alone() <= BUDGET
    }

    /// Like [`Sizes::code`], without the texts of the radar.
    pub(crate) fn code_alone(&self) -> usize {
        self.code().saturating_sub(self.texts)
    }

    /// WebAssembly and JavaScript together, in compressed bytes.
    pub(crate) fn code(&self) -> usize {
        self.files.iter().filter(|file| file.is_code()).map(|file| file.brotli).sum()
    }
}

impl File {
    fn is_code(&self) -> bool {
        let is_code = |extension| extension == "wasm" || extension == "js";
        !NOT_FOR_THE_PAGE.iter().any(|beginning| self.name.starts_with(beginning))
            && Path::new(&self.name).extension().is_some_and(is_code)
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.files.iter().map(|file| file.name.len()).max().unwrap_or(0);
        writeln!(f, "{:width$} {:>11} {:>11}", "", "raw", "brotli")?;
        for File { name, raw, brotli } in &self.files {
            writeln!(f, "{name:width$} {:>8.1} kB {:>8.1} kB", kilobytes(*raw), kilobytes(*brotli))?;
        }
        writeln!(f, "{} pages", self.pages)?;
        let (code, texts, budget) = (kilobytes(self.code()), kilobytes(self.texts), kilobytes(BUDGET));
        let rest = code - texts;
        writeln!(
            f,
            "wasm + JavaScript {code:.1} kB brotli, {rest:.1} kB without the texts (budget {budget:.1} kB)"
        )
    }
}

fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}

/// The size of the bytes as a good host sends them.
pub(crate) fn compressed(mut bytes: &[u8]) -> Result<usize> {
    let parameters = BrotliEncoderParams { quality: 11, ..BrotliEncoderParams::default() };
    Ok(brotli::BrotliCompress(&mut bytes, &mut io::sink(), &parameters)?)
}

/// The texts as the API of the site has them.
fn texts(dist: &Path) -> Result<usize> {
    let folder = dist.join("api/v1/blips");
    let mut texts = String::new();
    for path in if folder.is_dir() { files_below(&folder)? } else { Vec::new() } {
        let json = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let blip: Value = serde_json::from_slice(&json).with_context(|| path.display().to_string())?;
        let html = blip["html"].as_object().into_iter().flat_map(|html| html.values());
        html.filter_map(Value::as_str).for_each(|html| texts.push_str(html));
    }
    compressed(texts.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, brotli: usize) -> File {
        File { name: name.to_owned(), raw: 2 * brotli, brotli }
    }

    #[test]
    fn only_wasm_and_javascript_count_for_the_budget() {
        let mut sizes = Sizes {
            files: vec![
                file("app.wasm", BUDGET - 10_000),
                file("app.js", 20_000),
                file("app.css", 9),
                file("embed.js", 9),
                file("sw.js", 9),
                file("light-0123.js", 9),
            ],
            pages: 3,
            texts: 10_000,
        };
        assert!(sizes.is_within_budget());
        let [all, counted] =
            [BUDGET + 10_000, BUDGET].map(|bytes| format!("{:.1} kB", bytes as f64 / 1000.0));
        let last =
            format!("wasm + JavaScript {all} brotli, {counted} without the texts (budget {counted})\n");
        assert!(sizes.to_string().ends_with(&last), "{sizes}");
        sizes.files.push(file("snippets/more.js", 1));
        assert!(!sizes.is_within_budget());
    }

    #[test]
    fn brotli_makes_repetition_small() {
        assert!(compressed(&[b'a'; 10_000]).unwrap() < 100);
    }
}
