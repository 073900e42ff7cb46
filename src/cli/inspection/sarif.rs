//! Findings as SARIF 2.1.0 (OASIS), which CI systems show beside the lines of a change.
//!
//! Rules come from the catalogue of checks: those that have results. Columns are counted in characters.

use std::path::Path;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};
use wazuhctl_core::ruleset::lint::{Check, Finding, catalogue};

use super::reporting::Checked;
use crate::exit::Exit;
use crate::failure::{Failure, Result};

/// The base of paths that are relative to a home.
const BASE: &str = "HOME";

/// What cannot stand in the path of a URI.
const NOT_IN_PATHS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b':');

/// The whole report.
pub(super) fn text(checked: &Checked) -> Result<String> {
    let used: Vec<&Check> = catalogue::all()
        .filter(|check| checked.findings.iter().any(|finding| finding.check.code == check.code))
        .collect();
    let results: Vec<Value> =
        checked.findings.iter().map(|finding| result(checked, finding, &used)).collect();
    let mut run = json!({
        "tool": {
            "driver": {
                "name": "wazuhctl",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": used.iter().map(|check| rule(check)).collect::<Vec<_>>(),
            },
        },
        "columnKind": "unicodeCodePoints",
        "results": results,
    });
    if let (Some(root), Some(fields)) = (&checked.root, run.as_object_mut()) {
        fields
            .insert("originalUriBaseIds".into(), json!({ BASE: { "uri": format!("{}/", file_uri(root)) } }));
    }
    let report = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    let mut text = serde_json::to_string_pretty(&report)
        .map_err(|error| Failure::new(Exit::Error, format!("the report cannot be written: {error}")))?;
    text.push('\n');
    Ok(text)
}

fn rule(check: &Check) -> Value {
    let mut properties = json!({ "effect": check.effect.name() });
    if let (Some(log), Some(fields)) = (check.log, properties.as_object_mut()) {
        fields.insert("wazuhLog".into(), log.into());
    }
    json!({
        "id": check.code,
        "name": check.name,
        "shortDescription": { "text": format!("{}.", check.title) },
        "fullDescription": { "text": check.explanation },
        "help": { "text": format!("{} {}", check.explanation, check.effect.sentence()) },
        "defaultConfiguration": { "level": check.severity.name() },
        "properties": properties,
    })
}

fn result(checked: &Checked, finding: &Finding, used: &[&Check]) -> Value {
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": artifact(checked, &finding.path),
            "region": {
                "startLine": finding.line,
                "startColumn": finding.column,
                "endLine": finding.end_line,
                "endColumn": finding.end_column.max(if finding.line == finding.end_line { finding.column } else { 1 }),
            },
        },
    });
    if let (Some(subject), Some(fields)) = (&finding.subject, location.as_object_mut()) {
        fields.insert("logicalLocations".into(), json!([{ "name": subject, "kind": "element" }]));
    }
    let mut result = json!({
        "ruleId": finding.check.code,
        "ruleIndex": used.iter().position(|check| check.code == finding.check.code),
        "level": finding.check.severity.name(),
        "message": { "text": format!("{}.", finding.message) },
        "locations": [location],
    });
    if let (true, Some(fields)) = (finding.allowed, result.as_object_mut()) {
        fields.insert("suppressions".into(), json!([{ "kind": "inSource" }]));
    }
    result
}

fn artifact(checked: &Checked, path: &Path) -> Value {
    if path.is_absolute() {
        return json!({ "uri": file_uri(path) });
    }
    let uri = encoded(path.strip_prefix(".").unwrap_or(path));
    if checked.root.is_some() { json!({ "uri": uri, "uriBaseId": BASE }) } else { json!({ "uri": uri }) }
}

fn file_uri(path: &Path) -> String {
    format!("file://{}", encoded(path))
}

fn encoded(path: &Path) -> String {
    utf8_percent_encode(&path.to_string_lossy(), NOT_IN_PATHS).to_string()
}
