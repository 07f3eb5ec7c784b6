//! What a downloaded file is called.

use radar_core::export::file_name;
use radar_core::view::ViewState;

#[test]
fn a_file_is_called_after_the_radar_and_the_view() {
    let name = |title, address| file_name(title, &ViewState::decode(address));
    assert_eq!(name("Cloud native radar", ""), "cloud-native-radar");
    assert_eq!(name("Cloud native radar", "rings/trial/"), "cloud-native-radar-trial");
    assert_eq!(name("Radar", "blips/gvisor/?q=Zéro trust!"), "radar-zero-trust-gvisor");
    assert_eq!(name("Radar", "?edition=2025-03&compare=2024-03&tag=mesh"), "radar-2025-03-2024-03-mesh");
}

#[test]
fn a_name_is_one_that_every_system_takes() {
    let name = |title: &str| file_name(title, &ViewState::default());
    assert_eq!(name("L’été à Œuvre / A:B?"), "l-ete-a-oeuvre-a-b");
    assert_eq!(name("技术雷达"), "radar", "nothing of it is ASCII");
    assert_eq!(name("../../etc/passwd"), "etc-passwd");
    let long = name(&"word ".repeat(100));
    assert!(long.len() <= 100 && !long.ends_with('-'), "{long}");
}
