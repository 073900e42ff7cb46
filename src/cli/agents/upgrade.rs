//! `wazuhctl agents upgrade`.

use std::time::Duration;

use clap::Args;
use reqwest::Method;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::again::{Again, AgainArgs};
use super::on_agents::{AFTER, Naming, OnAgents, Shown};
use super::orders::OrderArgs;
use super::wait::{Until, Wait};
use crate::bulk::Words;
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Column, Kind};
use crate::world::World;

/// How long to wait for a block of upgrades where the user does not say: Wazuh's task manager gives one up after 15
/// minutes.
const PATIENCE: Duration = Duration::from_secs(20 * 60);

const COLUMNS: &[Column] =
    &[Column::new("ID", "agent", Kind::Text), Column::new("TASK", "task_id", Kind::Text)];

/// The same where their ends are waited for.
const WAITED_COLUMNS: &[Column] = &[
    Column::new("ID", "agent", Kind::Text),
    Column::new("TASK", "task_id", Kind::Text),
    Column::new("STATUS", "status", Kind::State),
];

const WORDS: Words = Words {
    command: "agents upgrade",
    one: "agent",
    many: "agents",
    verb: "upgrade",
    done: "told to upgrade",
    next: Some("next: wazuhctl agents upgrade-status shows how it goes"),
};

/// How it is called where their ends are waited for.
const WAITED: Words = Words {
    done: "upgraded",
    next: Some("next: wazuhctl agents outdated shows which are still behind"),
    ..WORDS
};

/// Upgrade agents, from a repository or with a package that lies on the manager
///
/// Of agents that are selected by what they have in common, only those are upgraded that are active, where --status says
/// nothing else. With --wait, the upgrades of a block must have come to their end before the next one begins; those that
/// went wrong are listed, and count for --max-fail. An upgrade that has not ended after --timeout (20m) counts as
/// failed; --resume waits for it again. Of a run that was cut, --resume looks up which upgrades were begun (with the
/// right task:status) and begins the others.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents upgrade 001
  wazuhctl agents upgrade 1 2 3 --to v4.14.7
  wazuhctl agents upgrade 001 --package var/upgrade/agent.wpk
  wazuhctl agents upgrade --group web --batch 200 --wait --timeout 30m --max-fail 5% --report upgrade.report
  wazuhctl agents upgrade --resume upgrade.report
  wazuhctl agents upgrade-status 001 --watch")]
pub(crate) struct Upgrade {
    #[command(flatten)]
    package: PackageArgs,

    #[command(flatten)]
    pub(super) order: OrderArgs,

    #[command(flatten)]
    again: AgainArgs,
}

/// What agents are upgraded with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Args)]
struct PackageArgs {
    /// The version to upgrade to; the manager's own by default
    #[arg(long, value_name = "VERSION")]
    to: Option<String>,

    /// Upgrade whatever the versions are, also to an older one
    #[arg(long)]
    force: bool,

    /// The repository of packages; Wazuh's own by default
    #[arg(long, value_name = "ADDRESS")]
    repository: Option<String>,

    /// Fetch the package over HTTP rather than HTTPS
    #[arg(long)]
    use_http: bool,

    /// The kind of package, for systems that do not tell which they take
    #[arg(long, value_name = "TYPE", value_parser = ["rpm", "deb"])]
    package_type: Option<String>,

    /// A package on the manager, below its home
    #[arg(long, value_name = "PATH", conflicts_with_all = ["to", "force", "repository", "use_http", "package_type"])]
    package: Option<String>,

    /// The program in that package that installs it
    #[arg(long, value_name = "NAME", requires = "package")]
    installer: Option<String>,
}

/// What a resumed run does in the same way.
#[derive(Debug, Serialize, Deserialize)]
struct Settings {
    package: PackageArgs,
    wait: bool,
}

impl Upgrade {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let Some(path) = self.order.bulk.resume()? else {
            let settings = Settings { package: self.package.clone(), wait: self.order.wait.wait };
            let operation = self.operation(world, &settings, None);
            return operation.begin(world, &self.order.selection.connected(), &self.order.bulk).await;
        };
        if self.package != PackageArgs::default() {
            return Err(Failure::usage(
                "--resume does what the report says: it takes no version and no package",
            ));
        }
        let report = OnAgents::report(path, WORDS.command, &self.order.selection)?;
        let settings = Settings::deserialize(report.settings());
        let settings =
            settings.map_err(|_| Failure::usage("the report's settings are none of this command"))?;
        let after = report.settings().get(AFTER).and_then(Value::as_u64);
        self.operation(world, &settings, after).resume(world, &self.order.bulk, report).await
    }

    fn operation(&self, world: &World, settings: &Settings, after: Option<u64>) -> OnAgents {
        let patience = world.globals.handed_over.timeout.unwrap_or(PATIENCE);
        let wait = settings.wait || self.order.wait.wait;
        OnAgents {
            words: if wait { WAITED } else { WORDS },
            request: settings.package.request(),
            settings: json!(settings),
            asks: false,
            naming: Naming::List,
            with_manager: false,
            so_before: &[],
            again: match self.again.taken() {
                Again::Leave => Again::AskForTasks { after },
                once_more => once_more,
            },
            shown: Shown {
                columns: if wait { WAITED_COLUMNS } else { COLUMNS },
                named_by: "agent",
                has_news: true,
            },
            wait: wait.then_some(Wait { until: Until::Upgraded, patience }),
        }
    }
}

impl PackageArgs {
    /// The request that upgrades with it, without agents.
    fn request(&self) -> ApiRequest {
        let path = if self.package.is_some() { "/agents/upgrade_custom" } else { "/agents/upgrade" };
        let mut request = ApiRequest::new(Method::PUT, path);
        for (name, value) in [
            ("file_path", &self.package),
            ("installer", &self.installer),
            ("upgrade_version", &self.to),
            ("wpk_repo", &self.repository),
            ("package_type", &self.package_type),
        ] {
            if let Some(value) = value {
                request = request.with(name, value.clone());
            }
        }
        for (name, given) in [("force", self.force), ("use_http", self.use_http)] {
            if given {
                request = request.with(name, "true");
            }
        }
        request
    }
}
