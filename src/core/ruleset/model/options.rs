//! [`rule_option`]: the elements a rule can have, what they mean, and which attributes they take.
//!
//! The list is that of `Rules_OP_ReadRules` (`src/analysisd/rules.c` of Wazuh 4.14); what is not on it stops the
//! manager.

use super::expression::Dialect;

/// What an option is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OptionKind {
    /// A pattern on the event, in this dialect where `type` does not name another one.
    Pattern(Dialect),
    /// A pattern on a field that decoders name.
    Field,
    /// Addresses and networks.
    Address,
    /// A lookup in a list.
    List,
    /// Hours of the day.
    Hours,
    /// Days of the week.
    Weekday,
    /// The name of a decoder.
    Decoder,
    /// One of the [`CATEGORIES`].
    Category,
    /// One of the [`COMPILED_RULES`].
    Compiled,
    /// Ids of rules, one of which must have matched the same event.
    ParentIds,
    /// The least level of a rule that must have matched the same event.
    ParentLevel,
    /// Groups, one of which a rule must be in that has matched the same event.
    ParentGroup,
    /// The id of a rule that must have matched before.
    MatchedId,
    /// Groups, one of which a rule must be in that has matched before.
    MatchedGroup,
    /// A pattern that must have matched an event before.
    MatchedRegex,
    /// The events must have this in common.
    Same,
    /// The events must differ in this.
    Different,
    /// The events of all agents are counted together.
    GlobalFrequency,
    /// The event must differ from the one before.
    Diff,
    /// It must be the first of its kind.
    FirstTime,
    /// More about the rule.
    Info,
    /// What the alert says.
    Description,
    /// The rule's groups.
    Groups,
    /// How alerts are handled.
    Options,
    /// Fields whose values are ignored, or looked for among those ignored, for a while.
    Ignore,
    /// Techniques of MITRE ATT&CK.
    Mitre,
    /// It was something in earlier versions and is nothing now.
    Gone,
}

/// An option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleOption {
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub kind: OptionKind,
    /// Whether only this case of letters is known.
    pub exact: bool,
}

impl RuleOption {
    /// Which attributes it takes; analysisd looks at no others.
    pub const fn attributes(self) -> &'static [&'static str] {
        match self.kind {
            OptionKind::Pattern(_) => &["negate", "type"],
            OptionKind::Field => &["name", "negate", "type"],
            OptionKind::Address => &["negate"],
            OptionKind::List => &["field", "lookup", "check_value"],
            OptionKind::Info => &["type"],
            _ => &[],
        }
    }

    /// Whether several of it are put together to one text, letter behind letter.
    pub const fn is_joined(self) -> bool {
        matches!(
            self.kind,
            OptionKind::Pattern(_)
                | OptionKind::ParentIds
                | OptionKind::ParentLevel
                | OptionKind::ParentGroup
                | OptionKind::MatchedGroup
                | OptionKind::MatchedRegex
                | OptionKind::Groups
                | OptionKind::Description
        )
    }

    /// Whether of several only the last one counts.
    pub const fn is_replaced(self) -> bool {
        matches!(
            self.kind,
            OptionKind::Hours
                | OptionKind::Weekday
                | OptionKind::Decoder
                | OptionKind::Category
                | OptionKind::Compiled
                | OptionKind::MatchedId
        )
    }
}

const fn option(name: &'static str, kind: OptionKind) -> RuleOption {
    RuleOption { name, kind, exact: false }
}

const fn exact(name: &'static str, kind: OptionKind) -> RuleOption {
    RuleOption { name, kind, exact: true }
}

