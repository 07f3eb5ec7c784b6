//! Labelled lines, each with a name that may lead somewhere: what a blip has to do with others, how it got where it is,
//! what changed between two editions.

use leptos::prelude::*;
use radar_core::text::Text;

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
    let lines = move || {
        let mut label = "";
        facts(state)
            .into_iter()
            .map(|fact| {
                let is_first = std::mem::replace(&mut label, fact.label) != fact.label;
                line(fact, is_first)
            })
            .collect_view()
    };
    view! { <dl class="facts">{lines}</dl> }
}

fn line(fact: Fact, is_labelled: bool) -> impl IntoView {
    view! {
        {is_labelled.then(|| view! { <dt>{fact.label.to_owned()}</dt> })}
        <dd>
            <a href=fact.href lang=fact.marks[0] data-suggestion=fact.suggestion>
                {fact.name}
            </a>
            <span class="soft" lang=fact.marks[1]>
                {fact.note}
            </span>
        </dd>
    }
}
