//! Which names are those of secrets.

/// What the name of a secret contains, without regard to case and to `_`, `-` and `.`.
const PARTS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "secret",
    "token",
    "apikey",
    "accesskey",
    "privatekey",
    "sharedkey",
    "authkey",
    "accountkey",
    "applicationkey",
    "clientkey",
    "encryptionkey",
    "keyhash",
    "credential",
    "hookurl",
    "webhook",
    "connectionstring",
    "cookie",
    "authorization",
    "authpass",
    "smtppass",
];

/// What such a name is as a whole.
const WHOLE: &[&str] = &["key", "pass", "pwd", "pw", "auth", "apiid", "accountname", "sessionid", "sid"];

/// Names that sound like it and are not.
const HARMLESS: &[&str] = &["usepassword", "authtokenexptimeout", "maxtokens"];

/// Values that are never a secret.
const HARMLESS_VALUES: &[&str] = &["yes", "no", "true", "false", "on", "off", "null", "none", ""];

/// Whether what is called so is a secret.
pub(crate) fn is_secret(name: &str) -> bool {
    let plain: String = name
        .chars()
        .filter(|c| !matches!(c, '_' | '-' | '.' | ':'))
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if HARMLESS.contains(&plain.as_str()) {
        return false;
    }
    // `logs.key` and `cluster:key` are keys, too.
    let last = name.rsplit(['.', ':']).next().unwrap_or(name).to_ascii_lowercase();
    WHOLE.contains(&plain.as_str())
        || WHOLE.contains(&last.as_str())
        || PARTS.iter().any(|part| plain.contains(part))
}

/// Whether an element of this name has a secret in it. `<auth>` is the section of registrations.
pub(super) fn is_secret_element(name: &str) -> bool {
    is_secret(name) && !name.eq_ignore_ascii_case("auth")
}

/// Whether this can be shown although it is called like a secret.
pub(crate) fn is_harmless(value: &str) -> bool {
    HARMLESS_VALUES.contains(&value.trim().to_ascii_lowercase().as_str())
}
