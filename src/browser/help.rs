//! Shows what can be done with the keyboard.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::find;
use super::focus::focus;

/// Opens the dialog, at its beginning: in a low window, what browsers focus first is below its end. The browser closes it on
/// Escape and returns the focus.
pub(super) fn open() {
    if let Some(dialog) = find(".help dialog") {
        let _ = dialog.unchecked_ref::<HtmlDialogElement>().show_modal();
    }
    if let Some(heading) = find(".help h2") {
        focus(&heading);
    }
}
