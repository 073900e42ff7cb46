//! `wazuhctl sca checks`.

use clap::Args;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::ALL_POLICIES;
use crate::agents::AgentId;
use crate::completing;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::listing::ListArgs;
use crate::output::{Column, Kind};
use crate::world::World;

const COLUMNS: &[Column] = &[
    Column::new("ID", "id", Kind::Exact),
    Column::new("RESULT", "result", Kind::State),
    Column::new("TITLE", "title", Kind::Text),
    Column::new("POLICY", "policy_id", Kind::Text),
    Column::wide("REASON", "reason", Kind::Text),
    Column::wide("REMEDIATION", "remediation", Kind::Text),
];

/// List the checks of an agent's policies and how they went
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl sca checks 001 --failed
  wazuhctl sca checks 001 --policy cis_debian12 --framework pci_dss --requirement 2.2.4
  wazuhctl sca checks 001 --failed -q 'title~ssh' -o json")]
pub(crate) struct Checks {
    /// The agent's id
    #[arg(value_name = "ID", add = completing::values(&completing::AGENTS))]
    id: AgentId,

    #[command(flatten)]
    list: ListArgs,

    /// Of this policy; of all of them by default
    #[arg(long, value_name = "POLICY", help_heading = "Selecting")]
    policy: Option<String>,

    /// Those that failed
    #[arg(long, conflicts_with = "result", help_heading = "Selecting")]
    failed: bool,

    /// Those that ended like this
    #[arg(long, value_name = "RESULT", value_parser = ["passed", "failed", "not applicable"], help_heading = "Selecting")]
    result: Option<String>,

    /// Those that a framework asks for, such as pci_dss, cis or nist_800_53
    #[arg(long, value_name = "FRAMEWORK", help_heading = "Selecting")]
    framework: Option<String>,

    /// Those that this requirement of a framework asks for, such as 2.2.4
    #[arg(long, value_name = "REQUIREMENT", help_heading = "Selecting")]
    requirement: Option<String>,
}

impl Checks {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let hint = match (&self.policy, &self.framework) {
            (Some(_), _) => Some(format!("wazuhctl sca policies {} lists the policies", self.id)),
            (None, Some(_)) => Some(format!("wazuhctl sca report {} shows the frameworks", self.id)),
            (None, None) => None,
        };
        let policy = self.policy.as_deref().unwrap_or(ALL_POLICIES);
        let policy = utf8_percent_encode(policy, NON_ALPHANUMERIC);
        let mut request = ApiRequest::get(format!("/sca/{}/checks/{policy}", self.id));
        let result = if self.failed { Some("failed".to_owned()) } else { self.result };
        if let Some(result) = result {
            request = request.with("result", result);
        }
        let mut conditions = Vec::new();
        for (field, value) in [("compliance.key", self.framework), ("compliance.value", self.requirement)] {
            conditions.extend(value.map(|value| condition(field, &value)).transpose()?);
        }
        self.list.narrowed(&conditions).with_hint(hint).run(world, request, COLUMNS, "id").await
    }
}

/// `field=value` in WQL, which has no quotes.
fn condition(field: &str, value: &str) -> Result<String> {
    if value.is_empty() || value.contains(['(', ')', ';', ',']) {
        return Err(Failure::usage(format!("\"{value}\" is neither a framework nor a requirement of one"))
            .hint("a framework is a word such as pci_dss, and a requirement one such as 2.2.4"));
    }
    Ok(format!("{field}={value}"))
}
