//! [`explain`]: why somebody may do something or may not: which policies speak of it, and which of them decides.
//!
//! Nothing is evaluated here. Every answer is one of [`Permissions`], the evaluation that requests pass, put to a part
//! of the policies: what follows from some policies in both modes follows from the policies, what differs between the
//! modes is not spoken of by them. A later policy never loses against an earlier one, so the policy that decides is the
//! last with which those behind it settle the question.

use super::permissions::Permissions;
use super::policy::{Mode, PolicyBody, PolicyError, resource_parts, split_value};

/// The kind whose scope has the rules on `agent:group` in it.
const AGENTS: &str = "agent:id";
/// Names agents by a group they belong to.
const AGENT_GROUPS: &str = "agent:group";

/// One resource, or with the id `*` any of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    kind: String,
    id: String,
    groups: Vec<String>,
}

impl Target {
    /// Reads `agent:id:001`, `rule:file:*`, `*:*:*` and the like. Of `agent:group:web` it makes an agent that belongs
    /// to that group and of which nothing else is known.
    ///
    /// # Errors
    /// When it is no resource of a policy, or a combination of two: no operation asks for one.
    pub fn parse(text: &str) -> Result<Self, PolicyError> {
        let wrong = || PolicyError::Resource { resource: text.to_owned() };
        let &[resource] = resource_parts(text)?.as_slice() else { return Err(wrong()) };
        let (kind, id) = split_value(resource);
        let target = Self { kind: kind.to_owned(), id: id.to_owned(), groups: Vec::new() };
        Ok(match (kind, id) {
            (AGENT_GROUPS, "*") => Self { kind: AGENTS.to_owned(), ..target },
            (AGENT_GROUPS, group) => {
                Self { kind: AGENTS.to_owned(), id: String::new(), groups: vec![group.to_owned()] }
            }
            _ => target,
        })
    }

    /// Any resource of a kind, such as `agent:id`.
    pub fn any(kind: &str) -> Self {
        let kind = if kind == AGENT_GROUPS { AGENTS } else { kind };
        Self { kind: kind.to_owned(), id: "*".to_owned(), groups: Vec::new() }
    }

    /// The same agent, of which the groups are known.
    #[must_use]
    pub fn in_groups(self, groups: Vec<String>) -> Self {
        Self { groups, ..self }
    }

    /// The id, if it is one agent that is named by it: its groups may matter.
    pub fn agent(&self) -> Option<&str> {
        let named = self.kind == AGENTS && self.id != "*" && !self.id.is_empty();
        named.then_some(self.id.as_str())
    }
}

/// What a policy says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// It permits.
    Allow,
    /// It refuses.
    Deny,
    /// Nothing by itself, but it makes void what was said before it, so that the mode decides.
    Void,
}

/// A policy that bears on a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Its place among the policies given.
    pub policy: usize,
    /// What it says.
    pub says: Says,
}

/// The answer of [`explain`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Whether it is permitted.
    pub allowed: bool,
    /// The policy that decides, by its place; none where the mode does.
    pub decided_by: Option<usize>,
    /// The policies that bear on the question, in their order.
    pub words: Vec<Word>,
}

/// Whether policies permit an action on a resource.
///
/// # Errors
/// When one of the policies cannot be evaluated.
pub fn allows(
    mode: Mode,
    policies: &[&PolicyBody],
    action: &str,
    target: &Target,
) -> Result<bool, PolicyError> {
    let permissions = Permissions::of_policies(mode, policies.iter().copied())?;
    let scope = permissions.scope(action, &target.kind);
    Ok(if target.id == "*" {
        !scope.is_none()
    } else {
        scope.allows_agent(&target.id, target.groups.iter().map(String::as_str))
    })
}

/// Whether the groups of an agent may matter to the answer for somebody who has some of these policies.
///
/// # Errors
/// When one of the policies cannot be evaluated.
pub fn depends_on_groups(policies: &[&PolicyBody], action: &str) -> Result<bool, PolicyError> {
    for policy in policies {
        // Each by itself: what one of them makes void of the others, it makes void only for those who have it.
        for mode in [Mode::White, Mode::Black] {
            let permissions = Permissions::of_policies(mode, [*policy])?;
            if permissions.scope(action, AGENTS).needs_groups() {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Whether policies permit an action on a resource, and why; the policies in the order in which they apply.
///
/// # Errors
/// When one of the policies cannot be evaluated.
pub fn explain(
    mode: Mode,
    policies: &[&PolicyBody],
    action: &str,
    target: &Target,
) -> Result<Explanation, PolicyError> {
    let mut words = Vec::new();
    let mut settled_before = false;
    for (place, policy) in policies.iter().enumerate() {
        let until = policies.get(..=place).unwrap_or(policies);
        let settled = settled_by(until, action, target)?.is_some();
        let says = match settled_by(&[*policy], action, target)? {
            Some(true) => Some(Says::Allow),
            Some(false) => Some(Says::Deny),
            None => (settled_before && !settled).then_some(Says::Void),
        };
        words.extend(says.map(|says| Word { policy: place, says }));
        settled_before = settled;
    }
    let allowed = allows(mode, policies, action, target)?;
    Ok(Explanation { allowed, decided_by: decisive(policies, action, target)?, words })
}

/// The last policy that settles the question together with those behind it.
fn decisive(policies: &[&PolicyBody], action: &str, target: &Target) -> Result<Option<usize>, PolicyError> {
    for place in (0..policies.len()).rev() {
        let from = policies.get(place..).unwrap_or_default();
        if settled_by(from, action, target)?.is_some() {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

/// What follows from the policies whatever the mode; nothing where the mode decides.
fn settled_by(policies: &[&PolicyBody], action: &str, target: &Target) -> Result<Option<bool>, PolicyError> {
    let white = allows(Mode::White, policies, action, target)?;
    let black = allows(Mode::Black, policies, action, target)?;
    Ok((white == black).then_some(white))
}
