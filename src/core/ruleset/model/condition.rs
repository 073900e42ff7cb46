//! [`Condition`]: one thing that must hold of an event for a rule to match.

use super::expression::Dialect;

/// A condition of a rule on the event itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Condition {
    /// What is looked at: an option's name, with the field's name for `field` and `list`.
    pub subject: String,
    /// Whether it must not hold.
    pub negated: bool,
    /// The dialect of the pattern.
    pub dialect: Dialect,
    /// The pattern, address, list or span of time; empty where the subject says it all.
    pub pattern: String,
}

impl Condition {
    /// The condition as a sentence about the event.
    pub fn sentence(&self) -> String {
        let Self { subject, negated, pattern, .. } = self;
        let (is, matches, holds) =
            if *negated { ("is not", "does not match", "has not") } else { ("is", "matches", "has") };
        let (option, field) = subject.split_once(' ').unwrap_or((subject, ""));
        match option {
            "decoded_as" => format!("the decoder is {pattern}"),
            "category" => format!("the category is {pattern}"),
            "match" | "regex" => format!("the log {matches} {}", self.quoted()),
            "field" => format!("the field {field} {matches} {}", self.quoted()),
            "srcip" | "dstip" => format!("{option} {is} {pattern}"),
            "action" if self.dialect == Dialect::Plain => format!("action {is} {pattern}"),
            "list" => format!("the list {pattern} {holds} {field}"),
            "list_value" => format!("the list {pattern} has {field} with a value that matches"),
            "time" => format!("the time is {pattern}"),
            "weekday" => format!("the day is one of {pattern}"),
            "compiled_rule" => format!("the built-in check {pattern} holds"),
            "if_fts" => "it is the first event with these values (if_fts)".to_owned(),
            "maxsize" => format!("the log is at least {pattern} bytes long"),
            "check_diff" => "the log differs from the one before (check_diff)".to_owned(),
            "check_if_ignored" => format!("the values of {pattern} are not being ignored"),
            _ => format!("{subject} {matches} {}", self.quoted()),
        }
    }

    fn quoted(&self) -> String {
        match self.dialect {
            Dialect::Plain => format!("\"{}\"", self.pattern),
            dialect => format!("\"{}\" ({})", self.pattern, dialect.name()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_read_as_sentences() {
        for (subject, negated, dialect, pattern, sentence) in [
            (
                "match",
                false,
                Dialect::Osmatch,
                "denied|refused",
                "the log matches \"denied|refused\" (osmatch)",
            ),
            (
                "field win.system.x",
                true,
                Dialect::Pcre2,
                "^4",
                "the field win.system.x does not match \"^4\" (pcre2)",
            ),
            ("srcip", true, Dialect::Plain, "192.0.2.0/24", "srcip is not 192.0.2.0/24"),
            ("list user", false, Dialect::Plain, "etc/lists/a", "the list etc/lists/a has user"),
            ("user", false, Dialect::Osmatch, "root", "user matches \"root\" (osmatch)"),
            ("decoded_as", false, Dialect::Plain, "sshd", "the decoder is sshd"),
        ] {
            let condition = Condition { subject: subject.into(), negated, dialect, pattern: pattern.into() };
            assert_eq!(condition.sentence(), sentence);
        }
    }
}
