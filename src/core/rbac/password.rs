//! [`PasswordHash`]: passwords as the RBAC database keeps them.
//!
//! The contract is werkzeug's text form, `method$salt$hex`, of which Wazuh writes `scrypt:32768:8:1` with a salt of
//! 16 letters and digits; older databases hold `pbkdf2:sha256:ITERATIONS`. Everything here computes for tens of
//! milliseconds: call it on a thread that may block.

use std::fmt::{self, Write as _};

use rand::Rng as _;
use scrypt::Params;
use sha2::Sha256;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// The longest password that is looked at, in bytes. A longer one is wrong.
pub const MAX_PASSWORD_BYTES: usize = 4096;

const SALT_LENGTH: usize = 16;
const MAX_SALT_BYTES: usize = 1024;
const SCRYPT: ScryptCost = ScryptCost { log_n: 15, r: 8, p: 1 };
const SCRYPT_BYTES: usize = 64;
/// What `pbkdf2:sha256` without a number means to the werkzeug of Wazuh 4.14.
const PBKDF2_ITERATIONS: u32 = 1_000_000;
const PBKDF2_BYTES: usize = 32;
/// Hashes that cost more are refused, so that a hostile one can take neither seconds nor the memory of the machine:
/// blocks of 128 bytes that scrypt keeps (here 128 MiB) and goes through, and rounds of PBKDF2.
const MAX_SCRYPT_BLOCKS: u64 = 1 << 20;
const MAX_SCRYPT_WORK: u64 = 1 << 21;
const MAX_PBKDF2_ITERATIONS: u32 = 5_000_000;

/// A password's hash in its stored form.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct PasswordHash(String);

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

impl PasswordHash {
    /// The text of the database, which may be anything.
    pub(super) fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// The text for the database.
    pub(super) fn as_stored(&self) -> &str {
        &self.0
    }

    /// Hashes a password with a new salt, as Wazuh 4.14 does.
    pub(super) fn of(password: &str) -> Self {
        let salt: String =
            rand::rng().sample_iter(rand::distr::Alphanumeric).take(SALT_LENGTH).map(char::from).collect();
        let method = Method::Scrypt(SCRYPT);
        let digest = method.digest(password.as_bytes(), salt.as_bytes());
        Self(format!("{method}${salt}${}", hex(&digest).as_str()))
    }

    /// A hash that no password has, and that costs as much to verify as one of [`of`](Self::of): to be verified
    /// where there is no user, so that the time an answer takes does not tell which users exist.
    pub(super) fn of_nobody() -> Self {
        Self(format!(
            "{}${}${}",
            Method::Scrypt(SCRYPT),
            "0".repeat(SALT_LENGTH),
            "-".repeat(2 * SCRYPT_BYTES)
        ))
    }

    /// Whether this is the hash of the password. A hash that cannot be read is that of none, and costs the same.
    pub(super) fn verify(&self, password: &str) -> bool {
        if password.len() > MAX_PASSWORD_BYTES {
            return Self::of_nobody().matches("");
        }
        match Parsed::of(&self.0) {
            Some(_) => self.matches(password),
            None => Self::of_nobody().matches(password),
        }
    }

    fn matches(&self, password: &str) -> bool {
        Parsed::of(&self.0).is_some_and(|parsed| {
            let digest = hex(&parsed.method.digest(password.as_bytes(), parsed.salt.as_bytes()));
            digest.as_bytes().ct_eq(parsed.hex.as_bytes()).into()
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct ScryptCost {
    log_n: u8,
    r: u32,
    p: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    Scrypt(ScryptCost),
    Pbkdf2Sha256 { iterations: u32 },
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scrypt(ScryptCost { log_n, r, p }) => write!(f, "scrypt:{}:{r}:{p}", 1_u64 << log_n),
            Self::Pbkdf2Sha256 { iterations } => write!(f, "pbkdf2:sha256:{iterations}"),
        }
    }
}

impl Method {
    /// Reads the part before the first `$`; none if it is unknown or costs too much.
    fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split(':').collect();
        match parts.as_slice() {
            ["scrypt"] => Some(Self::Scrypt(SCRYPT)),
            ["scrypt", n, r, p] => {
                let (n, r, p): (u64, u32, u32) = (n.parse().ok()?, r.parse().ok()?, p.parse().ok()?);
                let blocks = n.checked_mul(u64::from(r))?;
                let affordable =
                    blocks <= MAX_SCRYPT_BLOCKS && blocks.checked_mul(u64::from(p))? <= MAX_SCRYPT_WORK;
                let log_n = u8::try_from(n.checked_ilog2()?).ok()?;
                let cost = ScryptCost { log_n, r, p };
                (affordable && n > 1 && n.is_power_of_two() && cost.params().is_some())
                    .then_some(Self::Scrypt(cost))
            }
            ["pbkdf2"] | ["pbkdf2", "sha256"] => Some(Self::Pbkdf2Sha256 { iterations: PBKDF2_ITERATIONS }),
            ["pbkdf2", "sha256", iterations] => {
                let iterations = iterations.parse().ok()?;
                (1..=MAX_PBKDF2_ITERATIONS).contains(&iterations).then_some(Self::Pbkdf2Sha256 { iterations })
            }
            _ => None,
        }
    }

    fn digest(self, password: &[u8], salt: &[u8]) -> Zeroizing<Vec<u8>> {
        match self {
            Self::Scrypt(cost) => {
                let mut digest = Zeroizing::new(vec![0; SCRYPT_BYTES]);
                let done =
                    cost.params().is_some_and(|p| scrypt::scrypt(password, salt, &p, &mut digest).is_ok());
                debug_assert!(done, "the cost was checked when the method was read");
                if done { digest } else { Zeroizing::new(Vec::new()) }
            }
            Self::Pbkdf2Sha256 { iterations } => {
                let mut digest = Zeroizing::new(vec![0; PBKDF2_BYTES]);
                pbkdf2::pbkdf2_hmac::<Sha256>(password, salt, iterations, &mut digest);
                digest
            }
        }
    }
}

impl ScryptCost {
    fn params(self) -> Option<Params> {
        Params::new(self.log_n, self.r, self.p, SCRYPT_BYTES).ok()
    }
}

struct Parsed<'a> {
    method: Method,
    salt: &'a str,
    hex: &'a str,
}

