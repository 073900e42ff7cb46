//! The fields of an agent: their names in the Server API, the columns of the global database behind them, and how
//! their values are written.
//!
//! The names, and what each field can be asked, are those of `GET /agents` (Wazuh 4.14).

use crate::error::{Fault, Result};
use crate::query::{Column, Fragment, NulByte, Table, input};
use crate::wql::Operator;

/// The field that names an agent; part of every item unless distinct values are asked for.
pub(super) const ID: &str = "id";

/// When the agent was disconnected; zero, which means never, is left out of items.
pub(super) const DISCONNECTION_TIME: &str = "disconnection_time";

/// The agent's secret, which the list of agents neither shows nor lets one filter by.
pub(super) const INTERNAL_KEY: &str = "internal_key";

/// The version of an agent's software, such as `Wazuh v4.14.7`.
pub(super) const VERSION: &str = "version";

/// The number of agents in a group of equal ones.
pub(super) const COUNT: &str = "count";

/// The column that [`COUNT`] is read from.
pub(super) const COUNT_COLUMN: &str = "\"count\" AS zz";

/// The name of that column in the rows.
pub(super) const COUNT_ALIAS: &str = "zz";

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

/// A field as items show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name in the API. Names with a dot are members of a nested object.
    pub(super) name: &'static str,
    /// The name of its column in the rows: one letter, since a row's answer repeats it and has a longest length.
    pub(super) alias: &'static str,
    /// Reads the column from a table whose columns have the API's names.
    pub(super) column: &'static str,
    /// How its value is written.
    pub(super) form: Form,
}

/// Makes the table of fields, in the order in which items show them.
macro_rules! fields {
    ($( $alias:literal $name:expr, $literal:literal, $form:ident; )+) => {
        /// Every field, in the order in which items show them: those of the nested object `os` first and together.
        pub(super) const FIELDS: &[Field] = &[
            $( Field {
                name: $name,
                alias: $alias,
                column: concat!("\"", $literal, "\" AS ", $alias),
                form: Form::$form,
            }, )+
        ];
    };
}

fields! {
    "a" "os.arch", "os.arch", Plain;
    "b" "os.build", "os.build", Plain;
    "c" "os.codename", "os.codename", Plain;
    "d" "os.major", "os.major", Plain;
    "e" "os.minor", "os.minor", Plain;
    "f" "os.name", "os.name", Plain;
    "g" "os.platform", "os.platform", Plain;
    "h" "os.uname", "os.uname", Plain;
    "i" "os.version", "os.version", Plain;
    "j" ID, "id", Id;
    "k" "name", "name", Plain;
    "l" "ip", "ip", Plain;
    "m" "registerIP", "registerIP", Plain;
    "n" "status", "status", Plain;
    "o" "status_code", "status_code", Plain;
    "p" VERSION, "version", Plain;
    "q" "manager", "manager", Plain;
    "r" "node_name", "node_name", Plain;
    "s" "group", "group", Names;
    "t" "group_config_status", "group_config_status", Plain;
    "u" "mergedSum", "mergedSum", Plain;
    "v" "configSum", "configSum", Plain;
    "w" "dateAdd", "dateAdd", Date;
    "x" "lastKeepAlive", "lastKeepAlive", Date;
    "y" DISCONNECTION_TIME, "disconnection_time", Date;
    "z" INTERNAL_KEY, "internal_key", Plain;
}

/// The agents as a list of them is asked for.
pub(super) const AGENTS: Table =
    Table::new("agent", AGENT_COLUMNS).sorted_by("id").always_selecting(&[ID]).dates_where("id != 0");

/// The agents as their distinct values are counted: then nothing is hidden, and dates are numbers.
pub(super) const AGENT_GROUPS: Table = Table::new("agent", GROUP_COLUMNS).sorted_by("id");

const AGENT_COLUMNS: &[Column] = &columns(
    Column::date("dateAdd", "date_add"),
    Column::date("lastKeepAlive", "last_keepalive"),
    Column::text(INTERNAL_KEY, "internal_key").hidden(),
);

const GROUP_COLUMNS: &[Column] = &columns(
    Column::integer("dateAdd", "date_add"),
    Column::integer("lastKeepAlive", "last_keepalive"),
    Column::text(INTERNAL_KEY, "internal_key"),
);

