//! The section `upload_configuration`: what a manager configuration sent to `PUT /manager/configuration` (and the
//! cluster's twin) may contain.

use serde::{Deserialize, Serialize};
use wazuhctl_core::manager::{Commands, Protection};

use super::scalar;

/// What an uploaded configuration may contain.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct UploadConfiguration {
    /// Commands that agents or the manager would run.
    pub remote_commands: RemoteCommands,
    /// Limits of the analysis.
    pub limits: LimitUploads,
    /// Which agents may connect.
    pub agents: AgentUploads,
    /// The connection to the indexer.
    pub indexer: Allowed,
    /// Integrations with other services.
    pub integrations: Integrations,
}

impl UploadConfiguration {
    /// The same, as uploads are checked.
    pub(crate) fn protection(&self) -> Protection {
        let commands = |commands: &CommandUploads| {
            if commands.allow { Commands::Any } else { Commands::Only(commands.exceptions.clone()) }
        };
        Protection {
            localfile_commands: commands(&self.remote_commands.localfile),
            wodle_commands: commands(&self.remote_commands.wodle_command),
            eps_limits: self.limits.eps.allow,
            higher_versions: self.agents.allow_higher_versions.allow,
            indexer: self.indexer.allow,
            public_virustotal_keys: self.integrations.virustotal.public_key.allow,
        }
    }
}

/// A section that may be changed by upload or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Allowed {
    /// Whether it may.
    #[serde(deserialize_with = "scalar::flag")]
    pub allow: bool,
}

impl Default for Allowed {
    fn default() -> Self {
        Self { allow: true }
    }
}

/// Commands that agents or the manager would run.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RemoteCommands {
    /// Commands in `localfile` sections.
    pub localfile: CommandUploads,
    /// Commands in `wodle` sections named `command`.
    pub wodle_command: CommandUploads,
}

/// Whether a kind of command may be uploaded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CommandUploads {
    /// Whether it may.
    #[serde(deserialize_with = "scalar::flag")]
    pub allow: bool,
    /// Commands that may even where `allow` is off.
    pub exceptions: Vec<String>,
}

impl Default for CommandUploads {
    fn default() -> Self {
        Self { allow: true, exceptions: Vec::new() }
    }
}

/// Limits of the analysis.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LimitUploads {
    /// Events a second.
    pub eps: Allowed,
}

/// Which agents may connect.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AgentUploads {
    /// Agents newer than the manager.
    pub allow_higher_versions: Allowed,
}

/// Integrations with other services.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Integrations {
    /// VirusTotal.
    pub virustotal: VirusTotal,
}

/// The integration with VirusTotal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct VirusTotal {
    /// Keys of the public service.
    pub public_key: VirusTotalKey,
}

/// Whether keys of VirusTotal's public service may be uploaded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct VirusTotalKey {
    /// Whether they may.
    #[serde(deserialize_with = "scalar::flag")]
    pub allow: bool,
    /// The least number of requests a minute that a key must have to be taken for no public one.
    #[serde(deserialize_with = "scalar::integer")]
    pub minimum_quota: i64,
}

impl Default for VirusTotalKey {
    fn default() -> Self {
        Self { allow: true, minimum_quota: 240 }
    }
}
