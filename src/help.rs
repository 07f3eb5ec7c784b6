//! What can be done with the keyboard.

use leptos::prelude::*;

use crate::live::text;
use crate::state::State;
use crate::words::Words;

/// A button that shows all keys, as does `?`. Without scripts there are none, and the stylesheet hides it.
#[component]
pub fn Help(state: State) -> impl IntoView {
    // As HTML, since elements of their own would each add code to the page. The words are the program's own.
    view! { <div class="help" inner_html=text(move || html(state.site.words))></div> }
}

fn html(words: &Words) -> String {
    let lines: String = words.keys.iter().map(|(keys, does)| line(keys, does)).collect();
    [
        "<button class=\"button keys\" type=\"button\" data-testid=\"keys\">",
        words.keyboard,
        "</button><dialog class=\"card\" data-testid=\"help\" aria-labelledby=\"help-name\" closedby=\"any\">\
         <h2 id=\"help-name\">",
        words.keyboard,
        "</h2><dl>",
        &lines,
        "</dl><form method=\"dialog\"><button class=\"button\">",
        words.close,
        "</button></form></dialog>",
    ]
    .concat()
}

fn line(keys: &str, does: &str) -> String {
    let mut line = "<div><dt>".to_owned();
    for key in keys.split(' ') {
        line.push_str("<kbd>");
        line.push_str(key);
        line.push_str("</kbd> ");
    }
    [&line, "</dt><dd>", does, "</dd></div>"].concat()
}
