//! [`check`] and [`storable`]: whether agents would take an `agent.conf`, by the rules that the agents' own readers apply.
//!
//! Sections, options and limits are those of Wazuh 4.14 (`src/config`). Checked to their values are those that belong
//! to the agent itself; of the modules' own sections only that they exist.

use super::document::tidied_document;
use super::refusal::{Checked, Refusal, number, number_up_to, refused, switch, unknown};
use super::section::{ConfigError, MANAGER_ROOT, text_of};
use crate::xml::{Attribute, Document, Element};

/// How a section is checked.
type Check = fn(Element<'_>) -> Checked;

/// A section that agents know.
struct Known {
    name: &'static str,
    /// Whether it may stand there without options.
    may_be_empty: bool,
    check: Check,
}

const fn known(name: &'static str, check: Check) -> Known {
    Known { name, may_be_empty: false, check }
}

const fn perhaps_empty(name: &'static str, check: Check) -> Known {
    Known { name, may_be_empty: true, check }
}

const KNOWN: &[Known] = &[
    perhaps_empty("syscheck", syscheck),
    perhaps_empty("rootcheck", rootcheck),
    perhaps_empty("client_buffer", client_buffer),
    perhaps_empty("wodle", wodle),
    perhaps_empty("sca", unchecked),
    perhaps_empty("vulnerability-detection", unchecked),
    perhaps_empty("vulnerability-detector", unchecked),
    perhaps_empty("indexer", unchecked),
    perhaps_empty("gcp-pubsub", unchecked),
    perhaps_empty("gcp-bucket", unchecked),
    perhaps_empty("fluent-forward", unchecked),
    perhaps_empty("auth", unchecked),
    perhaps_empty("logging", unchecked),
    known("localfile", localfile),
    known("labels", labels),
    known("client", client),
    known("global", unchecked),
    known("email_alerts", unchecked),
    known("database_output", unchecked),
    known("syslog_output", unchecked),
    known("integration", unchecked),
    known("agentless", unchecked),
    known("ruleset", unchecked),
    known("alerts", unchecked),
    known("remote", unchecked),
    known("anti_tampering", unchecked),
    known("command", unchecked),
    known("active-response", unchecked),
    known("reports", unchecked),
    known("cluster", unchecked),
    known("socket", unchecked),
    known("rule_test", unchecked),
    known("agent-upgrade", unchecked),
    known("task-manager", unchecked),
    known("wdb", unchecked),
    known("github", unchecked),
    known("office365", unchecked),
    known("ms-graph", unchecked),
];

/// Checks the text of an `agent.conf`.
///
/// # Errors
/// Text that is not well-formed, and, as [`ConfigError::Refused`], what agents do not take, with its place.
pub fn check(text: &str) -> Result<(), ConfigError> {
    let document = Document::parse(text)?;
    checked(&document).map_err(|refusal| refusal.at(&document, refusal.element))
}

/// An uploaded text as it is stored as an `agent.conf`: see [`super::tidied`].
///
/// # Errors
/// Those of [`super::tidied`], and, as [`ConfigError::Refused`], what agents do not take of the text that is stored, with
/// its place in the text that was uploaded.
pub fn storable(text: &str) -> Result<String, ConfigError> {
    let (uploaded, stored) = tidied_document(text)?;
    // A text that agents cannot read again is one that they do not take.
    let document = Document::parse(stored.as_str())
        .map_err(|error| ConfigError::Refused(ConfigError::from(error).to_string()))?;
    checked(&document).map_err(|refusal| refusal.at(&uploaded, refusal.element))?;
    Ok(stored)
}

fn checked(document: &Document) -> Checked {
    for root in document.roots() {
        if !matches!(root.name(), "agent_config" | MANAGER_ROOT) {
            return Err(unknown(root));
        }
        for section in root.children() {
            (known_section(section)?.check)(section)?;
        }
    }
    Ok(())
}

/// Whether there is a section of this name.
pub(super) fn is_section(name: &str) -> bool {
    KNOWN.iter().any(|known| known.name == name)
}

/// What is known of a section, as agents and managers have it.
fn known_section(section: Element<'_>) -> Result<&'static Known, Refusal> {
    let known = KNOWN.iter().find(|known| known.name == section.name());
    let is_empty = section.children().next().is_none();
    known.filter(|known| known.may_be_empty || !is_empty).ok_or_else(|| unknown(section))
}

/// Checks that there is such a section, and that it is not empty where it may not be.
pub(super) fn section_exists(section: Element<'_>) -> Checked {
    known_section(section).map(|_| ())
}

fn unchecked(_: Element<'_>) -> Checked {
    Ok(())
}

/// Checks options whose value is yes or no, or a number, by their names, and says whether it was one of these.
fn simple(option: Element<'_>, switches: &[&str], numbers: &[&str]) -> Result<bool, Refusal> {
    if switches.contains(&option.name()) {
        switch(option).map(|()| true)
    } else if numbers.contains(&option.name()) {
        number(option).map(|()| true)
    } else {
        Ok(false)
    }
}

/// Options that syscheck does not know it ignores.
fn syscheck(section: Element<'_>) -> Checked {
    const SWITCHES: &[&str] = &["disabled", "scan_on_start", "skip_nfs", "skip_dev", "skip_sys", "skip_proc"];
    for option in section.children() {
        match option.name() {
            "file_limit" | "registry_limit" => {
                for limit in option.children() {
                    simple(limit, &["enabled"], &["entries"])?;
                }
            }
            _ => {
                simple(option, SWITCHES, &["frequency", "max_files_per_second"])?;
            }
        }
    }
    Ok(())
}

fn rootcheck(section: Element<'_>) -> Checked {
    const SWITCHES: &[&str] = &[
        "disabled",
        "scanall",
        "readall",
        "skip_nfs",
        "check_dev",
        "check_files",
        "check_if",
        "check_pids",
        "check_ports",
        "check_sys",
        "check_trojans",
        "check_unixaudit",
    ];
    const FREE: &[&str] = &[
        "rootkit_files",
        "rootkit_trojans",
        "windows_audit",
        "system_audit",
        "windows_apps",
        "windows_malware",
        "base_directory",
        "check_winapps",
        "check_winaudit",
        "check_winmalware",
    ];
    for option in section.children() {
        let known = simple(option, SWITCHES, &["frequency"])? || FREE.contains(&option.name());
        if option.name() == "ignore" {
            let is_other = |it: Attribute<'_>| it.name() != "type" || it.api_value() != "sregex";
            if option.attributes().next().is_some_and(is_other) {
                return Err(refused(option, "the only attribute of ignore is type=\"sregex\""));
            }
        } else if !known {
            return Err(unknown(option));
        }
    }
    Ok(())
}

fn client_buffer(section: Element<'_>) -> Checked {
    for option in section.children() {
        match option.name() {
            "disabled" | "disable" => switch(option)?,
            "queue_size" | "length" => number_up_to(option, 100_000)?,
            "events_per_second" => number_up_to(option, 1000)?,
            _ => return Err(unknown(option)),
        }
    }
    Ok(())
}

fn labels(section: Element<'_>) -> Checked {
    for label in section.children() {
        if label.name() != "label" {
            return Err(unknown(label));
        }
        has_key(label)?;
        if label.attribute("hidden").is_some_and(|hidden| !matches!(&*hidden.api_value(), "yes" | "no")) {
            return Err(refused(label, "the attribute hidden of a label is yes or no"));
        }
    }
    Ok(())
}

fn has_key(label: Element<'_>) -> Checked {
    match label.attribute("key").filter(|key| !key.raw().is_empty()) {
        Some(_) => Ok(()),
        None => Err(refused(label, "a label needs a key")),
    }
}

pub(super) fn localfile(section: Element<'_>) -> Checked {
    const OPTIONS: &[&str] = &[
        "location",
        "command",
        "log_format",
        "frequency",
        "alias",
        "only-future-events",
        "query",
        "label",
        "target",
        "out_format",
        "reconnect_time",
        "age",
        "exclude",
        "ignore_binaries",
        "ignore",
        "restrict",
        "multiline_regex",
        "filter",
    ];
    for option in section.children() {
        if !OPTIONS.contains(&option.name()) {
            return Err(unknown(option));
        }
        if option.name() == "label" {
            has_key(option)?;
        }
    }
    let format =
        section.child("log_format").ok_or_else(|| refused(section, "a localfile needs a log_format"))?;
    let placeless = matches!(text_of(format).trim(), "macos" | "journald");
    if !placeless && section.child("location").is_none() && section.child("command").is_none() {
        return Err(refused(section, "a localfile needs a location or a command"));
    }
    Ok(())
}

/// Of the connection, agents let the manager change nothing but when it is made anew.
fn client(section: Element<'_>) -> Checked {
    match section.children().find(|option| option.name() != "force_reconnect_interval") {
        Some(option) => Err(unknown(option)),
        None => Ok(()),
    }
}

/// Modules that an agent does not know it leaves alone.
pub(super) fn wodle(section: Element<'_>) -> Checked {
    match section.attributes().next() {
        Some(first) if first.name() == "name" => Ok(()),
        _ => Err(refused(section, "a wodle needs a name")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_agents_take_and_what_not() {
        for (inner, taken) in [
            ("", true),
            ("<labels><label key=\"a\">1</label><label key=\"b\" hidden=\"yes\">2</label></labels>", true),
            ("<labels><label>1</label></labels>", false),
            ("<labels><label key=\"\">1</label></labels>", false),
            ("<labels><label key=\"a\" hidden=\"maybe\">1</label></labels>", false),
            ("<labels><other key=\"a\">1</other></labels>", false),
            ("<labels/>", false),
            ("<made-up><a/></made-up>", false),
            (
                "<syscheck><directories check_all=\"yes\">/a</directories><frequency>600</frequency></syscheck>",
                true,
            ),
            ("<syscheck><frequency>often</frequency></syscheck>", false),
            ("<syscheck><disabled>maybe</disabled></syscheck>", false),
            ("<syscheck><made-up>1</made-up></syscheck>", true),
            (
                "<syscheck><file_limit><enabled>yes</enabled><entries>x</entries></file_limit></syscheck>",
                false,
            ),
            ("<rootcheck><disabled>no</disabled><ignore>/a</ignore></rootcheck>", true),
            ("<rootcheck><ignore type=\"regex\">/a</ignore></rootcheck>", false),
            ("<rootcheck><made-up>1</made-up></rootcheck>", false),
            ("<rootcheck/>", true),
            (
                "<client_buffer><queue_size>5000</queue_size><events_per_second>500</events_per_second></client_buffer>",
                true,
            ),
            ("<client_buffer><events_per_second>1001</events_per_second></client_buffer>", false),
            ("<client_buffer><queue_size>0</queue_size></client_buffer>", false),
            ("<localfile><log_format>syslog</log_format><location>/a</location></localfile>", true),
            ("<localfile><log_format>command</log_format><command>df -P</command></localfile>", true),
            ("<localfile><log_format>macos</log_format></localfile>", true),
            ("<localfile><log_format>syslog</log_format></localfile>", false),
            ("<localfile><location>/a</location></localfile>", false),
            ("<localfile><log_format>a</log_format><location>/a</location><made-up/></localfile>", false),
            ("<client><force_reconnect_interval>1h</force_reconnect_interval></client>", true),
            ("<client><server><address>192.0.2.1</address></server></client>", false),
            ("<wodle name=\"osquery\"><disabled>no</disabled></wodle>", true),
            ("<wodle><disabled>no</disabled></wodle>", false),
        ] {
            let text = format!("<agent_config>{inner}</agent_config>");
            assert_eq!(check(&text).is_ok(), taken, "{inner}");
        }
        assert!(check("<made_up/>").is_err());
        assert!(check("<ossec_config/>").is_ok());
        assert!(check("").is_ok());
    }

    #[test]
    fn what_is_refused_has_its_place_in_the_text_that_was_sent() {
        let refused =
            |text: &str| (check(text).unwrap_err().to_string(), storable(text).unwrap_err().to_string());
        let text = "<agent_config>\n\n\n  <syscheck>\n    <disabled>&#109;aybe</disabled>\n  </syscheck></agent_config>";
        let (as_it_is, uploaded) = refused(text);
        assert_eq!(as_it_is, "option disabled has no such value as \"&#109;aybe\" (line 5, column 5)");
        assert_eq!(uploaded, "option disabled has no such value as \"maybe\" (line 5, column 5)");
        for (text, place) in [
            ("<agent_config>\n<made_up><a/></made_up></agent_config>", "(line 2, column 1)"),
            ("\n\n<made_up/>", "(line 3, column 1)"),
            (
                "<agent_config><localfile>\n<location>/a</location></localfile></agent_config>",
                "(line 1, column 15)",
            ),
            ("<agent_config><a>\n</agent_config>", "(line 2, column 3)"),
        ] {
            let (as_it_is, uploaded) = refused(text);
            assert!(as_it_is.ends_with(place), "{as_it_is}");
            assert!(uploaded.ends_with(place), "{uploaded}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_checked_without_harm(text in any::<String>()) {
            let _ = (check(&text), storable(&text));
        }
    }
}
