//! Where the manual describes a field.

/// A section of `data/README.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Radar,
    Theme,
    Palette,
    Font,
    Ring,
    Quadrant,
    Edition,
    Tag,
    Blip,
    Placements,
    Wordings,
    Relations,
    TextsInFiles,
}

impl Section {
    /// Its address in the repository.
    pub(crate) fn docs(self) -> &'static str {
        match self {
            Self::Radar => "data/README.md#the-radar",
            Self::Theme => "data/README.md#the-theme",
            Self::Palette => "data/README.md#colours",
            Self::Font => "data/README.md#letters",
            Self::Ring => "data/README.md#a-ring--id-name-summary-color-",
            Self::Quadrant => "data/README.md#a-quadrant--id-name-introduction-",
            Self::Edition => "data/README.md#an-edition--id-date-name-",
            Self::Tag => "data/README.md#a-tag--id-name-",
            Self::Blip => "data/README.md#a-blip",
            Self::Placements => "data/README.md#placements",
            Self::Wordings => "data/README.md#wordings",
            Self::Relations => "data/README.md#relations",
            Self::TextsInFiles => "data/README.md#texts-in-files",
        }
    }
}
