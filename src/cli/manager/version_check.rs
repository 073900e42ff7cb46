//! `wazuhctl manager version-check`.

use clap::Args;
use serde_json::Value;

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind, View};
use crate::question::Question;
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("Version", "current_version", Kind::Text),
    Column::new("Update check", "update_check", Kind::Text),
    Column::new("Last check", "last_check_date", Kind::Moment),
    Column::new("Latest major", "latest_major", Kind::Text),
    Column::new("Latest minor", "latest_minor", Kind::Text),
    Column::new("Latest patch", "latest_patch", Kind::Text),
    Column::new("UUID", "uuid", Kind::Text),
];

/// Show whether there are newer versions of Wazuh than the manager's
///
/// The manager asks Wazuh's service, at most once a day unless --force says otherwise, and only where its configuration
/// allows it: an installation unless <update_check> in the section <global> of etc/ossec.conf says no, an embedded
/// manager only where it says yes.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl manager version-check
  wazuhctl manager version-check --force -o json --jq .data.last_available_patch.tag")]
pub(crate) struct VersionCheck {
    /// Have the service asked now
    #[arg(long)]
    force: bool,
}

impl VersionCheck {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let mut request = ApiRequest::get("/manager/version/check");
        if self.force {
            request = request.with("force_query", "true");
        }
        world.explain(&request)?;
        let answer = world.ask(Question::Once(&request)).await?;
        // Of several managers, the document is a list already.
        let items = match answer.document.get("data") {
            Some(one) if one.get("affected_items").is_none() => vec![one.clone()],
            _ => crate::output::affected_items(&answer.document).to_vec(),
        };
        let items: Vec<Value> = items.into_iter().map(with_tags).collect();
        let off = items.iter().any(|item| item.get("update_check") == Some(&Value::Bool(false)));
        let columns = world.columns(COLUMNS);
        let view = View::of_items(answer.document.clone(), items, &columns, "current_version").in_details();
        world.printer.print(&view)?;
        if off && world.printer.is_for_people() {
            world.say("the check is off: <update_check>yes</update_check> in the section <global> of etc/ossec.conf turns it on");
        }
        answer.settle(Ok(Exit::Done))
    }
}

/// The tags of the latest releases in the place of all that is told of them, which is in JSON.
fn with_tags(mut item: Value) -> Value {
    let Some(fields) = item.as_object_mut() else { return item };
    for kind in ["major", "minor", "patch"] {
        let release = fields.shift_remove(&format!("last_available_{kind}")).unwrap_or_default();
        fields.insert(format!("latest_{kind}"), release.get("tag").cloned().unwrap_or_default());
    }
    item
}
