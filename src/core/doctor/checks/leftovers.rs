//! Temporary files of programs that were cut off.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::super::{Finding, Patient};
use super::disk::size;

/// Younger files may still be worked with.
const SECONDS: i64 = 60 * 60;

/// How many are told by name.
const TOLD: usize = 5;

/// How many files are looked at.
const MOST: usize = 20_000;

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let home = &patient.home;
    let mut left = Vec::new();
    // Replacements of files are made beside them.
    for folder in [
        home.configuration(),
        home.shared(),
        home.user_rules(),
        home.user_decoders(),
        home.user_lists(),
        home.api_configuration(),
        home.api_security(),
        home.api_tls(),
        home.databases(),
        home.root().join("queue/tasks"),
        home.root().join("var/db"),
    ] {
        left.extend(old_files(patient, &folder, is_temporary));
    }
    for folder in [home.temporary(), home.downloads(), home.upgrades()] {
        left.extend(old_files(patient, &folder, |_| true));
    }
    if left.is_empty() {
        return vec![Finding::ok("no temporary files were left behind")];
    }
    let bytes: u64 = left.iter().map(|(_, length)| length).sum();
    let names: Vec<String> = left.iter().take(TOLD).map(|(path, _)| patient.shown(path)).collect();
    let more = left.len().saturating_sub(TOLD);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    vec![Finding::warning(
        format!(
            "{} temporary files ({}) were left behind: {}{more}",
            left.len(),
            size(bytes),
            names.join(", ")
        ),
        "remove them: nobody reads them",
    )]
}

/// The old files of a folder with such names.
fn old_files(patient: &Patient, folder: &Path, name_fits: fn(&str) -> bool) -> Vec<(PathBuf, u64)> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let old = entries.flatten().take(MOST).filter_map(|entry| {
        let found = entry.metadata().ok().filter(std::fs::Metadata::is_file)?;
        let age = patient.now.as_second().saturating_sub(found.mtime());
        let name = entry.file_name();
        let fits = name.to_str().is_some_and(name_fits) && name != ".gitkeep";
        (fits && age > SECONDS).then(|| (entry.path(), found.len()))
    });
    old.collect()
}

/// `.NAME.xxxxxx`, as files are replaced; `NAME.new`, as databases are made; `NAME-oldvN-TIME` is kept on purpose.
fn is_temporary(name: &str) -> bool {
    let of_replacing = name.strip_prefix('.').and_then(|rest| rest.rsplit_once('.'));
    let of_replacing = of_replacing.is_some_and(|(name, random)| {
        !name.is_empty() && random.len() == 6 && random.bytes().all(|c| c.is_ascii_alphanumeric())
    });
    of_replacing || name.ends_with(".new") || name.ends_with(".tmp")
}
