//! What of the configuration may not be changed from afar: `upload_configuration` of `api.yaml`.
//!
//! Compared is what stood there with what would, in order. Wazuh 4.14 looks at the last of several options of one name
//! only, so that a command can hide behind another one; here all of them are looked at.

use std::collections::BTreeMap;

use crate::error::{Fault, Result};
use crate::xml::{Document, Element};

/// What may be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protection {
    /// Commands in `<localfile>`.
    pub localfile_commands: Commands,
    /// Commands in `<wodle>`.
    pub wodle_commands: Commands,
    /// Whether the limits of events a second may be changed.
    pub eps_limits: bool,
    /// Whether agents may be let in that are newer than the manager.
    pub higher_versions: bool,
    /// Whether the section `<indexer>` may be changed.
    pub indexer: bool,
    /// Whether keys of VirusTotal may be public ones.
    pub public_virustotal_keys: bool,
}

/// Whether commands may be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Commands {
    /// All of them.
    Any,
    /// Only these.
    Only(Vec<String>),
}

impl Default for Protection {
    fn default() -> Self {
        Self {
            localfile_commands: Commands::Any,
            wodle_commands: Commands::Any,
            eps_limits: true,
            higher_versions: true,
            indexer: true,
            public_virustotal_keys: true,
        }
    }
}

/// Formats of `<localfile>` that run a command.
const COMMAND_FORMATS: [&str; 2] = ["command", "full_command"];

/// Where agents that are newer than the manager are let in. Wazuh 4.14 protects the first and the last; its daemons read
/// the last two.
const HIGHER_VERSIONS: [&[&str]; 3] = [
    &["auth", "allow_higher_versions"],
    &["auth", "agents", "allow_higher_versions"],
    &["remote", "agents", "allow_higher_versions"],
];

impl Protection {
    /// Checks a change. Where the old configuration cannot be read, nothing protected stands in it.
    ///
    /// # Errors
    /// 1124 for commands, 1129 for newer agents, 1127 for the indexer and limits, 1131 for keys of VirusTotal, which
    /// cannot be told to be public or not without asking VirusTotal.
    pub fn check(&self, old: Option<&Document>, new: &Document) -> Result<()> {
        let changed = |path: &[&str], keeps: &dyn Fn(Element<'_>) -> bool| {
            let of = |document: &Document| -> Vec<State> {
                found(document, path).into_iter().filter(|it| keeps(*it)).map(State::of).collect()
            };
            old.map(of).unwrap_or_default() != of(new)
        };
        let everything = |_: Element<'_>| true;
        if let Commands::Only(exceptions) = &self.localfile_commands
            && changed(&["localfile"], &|it| runs_command(it) && has_other_command(it, exceptions))
        {
            return Err(Fault::RemoteCommandForbidden { section: "localfile".to_owned() }.into());
        }
        if let Commands::Only(exceptions) = &self.wodle_commands
            && changed(&["wodle"], &|it| has_other_command(it, exceptions))
        {
            return Err(Fault::RemoteCommandForbidden { section: "wodle".to_owned() }.into());
        }
        for path in HIGHER_VERSIONS {
            if !self.higher_versions && changed(path, &everything) {
                return Err(Fault::HigherVersionsForbidden { section: path.join(" > ") }.into());
            }
        }
        if !self.public_virustotal_keys && changed(&["integration"], &is_virustotal) {
            let reason = "wazuhctl does not ask VirusTotal what kind of key it is".to_owned();
            return Err(Fault::VirusTotalUnreachable { reason }.into());
        }
        if !self.indexer && changed(&["indexer"], &everything) {
            return Err(Fault::ProtectedSectionChanged { section: "indexer".to_owned() }.into());
        }
        if !self.eps_limits && changed(&["global", "limits", "eps"], &everything) {
            return Err(Fault::ProtectedSectionChanged { section: "global > limits > eps".to_owned() }.into());
        }
        Ok(())
    }
}

/// The elements at a path below every `<ossec_config>`.
fn found<'d>(document: &'d Document, path: &[&str]) -> Vec<Element<'d>> {
    let mut found: Vec<Element<'d>> = document.roots().filter(|root| root.name() == "ossec_config").collect();
    for name in path {
        found = found
            .into_iter()
            .flat_map(|element| element.children().filter(|it| it.name() == *name))
            .collect();
    }
    found
}

fn runs_command(localfile: Element<'_>) -> bool {
    localfile
        .children_named("log_format")
        .any(|format| COMMAND_FORMATS.contains(&format.daemon_text().trim()))
}

