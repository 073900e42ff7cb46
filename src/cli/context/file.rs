//! The context file, `wazuhctl/config.yaml` in the user's configuration folder (mode 0600).
//!
//! ```yaml
//! current: lab
//! contexts:
//!   lab:
//!     url: https://manager.example.test:55000
//!     user: wazuh
//!     fingerprint: 0f3e…           # or ca: FILE, or insecure: true
//!     credential_command: pass show wazuh/lab
//!   here:
//!     home: /var/ossec
//! ```

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::folders::Folders;
use crate::private_file;

/// The whole file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContextFile {
    /// The context that is used where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) current: Option<String>,
    /// The contexts by name.
    #[serde(default)]
    pub(crate) contexts: BTreeMap<String, Context>,
}

/// One manager: a `url` or a `home`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Context {
    /// The address of the Server API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<String>,
    /// Who logs in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) user: Option<String>,
    /// A program that prints the password on its first line, run by `sh -c`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) credential_command: Option<String>,
    /// The authorities to trust, as a PEM file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) ca: Option<PathBuf>,
    /// The SHA-256 fingerprint of the one certificate to trust.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) fingerprint: Option<String>,
    /// Whether the server's certificate goes unchecked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) insecure: bool,
    /// The home folder of this machine's manager: this context works in process.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) home: Option<PathBuf>,
}

impl ContextFile {
    /// Reads the file; one that does not exist is empty.
    pub(crate) fn load(folders: &Folders) -> Result<Self> {
        let path = folders.context_file();
        let Some(text) = private_file::read(&path)? else { return Ok(Self::default()) };
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        serde_norway::from_str(&text).map_err(|error| {
            Failure::new(Exit::Error, format!("the context file {} is not valid: {error}", path.display()))
                .hint("correct it, or remove it and log in again")
        })
    }

    /// Replaces the file.
    pub(crate) fn save(&self, folders: &Folders) -> Result<()> {
        let text = serde_norway::to_string(self).map_err(|error| {
            Failure::new(Exit::Error, format!("the context file cannot be written: {error}"))
        })?;
        private_file::replace(&folders.context_file(), text.as_bytes())
    }

    /// The context of this name.
    pub(crate) fn get(&self, name: &str) -> Result<&Context> {
        self.contexts.get(name).ok_or_else(|| self.unknown(name))
    }

    /// The error for a name that no context has.
    pub(crate) fn unknown(&self, name: &str) -> Failure {
        let failure = Failure::new(Exit::NotFound, format!("there is no context \"{name}\""));
        if self.contexts.is_empty() {
            return failure.hint("wazuhctl login https://manager.example.test:55000 makes the first one");
        }
        let names: Vec<&str> = self.contexts.keys().map(String::as_str).collect();
        failure.hint(format!("there are: {}", names.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let mut file = ContextFile { current: Some("lab".into()), ..ContextFile::default() };
        let context = Context {
            url: Some("https://manager.example.test:55000".into()),
            insecure: true,
            ..Context::default()
        };
        file.contexts.insert("lab".into(), context);
        let text = serde_norway::to_string(&file).unwrap();
        assert_eq!(serde_norway::from_str::<ContextFile>(&text).unwrap(), file);
    }

    #[test]
    fn misspelt_settings_are_refused() {
        assert!(serde_norway::from_str::<ContextFile>("contexts: {lab: {urll: x}}").is_err());
    }
}
