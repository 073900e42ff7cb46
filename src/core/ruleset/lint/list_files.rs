//! The lists of a home, or at paths: which there are, and all that is wrong with them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::catalogue as c;
use super::catalogue::Check;
use super::finding::Finding;
use super::list_checks::{ListFile, check_list};
use crate::error::Error;
use crate::home::{Home, read_limited};
use crate::lists::{COMPILED, LARGEST, text_of};
use crate::ruleset::Settings;
use crate::ruleset::below::{DEEPEST, files_below};
use crate::ruleset::model::ListText;

/// Why no lists could be found.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// A file or folder cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// There are no lists in it.
    #[error("there are no lists in {}", path.display())]
    Nothing {
        /// The folder.
        path: PathBuf,
    },
    /// The configuration of a home cannot be read.
    #[error(transparent)]
    Configuration(#[from] Error),
}

/// Lists that are to be checked.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// Their paths as they are shown.
    pub paths: Vec<PathBuf>,
    /// The folder that the paths are relative to.
    root: PathBuf,
    /// What was found by looking which there are.
    findings: Vec<Finding>,
}

/// The lists of a home: those that its configuration names, and the others in its folder. Blocks on the disk.
///
/// # Errors
/// A configuration that cannot be read.
pub fn lists_of_home(home: &Home) -> Result<Lists, ListError> {
    let settings = Settings::read(home)?;
    let mut lists = Lists { root: home.root().to_owned(), ..Lists::default() };
    for list in &settings.lists {
        let path = PathBuf::from(text_of(list));
        if home.root().join(&path).is_file() {
            if !lists.paths.contains(&path) {
                lists.paths.push(path);
            }
        } else {
            lists.note(&c::LIST_MISSING, &path, "ossec.conf names this list, and it is not there".into());
        }
    }
    let others = files_below(&home.user_lists(), DEEPEST, is_list);
    for path in others.iter().map(|path| home.relative(path).to_owned()) {
        if !lists.paths.contains(&path) {
            lists.note(
                &c::LIST_NOT_DECLARED,
                &path,
                "section <ruleset> of ossec.conf does not name this list".into(),
            );
            lists.paths.push(path);
        }
    }
    Ok(lists)
}

/// The lists at these paths, which are files or folders. Blocks on the disk.
///
/// # Errors
/// A path that cannot be read, or paths without any list.
pub fn lists_at(paths: &[PathBuf]) -> Result<Lists, ListError> {
    let mut lists = Lists::default();
    for path in paths {
        let unreadable = |source| ListError::Io { path: path.clone(), source };
        let metadata = fs::metadata(path).map_err(unreadable)?;
        if metadata.is_dir() {
            fs::read_dir(path).map_err(unreadable)?;
            lists.paths.extend(files_below(path, DEEPEST, is_list));
        } else if !metadata.is_file() {
            // A pipe or a device may have no end, or never begin.
            return Err(unreadable(io::Error::other("it is neither a file nor a folder")));
        } else {
            // A compiled file stands for its list, where that is there.
            let text = path.to_str().and_then(|path| path.strip_suffix(COMPILED)).map(PathBuf::from);
            let text = text.filter(|text| text.is_file());
            fs::File::open(path).map_err(unreadable)?;
            lists.paths.push(text.unwrap_or_else(|| path.clone()));
        }
    }
    if lists.paths.is_empty() {
        return Err(ListError::Nothing { path: paths.first().cloned().unwrap_or_default() });
    }
    Ok(lists)
}

/// Checks lists; also tells how many keys they have.
pub fn check_lists(lists: Lists) -> (Vec<Finding>, usize) {
    let (mut findings, mut entries) = (lists.findings, 0);
    for path in lists.paths {
        match read(&lists.root, &path) {
            Ok(list) => {
                entries += list.text.as_deref().map_or(0, |text| ListText::read(text).entries.len());
                findings.extend(check_list(&list));
            }
            Err(error) => findings.push(Finding::of_file(
                &c::FILE_UNREADABLE,
                &path,
                format!("this list cannot be read: {error}"),
            )),
        }
    }
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    (findings, entries)
}

impl Lists {
    fn note(&mut self, check: &'static Check, path: &Path, message: String) {
        self.findings.push(Finding::of_file(check, path, message));
    }
}

fn read(root: &Path, path: &Path) -> io::Result<ListFile> {
    let file = root.join(path);
    if path.to_str().is_some_and(|path| path.ends_with(COMPILED)) {
        let compiled = Some(read_limited(&file, LARGEST)?);
        return Ok(ListFile { path: path.to_owned(), text: None, compiled, compiled_is_newer: true });
    }
    let mut name = file.clone().into_os_string();
    name.push(COMPILED);
    let compiled_path = PathBuf::from(name);
    let text = read_limited(&file, LARGEST)?;
    let (compiled, newer) = match fs::metadata(&compiled_path) {
        Ok(metadata) => {
            let newer = fs::metadata(&file)?.modified()? <= metadata.modified()?;
            (Some(read_limited(&compiled_path, LARGEST)?), newer)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => (None, false),
        Err(error) => return Err(error),
    };
    Ok(ListFile { path: path.to_owned(), text: Some(text), compiled, compiled_is_newer: newer })
}

/// Whether a file below a folder of lists is taken for one: without an ending, or with `.txt`.
fn is_list(path: &Path) -> bool {
    path.is_file() && path.extension().is_none_or(|ending| ending == "txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_has_lists_that_are_named_and_others() {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in [
            (
                "etc/ossec.conf",
                "<ossec_config><ruleset><list>etc/lists/a</list><list>etc/lists/none</list></ruleset></ossec_config>",
            ),
            ("etc/lists/a", "key:value\nkey\n"),
            ("etc/lists/deep/b", "key:value\n"),
        ] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let (findings, entries) = check_lists(lists_of_home(&Home::new(folder.path())).unwrap());
        let found: Vec<(String, usize, &str)> = findings
            .iter()
            .map(|finding| (finding.path.display().to_string(), finding.line, finding.check.code))
            .collect();
        assert_eq!(
            found,
            [
                ("etc/lists/a".to_owned(), 1, "L201"),
                ("etc/lists/a".to_owned(), 2, "L101"),
                ("etc/lists/deep/b".to_owned(), 1, "L201"),
                ("etc/lists/deep/b".to_owned(), 1, "L302"),
                ("etc/lists/none".to_owned(), 1, "L301"),
            ]
        );
        assert_eq!(entries, 2);
        assert!(lists_at(&[folder.path().join("none")]).is_err());
    }
}
