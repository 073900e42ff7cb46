//! [`lay_out`]: the folders of a home that the embedded manager makes for itself.
//!
//! Names and modes are those that Wazuh's installer gives (`src/init/inst-functions.sh`), so that a home can later be
//! moved to an installation or the other way round.

use std::fs::{self, DirBuilder, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use super::Home;

/// The folders below the home, parents first, with their modes.
const FOLDERS: &[(&str, u32)] = &[
    ("api", 0o750),
    ("api/configuration", 0o770),
    ("api/configuration/security", 0o770),
    ("api/configuration/ssl", 0o770),
    ("backup", 0o750),
    ("backup/agents", 0o750),
    ("backup/db", 0o750),
    ("backup/shared", 0o750),
    ("etc", 0o770),
    ("etc/decoders", 0o770),
    ("etc/lists", 0o770),
    ("etc/rootcheck", 0o770),
    ("etc/rules", 0o770),
    ("etc/shared", 0o770),
    ("etc/shared/default", 0o770),
    ("logs", 0o770),
    ("logs/alerts", 0o750),
    ("logs/api", 0o750),
    ("logs/archives", 0o750),
    ("logs/cluster", 0o750),
    ("logs/firewall", 0o750),
    ("logs/wazuh", 0o750),
    ("queue", 0o750),
    ("queue/agentless", 0o750),
    ("queue/alerts", 0o770),
    ("queue/cluster", 0o770),
    ("queue/db", 0o750),
    ("queue/diff", 0o750),
    ("queue/fim", 0o750),
    ("queue/fim/db", 0o750),
    ("queue/fts", 0o750),
    ("queue/keystore", 0o750),
    ("queue/logcollector", 0o750),
    ("queue/rids", 0o770),
    ("queue/router", 0o770),
    ("queue/sockets", 0o770),
    ("queue/syscollector", 0o750),
    ("queue/tasks", 0o770),
    ("ruleset", 0o750),
    ("ruleset/decoders", 0o750),
    ("ruleset/lists", 0o750),
    ("ruleset/rules", 0o750),
    ("ruleset/sca", 0o750),
    ("stats", 0o750),
    ("stats/hourly-average", 0o750),
    ("stats/totals", 0o750),
    ("stats/weekly-average", 0o750),
    ("tmp", 0o1770),
    ("var", 0o750),
    ("var/db", 0o770),
    ("var/download", 0o770),
    ("var/multigroups", 0o770),
    ("var/run", 0o770),
    ("var/upgrade", 0o770),
];

/// What an agent.conf holds before anybody writes to it.
const EMPTY_AGENT_CONFIGURATION: &str = "<agent_config>\n</agent_config>\n";

/// The files that the manager expects to find from the start, with their modes. None is touched where it exists.
const FILES: &[(&str, u32, &str)] = &[
    ("etc/client.keys", 0o640, ""),
    ("etc/local_internal_options.conf", 0o640, ""),
    ("etc/ossec.conf", 0o660, include_str!("ossec.conf")),
    ("etc/shared/ar.conf", 0o640, ""),
    ("etc/shared/agent-template.conf", 0o660, EMPTY_AGENT_CONFIGURATION),
    ("etc/shared/default/agent.conf", 0o660, EMPTY_AGENT_CONFIGURATION),
    ("logs/ossec.log", 0o660, ""),
    ("logs/ossec.json", 0o660, ""),
    ("logs/active-responses.log", 0o660, ""),
    ("queue/agents-timestamp", 0o600, ""),
];

/// What the marker says to people; to us, that it is there says enough.
const MARKER: &str = "This home was made by the embedded manager of wazuhctl.\n";

/// Makes the folders of an embedded manager's home, the few files that must exist, and the marker that says who made
/// it. What exists is left as it is, so a home that was half made is completed.
///
/// Blocks on the disk.
///
/// # Errors
/// The operating system's, with the path in its text.
pub fn lay_out(home: &Home) -> io::Result<()> {
    // Those above the home are the system's; the usual mode suits them.
    if let Some(above) = home.root().parent() {
        fs::create_dir_all(above).map_err(|error| named(&error, above))?;
    }
    make_folder(home.root(), 0o750)?;
    // First, and not by way of a temporary file: a home that was only begun must not be taken for an installation of
    // Wazuh's, whose users have passwords that everybody knows, nor for a folder of something else.
    make_file(&home.embedded_marker(), 0o640, MARKER)?;
    for (relative, mode) in FOLDERS {
        make_folder(&home.root().join(relative), *mode)?;
    }
    for (relative, mode, contents) in FILES {
        make_file(&home.root().join(relative), *mode, contents)?;
    }
    Ok(())
}

/// The folders that [`lay_out`] makes, relative to the home.
pub(crate) fn folders_of_layout() -> impl Iterator<Item = &'static str> {
    FOLDERS.iter().map(|(relative, _)| *relative)
}

