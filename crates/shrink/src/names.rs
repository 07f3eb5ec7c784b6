//! Short names for what WebAssembly and JavaScript call on each other.

use std::collections::BTreeMap;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{CustomSectionReader, ExportSectionReader, ImportSectionReader, Parser, Payload};

use crate::ShrinkError;

/// Names from here on are wasm-bindgen's own. Shorter ones, like `memory`, may mean something else in the script, too.
const LONG: usize = 8;

/// The program and its script with short names in both, and without what only tools read.
///
/// # Errors
///
/// When the program is no WebAssembly.
pub fn shorten(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String), ShrinkError> {
    let mut names = Names::read(wasm).map_err(ShrinkError::new)?;
    let script = names.replaced_in(script);
    let mut module = Module::new();
    names.parse_core_module(&mut module, Parser::new(0), wasm).map_err(ShrinkError::new)?;
    Ok((module.finish(), script))
}

/// By long name: the short one.
struct Names(BTreeMap<String, String>);

impl Names {
    fn read(wasm: &[u8]) -> wasmparser::Result<Self> {
        let mut names = BTreeMap::new();
        let mut add = |name: &str| {
            if name.len() >= LONG && !names.contains_key(name) {
                let short = format!("_{}", names.len());
                names.insert(name.to_owned(), short);
            }
        };
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    imports.into_imports().try_for_each(|import| import.map(|import| add(import.name)))?;
                }
                Payload::ExportSection(exports) => {
                    exports.into_iter().try_for_each(|export| export.map(|export| add(export.name)))?;
                }
                _ => {}
            }
        }
        Ok(Self(names))
    }

    fn short<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, String::as_str)
    }

    /// A name is a whole word: `__wbindgen_export` is not the beginning of `__wbindgen_export2`.
    fn replaced_in(&self, script: &str) -> String {
        let mut replaced = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(start) = rest.find(is_of_word) {
            let (before, from) = rest.split_at(start);
            let (word, after) = from.split_at(from.find(|letter| !is_of_word(letter)).unwrap_or(from.len()));
            replaced.push_str(before);
            replaced.push_str(self.short(word));
            rest = after;
        }
        replaced + rest
    }
}

fn is_of_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$'
}

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            imports.import(import.module, self.short(import.name), kind);
        }
        Ok(())
    }

    /// Tools read these, browsers do not.
    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error> {
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error> {
        for export in section {
            let export = export?;
            let (kind, index) =
                (self.export_kind(export.kind)?, self.external_index(export.kind, export.index)?);
            exports.export(self.short(export.name), kind, index);
        }
        Ok(())
    }
}
