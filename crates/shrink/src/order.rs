//! Functions in the order in which they compress best.
//!
//! Generic code is there many times over, once per type, with small differences. Compression by brotli finds what is alike
//! better, and writes it shorter, when it lies near: functions stand by type, and in the order of their bytes.

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, Result, TypeRef};

use crate::ShrinkError;

/// The same program with its functions in another order.
///
/// # Errors
///
/// When the program is no WebAssembly.
pub fn alike_together(wasm: &[u8]) -> std::result::Result<Vec<u8>, ShrinkError> {
    let mut order = Order::of(wasm).map_err(ShrinkError::new)?;
    let mut module = Module::new();
    order.parse_core_module(&mut module, Parser::new(0), wasm).map_err(ShrinkError::new)?;
    Ok(module.finish())
}

struct Order<'w> {
    /// As they are to be written.
    functions: Vec<Function<'w>>,
    /// By the index before, the index after. Imported functions come first in both, and keep theirs.
    indices: Vec<u32>,
}

struct Function<'w> {
    index: u32,
    kind: u32,
    body: FunctionBody<'w>,
}

impl<'w> Order<'w> {
    fn of(wasm: &'w [u8]) -> Result<Self> {
        let (mut imported, mut kinds, mut bodies) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(functions) => {
                    kinds = functions.into_iter().collect::<Result<_>>()?;
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let functions = (imported..).zip(kinds).zip(bodies);
        let mut functions: Vec<_> =
            functions.map(|((index, kind), body)| Function { index, kind, body }).collect();
        functions.sort_by_key(|function| (function.kind, function.body.as_bytes()));
        let mut places: Vec<_> =
            (imported..).zip(&functions).map(|(after, function)| (function.index, after)).collect();
        places.sort_unstable();
        let indices = (0..imported).chain(places.into_iter().map(|(_, after)| after)).collect();
        Ok(Self { functions, indices })
    }
}

impl Reencode for Order<'_> {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> std::result::Result<u32, Error> {
        let after = usize::try_from(index).ok().and_then(|index| self.indices.get(index));
        Ok(after.copied().unwrap_or(index))
    }

    fn parse_function_section(
        &mut self,
        section: &mut FunctionSection,
        _: FunctionSectionReader<'_>,
    ) -> std::result::Result<(), Error> {
        for function in &self.functions {
            section.function(function.kind);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        _: CodeSectionReader<'_>,
    ) -> std::result::Result<(), Error> {
        let bodies: Vec<_> = self.functions.iter().map(|function| function.body.clone()).collect();
        bodies.into_iter().try_for_each(|body| self.parse_function_body(code, body))
    }
}
