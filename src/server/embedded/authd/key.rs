//! Making the keys of agents.

use rand::TryRngCore;
use rand::rngs::OsRng;

use super::refusal::Refusal;

/// A new key: 64 hexadecimal digits out of 256 bits of the system's randomness.
pub(super) fn generate() -> Result<String, Refusal> {
    let mut bytes = [0_u8; 32];
    OsRng.try_fill_bytes(&mut bytes).map_err(|error| {
        tracing::error!(%error, "the system gives no random bytes");
        Refusal::Key
    })?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_64_digits_and_differ() {
        let (first, second) = (generate().unwrap(), generate().unwrap());
        assert_ne!(first, second);
        assert!(first.len() == 64 && first.bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
}
