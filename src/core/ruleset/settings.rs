//! [`Settings`]: section `<ruleset>` of `etc/ossec.conf`, which says where rules, decoders and lists are.
//!
//! The options are those of Wazuh 4.14 (`src/config/rules-config.c`). Where the section is repeated, all of them count.

use std::fmt;
use std::io;

use crate::config::{self, Section};
use crate::error::{Error, Fault, Result};
use crate::home::{Home, read_limited};

/// The name of the section.
const SECTION: &str = "ruleset";

/// What a file of the ruleset holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Rules.
    Rules,
    /// Decoders.
    Decoders,
}

impl Kind {
    /// The kind's name, as paths of the Server API and actions have it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Decoders => "decoders",
        }
    }

    /// The folder of what comes with Wazuh, relative to the home.
    pub const fn shipped_folder(self) -> &'static str {
        match self {
            Self::Rules => "ruleset/rules",
            Self::Decoders => "ruleset/decoders",
        }
    }

    /// The folder of what users add, relative to the home.
    pub const fn user_folder(self) -> &'static str {
        match self {
            Self::Rules => "etc/rules",
            Self::Decoders => "etc/decoders",
        }
    }

    /// The options that name folders, files and what is left out.
    const fn options(self) -> [&'static str; 3] {
        match self {
            Self::Rules => ["rule_dir", "rule_include", "rule_exclude"],
            Self::Decoders => ["decoder_dir", "decoder_include", "decoder_exclude"],
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What the section says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Where rules come from.
    pub rules: Sources,
    /// Where decoders come from.
    pub decoders: Sources,
    /// The CDB lists that are loaded, relative to the home, without an ending.
    pub lists: Vec<String>,
}

/// Where the files of one kind come from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// The folders, in their order.
    pub folders: Vec<Folder>,
    /// Files that are read besides those of the folders, as they are written: a name alone is one of the folder that
    /// comes with Wazuh.
    pub includes: Vec<String>,
    /// Files that are left out: names, or paths relative to the home.
    pub excludes: Vec<String>,
}

/// A folder whose files are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Its path, relative to the home, without a slash at its end.
    pub path: String,
    /// The expression, in Wazuh's own syntax (`OS_Regex`), that the paths of its files must meet where they need not
    /// just end in `.xml`.
    pub pattern: Option<String>,
}

impl Settings {
    /// What the configuration of `home` says. Where there is no such file, as in a home that the embedded manager made,
    /// it is what an installation says that has changed nothing. Blocks on the disk.
    ///
    /// # Errors
    /// 1106 where the file has no such section, 1101 where it is not well-formed, 1005 where it cannot be read.
    pub fn read(home: &Home) -> Result<Self> {
        match read_limited(&home.ossec_conf(), config::LARGEST) {
            Ok(bytes) => Self::parse(home, &String::from_utf8_lossy(&bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::usual()),
            Err(error) => Err(Self::unreadable(home, error)),
        }
    }

    /// What the text of the configuration of `home` says.
    ///
    /// # Errors
    /// 1106 where it has no such section, 1101 where it is not well-formed.
    pub(super) fn parse(home: &Home, text: &str) -> Result<Self> {
        let sections = config::parse(text).map_err(|error| {
            let component = format!("{} ({error})", path(home));
            Error::new(Fault::ComponentUnknown { component }).caused_by(error)
        })?;
        Self::of(&sections).ok_or_else(|| Fault::SectionMissing { section: SECTION.to_owned() }.into())
    }

    /// That the configuration of `home` cannot be read.
    pub(super) fn unreadable(home: &Home, cause: io::Error) -> Error {
        Error::new(Fault::FileUnreadable { path: path(home) }).caused_by(cause)
    }

    /// What the sections of a configuration say; `None` where there is none of these.
    pub fn of(sections: &[Section]) -> Option<Self> {
        let mut found: Option<Self> = None;
        for section in sections.iter().filter(|section| section.name == SECTION) {
            let settings = found.get_or_insert_default();
            settings.rules.add(section, Kind::Rules);
            settings.decoders.add(section, Kind::Decoders);
            settings.lists.extend(texts(section, "list"));
        }
        found
    }

    /// What an installation says that has changed nothing: the folders that come with Wazuh, and those of the user.
    pub fn usual() -> Self {
        let folders = |kind: Kind| [kind.shipped_folder(), kind.user_folder()].map(Folder::plain).to_vec();
        let sources = |kind: Kind| Sources { folders: folders(kind), ..Sources::default() };
        Self { rules: sources(Kind::Rules), decoders: sources(Kind::Decoders), lists: Vec::new() }
    }

    /// Where the files of a kind come from.
    pub fn sources(&self, kind: Kind) -> &Sources {
        match kind {
            Kind::Rules => &self.rules,
            Kind::Decoders => &self.decoders,
        }
    }
}

impl Sources {
    fn add(&mut self, section: &Section, kind: Kind) {
        let [folder, include, exclude] = kind.options();
        self.folders.extend(options(section, folder).map(Folder::of));
        self.includes.extend(texts(section, include));
        self.excludes.extend(texts(section, exclude));
    }

