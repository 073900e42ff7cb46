//! [`Release`]: the version of Wazuh that a home belongs to.

use serde::Deserialize;

use crate::home::Home;

/// The version and stage of Wazuh that a home's `VERSION.json` names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Release {
    /// Such as `4.14.7`.
    pub version: String,
    /// Such as `rc1`; empty where the file names none.
    #[serde(default)]
    pub stage: String,
}

impl Release {
    /// The release whose interfaces this program has, which a home without a `VERSION.json` counts as.
    pub fn of_this_program() -> Self {
        Self { version: "4.14.7".to_owned(), stage: "rc1".to_owned() }
    }

    /// The release that `home` belongs to. Blocks.
    pub fn of(home: &Home) -> Self {
        let text = match std::fs::read(home.version_file()) {
            Ok(text) => text,
            Err(error) => {
                tracing::debug!(%error, "no VERSION.json in the home");
                return Self::of_this_program();
            }
        };
        serde_json::from_slice(&text).unwrap_or_else(|error| {
            tracing::warn!(%error, "VERSION.json of the home is not understood");
            Self::of_this_program()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_the_home_or_this_program() {
        let folder = tempfile::tempdir().expect("folder");
        let home = Home::new(folder.path());
        assert_eq!(Release::of(&home), Release::of_this_program());
        std::fs::write(home.version_file(), r#"{"version": "4.9.1", "stage": "beta2", "commit": "x"}"#)
            .expect("file");
        assert_eq!(Release::of(&home), Release { version: "4.9.1".into(), stage: "beta2".into() });
        std::fs::write(home.version_file(), "4.9.1").expect("file");
        assert_eq!(Release::of(&home), Release::of_this_program());
    }
}
