//! `GET /manager/status`: the daemons and what each is doing.

use serde_json::{Map, Value};

use crate::blocking::blocking;
use crate::context::Context;
use crate::error::Result;
use crate::home::daemon_states;
use crate::result::{Items, Messages};

const MESSAGES: Messages = Messages::new(
    "The state of the daemons was read",
    "The state of some daemons could not be read",
    "The state of the daemons could not be read",
);

/// One item: each daemon's name with its state.
///
/// # Errors
/// 1913 when the processes of the machine cannot be seen.
pub async fn status(cx: &Context) -> Result<Items> {
    let home = cx.manager.home.clone();
    let states = blocking(move || daemon_states(&home)).await??;
    let item: Map<String, Value> =
        states.into_iter().map(|(daemon, state)| (daemon.name().to_owned(), state.name().into())).collect();
    Ok(Items::new(vec![item.into()], MESSAGES))
}
