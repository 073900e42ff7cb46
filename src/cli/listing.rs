//! Lists: which items are asked for, and fetching all of their pages.

use clap::Args;
use serde_json::Value;

use crate::connect::{ApiRequest, Connection};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, ListWriter};
use crate::question::Question;
use crate::reply;
use crate::watch::WatchArgs;
use crate::world::World;

/// Items per page. The Server API's own default of 500 would mean many round trips; its limit is 100,000.
const PAGE: u64 = 10_000;

/// The flags of every list.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Selecting")]
pub(crate) struct ListArgs {
    /// Only what this WQL expression is true for: 'status=active;os.platform~ubuntu'
    #[arg(short, long = "query", value_name = "WQL")]
    query: Option<String>,

    /// Only what has this text in a field; with a '-' in front, only what has not
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    search: Option<String>,

    /// The order, by fields: +name,-lastKeepAlive
    #[arg(long, value_name = "FIELDS", allow_hyphen_values = true)]
    sort: Option<String>,

    /// Only these fields: id,name,os.platform
    #[arg(long, value_name = "FIELDS")]
    select: Option<String>,

    /// Each combination of values only once
    #[arg(long)]
    distinct: bool,

    /// At most this many items; all of them by default
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    limit: Option<u64>,

    /// Leave out this many items at the beginning
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    offset: u64,

    #[command(flatten)]
    watch: WatchArgs,

    /// What helps people where nothing is found.
    #[arg(skip)]
    hint: Option<String>,
}

impl ListArgs {
    /// The fields the user asked for, as columns.
    fn columns(&self, usual: &[Column]) -> Vec<Column> {
        let Some(select) = &self.select else { return usual.to_vec() };
        let fields: Vec<&str> = select.split(',').map(str::trim).collect();
        let chosen = |column: &&Column| fields.contains(&column.path);
        let found: Vec<Column> =
            usual.iter().filter(chosen).map(|column| Column { wide: false, ..column.clone() }).collect();
        // A field that no column of the verb shows: the items themselves decide.
        if found.len() == fields.len() { found } else { Vec::new() }
    }

    /// The same list, but only what these conditions in WQL hold for as well.
    #[must_use]
    pub(crate) fn narrowed(mut self, conditions: &[String]) -> Self {
        if !conditions.is_empty() {
            let own = self.query.map(|query| format!("({query})"));
            self.query = Some(conditions.iter().cloned().chain(own).collect::<Vec<_>>().join(";"));
        }
        self
    }

    /// The same list, which says more than that nothing is found.
    #[must_use]
    pub(crate) fn with_hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint;
        self
    }

    fn parameters(&self) -> Vec<(String, String)> {
        let mut parameters = Vec::new();
        let pairs =
            [("q", &self.query), ("search", &self.search), ("sort", &self.sort), ("select", &self.select)];
        for (name, value) in pairs {
            if let Some(value) = value {
                parameters.push((name.to_owned(), value.clone()));
            }
        }
        if self.distinct {
            parameters.push(("distinct".into(), "true".into()));
        }
        parameters
    }

    /// The same flags for a list that the Server API cannot make distinct.
    pub(crate) fn without_distinct(self) -> Result<Self> {
        if self.distinct {
            return Err(Failure::usage("--distinct has no meaning here: the Server API has no such list"));
        }
        Ok(self)
    }

    /// Fetches, prints, and says what was left out.
    pub(crate) async fn run(
        &self,
        world: &World,
        request: ApiRequest,
        columns: &[Column],
        name: &'static str,
    ) -> Result<Exit> {
        let request = request.with_all(self.parameters());
        world.explain(&page(&request, self.offset, self.limit.unwrap_or(PAGE).min(PAGE)))?;
        let columns = world.columns(&self.columns(columns));
        self.watch.run(world, || self.once(world, &request, &columns, name)).await
    }

    async fn once(
        &self,
        world: &World,
        request: &ApiRequest,
        columns: &[Column],
        name: &'static str,
    ) -> Result<Exit> {
        let mut list = ListWriter::new(&world.printer, columns.to_vec(), name);
        let (end, total) = if world.is_several() {
            let question = Question::Pages { request, offset: self.offset, limit: self.limit };
            let mut answer = world.ask(question).await?;
            let failed = reply::check_items(&answer.document);
            let total = total(&answer.document);
            list.page(&mut answer.document)?;
            (answer.settle(failed.map(|_| Exit::Done)), total)
        } else {
            let mut pages = Pages::new(world.connect().await?, request, self.offset, self.limit);
            while let Some(mut document) = pages.next().await? {
                list.page(&mut document)?;
            }
            (Ok(Exit::Done), pages.total.unwrap_or(0))
        };
        let shown = list.finish()?;
        if shown == 0 && world.printer.is_for_people() {
            world.say("nothing found");
            if let Some(hint) = &self.hint {
                world.say(&format!("hint: {hint}"));
            }
        } else if shown < total && self.limit.is_some() {
            world.say(&format!("showing {shown} of {total}"));
        }
        end
    }
}

