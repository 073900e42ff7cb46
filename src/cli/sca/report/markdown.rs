//! The report in Markdown, for wikis and issues, and to be read as it is.

use super::assessment::{Assessment, Check, Outcome, Policy};
use crate::output::printable;

/// The document.
pub(super) fn document(assessment: &Assessment) -> String {
    let mut text = format!("# Security configuration of {}\n", escaped(&assessment.agent()));
    if assessment.policies.is_empty() {
        text.push_str("\nThis agent was checked against no policy.\n");
        return text;
    }
    text.push_str(
        "\n| Policy | Score | Passed | Failed | Not applicable | Checked |\n| --- | ---: | ---: | ---: | ---: | --- |\n",
    );
    for policy in &assessment.policies {
        let Policy { score, pass, fail, invalid, end_scan, .. } = policy;
        let checked = escaped(end_scan.as_deref().unwrap_or("-"));
        let title = escaped(policy.title());
        text.push_str(&format!("| {title} | {score} % | {pass} | {fail} | {invalid} | {checked} |\n"));
    }
    text.extend(assessment.policies.iter().map(section));
    text
}

fn section(policy: &Policy) -> String {
    let mut text = format!("\n## {}\n", escaped(policy.title()));
    for note in
        [&policy.description, &policy.references].into_iter().flatten().filter(|note| !note.is_empty())
    {
        text.push_str(&format!("\n{}\n", escaped(note)));
    }
    let failed: Vec<&Check> = policy.checks_that(Outcome::Failed).collect();
    text.push_str(&format!("\n### Failed checks ({})\n", failed.len()));
    if failed.is_empty() {
        text.push_str("\nNone.\n");
    }
    text.extend(failed.into_iter().map(failure));
    for (outcome, title) in
        [(Outcome::NotApplicable, "Checks that do not apply"), (Outcome::Passed, "Passed checks")]
    {
        let checks: Vec<&Check> = policy.checks_that(outcome).collect();
        if checks.is_empty() {
            continue;
        }
        text.push_str(&format!("\n### {title} ({})\n\n", checks.len()));
        text.extend(checks.into_iter().map(line));
    }
    text
}

fn failure(check: &Check) -> String {
    let mut text = format!("\n#### {} {}\n", check.id, escaped(check.title.as_deref().unwrap_or("-")));
    for (name, said) in [("Rationale", &check.rationale), ("Remediation", &check.remediation)] {
        if let Some(said) = said.as_deref().filter(|said| !said.is_empty()) {
            text.push_str(&format!("\n**{name}:** {}\n", escaped(said)));
        }
    }
    let frameworks = check.frameworks();
    if !frameworks.is_empty() {
        text.push_str("\n**Compliance:**\n\n");
        let items =
            frameworks.iter().map(|(key, values)| format!("- {}: {}\n", escaped(key), escaped(values)));
        text.extend(items);
    }
    text
}

fn line(check: &Check) -> String {
    let title = escaped(check.title.as_deref().unwrap_or("-"));
    match check.reason.as_deref().filter(|reason| !reason.is_empty()) {
        Some(reason) => format!("- {} {title} ({})\n", check.id, escaped(reason)),
        None => format!("- {} {title}\n", check.id),
    }
}

/// Text on one line in which nothing is markup. Lines are parted by spaces: a line of its own might begin a list or a
/// heading.
fn escaped(text: &str) -> String {
    let one_line = text.split(['\n', '\r', '\t']).map(str::trim).filter(|line| !line.is_empty());
    let one_line = printable(&one_line.collect::<Vec<_>>().join(" "));
    let mut markdown = String::with_capacity(one_line.len());
    for character in one_line.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#') {
            markdown.push('\\');
        }
        markdown.push(character);
    }
    markdown
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn markup_is_shown_and_not_obeyed() {
        assert_eq!(escaped("a <b> *c*\n# d | [e](f) `g`"), "a \\<b\\> \\*c\\* \\# d \\| \\[e\\](f) \\`g\\`");
        assert_eq!(escaped("x\u{1b}[31m"), "x\\\\u{1b}\\[31m");
    }

    proptest! {
        #[test]
        fn escaped_text_is_one_line_without_control_characters(text: String) {
            prop_assert!(escaped(&text).chars().all(|character| !character.is_control()));
        }
    }
}
