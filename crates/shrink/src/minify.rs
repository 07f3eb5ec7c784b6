//! JavaScript without what browsers do not need.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{CompressOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::ShrinkError;

/// The same module in fewer bytes.
///
/// # Errors
///
/// When the script is no JavaScript module.
pub fn minify(script: &str) -> Result<String, ShrinkError> {
    let memory = Allocator::default();
    let parsed = Parser::new(&memory, script, SourceType::mjs()).parse();
    if let Some(mistake) = parsed.diagnostics.first() {
        return Err(ShrinkError::new(mistake));
    }
    let mut program = parsed.program;
    let options =
        MinifierOptions { compress: Some(CompressOptions::smallest()), ..MinifierOptions::default() };
    let minified = Minifier::new(options).minify(&memory, &mut program);
    let options =
        CodegenOptions { minify: true, comments: CommentOptions::disabled(), ..CodegenOptions::default() };
    let printed = Codegen::new().with_options(options).with_scoping(minified.scoping).build(&program);
    Ok(printed.code)
}
