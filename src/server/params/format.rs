//! The formats of texts. Names and patterns are facts of Wazuh's interface (`api/api/validator.py`).

use std::sync::LazyLock;

use regex::Regex;

use crate::operation::Format;

/// What is known of a format.
struct Definition {
    /// Its name in the specification; empty where it has none.
    name: &'static str,
    /// What it allows, for the error that says that a value is not of it.
    allows: &'static str,
    /// The pattern of the whole text.
    pattern: &'static str,
}

const fn definition(format: Format) -> Definition {
    let (name, allows, pattern) = match format {
        Format::Any => ("", "any text", r"(?s)^.*$"),
        Format::ActiveResponseCommand => {
            ("active_response_command", "a command's name or path", r"^!?[\w\-.\\/:]+$")
        }
        Format::Alphanumeric => {
            ("alphanumeric", "letters, digits, white space and _ , - . + :", r"^[\w,\-.+\s:]+$")
        }
        Format::AlphanumericSymbols => (
            "alphanumeric_symbols",
            "letters, digits, white space and the signs of addresses and queries",
            r#"^[\w,*<>!\-.+\s:/()\[\]'"|=~#]+$"#,
        ),
        Format::CdbFilename => ("cdb_filename_path", "letters, digits, - and _", r"^[\-\w]+$"),
        Format::Date => {
            ("date", "a day as YYYY-MM-DD", r"^[0-9]{4}-(1[0-2]|0[1-9])-(3[01]|0[1-9]|[12][0-9])$")
        }
        Format::DirectoryName => (
            "get_dirnames_path",
            "a folder of rules, decoders or lists, relative to the home",
            r"^((etc|ruleset)/(decoders|rules)[\w\-/]*|etc/lists[\w\-/]*)$",
        ),
        Format::GroupNames => (
            "group_names",
            "a group's name: letters, digits, . - and _, other than . .. and all",
            r"^[A-Za-z0-9.\-_]+$",
        ),
        Format::GroupNamesOrAll => (
            "group_names_or_all",
            "a group's name: letters, digits, . - and _; or all",
            r"^[A-Za-z0-9.\-_]+$",
        ),
        Format::Hash => ("hash", "a checksum in hexadecimal", r"^[0-9A-Fa-f]*$"),
        Format::Names => ("names", "ASCII letters, digits and _ - . %", r"^[A-Za-z0-9_\-.%]+$"),
        Format::Numbers => ("numbers", "decimal digits", r"^[0-9]+$"),
        Format::NumbersOrAll => ("numbers_or_all", "decimal digits, or all", r"^([0-9]+|all)$"),
        Format::Password => ("password", "any text", r"(?s)^.*$"),
        Format::Path => ("path", "a path that does not leave its folder", r"^[\w\-.\\/:]+$"),
        Format::Paths => ("paths", "any text", r"(?s)^.*$"),
        Format::Range => ("range", "a number, or two with a - between", r"^([0-9]+|[0-9]{1,2}-[0-9]{1,2})$"),
        Format::Search => ("search", "a text without ; | & ^ * >", r"^[^;|&^*>]+$"),
        Format::Sort => {
            ("sort", "fields separated by commas, each with an optional + or -", r"^[\w\-,\s+.]+$")
        }
        Format::SymbolsAlphanumeric => ("symbols_alphanumeric_param", "any text", r"(?s)^.*$"),
        Format::Timeframe => {
            ("timeframe", "a number with an optional unit of d, h, m or s", r"^[0-9]+[dhms]?$")
        }
        Format::WazuhKey => ("wazuh_key", "ASCII letters and digits", r"^[A-Za-z0-9]+$"),
        Format::WazuhVersion => {
            ("wazuh_version", "a version such as v4.14.0", r"(?i)^(wazuh )?v?[0-9]+\.[0-9]+\.[0-9]+$")
        }
        Format::WpkPath => ("wpk_path", "the path of a .wpk file", r"^[\w\-.\\/:\s]*[^/]\.wpk$"),
        Format::XmlFilenames => {
            ("xml_filename", "names of .xml files, separated by commas", r"^[\w\-]+\.xml(,[\w\-]+\.xml)*$")
        }
        Format::XmlFilename => ("xml_filename_path", "the name of an .xml file", r"^[\w\-]+\.xml$"),
    };
    Definition { name, allows, pattern }
}

/// Every format.
const FORMATS: &[Format] = &[
    Format::Any,
    Format::ActiveResponseCommand,
    Format::Alphanumeric,
    Format::AlphanumericSymbols,
    Format::CdbFilename,
    Format::Date,
    Format::DirectoryName,
    Format::GroupNames,
    Format::GroupNamesOrAll,
    Format::Hash,
    Format::Names,
    Format::Numbers,
    Format::NumbersOrAll,
    Format::Password,
    Format::Path,
    Format::Paths,
    Format::Range,
    Format::Search,
    Format::Sort,
    Format::SymbolsAlphanumeric,
    Format::Timeframe,
    Format::WazuhKey,
    Format::WazuhVersion,
    Format::WpkPath,
    Format::XmlFilenames,
    Format::XmlFilename,
];

/// The patterns, compiled when the first of them is needed.
static PATTERNS: LazyLock<Vec<(Format, Regex)>> = LazyLock::new(|| {
    FORMATS
        .iter()
        .filter_map(|format| Some((*format, Regex::new(definition(*format).pattern).ok()?)))
        .collect()
});

