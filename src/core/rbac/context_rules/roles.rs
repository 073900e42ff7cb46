//! [`roles_of_context`]: the roles that an authorisation context gives, and by which rules.

use std::collections::HashMap;

use serde_json::Value;

use super::effort::Effort;
use super::expression::Expression;
use crate::rbac::{LAST_RESERVED_ID, Role, Rule};

/// `wazuh-wui`, the user of the dashboard: the only one to whom Wazuh's own rules apply.
const DASHBOARD_USER: i64 = 2;

/// Why a rule gives nothing, whatever the context.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// Its text is no JSON.
    #[error("the rule is no JSON: {reason}")]
    NotJson {
        /// What the parser says.
        reason: String,
    },
    /// Its text is longer than any rule.
    #[error("the rule is too long")]
    TooLong,
    /// An operator is given something else than objects.
    #[error("{operator} needs an object, or a list of them")]
    Malformed {
        /// Which operator.
        operator: &'static str,
    },
    /// It has neither an operator nor a function where one is needed.
    #[error("the rule needs AND, OR, NOT, MATCH, MATCH$, FIND or FIND$ where it has only other names")]
    UnknownOperator,
    /// A regular expression is wrong, too large, or of a kind that is not supported.
    #[error("{pattern} is no regular expression that can be used")]
    Pattern {
        /// It, as the rule has it.
        pattern: String,
    },
    /// The context nests deeper than `FIND` searches.
    #[error("the context nests too deeply to be searched")]
    ContextTooDeep,
    /// The limit of work or time was reached, by this rule or by those before it.
    #[error("the context takes too much work")]
    TooMuchWork,
}

/// A role that a context gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleByRule {
    /// The role's id.
    pub role: i64,
    /// The id of the rule that gives it.
    pub rule: i64,
}

/// A rule that gives nothing because of what it is or because of what the context is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusableRule {
    /// The rule's id.
    pub rule: i64,
    /// Why.
    pub error: RuleError,
}

/// What a context gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContextRoles {
    /// Every role with every rule that gives it, in the order of `roles` and of the rules of each.
    pub given: Vec<RoleByRule>,
    /// The rules that could not be evaluated, each once.
    pub unusable: Vec<UnusableRule>,
}

impl ContextRoles {
    /// The ids of the roles, each once, in their order.
    pub fn roles(&self) -> Vec<i64> {
        let mut roles: Vec<i64> = self.given.iter().map(|given| given.role).collect();
        // Those of one role stand together.
        roles.dedup();
        roles
    }
}

/// The roles that the user with the id `user` gets by logging in with `context`, and the rules that give them.
///
/// `roles` in the order in which they are to be given, each with the ids of its rules; `rules` in any order. Wazuh's own
/// rules (ids up to 99) apply to the dashboard's user alone. A role is given when one of its rules holds; where the
/// context is too deep or too much work for a rule, the rules of the role that come after it are not looked at.
///
/// Takes half a second at the most, for contexts that are made to take long; to be called where work may block.
pub fn roles_of_context(rules: &[Rule], roles: &[Role], user: i64, context: &Value) -> ContextRoles {
    let by_id: HashMap<i64, &Rule> = rules.iter().map(|rule| (rule.id, rule)).collect();
    let mut effort = Effort::default();
    let mut evaluated: HashMap<i64, Result<bool, RuleError>> = HashMap::new();
    let mut result = ContextRoles::default();
    for role in roles {
        for id in &role.rules {
            let Some(rule) = by_id.get(id).filter(|rule| applies_to(rule, user)) else { continue };
            let known = evaluated.contains_key(id);
            let holds = evaluated.entry(*id).or_insert_with(|| evaluate(rule, context, &mut effort));
            match holds {
                Ok(true) => result.given.push(RoleByRule { role: role.id, rule: *id }),
                Ok(false) => {}
                Err(error) => {
                    if !known {
                        result.unusable.push(UnusableRule { rule: *id, error: error.clone() });
                    }
                    if matches!(error, RuleError::ContextTooDeep | RuleError::TooMuchWork) {
                        break;
                    }
                }
            }
        }
    }
    result
}

fn applies_to(rule: &Rule, user: i64) -> bool {
    rule.id > LAST_RESERVED_ID || user == DASHBOARD_USER
}

fn evaluate(rule: &Rule, context: &Value, effort: &mut Effort) -> Result<bool, RuleError> {
    Expression::parse(&rule.text, effort)?.holds(context, effort)
}
