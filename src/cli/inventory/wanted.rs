//! [`Wanted`]: what is searched for, and the search of one manager's agents.

use futures_util::{StreamExt, TryStreamExt, stream};
use serde_json::{Value, json};
use wazuhctl_core::syscollector::{Category, Requirement};

use super::agents;
use super::asked::Inquiry;
use super::found::Found;
use super::part::Part;
use super::search::SearchArgs;
use crate::connect::{ApiRequest, Connection};
use crate::failure::{FailedItems, Failure, Result};
use crate::world::World;

/// Lists over several agents that are asked for at the same time.
const AT_ONCE: usize = 4;

/// The filter by a version, which a search compares.
const VERSION: &str = "version";

/// What is searched for, and in which agents.
#[derive(Debug)]
pub(super) struct Wanted {
    category: Category,
    filters: Vec<(String, String)>,
    requirement: Option<Requirement>,
    flags: SearchArgs,
}

/// How a search went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Searched {
    /// How many agents there are to ask.
    agents: usize,
    /// How many of them answered.
    pub(super) answered: usize,
    /// How many of those have told nothing yet.
    without: usize,
    /// How many items were found.
    pub(super) shown: u64,
    /// Whether there may be more than the limit let through.
    cut: bool,
}

impl Searched {
    /// Takes in how another manager's search went.
    pub(super) fn add(&mut self, other: &Self) {
        self.agents += other.agents;
        self.answered += other.answered;
        self.without += other.without;
        self.shown += other.shown;
        self.cut |= other.cut;
    }

    /// Says what is not in the list.
    pub(super) fn tell(&self, world: &World, has_failed: bool) {
        match self.without {
            0 => {}
            1 => world.say("1 agent has no inventory yet"),
            many => world.say(&format!("{many} agents have no inventory yet")),
        }
        if self.cut {
            world.say(&format!("showing the first {}", self.shown));
        } else if self.shown == 0 && !has_failed && world.printer.is_for_people() {
            world.say(if self.agents == 0 {
                "nobody is searched: there is no agent that is selected, has connected, and that you may see"
            } else {
                "nothing found"
            });
        }
    }
}

impl Wanted {
    /// What the flags of a part ask for.
    ///
    /// # Errors
    /// The comparison with a version is none.
    pub(super) fn new(part: Part<SearchArgs>) -> Result<Self> {
        let Part { category, list: flags, mut filters } = part;
        let requirement = requirement(category, &mut filters)?;
        Ok(Self { category, filters, requirement, flags })
    }

    /// The first two requests that are sent.
    ///
    /// # Errors
    /// As [`Inquiry::new`].
    pub(super) fn examples(&self) -> Result<[ApiRequest; 2]> {
        Ok([self.agents(), self.inquiry()?.example()])
    }

    fn agents(&self) -> ApiRequest {
        agents::request(&self.flags.agents, self.flags.agent_query.as_deref())
    }

    /// The question to one manager's agents, which learns what that manager can be asked.
    fn inquiry(&self) -> Result<Inquiry> {
        let text = (self.flags.query.clone(), self.flags.search.clone());
        Inquiry::new(self.category, self.filters.clone(), self.requirement.clone(), text)
    }

    /// Searches the agents of one manager. Items go to `take` as they come.
    ///
    /// # Errors
    /// The manager cannot be asked at all, and those of `take`. Agents that could not be asked are told.
    pub(super) async fn search(
        &self,
        connection: &dyn Connection,
        mut take: impl FnMut(Vec<Value>) -> Result<()>,
    ) -> Result<(Searched, Vec<FailedItems>)> {
        let inquiry = self.inquiry()?;
        let agents = agents::fetch(connection, &self.agents()).await?;
        if agents.is_empty() {
            // An empty list is a list too.
            take(Vec::new())?;
        }
        let answers =
            stream::iter(agents.chunks(inquiry.together())).map(|some| inquiry.put(connection, some));
        let mut answers = std::pin::pin!(answers.buffered(AT_ONCE));
        let mut all = Found::default();
        let (mut shown, mut cut) = (0, false);
        while let Some(mut found) = answers.try_next().await? {
            if let Some(limit) = self.flags.limit {
                let left = usize::try_from(limit.saturating_sub(shown)).unwrap_or(usize::MAX);
                cut |= found.items.len() > left;
                found.items.truncate(left);
            }
            shown += u64::try_from(found.items.len()).unwrap_or(u64::MAX);
            take(std::mem::take(&mut found.items))?;
            all.add(found);
            if self.flags.limit == Some(shown) {
                cut |= all.answered < agents.len();
                break;
            }
        }
        let Found { answered, without, failed, .. } = all;
        let searched = Searched { agents: agents.len(), answered, without, shown, cut };
        Ok((searched, failed))
    }
}

/// The comparison that is asked of the version of a package. A version alone is a filter of the API.
fn requirement(category: Category, filters: &mut Vec<(String, String)>) -> Result<Option<Requirement>> {
    let compares = |(field, value): &(String, String)| {
        category == Category::Packages && field == VERSION && value.trim().starts_with(['<', '>', '=', '!'])
    };
    let Some(place) = filters.iter().position(compares) else { return Ok(None) };
    let (_, text) = filters.remove(place);
    let requirement = text.parse().map_err(|error| Failure::usage(format!("--version {text}: {error}")))?;
    Ok(Some(requirement))
}

/// A list as the API has it.
pub(super) fn listed(items: Vec<Value>, total: u64, failed: &[FailedItems]) -> Value {
    let groups: Vec<Value> = failed
        .iter()
        .map(|group| {
            let error =
                json!({"code": group.code, "message": group.message, "remediation": group.remediation});
            json!({"error": error, "id": group.ids})
        })
        .collect();
    let count: usize = failed.iter().map(|group| group.ids.len()).sum();
    let error = match (failed.is_empty(), total) {
        (true, _) => 0,
        (false, 0) => 1,
        (false, _) => 2,
    };
    // The items are put in, and not copied by the macro.
    let mut list = json!({
        "data": {
            "affected_items": [],
            "total_affected_items": total,
            "total_failed_items": count,
            "failed_items": groups,
        },
        "error": error,
    });
    if let Some(affected) = list.pointer_mut("/data/affected_items") {
        *affected = items.into();
    }
    list
}
