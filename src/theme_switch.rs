//! Light, dark, or as the system has it.

use leptos::prelude::*;

use crate::icons;
use crate::words::Printed;

/// A choice of three. What it does, it does without WebAssembly: `prerender/first_paint.js` listens to it, which also
/// knows before the first paint what the reader chose last time.
#[component]
pub fn ThemeSwitch(words: &'static Printed) -> impl IntoView {
    let [light, dark, system] = words.themes;
    view! {
        <fieldset class="themes" data-testid="themes" aria-label=words.theme>
            {choice("light", light, icons::SUN)} {choice("dark", dark, icons::MOON)}
            {choice("system", system, icons::SCREEN)}
        </fieldset>
    }
}

fn choice(theme: &'static str, label: &'static str, icon: &'static str) -> impl IntoView {
    view! {
        <label title=label>
            <input type="radio" name="theme" value=theme checked=theme == "system" aria-label=label />
            {icons::line(icon)}
        </label>
    }
}
