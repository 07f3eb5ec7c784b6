//! A smaller program is the same program.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use radar_shrink::{alike_together, minify, most_used_first, shorten, shrink};
use sha2::{Digest as _, Sha384};
use wasm_encoder::{
    CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, ImportSection,
    MemorySection, MemoryType, Module, TypeSection, ValType,
};
use wasmparser::{Operator, Parser, Payload, Validator};

const SCRIPT: &str = r#"// What wasm-bindgen says to people.
const imports = { "./page_bg.js": { __wbg_focus_0123456789abcdef: function () { return 1; } } };
export function start(wasm) {
    wasm.__wbindgen_export2(wasm.memory);
    wasm.__wbindgen_export();
    return imports;
}
"#;

#[test]
fn both_sides_call_each_other_by_the_same_short_names() {
    let (wasm, script) = shorten(&program(), SCRIPT).unwrap();
    Validator::new().validate_all(&wasm).unwrap();
    let names = names(&wasm);
    assert_eq!(names, ["_0", "_1", "_2", "memory"]);
    for (call, name) in ["_0: function", "wasm._1()", "wasm._2(wasm.memory)"].into_iter().zip(&names) {
        assert!(script.contains(call) && call.contains(name.as_str()), "{script}");
    }
}

#[test]
fn functions_of_one_type_stand_together_and_calls_still_find_them() {
    let before = three_functions();
    let after = alike_together(&before).unwrap();
    Validator::new().validate_all(&after).unwrap();
    // Of the types 1, 0 and 1, in that order.
    assert_eq!(
        exports(&before),
        [("caller", 1), ("seven", 2), ("same", 3)].map(|(name, at)| (name.to_owned(), at))
    );
    assert_eq!(
        exports(&after),
        [("caller", 3), ("seven", 1), ("same", 2)].map(|(name, at)| (name.to_owned(), at))
    );
    // The one that is called is the exported one, as it was.
    assert_eq!((calls(&before), calls(&after)), (vec![0, 2], vec![0, 1]));
    assert_eq!(alike_together(&after).unwrap(), after, "what is in order stays");
}

#[test]
fn the_variable_that_is_used_most_comes_first_after_the_parameters() {
    let before = three_functions();
    let after = most_used_first(&before).unwrap();
    Validator::new().validate_all(&after).unwrap();
    // Parameter 0, variable 1 that nothing uses, 2 once, 3 twice: 3 becomes 1, and 2 stays.
    assert_eq!((variables(&before), variables(&after)), (vec![0, 2, 3, 3, 0], vec![0, 2, 1, 1, 0]));
    assert_eq!(most_used_first(&after).unwrap(), after, "what is in order stays");
}

#[test]
fn a_script_loses_what_only_people_read() {
    let small = minify(SCRIPT).unwrap();
    assert!(!small.contains("people") && !small.contains("    "), "{small}");
    assert!(small.contains("__wbindgen_export2") && small.contains("start"), "{small}");
}

#[test]
fn a_program_that_is_none_is_told_as_such() {
    assert!(shorten(b"<!doctype html>", SCRIPT).is_err());
    assert!(alike_together(b"<!doctype html>").is_err());
    assert!(most_used_first(b"<!doctype html>").is_err());
    assert!(minify("const = ;").unwrap_err().to_string().contains("cannot make the page's program smaller"));
}

#[test]
fn a_folder_without_a_program_is_told_as_such() {
    let folder = tempfile::tempdir().unwrap();
    assert!(shrink(folder.path()).unwrap_err().to_string().contains("no file *_bg.wasm"));
}

/// Caches keep a file by its name, so another program is another file.
#[test]
fn the_page_loads_the_smaller_program_under_a_name_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("page-0123456789abcdef_bg.wasm"), program()).unwrap();
    fs::write(path("page-0123456789abcdef.js"), SCRIPT).unwrap();
    let integrity = integrity(SCRIPT.as_bytes());
    let index = format!(
        "<link rel=\"modulepreload\" href=\"./page-0123456789abcdef.js\" integrity=\"{integrity}\">\
         <script>init(\"./page-0123456789abcdef_bg.wasm\")</script>"
    );
    fs::write(path("index.html"), index).unwrap();

    shrink(folder.path()).unwrap();
    let script = only(folder.path(), ".js");
    let wasm = only(folder.path(), "_bg.wasm");
    assert_ne!(script, "page-0123456789abcdef.js");
    assert_eq!(wasm.replace("_bg.wasm", ""), script.replace(".js", ""));
    let index = fs::read_to_string(path("index.html")).unwrap();
    let right = self::integrity(&fs::read(path(&script)).unwrap());
    assert!(index.contains(&format!("./{script}\" integrity=\"{right}\"")), "{index}");
    assert!(index.contains(&format!("./{wasm}")), "{index}");
}

