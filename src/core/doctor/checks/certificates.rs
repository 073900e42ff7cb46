//! Certificates: readable, in force, for the right names, with their keys.

use jiff::{SignedDuration, Timestamp};

use super::super::finding::or_ok;
use super::super::{CertificateFacts, Finding, Patient};

/// How long before its end a certificate is worth a word.
const SOON: SignedDuration = SignedDuration::from_hours(30 * 24);

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let certificates = patient.outside.certificates();
    if certificates.is_empty() {
        return vec![Finding::ok("there is no certificate yet: a server makes its own when it starts")];
    }
    let mut findings = Vec::new();
    let mut said = Vec::new();
    for certificate in certificates {
        match certificate {
            Ok(facts) => {
                findings.extend(judge(&facts, &patient.shown(&facts.path), patient.now));
                let (whose, until) = (&facts.whose, day(facts.not_after));
                said.push(format!("that of {whose} is for {}, until {until}", named(&facts)));
            }
            Err(reason) => findings.push(Finding::fault(
                reason,
                "put a certificate and its key there, or remove both: a server makes its own",
            )),
        }
    }
    or_ok(findings, said.join("; "))
}

/// What is to be said against a certificate.
pub(in super::super) fn judge(facts: &CertificateFacts, shown: &str, now: Timestamp) -> Vec<Finding> {
    let whose = &facts.whose;
    let mut findings = Vec::new();
    if let Some(reason) = &facts.key_fault {
        findings.push(Finding::fault(
            format!("the certificate of {whose} has no key that works: {reason}"),
            "put the key that belongs to it beside it",
        ));
    }
    if now < facts.not_before {
        findings.push(Finding::fault(
            format!(
                "the certificate of {whose} ({shown}) holds from {} on: it is not in force yet",
                day(facts.not_before)
            ),
            "see whether the clock is right; else wait, or use another certificate",
        ));
    } else if now > facts.not_after {
        findings.push(Finding::fault(
            format!("the certificate of {whose} ({shown}) ended on {}", day(facts.not_after)),
            "put a new one in its place; a server reads it while it runs",
        ));
    } else if facts.not_after.duration_since(now) < SOON {
        findings.push(Finding::warning(
            format!("the certificate of {whose} ({shown}) ends on {}", day(facts.not_after)),
            "put a new one in its place in time",
        ));
    }
    findings.extend(of_others(facts, shown));
    findings
}

/// That a certificate does not name the hosts that clients look for.
fn of_others(facts: &CertificateFacts, shown: &str) -> Option<Finding> {
    let missing: Vec<&str> =
        facts.hosts.iter().map(String::as_str).filter(|host| !facts.covers(host)).collect();
    if missing.is_empty() {
        return None;
    }
    let (whose, missing) = (&facts.whose, missing.join(", "));
    // That is how Wazuh makes its own: whoever uses it does not go by names.
    if facts.names.is_empty() && facts.is_self_signed {
        return Some(Finding::ok(format!(
            "the certificate of {whose} ({shown}) is self-signed and names no host: clients can only pin it, or take any"
        )));
    }
    Some(Finding::warning(
        format!(
            "the certificate of {whose} ({shown}) is for {}, and not for {missing}: clients that look at names refuse \
             it there",
            named(facts)
        ),
        "use a certificate with all names in its subjectAltName, or have clients use a name that it has",
    ))
}

/// Whom a certificate is for.
fn named(facts: &CertificateFacts) -> String {
    match &facts.subject {
        _ if !facts.names.is_empty() => facts.names.join(", "),
        Some(subject) => format!("no host (its subject is {subject})"),
        None => "no host".to_owned(),
    }
}

fn day(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%d").to_string()
}
