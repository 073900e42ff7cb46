//! The fields of an agent: their names in the Server API and the columns of the global database behind them.
//!
//! The names are those of `GET /agents` (Wazuh 4.14); the order of the table is the order in which an item shows them.

/// How a field's value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As the database has it.
    Plain,
    /// A number, as text of at least three digits.
    Id,
    /// Seconds since 1970, as an ISO 8601 date in UTC.
    Date,
    /// Names joined by commas, as a list.
    Names,
}

/// A field of an agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name in the API. Names with a dot are members of a nested object.
    pub(super) name: &'static str,
    /// The SQL expression over the table `agent`.
    pub(super) column: &'static str,
    /// How its value is written.
    pub(super) form: Form,
}

/// Every field, in the order in which items show them: those of the nested object `os` first and together.
pub(super) const FIELDS: &[Field] = &[
    field("os.arch", "os_arch", Form::Plain),
    field("os.build", "os_build", Form::Plain),
    field("os.codename", "os_codename", Form::Plain),
    field("os.major", "os_major", Form::Plain),
    field("os.minor", "os_minor", Form::Plain),
    field("os.name", "os_name", Form::Plain),
    field("os.platform", "os_platform", Form::Plain),
    field("os.uname", "os_uname", Form::Plain),
    field("os.version", "os_version", Form::Plain),
    field(ID, "id", Form::Id),
    field("name", "name", Form::Plain),
    field("ip", "coalesce(ip,register_ip)", Form::Plain),
    field("registerIP", "register_ip", Form::Plain),
    field("status", "connection_status", Form::Plain),
    field("status_code", "status_code", Form::Plain),
    field("version", "version", Form::Plain),
    field("manager", "manager_host", Form::Plain),
    field("node_name", "node_name", Form::Plain),
    field("group", "`group`", Form::Names),
    field("group_config_status", "group_config_status", Form::Plain),
    field("mergedSum", "merged_sum", Form::Plain),
    field("configSum", "config_sum", Form::Plain),
    field("dateAdd", "date_add", Form::Date),
    field("lastKeepAlive", "last_keepalive", Form::Date),
    field(DISCONNECTION_TIME, "disconnection_time", Form::Date),
    field(INTERNAL_KEY, "internal_key", Form::Plain),
];

/// The field that names an agent; part of every item unless distinct values are asked for.
pub(super) const ID: &str = "id";

/// When the agent was disconnected; zero, which means never, is left out of items.
pub(super) const DISCONNECTION_TIME: &str = "disconnection_time";

/// The agent's secret, which `GET /agents` neither shows nor lets one filter by.
pub(super) const INTERNAL_KEY: &str = "internal_key";

/// The number of agents in a group of equal ones (`GET /agents/stats/distinct`).
pub(super) const COUNT: &str = "count";

const fn field(name: &'static str, column: &'static str, form: Form) -> Field {
    Field { name, column, form }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_nested_ones_stand_together() {
        for (index, field) in FIELDS.iter().enumerate() {
            assert!(FIELDS.iter().skip(index + 1).all(|other| other.name != field.name), "{}", field.name);
        }
        let nested: Vec<bool> = FIELDS.iter().map(|field| field.name.starts_with("os.")).collect();
        assert!(nested.is_sorted_by(|a, b| a >= b));
    }
}
