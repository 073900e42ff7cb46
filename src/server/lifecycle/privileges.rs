//! Giving up root's rights, as the option `drop_privileges` of `api.yaml` asks (`api/scripts/wazuh_apid.py` of 4.14).
//!
//! The ids of a process are an affair of each thread on Linux. That they change for all threads at once is what POSIX
//! demands of `setuid` and its like, and what the C libraries (glibc and musl) do; so this is safe in a process that
//! has threads already.

use std::ffi::CString;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, fchown};
use std::path::{Path, PathBuf};

use nix::fcntl::OFlag;
use nix::unistd::{Uid, User, initgroups, setgid, setuid};
use wazuhctl_core::home::{Found, Home, Kind};

use super::ServeError;
use crate::config::ApiConfig;

/// As whom Wazuh's API goes on.
const USER: &str = "wazuh";

/// On an installation, where root starts the server and the configuration wants it so, goes on as the user `wazuh`,
/// who then owns the files that the start has made. In an embedded home nothing happens. Blocks on the disk.
///
/// Returns a warning where there is no such user, so that root's rights are kept.
///
/// # Errors
/// When the system refuses. Going on as root would be worse than not starting.
pub(super) fn drop_if_asked(found: &Found, config: &ApiConfig) -> Result<Option<String>, ServeError> {
    if found.kind == Kind::Embedded || !config.drop_privileges || !Uid::effective().is_root() {
        return Ok(None);
    }
    let failed = |source: io::Error| ServeError::Privileges { user: USER.to_owned(), source };
    let Some(user) = User::from_name(USER).map_err(|error| failed(error.into()))? else {
        return Ok(Some(format!(
            "the server keeps root's rights: there is no user {USER}, as whom drop_privileges in api.yaml wants it to \
             go on"
        )));
    };
    for path in files_of_the_start(&found.home, config) {
        hand_over(&path, &user).map_err(|source| ServeError::File { path, source })?;
    }
    become_user(&user).map_err(failed)?;
    Ok(None)
}

/// The files that a start makes, or that it opens and the server must be able to open again.
fn files_of_the_start(home: &Home, config: &ApiConfig) -> Vec<PathBuf> {
    let tls = home.api_tls();
    let database = home.rbac_database();
    let beside_database = |suffix: &str| {
        let mut path = database.clone().into_os_string();
        path.push(suffix);
        PathBuf::from(path)
    };
    vec![
        home.home_lock(),
        home.token_private_key(),
        home.token_public_key(),
        tls.join(config.https.cert.as_str()),
        tls.join(config.https.key.as_str()),
        beside_database("-journal"),
        beside_database("-wal"),
        beside_database("-shm"),
        home.ossec_log(),
        home.ossec_log_json(),
        home.api_log(),
        home.api_log_json(),
        home.api_audit_log(),
        database,
    ]
}

/// Gives a file of root's to a user. What is not there, not root's, or no plain file of one name is left alone: the
/// folders belong to the user's group, who could have put a link to somebody else's file there.
fn hand_over(path: &Path, user: &User) -> io::Result<()> {
    let flags = OFlag::O_NOFOLLOW | OFlag::O_NONBLOCK;
    let file: File = match OpenOptions::new().read(true).custom_flags(flags.bits()).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(_) if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) => return Ok(()),
        Err(error) => return Err(error),
    };
    let found = file.metadata()?;
    if !found.is_file() || found.nlink() != 1 || found.uid() != 0 {
        return Ok(());
    }
    fchown(&file, Some(user.uid.as_raw()), Some(user.gid.as_raw()))
}

/// Makes this process the user's, in all its threads and for good: user, group and the user's further groups.
fn become_user(user: &User) -> io::Result<()> {
    let name = CString::new(user.name.as_str())?;
    // The groups first: without root's rights they could not be changed any more.
    initgroups(&name, user.gid)?;
    setgid(user.gid)?;
    setuid(user.uid)?;
    if user.uid.is_root() || setuid(Uid::from_raw(0)).is_err() {
        return Ok(());
    }
    Err(io::Error::other("root's rights can be taken back"))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn somebody() -> Option<User> {
        let nobody = User::from_name("nobody").unwrap();
        if !Uid::effective().is_root() || nobody.is_none() {
            eprintln!("skipped: only root can become nobody");
            return None;
        }
        nobody
    }

    #[test]
    fn plain_files_of_root_are_handed_over_and_links_are_not_followed() {
        let Some(user) = somebody() else { return };
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let owner = |name: &str| fs::symlink_metadata(path(name)).unwrap().uid();
        for name in ["plain", "target", "linked", "others"] {
            fs::write(path(name), "").unwrap();
        }
        symlink(path("target"), path("link")).unwrap();
        fs::hard_link(path("linked"), path("hard")).unwrap();
        std::os::unix::fs::chown(path("others"), Some(4101), None).unwrap();
        fs::create_dir(path("folder")).unwrap();
        for name in ["plain", "link", "hard", "others", "folder", "missing"] {
            hand_over(&path(name), &user).unwrap();
        }
        assert_eq!(owner("plain"), user.uid.as_raw());
        for name in ["target", "link", "linked", "hard", "folder"] {
            assert_eq!(owner(name), 0, "{name}");
        }
        assert_eq!(owner("others"), 4101);
    }

    #[test]
    #[ignore = "started by `all_threads_lose_roots_rights`, in a process of its own"]
    fn becoming() {
        let Some(user) = somebody() else { return };
        let (go_on, wait) = std::sync::mpsc::channel::<()>();
        let other = std::thread::spawn(move || wait.recv().unwrap());
        become_user(&user).unwrap();
        let (uid, gid) = (user.uid.to_string(), user.gid.to_string());
        for task in fs::read_dir("/proc/self/task").unwrap() {
            let status = fs::read_to_string(task.unwrap().path().join("status")).unwrap();
            let ids = |name: &str| {
                let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
                line.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
            };
            assert_eq!(ids("Uid:"), vec![uid.clone(); 4]);
            assert_eq!(ids("Gid:"), vec![gid.clone(); 4]);
            assert!(!ids("Groups:").contains(&"0".to_owned()));
        }
        go_on.send(()).unwrap();
        other.join().unwrap();
    }

    #[test]
    fn all_threads_lose_roots_rights() {
        if somebody().is_none() {
            return;
        }
        let output = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "lifecycle::privileges::tests::becoming"])
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
    }
}
