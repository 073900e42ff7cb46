//! Errors in the logs.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::super::finding::or_ok;
use super::super::{Finding, Patient};
use crate::count_of;
use crate::redaction::Redactor;

/// How much of the end of a log is read.
const TAIL: u64 = 2 << 20;

/// How long ago an error still matters.
const SECONDS: i64 = 24 * 60 * 60;

/// The longest line that is told.
const LONGEST: usize = 240;

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let mut findings = Vec::new();
    for path in [patient.home.ossec_log(), patient.home.api_log()] {
        let shown = patient.shown(&path);
        match tail(&path) {
            Ok(text) => findings.extend(judge(patient, &shown, &text)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => findings.push(Finding::skipped(format!("{shown} cannot be read: {error}"))),
        }
    }
    or_ok(findings, "no errors were logged within the last day")
}

fn judge(patient: &Patient, shown: &str, text: &str) -> Vec<Finding> {
    let recent =
        |line: &&str| when(line).is_none_or(|at| patient.now.as_second().saturating_sub(at) < SECONDS);
    let (mut errors, mut critical) = (Vec::new(), Vec::new());
    for line in text.lines().filter(recent) {
        if line.contains("CRITICAL: ") {
            critical.push(line);
        } else if line.contains("ERROR: ") {
            errors.push(line);
        }
    }
    let redactor = Redactor::default();
    let told = |lines: &[&str]| {
        let last = lines.last().copied().unwrap_or_default();
        redactor.redact(last.as_bytes()).text.chars().take(LONGEST).collect::<String>()
    };
    let path = patient.home.root().join(shown);
    let path = path.display();
    let mut findings = Vec::new();
    if !critical.is_empty() {
        let count = critical.len();
        findings.push(Finding::fault(
            format!(
                "{shown}: {} within a day, the last: {}",
                count_of(count, "critical error"),
                told(&critical)
            ),
            format!("grep CRITICAL {path}"),
        ));
    }
    if !errors.is_empty() {
        let count = errors.len();
        findings.push(Finding::warning(
            format!("{shown}: {} within a day, the last: {}", count_of(count, "error"), told(&errors)),
            format!("grep ERROR {path}"),
        ));
    }
    findings
}

/// The moment of a line, in seconds: `2025/05/31 12:00:01`, by the local clock.
fn when(line: &str) -> Option<i64> {
    let civil = DateTime::strptime("%Y/%m/%d %H:%M:%S", line.get(..19)?).ok()?;
    Some(civil.to_zoned(TimeZone::system()).ok()?.timestamp().as_second())
}

fn tail(path: &Path) -> std::io::Result<String> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut bytes = Vec::new();
    file.take(TAIL).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
