//! [`Question`]: what is asked of a manager to be shown: one request, or all the pages of a list.

use serde_json::Value;

use crate::connect::{ApiRequest, Connection};
use crate::failure::Result;
use crate::listing;
use crate::reply;

/// A question whose answer is one document.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Question<'a> {
    /// One request.
    Once(&'a ApiRequest),
    /// A list from `offset` on, with at most `limit` items.
    Pages {
        /// The request without its page.
        request: &'a ApiRequest,
        /// Items to leave out.
        offset: u64,
        /// Items at most.
        limit: Option<u64>,
    },
}

impl Question<'_> {
    /// Asks one manager.
    pub(crate) async fn put(self, connection: &dyn Connection) -> Result<Value> {
        match self {
            Self::Once(request) => reply::answer(request, &connection.request(request).await?),
            Self::Pages { request, offset, limit } => {
                listing::fetch_all(connection, request, offset, limit).await
            }
        }
    }
}
