//! [`check_manager`]: whether the daemons of a manager would start with an `ossec.conf`.
//!
//! Checked is what makes daemons of Wazuh 4.14 (`src/config`) refuse to start, not what they only warn of: sections
//! that do not exist, and values of the options that this program's own daemons read too. A manager with daemons of its
//! own is asked besides.

use super::agent_check::{localfile, section_exists, wodle};
use super::refusal::{Checked, number, switch, unknown, wrong};
use super::section::{ConfigError, MANAGER_ROOT, text_of};
use crate::xml::{Document, Element};

/// Options of `<global>` that are yes or no.
const GLOBAL_SWITCHES: &[&str] = &[
    "email_notification",
    "prelude_output",
    "zeromq_output",
    "jsonout_output",
    "alerts_log",
    "logall",
    "logall_json",
    "update_check",
];

/// Options of `<global>` that are numbers.
const GLOBAL_NUMBERS: &[&str] = &[
    "integrity_checking",
    "rootkit_detection",
    "host_information",
    "stats",
    "memory_size",
    "prelude_log_level",
];

/// Options of `<auth>` that are yes or no.
const AUTH_SWITCHES: &[&str] = &[
    "disabled",
    "ipv6",
    "use_source_ip",
    "purge",
    "use_password",
    "remote_enrollment",
    "ssl_verify_host",
    "ssl_auto_negotiate",
];

/// Checks the text of an `ossec.conf`.
///
/// # Errors
/// Text that is not well-formed, and, as [`ConfigError::Refused`], what the daemons do not take, with its place.
pub fn check_manager(text: &str) -> Result<(), ConfigError> {
    let document = Document::parse(text)?;
    if let Some(error) = document.unknown_to_daemons() {
        return Err(error.into());
    }
    checked(&document).map_err(|refusal| refusal.at(&document, refusal.element))?;
    if document.roots().flat_map(Element::children).next().is_none() {
        return Err(ConfigError::Refused("it has no section".to_owned()));
    }
    Ok(())
}

fn checked(document: &Document) -> Checked {
    for root in document.roots() {
        if root.name() != MANAGER_ROOT {
            return Err(unknown(root));
        }
        for element in root.children() {
            section(element)?;
        }
    }
    Ok(())
}

fn section(section: Element<'_>) -> Checked {
    section_exists(section)?;
    match section.name() {
        "wodle" => wodle(section),
        "localfile" => localfile(section),
        "global" => options(section, GLOBAL_SWITCHES, GLOBAL_NUMBERS, None),
        "auth" => options(section, AUTH_SWITCHES, &[], Some("port")),
        "remote" => {
            options(section, &[], &[], Some("port"))?;
            match section.child("connection") {
                Some(connection) if !matches!(text_of(connection).trim(), "secure" | "syslog") => {
                    Err(wrong(connection))
                }
                _ => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

fn options(section: Element<'_>, switches: &[&str], numbers: &[&str], port: Option<&str>) -> Checked {
    for option in section.children() {
        let name = option.name();
        if switches.contains(&name) {
            switch(option)?;
        } else if numbers.contains(&name) {
            number(option)?;
        } else if port == Some(name) && !text_of(option).trim().parse::<u16>().is_ok_and(|port| port > 0) {
            return Err(wrong(option));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_daemons_take_and_what_not() {
        for (inner, taken) in [
            ("<global><logall>yes</logall></global>", true),
            ("<global><logall>maybe</logall></global>", false),
            ("<global><stats>many</stats></global>", false),
            ("<global/>", false),
            ("<made-up><a/></made-up>", false),
            ("<nothing/>", false),
            ("", false),
            ("<!-- nothing -->", false),
            ("<syscheck><frequency>abc</frequency></syscheck>", true),
            ("<alerts><log_alert_level>400</log_alert_level></alerts>", true),
            ("<auth><disabled>no</disabled><port>1515</port></auth>", true),
            ("<auth><port>70000</port></auth>", false),
            ("<auth><port>0</port></auth>", false),
            ("<auth><purge>1</purge></auth>", false),
            ("<remote><connection>secure</connection><port>1514</port></remote>", true),
            ("<remote><connection>open</connection></remote>", false),
            ("<localfile><log_format>command</log_format><command>a && b</command></localfile>", true),
            ("<localfile><log_format>syslog</log_format></localfile>", false),
            (
                "<localfile><log_format>eventchannel</log_format><location>System</location><query>\\<a>b\\</a></query></localfile>",
                true,
            ),
            ("<wodle name=\"syscollector\"><disabled>no</disabled></wodle>", true),
            ("<wodle><disabled>no</disabled></wodle>", false),
            ("<global><white_list>1 < 2</white_list></global>", false),
            ("<global><white_list><![CDATA[a]]></white_list></global>", false),
        ] {
            let text = format!("<ossec_config>{inner}</ossec_config>");
            assert_eq!(check_manager(&text).is_ok(), taken, "{inner}");
        }
        assert!(check_manager("<agent_config><global><a/></global></agent_config>").is_err());
        assert!(check_manager("").is_err());
    }

    #[test]
    fn a_refusal_names_its_place() {
        let text = "<ossec_config>\n  <auth>\n    <purge>1</purge>\n  </auth>\n</ossec_config>";
        let refused = check_manager(text).unwrap_err().to_string();
        assert!(refused.contains("purge") && refused.ends_with("(line 3, column 5)"), "{refused}");
        let unclosed = check_manager("<ossec_config>\n<auth>").unwrap_err().to_string();
        assert!(unclosed.contains("line 2, column 1"), "{unclosed}");
    }

    proptest! {
        #[test]
        fn any_text_is_checked_without_harm(text in any::<String>(), other in "[<>/a-c=\" &;!\\\\-]{0,80}") {
            let _ = (check_manager(&text), check_manager(&format!("<ossec_config>{other}</ossec_config>")));
        }
    }
}
