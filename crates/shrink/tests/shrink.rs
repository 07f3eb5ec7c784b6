//! A smaller program is the same program.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use radar_shrink::{minify, shorten, shrink};
use sha2::{Digest as _, Sha384};
use wasm_encoder::{
    CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, ImportSection,
    MemorySection, MemoryType, Module, TypeSection,
};
use wasmparser::{Parser, Payload, Validator};

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
fn a_script_loses_what_only_people_read() {
    let small = minify(SCRIPT).unwrap();
    assert!(!small.contains("people") && !small.contains("    "), "{small}");
    assert!(small.contains("__wbindgen_export2") && small.contains("start"), "{small}");
}

#[test]
fn a_program_that_is_none_is_told_as_such() {
    assert!(shorten(b"<!doctype html>", SCRIPT).is_err());
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
