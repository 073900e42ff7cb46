//! [`check`]: whether agents would take an `agent.conf`, by the rules that the agents' own readers apply.
//!
//! Sections, options and limits are those of Wazuh 4.14 (`src/config`). Checked to their values are those that belong
//! to the agent itself; of the modules' own sections only that they exist.

use super::Section;
use super::section::{Angles, ConfigError, MANAGER_ROOT, roots};

/// A section that agents know.
struct Known {
    name: &'static str,
    /// Whether it may stand there without options.
    may_be_empty: bool,
    check: fn(&Section) -> Result<(), ConfigError>,
}

const fn known(name: &'static str, check: fn(&Section) -> Result<(), ConfigError>) -> Known {
    Known { name, may_be_empty: false, check }
}

const fn perhaps_empty(name: &'static str, check: fn(&Section) -> Result<(), ConfigError>) -> Known {
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
/// Text that is not well-formed, and, as [`ConfigError::Refused`], what agents do not take.
pub fn check(text: &str) -> Result<(), ConfigError> {
    for root in roots(text, Angles::Kept)? {
        if !matches!(root.name.as_str(), "agent_config" | MANAGER_ROOT) {
            return Err(unknown(&root));
        }
        for section in &root.children {
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
fn known_section(section: &Section) -> Result<&'static Known, ConfigError> {
    let known = KNOWN.iter().find(|known| known.name == section.name);
    known.filter(|known| known.may_be_empty || !section.children.is_empty()).ok_or_else(|| unknown(section))
}

/// Checks that there is such a section, and that it is not empty where it may not be.
pub(super) fn section_exists(section: &Section) -> Result<(), ConfigError> {
    known_section(section).map(|_| ())
}

pub(super) fn refused(reason: impl Into<String>) -> ConfigError {
    ConfigError::Refused(reason.into())
}

pub(super) fn unknown(element: &Section) -> ConfigError {
    refused(format!("element {} is not known here, or empty", element.name))
}

pub(super) fn wrong(option: &Section) -> ConfigError {
    refused(format!("option {} has no such value as {:?}", option.name, option.text))
}

fn unchecked(_: &Section) -> Result<(), ConfigError> {
    Ok(())
}

pub(super) fn yes_or_no(option: &Section) -> Result<(), ConfigError> {
    if matches!(option.text.trim(), "yes" | "no") { Ok(()) } else { Err(wrong(option)) }
}

pub(super) fn number(option: &Section) -> Result<(), ConfigError> {
    let text = option.text.trim();
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { Ok(()) } else { Err(wrong(option)) }
}

fn number_up_to(option: &Section, most: u32) -> Result<(), ConfigError> {
    match option.text.trim().parse::<u32>() {
        Ok(number) if (1..=most).contains(&number) => Ok(()),
        _ => Err(wrong(option)),
    }
}

/// Checks options whose value is yes or no, or a number, by their names, and says whether it was one of these.
fn simple(option: &Section, switches: &[&str], numbers: &[&str]) -> Result<bool, ConfigError> {
    let name = option.name.as_str();
    if switches.contains(&name) {
        yes_or_no(option).map(|()| true)
    } else if numbers.contains(&name) {
        number(option).map(|()| true)
    } else {
        Ok(false)
    }
}

/// Options that syscheck does not know it ignores.
fn syscheck(section: &Section) -> Result<(), ConfigError> {
    const SWITCHES: &[&str] = &["disabled", "scan_on_start", "skip_nfs", "skip_dev", "skip_sys", "skip_proc"];
    for option in &section.children {
        match option.name.as_str() {
            "file_limit" | "registry_limit" => {
                for limit in &option.children {
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

fn rootcheck(section: &Section) -> Result<(), ConfigError> {
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
    for option in &section.children {
        let known = simple(option, SWITCHES, &["frequency"])? || FREE.contains(&option.name.as_str());
        if option.name == "ignore" {
            if option.attributes.first().is_some_and(|(name, value)| name != "type" || value != "sregex") {
                return Err(refused("the only attribute of ignore is type=\"sregex\""));
            }
        } else if !known {
            return Err(unknown(option));
        }
    }
    Ok(())
}

fn client_buffer(section: &Section) -> Result<(), ConfigError> {
    for option in &section.children {
        match option.name.as_str() {
            "disabled" | "disable" => yes_or_no(option)?,
            "queue_size" | "length" => number_up_to(option, 100_000)?,
            "events_per_second" => number_up_to(option, 1000)?,
            _ => return Err(unknown(option)),
        }
    }
    Ok(())
}

fn labels(section: &Section) -> Result<(), ConfigError> {
    for label in &section.children {
        if label.name != "label" {
            return Err(unknown(label));
        }
        if label.attribute("key").is_none_or(str::is_empty) {
            return Err(refused("a label needs a key"));
        }
        if label.attribute("hidden").is_some_and(|hidden| !matches!(hidden, "yes" | "no")) {
            return Err(refused("the attribute hidden of a label is yes or no"));
        }
    }
    Ok(())
}

pub(super) fn localfile(section: &Section) -> Result<(), ConfigError> {
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
    for option in &section.children {
        if !OPTIONS.contains(&option.name.as_str()) {
            return Err(unknown(option));
        }
        if option.name == "label" && option.attribute("key").is_none_or(str::is_empty) {
            return Err(refused("a label needs a key"));
        }
    }
    let format = section.text_of("log_format").ok_or_else(|| refused("a localfile needs a log_format"))?;
    let placeless = matches!(format, "macos" | "journald");
    if !placeless && section.child("location").is_none() && section.child("command").is_none() {
        return Err(refused("a localfile needs a location or a command"));
    }
    Ok(())
}

/// Of the connection, agents let the manager change nothing but when it is made anew.
fn client(section: &Section) -> Result<(), ConfigError> {
    match section.children.iter().find(|option| option.name != "force_reconnect_interval") {
        Some(option) => Err(unknown(option)),
        None => Ok(()),
    }
}

/// Modules that an agent does not know it leaves alone.
pub(super) fn wodle(section: &Section) -> Result<(), ConfigError> {
    match section.attributes.first() {
        Some((name, _)) if name == "name" => Ok(()),
        _ => Err(refused("a wodle needs a name")),
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

    proptest! {
        #[test]
        fn any_text_is_checked_without_harm(text in any::<String>()) {
            let _ = check(&text);
        }
    }
}
