//! All blips as a list: the chart's twin.

use leptos::prelude::*;
use radar_core::model::Movement;
use radar_core::view::ViewState;

use crate::element::Element;
use crate::filters::Clear;
use crate::fixed::{fixed, with_history};
use crate::icons;
use crate::jump;
use crate::live::text;
use crate::look::{Look, looks};
use crate::site::Site;
use crate::state::State;

/// The blips that pass all filters, by quadrant and ring, then those that left. What is in it is printed, and what of it is hidden
/// follows the state in `browser::blips`: to show and hide hundreds of rows is not part of the frame that answers the reader.
#[component]
pub fn List(state: State) -> impl IntoView {
    let quadrants = 0..state.site.radar.quadrants.len();
    // The rows of the first quadrant, which are there at once, then reach further than a screen, and the others are laid out when
    // they come near: see the stylesheet. Hidden rows are not laid out anyway.
    let is_long = state.site.is_large() && !state.view.with_untracked(ViewState::has_filters);
    let class = if is_long { "list long" } else { "list" };
    view! {
        <section class=class id=jump::LIST aria-label=state.site.words.list data-testid="blip-list">
            {fixed(move || view! { <h2 class="unseen">{state.site.words.list}</h2> })}
            <NoMatch state />
            {quadrants.map(|quadrant| fixed(move || quadrant_section(state, quadrant))).collect_view()}
            {with_history(state, move || fixed(move || removed_section(state)))}
            {jump::link(state, jump::CHART, state.site.words.to_chart)}
        </section>
    }
}

fn quadrant_section(state: State, quadrant: usize) -> impl IntoView {
    let site = state.site;
    let name = &site.radar.quadrants[quadrant].name;
    let rings = 0..site.radar.rings.len();
    let is_empty = !rings.clone().any(|ring| any_listed(state, Cell::Ring(quadrant, ring)));
    view! {
        <section hidden=is_empty>
            {site
                .has_disc()
                .then(|| {
                    view! {
                        <h2 class="quadrant-heading" lang=site.mark(name)>
                            {site.text(name)}
                        </h2>
                    }
                })}
            {rings.map(|ring| ring_section(state, quadrant, ring)).collect_view()}
        </section>
    }
}

fn ring_section(state: State, quadrant: usize, ring: usize) -> impl IntoView {
    let site = state.site;
    let about = &site.radar.rings[ring];
    let name = Heading(site.text(&about.name), site.mark(&about.name));
    let summary = about.summary.as_ref();
    let summary = Heading(site.optional(summary), site.mark_optional(summary));
    group(state, Cell::Ring(quadrant, ring), format!("ring-{}", ring + 1), name, summary)
}

/// What filters and search ask for of what is no longer on the radar.
fn removed_section(state: State) -> impl IntoView {
    let words = state.site.words;
    let name = Heading(words.movement(Movement::Removed), None);
    group(state, Cell::Removed, "removed".to_owned(), name, Heading(words.no_longer, None))
}

/// Blips below one heading. Of a group that is hidden, the items come when it is shown: see `browser::blips`. They would be most
/// of the page of a ring or a quadrant. Where there is one quadrant and no history, it takes more code than they have text.
fn group(state: State, cell: Cell, class: String, name: Heading, summary: Heading) -> impl IntoView {
    let is_empty = !any_listed(state, cell);
    let blips = if is_empty && cfg!(any(history, disc)) { Vec::new() } else { cell.blips(state) };
    view! {
        <section class=class hidden=is_empty>
            <h3 class="ring-heading">
                <span lang=name.1>{name.0}</span>
                " "
                <small lang=summary.1>{summary.0}</small>
            </h3>
            <ul inner_html=items(state, &looks(state), &blips)></ul>
        </section>
    }
}

/// A piece of a heading, and the mark of another language.
#[derive(Clone, Copy)]
struct Heading(&'static str, Option<&'static str>);

/// The items of one group.
pub(crate) fn items(state: State, looks: &[Look], blips: &[usize]) -> String {
    let mut html = String::new();
    for (blip, look) in blips.iter().filter_map(|blip| Some((*blip, *looks.get(*blip)?))) {
        item(state.site, look, Some(state.link_to_blip(blip))).push_html(&mut html);
    }
    html
}

