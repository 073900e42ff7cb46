//! The desktop's keyring (on Linux the Secret Service over D-Bus).
//!
//! Servers and CI machines have none, and one that is locked may wait for somebody to unlock it: every call runs on a
//! thread of its own with a deadline, and any trouble means only that the password is looked for elsewhere.

use std::sync::mpsc;
use std::time::Duration;

use keyring::Entry;

use crate::secret::Secret;

const SERVICE: &str = "wazuhctl";

/// A keyring that accounts have their entries in.
pub(super) struct Keyring {
    open: fn(&str) -> keyring::Result<Entry>,
    deadline: Duration,
}

/// That of the desktop.
pub(super) const DESKTOP: Keyring = Keyring {
    open: |account| Entry::new(SERVICE, account),
    // Long enough for a prompt to unlock the keyring, short enough for a broken bus.
    deadline: Duration::from_secs(20),
};

impl Keyring {
    /// The password of an account.
    pub(super) fn get(&self, account: &str) -> Option<Secret> {
        self.with_entry(account, Entry::get_password).map(Secret::new)
    }

    /// Keeps the password of an account; whether the keyring took it.
    pub(super) fn set(&self, account: &str, password: &Secret) -> bool {
        let password = password.clone();
        self.with_entry(account, move |entry| entry.set_password(password.expose())).is_some()
    }

    /// Removes the password of an account; whether there was one.
    pub(super) fn remove(&self, account: &str) -> bool {
        self.with_entry(account, Entry::delete_credential).is_some()
    }

    fn with_entry<T: Send + 'static>(
        &self,
        account: &str,
        work: impl FnOnce(&Entry) -> keyring::Result<T> + Send + 'static,
    ) -> Option<T> {
        let (account, open) = (account.to_owned(), self.open);
        let (sender, receiver) = mpsc::channel();
        std::thread::Builder::new()
            .name("keyring".into())
            .spawn(move || {
                let result = open(&account).and_then(|entry| work(&entry));
                // The receiver may have given up waiting.
                let _ = sender.send(result.ok());
            })
            .ok()?;
        receiver.recv_timeout(self.deadline).ok().flatten()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, LazyLock};

    use keyring_core::api::CredentialStoreApi;
    use keyring_core::mock::{Cred, Store};

    use super::*;

    static STORE: LazyLock<Arc<Store>> = LazyLock::new(|| Store::new().unwrap());

    fn entry(account: &str) -> keyring::Result<Entry> {
        Ok(Entry { inner: STORE.build(SERVICE, account, None)? })
    }

    fn keyring(open: fn(&str) -> keyring::Result<Entry>) -> Keyring {
        Keyring { open, deadline: Duration::from_secs(5) }
    }

    #[test]
    fn each_account_has_its_password_until_it_is_removed() {
        let keyring = keyring(entry);
        assert_eq!(keyring.get("a@x"), None);
        for (account, password) in [("a@x", "one"), ("b@x", "two"), ("a@x", "three ß")] {
            assert!(keyring.set(account, &Secret::new(password.into())));
        }
        assert_eq!(keyring.get("a@x"), Some(Secret::new("three ß".into())));
        assert_eq!(keyring.get("b@x"), Some(Secret::new("two".into())));
        assert!(keyring.remove("a@x") && !keyring.remove("a@x"));
        assert_eq!(keyring.get("a@x"), None);
        assert!(keyring.get("b@x").is_some());
    }

    #[test]
    fn a_keyring_in_trouble_is_no_keyring() {
        let broken = keyring(|account| {
            let entry = entry(account)?;
            let credential = entry.inner.as_any().downcast_ref::<Cred>().unwrap();
            credential.set_error(keyring::Error::NoStorageAccess("it is locked".into()));
            Ok(entry)
        });
        assert!(!broken.set("c@x", &Secret::new("one".into())));
        assert_eq!((broken.get("c@x"), broken.remove("c@x")), (None, false));
        let missing = keyring(|_| Err(keyring::Error::NoDefaultStore));
        assert_eq!((missing.get("c@x"), missing.remove("c@x")), (None, false));
    }

    #[test]
    fn nobody_waits_for_a_keyring_that_does_not_answer() {
        let hanging = Keyring {
            open: |_| loop {
                std::thread::park();
            },
            deadline: Duration::from_millis(20),
        };
        assert_eq!(hanging.get("d@x"), None);
    }
}
