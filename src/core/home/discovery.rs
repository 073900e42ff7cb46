//! [`discover`]: which home a process works on, and whose it is.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Home;

/// Where Wazuh's packages install.
pub const DEFAULT_INSTALLATION: &str = "/var/ossec";

/// Where root's embedded manager lives.
const SYSTEM_EMBEDDED: &str = "/var/lib/wazuhctl";

/// What [`discover`] decides by. The layers above read the environment; this crate does not.
#[derive(Debug, Clone)]
pub struct Inputs {
    /// The option `--home`.
    pub option: Option<PathBuf>,
    /// The variable `WAZUH_HOME`.
    pub environment: Option<PathBuf>,
    /// Where an installation would be: [`DEFAULT_INSTALLATION`].
    pub installation: PathBuf,
    /// Whether the process runs as root.
    pub superuser: bool,
    /// The user's data folder (`XDG_DATA_HOME`, else `~/.local/share`), where there is one.
    pub user_data: Option<PathBuf>,
}

impl Default for Inputs {
    fn default() -> Self {
        Self {
            option: None,
            environment: None,
            installation: PathBuf::from(DEFAULT_INSTALLATION),
            superuser: false,
            user_data: None,
        }
    }
}

/// Whose home it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Wazuh's: made by its installer or restored from a backup of one, whether or not its daemons run.
    Installation,
    /// The embedded manager's: made by [`lay_out`](super::lay_out), or not made yet.
    Embedded,
}

/// What led to a home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The option `--home`.
    Option,
    /// The variable `WAZUH_HOME`.
    Environment,
    /// An installation in the usual place.
    Installed,
    /// Nothing else was there.
    Fallback,
}

/// A home, whose it is, and what led to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The home, as an absolute path. An embedded one may not exist yet.
    pub home: Home,
    /// Whose it is.
    pub kind: Kind,
    /// What led to it.
    pub way: Way,
}

/// Why no home could be settled on.
#[derive(Debug, thiserror::Error)]
pub enum DiscoveryError {
    /// A folder was named that holds other things.
    #[error("{} is neither empty nor a manager's home; name an empty folder or a new one to start an embedded manager in", path.display())]
    NotAHome {
        /// The folder.
        path: PathBuf,
    },
    /// Something was named that is no folder.
    #[error("{} is not a folder", path.display())]
    NotAFolder {
        /// The path.
        path: PathBuf,
    },
    /// A folder cannot be looked into, so nobody can say whose it is.
    #[error("cannot look into {}: {source}; run as a user who may, or name another home", path.display())]
    Unreadable {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// There is no folder that this user's embedded manager could live in.
    #[error("there is no Wazuh here and no data folder for an embedded manager; name a home")]
    NoDataFolder,
}

/// Settles on a home: the one named by option, else the one named by the environment, else the installation where
/// there is one, else the embedded manager's (root: `/var/lib/wazuhctl`; others: `wazuhctl` in their data folder).
///
/// In the usual place an installation must prove itself with `etc`, `queue/db` and `api/configuration`: an *agent*
/// lives in the same place and has only the first. A home that somebody named is believed with any one sign of a
/// manager. The marker of [`lay_out`](super::lay_out) makes a home the embedded manager's, wherever it is.
///
/// Looks at folders, and makes none.
///
/// # Errors
/// A named folder that is somebody else's, a folder that cannot be looked into, no folder at all.
pub fn discover(inputs: &Inputs) -> Result<Found, DiscoveryError> {
    for (named, way) in [(&inputs.option, Way::Option), (&inputs.environment, Way::Environment)] {
        // An empty variable means an unset one, as everywhere.
        if let Some(path) = named.as_deref().filter(|path| !path.as_os_str().is_empty()) {
            let path = std::path::absolute(path)
                .map_err(|source| DiscoveryError::Unreadable { path: path.to_path_buf(), source })?;
            let kind = kind_of_named(&path)?;
            return Ok(Found { home: Home::new(path), kind, way });
        }
    }
    let installed = &inputs.installation;
    if exists(&Home::new(installed).embedded_marker())? {
        return Ok(Found { home: Home::new(installed), kind: Kind::Embedded, way: Way::Installed });
    }
    if is_manager(installed)? {
        return Ok(Found { home: Home::new(installed), kind: Kind::Installation, way: Way::Installed });
    }
    let embedded = match &inputs.user_data {
        _ if inputs.superuser => PathBuf::from(SYSTEM_EMBEDDED),
        Some(data) => data.join("wazuhctl"),
        None => return Err(DiscoveryError::NoDataFolder),
    };
    Ok(Found { home: Home::new(embedded), kind: Kind::Embedded, way: Way::Fallback })
}

/// Whose the home is that somebody named.
fn kind_of_named(path: &Path) -> Result<Kind, DiscoveryError> {
    let home = Home::new(path);
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Kind::Embedded),
        Err(source) => return Err(DiscoveryError::Unreadable { path: path.to_path_buf(), source }),
        Ok(found) if !found.is_dir() => return Err(DiscoveryError::NotAFolder { path: path.to_path_buf() }),
        Ok(_) => {}
    }
    if exists(&home.embedded_marker())? {
        return Ok(Kind::Embedded);
    }
    for sign in [home.databases(), home.api_configuration(), home.ossec_conf(), home.client_keys()] {
        if exists(&sign)? {
            return Ok(Kind::Installation);
        }
    }
    let mut entries = fs::read_dir(path)
        .map_err(|source| DiscoveryError::Unreadable { path: path.to_path_buf(), source })?;
    if entries.next().is_none() {
        return Ok(Kind::Embedded);
    }
    Err(DiscoveryError::NotAHome { path: path.to_path_buf() })
}

