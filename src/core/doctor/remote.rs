//! What can be seen of a manager from outside, by way of its Server API.

use std::time::Duration;

use jiff::Timestamp;

use super::checks::judge_certificate;
use super::finding::or_ok;
use super::{CertificateFacts, Examined, Finding, Report};

/// The checks of a manager that is somewhere else: their names, and what they look at.
pub const REMOTE_CHECKS: &[(&str, &str)] = &[
    ("reachability", "whether there is a connection, and how fast"),
    ("certificate", "whether the certificate is trusted, in force, and for this host"),
    ("log-in", "whether the user gets in"),
    ("version", "the version of the Server API"),
    ("clock", "how far its clock is from ours"),
];

/// A step that was taken, how long it took, and what it gave or why it failed.
pub type Step<T> = (Duration, Result<T, String>);

/// What was found out. A step that was not taken, because one before it failed, is `None`.
#[derive(Debug, Clone, Default)]
pub struct RemoteFacts {
    /// A connection.
    pub connected: Option<Step<()>>,
    /// The certificate; `None` in the step where the connection is not encrypted.
    pub certificate: Option<Step<Option<CertificateFacts>>>,
    /// Whether whatever certificate the server shows is taken.
    pub is_unchecked: bool,
    /// The log-in.
    pub logged_in: Option<Step<String>>,
    /// The version that the API says.
    pub version: Option<Step<String>>,
    /// Its clock, and ours at the same moment.
    pub clock: Option<(Timestamp, Timestamp)>,
}

/// How far clocks may be apart: tokens live for minutes.
const APART: i64 = 30;

/// How long an answer may take before it is worth a word.
const SLOW: Duration = Duration::from_secs(2);

/// What the facts mean.
pub fn judge_remote(facts: &RemoteFacts, now: Timestamp) -> Report {
    let findings = [
        connection(facts),
        certificate(facts, now),
        step(
            facts.logged_in.as_ref(),
            "logged in as",
            "see who the context's user is: wazuhctl context show",
        ),
        version(facts),
        clock(facts),
    ];
    let examined = REMOTE_CHECKS.iter().zip(findings).map(|((name, _), (took, findings))| Examined {
        check: name,
        group: "Server API",
        findings,
        took,
    });
    Report { examined: examined.collect() }
}

fn not_taken() -> (Duration, Vec<Finding>) {
    (Duration::ZERO, vec![Finding::skipped("a step before it failed")])
}

fn step(step: Option<&Step<String>>, done: &str, mend: &str) -> (Duration, Vec<Finding>) {
    let Some((took, result)) = step else { return not_taken() };
    let finding = match result {
        Ok(what) if *took > SLOW => Finding::warning(
            format!("{done} {what}, after {} ms", took.as_millis()),
            "see the load of the manager",
        ),
        Ok(what) => Finding::ok(format!("{done} {what}, after {} ms", took.as_millis())),
        Err(reason) => Finding::fault(reason, mend),
    };
    (*took, vec![finding])
}

fn connection(facts: &RemoteFacts) -> (Duration, Vec<Finding>) {
    let Some((took, result)) = &facts.connected else { return not_taken() };
    let finding = match result {
        Ok(()) => Finding::ok(format!("connected after {} ms", took.as_millis())),
        Err(reason) => {
            Finding::fault(reason, "see whether the server runs, its port is open, and the address is right")
        }
    };
    (*took, vec![finding])
}

fn certificate(facts: &RemoteFacts, now: Timestamp) -> (Duration, Vec<Finding>) {
    let Some((took, result)) = &facts.certificate else { return not_taken() };
    let findings = match result {
        Ok(None) => vec![Finding::fault(
            "the connection is not encrypted: the password can be read on the way",
            "set https.enabled to yes in api.yaml, and use https://",
        )],
        Ok(Some(_)) if facts.is_unchecked => vec![Finding::warning(
            "it is not checked (--insecure): anybody on the way can read and change everything",
            "wazuhctl login without --insecure pins the certificate; --ca names an authority",
        )],
        Ok(Some(certificate)) => {
            let until = certificate.not_after.strftime("%Y-%m-%d");
            let findings = judge_certificate(certificate, "as the server shows it", now);
            or_ok(findings, format!("it is trusted, and holds until {until}"))
        }
        Err(reason) => vec![Finding::fault(
            reason,
            "wazuhctl login pins a certificate that is known to be right; --ca names an authority",
        )],
    };
    (*took, findings)
}

fn version(facts: &RemoteFacts) -> (Duration, Vec<Finding>) {
    step(
        facts.version.as_ref(),
        "it is a Server API of version",
        "is there really a Wazuh Server API at this address?",
    )
}

fn clock(facts: &RemoteFacts) -> (Duration, Vec<Finding>) {
    let Some((theirs, ours)) = facts.clock else { return not_taken() };
    let apart = theirs.as_second().saturating_sub(ours.as_second());
    let finding = if apart.abs() > APART {
        let ahead = if apart > 0 { "ahead of" } else { "behind" };
        Finding::warning(
            format!("its clock is {} seconds {ahead} ours: tokens may end early or late", apart.abs()),
            "have both clocks kept by NTP",
        )
    } else {
        Finding::ok("its clock agrees with ours")
    };
    (Duration::ZERO, vec![finding])
}
