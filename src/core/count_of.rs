//! [`count_of`]: so many of something, in words for people.

/// `1 fault`, `2 faults`: a count with its noun, of which more than one end in `s`.
pub fn count_of(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_has_no_s() {
        for (count, told) in [(0, "0 keys"), (1, "1 key"), (2, "2 keys")] {
            assert_eq!(count_of(count, "key"), told);
        }
    }
}
