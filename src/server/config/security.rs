//! `security.yaml`: for how long tokens live and what is the rule where no policy says anything.
//!
//! Operations change this file, and so may an editor while the server runs; [`SecurityFile`] follows both.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use arc_swap::ArcSwap;
use serde::{Deserialize, Deserializer, Serialize};
use wazuhctl_core::home::{Stamp, replace_file};

use super::error::{parse_yaml, read_yaml};
use super::{ConfigError, scalar};

/// The options of `api/configuration/security/security.yaml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SecurityConfig {
    /// For how many seconds a token is good.
    #[serde(deserialize_with = "scalar::integer")]
    pub auth_token_exp_timeout: i64,
    /// What is the rule where no policy says anything.
    pub rbac_mode: RbacMode,
}

impl Default for SecurityConfig {
    fn default() -> Self {
        Self { auth_token_exp_timeout: 900, rbac_mode: RbacMode::White }
    }
}

impl SecurityConfig {
    /// Reads the text of such a file; `path` is named in errors.
    ///
    /// # Errors
    /// When the text is no YAML, names an unknown option, or gives one a value it cannot have.
    pub fn parse(path: &Path, text: &str) -> Result<Self, ConfigError> {
        Ok(parse_yaml(path, text)?.unwrap_or_default())
    }

    /// How long tokens live. A negative number makes tokens that are over as soon as they are made, as in Wazuh.
    pub fn token_lifetime(&self) -> Duration {
        Duration::from_secs(self.auth_token_exp_timeout.try_into().unwrap_or(0))
    }

    /// The text of a file with these options.
    pub fn to_yaml(&self) -> String {
        format!("auth_token_exp_timeout: {}\nrbac_mode: {}\n", self.auth_token_exp_timeout, self.rbac_mode)
    }
}

/// What is the rule where no policy says anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RbacMode {
    /// What no policy allows is forbidden.
    White,
    /// What no policy denies is allowed.
    Black,
}

impl RbacMode {
    /// The name in the file and in tokens.
    pub const fn name(self) -> &'static str {
        match self {
            Self::White => "white",
            Self::Black => "black",
        }
    }
}

impl fmt::Display for RbacMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl<'de> Deserialize<'de> for RbacMode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar::parsed(deserializer, |name| match name.to_lowercase().as_str() {
            "white" => Ok(Self::White),
            "black" => Ok(Self::Black),
            _ => Err(scalar::none_of(name, &["white", "black"])),
        })
    }
}

/// The file and what it last said. Asking is free and never waits; looking at the disk is a call of its own.
#[derive(Debug)]
pub struct SecurityFile {
    path: PathBuf,
    current: ArcSwap<SecurityConfig>,
    /// Held while the file is read or written, so that the newest contents win.
    seen: Mutex<Option<Stamp>>,
}

impl SecurityFile {
    /// Reads the file for the first time; without it everything is at its default. Blocks on the disk.
    ///
    /// # Errors
    /// When the file cannot be read or is not valid.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, ConfigError> {
        let path = path.into();
        let seen = Stamp::of(&path);
        let current = read_yaml(&path)?.unwrap_or_default();
        Ok(Self { path, current: ArcSwap::from_pointee(current), seen: Mutex::new(seen) })
    }

    /// What the file last said.
    pub fn current(&self) -> Arc<SecurityConfig> {
        self.current.load_full()
    }

    /// Reads the file again if it changed since it was last looked at, and says whether other options hold now.
    /// Blocks on the disk.
    ///
    /// # Errors
    /// When the changed file is not valid: told once a change, and what was valid before stays in force.
    pub fn refresh(&self) -> Result<bool, ConfigError> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Stamp::of(&self.path);
        if *seen == now {
            return Ok(false);
        }
        *seen = now;
        let fresh: SecurityConfig = read_yaml(&self.path)?.unwrap_or_default();
        Ok(self.put(fresh))
    }

    /// Writes other options to the file, lets them hold at once, and gives those that held until then. Blocks on the
    /// disk.
    ///
    /// # Errors
    /// When the file cannot be written; the options stay as they were.
    pub fn store(&self, options: SecurityConfig) -> Result<Arc<SecurityConfig>, ConfigError> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        replace_file(&self.path, options.to_yaml().as_bytes(), None)
            .map_err(|source| ConfigError::Unwritable { path: self.path.clone(), source })?;
        *seen = Stamp::of(&self.path);
        let before = self.current();
        self.put(options);
        Ok(before)
    }

    fn put(&self, options: SecurityConfig) -> bool {
        let differs = **self.current.load() != options;
        if differs {
            self.current.store(Arc::new(options));
        }
        differs
    }
}
