//! Attributes and texts that follow the state.
//!
//! All attributes are of one type, and all texts: leptos instantiates its code for each type of closure, about 1 kB of wasm
//! a piece, and a page has a hundred of them.

use std::borrow::Cow;

/// The value of an attribute; `None` takes the attribute away.
pub type Attr = Box<dyn FnMut() -> Option<String> + Send>;

/// A text.
pub type Text = Box<dyn FnMut() -> String + Send>;

/// An attribute that follows the state: a text, an optional text, or a flag.
pub fn attr<V: Value>(mut value: impl FnMut() -> V + Send + 'static) -> Attr {
    Box::new(move || value().into_value().map(Cow::into_owned))
}

/// The same for an attribute that is dear to set: what was printed is not set once more, as long as nothing else was.
pub fn printed_attr<V: Value>(value: impl FnMut() -> V + Send + 'static) -> Attr {
    let (mut value, mut printed) = (attr(value), None);
    Box::new(move || {
        let value = value();
        let is_there = cfg!(not(feature = "ssr")) && *printed.get_or_insert_with(|| value.clone()) == value;
        if !is_there {
            // From here on it is set when it changes, as all others are.
            printed = Some(None);
        }
        value.filter(|_| !is_there)
    })
}

/// A text that follows the state; empty where there is none.
pub fn text<V: Value>(mut value: impl FnMut() -> V + Send + 'static) -> Text {
    Box::new(move || value().into_value().unwrap_or_default().into_owned())
}

/// What an attribute can be made of.
pub trait Value {
    /// The attribute's text, or `None` for no attribute.
    fn into_value(self) -> Option<Cow<'static, str>>;
}

impl Value for bool {
    fn into_value(self) -> Option<Cow<'static, str>> {
        self.then_some(Cow::Borrowed(""))
    }
}

impl Value for String {
    fn into_value(self) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(self))
    }
}

impl Value for &'static str {
    fn into_value(self) -> Option<Cow<'static, str>> {
        Some(Cow::Borrowed(self))
    }
}

impl<V: Value> Value for Option<V> {
    fn into_value(self) -> Option<Cow<'static, str>> {
        self.and_then(V::into_value)
    }
}
