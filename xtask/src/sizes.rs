//! How much a reader downloads.

use std::path::Path;
use std::{fmt, fs, io};

use anyhow::{Context as _, Result};
use brotli::enc::BrotliEncoderParams;

use crate::folder::files_below;

/// What WebAssembly and JavaScript may weigh together, in bytes, compressed with brotli. The texts of the radar are in the pages.
const BUDGET: usize = 110_000;

/// Loaded by the pages of others only (see docs/integrators.md), once a page has come to rest, and where it is inside of
/// other pages.
const NOT_FOR_THE_PAGE: [&str; 3] = ["embed.js", "sw.js", "light-"];

/// The sizes of a built site's main files.
pub(crate) struct Sizes {
    files: Vec<File>,
    /// HTML files.
    pages: usize,
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
        let mut sizes = Self { files: Vec::new(), pages: 0 };
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
        self.code() <= BUDGET
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
        let [code, budget] = [self.code(), BUDGET].map(kilobytes);
        writeln!(f, "wasm + JavaScript {code:.1} kB brotli (budget {budget:.1} kB)")
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
                file("app.wasm", BUDGET - 20_000),
                file("app.js", 20_000),
                file("app.css", 9),
                file("embed.js", 9),
                file("sw.js", 9),
                file("light-0123.js", 9),
            ],
            pages: 3,
        };
        assert!(sizes.is_within_budget());
        let all = format!("{:.1} kB", BUDGET as f64 / 1000.0);
        let last = format!("wasm + JavaScript {all} brotli (budget {all})\n");
        assert!(sizes.to_string().ends_with(&last), "{sizes}");
        sizes.files.push(file("snippets/more.js", 1));
        assert!(!sizes.is_within_budget());
    }

    #[test]
    fn brotli_makes_repetition_small() {
        assert!(compressed(&[b'a'; 10_000]).unwrap() < 100);
    }
}
