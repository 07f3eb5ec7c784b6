//! The blips' texts that the page brings along, or that came with the program: see `radar_core::bake`.

use std::cell::OnceCell;

use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use radar_core::text::Text;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// Read when the first one is asked for: most visits need a few of them.
    static TEXTS: OnceCell<JsValue> = const { OnceCell::new() };
}

/// The text of a blip in the language of the page: of an earlier wording, else the present one.
pub fn text_of(id: &str, wording: Option<usize>) -> Option<Text> {
    let texts = TEXTS.with(|texts| texts.get_or_init(|| read().unwrap_or_default()).clone());
    let texts: Array = get(&texts, id)?.dyn_into().ok()?;
    // HTML and its language, by turns.
    let place = wording.map_or(0, |wording| 2 * (wording as u32 + 1));
    let [html, language] = [place, place + 1].map(|place| texts.get(place).as_string());
    Some(Text::new(language?, html?))
}

/// All within JavaScript: to copy the texts of hundreds of blips takes longer than to read them.
fn read() -> Option<JsValue> {
    // From a file: see `program.js`.
    if let Some(texts) = get(&get(&window(), "program")?, "texts").filter(|texts| !texts.is_undefined()) {
        return Some(texts);
    }
    let texts = get(document().get_element_by_id("texts")?.as_ref(), "textContent")?;
    let json = get(&window(), "JSON")?;
    get(&json, "parse")?.dyn_into::<Function>().ok()?.call1(&json, &texts).ok()
}

fn get(from: &JsValue, what: &str) -> Option<JsValue> {
    Reflect::get(from, &what.into()).ok()
}
