//! The passwords of a new embedded home.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rand::distr::{Alphanumeric, SampleString};
use wazuhctl_core::home::Home;
use wazuhctl_core::rbac::DefaultPasswords;
use zeroize::Zeroizing;

/// Letters and digits of a made-up password: about 140 bits.
const LENGTH: usize = 24;

/// Where the password of a user of a new embedded home is kept.
pub(super) fn password_file(home: &Home, user: &str) -> PathBuf {
    home.api_security().join(format!("{user}.password"))
}

/// The passwords for a new embedded home's users: made up and kept in files of mode 0600.
///
/// A file that is there already is from a start that was cut off before it had made the database; its password is used.
pub(super) fn make_up(home: &Home) -> io::Result<DefaultPasswords> {
    Ok(DefaultPasswords {
        wazuh: kept(&password_file(home, "wazuh"))?,
        wazuh_wui: kept(&password_file(home, "wazuh-wui"))?,
    })
}

/// Wazuh's own, for a home of its installer that has no RBAC database yet.
pub(super) fn of_wazuh() -> DefaultPasswords {
    DefaultPasswords {
        wazuh: Zeroizing::new("wazuh".to_owned()),
        wazuh_wui: Zeroizing::new("wazuh-wui".to_owned()),
    }
}

fn kept(path: &Path) -> io::Result<Zeroizing<String>> {
    match fs::read_to_string(path) {
        Ok(text) if !text.trim().is_empty() => return Ok(Zeroizing::new(text.trim().to_owned())),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let password = Zeroizing::new(acceptable());
    let mut file = fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    file.write_all(password.as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()?;
    Ok(password)
}

/// A password that Wazuh's policy accepts: upper and lower case, a digit and a sign.
fn acceptable() -> String {
    loop {
        let mut password = Alphanumeric.sample_string(&mut rand::rng(), LENGTH);
        let has = |kind: fn(char) -> bool| password.chars().any(kind);
        if has(|c| c.is_ascii_uppercase()) && has(|c| c.is_ascii_lowercase()) && has(|c| c.is_ascii_digit()) {
            password.push('-');
            return password;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_password_is_made_once_and_kept_from_others() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("wazuh.password");
        let password = kept(&path).unwrap();
        assert_eq!(password.len(), LENGTH + 1);
        assert_eq!(kept(&path).unwrap(), password);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_ne!(kept(&folder.path().join("other")).unwrap(), password);
    }
}
