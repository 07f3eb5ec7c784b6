//! Shows what can be done with the keyboard.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::find;

/// Opens the dialog. The browser closes it on Escape and returns the focus.
pub(super) fn open() {
    if let Some(dialog) = find(".help dialog") {
        let _ = dialog.unchecked_ref::<HtmlDialogElement>().show_modal();
    }
}
