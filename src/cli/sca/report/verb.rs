//! `wazuhctl sca report`.

use clap::Args;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize as _;
use serde_json::{Value, json};

use super::assessment::{Agent, Assessment};
use super::{html, markdown, spreadsheet};
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
    Column::wide("AGENT", "agent", Kind::Text),
    Column::wide("AGENT NAME", "agent_name", Kind::Text),
    Column::new("POLICY", "policy_id", Kind::Text),
    Column::wide("POLICY NAME", "policy", Kind::Text),
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
/// The policies with their scores, what they say about each framework, and every check with its result, why it matters,
/// what helps, and which requirements it is about; failed checks come first. In Markdown by default; with -o html a file
/// that loads nothing from elsewhere and prints well; with -o csv one line a check, for spreadsheets.
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
        let policies = ApiRequest::get(format!("/sca/{}", self.id));
        let checks = self.checks();
        world.explain_all(&[policies.clone(), checks.clone()])?;
        let connection = world.connect().await?;
        let policies = fetch_all(connection, &policies, 0, None).await?;
        // An agent has a handful of policies, and an id may have signs that a query reads as its own.
        let policies: Vec<Value> =
            affected_items(&policies).iter().filter(|policy| self.is_wanted(policy)).cloned().collect();
        if policies.is_empty()
            && let Some(policy) = &self.policy
        {
            let sentence = format!("agent {} was checked against no policy {policy}", self.id);
            let hint = format!("wazuhctl sca policies {} lists them", self.id);
            return Err(Failure::new(Exit::NotFound, sentence).hint(hint));
        }
        let checks = fetch_all(connection, &checks, 0, None).await?;
        let agent = self.agent(world).await.unwrap_or_default();
        let assessment = Assessment::new(self.id.to_string(), agent, &policies, affected_items(&checks));
        match world.printer.format() {
            Some(Format::Html) => world.printer.raw(html::document(&assessment).as_bytes())?,
            None | Some(Format::Markdown) => world.printer.raw(markdown::document(&assessment).as_bytes())?,
            Some(Format::Csv) => {
                let items = spreadsheet::guarded(assessment.items());
                world.printer.print(&View::of_items(Value::Null, items, COLUMNS, "id"))?;
            }
            Some(_) => world.printer.print(&view(&assessment, &policies))?,
        }
        Ok(Exit::Done)
    }

    fn is_wanted(&self, policy: &Value) -> bool {
        self.policy.as_ref().is_none_or(|wanted| policy.get("policy_id") == Some(&json!(wanted)))
    }

    fn checks(&self) -> ApiRequest {
        let policy = self.policy.as_deref().unwrap_or(ALL_POLICIES);
        ApiRequest::get(format!("/sca/{}/checks/{}", self.id, utf8_percent_encode(policy, NON_ALPHANUMERIC)))
    }

    /// The agent itself. Whoever may see its checks need not be allowed to see that.
    async fn agent(&self, world: &World) -> Option<Agent> {
        let request = ApiRequest::get("/agents")
            .with("agents_list", self.id.to_string())
            .with("select", "name,version,os.name,os.version");
        let document = world.fetch(&request).await.ok()?;
        Agent::deserialize(affected_items(&document).first()?).ok()
    }
}

/// The same for programs: the document of policies with their checks, and the checks as items.
fn view(assessment: &Assessment, policies: &[Value]) -> View {
    let items = assessment.items();
    let document = json!({
        "agent": { "id": assessment.id, "name": assessment.agent.name },
        "policies": policies,
        "checks": items,
    });
    View::of_items(document, items, COLUMNS, "id")
}
