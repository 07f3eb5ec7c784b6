//! Labelled lines, each with a name that may lead somewhere: what a blip has to do with others, how it got where it is,
//! what changed between two editions.

use leptos::prelude::*;
use radar_core::text::Text;

use crate::element::Element;
use crate::live::text;
use crate::state::State;

/// One line.
#[derive(Default)]
pub(crate) struct Fact {
    /// Lines with the same label stand together, and it is shown once.
    pub(crate) label: &'static str,
    /// What the line is about.
    pub(crate) name: String,
    /// Where the name leads.
    pub(crate) href: Option<String>,
    /// A few words about it.
    pub(crate) note: String,
    /// The marks of other languages, of the name and of the note.
    pub(crate) marks: [Option<&'static str>; 2],
    /// The blip that is suggested for one that does not exist.
    pub(crate) suggestion: Option<String>,
    /// Whether the name leads out of the frame that the page is in.
    pub(crate) leads_out: bool,
}

impl Fact {
    /// A line that leads nowhere.
    pub(crate) fn text(label: &'static str, name: &str) -> Self {
        Self { label, name: name.to_owned(), ..Self::default() }
    }

    /// A blip, with its ring or another word about it, and a few more words.
    pub(crate) fn blip(
        label: &'static str,
        state: State,
        blip: usize,
        word: &str,
        note: Option<&'static Text>,
    ) -> Self {
        let site = state.site;
        Self {
            href: Some(state.link_to_blip(blip)),
            note: noted(word, site.optional(note)),
            marks: [site.mark(&site.blip(blip).name), site.mark_optional(note)],
            ..Self::text(label, state.site.name(blip))
        }
    }
}

/// " · Trial – when mTLS is all you need"
pub(crate) fn noted(word: &str, note: &str) -> String {
    let mut noted = String::new();
    for (separator, part) in [(" · ", word), (" – ", note)] {
        if !part.is_empty() {
            noted.push_str(separator);
            noted.push_str(part);
        }
    }
    noted
}

/// The lines that follow from the state, one below the other.
#[component]
pub(crate) fn Facts(state: State, facts: fn(State) -> Vec<Fact>) -> impl IntoView {
    view! { <dl class="facts" inner_html=text(move || html(facts(state)))></dl> }
}

/// As a string: components would cost every reader download for what is built anew with each blip.
fn html(facts: Vec<Fact>) -> String {
    let (mut html, mut label) = (String::new(), "");
    for fact in facts {
        if std::mem::replace(&mut label, fact.label) != fact.label {
            Element::new("dt").text(fact.label).push_html(&mut html);
        }
        line(fact).push_html(&mut html);
    }
    html
}

fn line(fact: Fact) -> Element {
    let name = Element::new("a")
        .attr("href", fact.href)
        .attr("lang", fact.marks[0])
        .attr("data-suggestion", fact.suggestion)
        .attr("target", fact.leads_out.then_some("_blank"))
        .text(fact.name);
    let note = Element::new("span").attr("class", "soft").attr("lang", fact.marks[1]).text(fact.note);
    Element::new("dd").child(name).child(note)
}
