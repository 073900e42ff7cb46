//! What is a secret by its own look, wherever it stands.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::redactor::MASK;

/// An expression whose group `s` is the secret.
struct Shape {
    expression: &'static str,
}

/// In the order in which they are looked for.
const SHAPES: &[Shape] = &[
    // Who logs in, in a URL.
    Shape { expression: r#"(?i)\b[a-z][a-z0-9+.\-]{1,20}://(?<s>[^\s/@"'<>]*[^\s@"'<>]*)@"# },
    // Addresses to which whoever knows them may post.
    Shape { expression: r#"(?i)https?://[^\s"'<>/]*hook[^\s"'<>/]*/(?<s>[^\s"'<>]+)"# },
    Shape { expression: r#"(?i)https?://[^\s"'<>/]+/(?<s>[^\s"'<>]*hook[^\s"'<>]*)"# },
    Shape { expression: r"(?i)\b(?:bearer|basic|digest|negotiate|apikey)\s+(?<s>[A-Za-z0-9+/=_.~\-]{6,})" },
    // Signed tokens (RFC 7519).
    Shape { expression: r"\b(?<s>eyJ[A-Za-z0-9_\-]{5,}(?:\.[A-Za-z0-9_\-]*){1,4})" },
    // Hashes of passwords, as werkzeug and crypt(5) write them.
    Shape { expression: r"(?<s>(?:scrypt(?::\d+){3}|pbkdf2:sha\d+(?::\d+)?)\$\S+)" },
    Shape { expression: r"(?<s>\$(?:1|2[aby]|5|6|y|argon2id?)\$[^\s:]{8,})" },
    // Lines of client.keys, and keys like theirs.
    Shape { expression: r"(?m)^\d{3,}[ \t]+\S+[ \t]+\S+[ \t]+(?<s>\S+)[ \t]*$" },
    Shape { expression: r"(?<s>[0-9A-Fa-f]{64,})" },
    // Keys of well-known services.
    Shape {
        expression: r"\b(?<s>AKIA[0-9A-Z]{12,}|ASIA[0-9A-Z]{12,}|AIza[0-9A-Za-z_\-]{30,}|gh[pousr]_[0-9A-Za-z]{20,}|github_pat_[0-9A-Za-z_]{20,}|xox[abprs]-[0-9A-Za-z\-]{10,}|sk-[0-9A-Za-z_\-]{20,}|glpat-[0-9A-Za-z_\-]{16,})",
    },
    // Command lines.
    Shape {
        expression: r#"(?im)(?:^|[\s"'])--?[a-z0-9\-]*(?:password|passwd|passphrase|token|secret|api-?key)[a-z0-9\-]*[ =]+(?<s>"[^"]*"|'[^']*'|\S+)"#,
    },
    // Sentences.
    Shape {
        expression: r#"(?i)\b(?:password|passphrase|secret|token|api key)\s+(?:is\s+|was\s+)?(?<s>"[^"\n]+"|'[^'\n]+')"#,
    },
];

static COMPILED: LazyLock<Vec<Regex>> =
    LazyLock::new(|| SHAPES.iter().filter_map(|shape| Regex::new(shape.expression).ok()).collect());

#[expect(clippy::unwrap_used, reason = "a literal that the tests compile")]
static KEYS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?s)-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----(?<s>.*?)(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|\z)",
    )
    .unwrap()
});

/// A private key of which the text shows the end only.
#[expect(clippy::unwrap_used, reason = "a literal that the tests compile")]
static CUT_KEY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\A(?<s>[^\-]*)-----END [A-Z0-9 ]*PRIVATE KEY-----").unwrap());

/// Masks private keys (RFC 7468).
pub(super) fn keys(text: &str, count: &mut usize) -> String {
    let text = replaced(&KEYS, text, count);
    replaced(&CUT_KEY, &text, count).into_owned()
}

/// Masks everything else that has a shape.
pub(super) fn mask(text: &str, count: &mut usize) -> String {
    let mut text = Cow::Borrowed(text);
    for expression in COMPILED.iter() {
        if let Cow::Owned(masked) = replaced(expression, &text, count) {
            text = Cow::Owned(masked);
        }
    }
    text.into_owned()
}

fn replaced<'t>(expression: &Regex, text: &'t str, count: &mut usize) -> Cow<'t, str> {
    expression.replace_all(text, |found: &Captures<'_>| {
        let (Some(whole), Some(secret)) = (found.get(0), found.name("s")) else { return String::new() };
        let bare = secret.as_str().trim_matches(['"', '\'']);
        if bare.trim().is_empty() || bare == MASK || bare.starts_with(MASK) && bare.len() <= MASK.len() + 2 {
            return whole.as_str().to_owned();
        }
        *count += 1;
        let before = secret.start() - whole.start();
        let behind = secret.end() - whole.start();
        let part = |range: std::ops::Range<usize>| whole.as_str().get(range).unwrap_or_default().to_owned();
        format!("{}{MASK}{}", part(0..before), part(behind..whole.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_compiles_and_has_its_group() {
        assert_eq!(COMPILED.len(), SHAPES.len());
        for expression in COMPILED.iter().chain([&*KEYS, &*CUT_KEY]) {
            assert!(expression.capture_names().flatten().any(|name| name == "s"), "{expression}");
        }
    }
}
