//! [`WazuhVersion`]: the version of an agent's software, to tell what it understands.

use std::str::FromStr;
use std::sync::LazyLock;

use regex::Regex;

/// A version of Wazuh, such as `Wazuh v4.14.7` or `v4.2.0-rc1`. A stage on the way to a release is before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WazuhVersion {
    numbers: [u32; 3],
    stage: Stage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Alpha(u32),
    Beta(u32),
    Candidate(u32),
    Release,
}

/// The text is no version of Wazuh.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a version is written as in v4.14.7")]
pub struct InvalidWazuhVersion;

impl WazuhVersion {
    /// The release of these numbers.
    pub const fn release(major: u32, minor: u32, patch: u32) -> Self {
        Self { numbers: [major, minor, patch], stage: Stage::Release }
    }
}

impl FromStr for WazuhVersion {
    type Err = InvalidWazuhVersion;

    /// Reads the version at the beginning of a text, with or without `Wazuh ` and `v` before it, and whatever follows.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| {
            Regex::new(r"^(?:Wazuh )?v?([0-9]+)\.([0-9]+)\.([0-9]+)-?(alpha|beta|rc)?([0-9]*)").ok()
        });
        let found = PATTERN.as_ref().and_then(|pattern| pattern.captures(text)).ok_or(InvalidWazuhVersion)?;
        let part = |index: usize| found.get(index).map_or("", |part| part.as_str());
        let number = |index| part(index).parse().map_err(|_| InvalidWazuhVersion);
        let of_stage = part(5).parse().unwrap_or(0);
        let stage = match part(4) {
            "alpha" => Stage::Alpha(of_stage),
            "beta" => Stage::Beta(of_stage),
            "rc" => Stage::Candidate(of_stage),
            _ => Stage::Release,
        };
        Ok(Self { numbers: [number(1)?, number(2)?, number(3)?], stage })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn version(text: &str) -> WazuhVersion {
        text.parse().expect(text)
    }

    #[test]
    fn spellings() {
        for text in ["4.2.0", "v4.2.0", "Wazuh v4.2.0", "Wazuh 4.2.0", "v4.2.0 (revision 1)"] {
            assert_eq!(version(text), WazuhVersion::release(4, 2, 0), "{text}");
        }
        for text in ["", "Wazuh", "4.2", "v4.2.x", "x4.2.0", "wazuh v4.2.0", "v99999999999.0.0"] {
            assert_eq!(text.parse::<WazuhVersion>(), Err(InvalidWazuhVersion), "{text}");
        }
    }

    #[test]
    fn numbers_count_before_stages() {
        let ordered = [
            "v3.13.2",
            "v4.1.9",
            "v4.2.0-alpha3",
            "v4.2.0-beta1",
            "v4.2.0-rc2",
            "v4.2.0-rc10",
            "v4.2.0",
            "v4.14.7",
        ];
        for (a, b) in ordered.iter().zip(ordered.iter().skip(1)) {
            assert!(version(a) < version(b), "{a} {b}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,40}", major: u32, minor: u32, patch: u32) {
            let _ = text.parse::<WazuhVersion>();
            prop_assert_eq!(
                format!("Wazuh v{major}.{minor}.{patch}").parse(),
                Ok(WazuhVersion::release(major, minor, patch))
            );
        }
    }
}
