//! [`check`]: all checks over a set of rules and decoders.

use std::ops::Range;

use super::allowances::{self, Allowed};
use super::catalogue::{self, Check, Severity};
use super::finding::Finding;
use super::{
    decoder_checks, file_checks, group_checks, mitre_checks, option_checks, overwrite_checks, rule_checks,
    shadow_checks, tie_checks,
};
use crate::ruleset::Kind;
use crate::ruleset::model::{Decoder, GivenUp, Origin, Patience, Rule, RuleSet};

/// What was found so far.
#[derive(Debug)]
pub struct Report<'s> {
    pub(super) set: &'s RuleSet,
    patience: Patience,
    findings: Vec<Finding>,
    pub(super) allowed: Allowed,
}

/// Looks for everything in the files of the set that were asked for, of these kinds. Findings come by file and line,
/// also those that comments in the files allow, which are marked.
pub fn check(set: &RuleSet, kinds: &[Kind]) -> Vec<Finding> {
    check_within(set, kinds, Patience::endless()).unwrap_or_default()
}

/// The same for somebody who does not wait for ever.
///
/// # Errors
/// Where it takes too long.
pub fn check_within(set: &RuleSet, kinds: &[Kind], patience: Patience) -> Result<Vec<Finding>, GivenUp> {
    let mut report = Report { set, patience, findings: Vec::new(), allowed: Allowed::default() };
    file_checks::run(&mut report);
    for (number, rule) in set.rules.iter().enumerate().filter(|(_, rule)| set.is_asked(rule.file)) {
        patience.check()?;
        rule_checks::run(&mut report, rule);
        option_checks::run(&mut report, rule);
        group_checks::run(&mut report, rule);
        mitre_checks::run(&mut report, rule);
        tie_checks::run(&mut report, number, rule);
        overwrite_checks::run(&mut report, number, rule);
    }
    shadow_checks::run(&mut report, patience)?;
    for decoder in set.decoders.iter().filter(|decoder| set.is_asked(decoder.file)) {
        patience.check()?;
        decoder_checks::run(&mut report, decoder);
    }
    decoder_checks::places(&mut report, patience)?;
    allowances::run(&mut report);
    // Where it is at its end, what came after is not among the findings.
    patience.check()?;
    let mut findings = report.findings;
    let of_kind = |finding: &Finding| {
        kinds.iter().any(|kind| catalogue::is_about(finding.check, *kind, &finding.path, set))
    };
    findings.retain(of_kind);
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    Ok(findings)
}

impl Report<'_> {
    /// Notes a finding at these bytes of a file.
    pub(super) fn add(
        &mut self,
        check: &'static Check,
        file: usize,
        span: Range<usize>,
        subject: Option<String>,
        message: String,
    ) {
        if self.patience.check().is_err() {
            return;
        }
        let Some(source) = self.set.files.get(file).filter(|source| source.asked) else { return };
        // Nobody here can change the habits of those who write Wazuh's own rules.
        if source.origin == Origin::Stock && check.severity == Severity::Note {
            return;
        }
        let allowed = self.allowed.covers(file, source, check, span.start);
        let (start, end) = (source.position(span.start), source.position(span.end.max(span.start)));
        self.findings.push(Finding {
            check,
            path: source.path.clone(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            message,
            subject,
            allowed,
        });
    }

    /// Notes a finding about a rule.
    pub(super) fn rule(
        &mut self,
        check: &'static Check,
        rule: &Rule,
        span: Range<usize>,
        message: impl Into<String>,
    ) {
        let subject = rule.value("id").map(|id| format!("rule {id}"));
        self.add(check, rule.file, span, subject, message.into());
    }

    /// Notes a finding about a decoder.
    pub(super) fn decoder(
        &mut self,
        check: &'static Check,
        decoder: &Decoder,
        span: Range<usize>,
        message: impl Into<String>,
    ) {
        let subject = decoder.name.as_ref().map(|name| format!("decoder {name}"));
        self.add(check, decoder.file, span, subject, message.into());
    }

    /// Notes a finding about a file that was not read.
    pub(super) fn unread(&mut self, check: &'static Check, path: &std::path::Path, message: String) {
        self.findings.push(Finding::of_file(check, path, message));
    }

    /// Where a rule is, in words.
    pub(super) fn whereabouts(&self, rule: usize) -> String {
        let rule = self.set.rules.get(rule);
        let source = rule.and_then(|rule| self.set.files.get(rule.file));
        match (rule, source) {
            (Some(rule), Some(source)) => {
                format!("{}:{}", source.path.display(), source.position(rule.element.tag.start).line)
            }
            _ => "nowhere".to_owned(),
        }
    }
}