/// The pages of a list, one after the other, so that no more than one of them has to be held.
pub(crate) struct Pages<'a> {
    connection: &'a dyn Connection,
    request: &'a ApiRequest,
    offset: u64,
    wanted: u64,
    count: u64,
    total: Option<u64>,
    named: bool,
}

impl<'a> Pages<'a> {
    /// Those of `request`, from `offset` on and with at most `limit` items.
    pub(crate) fn new(
        connection: &'a dyn Connection,
        request: &'a ApiRequest,
        offset: u64,
        limit: Option<u64>,
    ) -> Self {
        Self {
            connection,
            request,
            offset,
            wanted: limit.unwrap_or(u64::MAX),
            count: 0,
            total: None,
            named: false,
        }
    }

    /// Of items that were named: also a page on which all of them failed is one.
    #[must_use]
    pub(crate) fn of_named(mut self) -> Self {
        self.named = true;
        self
    }

    /// The document of the next page. A list that shrinks meanwhile gives an empty page, which ends it; one that
    /// grows ends where it did when we began.
    pub(crate) async fn next(&mut self) -> Result<Option<Value>> {
        let start = self.offset.saturating_add(self.count);
        if self.total.is_some_and(|total| self.count >= self.wanted || start >= total) {
            return Ok(None);
        }
        let request = page(self.request, start, self.wanted.saturating_sub(self.count).min(PAGE));
        let document = reply::answer(&request, &self.connection.request(&request).await?)?;
        let length = length(&document);
        if self.total.is_some() && length == 0 {
            return Ok(None);
        }
        if self.total.is_none() {
            // A list in which everything failed is no list.
            if !self.named {
                reply::check_items(&document)?;
            }
            self.total = Some(total(&document));
        }
        self.count = self.count.saturating_add(length);
        Ok(Some(document))
    }
}

/// The document of a list with the items of all pages, from `offset` on and at most `limit` of them.
pub(crate) async fn fetch_all(
    connection: &dyn Connection,
    request: &ApiRequest,
    offset: u64,
    limit: Option<u64>,
) -> Result<Value> {
    let mut pages = Pages::new(connection, request, offset, limit);
    let mut document = pages.next().await?.unwrap_or_default();
    while let Some(mut more) = pages.next().await? {
        let items = more.pointer_mut("/data/affected_items").and_then(Value::as_array_mut);
        let all = document.pointer_mut("/data/affected_items").and_then(Value::as_array_mut);
        if let (Some(all), Some(items)) = (all, items) {
            all.append(items);
        }
    }
    Ok(document)
}

fn page(request: &ApiRequest, offset: u64, limit: u64) -> ApiRequest {
    request.clone().with("offset", offset.to_string()).with("limit", limit.to_string())
}

fn total(document: &Value) -> u64 {
    document.pointer("/data/total_affected_items").and_then(Value::as_u64).unwrap_or(0)
}

fn length(document: &Value) -> u64 {
    u64::try_from(crate::output::affected_items(document).len()).unwrap_or(u64::MAX)
}
