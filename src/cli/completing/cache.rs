//! Values between two Tabs: one file (mode 0600) for each list of each manager, with ids and names and nothing secret.

use std::path::PathBuf;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::source::Source;
use crate::connect::Target;
use crate::folders::Folders;
use crate::private_file;

/// For how many seconds values are good.
const LIFETIME: i64 = 60;

/// Values of a list, as far as it was fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Values {
    /// When they were fetched, in seconds since 1970.
    pub(super) at: i64,
    /// Whether that is the whole list.
    pub(super) whole: bool,
    /// Each with what shells show beside it.
    pub(super) values: Vec<(String, Option<String>)>,
}

/// Where values are kept.
#[derive(Debug, Clone)]
pub(super) struct CacheFile(PathBuf);

impl CacheFile {
    /// The file of a list of a manager, as seen by a user.
    pub(super) fn of(folders: &Folders, target: &Target, source: &Source) -> Self {
        let mut hash = Sha256::new();
        let manager = match target {
            Target::Local(home) => [String::new(), String::new(), home.display().to_string()],
            Target::Remote(remote) => [
                remote.context.clone().unwrap_or_default(),
                remote.user.clone().unwrap_or_default(),
                remote.url.to_string(),
            ],
        };
        for part in manager {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let name: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        Self(folders.completions().join(format!("{}-{name}", source.name)))
    }

    /// The values, if they are still good. Any trouble with the file means only that they are fetched.
    pub(super) fn read(&self) -> Option<Values> {
        let text = private_file::read(&self.0).ok()??;
        let values: Values = serde_json::from_str(&text).ok()?;
        let age = Timestamp::now().as_second().checked_sub(values.at)?;
        (0..LIFETIME).contains(&age).then_some(values)
    }

    /// Keeps values; where that is not possible they are fetched again.
    pub(super) fn write(&self, values: &Values) {
        if let Ok(text) = serde_json::to_string(values) {
            let _ = private_file::replace(&self.0, text.as_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_good_for_a_while() {
        let folder = tempfile::tempdir().unwrap();
        let file = CacheFile(folder.path().join("values"));
        assert_eq!(file.read(), None);
        let now = Timestamp::now().as_second();
        for (at, good) in [(now, true), (now - LIFETIME - 5, false), (now + 1000, false)] {
            let values = Values { at, whole: true, values: vec![("001".into(), Some("web".into()))] };
            file.write(&values);
            assert_eq!(file.read(), good.then_some(values));
        }
        std::fs::write(&file.0, "{").unwrap();
        assert_eq!(file.read(), None);
    }
}
