//! SVG to PNG, by the browser: it has the reader's fonts.

use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// Pixels of the picture per unit of the SVG, so that it is sharp on paper and on dense screens.
const SCALE: u32 = 2;

/// Draws an SVG file and hands the picture on, or what the browser refused to do.
pub(super) fn draw(
    svg: &Blob,
    done: impl Fn(Result<Blob, JsValue>) + Clone + 'static,
) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(svg)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    let loading = image.decode();
    let failed = done.clone();
    let failed = Closure::once(move |refusal: JsValue| failed(Err(refusal)));
    let loaded = Closure::once(move |_: JsValue| {
        if let Err(refusal) = paint(&image, done.clone()) {
            done(Err(refusal));
        }
        let _ = Url::revoke_object_url(&url);
    });
    let _ = loading.then2(&loaded, &failed);
    // They belong to the promise now.
    loaded.forget();
    failed.forget();
    Ok(())
}

fn paint(image: &HtmlImageElement, done: impl Fn(Result<Blob, JsValue>) + 'static) -> Result<(), JsValue> {
    let canvas = document().create_element("canvas")?.unchecked_into::<HtmlCanvasElement>();
    let (width, height) = (image.natural_width() * SCALE, image.natural_height() * SCALE);
    canvas.set_width(width);
    canvas.set_height(height);
    let context =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into::<CanvasRenderingContext2d>();
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    // A canvas that is too large for the browser gives null.
    let drawn = Closure::once(move |picture: JsValue| done(picture.dyn_into()));
    canvas.to_blob(drawn.as_ref().unchecked_ref())?;
    drawn.forget();
    Ok(())
}
