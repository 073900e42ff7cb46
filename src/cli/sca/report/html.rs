//! The report in HTML: one file that loads nothing, runs nothing, and prints well.
//!
//! Whatever comes from an agent is text. [`escaped`] is the only way for it into the document.

use super::assessment::{Assessment, Check, Framework, Outcome, Policy};
use crate::output::is_obeyed;

const STYLE: &str = include_str!("style.css");

/// The document.
pub(super) fn document(assessment: &Assessment) -> String {
    let title = escaped(&assessment.title());
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>Security configuration of {title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <h1>Security configuration of {title}</h1>\n{}",
        facts(&assessment.facts())
    );
    if assessment.policies.is_empty() {
        html.push_str("<p>This agent was checked against no policy.</p>\n");
    } else {
        html.push_str(&overview(&assessment.policies));
        html.push_str(&frameworks(&assessment.frameworks()));
        html.extend(assessment.policies.iter().map(section));
    }
    html.push_str("</body>\n</html>\n");
    html
}

/// Names with their texts.
fn facts(facts: &[(&str, String)]) -> String {
    let row = |(name, text): &(&str, String)| {
        format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", escaped(name), escaped(text))
    };
    let rows: String = facts.iter().map(row).collect();
    format!("<table class=\"facts\">\n<tbody>\n{rows}</tbody>\n</table>\n")
}

/// A table with a header, wider than the page where it has to be.
fn table(class: &str, header: &[(&str, bool)], rows: &str) -> String {
    let header: String = header
        .iter()
        .map(|(name, is_number)| {
            let class = if *is_number { " class=\"number\"" } else { "" };
            format!("<th scope=\"col\"{class}>{name}</th>")
        })
        .collect();
    format!(
        "<div class=\"wide\"><table class=\"{class}\">\n<thead><tr>{header}</tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table></div>\n"
    )
}

/// The policies, a line each.
fn overview(policies: &[Policy]) -> String {
    let header = [
        ("Policy", false),
        ("Score", true),
        ("Passed", true),
        ("Failed", true),
        ("Not applicable", true),
        ("Checks", true),
        ("Checked", false),
    ];
    let rows: String = policies.iter().map(overview_row).collect();
    format!("<h2>Policies</h2>\n{}", table("policies", &header, &rows))
}

fn overview_row(policy: &Policy) -> String {
    let Policy { score, pass, fail, invalid, total_checks, .. } = policy;
    let share = (*score).min(100);
    format!(
        "<tr><td>{}</td><td class=\"number score {}\">{score} %<span class=\"bar\"><i style=\"width:{share}%\"></i></span></td>\
         <td class=\"number\">{pass}</td><td class=\"number\">{fail}</td><td class=\"number\">{invalid}</td>\
         <td class=\"number\">{total_checks}</td><td class=\"when\">{}</td></tr>\n",
        escaped(policy.title()),
        shade(*score),
        escaped(&policy.checked()),
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

/// The frameworks that ask for checks, a line each; nothing where there are none.
fn frameworks(frameworks: &[Framework]) -> String {
    if frameworks.is_empty() {
        return String::new();
    }
    let row = |framework: &Framework| {
        let Framework { name, requirements, counts: [passed, failed, others] } = framework;
        format!(
            "<tr><td>{}</td><td class=\"number\">{requirements}</td><td class=\"number\">{passed}</td>\
             <td class=\"number\">{failed}</td><td class=\"number\">{others}</td></tr>\n",
            escaped(name)
        )
    };
    let rows: String = frameworks.iter().map(row).collect();
    let header = [
        ("Framework", false),
        ("Requirements", true),
        ("Passed", true),
        ("Failed", true),
        ("Not applicable", true),
    ];
    format!("<h2>Frameworks</h2>\n{}", table("frameworks", &header, &rows))
}

fn section(policy: &Policy) -> String {
    let mut html = format!("<section>\n<h2>{}</h2>\n", escaped(policy.title()));
    for note in policy.notes() {
        html.push_str(&format!("<p class=\"note\">{}</p>\n", escaped(note)));
    }
    let mut known = vec![
        ("Policy", policy.policy_id.clone()),
        ("Score", format!("{} %", policy.score)),
        ("Checked", policy.checked()),
    ];
    known.extend(policy.hash_file.clone().map(|hash| ("Checksum of the policy", hash)));
    html.push_str(&facts(&known));
    for outcome in Outcome::ALL {
        let checks: Vec<&Check> = policy.checks_that(outcome).collect();
        if checks.is_empty() && outcome != Outcome::Failed {
            continue;
        }
        html.push_str(&format!("<h3>{} ({})</h3>\n", outcome.title(), checks.len()));
        html.extend(checks.into_iter().map(article));
    }
    html.push_str("</section>\n");
    html
}

fn article(check: &Check) -> String {
    let outcome = check.outcome();
    let class = match outcome {
        Outcome::Failed => "failed",
        Outcome::NotApplicable => "inapplicable",
        Outcome::Passed => "passed",
    };
    let mut html = format!(
        "<article class=\"{class}\">\n<h4><span class=\"result\">{}</span><span class=\"id\">{}</span> {}</h4>\n<dl>\n",
        outcome.name(),
        check.id,
        escaped(check.title.as_deref().unwrap_or("-"))
    );
    for (label, text) in check.texts() {
        let class = if label == "Checked by" { " class=\"exact\"" } else { "" };
        html.push_str(&format!("<dt>{label}</dt><dd{class}>{}</dd>\n", escaped(&text)));
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

/// Text in which nothing is markup. What would be obeyed and not shown, such as control characters, which HTML cannot
/// hold, shows as what stands for the unknown.
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
            other if is_obeyed(other) => html.push('\u{fffd}'),
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
            prop_assert!(html.chars().all(|c| !is_obeyed(c) || c == '\n' || c == '\t'));
            for (place, _) in html.match_indices('&') {
                let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"];
                prop_assert!(known.iter().any(|entity| html.split_at(place).1.starts_with(entity)));
            }
        }
    }
}
