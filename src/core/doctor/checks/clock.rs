//! Whether the time can be right.

use std::os::unix::fs::MetadataExt;

use super::super::{Finding, Patient};

/// 2025-01-01: this program is younger.
const EARLIEST: i64 = 1_735_689_600;

/// 2100-01-01.
const LATEST: i64 = 4_102_444_800;

/// How far ahead a file's time may be: clocks of network file systems differ.
const TOLERATED: i64 = 300;

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let now = patient.now.as_second();
    let mend = "set the clock, and have it kept by NTP: timedatectl set-ntp true";
    if !(EARLIEST..LATEST).contains(&now) {
        return vec![Finding::fault(format!("it cannot be {}: the clock is wrong", patient.now), mend)];
    }
    let home = &patient.home;
    let written =
        [home.ossec_log(), home.api_log(), home.global_database(), home.rbac_database(), home.client_keys()];
    let newest = written
        .iter()
        .filter_map(|path| Some((path, std::fs::metadata(path).ok()?.mtime())))
        .max_by_key(|(_, time)| *time);
    if let Some((path, time)) = newest
        && time > now + TOLERATED
    {
        return vec![Finding::fault(
            format!(
                "{} was written {} seconds from now: the clock was put back",
                patient.shown(path),
                time - now
            ),
            mend,
        )];
    }
    vec![Finding::ok(format!(
        "it is {}, which agrees with the files",
        patient.now.strftime("%Y-%m-%d %H:%M:%S UTC")
    ))]
}
