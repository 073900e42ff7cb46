//! The desktop's keyring (on Linux the Secret Service over D-Bus).
//!
//! Servers and CI machines have none, and one that is locked may wait for somebody to unlock it: every call runs on a
//! thread of its own with a deadline, and any trouble means only that the password is looked for elsewhere.

use std::sync::mpsc;
use std::time::Duration;

use crate::secret::Secret;

const SERVICE: &str = "wazuhctl";
/// Long enough for a prompt to unlock the keyring, short enough for a broken bus.
const DEADLINE: Duration = Duration::from_secs(20);

/// The password of an account.
pub(super) fn get(account: &str) -> Option<Secret> {
    with_entry(account, |entry| entry.get_password()).map(Secret::new)
}

/// Keeps the password of an account; whether the keyring took it.
pub(super) fn set(account: &str, password: &Secret) -> bool {
    let password = password.clone();
    with_entry(account, move |entry| entry.set_password(password.expose())).is_some()
}

/// Removes the password of an account; whether there was one.
pub(super) fn remove(account: &str) -> bool {
    with_entry(account, |entry| entry.delete_credential()).is_some()
}

fn with_entry<T: Send + 'static>(
    account: &str,
    work: impl FnOnce(&keyring::Entry) -> keyring::Result<T> + Send + 'static,
) -> Option<T> {
    let account = account.to_owned();
    let (sender, receiver) = mpsc::channel();
    std::thread::Builder::new()
        .name("keyring".into())
        .spawn(move || {
            let result = keyring::Entry::new(SERVICE, &account).and_then(|entry| work(&entry));
            // The receiver may have given up waiting.
            let _ = sender.send(result.ok());
        })
        .ok()?;
    receiver.recv_timeout(DEADLINE).ok().flatten()
}
