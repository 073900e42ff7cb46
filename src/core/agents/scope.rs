//! Permissions as part of a query: what a [`Scope`] allows becomes a condition on the table of agents.
//!
//! So a list costs the same however many agents there are that its reader may not see: no list of permitted agents is
//! ever made.

use crate::query::Fragment;
use crate::rbac::{Exception, Scope, Selector};

use super::AgentId;

/// Runs of ids shorter than this are written out.
const SHORTEST_RANGE: usize = 4;

/// The condition on the rows of `agent` that holds for the agents the scope permits, or none where it permits all.
///
/// The last exception that covers an agent decides, so the condition grows from the default outwards: each run of
/// exceptions of one kind adds to or takes away from what was permitted before it.
pub(super) fn condition(scope: &Scope) -> Option<Fragment> {
    let mut permitted = if scope.otherwise() { Permitted::All } else { Permitted::None };
    for run in scope.exceptions().chunk_by(|a, b| a.allowed == b.allowed) {
        let allowed = run.first().is_some_and(|exception| exception.allowed);
        if let Some(covered) = covered(run) {
            permitted = if allowed { permitted.and_also(covered) } else { permitted.but_not(&covered) };
        }
    }
    match permitted {
        Permitted::All => None,
        Permitted::None => Some(Fragment::sql("0")),
        Permitted::Those(condition) => Some(condition),
    }
}

/// What is permitted so far.
enum Permitted {
    /// Every agent.
    All,
    /// No agent.
    None,
    /// The agents of which the condition holds.
    Those(Fragment),
}

impl Permitted {
    fn and_also(self, covered: Fragment) -> Self {
        match self {
            Self::All => Self::All,
            Self::None => Self::Those(covered),
            Self::Those(before) => Self::Those(Fragment::join([&before, &covered], " OR ").enclosed()),
        }
    }

    fn but_not(self, covered: &Fragment) -> Self {
        let mut others = Fragment::sql("NOT ");
        others.push(covered);
        match self {
            Self::All => Self::Those(others),
            Self::None => Self::None,
            Self::Those(before) => Self::Those(Fragment::join([&before, &others], " AND ").enclosed()),
        }
    }
}

/// The condition that holds for the agents that one of these exceptions covers, or none if they cover none.
fn covered(run: &[Exception]) -> Option<Fragment> {
    let mut ids = Vec::new();
    let mut groups = Vec::new();
    for exception in run {
        match &exception.selector {
            // Ids are compared in their shown form: an id written otherwise covers no agent.
            Selector::Id(text) => {
                ids.extend(text.parse::<AgentId>().ok().filter(|id| id.to_string() == **text));
            }
            // A name that cannot be in the database names no group.
            Selector::Group(name) => groups.extend(Fragment::text(name).ok()),
        }
    }
    let ids = (!ids.is_empty()).then(|| one_of(ids));
    let groups = (!groups.is_empty()).then(|| member_of_one_of(&groups));
    match (ids, groups) {
        (Some(ids), Some(groups)) => Some(Fragment::join([&ids, &groups], " OR ").enclosed()),
        (ids, groups) => ids.or(groups),
    }
}

/// The condition that holds for these agents. Neighbouring ids become ranges, since a query has a longest length.
pub(super) fn one_of(mut ids: Vec<AgentId>) -> Fragment {
    ids.sort_unstable();
    ids.dedup();
    let mut parts = Vec::new();
    let mut single = Vec::new();
    for run in ids.chunk_by(|a, b| b.number() - a.number() == 1) {
        match (run.first(), run.last()) {
            (Some(first), Some(last)) if run.len() >= SHORTEST_RANGE => {
                let mut range = Fragment::sql("id BETWEEN ");
                range.push(&number(*first)).push_sql(" AND ").push(&number(*last));
                parts.push(range);
            }
            _ => single.extend(run.iter().map(|id| number(*id))),
        }
    }
    if !single.is_empty() || parts.is_empty() {
        let mut listed = Fragment::sql("id IN ");
        listed.push(&Fragment::join(&single, ",").enclosed());
        parts.push(listed);
    }
    Fragment::join(&parts, " OR ").enclosed()
}

fn number(id: AgentId) -> Fragment {
    Fragment::integer(id.number().into())
}

