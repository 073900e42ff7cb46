//! The permissions of files as the oldest agents on Windows sent them: `|account,type,mask` for each account, in words.

/// Rights with the bits of the mask that stand for them, in the order in which they are named.
const RIGHTS: &[(i64, &str)] = &[
    (0x8000_0000, "generic_read"),
    (0x4000_0000, "generic_write"),
    (0x2000_0000, "generic_execute"),
    (0x1000_0000, "generic_all"),
    (0x0001_0000, "delete"),
    (0x0002_0000, "read_control"),
    (0x0004_0000, "write_dac"),
    (0x0008_0000, "write_owner"),
    (0x0010_0000, "synchronize"),
    (0x0001, "read_data"),
    (0x0002, "write_data"),
    (0x0004, "append_data"),
    (0x0008, "read_ea"),
    (0x0010, "write_ea"),
    (0x0020, "execute"),
    (0x0080, "read_attributes"),
    (0x0100, "write_attributes"),
];

/// `account (allowed): right|right, account (denied): right`; nothing where the text is not of this form.
pub(super) fn in_words(text: &str) -> Option<String> {
    let accounts: Option<Vec<String>> = text.strip_prefix('|')?.split('|').map(account_in_words).collect();
    Some(accounts?.join(", "))
}

fn account_in_words(text: &str) -> Option<String> {
    let (account, rest) = text.split_once(',')?;
    let (kind, mask) = rest.split_once(',')?;
    let kind = if kind.starts_with('0') { "allowed" } else { "denied" };
    let mask = super::super::arguments::leading_integer(mask);
    let rights: Vec<&str> =
        RIGHTS.iter().filter(|(bits, _)| mask & bits != 0).map(|(_, name)| *name).collect();
    Some(format!("{account} ({kind}): {}", rights.join("|")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_become_words() {
        assert_eq!(in_words("|a,0,3").as_deref(), Some("a (allowed): read_data|write_data"));
        assert_eq!(
            in_words("|a,1,0|b c,0,268435456").as_deref(),
            Some("a (denied): , b c (allowed): generic_all")
        );
        for text in ["", "a,0,1", "|a", "|a,0", "|a,0,1|"] {
            assert_eq!(in_words(text), None, "{text}");
        }
    }
}
