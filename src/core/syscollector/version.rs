//! [`PackageVersion`]: versions of packages in the order in which package managers have them, and
//! [`Requirement`]: a comparison with one, such as `<3.0.8`.
//!
//! The order is that of Debian (Policy 5.6.12, `deb-version(7)`), of which that of RPM is a close relative:
//!
//! - an epoch, the number before a colon, weighs most; without one it is 0;
//! - the rest is the upstream version and, behind the last hyphen, the revision of the package, compared one after the
//!   other; a version without a revision is as good as one with the revision 0;
//! - each is read as text and numbers in turn: numbers compare as numbers, so that `1.10` is after `1.9`; in text,
//!   a tilde comes before everything, even the end (`1.0~rc1` is before `1.0`), then the end, then the caret, by which
//!   RPM marks what came after a version and before the next (`1.0^git1` is between `1.0` and `1.0.1`, and Debian has
//!   none), then letters, then other signs.
//!
//! So any two texts are in order, whatever they are, and leading zeros, which are no difference to a package manager,
//! are none here.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A version of a package.
#[derive(Debug, Clone)]
pub struct PackageVersion(String);

impl PackageVersion {
    /// Any text is a version.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    /// Epoch, upstream version and revision.
    fn parts(&self) -> (&str, &str, &str) {
        let text = self.0.as_str();
        let (epoch, rest) = match text.split_once(':') {
            Some((epoch, rest)) if !epoch.is_empty() && epoch.bytes().all(|byte| byte.is_ascii_digit()) => {
                (epoch, rest)
            }
            _ => ("0", text),
        };
        let (upstream, revision) = rest.rsplit_once('-').unwrap_or((rest, "0"));
        (epoch, upstream, revision)
    }
}

impl fmt::Display for PackageVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq for PackageVersion {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for PackageVersion {}

impl PartialOrd for PackageVersion {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PackageVersion {
    fn cmp(&self, other: &Self) -> Ordering {
        let ((epoch, upstream, revision), (their_epoch, their_upstream, their_revision)) =
            (self.parts(), other.parts());
        numbers(epoch, their_epoch)
            .then_with(|| pieces(upstream, their_upstream))
            .then_with(|| pieces(revision, their_revision))
    }
}

/// Compares text and numbers in turn, until there is a difference.
fn pieces(mut one: &str, mut other: &str) -> Ordering {
    while !one.is_empty() || !other.is_empty() {
        let (text, rest) = split(one, |byte| !byte.is_ascii_digit());
        let (their_text, their_rest) = split(other, |byte| !byte.is_ascii_digit());
        let ordering = texts(text, their_text);
        if ordering.is_ne() {
            return ordering;
        }
        let (number, rest) = split(rest, |byte| byte.is_ascii_digit());
        let (their_number, their_rest) = split(their_rest, |byte| byte.is_ascii_digit());
        let ordering = numbers(number, their_number);
        if ordering.is_ne() {
            return ordering;
        }
        (one, other) = (rest, their_rest);
    }
    Ordering::Equal
}

/// The text as far as `belongs` holds, and the rest.
fn split(text: &str, belongs: fn(u8) -> bool) -> (&str, &str) {
    let end = text.bytes().position(|byte| !belongs(byte)).unwrap_or(text.len());
    // Only ASCII bytes are told apart, so that the end is never within a character.
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Compares numbers of any length; none is 0.
fn numbers(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.trim_start_matches('0'), other.trim_start_matches('0'));
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

fn texts(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (one.chars(), other.chars());
    loop {
        let pair = (one.next(), other.next());
        if pair == (None, None) {
            return Ordering::Equal;
        }
        let ordering = weight(pair.0).cmp(&weight(pair.1));
        if ordering.is_ne() {
            return ordering;
        }
    }
}

/// Where a character stands; nothing stands for the end.
fn weight(character: Option<char>) -> (u8, u32) {
    match character {
        Some('~') => (0, 0),
        None => (1, 0),
        Some('^') => (2, 0),
        Some(letter) if letter.is_ascii_alphabetic() => (3, letter.into()),
        Some(other) => (4, other.into()),
    }
}

/// What is asked of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    comparison: Comparison,
    version: PackageVersion,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}

/// The text is no requirement.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a version is compared by one of < <= > >= = != and another version behind it")]
pub struct InvalidRequirement;

impl Requirement {
    /// Longer signs before those that they begin with.
    const SIGNS: [(&'static str, Comparison); 7] = [
        ("<=", Comparison::LessOrEqual),
        (">=", Comparison::GreaterOrEqual),
        ("!=", Comparison::NotEqual),
        ("==", Comparison::Equal),
        ("<", Comparison::Less),
        (">", Comparison::Greater),
        ("=", Comparison::Equal),
    ];

    /// Whether a version meets it.
    pub fn is_met_by(&self, version: &PackageVersion) -> bool {
        let ordering = version.cmp(&self.version);
        match self.comparison {
            Comparison::Less => ordering.is_lt(),
            Comparison::LessOrEqual => ordering.is_le(),
            Comparison::Greater => ordering.is_gt(),
            Comparison::GreaterOrEqual => ordering.is_ge(),
            Comparison::Equal => ordering.is_eq(),
            Comparison::NotEqual => ordering.is_ne(),
        }
    }
}

impl FromStr for Requirement {
    type Err = InvalidRequirement;

