//! Attributes and texts that follow the state.
//!
//! All attributes are of one type, and all texts: leptos instantiates its code for each type of closure, about 1 kB of wasm
//! a piece, and a page has a hundred of them.

/// The value of an attribute; `None` takes the attribute away.
pub type Attr = Box<dyn FnMut() -> Option<String> + Send>;

/// A text.
pub type Text = Box<dyn FnMut() -> String + Send>;

/// An attribute that follows the state: a text, an optional text, or a flag.
pub fn attr<V: Value>(mut value: impl FnMut() -> V + Send + 'static) -> Attr {
    Box::new(move || value().into_value())
}

/// A text that follows the state; empty where there is none.
pub fn text<V: Value>(mut value: impl FnMut() -> V + Send + 'static) -> Text {
    Box::new(move || value().into_value().unwrap_or_default())
}

/// What an attribute can be made of.
pub trait Value {
    /// The attribute's text, or `None` for no attribute.
    fn into_value(self) -> Option<String>;
}

impl Value for bool {
    fn into_value(self) -> Option<String> {
        self.then(String::new)
    }
}

impl Value for String {
    fn into_value(self) -> Option<String> {
        Some(self)
    }
}

impl Value for &str {
    fn into_value(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl<V: Value> Value for Option<V> {
    fn into_value(self) -> Option<String> {
        self.and_then(V::into_value)
    }
}