    /// The folder of this path.
    pub fn folder(&self, path: &str) -> Option<&Folder> {
        let path = path.trim_end_matches('/');
        self.folders.iter().find(|folder| folder.path == path)
    }
}

impl Folder {
    fn of(option: &Section) -> Self {
        let pattern = option.attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case("pattern"));
        Self { pattern: pattern.map(|(_, pattern)| pattern.clone()), ..Self::plain(option.text.trim()) }
    }

    /// A folder without a pattern.
    fn plain(path: &str) -> Self {
        let steps: Vec<&str> = path.split('/').filter(|step| !matches!(*step, "" | ".")).collect();
        let root = if path.starts_with('/') { "/" } else { "" };
        Self { path: format!("{root}{}", steps.join("/")), pattern: None }
    }
}

fn path(home: &Home) -> String {
    home.relative(&home.ossec_conf()).display().to_string()
}

fn options<'s>(section: &'s Section, name: &'s str) -> impl Iterator<Item = &'s Section> {
    section.children.iter().filter(move |option| option.name == name && !option.text.trim().is_empty())
}

fn texts<'s>(section: &'s Section, name: &'s str) -> impl Iterator<Item = String> + 's {
    options(section, name).map(|option| option.text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(text: &str) -> Option<Settings> {
        Settings::of(&config::parse(text).unwrap())
    }

    #[test]
    fn sections_add_up() {
        let text = "<ossec_config><ruleset>
            <decoder_dir>ruleset/decoders/</decoder_dir>
            <rule_dir pattern=\"_rules.xml$\">./ruleset//rules</rule_dir>
            <rule_include>0010-base_rules.xml</rule_include><rule_include>etc/more/a.xml</rule_include>
            <rule_exclude> 0215-policy_rules.xml </rule_exclude><rule_exclude/>
            <list>etc/lists/audit-keys</list></ruleset></ossec_config>
            <ossec_config><ruleset><rule_dir>etc/rules</rule_dir><rule_dir>/srv/rules</rule_dir>
            <decoder_exclude>ruleset/decoders/0900.xml</decoder_exclude></ruleset></ossec_config>";
        let found = settings(text).unwrap();
        let paths: Vec<&str> = found.rules.folders.iter().map(|folder| folder.path.as_str()).collect();
        assert_eq!(paths, ["ruleset/rules", "etc/rules", "/srv/rules"]);
        assert_eq!(found.rules.folders[0].pattern.as_deref(), Some("_rules.xml$"));
        assert_eq!(found.rules.includes, ["0010-base_rules.xml", "etc/more/a.xml"]);
        assert_eq!(found.rules.excludes, ["0215-policy_rules.xml"]);
        assert_eq!(found.decoders.folders, [Folder::plain("ruleset/decoders")]);
        assert_eq!(found.decoders.excludes, ["ruleset/decoders/0900.xml"]);
        assert_eq!(found.lists, ["etc/lists/audit-keys"]);
        assert!(found.rules.folder("etc/rules/").is_some() && found.rules.folder("etc").is_none());
    }

    #[test]
    fn a_home_without_the_file_is_read_as_an_untouched_one() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path());
        assert_eq!(Settings::read(&home).unwrap(), Settings::usual());
        std::fs::create_dir(folder.path().join("etc")).unwrap();
        for (text, code) in [("<ossec_config/>", 1106), ("<ossec_config>", 1101)] {
            std::fs::write(home.ossec_conf(), text).unwrap();
            assert_eq!(Settings::read(&home).map_err(|error| error.code()), Err(code), "{text}");
        }
    }

    #[test]
    fn a_configuration_without_the_section_says_nothing() {
        assert_eq!(settings("<ossec_config><global/></ossec_config>"), None);
        assert_eq!(settings("<ossec_config><ruleset/></ossec_config>"), Some(Settings::default()));
        let usual = Settings::usual();
        assert!(usual.sources(Kind::Rules).folder("etc/rules").is_some());
        assert!(usual.sources(Kind::Decoders).folder("ruleset/decoders").is_some());
    }
}
