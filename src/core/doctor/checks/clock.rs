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
                "{} was written {} from now: the clock is behind, or was ahead then",
                patient.shown(path),
                span(time - now)
            ),
            mend,
        )];
    }
    vec![Finding::ok(format!(
        "it is {}, which agrees with the files",
        patient.now.strftime("%Y-%m-%d %H:%M:%S UTC")
    ))]
}

/// So many seconds, in the unit in which a person would say it.
fn span(seconds: i64) -> String {
    let units = [(24 * 60 * 60, "days"), (60 * 60, "hours"), (60, "minutes")];
    let unit = units.into_iter().find(|(length, _)| seconds >= 2 * length);
    unit.map_or_else(|| format!("{seconds} seconds"), |(length, name)| format!("{} {name}", seconds / length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_told_in_the_largest_unit() {
        for (seconds, told) in
            [(119, "119 seconds"), (120, "2 minutes"), (7_200, "2 hours"), (97_611_916, "1129 days")]
        {
            assert_eq!(span(seconds), told);
        }
    }
}