    /// Reads a sign and a version; the version alone asks for that one.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let found = Self::SIGNS
            .iter()
            .find_map(|(sign, comparison)| text.strip_prefix(sign).map(|version| (*comparison, version)));
        let (comparison, version) = found.unwrap_or((Comparison::Equal, text));
        let version = PackageVersion::new(version);
        if version.0.is_empty() || version.0.starts_with(['<', '>', '=', '!']) {
            return Err(InvalidRequirement);
        }
        Ok(Self { comparison, version })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn versions_are_in_the_order_of_package_managers() {
        let ascending = [
            "~~",
            "~",
            "",
            "0.9",
            "1.0~~dev",
            "1.0~beta1",
            "1.0~rc1-1",
            "1.0",
            "1.0-1",
            "1.0-1ubuntu0.1",
            "1.0-1ubuntu0.2",
            "1.0-1+deb12u1",
            "1.0-2",
            "1.0^git20250101-1",
            "1.0a",
            "1.0+git20250101",
            "1.0.1",
            "1.1.1f-1ubuntu2",
            "1.1.1n-0+deb11u3",
            "1.9",
            "1.10",
            "3.0.2-0ubuntu1.15",
            "3.0.8",
            "18446744073709551616.1",
            "18446744073709551617",
            "1:0.1",
            "1:1.0-1",
            "2:0",
        ];
        for (place, earlier) in ascending.iter().enumerate() {
            for later in &ascending[place + 1..] {
                let (earlier, later) = (PackageVersion::new(earlier), PackageVersion::new(later));
                assert!(earlier < later, "{earlier} < {later}");
            }
        }
        for (one, other) in [("1.0", "1.0-0"), ("0:1.0", "1.0"), ("1.01", "1.1"), ("1.0-00", "1.0")] {
            assert_eq!(PackageVersion::new(one), PackageVersion::new(other));
        }
    }

    #[test]
    fn requirements_are_a_sign_and_a_version() {
        let met = |requirement: &str, version: &str| {
            requirement.parse::<Requirement>().unwrap().is_met_by(&PackageVersion::new(version))
        };
        assert!(met("<3.0.8", "3.0.7-25.el9") && !met("<3.0.8", "3.0.8") && !met("<3.0.8", "1:1.1.1k-7.el8"));
        assert!(met("<= 3.0.8", "3.0.8") && met(">=3.0.8", "3.0.8") && met(">3.0.8", "3.0.8-1"));
        assert!(met("=1.0", "1.0-0") && met("==1.0", "1.0") && met("1.0", "1.0") && met("!=1.0", "1.0-1"));
        for wrong in ["", "<", "<>1", "=<1", "! 1", ">=", "<<1"] {
            assert_eq!(wrong.parse::<Requirement>(), Err(InvalidRequirement), "{wrong}");
        }
    }

    fn version() -> impl Strategy<Value = String> {
        prop_oneof!["([0-9]{1,2}:)?[0-9a-c.~^+]{0,6}(-[0-9a-c~^.]{0,4})?", ".{0,8}"]
    }

    proptest! {
        #[test]
        fn any_three_texts_are_in_order(one in version(), other in version(), third in version()) {
            let (one, other, third) =
                (PackageVersion::new(&one), PackageVersion::new(&other), PackageVersion::new(&third));
            prop_assert_eq!(one.cmp(&other), other.cmp(&one).reverse());
            prop_assert_eq!(one.cmp(&one), Ordering::Equal);
            if one <= other && other <= third {
                prop_assert!(one <= third);
            }
        }
    }
}
