//! Findings as a JUnit report: one suite a file, one case a finding, and one that succeeds where there is none.
//!
//! The form is the one that Jenkins, GitLab and others read; it has no standard of its own.

use std::fmt::Write as _;
use std::path::Path;

use wazuhctl_core::ruleset::lint::{Finding, Severity};

use super::reporting::Checked;

/// The whole report. Findings that are less than `threshold` are cases that succeed, with their text as output.
pub(super) fn text(checked: &Checked, threshold: Severity) -> String {
    let mut paths: Vec<&Path> = checked.files.iter().map(AsRef::as_ref).collect();
    for finding in &checked.findings {
        if !paths.contains(&finding.path.as_path()) {
            paths.push(&finding.path);
        }
    }
    paths.sort_unstable();
    let of = |path: &Path| -> Vec<&Finding> {
        checked.findings.iter().filter(|finding| finding.path == path).collect()
    };
    let failing =
        |findings: &[&Finding]| findings.iter().filter(|finding| finding.check.severity >= threshold).count();
    let mut suites = String::new();
    let (mut tests, mut failures) = (0, 0);
    for path in paths {
        let findings = of(path);
        let (cases, failed) = (findings.len().max(1), failing(&findings));
        tests += cases;
        failures += failed;
        let name = escaped(&path.display().to_string());
        // Writing to a string cannot fail.
        _ = writeln!(
            suites,
            "  <testsuite name=\"{name}\" tests=\"{cases}\" failures=\"{failed}\" errors=\"0\">"
        );
        if findings.is_empty() {
            _ = writeln!(suites, "    <testcase name=\"no findings\" classname=\"{name}\"/>");
        }
        for finding in findings {
            case(&mut suites, &name, finding, threshold);
        }
        suites.push_str("  </testsuite>\n");
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuites name=\"wazuhctl lint\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">\n{suites}</testsuites>\n"
    )
}

fn case(suites: &mut String, path: &str, finding: &Finding, threshold: Severity) {
    let check = finding.check;
    let title = escaped(&format!("{} {} in line {}", check.code, check.name, finding.line));
    let subject = finding.subject.as_deref().map(|subject| format!("{subject}: ")).unwrap_or_default();
    let message = escaped(&format!("{subject}{}", finding.message));
    let place = format!("{path}:{}:{}", finding.line, finding.column);
    let severity = check.severity.name();
    _ = writeln!(suites, "    <testcase name=\"{title}\" classname=\"{path}\">");
    _ = if check.severity >= threshold {
        writeln!(
            suites,
            "      <failure message=\"{message}\" type=\"{severity}\">{place}: {message}. {}</failure>",
            escaped(check.effect.sentence())
        )
    } else {
        writeln!(suites, "      <system-out>{place}: {severity}: {message}</system-out>")
    };
    suites.push_str("    </testcase>\n");
}

/// Text as it can stand in XML, between tags and in quotes.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // XML 1.0 has no way to write these.
            control if control < ' ' && !matches!(control, '\t' | '\n') => escaped.push('\u{fffd}'),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            plain => escaped.push(plain),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        assert_eq!(escaped("a<b> \"&\u{1}"), "a&lt;b&gt; &quot;&amp;\u{fffd}");
    }
}
