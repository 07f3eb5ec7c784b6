//! `robots.txt`: everything may be read, and where the sitemap is.

use radar_core::model::Radar;

use crate::File;
use crate::address::SITEMAP;

pub(crate) fn file(radar: &Radar) -> File {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(site) = &radar.site {
        // The one line that needs an absolute address.
        text.push_str(&["\nSitemap: ", site, SITEMAP, "\n"].concat());
    }
    File { path: "robots.txt".to_owned(), text }
}
