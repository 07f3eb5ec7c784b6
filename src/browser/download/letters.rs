//! The radar's own letters inside of a picture: a file of its own has no page to take them from.

use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use radar_core::theme::{Font, Theme, font_face};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Puts the letters into an SVG file and hands it on. A file of letters that cannot be read is left out: the picture is set
/// in the next family of the radar's list then.
pub(super) fn embed(theme: &'static Theme, svg: String, done: impl FnOnce(String) + 'static) {
    spawn_local(async move {
        let mut style = String::from("<style>");
        for font in &theme.fonts {
            if let Ok(address) = data_address(font).await {
                style.push_str(&font_face(theme.family(), font, &address, "block"));
            }
        }
        style.push_str("</style>");
        done(svg.replacen("<title>", &[&style, "<title>"].concat(), 1));
    });
}

/// A file of letters as an address that holds all of it.
async fn data_address(font: &Font) -> Result<String, JsValue> {
    let response: Response = JsFuture::from(window().fetch_with_str(&font.file)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let bytes = Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec();
    // `btoa` takes bytes as the characters of the same numbers.
    let bytes: String = bytes.into_iter().map(char::from).collect();
    Ok(["data:font/woff2;base64,", &window().btoa(&bytes)?].concat())
}