impl<'a> Parsed<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let (method, rest) = text.split_once('$')?;
        let (salt, hex) = rest.split_once('$')?;
        let method = Method::parse(method)?;
        (salt.len() <= MAX_SALT_BYTES).then_some(Self { method, salt, hex })
    }
}

fn hex(bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(2 * bytes.len()));
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Hashes made by Python's hashlib for the password "Passw0rd!x".
    const SCRYPT_SMALL: &str = "scrypt:1024:8:2$Zm9vYmFy$d2b5aed1e0ff237d220065a2c735398aefa96952317c2b01db40916930e197db24dd55f86de633635a2a3f2332b1aa2ac305a8ccf66a0b976b8f83054eef44d7";
    const PBKDF2: &str =
        "pbkdf2:sha256:1000$AbCdEf12$693c839f01ab40d3e2103821134530e9330820cf49f62aa938916dc4e087f7eb";

    #[test]
    fn hashes_of_other_programs_verify() {
        for stored in [SCRYPT_SMALL, PBKDF2] {
            let hash = PasswordHash::from_stored(stored.to_owned());
            assert!(hash.verify("Passw0rd!x"), "{stored}");
            assert!(!hash.verify("Passw0rd!X"), "{stored}");
            assert!(!hash.verify(""), "{stored}");
        }
    }

    #[test]
    fn new_hashes_have_wazuhs_form() {
        let (one, other) = (PasswordHash::of("Passw0rd!x"), PasswordHash::of("Passw0rd!x"));
        assert_ne!(one, other);
        let parts: Vec<&str> = one.as_stored().split('$').collect();
        assert_eq!(parts[0], "scrypt:32768:8:1");
        assert!(parts[1].len() == 16 && parts[1].chars().all(|c| c.is_ascii_alphanumeric()));
        assert!(parts[2].len() == 128 && parts[2].chars().all(|c| matches!(c, '0'..='9' | 'a'..='f')));
        assert!(one.verify("Passw0rd!x") && !one.verify("Passw0rd!y"));
        assert_eq!(format!("{one:?}"), "PasswordHash(…)");
    }

    #[test]
    fn what_costs_too_much_or_is_unknown_is_refused() {
        for method in [
            "scrypt:1073741824:8:1",
            "scrypt:32768:8:1000",
            "scrypt:32768:4294967295:1",
            "scrypt:18446744073709551615:8:1",
            "scrypt:32767:8:1",
            "scrypt:0:8:1",
            "scrypt:1:8:1",
            "scrypt:32768:0:1",
            "scrypt:32768:8:0",
            "scrypt:32768:8",
            "pbkdf2:sha256:0",
            "pbkdf2:sha256:5000001",
            "pbkdf2:sha256:-1",
            "pbkdf2:md5:1000",
            "plain",
            "",
        ] {
            assert_eq!(Method::parse(method), None, "{method}");
        }
        assert_eq!(Method::parse("scrypt"), Some(Method::Scrypt(SCRYPT)));
        assert_eq!(Method::parse("pbkdf2:sha256"), Some(Method::Pbkdf2Sha256 { iterations: 1_000_000 }));
        assert!(!PasswordHash::from_stored("rubbish".to_owned()).verify("rubbish"));
        assert!(!PasswordHash::of_nobody().verify(""));
        assert!(!PasswordHash::of("x").verify(&"x".repeat(MAX_PASSWORD_BYTES + 1)));
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in "(scrypt|pbkdf2|plain)?(:[a-z0-9]{0,12}){0,4}[$]?.{0,20}[$]?.{0,20}") {
            if let Some(parsed) = Parsed::of(&text) {
                prop_assert!(parsed.salt.len() <= MAX_SALT_BYTES);
                prop_assert_eq!(Method::parse(&parsed.method.to_string()), Some(parsed.method));
            }
        }
    }
}
