//! The user's own folders, by the XDG base directory specification.

use std::path::PathBuf;

use wazuhctl_core::home::Inputs;

use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result};

/// Where this user's context file, passwords and tokens live.
#[derive(Debug, Clone)]
pub(crate) struct Folders {
    config: PathBuf,
    state: PathBuf,
    cache: PathBuf,
    data: Option<PathBuf>,
}

impl Folders {
    /// Reads the XDG variables; a relative path in one of them is ignored, as the specification demands.
    pub(crate) fn from_environment() -> Result<Self> {
        let absolute = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let home = absolute(environment::USER_HOME);
        let folder = |name, below: &str| {
            absolute(name)
                .or_else(|| home.as_ref().map(|home| home.join(below)))
                .map(|base| base.join("wazuhctl"))
        };
        let found = (
            folder(environment::XDG_CONFIG_HOME, ".config"),
            folder(environment::XDG_STATE_HOME, ".local/state"),
            folder(environment::XDG_CACHE_HOME, ".cache"),
        );
        match found {
            (Some(config), Some(state), Some(cache)) => {
                let data = absolute(environment::XDG_DATA_HOME)
                    .or_else(|| home.as_ref().map(|home| home.join(".local/share")));
                Ok(Self { config, state, cache, data })
            }
            _ => Err(Failure::new(Exit::Error, "the user's home folder is unknown")
                .hint("set HOME, or XDG_CONFIG_HOME, XDG_STATE_HOME and XDG_CACHE_HOME")),
        }
    }

    /// What the search for a manager's home on this machine goes by; `home` is the one a flag names.
    pub(crate) fn discovery(&self, home: Option<PathBuf>) -> Inputs {
        Inputs {
            option: home,
            environment: std::env::var_os(environment::WAZUH_HOME).map(PathBuf::from),
            superuser: nix::unistd::Uid::effective().is_root(),
            user_data: self.data.clone(),
            ..Inputs::default()
        }
    }

    /// The context file.
    pub(crate) fn context_file(&self) -> PathBuf {
        self.config.join("config.yaml")
    }

    /// Passwords that no keyring takes.
    pub(crate) fn credentials_file(&self) -> PathBuf {
        self.state.join("credentials.yaml")
    }

    /// Values to complete, kept between two Tabs.
    pub(crate) fn completions(&self) -> PathBuf {
        self.cache.join("completions")
    }

    /// Tokens kept between calls.
    pub(crate) fn tokens(&self) -> PathBuf {
        self.cache.join("tokens")
    }
}
