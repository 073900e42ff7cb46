//! `pcre2`: compiled by PCRE2 itself, as analysisd does it: as bytes, without any option.

use pcre2::bytes::RegexBuilder;

use super::PatternFault;

/// Why PCRE2 refuses the pattern.
pub(super) fn fault(pattern: &str) -> Option<PatternFault> {
    let error = RegexBuilder::new().build(pattern).err()?;
    let text = error.to_string();
    // "PCRE2: error compiling pattern at offset 3: missing closing parenthesis"
    let reason = text.rsplit_once(": ").map_or(text.as_str(), |(_, reason)| reason);
    let at = error.offset().unwrap_or(0).min(pattern.len());
    Some(PatternFault::at(at, format!("is refused by PCRE2: {reason}")))
}

/// How many groups the pattern captures, if it is one.
pub fn groups(pattern: &str) -> Option<usize> {
    let compiled = RegexBuilder::new().build(pattern).ok()?;
    Some(compiled.captures_len().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pcre2_judges() {
        assert_eq!(fault(r"(?i)^\d{1,3}(?<!x)$"), None);
        assert_eq!(fault("(a").map(|fault| fault.at), Some(2));
        assert!(fault("[a").is_some());
        assert!(fault("a{2,1}").is_some());
        assert_eq!(groups(r"(\d+) (?:x) (\w)"), Some(2));
        assert_eq!(groups("("), None);
    }
}
