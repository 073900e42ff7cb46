//! [`examine`]: every check, at the same time.

use std::sync::mpsc;
use std::time::{Duration, Instant};

use super::checks::Check;
use super::lookup::within;
use super::{Examined, Finding, Patient, Report};

/// Runs these checks and gives what they found, in their order. Each has its own deadline, so the whole ends soon
/// after the longest of them.
///
/// Blocks for as long.
pub fn examine(patient: &Patient, checks: &[&'static Check]) -> Report {
    let (sender, receiver) = mpsc::channel();
    for (place, check) in checks.iter().copied().enumerate() {
        let (patient, done) = (patient.clone(), sender.clone());
        // Two threads a check: one does it, one minds the time.
        let work = move || {
            let _ = done.send((place, examined(check, &patient)));
        };
        if let Err(error) = std::thread::Builder::new().spawn(work) {
            let findings = vec![Finding::skipped(format!("no thread can be started: {error}"))];
            let one = Examined { check: check.name, group: check.group, findings, took: Duration::ZERO };
            let _ = sender.send((place, one));
        }
    }
    drop(sender);
    let mut examined: Vec<(usize, Examined)> = receiver.iter().collect();
    examined.sort_by_key(|(place, _)| *place);
    Report { examined: examined.into_iter().map(|(_, one)| one).collect() }
}

fn examined(check: &'static Check, patient: &Patient) -> Examined {
    let began = Instant::now();
    let time = Duration::from_secs(check.seconds);
    let patient = patient.clone();
    let findings = within(time, move || (check.run)(&patient)).unwrap_or_else(|| {
        vec![Finding::fault(
            format!("the check came to no end within {} seconds", check.seconds),
            "see whether the disk or a network file system answers",
        )]
    });
    Examined { check: check.name, group: check.group, findings, took: began.elapsed() }
}