/// Every option.
const OPTIONS: &[RuleOption] = &[
    option("match", OptionKind::Pattern(Dialect::Osmatch)),
    option("regex", OptionKind::Pattern(Dialect::Osregex)),
    option("id", OptionKind::Pattern(Dialect::Osmatch)),
    option("user", OptionKind::Pattern(Dialect::Osmatch)),
    option("url", OptionKind::Pattern(Dialect::Osmatch)),
    option("status", OptionKind::Pattern(Dialect::Osmatch)),
    option("hostname", OptionKind::Pattern(Dialect::Osmatch)),
    option("program_name", OptionKind::Pattern(Dialect::Osmatch)),
    option("protocol", OptionKind::Pattern(Dialect::Osmatch)),
    option("system_name", OptionKind::Pattern(Dialect::Osmatch)),
    option("location", OptionKind::Pattern(Dialect::Osmatch)),
    option("data", OptionKind::Pattern(Dialect::Osmatch)),
    option("extra_data", OptionKind::Pattern(Dialect::Osmatch)),
    option("srcport", OptionKind::Pattern(Dialect::Osmatch)),
    option("dstport", OptionKind::Pattern(Dialect::Osmatch)),
    option("srcgeoip", OptionKind::Pattern(Dialect::Osmatch)),
    option("dstgeoip", OptionKind::Pattern(Dialect::Osmatch)),
    option("action", OptionKind::Pattern(Dialect::Plain)),
    option("field", OptionKind::Field),
    option("srcip", OptionKind::Address),
    option("dstip", OptionKind::Address),
    option("list", OptionKind::List),
    option("time", OptionKind::Hours),
    option("weekday", OptionKind::Weekday),
    option("decoded_as", OptionKind::Decoder),
    option("category", OptionKind::Category),
    option("compiled_rule", OptionKind::Compiled),
    option("if_sid", OptionKind::ParentIds),
    option("if_level", OptionKind::ParentLevel),
    option("if_group", OptionKind::ParentGroup),
    option("if_matched_sid", OptionKind::MatchedId),
    option("if_matched_group", OptionKind::MatchedGroup),
    option("if_matched_regex", OptionKind::MatchedRegex),
    option("if_fts", OptionKind::FirstTime),
    option("check_diff", OptionKind::Diff),
    option("global_frequency", OptionKind::GlobalFrequency),
    option("same_source_ip", OptionKind::Same),
    option("same_srcip", OptionKind::Same),
    option("same_dstip", OptionKind::Same),
    option("same_src_port", OptionKind::Same),
    option("same_srcport", OptionKind::Same),
    option("same_dst_port", OptionKind::Same),
    option("same_dstport", OptionKind::Same),
    option("same_protocol", OptionKind::Same),
    option("same_action", OptionKind::Same),
    option("same_location", OptionKind::Same),
    option("same_srcuser", OptionKind::Same),
    option("same_user", OptionKind::Same),
    option("same_field", OptionKind::Same),
    exact("same_id", OptionKind::Same),
    exact("same_url", OptionKind::Same),
    exact("same_data", OptionKind::Same),
    exact("same_extra_data", OptionKind::Same),
    exact("same_status", OptionKind::Same),
    exact("same_system_name", OptionKind::Same),
    exact("same_srcgeoip", OptionKind::Same),
    exact("same_dstgeoip", OptionKind::Same),
    option("different_dstip", OptionKind::Different),
    option("different_src_port", OptionKind::Different),
    option("different_srcport", OptionKind::Different),
    option("different_dst_port", OptionKind::Different),
    option("different_dstport", OptionKind::Different),
    option("different_location", OptionKind::Different),
    option("different_srcuser", OptionKind::Different),
    option("different_user", OptionKind::Different),
    option("not_same_user", OptionKind::Different),
    option("different_field", OptionKind::Different),
    option("not_same_field", OptionKind::Different),
    exact("different_srcip", OptionKind::Different),
    exact("not_same_source_ip", OptionKind::Different),
    exact("different_protocol", OptionKind::Different),
    exact("different_action", OptionKind::Different),
    exact("different_id", OptionKind::Different),
    exact("not_same_id", OptionKind::Different),
    exact("different_url", OptionKind::Different),
    exact("different_data", OptionKind::Different),
    exact("different_extra_data", OptionKind::Different),
    exact("different_status", OptionKind::Different),
    exact("different_system_name", OptionKind::Different),
    exact("different_srcgeoip", OptionKind::Different),
    exact("different_dstgeoip", OptionKind::Different),
    option("same_agent", OptionKind::Gone),
    option("not_same_agent", OptionKind::Gone),
    option("info", OptionKind::Info),
    option("cve", OptionKind::Info),
    option("description", OptionKind::Description),
    option("group", OptionKind::Groups),
    option("options", OptionKind::Options),
    option("ignore", OptionKind::Ignore),
    option("check_if_ignored", OptionKind::Ignore),
    option("mitre", OptionKind::Mitre),
];

/// What `category` can say: the types of decoders that rules tell apart.
pub const CATEGORIES: &[&str] = &["firewall", "ids", "syslog", "web-log", "squid", "windows", "ossec"];

/// What `compiled_rule` can say.
pub const COMPILED_RULES: &[&str] = &[
    "check_id_size",
    "comp_srcuser_dstuser",
    "comp_mswin_targetuser_calleruser_diff",
    "is_simple_http_request",
    "is_valid_crawler",
];

/// The names of all options of rules.
pub fn rule_option_names() -> impl Iterator<Item = &'static str> {
    OPTIONS.iter().map(|option| option.name)
}

/// The option of a name as analysisd takes it.
pub fn rule_option(name: &str) -> Option<RuleOption> {
    OPTIONS
        .iter()
        .find(|option| option.name == name || (!option.exact && option.name.eq_ignore_ascii_case(name)))
        .copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_once() {
        for (at, option) in OPTIONS.iter().enumerate() {
            assert!(OPTIONS.iter().skip(at + 1).all(|other| other.name != option.name), "{}", option.name);
        }
    }

    #[test]
    fn some_names_have_one_case_of_letters() {
        assert!(rule_option("IF_SID").is_some());
        assert!(rule_option("same_id").is_some());
        assert!(rule_option("Same_ID").is_none());
        assert!(rule_option("if_sids").is_none());
    }
}
