//! The report in HTML: one file that loads nothing, runs nothing, and prints well.
//!
//! Whatever comes from an agent is text. [`escaped`] is the only way for it into the document.

use super::assessment::{Assessment, Check, Outcome, Policy};

const STYLE: &str = "
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, sans-serif; color: #1f2933; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: 0; }
h2 { font-size: 1.25rem; margin-top: 2.5rem; border-bottom: 2px solid #d9e2ec; padding-bottom: .25rem; }
h3 { font-size: 1.05rem; margin-top: 1.5rem; }
h4 { font-size: 1rem; margin: 0 0 .5rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #d9e2ec; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.score { font-weight: 600; }
.good { color: #0b6b3a; } .middling { color: #8a5a00; } .bad { color: #b42318; }
.note { color: #52606d; }
article { border-left: 4px solid #b42318; background: #fbfcfd; padding: .75rem 1rem; margin: .75rem 0; break-inside: avoid; }
dt { font-weight: 600; margin-top: .4rem; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
ul.requirements { list-style: none; margin: 0; padding: 0; }
.id { color: #52606d; font-variant-numeric: tabular-nums; }
@media print { body { margin: 0; max-width: none; } }
";

/// The document.
pub(super) fn document(assessment: &Assessment) -> String {
    let agent = escaped(&assessment.agent());
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>Security configuration of {agent}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <h1>Security configuration of {agent}</h1>\n"
    );
    if assessment.policies.is_empty() {
        html.push_str("<p>This agent was checked against no policy.</p>\n");
    } else {
        html.push_str(&overview(&assessment.policies));
        for policy in &assessment.policies {
            html.push_str(&section(policy));
        }
    }
    html.push_str("</body>\n</html>\n");
    html
}

fn overview(policies: &[Policy]) -> String {
    let rows: String = policies.iter().map(overview_row).collect();
    format!(
        "<table>\n<thead><tr><th>Policy</th><th class=\"number\">Score</th><th class=\"number\">Passed</th>\
         <th class=\"number\">Failed</th><th class=\"number\">Not applicable</th><th>Checked</th></tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table>\n"
    )
}

fn overview_row(policy: &Policy) -> String {
    format!(
        "<tr><td>{}</td><td class=\"number score {}\">{} %</td><td class=\"number\">{}</td><td class=\"number\">{}</td>\
         <td class=\"number\">{}</td><td>{}</td></tr>\n",
        escaped(policy.title()),
        shade(policy.score),
        policy.score,
        policy.pass,
        policy.fail,
        policy.invalid,
        escaped(policy.end_scan.as_deref().unwrap_or("-")),
    )
}

/// How a score is coloured.
fn shade(score: u64) -> &'static str {
    match score {
        80.. => "good",
        50..80 => "middling",
        _ => "bad",
    }
}

fn section(policy: &Policy) -> String {
    let mut html = format!("<h2>{}</h2>\n", escaped(policy.title()));
    for text in
        [&policy.description, &policy.references].into_iter().flatten().filter(|text| !text.is_empty())
    {
        html.push_str(&format!("<p class=\"note\">{}</p>\n", escaped(text)));
    }
    let failed: Vec<&Check> = policy.checks_that(Outcome::Failed).collect();
    html.push_str(&format!("<h3>Failed checks ({})</h3>\n", failed.len()));
    if failed.is_empty() {
        html.push_str("<p>None.</p>\n");
    }
    html.extend(failed.into_iter().map(article));
    html.push_str(&list(policy, Outcome::NotApplicable, "Checks that do not apply"));
    html.push_str(&list(policy, Outcome::Passed, "Passed checks"));
    html
}

fn article(check: &Check) -> String {
    let mut html = format!(
        "<article>\n<h4><span class=\"id\">{}</span> {}</h4>\n<dl>\n",
        check.id,
        escaped(check.title.as_deref().unwrap_or("-"))
    );
    for (name, text) in [("Rationale", &check.rationale), ("Remediation", &check.remediation)] {
        if let Some(text) = text.as_deref().filter(|text| !text.is_empty()) {
            html.push_str(&format!("<dt>{name}</dt><dd>{}</dd>\n", escaped(text)));
        }
    }
    let frameworks = check.frameworks();
    if !frameworks.is_empty() {
        let items: String = frameworks
            .iter()
            .map(|(key, values)| format!("<li>{}: {}</li>", escaped(key), escaped(values)))
            .collect();
        html.push_str(&format!("<dt>Compliance</dt><dd><ul class=\"requirements\">{items}</ul></dd>\n"));
    }
    html.push_str("</dl>\n</article>\n");
    html
}

/// The checks that need nothing to be done, line by line.
fn list(policy: &Policy, outcome: Outcome, title: &str) -> String {
    let checks: Vec<&Check> = policy.checks_that(outcome).collect();
    if checks.is_empty() {
        return String::new();
    }
    let rows: String = checks
        .iter()
        .map(|check| {
            let reason = check.reason.as_deref().unwrap_or_default();
            format!(
                "<tr><td class=\"id\">{}</td><td>{}</td><td class=\"note\">{}</td></tr>\n",
                check.id,
                escaped(check.title.as_deref().unwrap_or("-")),
                escaped(reason)
            )
        })
        .collect();
    format!("<h3>{title} ({})</h3>\n<table>\n<tbody>\n{rows}</tbody>\n</table>\n", checks.len())
}

/// Text in which nothing is markup. Control characters, which HTML cannot hold, show as what stands for the unknown.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\n' | '\t' => html.push(character),
            other if other.is_control() => html.push('\u{fffd}'),
            other => html.push(other),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn nothing_that_is_escaped_is_markup(text: String) {
            let html = escaped(&text);
            prop_assert!(!html.contains(['<', '>', '"', '\'']));
            prop_assert!(html.chars().all(|c| !c.is_control() || c == '\n' || c == '\t'));
            for (place, _) in html.match_indices('&') {
                let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"];
                prop_assert!(known.iter().any(|entity| html[place..].starts_with(entity)));
            }
        }
    }
}
