//! [`files`]: the files of rules or decoders that a configuration names, with their folders and whether they are read.
//!
//! Which files there are, and what is left out, is what `format_rule_decoder_file` of Wazuh's
//! `framework/wazuh/core/rule.py` answers. Beyond that, a folder's pattern is heeded, all files that are included are
//! shown and not just the last one, and a decoder file that is included by its name alone is one of the decoders.

use std::collections::HashSet;
use std::io;

use serde::Serialize;

use super::pattern::Pattern;
use super::{Folder, Kind, Sources};
use crate::home::Home;

/// Whether a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FileStatus {
    /// It is read.
    Enabled,
    /// The configuration leaves it out.
    Disabled,
}

impl FileStatus {
    /// As the Server API shows it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enabled => "enabled",
            Self::Disabled => "disabled",
        }
    }
}

/// A file of rules or decoders, in the shape of the Server API.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct RulesetFile {
    /// Its name.
    pub filename: String,
    /// Its folder, relative to the home.
    pub relative_dirname: String,
    /// Whether it is read.
    pub status: FileStatus,
}

impl RulesetFile {
    /// Its path, relative to the home.
    pub fn path(&self) -> String {
        format!("{}/{}", self.relative_dirname, self.filename)
    }
}

/// The files that the sources of a kind name: those that are included, then those of the folders, each folder's by
/// name. Folders that are not there have none. Blocks on the disk.
///
/// # Errors
/// A folder that is there and cannot be read.
pub fn files(home: &Home, sources: &Sources, kind: Kind) -> io::Result<Vec<RulesetFile>> {
    let mut found: Vec<RulesetFile> = sources.includes.iter().map(|path| included(path, kind)).collect();
    let excluded: HashSet<&str> = sources.excludes.iter().map(|path| split(path).1).collect();
    for folder in &sources.folders {
        for filename in names(home, folder)? {
            let status =
                if excluded.contains(filename.as_str()) { FileStatus::Disabled } else { FileStatus::Enabled };
            found.push(RulesetFile { filename, relative_dirname: folder.path.clone(), status });
        }
    }
    // A folder that is named twice, or a file of a folder that is also included, is read once.
    let mut seen = HashSet::new();
    found.retain(|file| seen.insert((file.relative_dirname.clone(), file.filename.clone())));
    Ok(found)
}

fn included(path: &str, kind: Kind) -> RulesetFile {
    let (folder, filename) = split(path);
    RulesetFile {
        filename: filename.to_owned(),
        relative_dirname: folder.unwrap_or(kind.shipped_folder()).to_owned(),
        status: FileStatus::Enabled,
    }
}

/// A path's folder, where it has one, and its name.
fn split(path: &str) -> (Option<&str>, &str) {
    path.rsplit_once('/').map_or((None, path), |(folder, name)| (Some(folder), name))
}

/// The names of the folder's files that do not begin with a dot and that meet its pattern, or, without one, end in
/// `.xml`.
fn names(home: &Home, folder: &Folder) -> io::Result<Vec<String>> {
    let entries = match std::fs::read_dir(home.root().join(&folder.path)) {
        Ok(entries) => entries,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        Err(error) => return Err(error),
    };
    let pattern = folder.pattern.as_deref().map(Pattern::new);
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let fits = match &pattern {
            Some(pattern) => pattern.matches(&format!("{}/{name}", folder.path)),
            None => name.ends_with(".xml"),
        };
        // The kind of most files is known without a look at them; a link is followed.
        let is_folder = || match entry.file_type() {
            Ok(kind) if kind.is_symlink() => entry.path().is_dir(),
            Ok(kind) => kind.is_dir(),
            Err(_) => false,
        };
        if fits && !name.starts_with('.') && !is_folder() {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;
    use crate::ruleset::Settings;

    /// The paths of the files that a section names in a home with some files, with what is left out marked.
    fn paths(section: &str, kind: Kind) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path());
        for path in [
            "ruleset/rules/b.xml",
            "ruleset/rules/a.xml",
            "ruleset/rules/.c.xml",
            "etc/rules/a.xml",
            "etc/rules/d.txt",
        ] {
            let path = home.root().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        std::fs::create_dir(home.user_rules().join("e.xml")).unwrap();
        std::os::unix::fs::symlink("a.xml", home.user_rules().join("f.xml")).unwrap();
        let text = format!("<ossec_config><ruleset>{section}</ruleset></ossec_config>");
        let settings = Settings::of(&config::parse(&text).unwrap()).unwrap();
        let found = files(&home, settings.sources(kind), kind).unwrap();
        let shown = |file: &RulesetFile| match file.status {
            FileStatus::Enabled => file.path(),
            FileStatus::Disabled => format!("({})", file.path()),
        };
        found.iter().map(shown).collect()
    }

    #[test]
    fn folders_are_read_in_their_order_and_files_by_name() {
        let folders = "<rule_dir>ruleset/rules</rule_dir><rule_dir>etc/rules</rule_dir>";
        assert_eq!(
            paths(folders, Kind::Rules),
            ["ruleset/rules/a.xml", "ruleset/rules/b.xml", "etc/rules/a.xml", "etc/rules/f.xml"]
        );
        assert_eq!(paths(folders, Kind::Decoders), [""; 0]);
        assert_eq!(paths("<rule_dir>none</rule_dir>", Kind::Rules), [""; 0]);
    }

    #[test]
    fn files_are_left_out_by_name_and_included_first() {
        let section = "<rule_exclude>ruleset/rules/b.xml</rule_exclude><rule_dir>ruleset/rules/</rule_dir>\
                       <rule_dir>ruleset/rules</rule_dir><rule_include>a.xml</rule_include>\
                       <rule_include>/srv/x.xml</rule_include><decoder_include>y.xml</decoder_include>";
        assert_eq!(
            paths(section, Kind::Rules),
            ["ruleset/rules/a.xml", "/srv/x.xml", "(ruleset/rules/b.xml)"]
        );
        assert_eq!(paths(section, Kind::Decoders), ["ruleset/decoders/y.xml"]);
    }

    #[test]
    fn a_pattern_takes_the_place_of_the_ending() {
        assert_eq!(
            paths("<rule_dir pattern=\"d.txt$\">etc/rules</rule_dir>", Kind::Rules),
            ["etc/rules/d.txt"]
        );
        assert_eq!(paths("<rule_dir pattern=\"\\x\">etc/rules</rule_dir>", Kind::Rules), [""; 0]);
    }
}
