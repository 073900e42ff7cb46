//! [`Inquiry`]: one question to many agents: by the experimental lists over several of them at once where the server
//! has them, else one by one, several at a time.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::{StreamExt, TryStreamExt, stream};
use serde_json::Value;
use wazuhctl_core::syscollector::{Category, PackageVersion, Requirement};

use super::agents::Agent;
use super::found::{Found, of_agent};
use super::sieve::Sieve;
use crate::bulk;
use crate::connect::{ApiReply, ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::{FailedItems, Result};
use crate::reply;

/// Agents that are asked together, and looked at as a whole: by one experimental list where the server has it.
const TOGETHER: usize = 50;

/// The same where nothing narrows down what they have, which may be thousands of things each.
const TOGETHER_FOR_EVERYTHING: usize = 4;

/// Agents that are asked at the same time where they are asked one by one.
const AT_ONCE: usize = 8;

/// Items of one agent in one answer.
const PAGE: usize = 1000;

/// Code of an agent that has no database, since it has never told anything.
const NO_DATABASE: u64 = 2007;

/// Code of a request that took longer than the manager gives it: less at a time may do.
const TIMED_OUT: u64 = 3021;

/// The status of an answer to a question that is wrong.
const WRONG: u16 = 400;

/// A question to many agents.
#[derive(Debug)]
pub(super) struct Inquiry {
    category: Category,
    parameters: Vec<(String, String)>,
    requirement: Option<Requirement>,
    /// What is looked at here where agents are asked one by one.
    sieve: Sieve,
    /// Whether the server is still believed to have a list over several agents that can say what is asked.
    together: AtomicBool,
}

impl Inquiry {
    /// Asks for the things of a category that meet the filters.
    ///
    /// # Errors
    /// The query is none, as far as that can be told here.
    pub(super) fn new(
        category: Category,
        filters: Vec<(String, String)>,
        requirement: Option<Requirement>,
        (query, search): (Option<String>, Option<String>),
    ) -> Result<Self> {
        let sieve = if has_pages(category) {
            Sieve::default()
        } else {
            Sieve::new(category, &filters, query.as_deref(), search.as_deref())?
        };
        let together = query.is_none() && has_list_over_agents(category, &filters);
        let mut parameters = filters;
        parameters.extend(query.map(|query| ("q".to_owned(), query)));
        parameters.extend(search.map(|search| ("search".to_owned(), search)));
        Ok(Self { category, parameters, requirement, sieve, together: AtomicBool::new(together) })
    }

    /// The first request that is sent, as an example.
    pub(super) fn example(&self) -> ApiRequest {
        if self.together.load(Ordering::Relaxed) {
            self.of_all().with_all(self.parameters.clone())
        } else {
            self.of_one("000")
        }
    }

    /// How many agents to ask together, so that what they have fits into memory.
    pub(super) fn together(&self) -> usize {
        if self.parameters.is_empty() && has_pages(self.category) {
            TOGETHER_FOR_EVERYTHING
        } else {
            TOGETHER
        }
    }

    fn of_all(&self) -> ApiRequest {
        ApiRequest::get(format!("/experimental/syscollector/{}", self.category))
    }

    fn of_one(&self, id: &str) -> ApiRequest {
        let request = ApiRequest::get(format!("/syscollector/{id}/{}", self.category));
        if has_pages(self.category) { request.with_all(self.parameters.clone()) } else { request }
    }

    /// Asks some agents; a server that takes no more requests for now is waited for.
    ///
    /// # Errors
    /// Nobody answers at all, or the question is wrong. What single agents cannot answer is part of what is found.
    pub(super) async fn put(&self, connection: &dyn Connection, agents: &[Agent]) -> Result<Found> {
        if self.together.load(Ordering::Relaxed)
            && let Some(found) = self.put_to_all(connection, agents).await?
        {
            return Ok(found);
        }
        let answers = stream::iter(agents).map(|agent| self.put_to_one(connection, agent)).buffered(AT_ONCE);
        let mut found = Found::default();
        let mut answers = std::pin::pin!(answers);
        while let Some(one) = answers.try_next().await? {
            found.add(one);
        }
        Ok(found)
    }

    /// Asks agents by one list over all of them; `None` where this has to be done one by one.
    async fn put_to_all(&self, connection: &dyn Connection, agents: &[Agent]) -> Result<Option<Found>> {
        let ids: Vec<&str> = agents.iter().map(|agent| agent.id.as_str()).collect();
        let by_id: HashMap<&str, &Agent> = agents.iter().map(|agent| (agent.id.as_str(), agent)).collect();
        let request =
            self.of_all().with("agents_list", ids.join(",")).with_all(self.parameters.iter().cloned());
        let mut found = Found::default();
        let mut offset = 0;
        loop {
            let reply = bulk::send(connection, &page(&request, offset)).await?;
            if !reply.is_success() {
                return self.refused(&reply, &ids);
            }
            let mut document = reply::document(&reply)?;
            if offset == 0 {
                found.failed = reply::failed_items(&document);
                let failed: usize = found.failed.iter().map(|group| group.ids.len()).sum();
                found.answered = agents.len().saturating_sub(failed);
            }
            let items = taken(&mut document);
            let full = most_of_one(&items) >= PAGE;
            let named = items.into_iter().filter_map(|item| {
                let agent = by_id.get(item.get("agent_id").and_then(Value::as_str)?)?;
                Some(of_agent(agent, item))
            });
            found.items.extend(named.filter(|item| self.is_met_by(item)));
            if !full {
                return Ok(Some(found));
            }
            offset += PAGE;
        }
    }

    /// What a refusal of the list over several agents means: that one of them has no database, that it takes too long,
    /// that there is no such list, that the question is wrong, or that all of them failed.
    fn refused(&self, reply: &ApiReply, ids: &[&str]) -> Result<Option<Found>> {
        let problem = reply::problem(reply);
        if matches!(problem.code(), Some(NO_DATABASE | TIMED_OUT)) {
            return Ok(None);
        }
        if problem.exit() == Exit::NotFound {
            self.together.store(false, Ordering::Relaxed);
            return Ok(None);
        }
        if reply.status == WRONG {
            return Err(problem);
        }
        Ok(Some(Found { failed: vec![FailedItems::of(ids, &problem)], ..Found::default() }))
    }

    async fn put_to_one(&self, connection: &dyn Connection, agent: &Agent) -> Result<Found> {
        let request = self.of_one(&agent.id);
        let has_pages = has_pages(self.category);
        let mut found = Found { answered: 1, ..Found::default() };
        let mut offset = 0;
        loop {
            let request = if has_pages { page(&request, offset) } else { request.clone() };
            let reply = bulk::send(connection, &request).await?;
            if !reply.is_success() {
                let problem = reply::problem(&reply);
                if reply.status == WRONG {
                    // Every agent would be asked the same.
                    return match problem.code() {
                        Some(NO_DATABASE) => Ok(Found { answered: 1, without: 1, ..Found::default() }),
                        _ => Err(problem),
                    };
                }
                let failed = vec![FailedItems::of([&agent.id], &problem)];
                return Ok(Found { failed, ..Found::default() });
            }
            let mut document = reply::document(&reply)?;
            let failed = reply::failed_items(&document);
            if !failed.is_empty() {
                return Ok(Found { failed, ..Found::default() });
            }
            let items = taken(&mut document);
            let count = items.len();
            let named = items.into_iter().map(|item| of_agent(agent, item));
            found.items.extend(named.filter(|item| self.is_met_by(item) && self.sieve.lets_through(item)));
            if !has_pages || count < PAGE {
                return Ok(found);
            }
            offset += PAGE;
        }
    }

    fn is_met_by(&self, item: &Value) -> bool {
        self.requirement.as_ref().is_none_or(|requirement| {
            let version = item.get("version").and_then(Value::as_str);
            version.is_some_and(|version| requirement.is_met_by(&PackageVersion::new(version)))
        })
    }
}

/// Whether agents have many things of the part, so that its operation has pages and takes conditions.
const fn has_pages(category: Category) -> bool {
    !matches!(category, Category::Hardware | Category::System)
}

/// Whether there is an experimental list of the category that takes these filters.
fn has_list_over_agents(category: Category, filters: &[(String, String)]) -> bool {
    match category {
        Category::Users | Category::Groups | Category::Services | Category::BrowserExtensions => false,
        // The list over agents cannot be filtered by interface, nor does Wazuh heed the names of systems and interfaces.
        Category::Addresses => filters.iter().all(|(field, _)| field != "iface"),
        Category::Interfaces => filters.iter().all(|(field, _)| field != "name"),
        Category::System => filters.iter().all(|(field, _)| field != "os.name" && field != "os.version"),
        _ => true,
    }
}

fn page(request: &ApiRequest, offset: usize) -> ApiRequest {
    request.clone().with("offset", offset.to_string()).with("limit", PAGE.to_string())
}

fn taken(document: &mut Value) -> Vec<Value> {
    let items = document.pointer_mut("/data/affected_items").and_then(Value::as_array_mut);
    items.map(std::mem::take).unwrap_or_default()
}

/// How many items the agent has that has most of them.
fn most_of_one(items: &[Value]) -> usize {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for item in items {
        *counts.entry(item.get("agent_id").and_then(Value::as_str).unwrap_or_default()).or_default() += 1;
    }
    counts.into_values().max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use serde_json::json;

    use super::*;

    fn inquiry(category: Category, filters: &[(&str, &str)]) -> Inquiry {
        let filters = filters.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        Inquiry::new(category, filters, None, (None, None)).unwrap()
    }

    #[test]
    fn few_agents_are_asked_together_for_all_that_they_have() {
        for (category, filters, together) in [
            (Category::Packages, &[][..], TOGETHER_FOR_EVERYTHING),
            (Category::Packages, &[("name", "openssl")], TOGETHER),
            (Category::System, &[], TOGETHER),
        ] {
            assert_eq!(inquiry(category, filters).together(), together, "{category}");
        }
    }

    #[test]
    fn what_cannot_be_asked_of_many_is_asked_one_by_one() {
        let refused = |inquiry: &Inquiry, status: u16, code: u64| {
            let body = json!({ "title": "Refused", "detail": "No.", "error": code }).to_string();
            let reply = ApiReply::new(status, "application/problem+json", Bytes::from(body));
            inquiry.refused(&reply, &["001", "002"])
        };
        let inquiry = inquiry(Category::Packages, &[]);
        for (status, code) in [(400, NO_DATABASE), (500, TIMED_OUT)] {
            assert!(refused(&inquiry, status, code).unwrap().is_none(), "{code}");
            assert!(inquiry.together.load(Ordering::Relaxed), "another block may do: {code}");
        }
        assert_eq!(refused(&inquiry, 400, 1408).unwrap_err().code(), Some(1408));
        let failed = refused(&inquiry, 403, 4000).unwrap().unwrap().failed;
        assert_eq!((failed.len(), failed[0].ids.as_slice()), (1, &["001".to_owned(), "002".to_owned()][..]));
        // A server on which experimental operations are switched off.
        assert!(refused(&inquiry, 404, 1122).unwrap().is_none());
        assert!(!inquiry.together.load(Ordering::Relaxed));
    }
}