fn make_folder(path: &Path, mode: u32) -> io::Result<()> {
    match DirBuilder::new().mode(mode).create(path) {
        // Once more, because the process's mask took bits away.
        Ok(()) => {
            fs::set_permissions(path, Permissions::from_mode(mode)).map_err(|error| named(&error, path))
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) => Err(named(&error, path)),
    }
}

fn make_file(path: &Path, mode: u32, contents: &str) -> io::Result<()> {
    match OpenOptions::new().write(true).create_new(true).mode(mode).open(path) {
        Ok(mut file) => file
            .write_all(contents.as_bytes())
            .and_then(|()| file.set_permissions(Permissions::from_mode(mode)))
            .map_err(|error| named(&error, path)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(named(&error, path)),
    }
}

fn named(error: &io::Error, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("cannot make {}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::MetadataExt;

    use super::*;

    fn mode_of(path: &Path) -> u32 {
        fs::metadata(path).unwrap().mode() & 0o7777
    }

    #[test]
    fn every_folder_comes_after_the_one_it_lies_in() {
        for (position, (relative, _)) in FOLDERS.iter().enumerate() {
            if let Some((above, _)) = relative.rsplit_once('/') {
                assert!(FOLDERS[..position].iter().any(|(earlier, _)| *earlier == above), "{relative}");
            }
        }
        for (relative, _, _) in FILES {
            let (above, _) = relative.rsplit_once('/').unwrap();
            assert!(FOLDERS.iter().any(|(folder, _)| *folder == above), "{relative}");
        }
    }

    #[test]
    fn a_home_that_was_only_begun_is_an_embedded_one() {
        let root = tempfile::tempdir().unwrap();
        // A file where the first folder is to be ends it at the first step after the marker.
        fs::write(root.path().join("api"), "").unwrap();
        let home = Home::new(root.path());
        assert!(lay_out(&home).is_err());
        assert!(home.embedded_marker().is_file() && !home.configuration().exists());
    }

    #[test]
    fn a_home_is_made_with_wazuhs_modes_whatever_the_mask() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::new(root.path().join("above/home"));
        lay_out(&home).unwrap();
        for (relative, mode) in FOLDERS {
            assert_eq!(mode_of(&home.root().join(relative)), *mode, "{relative}");
        }
        for (relative, mode, _) in FILES {
            assert_eq!(mode_of(&home.root().join(relative)), *mode, "{relative}");
        }
        assert!(home.embedded_marker().is_file());
    }

    #[test]
    fn a_second_time_changes_nothing_and_completes_what_is_missing() {
        let root = tempfile::tempdir().unwrap();
        let home = Home::new(root.path());
        lay_out(&home).unwrap();
        fs::write(home.client_keys(), "001 a any b\n").unwrap();
        fs::set_permissions(home.shared(), Permissions::from_mode(0o700)).unwrap();
        fs::remove_dir(home.downloads()).unwrap();
        lay_out(&home).unwrap();
        assert_eq!(fs::read_to_string(home.client_keys()).unwrap(), "001 a any b\n");
        assert_eq!(mode_of(&home.shared()), 0o700);
        assert!(home.downloads().is_dir());
    }

    #[test]
    fn a_file_in_the_way_is_an_error_naming_it() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("queue"), "").unwrap();
        assert!(lay_out(&Home::new(root.path())).unwrap_err().to_string().contains("queue"));
    }
}
