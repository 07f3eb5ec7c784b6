//! Words and sentences of radars that nobody keeps, about as hard to compress as those of a real one.

use fastrand::Rng;

const FIRST: &str = "Acorn Alder Anvil Arbor Auburn Badger Barley Bistre Bramble Brook Buckle Cairn Camber Carmine Chalk \
    Clover Copper Curlew Dapple Dingle Dune Elm Ermine Fennel Ferry Finch Fjord Foxglove Gable Gannet Gorse Hawthorn \
    Heather Hollow Inlet Jackdaw Jasper Kelp Larch Lichen Linden Marten Merlin Mulberry Nettle Ochre Orchid Paddock \
    Plover Poplar Quarry Rowan Russet Sorrel";

const LAST: &str = "Agent Archive Atlas Balancer Builder Bus Catalog Checker Compiler Console Container Database Engine \
    Explorer Feed Firewall Forms Grid Index Journal Kernel Loader Metrics Monitor Network Parser Planner Proxy Relay \
    Renderer Router Sandbox Scheduler Server Signals Sketch Storage Tables Tracer Workbench";

const NOUNS: &str = "account adapter address agreement answer application archive argument attack author backup balance \
    benchmark binary bottleneck budget buffer bug calendar catalogue certificate change channel charge circuit class client \
    clock colleague column command commit company compiler connection constraint consumer contract copy correction cost \
    counter crash culture customer cycle deadline default defect delay design detail device directory discussion disk \
    document domain editor effect engine error event exception experience expert explanation export failure fallback file \
    filter folder format framework gap generator goal guarantee habit handler header history host idea identity import \
    instance interface invoice job journal kernel key keyboard label laptop layer leak lesson letter level limit line link \
    list lock log loop machine manual mapping market measure meeting method mistake mode module month name network night \
    node number object office operation order outage owner package page parameter parser password path pattern payment \
    phone picture plan pool port practice price printer priority problem process program project promise proof proxy \
    purchase question reader reason record region report reviewer risk room route rule sample scale scanner schedule screen \
    script search section sender sensor server shape shift signal site size source stack stage state step storage story \
    structure supplier switch symbol table target task team template terminal theory ticket timer title tool topic track \
    translation tree trial type unit update user value variable vendor version view visit volume warning week window worker";

const VERBS: &str = "accept announce answer arrange avoid borrow build carry change check choose clean collect combine \
    commit complete confirm connect convert copy correct count cover defend delay delete deliver describe design detect \
    discuss divide download draw edit encode estimate examine exchange expect explain export extend filter finish fix follow \
    forget format group guard guess handle hide improve include install invent invite join keep label launch learn limit list \
    load lock manage mark match mention merge mix model move notice offer open order own paint patch plan predict prepare \
    print protect prove pull push question read rebuild receive record reduce refuse remember remove rename repair repeat \
    report request reset return reuse save scan search select send separate share sort split start stop store suggest support \
    switch teach test trace translate trust understand update upload visit warn watch write";

const ADJECTIVES: &str = "absent ancient annual awkward bare basic blind brief bright broad broken busy calm careful certain \
    cheap clean clear clever close cold common complete complex correct crowded curious current daily dark dead deep dense \
    different difficult direct dry early easy elegant empty entire equal exact expensive external familiar fast few final fine \
    firm flat formal free frequent fresh full general gentle good hard harmless heavy helpful hidden honest huge ideal idle \
    important independent inner large late lazy light likely little local long loose loud minor missing mixed modest narrow \
    native natural neat new nightly noisy normal obvious odd old open ordinary outer painful parallel partial patient perfect \
    plain pleasant poor popular private proper public quick quiet random rare raw ready recent regular remote rich rigid robust \
    rough round safe secret separate serious severe shallow sharp short silent similar simple single slow small smart smooth \
    soft solid special stable steady steep strange strict strong subtle sudden suitable tidy tight tiny useful usual vague warm \
    weak whole wide wrong young";

const ADVERBS: &str = "again already always barely daily early everywhere gladly hardly later loudly mostly never nightly often \
    once partly perhaps promptly quietly rather rarely safely seldom simply slowly soon still thereby together twice usually \
    weekly yearly";

const SYLLABLES: &str =
    "an bri cu da eph fo gri hu il jor kal lu me nar ol pi quo ras su ti um ver wi xa yo zen";

/// How many different names there are.
pub(super) fn name_count() -> usize {
    words(FIRST).count() * words(LAST).count()
}

/// All names, in an order of chance.
pub(super) fn names(rng: &mut Rng) -> Vec<String> {
    let mut names: Vec<String> =
        words(FIRST).flat_map(|first| words(LAST).map(move |last| [first, " ", last].concat())).collect();
    rng.shuffle(&mut names);
    names
}

/// A line about something.
pub(super) fn summary(rng: &mut Rng) -> String {
    let (adjective, noun) = (one(rng, ADJECTIVES), one(rng, NOUNS));
    let (verb, other) = (one(rng, VERBS), one(rng, NOUNS));
    format!("For {adjective} {noun}s that {verb} one {other}.")
}

/// Sentences with 60 to 150 words together.
pub(super) fn text(rng: &mut Rng, name: &str) -> String {
    let wanted = rng.usize(60..=130);
    let mut text = String::new();
    while text.split(' ').count() < wanted {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&Speaker(rng).sentence(name));
    }
    text
}

struct Speaker<'a>(&'a mut Rng);

impl Speaker<'_> {
    fn sentence(&mut self, name: &str) -> String {
        let (a, b, c) = (self.thing(), self.thing(), self.thing());
        let (does, can) = (one(self.0, VERBS), one(self.0, VERBS));
        let (how, often) = (one(self.0, ADVERBS), one(self.0, ADVERBS));
        let (number, product) = (self.0.u32(2..99), self.product());
        match self.0.u32(..8) {
            0 => format!("With {name} we {how} {does} {a}s before {b}s {can} them."),
            1 => format!("It took {number} {a}s to {does} one {b}, and {product} had to {can} {c}s {how}."),
            2 => format!("Where a {a} meets a {b}, {how} {does} the {c}; {product} does so {often}."),
            3 => {
                format!("{product} and {name} {does} {a}s in much the same way, but {b}s {how} {can} a {c}.")
            }
            4 => format!("Who wants to {does} a {a} should {how} {can} its {b}s and its {c}."),
            5 => format!("Since release {number} the {a} can {does} {b}s, which {often} {can} the {c}."),
            6 => format!("The {a} is what we would {how} {does}: {b}s and {c}s {often} {can} it."),
            _ => format!("About {number} % of our {a}s {does} {b}s {how}; the rest {can} {c}s {often}."),
        }
    }

    /// "cold invoice", "week", "ticket parser".
    fn thing(&mut self) -> String {
        let noun = one(self.0, NOUNS);
        match self.0.u32(..5) {
            0 | 1 => [one(self.0, ADJECTIVES), " ", noun].concat(),
            2 => [one(self.0, NOUNS), " ", noun].concat(),
            _ => noun.to_owned(),
        }
    }

    /// A name that is in no dictionary.
    fn product(&mut self) -> String {
        let syllables: String = (0..self.0.u32(2..4)).map(|_| one(self.0, SYLLABLES)).collect();
        let (first, rest) = syllables.split_at(1);
        [&first.to_uppercase(), rest].concat()
    }
}

fn one(rng: &mut Rng, list: &'static str) -> &'static str {
    rng.choice(words(list).collect::<Vec<_>>()).unwrap_or_default()
}

fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split_whitespace()
}
