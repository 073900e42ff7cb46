//! [`Secret`]: a password or token, which is wiped from memory when dropped and never shown.

use std::fmt;

use zeroize::Zeroizing;

/// A password or a token.
///
/// It has no `Display` and its `Debug` is redacted, so that it can end up neither in a message nor in a log;
/// [`Secret::expose`] is the one way to its text.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Secret(Zeroizing<String>);

impl Secret {
    /// Keeps `text` secret.
    pub(crate) fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The first line of `text`, as files, pipes and programs give a secret: without its line end.
    pub(crate) fn first_line(text: String) -> Self {
        let whole = Zeroizing::new(text);
        Self::new(whole.lines().next().unwrap_or_default().to_owned())
    }

    /// The text itself, for sending or storing it.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", Secret::new("hunter2".into())), "Secret(…)");
    }

    #[test]
    fn only_the_first_line_counts() {
        assert_eq!(Secret::first_line("hunter2\r\nmore\n".into()).expose(), "hunter2");
        assert!(Secret::first_line(String::new()).is_empty());
    }
}
