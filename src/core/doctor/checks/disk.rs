//! Free space.

use std::collections::BTreeSet;

use nix::sys::statvfs::statvfs;

use super::super::finding::or_ok;
use super::super::{Finding, Patient};

const MIB: u64 = 1 << 20;

/// With less, a database cannot even be vacuumed, and changes are refused.
const TOO_LITTLE: u64 = 64 * MIB;

/// With less, a busy day may fill it.
const LITTLE: u64 = 1024 * MIB;

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let home = &patient.home;
    let (mut seen, mut findings, mut said) = (BTreeSet::new(), Vec::new(), Vec::new());
    for path in [home.root().to_path_buf(), home.logs(), home.databases(), home.temporary()] {
        let Ok(found) = statvfs(&path) else { continue };
        if !seen.insert(found.filesystem_id()) {
            continue;
        }
        let free = found.blocks_available().saturating_mul(found.fragment_size());
        let total = found.blocks().saturating_mul(found.fragment_size());
        let files = (found.files_available(), found.files());
        let at = path.display().to_string();
        said.push(format!("{} free at {at}", size(free)));
        findings.extend(judge(&at, free, total, files));
    }
    if said.is_empty() {
        return vec![Finding::skipped("the system does not tell how much space is free")];
    }
    or_ok(findings, said.join(", "))
}

/// What is to be said of a disk.
pub(in super::super) fn judge(
    at: &str,
    free: u64,
    total: u64,
    (files, all_files): (u64, u64),
) -> Vec<Finding> {
    let mend = "remove old logs and alerts, or give the disk more room";
    let mut findings = Vec::new();
    let percent = free.saturating_mul(100) / total.max(1);
    if free < TOO_LITTLE {
        findings.push(Finding::fault(
            format!("only {} are free at {at}: changes will be refused", size(free)),
            mend,
        ));
    } else if free < LITTLE || percent < 3 {
        findings.push(Finding::warning(format!("only {} ({percent}%) are free at {at}", size(free)), mend));
    }
    // Some file systems count no files.
    if all_files > 0 && files < 1_000 {
        findings.push(Finding::fault(
            format!("only {files} more files can be made at {at}"),
            "remove files that are not needed",
        ));
    }
    findings
}

/// A number of bytes as people say it.
pub(in super::super) fn size(bytes: u64) -> String {
    match bytes {
        0..MIB => format!("{} KiB", bytes.div_ceil(1024)),
        MIB..0x4000_0000 => format!("{} MiB", bytes / MIB),
        _ => format!("{}.{} GiB", bytes / (1024 * MIB), bytes / (103 * MIB) % 10),
    }
}
