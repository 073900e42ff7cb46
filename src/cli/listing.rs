//! Lists: which items are asked for, and fetching all of their pages.

use clap::Args;
use serde_json::Value;

use crate::connect::{ApiRequest, Connection};
use crate::failure::Result;
use crate::output::{Column, View};
use crate::reply;
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

    /// Fetches, prints, and says what was left out.
    pub(crate) async fn run(
        &self,
        world: &World,
        request: ApiRequest,
        columns: &[Column],
        name: &'static str,
    ) -> Result<crate::exit::Exit> {
        let request = request.with_all(self.parameters());
        let first = page(&request, self.offset, self.limit.unwrap_or(PAGE).min(PAGE));
        world.show_curl(&first)?;
        let connection = world.connect().await?;
        let document = fetch_all(connection.as_ref(), &request, self.offset, self.limit).await?;
        let view = View::of_list(document, &self.columns(columns), name);
        let total = total(&view.document);
        let end = world.finish(&view);
        let shown = u64::try_from(view.items.len()).unwrap_or(u64::MAX);
        if shown < total && end.is_ok() && self.limit.is_some() {
            world.say(&format!("showing {shown} of {total}"));
        }
        end
    }
}

/// The document of a list with the items of all pages, from `offset` on and at most `limit` of them.
pub(crate) async fn fetch_all(
    connection: &dyn Connection,
    request: &ApiRequest,
    offset: u64,
    limit: Option<u64>,
) -> Result<Value> {
    let wanted = limit.unwrap_or(u64::MAX);
    let first = page(request, offset, wanted.min(PAGE));
    let mut document = reply::document(&connection.request(&first).await?)?;
    let total = total(&document);
    let mut count = length(&document);
    // A list that shrinks meanwhile gives an empty page; one that grows ends where it did when we began.
    while count < wanted && offset.saturating_add(count) < total {
        let next = page(request, offset.saturating_add(count), (wanted - count).min(PAGE));
        let mut more = reply::document(&connection.request(&next).await?)?;
        let Some(items) = more.pointer_mut("/data/affected_items").and_then(Value::as_array_mut) else {
            break;
        };
        if items.is_empty() {
            break;
        }
        if let Some(all) = document.pointer_mut("/data/affected_items").and_then(Value::as_array_mut) {
            all.append(items);
        }
        count = length(&document);
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
