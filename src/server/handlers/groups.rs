//! Handlers of `/groups`.

use serde::Deserialize;
use wazuhctl_core::agents::{self, AgentStatus, Filters, ListAgents};
use wazuhctl_core::error::Result;
use wazuhctl_core::groups::{self, Content, FileName, GroupName, HashAlgorithm, ListFiles, ListGroups};
use wazuhctl_core::query::{ListRequest, Sort};

use super::parsed;
use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_list_group(call: Call) -> Result<Reply> {
    let parameters = ListGroups { list: by(&call, "name")?, hash: hash(&call)? };
    let items = groups::list(call.context(), call.selection(0)?, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn post_group(call: Call) -> Result<Reply> {
    let body: NewGroup = call.body()?;
    let data = groups::create(call.context(), &body.group_id.parse()?).await?;
    call.data(data)
}

pub(crate) async fn delete_groups(call: Call) -> Result<Reply> {
    let items = groups::delete(call.context(), call.selection(0)?).await?;
    call.items(items).await
}

pub(crate) async fn get_agents_in_group(call: Call) -> Result<Reply> {
    let states: Vec<String> = call.get(&keys::STATUS).unwrap_or_default();
    let status: Vec<AgentStatus> = states.iter().map(|state| parsed(state)).collect::<Result<_>>()?;
    let parameters = ListAgents { list: call.list()?, filters: Filters { status, ..Filters::default() } };
    let items = agents::in_group(call.context(), call.selection(1)?, &group(&call)?, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn get_group_config(call: Call) -> Result<Reply> {
    let page = ListRequest {
        offset: call.need(&keys::OFFSET)?,
        limit: call.get(&keys::LIMIT),
        ..ListRequest::default()
    };
    let data = groups::configuration(call.context(), &group(&call)?, &page).await?;
    call.data(data)
}

pub(crate) async fn put_group_config(call: Call) -> Result<Reply> {
    let text: String = call.body()?;
    let data = groups::set_configuration(call.context(), &group(&call)?, &text).await?;
    call.data(data)
}

pub(crate) async fn get_group_files(call: Call) -> Result<Reply> {
    let parameters = ListFiles { list: by(&call, "filename")?, hash: hash(&call)? };
    let items = groups::list_files(call.context(), &group(&call)?, &parameters).await?;
    call.items(items).await
}

pub(crate) async fn get_group_file(call: Call) -> Result<Reply> {
    let name: FileName = call.need(&keys::FILE_NAME)?.parse()?;
    // Several forms are one that does not exist.
    let form = call.get(&keys::TYPE).map(|forms| forms.join(","));
    let raw = call.get(&keys::RAW_FILE).unwrap_or(false);
    match groups::file(call.context(), &group(&call)?, &name, form.as_deref(), raw).await? {
        Content::Raw(bytes) => {
            let media_type = media_type(name.as_str());
            Ok(Reply { media_type, ..Reply::text(bytes) })
        }
        Content::Shown(data) => call.data(data),
    }
}

/// The body of `POST /groups`.
#[derive(Deserialize)]
struct NewGroup {
    group_id: String,
}

/// The group that the path names.
fn group(call: &Call) -> Result<GroupName> {
    parsed(&call.need(&keys::GROUP_ID)?)
}

fn hash(call: &Call) -> Result<HashAlgorithm> {
    let hash: Option<HashAlgorithm> = call.get(&keys::HASH).map(|name| parsed(&name)).transpose()?;
    Ok(hash.unwrap_or_default())
}

/// What a list is asked for, in the order of a field where no other is asked for.
fn by(call: &Call, field: &str) -> Result<ListRequest> {
    let mut list = call.list()?;
    list.sort.get_or_insert_with(|| Sort::by(field));
    Ok(list)
}

/// The media type of a file by its name. Agents' configurations are XML, whatever their name ends in.
fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
        Some("conf") if name == "agent.conf" => "application/xml; charset=utf-8",
        Some("xml") => "text/xml; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    }
}