/// A blip in the list.
pub(crate) fn item(site: &'static Site, look: Look, href: Option<String>) -> Element {
    let summary = look.summary(site);
    let link = emphasis(site, look)
        .attr("href", href)
        // Spaces, so that these are words of their own for whoever reads them without their boxes.
        .child(Element::new("span").attr("class", "number").text(look.blip(site).number.to_string()).spaced())
        .child(name(site, look).spaced())
        .child(
            Element::new("span")
                .attr("class", if is_lengthy(site.text(summary)) { "summary abridged" } else { "summary" })
                .attr("lang", site.mark(summary))
                .text(site.text(summary)),
        );
    listed(look).child(link)
}

/// Whether a summary is more than two lines in a laptop's window, and cut there: the panel has all of it. Authors write shorter ones;
/// a text's first sentence, which is the summary in radars of other tools, has up to 200 characters.
fn is_lengthy(summary: &str) -> bool {
    summary.chars().nth(125).is_some()
}

/// The item with no more than what filters, the open blip and the pointer change.
#[cfg(target_arch = "wasm32")]
pub(crate) fn item_emphasis(site: &'static Site, look: Look) -> Element {
    listed(look).child(emphasis(site, look))
}

/// A blip that does not pass the filters stays in the document, hidden, and loses what makes it listed.
fn listed(look: Look) -> Element {
    Element::new("li").attr("hidden", !look.matches)
}

fn emphasis(site: &'static Site, look: Look) -> Element {
    Element::new("a")
        .attr("class", look.is_pointed.then_some("marked"))
        .attr("data-blip-ref", look.matches.then_some(look.blip(site).id.as_str()))
        .attr("aria-current", look.is_open.then_some("true"))
}

/// The blip's name, and how it moved. A name in another language has an element of its own: what is beside it is in the
/// page's language.
fn name(site: &'static Site, look: Look) -> Element {
    let name = Element::new("span").attr("class", "name");
    let name = match site.mark(&look.blip(site).name) {
        Some(mark) => name.child(Element::new("span").attr("lang", mark).text(look.name(site))),
        None => name.text(look.name(site)),
    };
    name.child(look.moved().map(|movement| icons::movement_element(site.words, movement)))
}

/// What the items of one group have in common.
#[derive(Clone, Copy)]
pub(crate) enum Cell {
    /// They are in this quadrant and this ring.
    Ring(usize, usize),
    /// They left the radar.
    Removed,
}

impl Cell {
    /// All groups, in the order of the document.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn all(site: &'static Site) -> impl Iterator<Item = Self> {
        let rings = site.radar.rings.len();
        let cells = (0..site.radar.quadrants.len())
            .flat_map(move |quadrant| (0..rings).map(move |ring| Self::Ring(quadrant, ring)));
        cells.chain(site.has_history().then_some(Self::Removed))
    }

    /// The blips of the group in the edition that is shown. Of those that left, all that filters and search ask for now.
    pub(crate) fn blips(self, state: State) -> Vec<usize> {
        let (site, edition) = (state.site, state.period().to);
        match self {
            Self::Ring(quadrant, ring) => site.blips_in(quadrant, ring, edition).collect(),
            Self::Removed => {
                let has_left = move |blip: &usize| site.blip(*blip).placement(edition).is_none();
                let all = 0..site.radar.blips.len();
                all.filter(has_left).filter(move |blip| state.matches(*blip)).collect()
            }
        }
    }
}

fn any_listed(state: State, cell: Cell) -> bool {
    cell.blips(state).into_iter().any(|blip| state.matches(blip))
}

#[component]
fn NoMatch(state: State) -> impl IntoView {
    let matched = state.shown.with_untracked(|shown| shown.count > 0);
    let words = state.site.words;
    let sentence = move || {
        state.view.with(|view| match (view.query.trim(), view.has_values()) {
            ("", _) => words.no_match.to_owned(),
            (query, false) => (words.no_match_for)(query),
            (query, true) => (words.no_match_for_all)(query),
        })
    };
    view! {
        <div class="card no-match" data-testid="no-match" hidden=matched>
            <p>{text(sentence)}</p>
            <Clear state />
        </div>
    }
}
