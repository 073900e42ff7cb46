//! The manager's own row, agent 000: what its name and its system are.
//!
//! In an installation `wazuh-modulesd` writes this at every start. A row that already says which Wazuh it is was
//! written by one, and is left alone.

use std::collections::HashMap;

use wazuhctl_core::home::Home;

use super::super::cluster;
use super::super::connection::Database;

/// The Wazuh whose files and answers these are; agents may not be newer than their manager.
const VERSION: &str = "Wazuh v4.14.7";

/// Fills the manager's row, unless that was done before.
pub(in super::super) fn describe(database: &mut Database, home: &Home) -> rusqlite::Result<()> {
    let described = "SELECT count(*) FROM agent WHERE id = 0 AND version IS NULL";
    if database.reading().first::<i64>(described, [])? != Some(1) {
        return Ok(());
    }
    let host = System::read();
    // A lone manager has a name, too.
    let node = cluster::of(home).node_name.unwrap_or_else(|| "node01".to_owned());
    database.writing()?.execute(
        "UPDATE agent SET name = ?1, manager_host = ?1, os_name = ?2, os_version = ?3, os_major = ?4, \
         os_minor = ?5, os_codename = ?6, os_platform = ?7, os_uname = ?8, os_arch = ?9, version = ?10, \
         node_name = ?11, sync_status = 'synced', group_config_status = 'synced', connection_status = 'active' \
         WHERE id = 0",
        rusqlite::params![
            host.name,
            host.os_name,
            host.os_version,
            host.os_major,
            host.os_minor,
            host.os_codename,
            host.os_platform,
            host.uname,
            std::env::consts::ARCH,
            VERSION,
            node,
        ],
    )?;
    Ok(())
}

/// The machine, in the columns' terms.
#[derive(Debug, PartialEq, Eq)]
struct System {
    name: String,
    os_name: Option<String>,
    os_version: Option<String>,
    os_major: Option<String>,
    os_minor: Option<String>,
    os_codename: Option<String>,
    os_platform: Option<String>,
    uname: String,
}

impl System {
    fn read() -> Self {
        let kernel = |name: &str| {
            let text = std::fs::read_to_string(format!("/proc/sys/kernel/{name}")).unwrap_or_default();
            text.trim().to_owned()
        };
        let name = nix::unistd::gethostname()
            .ok()
            .and_then(|name| name.into_string().ok())
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| "localhost".to_owned());
        let uname = format!(
            "{} |{name} |{} |{} |{}",
            kernel("ostype"),
            kernel("osrelease"),
            kernel("version"),
            std::env::consts::ARCH
        );
        let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
        Self::from_release(name, uname, &release)
    }

    /// Reads the fields of os-release(5). `VERSION="12 (bookworm)"` is version and code name in one.
    fn from_release(name: String, uname: String, release: &str) -> Self {
        let fields: HashMap<&str, &str> = release
            .lines()
            .filter_map(|line| line.split_once('='))
            .map(|(key, value)| (key.trim(), value.trim().trim_matches(['"', '\''])))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let field = |key: &str| fields.get(key).map(|value| (*value).to_owned());
        let (version, codename) = match fields.get("VERSION").and_then(|text| text.split_once(" (")) {
            Some((version, codename)) => {
                (Some(version.to_owned()), Some(codename.trim_end_matches(')').to_owned()))
            }
            None => (field("VERSION"), field("VERSION_CODENAME")),
        };
        let version = version.or_else(|| field("VERSION_ID"));
        let mut numbers = version.as_deref().unwrap_or_default().split(|c: char| !c.is_ascii_digit());
        let mut number = || numbers.next().filter(|part| !part.is_empty()).map(str::to_owned);
        let (os_major, os_minor) = (number(), number());
        Self {
            name,
            os_name: field("NAME"),
            os_major,
            os_minor,
            os_version: version,
            os_codename: codename,
            os_platform: field("ID"),
            uname,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_os_release() {
        let system = |release: &str| System::from_release("host".to_owned(), String::new(), release);
        let debian =
            system("NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nVERSION=\"12 (bookworm)\"\nID=debian\n");
        assert_eq!(debian.os_name.as_deref(), Some("Debian GNU/Linux"));
        assert_eq!(debian.os_version.as_deref(), Some("12"));
        assert_eq!((debian.os_major.as_deref(), debian.os_minor.as_deref()), (Some("12"), None));
        assert_eq!(debian.os_codename.as_deref(), Some("bookworm"));
        assert_eq!(debian.os_platform.as_deref(), Some("debian"));
        let ubuntu = system("NAME=Ubuntu\nVERSION='22.04.4 LTS (Jammy Jellyfish)'\nID=ubuntu\n");
        assert_eq!(ubuntu.os_version.as_deref(), Some("22.04.4 LTS"));
        assert_eq!((ubuntu.os_major.as_deref(), ubuntu.os_minor.as_deref()), (Some("22"), Some("04")));
        assert_eq!(system("").os_version, None);
    }
}
