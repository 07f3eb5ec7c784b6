//! The formats of other programs, as an argument.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use radar_exchange::Format;

/// Takes the word for a format. For another one clap names them all, and the nearest.
pub(crate) fn parser() -> impl TypedValueParser<Value = Format> {
    let values = Format::ALL.map(|format| PossibleValue::new(format.id()).help(about(format)));
    PossibleValuesParser::new(values).map(|word| {
        // The parser lets no other word through.
        Format::ALL.into_iter().find(|format| format.id() == word).unwrap_or(Format::Csv)
    })
}

fn about(format: Format) -> &'static str {
    match format {
        Format::ByorCsv => "Thoughtworks Build Your Own Radar, CSV; a file per edition",
        Format::ByorJson => "Thoughtworks Build Your Own Radar, JSON; a file per edition",
        Format::Zalando => "Zalando's config.json; a file per edition",
        Format::Aoe => "AOE Technology Radar; a folder of dated releases",
        Format::Porsche => "Porsche Digital Technology Radar; a folder of dated releases",
        Format::Backstage => "the Tech Radar plugin of Backstage",
        Format::Qiwi => "QIWI's Tech Radar; a file per edition",
        Format::Csv => "a plain table with a heading",
    }
}
