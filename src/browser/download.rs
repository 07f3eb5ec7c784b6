//! Makes a file of the present view and hands it to the browser.

#[cfg(letters)]
mod letters;
mod palette;
mod png;

use std::cell::RefCell;

use leptos::prelude::*;
use radar_core::export::{Export, file_name};
use radar_core::picture::{Caption, Picture};
use radar_core::shown::{Scene, Shown};
use radar_core::view::ViewState;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::announce::say;
use super::history::base_address;
use super::share::address;
use crate::download::sentence;
use crate::state::{Shared, State};

thread_local! {
    /// The address of the last file. It is given up when there is another one: browsers read it after the click.
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Saves the view in a format, by the ending of its file. Says so where that fails.
pub(super) fn download(state: State, format: &str) {
    state.shared.set(None);
    let view = state.view.get_untracked();
    let scene = state.scene.get_untracked();
    let file = state.shown.with_untracked(|shown| contents(state, &view, &scene, shown, format));
    let name = [&file_name(state.site.text(&state.site.radar.title), &view), ".", format].concat();
    #[cfg(letters)]
    if matches!(format, "svg" | "png") {
        let kind = format.to_owned();
        letters::embed(&state.site.radar.theme, file, move |file| finish(state, &file, &kind, name));
        return;
    }
    finish(state, &file, format, name);
}

fn finish(state: State, file: &str, format: &str, name: String) {
    let save = move |file: Result<Blob, JsValue>| report(state, &file.and_then(|file| save(&file, &name)));
    match blob(file, format) {
        Ok(svg) if format == "png" => report(state, &png::draw(&svg, save)),
        file => save(file),
    }
}

/// What is in the file; for a PNG, the SVG that it is drawn from.
fn contents(state: State, view: &ViewState, scene: &Scene, shown: &Shown, format: &str) -> String {
    let (baked, words, language) = (state.site, state.site.words, state.site.language());
    let (sentence, address, base) = (sentence(state, view, scene, shown), address(), base_address());
    let caption = Caption {
        title: baked.text(&baked.radar.title),
        view: &sentence,
        movements: words.movements,
        address: &address,
    };
    let (folder, columns) = (baked.folder(), words.columns);
    let export = Export { baked, scene, shown, language, folder, base: &base, columns, caption };
    match format {
        "csv" => export.csv(),
        "json" => export.json(),
        "md" => export.markdown(),
        _ => {
            let (palette, font) = (&palette::in_force(), &palette::font());
            Picture { baked, scene, shown, language, palette, font }.document(&caption)
        }
    }
}

fn report(state: State, saved: &Result<(), JsValue>) {
    if saved.is_err() {
        state.shared.set(Some(Shared::NotSaved));
        say(state.site.words.not_saved);
    }
}

fn blob(file: &str, format: &str) -> Result<Blob, JsValue> {
    let kind = match format {
        "csv" => "text/csv;charset=utf-8",
        "json" => "application/json",
        "md" => "text/markdown;charset=utf-8",
        _ => "image/svg+xml",
    };
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&file.into()), &options)
}

/// As a click on a link with `download` does.
fn save(file: &Blob, name: &str) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(file)?;
    let link = document().create_element("a")?;
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.unchecked_ref::<HtmlElement>().click();
    Url::revoke_object_url(&LAST.replace(url))
}
