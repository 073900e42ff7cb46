//! [`Order`]: what the agent upgrade module is asked, as text.

use serde_json::{Map, Value, json};

use crate::agents::AgentId;
use crate::python_json;

/// What an agent is to be upgraded with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Package {
    /// A package that the manager fetches from a repository.
    Repository {
        /// The repository's address, where it is not Wazuh's own.
        repository: Option<String>,
        /// The version to upgrade to, such as `v4.14.7`; the manager's own where none is given.
        version: Option<String>,
        /// Whether the version may be an older one, or one newer than the manager.
        force: bool,
        /// Whether to fetch it over HTTP.
        use_http: bool,
        /// `rpm` or `deb`, where the agent's platform does not decide.
        package_type: Option<String>,
    },
    /// A package that lies on the manager.
    File {
        /// Its path.
        path: String,
        /// The program in the package that installs it.
        installer: Option<String>,
    },
}

/// A request to the module.
#[derive(Debug, Clone, Copy)]
pub(super) enum Order<'a> {
    /// Upgrade.
    Upgrade(&'a Package),
    /// Tell how the last upgrade went.
    Result,
}

impl Order<'_> {
    /// The request about these agents, in the spelling and order of Wazuh's API.
    pub(super) fn about(self, agents: &[AgentId]) -> String {
        let mut parameters = Map::new();
        let ids: Vec<u32> = agents.iter().map(|id| id.number()).collect();
        parameters.insert("agents".to_owned(), ids.into());
        if let Self::Upgrade(package) = self {
            package.describe(&mut parameters);
        }
        python_json::to_string(&json!({
            "version": 1,
            "origin": {"module": "api"},
            "command": self.command(),
            "parameters": parameters,
        }))
    }

    fn command(self) -> &'static str {
        match self {
            Self::Upgrade(Package::Repository { .. }) => "upgrade",
            Self::Upgrade(Package::File { .. }) => "upgrade_custom",
            Self::Result => "upgrade_result",
        }
    }
}

impl Package {
    fn describe(&self, parameters: &mut Map<String, Value>) {
        let mut say = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                parameters.insert(name.to_owned(), value);
            }
        };
        let text = |value: &Option<String>| value.clone().map(Value::from);
        match self {
            Self::Repository { repository, version, force, use_http, package_type } => {
                say("version", version.as_deref().map(|version| format!("v{}", numbers(version)).into()));
                say("force_upgrade", Some((*force).into()));
                say("use_http", Some((*use_http).into()));
                say("package_type", text(package_type));
                say("wpk_repo", text(repository));
            }
            Self::File { path, installer } => {
                say("force_upgrade", Some(false.into()));
                say("use_http", Some(false.into()));
                say("file_path", Some(path.clone().into()));
                say("installer", text(installer));
            }
        }
    }
}

/// The numbers at the end of a version: `4.14.7` of `Wazuh v4.14.7`.
fn numbers(version: &str) -> &str {
    version.rsplit(|letter: char| !letter.is_ascii_digit() && letter != '.').next().unwrap_or(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(numbers: &[u32]) -> Vec<AgentId> {
        numbers.iter().copied().map(AgentId::new).collect()
    }

    #[test]
    fn requests_are_wazuhs_to_the_byte() {
        let plain = Package::Repository {
            repository: None,
            version: None,
            force: false,
            use_http: false,
            package_type: None,
        };
        assert_eq!(
            Order::Upgrade(&plain).about(&ids(&[1, 1024])),
            r#"{"version": 1, "origin": {"module": "api"}, "command": "upgrade", "parameters": {"agents": [1, 1024], "force_upgrade": false, "use_http": false}}"#
        );
        let full = Package::Repository {
            repository: Some("192.0.2.1/wpk/".into()),
            version: Some("Wazuh v4.14.7".into()),
            force: true,
            use_http: true,
            package_type: Some("deb".into()),
        };
        assert_eq!(
            Order::Upgrade(&full).about(&ids(&[7])),
            r#"{"version": 1, "origin": {"module": "api"}, "command": "upgrade", "parameters": {"agents": [7], "version": "v4.14.7", "force_upgrade": true, "use_http": true, "package_type": "deb", "wpk_repo": "192.0.2.1/wpk/"}}"#
        );
        let file = Package::File { path: "/tmp/\u{e9}.wpk".into(), installer: Some("upgrade.sh".into()) };
        assert_eq!(
            Order::Upgrade(&file).about(&ids(&[7])),
            r#"{"version": 1, "origin": {"module": "api"}, "command": "upgrade_custom", "parameters": {"agents": [7], "force_upgrade": false, "use_http": false, "file_path": "/tmp/\u00e9.wpk", "installer": "upgrade.sh"}}"#
        );
        assert_eq!(
            Order::Result.about(&ids(&[1, 2])),
            r#"{"version": 1, "origin": {"module": "api"}, "command": "upgrade_result", "parameters": {"agents": [1, 2]}}"#
        );
    }

    #[test]
    fn versions_have_one_spelling() {
        for version in ["4.14.7", "v4.14.7", "wazuh v4.14.7", "Wazuh 4.14.7"] {
            assert_eq!(numbers(version), "4.14.7");
        }
    }
}