/// Whether `text` is of `format`. A format whose pattern does not compile matches nothing; a test sees to it that
/// there is none.
pub fn matches(format: Format, text: &str) -> bool {
    let pattern = PATTERNS.iter().find(|(known, _)| *known == format).map(|(_, pattern)| pattern);
    pattern.is_some_and(|pattern| pattern.is_match(text)) && also_holds(format, text)
}

/// What a pattern alone cannot tell.
fn also_holds(format: Format, text: &str) -> bool {
    match format {
        Format::GroupNames => !matches!(text, "." | ".." | "all"),
        Format::GroupNamesOrAll => !matches!(text, "." | ".."),
        Format::Hash => matches!(text.len(), 0 | 32 | 40 | 56 | 64 | 96 | 128),
        Format::ActiveResponseCommand | Format::DirectoryName | Format::Path | Format::WpkPath => {
            stays_below(text)
        }
        _ => true,
    }
}

/// Whether no step of a path leads upwards, in the notation of any system.
fn stays_below(path: &str) -> bool {
    !path.split(['/', '\\']).any(|step| step == "..")
}

/// A format's name in the specification; empty for [`Format::Any`].
pub(crate) const fn name(format: Format) -> &'static str {
    definition(format).name
}

/// What a format allows, in words.
pub(super) const fn description(format: Format) -> &'static str {
    definition(format).allows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_pattern_compiles() {
        assert_eq!(PATTERNS.len(), FORMATS.len());
    }

    #[test]
    fn formats_accept_and_refuse() {
        let table: &[(Format, &[&str], &[&str])] = &[
            (Format::Any, &["", "a;b", "a\nb"], &[]),
            (Format::ActiveResponseCommand, &["!host-deny", "a/b"], &["", "a b", "../a", "!"]),
            (Format::Alphanumeric, &["Ubuntu 22.04", "año", "a,b"], &["", "a;b", "a/b"]),
            (Format::AlphanumericSymbols, &["10.0.0.0/8", "any", "a='b'"], &["", "a;b", "a\\b"]),
            (Format::CdbFilename, &["audit-keys"], &["", "a.b", "a/b"]),
            (Format::Date, &["2025-12-31"], &["", "2025-13-01", "2025-1-1", "2025-12-32"]),
            (
                Format::DirectoryName,
                &["etc/rules", "ruleset/decoders/a"],
                &["", "etc", "etc/rules/../..", "/etc/rules"],
            ),
            (Format::GroupNames, &["group1", "a.b-c_d", "..."], &["", ".", "..", "all", "a b", "ñ"]),
            (Format::GroupNamesOrAll, &["all", "g"], &["", ".", "..", "a b"]),
            (
                Format::Hash,
                &["", "d41d8cd98f00b204e9800998ecf8427e"],
                &["abc", "z41d8cd98f00b204e9800998ecf8427e"],
            ),
            (Format::Names, &["web-01", "a%20b"], &["", "a b", "ñandú", "a/b"]),
            (Format::Numbers, &["001", "0"], &["", "-1", "1a", "٣"]),
            (Format::NumbersOrAll, &["all", "12"], &["", "ALL", "all1"]),
            (Format::Password, &["", "a b", "é\n"], &[]),
            (Format::Path, &["/var/log/a.log"], &["", "a b", "/a/../b", "a\\..\\b"]),
            (Format::Range, &["7", "2-14"], &["", "a", "1-", "-3", "100-2"]),
            (Format::Search, &["-web", "a b"], &["", "a;b", "a*b", "a&b"]),
            (Format::Paths, &["", "/etc/../x", "a;b"], &[]),
            (Format::SymbolsAlphanumeric, &["", "a;b", "\n"], &[]),
            (Format::Sort, &["+name,-id", "os.name"], &["", "a;b", "a/b"]),
            (Format::Timeframe, &["7", "7d", "10s"], &["", "7x", "d", "1w", "-1d"]),
            (Format::WazuhKey, &["0aZ"], &["", "a b", "é"]),
            (Format::WazuhVersion, &["v4.14.0", "4.3.1", "Wazuh v4.2.0"], &["", "4.14", "v4"]),
            (Format::WpkPath, &["/tmp/a b.wpk"], &["", "a", "/tmp/.wpk", "/tmp/../a.wpk"]),
            (Format::XmlFilenames, &["a.xml", "a.xml,b-c.xml"], &["", "a", "a.xml,", "a/b.xml"]),
            (Format::XmlFilename, &["local_rules.xml"], &["", "a.xml,b.xml", "../a.xml"]),
        ];
        assert_eq!(table.len(), FORMATS.len(), "a format has no row");
        for (format, good, bad) in table {
            for text in *good {
                assert!(matches(*format, text), "{format:?} must accept {text:?}");
            }
            for text in *bad {
                assert!(!matches(*format, text), "{format:?} must refuse {text:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn no_text_upsets_a_format(text in ".*") {
            for format in FORMATS {
                let _ = matches(*format, &text);
            }
        }

        #[test]
        fn no_path_climbs(text in r"[a./\\]{0,12}") {
            if matches(Format::Path, &text) {
                prop_assert!(!text.split(['/', '\\']).any(|step| step == ".."));
            }
        }
    }
}
