//! What browsers know of HTML, by its standard and by what was in it before.

/// Elements. Those of old that make words of all that follows them, or hide it, are not here. `o:p` is what Word leaves in
/// what is pasted from it.
const ELEMENTS: &str = "a abbr acronym address area article aside audio b base bdi bdo big blink blockquote body br button \
    canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt \
    em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i \
    iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr \
    noscript o:p object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s \
    samp script search section select small source span strike strong style sub summary sup svg table \
    tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr";

/// Elements without content.
const VOID: &str = "area base br col embed hr img input link meta param source track wbr";

/// Elements that may end without an end tag, and blocks whose end is often forgotten.
const OPEN: &str = "blockquote body caption center colgroup dd div dl dt h1 h2 h3 h4 h5 h6 head html li ol p pre rb rp \
    rt rtc table tbody td tfoot th thead tr ul";

/// Attributes without a value.
const FLAGS: &str = "allowfullscreen async autoplay checked controls default defer disabled download hidden loop multiple \
    muted nomodule noshade nowrap open playsinline readonly required reversed selected";

/// Attributes whose values are written without quotes, too.
const ATTRIBUTES: &str = "align alt bgcolor border cellpadding cellspacing class color cols colspan data dir face height href \
    hspace id lang language media name poster rel rows rowspan scope size span src srcset start style \
    target title type valign value viewbox vspace width";

/// Whether there is such an element.
pub(super) fn is_element(name: &str) -> bool {
    is_among(ELEMENTS, name)
}

/// Whether an element has neither content nor end.
pub(super) fn is_void(name: &str) -> bool {
    is_among(VOID, name)
}

/// Whether an element is one although nothing closes it.
pub(super) fn may_stay_open(name: &str) -> bool {
    // An element without content says something without attributes only if it is one of the three.
    is_among(OPEN, name) || matches!(name, "br" | "hr" | "wbr")
}

/// Whether what is in an element is words or a program, whatever tags there are in it.
pub(super) fn is_raw(name: &str) -> bool {
    matches!(name, "iframe" | "script" | "style" | "textarea" | "title")
}

/// Whether this is an attribute that needs no value.
pub(super) fn is_flag(name: &str) -> bool {
    is_custom(name) || is_among(FLAGS, name)
}

/// Whether this is an attribute that has a value.
pub(super) fn is_attribute(name: &str) -> bool {
    is_custom(name) || is_among(ATTRIBUTES, name)
}

fn is_among(known: &str, name: &str) -> bool {
    known.split(' ').any(|known| known.eq_ignore_ascii_case(name))
}

fn is_custom(name: &str) -> bool {
    name.starts_with("data-") || name.starts_with("aria-")
}
