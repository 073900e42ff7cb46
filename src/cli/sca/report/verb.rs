//! `wazuhctl sca report`.

use clap::Args;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::assessment::Assessment;
use super::{html, markdown};
use crate::agents::AgentId;
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::listing::fetch_all;
use crate::output::{Column, Format, Kind, View, affected_items};
use crate::sca::ALL_POLICIES;
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("POLICY", "policy_id", Kind::Text),
    Column::new("ID", "id", Kind::Exact),
    Column::new("RESULT", "result", Kind::State),
    Column::new("TITLE", "title", Kind::Text),
    Column::new("COMPLIANCE", "compliance", Kind::Text),
    Column::wide("RATIONALE", "rationale", Kind::Text),
    Column::wide("REMEDIATION", "remediation", Kind::Text),
    Column::wide("REASON", "reason", Kind::Text),
];

/// Write a report of how an agent complies with its policies
///
/// Failed checks come first, with why they matter, what helps, and which requirements they are about. In Markdown by
/// default; with -o html a file that loads nothing from elsewhere; with -o csv one line a check.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl sca report 001 -o html > report.html
  wazuhctl sca report 001 --policy cis_debian12 -o md
  wazuhctl sca report 001 -o csv > checks.csv")]
pub(crate) struct Report {
    /// The agent's id
    #[arg(value_name = "ID", add = completing::values(&completing::AGENTS))]
    id: AgentId,

    /// Only of this policy
    #[arg(long, value_name = "POLICY")]
    policy: Option<String>,
}

impl Report {
    pub(in crate::sca) async fn run(self, world: &World) -> Result<Exit> {
        let policies = self.policies();
        let checks = self.checks();
        world.explain_all(&[policies.clone(), checks.clone()])?;
        let connection = world.connect().await?;
        let policies = fetch_all(connection, &policies, 0, None).await?;
        if affected_items(&policies).is_empty()
            && let Some(policy) = &self.policy
        {
            let sentence = format!("agent {} was checked against no policy {policy}", self.id);
            let hint = format!("wazuhctl sca policies {} lists them", self.id);
            return Err(Failure::new(Exit::NotFound, sentence).hint(hint));
        }
        let checks = fetch_all(connection, &checks, 0, None).await?;
        let name = self.name(world).await;
        let (policies, checks) = (affected_items(&policies), affected_items(&checks));
        let assessment = Assessment::new(self.id.to_string(), name, policies, checks);
        match world.printer.format() {
            Some(Format::Html) => world.printer.raw(html::document(&assessment).as_bytes())?,
            None | Some(Format::Markdown) => world.printer.raw(markdown::document(&assessment).as_bytes())?,
            Some(_) => world.printer.print(&view(&assessment, policies))?,
        }
        Ok(Exit::Done)
    }

    fn policies(&self) -> ApiRequest {
        let request = ApiRequest::get(format!("/sca/{}", self.id));
        match &self.policy {
            Some(policy) => request.with("q", format!("policy_id={policy}")),
            None => request,
        }
    }

    fn checks(&self) -> ApiRequest {
        let policy = self.policy.as_deref().unwrap_or(ALL_POLICIES);
        ApiRequest::get(format!("/sca/{}/checks/{}", self.id, utf8_percent_encode(policy, NON_ALPHANUMERIC)))
    }

    /// The agent's name. Whoever may see its checks need not be allowed to see that.
    async fn name(&self, world: &World) -> Option<String> {
        let id = self.id.to_string();
        let request = ApiRequest::get("/agents").with("agents_list", id).with("select", "name");
        let document = world.fetch(&request).await.ok()?;
        affected_items(&document).first()?.get("name")?.as_str().map(str::to_owned)
    }
}

/// The same for programs: the document of policies with their checks, and the checks as items.
fn view(assessment: &Assessment, policies: &[Value]) -> View {
    let items = assessment.items();
    let document = json!({
        "agent": { "id": assessment.id, "name": assessment.name },
        "policies": policies,
        "checks": items,
    });
    View::of_items(document, items, COLUMNS, "id")
}
