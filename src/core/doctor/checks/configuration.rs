//! ossec.conf, the groups' agent.conf and the internal options.

use super::super::finding::or_ok;
use super::super::{Finding, Patient};
use crate::config;
use crate::count_of;
use crate::home::read_limited;

/// How many groups are looked at.
const MOST: usize = 10_000;

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let home = &patient.home;
    let mut findings = Vec::new();
    let mut sections = 0;
    let mend = "mend it in an editor, and look again: wazuhctl manager config validate FILE";
    match config::read(home) {
        Ok(found) => {
            sections = found.len();
            if found.is_empty() && home.ossec_conf().exists() {
                findings.push(Finding::warning(
                    "etc/ossec.conf has no section: everything is at its default",
                    "sections stand within <ossec_config>",
                ));
            } else if let Some(error) = refused(patient) {
                findings.push(Finding::fault(format!("no daemon starts with etc/ossec.conf: {error}"), mend));
            }
        }
        Err(error) => {
            findings.push(Finding::fault(format!("etc/ossec.conf cannot be used: {error}"), mend));
        }
    }
    let mut groups = 0;
    for entry in std::fs::read_dir(home.shared()).into_iter().flatten().flatten().take(MOST) {
        let path = entry.path().join("agent.conf");
        let Ok(bytes) = read_limited(&path, config::LARGEST) else { continue };
        groups += 1;
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        if let Err(error) = config::check(&String::from_utf8_lossy(&bytes)) {
            let group = entry.file_name().to_string_lossy().into_owned();
            findings.push(Finding::fault(
                format!("the agents of group {group} refuse their agent.conf: {error}"),
                format!("wazuhctl groups config edit {group}"),
            ));
        }
    }
    for path in [home.internal_options(), home.local_internal_options()] {
        let Ok(bytes) = read_limited(&path, config::LARGEST) else { continue };
        let wrong = wrong_lines(&String::from_utf8_lossy(&bytes));
        if !wrong.is_empty() {
            findings.push(Finding::warning(
                format!("lines of {} that are no options: {}", patient.shown(&path), wrong.join(", ")),
                "an option is written as: component.name=number",
            ));
        }
    }
    or_ok(
        findings,
        format!(
            "{} of etc/ossec.conf and {} of groups are well-formed",
            count_of(sections, "section"),
            count_of(groups, "agent.conf")
        ),
    )
}

/// What the manager's daemons would not take, of a configuration that can be read.
fn refused(patient: &Patient) -> Option<config::ConfigError> {
    let bytes = std::fs::read(patient.home.ossec_conf()).ok()?;
    config::check_manager(&String::from_utf8_lossy(&bytes)).err()
}

/// The numbers of the lines that are neither comments nor `name=value`.
fn wrong_lines(text: &str) -> Vec<String> {
    let is_wrong = |line: &str| {
        let line = line.trim();
        let is_name = |name: &str| name.contains('.') && !name.contains(char::is_whitespace);
        !line.is_empty()
            && !line.starts_with('#')
            && !line
                .split_once('=')
                .is_some_and(|(name, value)| is_name(name.trim()) && !value.trim().is_empty())
    };
    let lines = (1_usize..).zip(text.lines()).filter(|(_, line)| is_wrong(line));
    lines.map(|(number, _)| number.to_string()).take(10).collect()
}
