//! What can be done with the keyboard.

use leptos::prelude::*;

use crate::words::Words;

/// A button that shows all keys, as does `?`. Without scripts there are none, and the stylesheet hides it.
#[component]
pub fn Help(words: &'static Words) -> impl IntoView {
    // As HTML: the view macro does not know `closedby`. The words are the program's own.
    view! { <div class="help" inner_html=html(words)></div> }
}

fn html(words: &Words) -> String {
    let printed = words.printed();
    let lines: String = printed.keys.iter().map(|(keys, does)| line(keys, does)).collect();
    [
        "<button class=\"button keys\" type=\"button\" data-testid=\"keys\">",
        printed.keyboard,
        "</button><dialog class=\"card\" data-testid=\"help\" aria-labelledby=\"help-name\" closedby=\"any\">\
         <h2 id=\"help-name\" tabindex=\"-1\">",
        printed.keyboard,
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