/// The columns, but for those that the two tables see in different ways.
const fn columns(date_add: Column, last_keep_alive: Column, internal_key: Column) -> [Column; 26] {
    [
        Column::integer(ID, "id").searched_as(search_id),
        Column::text("name", "name"),
        Column::text("ip", "coalesce(ip,register_ip)"),
        Column::text("status", "connection_status"),
        Column::text("os.name", "os_name"),
        Column::text("os.version", "os_version")
            .sorted_as(&["CAST(os_major AS INTEGER)", "CAST(os_minor AS INTEGER)"]),
        Column::text("os.platform", "os_platform"),
        Column::text(VERSION, "version").read_as(input::version),
        Column::text("manager", "manager_host"),
        date_add,
        Column::text("group", "`group`").compared_as(compare_group),
        Column::text("mergedSum", "merged_sum"),
        Column::text("configSum", "config_sum"),
        Column::text("os.codename", "os_codename"),
        Column::text("os.major", "os_major"),
        Column::text("os.minor", "os_minor"),
        Column::text("os.uname", "os_uname"),
        Column::text("os.arch", "os_arch"),
        Column::text("os.build", "os_build"),
        Column::text("node_name", "node_name"),
        last_keep_alive,
        internal_key,
        Column::text("registerIP", "register_ip"),
        Column::integer(DISCONNECTION_TIME, "disconnection_time"),
        Column::text("group_config_status", "group_config_status"),
        Column::integer("status_code", "status_code"),
    ]
}

/// An id is found by its number, with or without leading zeros, and not by a part of it.
fn search_id(text: &str) -> Result<Option<Fragment>, NulByte> {
    let number = Some(text).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    Ok(number.and_then(|number| number.parse().ok()).map(|number| {
        let mut condition = Fragment::sql("id = ");
        condition.push(&Fragment::integer(number));
        condition
    }))
}

/// An agent's groups are names joined by commas: one of them is equal, or part of the text is like it.
fn compare_group(operator: Operator, value: &str) -> Result<Option<Fragment>> {
    let member = |opening: &'static str| -> Result<Fragment> {
        let mut condition = Fragment::sql(opening);
        condition.push_sql("(',' || `group` || ',') LIKE ").push(&Fragment::containing(",", value, ",")?);
        Ok(condition)
    };
    match operator {
        Operator::Equal => member("").map(Some),
        Operator::NotEqual => member("NOT ").map(Some),
        Operator::Contains => {
            let mut condition = Fragment::sql("`group` LIKE ");
            condition.push(&Fragment::containing("", value, "")?);
            Ok(Some(condition))
        }
        other => {
            let valid = "=, !=, ~".to_owned();
            Err(Fault::InvalidOperator { operator: other.as_str().to_owned(), valid }.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{ListRequest, TableQuery};

    #[test]
    fn names_are_unique_and_nested_ones_stand_together() {
        for (index, field) in FIELDS.iter().enumerate() {
            let others = || FIELDS.iter().skip(index + 1);
            assert!(
                others().all(|other| other.name != field.name && other.alias != field.alias),
                "{}",
                field.name
            );
            assert_eq!(field.column, format!("\"{}\" AS {}", field.name, field.alias));
        }
        let nested: Vec<bool> = FIELDS.iter().map(|field| field.name.starts_with("os.")).collect();
        assert!(nested.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn both_tables_offer_the_fields() {
        for field in FIELDS {
            let request = ListRequest { select: Some(vec![field.name.to_owned()]), ..ListRequest::default() };
            assert!(TableQuery::new(&AGENT_GROUPS, &request).compile().is_ok(), "{}", field.name);
            let shown =
                TableQuery::new(&AGENTS, &request).compile().map(|_| ()).map_err(|error| error.code());
            assert_eq!(shown, if field.name == INTERNAL_KEY { Err(1724) } else { Ok(()) }, "{}", field.name);
        }
        assert_eq!(AGENT_COLUMNS.len(), FIELDS.len());
    }

    #[test]
    fn ids_are_searched_as_numbers() {
        let condition = |text| search_id(text).expect("no zero byte").map(|condition| condition.to_string());
        assert_eq!(condition("007").as_deref(), Some("id = 7"));
        assert_eq!(condition("99999999999999999999"), None);
        assert_eq!(condition("7x"), None);
        assert_eq!(condition(""), None);
    }

    #[test]
    fn groups_are_compared_by_name() {
        let condition =
            |operator| compare_group(operator, "a_b").map(|condition| condition.map(|c| c.to_string()));
        assert_eq!(
            condition(Operator::Equal).expect("condition").as_deref(),
            Some(r"(',' || `group` || ',') LIKE '%,a\_b,%' ESCAPE '\'")
        );
        assert!(condition(Operator::NotEqual).expect("condition").is_some_and(|c| c.starts_with("NOT ")));
        assert!(condition(Operator::Contains).expect("condition").is_some());
        assert_eq!(condition(Operator::Less).map_err(|error| error.code()), Err(1409));
    }
}
