//! Reading the log: order, spans, files that were put away, and lines that are none.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use serde_json::Value;
use tempfile::TempDir;
use wazuhctl_core::home::Home;

use crate::audit::{Records, Span};

/// A home whose log has these lines: put away on two days, half put away, and current.
fn home() -> (TempDir, Home) {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path());
    let put_away = |path: &str, text: &[u8]| {
        let path = home.logs().join("api").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let packed = |lines: &str| {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(lines.as_bytes()).unwrap();
        encoder.finish().unwrap()
    };
    // Two members, as when a day is added to.
    let first = [packed(&line("2026-05-01T08:00:00Z", 1)), packed(&line("2026-05-01T09:00:00Z", 2))].concat();
    put_away("2026/May/api-audit.json-01.gz", &first);
    put_away("2026/May/api-audit.json-20.gz", &packed(&line("2026-05-20T08:00:00Z", 3)));
    put_away("2026/May/api-audit.json-21.gz", b"no gzip");
    put_away("2026/May/api.json-20.gz", b"another log");
    std::fs::write(home.logs().join("api-audit.json.rotating"), line("2026-05-22T08:00:00.5Z", 4)).unwrap();
    let current = format!(
        "{}{{\"time\":\"2026-05-23T0\n[]\n{{\"n\":1}}\n\n{}",
        line("2026-05-23T08:00:00.123Z", 5),
        line("2026-05-23T09:00:00.456Z", 6).trim_end()
    );
    std::fs::write(home.api_audit_log(), current).unwrap();
    (folder, home)
}

fn line(time: &str, number: u32) -> String {
    format!("{{\"time\":\"{time}\",\"n\":{number}}}\n")
}

fn numbers(home: &Home, span: Span) -> Vec<u64> {
    let numbers = |record: std::io::Result<Value>| record.unwrap()["n"].as_u64().unwrap();
    Records::open(home, span).unwrap().map(numbers).collect()
}

fn at(text: &str) -> Option<Timestamp> {
    Some(text.parse().unwrap())
}

#[test]
fn the_newest_comes_first_and_the_current_log_alone_unless_more_is_wanted() {
    let (_folder, home) = home();
    assert_eq!(numbers(&home, Span::default()), [6, 5]);
    assert_eq!(numbers(&home, Span { archived: true, ..Span::default() }), [6, 5, 4, 3, 2, 1]);
}

#[test]
fn spans_have_both_ends() {
    let (_folder, home) = home();
    let since = |text| numbers(&home, Span { since: at(text), ..Span::default() });
    assert_eq!(since("2026-05-20T08:00:00Z"), [6, 5, 4, 3]);
    assert_eq!(since("2026-05-20T08:00:01Z"), [6, 5, 4]);
    assert_eq!(since("2026-06-01T00:00:00Z"), Vec::<u64>::new());
    let until = at("2026-05-22T08:00:00.5Z");
    assert_eq!(numbers(&home, Span { until, ..Span::default() }), [4, 3, 2, 1]);
    assert_eq!(numbers(&home, Span { since: at("2026-05-01T08:30:00Z"), until, archived: false }), [4, 3, 2]);
}

#[test]
fn what_is_no_record_is_passed_over_and_counted() {
    let (_folder, home) = home();
    let mut records = Records::open(&home, Span { archived: true, ..Span::default() }).unwrap();
    assert_eq!(records.by_ref().count(), 6);
    assert_eq!((records.bad_lines(), records.bad_files().len()), (3, 1));
    assert!(records.bad_files()[0].contains("api-audit.json-21.gz"), "{:?}", records.bad_files());
}

#[test]
fn where_there_is_no_log_there_are_no_records() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path());
    for archived in [false, true] {
        assert_eq!(numbers(&home, Span { archived, ..Span::default() }), Vec::<u64>::new());
    }
}
