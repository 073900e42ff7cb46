//! [`ApiConfig`]: all of `api.yaml`, and the addresses to listen on.

use std::fmt;
use std::net::IpAddr;
use std::path::Path;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::error::{parse_yaml, read_yaml};
use super::{Access, ConfigError, Cors, Https, Intervals, Logs, UploadConfiguration, scalar};

/// The options of `api/configuration/api.yaml`, each with Wazuh's default where the file does not name it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ApiConfig {
    /// Where to listen.
    pub host: Vec<ListenHost>,
    /// The port, the same on every host. Zero: any free one.
    #[serde(deserialize_with = "scalar::port")]
    pub port: u16,
    /// Whether to give up root's rights after the start.
    #[serde(deserialize_with = "scalar::flag")]
    pub drop_privileges: bool,
    /// Whether the operations under `/experimental` answer.
    #[serde(deserialize_with = "scalar::flag")]
    pub experimental_features: bool,
    /// The largest body, in bytes. Zero: no limit.
    #[serde(deserialize_with = "scalar::count")]
    pub max_upload_size: u64,
    /// How many log-ins are checked at the same time.
    #[serde(deserialize_with = "scalar::pool_size")]
    pub authentication_pool_size: u8,
    /// How long things may take.
    pub intervals: Intervals,
    /// Certificate, key and versions of TLS.
    pub https: Https,
    /// The log of the API.
    pub logs: Logs,
    /// What browsers may do from pages of other origins.
    pub cors: Cors,
    /// Lock-out and request limit.
    pub access: Access,
    /// What an uploaded manager configuration may contain.
    pub upload_configuration: UploadConfiguration,
    /// Without effect since 4.8; taken so that old files load.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cache: Option<Cache>,
    /// Without effect since 4.3; taken so that old files load.
    #[serde(skip_serializing)]
    use_only_authd: Option<scalar_option::Flag>,
}

/// The section `cache`, without effect since Wazuh 4.8.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cache {
    /// Whether it was wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    enabled: Option<scalar_option::Flag>,
    /// For how many seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    time: Option<serde_json::Number>,
}

mod scalar_option {
    //! A yes or no inside an `Option`, which `deserialize_with` does not reach.

    use serde::{Deserialize, Serialize};

    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(transparent)]
    pub(super) struct Flag(#[serde(deserialize_with = "super::scalar::flag")] pub(super) bool);
}

impl Default for ApiConfig {
    fn default() -> Self {
        Self {
            host: vec![
                ListenHost::Address(IpAddr::from([0; 4])),
                ListenHost::Address(IpAddr::from([0_u8; 16])),
            ],
            port: 55000,
            drop_privileges: true,
            experimental_features: false,
            max_upload_size: 10 * 1024 * 1024,
            authentication_pool_size: 2,
            intervals: Intervals::default(),
            https: Https::default(),
            logs: Logs::default(),
            cors: Cors::default(),
            access: Access::default(),
            upload_configuration: UploadConfiguration::default(),
            cache: None,
            use_only_authd: None,
        }
    }
}

impl ApiConfig {
    /// Reads the file; without it, or with nothing in it, everything is at its default.
    ///
    /// # Errors
    /// When the file cannot be read, names an unknown option, or gives one a value it cannot have.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        read_yaml::<Self>(path)?.unwrap_or_default().checked(path)
    }

    /// Reads the text of such a file; `path` is named in errors.
    ///
    /// # Errors
    /// As [`ApiConfig::read`].
    pub fn parse(path: &Path, text: &str) -> Result<Self, ConfigError> {
        parse_yaml::<Self>(path, text)?.unwrap_or_default().checked(path)
    }

    /// What the types of single options cannot say.
    fn checked(self, path: &Path) -> Result<Self, ConfigError> {
        let invalid = |reason: String| ConfigError::Invalid { path: path.to_owned(), line: None, reason };
        if self.host.is_empty() {
            return Err(invalid(
                "host: the list is empty; name at least one address to listen on".to_owned(),
            ));
        }
        self.logs.rotation().map_err(|reason| invalid(format!("logs.max_size.size: {reason}")))?;
        Ok(self)
    }

    /// Every address to listen on, in the order of the file.
    pub fn listen_addresses(&self) -> Vec<ListenAddress> {
        self.host.iter().map(|host| ListenAddress { host: host.clone(), port: self.port }).collect()
    }

    /// What is worth a warning in the log: options that are accepted and have no effect.
    pub fn warnings(&self) -> Vec<String> {
        let mut warnings = Vec::new();
        if self.cache.as_ref().and_then(|cache| cache.enabled).is_some_and(|enabled| enabled.0) {
            warnings.push("the option cache has had no effect since Wazuh 4.8 and can be removed".to_owned());
        }
        if self.use_only_authd.is_some() {
            warnings.push(
                "the option use_only_authd has had no effect since Wazuh 4.3 and can be removed".to_owned(),
            );
        }
        if self.logs.has_path() {
            warnings.push(
                "the option logs.path has had no effect since Wazuh 4.3: the log is always logs/api.log or \
                 logs/api.json"
                    .to_owned(),
            );
        }
        warnings
    }

    /// The configuration as `GET /manager/api/config` shows it; the names of TLS files become paths in `ssl_folder`.
    pub fn view(&self, ssl_folder: &Path) -> serde_json::Value {
        let mut view = serde_json::to_value(self).unwrap_or_default();
        for name in ["key", "cert", "ca"] {
            if let Some(shown) = view.get_mut("https").and_then(|https| https.get_mut(name)) {
                let path = ssl_folder.join(shown.as_str().unwrap_or_default());
                *shown = serde_json::Value::String(path.to_string_lossy().into_owned());
            }
        }
        view
    }
}

/// A host to listen on: an IP address, or a name that is looked up at the start.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ListenHost {
    /// An IP address.
    Address(IpAddr),
    /// The name of a host.
    Name(String),
}

impl std::str::FromStr for ListenHost {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
        if let Ok(address) = bare.parse() {
            return Ok(Self::Address(address));
        }
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if text.is_empty() || text.len() > 253 || !text.chars().all(is_name) {
            return Err(format!("{text:?} is neither an IP address nor the name of a host"));
        }
        Ok(Self::Name(text.to_ascii_lowercase()))
    }
}

impl fmt::Display for ListenHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(address) => address.fmt(f),
            Self::Name(name) => f.write_str(name),
        }
    }
}

impl Serialize for ListenHost {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ListenHost {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar::parsed(deserializer, str::parse)
    }
}

/// A host and a port to listen on. Its text is `host:port`, with an IPv6 address in brackets.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ListenAddress {
    /// The host.
    pub host: ListenHost,
    /// The port. Zero: any free one.
    pub port: u16,
}

impl std::str::FromStr for ListenAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (host, port) =
            text.rsplit_once(':').ok_or_else(|| format!("{text:?} is not of the form HOST:PORT"))?;
        let port = port.parse().map_err(|_| format!("{port:?} is no port: a number from 0 to 65535 is"))?;
        if host.contains(':') && !host.starts_with('[') {
            return Err(format!("the IPv6 address in {text:?} must stand in brackets, as in [::1]:55000"));
        }
        Ok(Self { host: host.parse()?, port })
    }
}

impl fmt::Display for ListenAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.host {
            ListenHost::Address(IpAddr::V6(address)) => write!(f, "[{address}]:{}", self.port),
            host => write!(f, "{host}:{}", self.port),
        }
    }
}
