//! Which names and ids are taken for one, and which are left alone.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use radar_core::check::{Files, check};
use serde_json::json;

#[test]
fn names_that_differ_by_spelling_alone_are_told() {
    for (a, b) in [
        ("Kubernetes", "Kubernets"),
        ("PostgreSQL", "Postgre SQL"),
        ("PostgreSQL", "PostgerSQL"),
        ("Node.js", "NodeJS"),
        ("Micro frontend", "Micro-Frontends"),
        ("Café au lait", "CAFE AU LAIT"),
        ("Event sourcing", "Evnet sourcing"),
        ("Infrastructure as code", "Infrastructure as codes"),
        ("CI/CD", "CICD"),
    ] {
        assert_eq!(codes(&[a, b]), ["similar-name"], "{a}, {b}");
    }
}

#[test]
fn names_of_different_things_are_left_alone() {
    for (a, b) in [
        ("C", "C#"),
        ("C", "C++"),
        ("C++", "C#"),
        ("Go", "Goo"),
        ("Vue 2", "Vue 3"),
        ("Angular 14", "Angular 15"),
        ("React", "Preact"),
        ("gRPC", "RPC"),
        (".NET", "Net"),
        ("JavaScript", "TypeScript"),
        ("Container", "Containerd"),
        ("Hibernate", "NHibernate"),
        ("Less", "Les"),
        ("Jest", "Jess"),
        ("OpenTofu", "OpenTTofu Lite"),
        ("Data mesh", "Data lake"),
    ] {
        assert_eq!(codes(&[a, b]), [""; 0], "{a}, {b}");
    }
}

#[test]
fn the_same_name_twice_is_an_error_and_not_a_warning_besides() {
    assert_eq!(codes(&["Kubernetes", "kubernetes"]), ["duplicate-name"]);
}

#[test]
fn each_of_many_is_told_once() {
    let names: Vec<String> = "jklmnopqrs".chars().map(|letter| format!("Open{letter}elemetry")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert_eq!(codes(&names), ["similar-name"; 9]);
}

/// The problems of a radar with blips of these names.
fn codes(names: &[&str]) -> Vec<&'static str> {
    let blip = |(index, name): (usize, &&str)| {
        json!({ "id": format!("b{}", index * 1111), "number": index + 1, "name": name, "summary": "S.",
            "placements": [{ "quadrant": "q", "ring": "r" }] })
    };
    let radar = json!({ "format": 1, "title": "T", "languages": ["en"], "rings": [{ "id": "r", "name": "R" }],
        "quadrants": [{ "id": "q", "name": "Q" }], "blips": names.iter().enumerate().map(blip).collect::<Vec<_>>() });
    let checked = check(&Files::json("radar.json", radar.to_string()));
    checked.problems.iter().map(|problem| problem.code).filter(|code| *code != "full-cell").collect()
}
