//! The report in Markdown, for wikis and issues, and to be read as it is.

use super::assessment::{Assessment, Check, Framework, Outcome, Policy};
use crate::output::printable;

/// The document.
pub(super) fn document(assessment: &Assessment) -> String {
    let mut text = format!("# Security configuration of {}\n\n", escaped(&assessment.title()));
    text.push_str(&facts(&assessment.facts()));
    if assessment.policies.is_empty() {
        text.push_str("\nThis agent was checked against no policy.\n");
        return text;
    }
    text.push_str(
        "\n## Policies\n\n| Policy | Score | Passed | Failed | Not applicable | Checks | Checked |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | --- |\n",
    );
    for policy in &assessment.policies {
        let Policy { score, pass, fail, invalid, total_checks, .. } = policy;
        let (title, checked) = (escaped(policy.title()), escaped(&policy.checked()));
        let row =
            format!("| {title} | {score} % | {pass} | {fail} | {invalid} | {total_checks} | {checked} |\n");
        text.push_str(&row);
    }
    text.push_str(&frameworks(&assessment.frameworks()));
    text.extend(assessment.policies.iter().map(section));
    text
}

/// Names with their texts.
fn facts(facts: &[(&str, String)]) -> String {
    facts.iter().map(|(name, text)| format!("- **{name}:** {}\n", escaped(text))).collect()
}

/// The frameworks that ask for checks; nothing where there are none.
fn frameworks(frameworks: &[Framework]) -> String {
    if frameworks.is_empty() {
        return String::new();
    }
    let row = |framework: &Framework| {
        let Framework { name, requirements, counts: [passed, failed, others] } = framework;
        format!("| {} | {requirements} | {passed} | {failed} | {others} |\n", escaped(name))
    };
    let rows: String = frameworks.iter().map(row).collect();
    format!(
        "\n## Frameworks\n\n| Framework | Requirements | Passed | Failed | Not applicable |\n\
         | --- | ---: | ---: | ---: | ---: |\n{rows}"
    )
}

fn section(policy: &Policy) -> String {
    let mut text = format!("\n## {}\n", escaped(policy.title()));
    text.extend(policy.notes().map(|note| format!("\n{}\n", paragraph(note))));
    let mut known = vec![
        ("Policy", policy.policy_id.clone()),
        ("Score", format!("{} %", policy.score)),
        ("Checked", policy.checked()),
    ];
    known.extend(policy.hash_file.clone().map(|hash| ("Checksum of the policy", hash)));
    text.push_str(&format!("\n{}", facts(&known)));
    for outcome in Outcome::ALL {
        let checks: Vec<&Check> = policy.checks_that(outcome).collect();
        if checks.is_empty() && outcome != Outcome::Failed {
            continue;
        }
        text.push_str(&format!("\n### {} ({})\n", outcome.title(), checks.len()));
        text.extend(checks.into_iter().map(details));
    }
    text
}

fn details(check: &Check) -> String {
    let title = escaped(check.title.as_deref().unwrap_or("-"));
    let mut text = format!("\n#### {} {title}\n", check.id);
    text.push_str(&format!("\n**Result:** {}\n", check.outcome().name()));
    for (label, said) in check.texts() {
        text.push_str(&format!("\n**{label}:** {}\n", escaped(&said)));
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

/// Text as a paragraph of its own, which begins neither a list nor a line under a heading.
fn paragraph(text: &str) -> String {
    let text = escaped(text);
    let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
    if rest.len() < text.len() && rest.starts_with(['.', ')']) {
        let number = text.strip_suffix(rest).unwrap_or_default();
        return format!("{number}\\{rest}");
    }
    if text.starts_with(['-', '+', '=']) { format!("\\{text}") } else { text }
}

/// Text within a line in which nothing is markup. Lines are parted by spaces: a line of its own might begin a list or a
/// heading.
fn escaped(text: &str) -> String {
    let one_line = text.split(['\n', '\r', '\t']).map(str::trim).filter(|line| !line.is_empty());
    let one_line = printable(&one_line.collect::<Vec<_>>().join(" "));
    let mut markdown = String::with_capacity(one_line.len());
    for character in one_line.chars() {
        if matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$' | '!'
        ) {
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
        assert_eq!(paragraph("- a\n- b"), "\\- a - b");
        assert_eq!(paragraph("10. a 1. b"), "10\\. a 1. b");
        assert_eq!(paragraph("1.0 is out"), "1\\.0 is out");
        assert_eq!(paragraph("plain <b>"), "plain \\<b\\>");
    }

    proptest! {
        #[test]
        fn escaped_text_is_one_line_without_control_characters(text: String) {
            prop_assert!(escaped(&text).chars().all(|character| !character.is_control()));
        }
    }
}
