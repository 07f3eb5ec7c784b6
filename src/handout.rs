//! The texts of all blips that are shown, for paper.
//!
//! The document has the text of the open blip only. The others are put into it while the page is printed, as one string of
//! HTML: components for them would cost every reader download for what few do.

use crate::detail::facts::facts_of;
use crate::element::push_text;
use crate::facts::Fact;
use crate::state::State;

/// The blips that pass the filters, in the order of the list, each with all that its panel says; with `all`, those that left, too.
/// Empty while a blip is open: then that one is on the paper.
pub fn html(state: State, all: bool) -> String {
    let mut html = String::new();
    if state.open().is_some() {
        return html;
    }
    let edition = state.period().to;
    let gone = (0..state.site.radar.blips.len()).filter(|blip| state.placement(*blip).is_none());
    for blip in state.site.list_order(edition).into_iter().chain(gone) {
        if all || state.matches(blip) {
            push_blip(&mut html, state, blip, edition);
        }
    }
    html
}

fn push_blip(html: &mut String, state: State, blip: usize, edition: usize) {
    let site = state.site;
    let data = site.blip(blip);
    let at = data.last_placement(edition);
    let class = at.map_or(0, |at| at.ring + 1).to_string();
    html.push_str("<article class=\"ring-");
    html.push_str(&class);
    if site.is_single {
        // What links lead to while the program is not there.
        html.push_str("\" id=\"");
        html.push_str(state.link_to_blip(blip).trim_start_matches('#'));
    }
    html.push_str("\"><header><p class=\"standing\"><span class=\"badge\">");
    push_text(html, site.ring_name(at));
    html.push_str("</span><span class=\"soft\">");
    push_text(html, site.quadrant_name(at));
    html.push_str("</span></p><h2><small>");
    push_text(html, &data.number.to_string());
    html.push_str("</small> ");
    push_text(html, site.name(blip));
    html.push_str("</h2><p class=\"summary\">");
    push_text(html, site.text(data.summary(edition)));
    // Articles were made safe when the page was built.
    html.push_str("</p></header><div class=\"prose\">");
    html.push_str(site.article(blip, edition).as_ref().map_or("", |article| site.text(article)));
    html.push_str("</div><dl class=\"facts\">");
    let mut label = "";
    for fact in facts_of(state, blip) {
        let is_first = std::mem::replace(&mut label, fact.label) != fact.label;
        push_fact(html, is_first.then_some(label), &fact);
    }
    html.push_str("</dl></article>");
}

/// As the page has it, for the same style.
fn push_fact(html: &mut String, label: Option<&str>, fact: &Fact) {
    if let Some(label) = label {
        html.push_str("<dt>");
        push_text(html, label);
        html.push_str("</dt>");
    }
    html.push_str("<dd>");
    push_text(html, &fact.name);
    html.push_str("<span class=\"soft\">");
    push_text(html, &fact.note);
    html.push_str("</span></dd>");
}
