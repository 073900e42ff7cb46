//! Files of the manager as texts: read as they are, and replaced.

use crate::connect::ApiRequest;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::reply;
use crate::rights;
use crate::world::World;

/// The text that a request for a file as it is, is answered with. Failed items, such as a file that is not there, are
/// the failure.
pub(crate) async fn text(world: &World, request: &ApiRequest) -> Result<String> {
    let answer = world.connect().await?.request(request).await?;
    if !answer.is_success() {
        return Err(rights::explained(reply::problem(&answer), request));
    }
    if answer.is_json() {
        reply::check_items(&reply::document(&answer)?)?;
        return Err(Failure::new(Exit::Error, "the manager does not show the file as it is"));
    }
    // It may be written back, and then nothing of it is to be lost.
    String::from_utf8(answer.body.to_vec())
        .map_err(|_| Failure::new(Exit::Error, "the file is not UTF-8, so that it cannot be read from here"))
}

/// The same of a file that need not be there: none where the failure has one of these codes.
pub(crate) async fn text_if_there(
    world: &World,
    request: &ApiRequest,
    missing: &[u64],
) -> Result<Option<String>> {
    match text(world, request).await {
        Err(failure) if failure.code().is_some_and(|code| missing.contains(&code)) => Ok(None),
        other => other.map(Some),
    }
}

/// Sends a request that puts a file in its place.
pub(crate) async fn put(world: &World, request: &ApiRequest) -> Result<()> {
    let document = reply::answer(request, &world.connect().await?.request(request).await?)?;
    let done = reply::check_items(&document);
    done.map(drop).map_err(|failure| rights::explained(failure, request))
}
