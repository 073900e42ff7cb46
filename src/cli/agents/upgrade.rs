//! `wazuhctl agents upgrade`.

use clap::Args;
use reqwest::Method;

use super::agent_id::{AgentId, joined};
use super::told::{Order, agents, tell};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::Result;
use crate::output::{Column, Kind};
use crate::world::World;

const COLUMNS: &[Column] =
    &[Column::new("ID", "agent", Kind::Text), Column::new("TASK", "task_id", Kind::Text)];

/// Upgrade agents, from a repository or with a package that lies on the manager
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl agents upgrade 001
  wazuhctl agents upgrade 1 2 3 --to v4.14.7
  wazuhctl agents upgrade 001 --package var/upgrade/agent.wpk
  wazuhctl agents upgrade-status 001 --watch")]
pub(crate) struct Upgrade {
    /// The agents' ids
    #[arg(value_name = "ID", required = true)]
    ids: Vec<AgentId>,

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

    /// Only say what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Upgrade {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        let (request, whom, told) = (self.request(), agents(self.ids.len()), "upgraded from now on");
        let order = Order { request, whom, told, columns: COLUMNS, name: "agent", dry_run: self.dry_run };
        tell(world, &order).await
    }

    fn request(&self) -> ApiRequest {
        let path = if self.package.is_some() { "/agents/upgrade_custom" } else { "/agents/upgrade" };
        let mut request = ApiRequest::new(Method::PUT, path).with("agents_list", joined(&self.ids));
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
