//! `wazuhctl manager config get`.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use wazuhctl_core::components::{Component, Section};

use super::part::Part;
use super::{options, text};
use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::output::{Format, View, affected_items};
use crate::question::Question;
use crate::reply;
use crate::world::World;

/// Show the manager's configuration, one section of it, or what a daemon runs with
#[derive(Debug, Args)]
#[command(
    visible_alias = "show",
    after_help = "Examples:
  wazuhctl manager config get
  wazuhctl manager config get ruleset -o yaml
  wazuhctl manager config get global.white_list
  wazuhctl manager config get -o table
  wazuhctl manager config get --raw > ossec.conf
  wazuhctl manager config get syscollector --raw
  wazuhctl manager config get --component analysis --configuration alerts"
)]
pub(crate) struct Get {
    /// One section, or one option of it; all where it is left out
    #[arg(value_name = "SECTION[.FIELD]")]
    part: Option<Part>,

    /// Print it as it is written
    #[arg(long)]
    raw: bool,

    /// Show folders of rules and decoders that are repeated only once
    #[arg(long, requires = "part", conflicts_with = "raw")]
    distinct: bool,

    /// Show what this daemon runs with
    #[arg(long, requires = "configuration", conflicts_with_all = ["part", "raw"],
          value_parser = PossibleValuesParser::new(Component::ALL.map(Component::name)).try_map(|name| name.parse::<Component>()))]
    component: Option<Component>,

    /// The part of what the daemon runs with: alerts, global, internal and so on
    #[arg(long, value_name = "NAME", requires = "component")]
    configuration: Option<String>,
}

impl Get {
    pub(super) async fn run(self, world: &World) -> Result<Exit> {
        if self.raw {
            world.explain(&text::read_request())?;
            let text = text::current(world).await?;
            let written = self.part.map_or(Ok(text.clone()), |part| part.written_in(&text))?;
            world.printer.raw(written.as_bytes())?;
            return Ok(Exit::Done);
        }
        let request = self.request()?;
        world.explain(&request)?;
        let answer = world.ask(Question::Once(&request)).await.map_err(|failure| self.explained(failure))?;
        reply::check_items(&answer.document).map_err(|failure| self.explained(failure))?;
        let view = match world.printer.format() {
            Some(Format::Table | Format::Wide | Format::Csv | Format::Name) => {
                let items = options::options(affected_items(&answer.document));
                let columns = world.columns(options::COLUMNS);
                View::of_items(answer.document.clone(), items, &columns, "option")
            }
            _ => View::of_list(answer.document.clone(), &world.columns(&[]), "name"),
        };
        world.printer.print_by_default_as(Format::Json, &view)?;
        answer.settle(Ok(Exit::Done))
    }

    /// The Server API knows some sections only; the file may have others.
    fn explained(&self, failure: Failure) -> Failure {
        match &self.part {
            Some(part) => failure.hint(format!(
                "wazuhctl manager config get {} --raw shows it as it is written, where it is in the file",
                part.section
            )),
            None => failure,
        }
    }

    fn request(&self) -> Result<ApiRequest> {
        if let (Some(component), Some(configuration)) = (self.component, &self.configuration) {
            let section =
                Section::of(component, configuration).map_err(|error| reply::core_failure(&error))?;
            return Ok(ApiRequest::get(format!("{}/{}/{}", text::PATH, component.name(), section.name())));
        }
        let mut request = ApiRequest::get(text::PATH);
        if let Some(part) = &self.part {
            request = request.with("section", &part.section);
            if let Some(field) = &part.field {
                request = request.with("field", field);
            }
        }
        Ok(if self.distinct { request.with("distinct", "true") } else { request })
    }
}
