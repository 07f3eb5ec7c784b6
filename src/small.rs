//! Signals of small values.
//!
//! All of them are signals of a number: leptos instantiates its code for each type of value, 2 kB of wasm a piece.

use std::marker::PhantomData;

use leptos::prelude::*;

/// A signal of a flag, an index or one of a few cases.
pub struct Small<T> {
    code: RwSignal<usize>,
    value: PhantomData<fn() -> T>,
}

impl<T> Copy for Small<T> {}

impl<T> Clone for Small<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Code> Small<T> {
    /// A signal with a first value.
    pub fn new(value: T) -> Self {
        Self { code: RwSignal::new(value.encode()), value: PhantomData }
    }

    /// The value. Who asks is asked again when there is another one.
    pub fn get(self) -> T {
        T::decode(self.code.get())
    }

    /// The value now.
    pub fn get_untracked(self) -> T {
        T::decode(self.code.get_untracked())
    }

    /// Another value.
    pub fn set(self, value: T) {
        self.code.set(value.encode());
    }
}

/// What a number can stand for.
pub trait Code: Sized {
    /// Its number.
    fn encode(self) -> usize;
    /// What [`Code::encode`] made this number of.
    fn decode(code: usize) -> Self;
}

impl Code for usize {
    fn encode(self) -> usize {
        self
    }

    fn decode(code: usize) -> Self {
        code
    }
}

impl Code for bool {
    fn encode(self) -> usize {
        self.into()
    }

    fn decode(code: usize) -> Self {
        code == 1
    }
}

/// Nothing is 0.
impl<T: Code> Code for Option<T> {
    fn encode(self) -> usize {
        self.map_or(0, |value| value.encode() + 1)
    }

    fn decode(code: usize) -> Self {
        code.checked_sub(1).map(T::decode)
    }
}