/// Whether there is a command that is none of the exceptions.
fn has_other_command(element: Element<'_>, exceptions: &[String]) -> bool {
    element
        .children_named("command")
        .any(|command| !exceptions.iter().any(|exception| exception == command.daemon_text().trim()))
}

fn is_virustotal(integration: Element<'_>) -> bool {
    integration.children_named("name").any(|name| name.daemon_text().trim() == "virustotal")
}

/// What an element says: its text, or its options by their names; the order matters of those with one name only.
#[derive(Debug, PartialEq, Eq)]
struct State {
    attributes: BTreeMap<String, String>,
    text: String,
    options: BTreeMap<String, Vec<State>>,
}

impl State {
    fn of(element: Element<'_>) -> Self {
        let mut options: BTreeMap<String, Vec<Self>> = BTreeMap::new();
        for child in element.children() {
            options.entry(child.name().to_owned()).or_default().push(Self::of(child));
        }
        let attributes =
            element.attributes().map(|attribute| (attribute.name().to_owned(), attribute.raw().to_owned()));
        Self { attributes: attributes.collect(), text: element.daemon_text().trim().to_owned(), options }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: fn() -> Protection = || Protection {
        localfile_commands: Commands::Only(vec!["df -P".to_owned()]),
        wodle_commands: Commands::Only(vec!["uptime".to_owned()]),
        eps_limits: false,
        higher_versions: false,
        indexer: false,
        public_virustotal_keys: false,
    };

    fn document(inner: &str) -> Document {
        Document::parse(format!("<ossec_config>{inner}</ossec_config>")).unwrap()
    }

    #[test]
    fn what_is_protected_may_not_change() {
        let command = |text: &str| {
            format!("<localfile><log_format>command</log_format><command>{text}</command></localfile>")
        };
        let wodle = |text: &str| format!("<wodle name=\"command\"><command>{text}</command></wodle>");
        for (old, new, code) in [
            (String::new(), command("id"), Some(1124)),
            (command("id"), command("id"), None),
            (command("id"), String::new(), Some(1124)),
            (String::new(), command("df -P"), None),
            (String::new(), command(" df -P "), None),
            (
                String::new(),
                "<localfile><log_format>full_command</log_format><command>id</command><command>df -P</command></localfile>"
                    .to_owned(),
                Some(1124),
            ),
            (
                String::new(),
                "<localfile><log_format>com<!-- -->mand</log_format><command>id</command></localfile>".to_owned(),
                Some(1124),
            ),
            (
                String::new(),
                "<localfile><log_format>syslog</log_format><location>/a</location></localfile>".to_owned(),
                None,
            ),
            (String::new(), wodle("id"), Some(1124)),
            (String::new(), wodle("uptime"), None),
            (String::new(), "<wodle name=\"syscollector\"><disabled>no</disabled></wodle>".to_owned(), None),
            (String::new(), "<auth><allow_higher_versions>yes</allow_higher_versions></auth>".to_owned(), Some(1129)),
            (
                String::new(),
                "<remote><agents><allow_higher_versions>yes</allow_higher_versions></agents></remote>".to_owned(),
                Some(1129),
            ),
            (String::new(), "<remote><agents/></remote>".to_owned(), None),
            (String::new(), "<indexer><enabled>yes</enabled></indexer>".to_owned(), Some(1127)),
            (
                "<indexer><a>1</a><b>2</b></indexer>".to_owned(),
                "<indexer>\n<b> 2 </b><!-- c --><a>1</a></indexer>".to_owned(),
                None,
            ),
            ("<indexer><a>1</a></indexer>".to_owned(), "<indexer><a x=\"1\">1</a></indexer>".to_owned(), Some(1127)),
            (
                String::new(),
                "<global><limits><eps><maximum>5</maximum></eps></limits></global>".to_owned(),
                Some(1127),
            ),
            (String::new(), "<integration><name>virustotal</name></integration>".to_owned(), Some(1131)),
            (String::new(), "<integration><name>slack</name></integration>".to_owned(), None),
        ] {
            let (before, after) = (document(&old), document(&new));
            let found = NOTHING().check(Some(&before), &after).err().map(|error| error.code());
            assert_eq!(found, code, "{old} -> {new}");
            assert!(Protection::default().check(Some(&before), &after).is_ok());
        }
        assert!(NOTHING().check(None, &document(&command("id"))).is_err());
    }
}
