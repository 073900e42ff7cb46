//! `wazuhctl serve`.

use clap::Args;
use wazuhctl_core::home::discover;
use wazuhctl_server::config::ListenAddress;
use wazuhctl_server::{Event, ServeError, ServeOptions};

use crate::connect;
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::{World, warn};

/// Serve the Wazuh Server API, and an embedded manager on a machine that has no Wazuh
///
/// On a manager it takes the place of Wazuh's own API, in the same home folder. Elsewhere it makes a home with an
/// embedded manager the first time it starts, and tells the password of its user once. It ends by SIGTERM or Ctrl-C,
/// after the requests under way are answered.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl serve
  wazuhctl serve --home /var/ossec
  wazuhctl serve --home ./lab --listen 127.0.0.1:55000 --listen '[::1]:55000'")]
pub(crate) struct Serve {
    /// An address to listen on; by default loopback for an embedded manager, else what api.yaml says
    #[arg(long, value_name = "ADDRESS:PORT", value_delimiter = ',', env = environment::LISTEN, hide_env_values = true)]
    listen: Vec<ListenAddress>,
}

impl Serve {
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        let found = match &world.globals.home {
            Some(home) => connect::find_home(home, &world.folders)?,
            None => discover(&world.folders.discovery(None))
                .map_err(|error| Failure::new(Exit::Error, error.to_string()))?,
        };
        if world.globals.verbose {
            world.say(&format!("using local home {}", found.home.root().display()));
        }
        let options = ServeOptions { found, listen: self.listen };
        wazuhctl_server::serve(options, |event| tell(world, &event))
            .await
            .map_err(|error| failure(&error))?;
        Ok(Exit::Done)
    }
}

fn tell(world: &World, event: &Event) {
    match event {
        Event::NewHome { home, user, password, file } => {
            world.say(&format!("a new home with an embedded manager is in {}", home.display()));
            world.say(&format!("user {user}, password {password}"));
            world.say(&format!("this is shown once; {} keeps it", file.display()));
        }
        Event::Embedded(names) => world.say(&format!("embedded: {}", names.join(", "))),
        Event::Warning(text) => warn(text),
        Event::Listening { addresses, tls } => {
            let scheme = if *tls { "https" } else { "http" };
            for address in addresses {
                world.say(&format!("listening on {scheme}://{address}"));
            }
        }
        Event::Stopping => world.say("stopping"),
    }
}

fn failure(error: &ServeError) -> Failure {
    let failure = Failure::new(Exit::Error, format!("the server could not be started: {error}"));
    match error {
        ServeError::Lock(_) => failure
            .hint("only one server works on a home at a time: stop the other one, or use another --home"),
        ServeError::Listen(_) => failure.hint("--listen names another address"),
        _ => failure,
    }
}
