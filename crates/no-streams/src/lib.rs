//! What leptos asks of `wasm-streams`, without doing it.
//!
//! leptos links server functions into every page, and those the real `wasm-streams`, whose classes are exported to
//! JavaScript: no linker may drop them. A page without a server never makes a stream, and would download them for nothing.

use std::marker::PhantomData;

use futures_util::Stream;
use futures_util::stream::{Empty, empty};
use wasm_bindgen::JsValue;
use web_sys::ReadableStream as Raw;

/// A stream, which is always empty.
#[derive(Debug)]
pub struct ReadableStream(PhantomData<JsValue>);

impl ReadableStream {
    /// Forgets a stream of the browser.
    pub fn from_raw(_: Raw) -> Self {
        Self(PhantomData)
    }

    /// Forgets a stream of the program.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(PhantomData)
    }

    /// An empty stream for the browser; `null` in a browser without streams.
    pub fn into_raw(self) -> Raw {
        Raw::new().unwrap_or_else(|_| JsValue::NULL.into())
    }

    /// An empty stream for the program.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
