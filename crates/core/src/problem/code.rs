//! The kinds of problems.

use super::Severity::{self, Error, Warning};

macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident: $severity:ident, $id:literal;)*) => {
        /// A kind of problem: how bad it is, and its stable name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code {
            $($(#[$doc])* $code,)*
        }

        impl Code {
            /// All kinds.
            pub const ALL: &[Self] = &[$(Self::$code),*];

            /// Its name, in kebab case.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$code => $id,)*
                }
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$code => $severity,)*
                }
            }
        }
    };
}

codes! {
    /// A file is larger than a radar can be.
    FileTooLarge: Error, "file-too-large";
    /// A file is not encoded as UTF-8.
    NotUtf8: Error, "not-utf-8";
    /// A file starts with a byte-order mark.
    ByteOrderMark: Error, "byte-order-mark";
    /// A file has nothing in it.
    EmptyFile: Error, "empty-file";
    /// A file has more errors than can be listed.
    TooManyErrors: Error, "too-many-errors";
    /// More warnings than are listed.
    TooManyWarnings: Warning, "too-many-warnings";
    /// The file is not JSON.
    JsonSyntax: Error, "json-syntax";
    /// Brackets are nested too deeply to be read.
    NestedTooDeeply: Error, "nested-too-deeply";
    /// A value is of another type than its field has.
    WrongType: Error, "wrong-type";
    /// An object has a field that the format does not know.
    UnknownField: Error, "unknown-field";
    /// An object lacks a required field.
    MissingField: Error, "missing-field";
    /// An object has a field twice.
    RepeatedField: Error, "repeated-field";
    /// A list has more items than a radar can have.
    ListTooLong: Error, "list-too-long";
    /// The file is of another format.
    UnknownFormat: Error, "unknown-format";
    /// A radar has no ring, quadrant or language, or too many.
    WrongNumberOfParts: Error, "wrong-number-of-parts";
    /// A text says nothing.
    EmptyText: Error, "empty-text";
    /// A text of one line has several.
    LineBreak: Error, "line-break";
    /// A text has an invisible control character.
    ControlCharacter: Error, "control-character";
    /// A text by language has no language.
    TextWithoutLanguage: Error, "text-without-language";
    /// A Markdown text has HTML in it.
    Html: Error, "html";
    /// A Markdown text has an image in it.
    Image: Error, "image";
    /// A link in a text has a title, which is not shown.
    LinkTitle: Warning, "link-title";
    /// A text defines an address for a link that it does not have.
    UnusedDefinition: Warning, "unused-definition";
    /// A blip has no summary.
    MissingSummary: Warning, "missing-summary";
    /// A text stands in two places.
    TextGivenTwice: Error, "text-given-twice";
    /// A text file is named for a blip that there is not.
    TextOfUnknownBlip: Warning, "text-of-unknown-blip";
    /// A file among the texts is not named like one.
    NotATextFile: Warning, "not-a-text-file";
    /// A language code is malformed.
    InvalidLanguage: Error, "invalid-language";
    /// A language code stands for no language.
    UnassignedLanguage: Warning, "unassigned-language";
    /// A language is declared twice.
    RepeatedLanguage: Error, "repeated-language";
    /// A text is in a language that the radar does not declare.
    UndeclaredLanguage: Error, "undeclared-language";
    /// An id is not in kebab case, or too long.
    InvalidId: Error, "invalid-id";
    /// A blip's number is none.
    InvalidNumber: Error, "invalid-number";
    /// Two things of a kind have the same id.
    DuplicateId: Error, "duplicate-id";
    /// Two things of a kind have the same name.
    DuplicateName: Error, "duplicate-name";
    /// Two blips have the same number.
    DuplicateNumber: Error, "duplicate-number";
    /// A blip has an alias or a tag twice.
    RepeatedWord: Error, "repeated-word";
    /// A name for a tag that no blip has.
    UnusedTag: Warning, "unused-tag";
    /// Two blips have nearly the same id.
    SimilarId: Warning, "similar-id";
    /// Two blips have nearly the same name.
    SimilarName: Warning, "similar-name";
    /// An alias is another blip's name or alias.
    AmbiguousAlias: Warning, "ambiguous-alias";
    /// An address is malformed.
    InvalidLink: Error, "invalid-link";
    /// An address would run a script or show a file.
    UnsafeLink: Error, "unsafe-link";
    /// There is no such ring.
    UnknownRing: Error, "unknown-ring";
    /// There is no such quadrant.
    UnknownQuadrant: Error, "unknown-quadrant";
    /// There is no such edition.
    UnknownEdition: Error, "unknown-edition";
    /// There is no such blip.
    UnknownBlip: Error, "unknown-blip";
    /// A date is no day of the calendar.
    InvalidDate: Error, "invalid-date";
    /// One of several editions has no date.
    EditionWithoutDate: Error, "edition-without-date";
    /// An edition is not later than the one before.
    EditionOutOfOrder: Error, "edition-out-of-order";
    /// A blip is nowhere.
    NoPlacement: Error, "no-placement";
    /// Something refers to editions in a radar without any.
    NoEdition: Error, "no-edition";
    /// A placement has no edition.
    PlacementWithoutEdition: Error, "placement-without-edition";
    /// A placement has no ring or no quadrant.
    PlacementWithoutCell: Error, "placement-without-cell";
    /// A placement starts before the one above it.
    PlacementOutOfOrder: Error, "placement-out-of-order";
    /// Two placements start with the same edition.
    RepeatedPlacement: Error, "repeated-placement";
    /// A placement says that the blip is not removed.
    RemovedFalse: Error, "removed-false";
    /// A blip is removed that is not on the radar.
    RemovalOfNothing: Error, "removal-of-nothing";
    /// A removal has a ring or a quadrant.
    RemovalWithCell: Error, "removal-with-cell";
    /// A blip that is not removed has a successor.
    SuccessorWithoutRemoval: Error, "successor-without-removal";
    /// A blip is its own successor.
    OwnSuccessor: Error, "own-successor";
    /// Removed blips are each other's successors.
    SuccessorCycle: Error, "successor-cycle";
    /// A blip jumps over a ring and does not say why.
    RingSkipped: Warning, "ring-skipped";
    /// A blip is in the outermost ring, without a reason and without an alternative.
    HoldWithoutReason: Warning, "hold-without-reason";
    /// A blip is removed, without a reason and without a successor.
    RemovalWithoutReason: Warning, "removal-without-reason";
    /// A removed blip comes back and does not say why.
    ReturnWithoutReason: Warning, "return-without-reason";
    /// A cell has more blips than places at full size.
    FullCell: Warning, "full-cell";
    /// A wording has neither summary nor text.
    WordingWithoutWords: Error, "wording-without-words";
    /// A wording ends before the one above it.
    WordingOutOfOrder: Error, "wording-out-of-order";
    /// Two wordings hold until the same edition.
    RepeatedWording: Error, "repeated-wording";
    /// A wording holds until an edition that cannot have one.
    WordingOutOfReach: Error, "wording-out-of-reach";
    /// A wording says the same as the next one.
    UnchangedWording: Error, "unchanged-wording";
    /// There is no such type of relation.
    UnknownRelationType: Error, "unknown-relation-type";
    /// A blip is related to itself.
    RelationToItself: Error, "relation-to-itself";
    /// A relation has no target.
    RelationToNothing: Error, "relation-to-nothing";
    /// A relation has two targets.
    RelationToTwo: Error, "relation-to-two";
    /// A blip has a relation twice.
    RepeatedRelation: Error, "repeated-relation";
    /// Relations contradict each other by leading in a circle.
    RelationCycle: Error, "relation-cycle";
    /// A colour is not written as `#rgb` or `#rrggbb`.
    InvalidColor: Error, "invalid-color";
    /// A text, a mark or the focus cannot be seen on what it stands on.
    LowContrast: Error, "low-contrast";
    /// Two rings have colours that somebody cannot tell apart.
    SimilarColors: Error, "similar-colors";
    /// Families of letters, or a weight of theirs, are not written as CSS writes them.
    InvalidFont: Error, "invalid-font";
    /// There are files with letters, and no name for them.
    FontWithoutName: Error, "font-without-name";
    /// A path does not lead to a file beside the radar.
    InvalidPath: Error, "invalid-path";
    /// A file that the theme names is not there.
    MissingFile: Error, "missing-file";
    /// A file that the theme names is of another kind, or too large.
    UnusableFile: Error, "unusable-file";
    /// Blips use each other in a circle.
    UsesCycle: Warning, "uses-cycle";
}

impl Code {
    /// Whether a field is concerned that the manual describes, and not the file as a whole.
    pub(super) fn has_field(self) -> bool {
        !matches!(
            self,
            Self::FileTooLarge
                | Self::NotUtf8
                | Self::ByteOrderMark
                | Self::EmptyFile
                | Self::TooManyErrors
                | Self::TooManyWarnings
                | Self::JsonSyntax
                | Self::NestedTooDeeply
        )
    }
}
