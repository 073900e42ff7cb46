//! [`internal_option`]: numbers that a manager's daemons are tuned with.
//!
//! The files are Wazuh 4.14's `etc/internal_options.conf`, which comes with it, and `etc/local_internal_options.conf`,
//! whose lines count before the other's: `component.name=number`, with comments behind a `#` at the beginning of a line.

use crate::home::{Home, read_limited};

/// The largest file that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// The number of an option such as `analysisd.decoder_order_size`; `None` where neither file has one. Blocks.
pub fn internal_option(home: &Home, name: &str) -> Option<u64> {
    [home.local_internal_options(), home.internal_options()]
        .iter()
        .find_map(|path| value(&String::from_utf8_lossy(&read_limited(path, LARGEST).ok()?), name))
}

fn value(text: &str, name: &str) -> Option<u64> {
    text.lines().find_map(|line| {
        let (of, value) = line.split_once('=')?;
        (of.trim() == name).then(|| value.trim().parse().ok()).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_changed_here_counts_first() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path());
        assert_eq!(internal_option(&home, "a.b"), None);
        std::fs::create_dir_all(folder.path().join("etc")).unwrap();
        std::fs::write(home.internal_options(), "# a.b=9\na.b=1\na.c = 2\na.d=x\n").unwrap();
        std::fs::write(home.local_internal_options(), "a.b=3\r\n").unwrap();
        for (name, expected) in [("a.b", Some(3)), ("a.c", Some(2)), ("a.d", None), ("b", None)] {
            assert_eq!(internal_option(&home, name), expected, "{name}");
        }
    }
}
