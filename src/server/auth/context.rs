//! [`hash_auth_context`]: the name under which an authorisation context appears in tokens and in the log.

use std::fmt::Write as _;

use blake2::digest::consts::U16;
use blake2::{Blake2b, Digest};
use serde_json::Value;

use wazuhctl_core::python_json;

/// The hash of an authorisation context: BLAKE2b with 16 bytes over the context's JSON in Python's spelling, in
/// hexadecimal digits. The same context has the same hash in Wazuh.
pub fn hash_auth_context(context: &Value) -> String {
    let digest = Blake2b::<U16>::digest(python_json::to_string(context));
    digest.iter().fold(String::with_capacity(32), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::hash_auth_context;

    #[test]
    fn hashes_are_those_of_python() {
        // hashlib.blake2b(json.dumps(context).encode(), digest_size=16).hexdigest()
        for (context, hash) in super::super::tests::PYTHON_HASHES {
            assert_eq!(hash_auth_context(&serde_json::from_str(context).unwrap()), *hash, "{context}");
        }
    }
}
