//! A technology radar as a page.
//!
//! `build.rs` checks the author's JSON, lays it out and embeds the result ([`site`]). The address says what of it is
//! shown; [`state`] holds that as signals, and everything else follows from them. [`app`] is the page: a [`header`], an
//! [`introduction`], the [`filters`], the [`chart`], the open blip's panel ([`detail`]) and the [`list`].
//!
//! The same components run twice. [`prerender`] (native, feature `ssr`) prints one file per page, which can be read
//! without scripts; [`browser`] (wasm, feature `hydrate`) takes that page over, keeps address and view in step, and is the
//! only place that touches the browser. While a component renders, it reads neither time nor viewport nor locale: what
//! differs per reader is applied once the page is live.
//!
//! What the radar is, how it is laid out, filtered, searched and addressed is in the crate `radar_core`, which knows no user
//! interface.

// The type of the whole page is one large tuple of tuples.
#![recursion_limit = "256"]
#![allow(unreachable_pub, reason = "the component macro makes a public function of every component")]

pub mod app;
mod changes;
mod chart;
mod detail;
mod download;
mod editions;
mod element;
mod facts;
mod filters;
mod fixed;
mod handout;
mod header;
mod help;
mod icons;
mod introduction;
mod jump;
mod lack;
mod list;
mod live;
mod look;
pub mod site;
mod skip;
pub mod small;
pub mod state;
pub mod status;
mod theme_switch;
mod title;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(feature = "ssr")]
pub mod prerender;