/// Whether `path` holds a manager, by what an agent's installation lacks.
fn is_manager(path: &Path) -> Result<bool, DiscoveryError> {
    let home = Home::new(path);
    for folder in [home.configuration(), home.databases(), home.api_configuration()] {
        if !exists(&folder)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether there is something at `path`; not being allowed to look is an error, not a no.
fn exists(path: &Path) -> Result<bool, DiscoveryError> {
    match fs::metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(false)
        }
        Err(source) => Err(DiscoveryError::Unreadable { path: path.to_path_buf(), source }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::home::lay_out;

    fn manager(path: &Path) {
        for folder in ["etc", "queue/db", "api/configuration"] {
            fs::create_dir_all(path.join(folder)).unwrap();
        }
    }

    fn inputs(root: &Path) -> Inputs {
        Inputs { installation: root.join("ossec"), user_data: Some(root.join("data")), ..Inputs::default() }
    }

    #[test]
    fn the_option_beats_the_environment_which_beats_the_installation() {
        let root = tempfile::tempdir().unwrap();
        let mut inputs = inputs(root.path());
        manager(&inputs.installation);
        let found = discover(&inputs).unwrap();
        assert_eq!(
            (found.home.root(), found.kind, found.way),
            (&*root.path().join("ossec"), Kind::Installation, Way::Installed)
        );
        inputs.environment = Some(root.path().join("environment"));
        let found = discover(&inputs).unwrap();
        assert_eq!((found.kind, found.way), (Kind::Embedded, Way::Environment));
        inputs.option = Some(root.path().join("option"));
        assert_eq!(discover(&inputs).unwrap().home.root(), root.path().join("option"));
        inputs.option = Some(PathBuf::new());
        assert_eq!(discover(&inputs).unwrap().way, Way::Environment);
    }

    #[test]
    fn an_agents_installation_is_no_manager() {
        let root = tempfile::tempdir().unwrap();
        let inputs = inputs(root.path());
        for folder in ["etc/shared", "queue/fim/db", "queue/sockets"] {
            fs::create_dir_all(inputs.installation.join(folder)).unwrap();
        }
        let found = discover(&inputs).unwrap();
        assert_eq!(
            (found.home.root(), found.kind, found.way),
            (&*root.path().join("data/wazuhctl"), Kind::Embedded, Way::Fallback)
        );
    }

    #[test]
    fn without_wazuh_root_and_users_have_their_own_embedded_homes() {
        let root = tempfile::tempdir().unwrap();
        let mut inputs = inputs(root.path());
        assert_eq!(discover(&inputs).unwrap().home.root(), root.path().join("data/wazuhctl"));
        inputs.user_data = None;
        assert!(matches!(discover(&inputs), Err(DiscoveryError::NoDataFolder)));
        inputs.superuser = true;
        assert_eq!(discover(&inputs).unwrap().home.root(), Path::new(SYSTEM_EMBEDDED));
    }

    #[test]
    fn a_named_home_is_known_by_its_marker_or_by_any_sign_of_a_manager() {
        let root = tempfile::tempdir().unwrap();
        let mut inputs = inputs(root.path());
        inputs.option = Some(root.path().join("home"));
        lay_out(&Home::new(root.path().join("home"))).unwrap();
        assert_eq!(discover(&inputs).unwrap().kind, Kind::Embedded);
        fs::remove_file(root.path().join("home/.wazuhctl")).unwrap();
        assert_eq!(discover(&inputs).unwrap().kind, Kind::Installation);
        inputs.option = Some(root.path().join("restored"));
        fs::create_dir_all(root.path().join("restored/etc")).unwrap();
        fs::write(root.path().join("restored/etc/ossec.conf"), "").unwrap();
        assert_eq!(discover(&inputs).unwrap().kind, Kind::Installation);
    }

    #[test]
    fn somebody_elses_folder_and_no_folder_are_refused_and_an_empty_one_is_taken() {
        let root = tempfile::tempdir().unwrap();
        let mut inputs = inputs(root.path());
        fs::create_dir(root.path().join("empty")).unwrap();
        inputs.option = Some(root.path().join("empty"));
        assert_eq!(discover(&inputs).unwrap().kind, Kind::Embedded);
        inputs.option = Some(root.path().to_path_buf());
        assert!(matches!(discover(&inputs), Err(DiscoveryError::NotAHome { .. })));
        fs::write(root.path().join("file"), "").unwrap();
        inputs.option = Some(root.path().join("file"));
        assert!(matches!(discover(&inputs), Err(DiscoveryError::NotAFolder { .. })));
    }
}
