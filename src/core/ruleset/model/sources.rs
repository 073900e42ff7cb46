//! [`load`]: the files of a ruleset: those of a home, of a folder, or some that somebody names.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::attack::Attack;
use super::file::{Origin, SourceFile};
use super::patience::{GivenUp, Patience};
use super::set::{MOST_FIELDS, Reason, RuleSet, Unread};
use crate::config::internal_option;
use crate::error::Error;
use crate::home::{Home, read_limited};
use crate::lists::text_of;
use crate::ruleset::below::{DEEPEST, files_below};
use crate::ruleset::{FileStatus, Kind, LARGEST, Settings, files};

/// What `analysisd.decoder_order_size` can be.
const FIELD_LIMITS: std::ops::RangeInclusive<usize> = 32..=1024;

/// What the files that somebody names are looked at together with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Base {
    /// Nothing: what is not among them may be elsewhere.
    Nothing,
    /// The ruleset that a manager's home loads.
    Home(Home),
    /// A folder with folders `rules`, `decoders` and `lists` in it, as in Wazuh's own repository, or with files.
    Folder(PathBuf),
}

/// Why nothing could be read.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// A file or folder cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// There are no rules or decoders in it.
    #[error("there are no files of rules or decoders in {}", path.display())]
    Nothing {
        /// The folder.
        path: PathBuf,
    },
    /// The configuration of a home cannot be read.
    #[error(transparent)]
    Configuration(#[from] Error),
    /// It is too much to be looked through.
    #[error(transparent)]
    GivenUp(#[from] GivenUp),
}

impl Base {
    /// What a folder is: a manager's home, or a ruleset.
    pub fn of_folder(folder: &Path) -> Self {
        let home = Home::new(folder);
        if home.ossec_conf().exists() || home.ruleset_rules().is_dir() {
            return Self::Home(home);
        }
        Self::Folder(folder.to_owned())
    }
}

/// Reads the files at these paths, which are files or folders, together with what they are looked at with. Without
/// paths it is all of the base. A file takes the place of that of the base with the same name. Blocks on the disk.
///
/// # Errors
/// A path or a base that cannot be read, or that has nothing in it; and a ruleset that `patience` does not suffice for.
pub fn load(base: &Base, paths: &[PathBuf], patience: Patience) -> Result<RuleSet, LoadError> {
    let mut loading = Loading { asked: paths.is_empty(), ..Loading::default() };
    match base {
        Base::Nothing => {}
        Base::Home(home) => loading.home(home)?,
        Base::Folder(folder) => loading.folder(folder)?,
    }
    loading.asked = true;
    for path in paths {
        loading.path(path)?;
    }
    let has_kind = |kind: Kind| loading.files.iter().any(|file| file.kind == kind);
    let has_decoders = has_kind(Kind::Decoders);
    if paths.is_empty() && loading.files.is_empty() {
        let path = match base {
            Base::Nothing => PathBuf::new(),
            Base::Home(home) => home.root().to_owned(),
            Base::Folder(folder) => folder.clone(),
        };
        return Err(LoadError::Nothing { path });
    }
    let has_base = *base != Base::Nothing;
    let has_roots = loading.files.iter().any(has_first_rule);
    let mut set = RuleSet::build(
        loading.files,
        loading.lists,
        has_base || has_roots,
        has_decoders && (has_base || has_roots),
        patience,
    )?;
    set.unread = loading.unread;
    if let Base::Home(home) = base {
        set.most_fields = most_fields(home);
        // Without the database, alerts have no ATT&CK data anyway.
        set.attack = Attack::ids(&home.mitre_database()).ok().filter(|ids| !ids.is_empty());
    }
    Ok(set)
}

/// How many fields an event can have. analysisd does not start with a number out of its bounds.
fn most_fields(home: &Home) -> usize {
    let configured = internal_option(home, "analysisd.decoder_order_size");
    let configured = configured.and_then(|number| usize::try_from(number).ok());
    configured.filter(|number| FIELD_LIMITS.contains(number)).unwrap_or(MOST_FIELDS)
}

/// Whether a file has the rule with which syslog events begin, so that it is Wazuh's own set of rules.
fn has_first_rule(file: &SourceFile) -> bool {
    let is_first = |rule: &super::Element| rule.any_attribute("id").is_some_and(|id| id.value.text == "1");
    file.kind == Kind::Rules && file.roots.iter().any(|group| group.all("rule").any(is_first))
}

#[derive(Default)]
struct Loading {
    files: Vec<SourceFile>,
    unread: Vec<Unread>,
    lists: Option<Vec<String>>,
    asked: bool,
}

impl Loading {
    fn home(&mut self, home: &Home) -> Result<(), LoadError> {
        let settings = Settings::read(home)?;
        for kind in [Kind::Decoders, Kind::Rules] {
            let sources = settings.sources(kind);
            let named = files(home, sources, kind)
                .map_err(|source| LoadError::Io { path: home.root().to_owned(), source })?;
            for file in &named {
                let path = PathBuf::from(file.path());
                match file.status {
                    FileStatus::Enabled => {
                        let is_stock = file.relative_dirname == kind.shipped_folder();
                        let origin = if is_stock { Origin::Stock } else { Origin::Custom };
                        self.read(&home.root().join(&path), path, origin, Some(kind));
                    }
                    FileStatus::Disabled => self.pass_over(path, kind, Reason::Excluded),
                }
            }
            let mut folders: Vec<&str> = sources.folders.iter().map(|folder| folder.path.as_str()).collect();
            if !folders.contains(&kind.user_folder()) {
                folders.push(kind.user_folder());
            }
            for folder in folders {
                let found = files_below(&home.root().join(folder), DEEPEST, is_xml);
                for path in found.iter().map(|path| home.relative(path)) {
                    if !named.iter().any(|file| Path::new(&file.path()) == path) {
                        self.pass_over(path.to_owned(), kind, Reason::NotNamed);
                    }
                }
            }
        }
        let mut lists = settings.lists;
        lists.retain(|list| home.root().join(text_of(list)).is_file());
        self.lists = Some(lists);
        Ok(())
    }

    fn pass_over(&mut self, path: PathBuf, kind: Kind, why: Reason) {
        if self.asked && !self.unread.iter().any(|file| file.path == path) {
            self.unread.push(Unread { path, kind, why });
        }
    }

    /// A ruleset as in Wazuh's own repository, or just files.
    fn folder(&mut self, folder: &Path) -> Result<(), LoadError> {
        fs::read_dir(folder).map_err(|source| LoadError::Io { path: folder.to_owned(), source })?;
        let parts = [(folder.join("rules"), Kind::Rules), (folder.join("decoders"), Kind::Decoders)];
        let is_whole = parts.iter().any(|(part, _)| part.is_dir());
        for (part, kind) in parts.iter().filter(|(part, _)| part.is_dir()) {
            for path in files_below(part, 1, is_xml) {
                self.read(&path, path.clone(), Origin::Stock, Some(*kind));
            }
        }
        if !is_whole {
            for path in files_below(folder, DEEPEST, is_xml) {
                self.read(&path, path.clone(), Origin::Stock, None);
            }
        }
        if self.files.is_empty() {
            return Err(LoadError::Nothing { path: folder.to_owned() });
        }
        Ok(())
    }

    fn path(&mut self, path: &Path) -> Result<(), LoadError> {
        let unreadable = |source| LoadError::Io { path: path.to_owned(), source };
        let metadata = fs::metadata(path).map_err(unreadable)?;
        if metadata.is_file() {
            fs::File::open(path).map_err(unreadable)?;
            self.take_place(path, true);
            return Ok(());
        }
        if !metadata.is_dir() {
            // A pipe or a device may have no end, or never begin.
            return Err(unreadable(io::Error::other("it is neither a file nor a folder")));
        }
        fs::read_dir(path).map_err(unreadable)?;
        let before = self.files.len();
        for file in files_below(path, DEEPEST, is_xml) {
            self.take_place(&file, false);
        }
        let nothing =
            self.files.len() == before && !self.files.iter().any(|file| file.path.starts_with(path));
        if nothing && self.unread.is_empty() {
            return Err(LoadError::Nothing { path: path.to_owned() });
        }
        Ok(())
    }

    /// Reads a file that somebody named in place of that of the base with the same name.
    fn take_place(&mut self, path: &Path, named: bool) {
        let before = self.files.len();
        let kind = if named { Some(kind_of(path)) } else { None };
        self.read(path, path.to_owned(), Origin::Custom, kind);
        let Some(new) = self.files.get(before) else { return };
        let (kind, name) = (new.kind, path.file_name().map(ToOwned::to_owned));
        let mut number = 0;
        self.files.retain(|file| {
            number += 1;
            let is_same = !file.asked && file.kind == kind && file.path.file_name() == name.as_deref();
            number > before || !is_same
        });
    }

    /// Reads a file; where its kind is not known, only if it is one of rules or decoders.
    fn read(&mut self, path: &Path, shown: PathBuf, origin: Origin, kind: Option<Kind>) {
        let bytes = match read_limited(path, LARGEST) {
            Ok(bytes) => bytes,
            Err(error) => {
                let kind = kind.unwrap_or(Kind::Rules);
                self.pass_over(shown, kind, Reason::Unreadable(error.to_string()));
                return;
            }
        };
        let Some(kind) = kind.or_else(|| kind_in(&bytes)) else { return };
        let mut file = SourceFile::read(shown, origin, kind, &bytes);
        file.asked = self.asked;
        self.files.push(file);
    }
}

/// What a file that somebody named is about: what is in it, else what its path says.
fn kind_of(path: &Path) -> Kind {
    let in_it = read_limited(path, LARGEST).ok().and_then(|bytes| kind_in(&bytes));
    let says_decoders = path.to_string_lossy().contains("decoder");
    in_it.unwrap_or(if says_decoders { Kind::Decoders } else { Kind::Rules })
}

/// What a text is about, by the first element that tells.
fn kind_in(bytes: &[u8]) -> Option<Kind> {
    let first = |tag: &[u8]| bytes.windows(tag.len()).position(|window| window.eq_ignore_ascii_case(tag));
    let decoder = first(b"<decoder");
    let rule = [first(b"<group"), first(b"<rule")].into_iter().flatten().min();
    match (decoder, rule) {
        (Some(decoder), Some(rule)) if decoder < rule => Some(Kind::Decoders),
        (_, Some(_)) => Some(Kind::Rules),
        (Some(_), None) => Some(Kind::Decoders),
        (None, None) => None,
    }
}

fn is_xml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = "<group name=\"a,\"><rule id=\"1\" level=\"0\"><category>syslog</category><description>x</description></rule></group>";
    const DECODERS: &str = "<decoder name=\"a\"><prematch>^a</prematch></decoder>";

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn shown(set: &RuleSet, root: &Path) -> Vec<(String, Kind, bool)> {
        let path = |path: &Path| path.strip_prefix(root).unwrap_or(path).display().to_string();
        set.files.iter().map(|file| (path(&file.path), file.kind, file.asked)).collect()
    }

    #[test]
    fn a_home_has_what_its_configuration_names() {
        let home = folder(&[
            (
                "etc/ossec.conf",
                "<ossec_config><ruleset><rule_dir>ruleset/rules</rule_dir><rule_dir>etc/rules</rule_dir>\
              <decoder_dir>ruleset/decoders</decoder_dir><rule_exclude>c.xml</rule_exclude><list>etc/lists/l</list>\
              <list>etc/lists/none</list></ruleset></ossec_config>",
            ),
            ("ruleset/rules/b.xml", RULES),
            ("ruleset/rules/c.xml", RULES),
            ("etc/rules/a.xml", RULES),
            ("etc/rules/more/d.xml", RULES),
            ("etc/decoders/e.xml", DECODERS),
            ("ruleset/decoders/f.xml", DECODERS),
            ("etc/lists/l", "a:b\n"),
        ]);
        let set = load(&Base::of_folder(home.path()), &[], Patience::endless()).unwrap();
        let expected = [
            ("ruleset/decoders/f.xml".to_owned(), Kind::Decoders, true),
            ("etc/rules/a.xml".to_owned(), Kind::Rules, true),
            ("ruleset/rules/b.xml".to_owned(), Kind::Rules, true),
        ];
        assert_eq!(shown(&set, home.path()), expected);
        assert!(set.complete && set.decoders_complete);
        assert_eq!(set.lists.as_deref(), Some(&["etc/lists/l".to_owned()][..]));
        let unread: Vec<(String, Reason)> =
            set.unread.iter().map(|file| (file.path.display().to_string(), file.why.clone())).collect();
        assert_eq!(
            unread,
            [
                ("etc/decoders/e.xml".to_owned(), Reason::NotNamed),
                ("ruleset/rules/c.xml".to_owned(), Reason::Excluded),
                ("etc/rules/more/d.xml".to_owned(), Reason::NotNamed),
            ]
        );
    }

    #[test]
    fn files_take_the_place_of_those_of_the_base() {
        let base = folder(&[("rules/a.xml", RULES), ("rules/b.xml", RULES), ("decoders/a.xml", DECODERS)]);
        let own = folder(&[
            ("a.xml", RULES),
            ("deep/c.xml", DECODERS),
            ("pom.xml", "<project/>"),
            ("d.txt", RULES),
        ]);
        let set = load(&Base::of_folder(base.path()), &[own.path().to_owned()], Patience::endless()).unwrap();
        let asked: Vec<(String, Kind, bool)> =
            shown(&set, own.path()).into_iter().filter(|(_, _, asked)| *asked).collect();
        assert_eq!(
            asked,
            [("deep/c.xml".to_owned(), Kind::Decoders, true), ("a.xml".to_owned(), Kind::Rules, true)]
        );
        assert_eq!(set.files.len(), 4);
    }

    #[test]
    fn what_is_not_there_is_an_error() {
        let empty = folder(&[("x.txt", "")]);
        for (base, paths) in [
            (Base::Nothing, vec![empty.path().join("none.xml")]),
            (Base::Nothing, vec![empty.path().to_owned()]),
            (Base::Folder(empty.path().to_owned()), vec![]),
            (Base::Folder(empty.path().join("none")), vec![]),
        ] {
            assert!(load(&base, &paths, Patience::endless()).is_err(), "{base:?} {paths:?}");
        }
        let alone = folder(&[("a.xml", "<group name=\"a,\"><rule id=\"100\" level=\"1\"/></group>")]);
        let set = load(&Base::Nothing, &[alone.path().join("a.xml")], Patience::endless()).unwrap();
        assert!(!set.complete && !set.decoders_complete && set.lists.is_none());
    }
}
