//! [`AgentSystem`]: the description of its system that an agent compares `<agent_config os="…">` with.
//!
//! An agent makes it of what it finds (`getuname` in `src/shared/file_op.c`) and sends it to the manager, which takes it
//! to pieces (`src/shared/remoted_op.c`): what stands before the brackets is kept as `os.uname`, what stands in them as
//! the other fields. Here it is put together again.

/// What a manager knows of an agent's system, by the API's names; nothing of an agent that has not told.
#[derive(Debug, Clone, Copy, Default)]
pub struct AgentSystem<'a> {
    /// `name`: on Windows the agent is taken to be called as its computer, whose name the manager does not keep.
    pub agent: &'a str,
    /// `os.uname`.
    pub uname: Option<&'a str>,
    /// `os.name`.
    pub name: Option<&'a str>,
    /// `os.platform`.
    pub platform: Option<&'a str>,
    /// `os.version`.
    pub version: Option<&'a str>,
    /// `os.codename`.
    pub codename: Option<&'a str>,
    /// `os.arch`.
    pub arch: Option<&'a str>,
    /// `version`: `Wazuh v4.14.7`.
    pub wazuh: Option<&'a str>,
}

impl AgentSystem<'_> {
    /// The description as the agent made it.
    pub fn description(&self) -> Option<String> {
        let mut text = self.uname?.to_owned();
        if !text.contains(" [") {
            if self.platform == Some("windows") {
                text += &self.windows();
            } else if let Some(name) = self.name {
                text += &self.unix(name);
            }
        }
        if let Some(wazuh) = self.wazuh {
            text += &format!(" - {wazuh}");
        }
        Some(text)
    }

    fn windows(&self) -> String {
        let version = self.version.unwrap_or("unknown");
        match self.arch {
            Some(arch) => format!(" [Ver: {version}] |{} |{arch}", self.agent),
            // Older agents tell no more.
            None => format!(" [Ver: {version}]"),
        }
    }

    fn unix(&self, name: &str) -> String {
        let platform = self.platform.map(|platform| format!("|{platform}")).unwrap_or_default();
        let codename = self.codename.map(|codename| format!(" ({codename})")).unwrap_or_default();
        let version = self.version.map(|version| format!(": {version}{codename}")).unwrap_or_default();
        format!(" [{name}{platform}{version}]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_put_together_again() {
        let linux = AgentSystem {
            agent: "web",
            uname: Some("Linux |web |6.1.0 |#1 SMP |x86_64"),
            name: Some("Debian GNU/Linux"),
            platform: Some("debian"),
            version: Some("12"),
            codename: Some("bookworm"),
            arch: Some("x86_64"),
            wazuh: Some("Wazuh v4.14.7"),
        };
        let windows = AgentSystem {
            agent: "WIN-1",
            uname: Some("Microsoft Windows 11 Pro"),
            name: Some("Microsoft Windows 11 Pro"),
            platform: Some("windows"),
            version: Some("10.0.22631.3447"),
            codename: None,
            ..linux
        };
        let unfinished = "Linux |web |6.1.0 |#1 SMP |x86_64";
        for (system, description) in [
            (
                linux,
                Some(
                    "Linux |web |6.1.0 |#1 SMP |x86_64 [Debian GNU/Linux|debian: 12 (bookworm)] - Wazuh v4.14.7",
                ),
            ),
            (
                AgentSystem { codename: None, wazuh: None, ..linux },
                Some("Linux |web |6.1.0 |#1 SMP |x86_64 [Debian GNU/Linux|debian: 12]"),
            ),
            (
                AgentSystem { platform: None, version: None, wazuh: None, ..linux },
                Some("Linux |web |6.1.0 |#1 SMP |x86_64 [Debian GNU/Linux]"),
            ),
            (AgentSystem { name: None, wazuh: None, ..linux }, Some(unfinished)),
            (
                AgentSystem { uname: Some("Linux |web [Ubuntu|ubuntu: 22.04]"), ..linux },
                Some("Linux |web [Ubuntu|ubuntu: 22.04] - Wazuh v4.14.7"),
            ),
            (windows, Some("Microsoft Windows 11 Pro [Ver: 10.0.22631.3447] |WIN-1 |x86_64 - Wazuh v4.14.7")),
            (
                AgentSystem { arch: None, ..windows },
                Some("Microsoft Windows 11 Pro [Ver: 10.0.22631.3447] - Wazuh v4.14.7"),
            ),
            (AgentSystem { uname: None, ..linux }, None),
        ] {
            assert_eq!(system.description().as_deref(), description);
        }
    }
}
