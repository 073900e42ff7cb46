//! [`UpdateSettings`]: whether the service for new versions may be asked, and where it is.
//!
//! The contract is `<global>` of `etc/ossec.conf`: `<update_check>` is on unless it says otherwise, and `<cti-url>` names
//! the service. The embedded manager asks nobody unless it is told to.

use crate::config;
use crate::error::{Error, Fault, Result};
use crate::home::Home;

/// Where the service is unless the configuration names another.
const SERVICE: &str = "https://cti.wazuh.com";

/// Below the service's address.
const PATH: &str = "api/v1/ping";

/// What a configuration says of new versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpdateSettings {
    /// Whether the service may be asked.
    pub enabled: bool,
    /// The address that is asked.
    pub url: String,
}

impl UpdateSettings {
    /// What the configuration of `home` says. Blocks.
    ///
    /// # Errors
    /// 1006 where it cannot be read.
    pub fn of_home(home: &Home) -> Result<Self> {
        let sections = config::read(home).map_err(|error| {
            let path = home.relative(&home.ossec_conf()).display().to_string();
            Error::new(Fault::PathMissing { path }).caused_by(error)
        })?;
        let said = |name: &str| {
            let mut globals = sections.iter().rev().filter(|section| section.name == "global");
            globals.find_map(|global| global.text_of(name)).filter(|text| !text.is_empty())
        };
        let enabled = said("update_check").map_or(!home.embedded_marker().exists(), |text| text == "yes");
        let service = said("cti-url").unwrap_or(SERVICE).trim_end_matches('/');
        Ok(Self { enabled, url: format!("{service}/{PATH}") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn installations_ask_and_embedded_managers_do_not_unless_they_are_told_otherwise() {
        let folder = tempfile::tempdir().expect("folder");
        let home = Home::new(folder.path());
        std::fs::create_dir_all(home.configuration()).expect("folder");
        let configure = |options: &str| {
            let text = format!("<ossec_config><global>{options}</global></ossec_config><ossec_config/>");
            std::fs::write(home.ossec_conf(), text).expect("file");
        };
        let enabled = || UpdateSettings::of_home(&home).expect("settings").enabled;
        assert!(enabled());
        std::fs::write(home.embedded_marker(), "").expect("file");
        assert!(!enabled());
        configure("<update_check>yes</update_check>");
        assert!(enabled());
        std::fs::remove_file(home.embedded_marker()).expect("file");
        configure("<update_check>no</update_check>");
        assert!(!enabled());
        configure("<email_notification>no</email_notification>");
        let settings = UpdateSettings { enabled: true, url: "https://cti.wazuh.com/api/v1/ping".into() };
        assert_eq!(UpdateSettings::of_home(&home).expect("settings"), settings);
        configure("<cti-url>http://127.0.0.1:1/</cti-url>");
        assert_eq!(UpdateSettings::of_home(&home).expect("settings").url, "http://127.0.0.1:1/api/v1/ping");
        configure("<cti-url>");
        assert_eq!(UpdateSettings::of_home(&home).expect_err("malformed").code(), 1006);
    }
}