/// One import, and exports of which one is the beginning of the other.
fn program() -> Vec<u8> {
    let (mut types, mut imports, mut functions) =
        (TypeSection::new(), ImportSection::new(), FunctionSection::new());
    types.ty().function([], []);
    imports.import("./page_bg.js", "__wbg_focus_0123456789abcdef", EntityType::Function(0));
    functions.function(0);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut exports = ExportSection::new();
    exports.export("__wbindgen_export", ExportKind::Func, 1);
    exports.export("__wbindgen_export2", ExportKind::Func, 1);
    exports.export("memory", ExportKind::Memory, 0);
    let (mut code, mut body) = (CodeSection::new(), Function::new([]));
    body.instructions().call(0).end();
    code.function(&body);
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&memories).section(&exports);
    module.section(&code);
    module.finish()
}

/// An import that is called, and three functions: one that calls another, with variables that it uses differently often, that
/// other one, and one of the first one's type.
fn three_functions() -> Vec<u8> {
    let (mut types, mut imports, mut functions) =
        (TypeSection::new(), ImportSection::new(), FunctionSection::new());
    types.ty().function([], [ValType::I32]);
    types.ty().function([ValType::I32], [ValType::I32]);
    imports.import("./page_bg.js", "__wbg_focus_0123456789abcdef", EntityType::Function(0));
    functions.function(1).function(0).function(1);
    let mut exports = ExportSection::new();
    for (name, index) in [("caller", 1), ("seven", 2), ("same", 3)] {
        exports.export(name, ExportKind::Func, index);
    }
    let mut caller = Function::new([(3, ValType::I32)]);
    caller.instructions().local_get(0).local_set(2).call(0).local_set(3).call(2).local_get(3).i32_add().end();
    let mut seven = Function::new([]);
    seven.instructions().i32_const(7).end();
    let mut same = Function::new([]);
    same.instructions().local_get(0).end();
    let mut code = CodeSection::new();
    code.function(&caller).function(&seven).function(&same);
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
    module.finish()
}

/// The exported functions and their indices.
fn exports(wasm: &[u8]) -> Vec<(String, u32)> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ExportSection(exports) = payload.unwrap() {
            found.extend(
                exports
                    .into_iter()
                    .map(|export| export.unwrap())
                    .map(|export| (export.name.to_owned(), export.index)),
            );
        }
    }
    found
}

/// The functions that are called, in the order of the calls.
fn calls(wasm: &[u8]) -> Vec<u32> {
    operators(wasm, |operator| match operator {
        Operator::Call { function_index } => Some(*function_index),
        _ => None,
    })
}

/// The variables that are used, in the order of their uses.
fn variables(wasm: &[u8]) -> Vec<u32> {
    operators(wasm, |operator| match operator {
        Operator::LocalGet { local_index } | Operator::LocalSet { local_index } => Some(*local_index),
        _ => None,
    })
}

fn operators(wasm: &[u8], told: impl Fn(&Operator<'_>) -> Option<u32>) -> Vec<u32> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionEntry(body) = payload.unwrap() {
            let operators = body.get_operators_reader().unwrap().into_iter();
            found.extend(operators.filter_map(|operator| told(&operator.unwrap())));
        }
    }
    found
}

/// What a program imports, then what it exports.
fn names(wasm: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.unwrap() {
            Payload::ImportSection(imports) => {
                names.extend(imports.into_imports().map(|import| import.unwrap().name.to_owned()));
            }
            Payload::ExportSection(exports) => {
                names.extend(exports.into_iter().map(|export| export.unwrap().name.to_owned()));
            }
            _ => {}
        }
    }
    names
}

fn only(folder: &Path, ending: &str) -> String {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let names: Vec<_> = names.filter(|name| name.ends_with(ending)).collect();
    assert_eq!(names.len(), 1, "{names:?}");
    names[0].clone()
}

fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}