/// The condition that holds for the members of these groups, given as literals.
fn member_of_one_of(groups: &[Fragment]) -> Fragment {
    let mut condition = Fragment::sql(
        "id IN (SELECT id_agent FROM belongs WHERE id_group IN (SELECT id FROM `group` WHERE name IN (",
    );
    condition.push(&Fragment::join(groups, ",")).push_sql(")))");
    condition.enclosed()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use proptest::prelude::*;
    use rusqlite::Connection;

    use super::*;
    use crate::rbac::{Mode, Permissions, PolicyBody};

    /// The action that the tests ask about.
    const ACTION: &str = "agent:read";

    /// The scope of a user with one policy for each of these resources and effects.
    fn scope(policies: &[(String, &str)]) -> Arc<Scope> {
        let policies: Vec<PolicyBody> = policies
            .iter()
            .map(|(resource, effect)| PolicyBody {
                actions: vec![ACTION.to_owned()],
                resources: vec![resource.clone()],
                effect: (*effect).to_owned(),
            })
            .collect();
        let permissions = Permissions::of_policies(Mode::White, policies.iter()).expect("policies");
        Arc::clone(permissions.scope(ACTION, "agent:id"))
    }

    /// A database of agents with those groups; agents count from 0.
    fn database(agents: &[BTreeSet<String>]) -> Connection {
        let database = Connection::open_in_memory().expect("memory");
        database
            .execute_batch(
                "CREATE TABLE agent (id INTEGER PRIMARY KEY);
                 CREATE TABLE `group` (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
                 CREATE TABLE belongs (id_agent INTEGER, id_group INTEGER, PRIMARY KEY (id_agent, id_group));",
            )
            .expect("tables");
        for (id, groups) in (0_u32..).zip(agents) {
            database.execute("INSERT INTO agent VALUES (?)", [id]).expect("agent");
            for group in groups {
                database.execute("INSERT OR IGNORE INTO `group` (name) VALUES (?)", [group]).expect("group");
                database
                    .execute("INSERT INTO belongs SELECT ?, id FROM `group` WHERE name = ?", (id, group))
                    .expect("membership");
            }
        }
        database
    }

    fn selected(database: &Connection, scope: &Scope) -> Vec<u32> {
        let condition = condition(scope).map_or_else(|| "1".to_owned(), |condition| condition.to_string());
        let mut statement = database
            .prepare(&format!("SELECT id FROM agent WHERE {condition} ORDER BY id"))
            .expect(&condition);
        statement.query_map([], |row| row.get(0)).expect("rows").map(|id| id.expect("id")).collect()
    }

    #[test]
    fn conditions_are_short_and_plain() {
        let of = |policies: &[(&str, &'static str)]| {
            let policies: Vec<(String, &str)> = policies.iter().map(|(r, e)| ((*r).to_owned(), *e)).collect();
            condition(&scope(&policies)).map(|condition| condition.to_string())
        };
        assert_eq!(of(&[("agent:id:*", "allow")]), None);
        assert_eq!(of(&[]).as_deref(), Some("0"));
        assert_eq!(
            of(&[("agent:id:*", "allow"), ("agent:id:003", "deny")]).as_deref(),
            Some("NOT (id IN (3))")
        );
        let several = ["001", "002", "003", "004", "009", "9"].map(|id| (format!("agent:id:{id}"), "allow"));
        assert_eq!(
            condition(&scope(&several)).map(|c| c.to_string()).as_deref(),
            Some("(id BETWEEN 1 AND 4 OR id IN (9))")
        );
    }

    fn resource() -> impl Strategy<Value = String> {
        prop_oneof![
            (0_u32..12).prop_map(|id| format!("agent:id:{id:03}")),
            (0_u32..12).prop_map(|id| format!("agent:id:{id}")),
            "[abc]".prop_map(|group| format!("agent:group:{group}")),
            Just("agent:id:*".to_owned()),
            Just("agent:group:*".to_owned()),
        ]
    }

    proptest! {
        #[test]
        fn the_condition_selects_what_the_scope_allows(
            agents in prop::collection::vec(prop::collection::btree_set("[abcd]", 0..4), 1..12),
            policies in prop::collection::vec((resource(), prop_oneof![Just("allow"), Just("deny")]), 0..10),
        ) {
            let scope = scope(&policies);
            let allowed: Vec<u32> = (0..)
                .zip(&agents)
                .filter(|(id, groups)| scope.allows_agent(&format!("{id:03}"), groups.iter().map(String::as_str)))
                .map(|(id, _)| id)
                .collect();
            prop_assert_eq!(selected(&database(&agents), &scope), allowed);
        }

        #[test]
        fn one_of_is_those_and_no_others(ids in prop::collection::vec(0_u32..40, 0..30)) {
            let condition = one_of(ids.iter().copied().map(AgentId::new).collect());
            let database = database(&vec![BTreeSet::new(); 40]);
            let mut statement = database.prepare(&format!("SELECT id FROM agent WHERE {condition}")).expect("query");
            let selected: BTreeSet<u32> = statement.query_map([], |row| row.get(0)).expect("rows").map(|id| id.expect("id")).collect();
            prop_assert_eq!(selected, ids.into_iter().collect());
        }
    }
}
