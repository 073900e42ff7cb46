//! From a path to what answers it.

use hyper::Method;
use hyper::body::Bytes;
use percent_encoding::percent_decode_str;

use super::super::dispatch::Dispatcher;
use super::super::store::LaneError;
use super::{agents, summary, sync};

/// What is sent back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reply {
    /// 200 with JSON.
    Json(Vec<u8>),
    /// 200 with nothing.
    Empty,
    /// 404.
    NotFound,
    /// 500 and why.
    Failed(String),
}

impl<E: std::fmt::Display> From<Result<Result<Vec<u8>, E>, LaneError>> for Reply {
    fn from(result: Result<Result<Vec<u8>, E>, LaneError>) -> Self {
        match result {
            Ok(Ok(json)) => Self::Json(json),
            Ok(Err(error)) => Self::Failed(error.to_string()),
            Err(error) => Self::Failed(error.to_string()),
        }
    }
}

/// A request that is served.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Route {
    Ids,
    IdsGroups,
    IdsOfGroup(String),
    GroupsOf(String),
    Summary,
    ReadSync,
    WriteSync,
    RestartInfo,
}

impl Route {
    fn find(method: &Method, path: &str) -> Option<Self> {
        let path = path.strip_prefix("/v1/agents/")?;
        let segments: Vec<&str> = path.split('/').collect();
        let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        Some(match (method, segments.as_slice()) {
            (&Method::GET, ["ids"]) => Self::Ids,
            (&Method::GET, ["ids", "groups"]) => Self::IdsGroups,
            (&Method::GET, ["ids", "groups", name]) if !name.is_empty() => Self::IdsOfGroup(decoded(name)),
            (&Method::GET, [id, "groups"]) if !id.is_empty() => Self::GroupsOf(decoded(id)),
            (&Method::GET, ["sync"]) => Self::ReadSync,
            (&Method::POST, ["sync"]) => Self::WriteSync,
            (&Method::POST, ["summary"]) => Self::Summary,
            (&Method::POST, ["restartinfo"]) => Self::RestartInfo,
            _ => return None,
        })
    }
}

/// Whether there is something that serves such a request.
pub(in super::super) fn is_served(method: &Method, path: &str) -> bool {
    Route::find(method, path).is_some()
}

/// Answers a request.
pub(super) async fn answer(method: &Method, path: &str, body: Bytes, dispatcher: &Dispatcher) -> Reply {
    let global = &dispatcher.global;
    match Route::find(method, path) {
        None => Reply::NotFound,
        Some(Route::Ids) => global.read(agents::ids).await.into(),
        Some(Route::IdsGroups) => global.read(agents::groups_by_id).await.into(),
        Some(Route::IdsOfGroup(name)) => {
            global.read(move |session| agents::ids_of_group(session, &name)).await.into()
        }
        Some(Route::GroupsOf(id)) => match id.parse::<i64>() {
            Ok(id) => global.read(move |session| agents::groups_of(session, id)).await.into(),
            Err(_) => Reply::Failed(format!("'{id}' is not the number of an agent")),
        },
        Some(Route::Summary) => global.read(move |session| summary::summary(session, &body)).await.into(),
        Some(Route::RestartInfo) => {
            global.read(move |session| agents::restart_info(session, &body)).await.into()
        }
        Some(Route::ReadSync) => global.write(sync::read).await.into(),
        Some(Route::WriteSync) => match global.write(move |writer| sync::write(writer, &body)).await {
            Ok(Ok(())) => Reply::Empty,
            Ok(Err(reason)) => Reply::Failed(reason),
            Err(error) => Reply::Failed(error.to_string()),
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn finds_what_is_served() {
        let get = |path: &str| Route::find(&Method::GET, path);
        let post = |path: &str| Route::find(&Method::POST, path);
        assert_eq!(get("/v1/agents/ids"), Some(Route::Ids));
        assert_eq!(get("/v1/agents/ids/groups"), Some(Route::IdsGroups));
        assert_eq!(get("/v1/agents/ids/groups/a%2Db"), Some(Route::IdsOfGroup("a-b".to_owned())));
        assert_eq!(get("/v1/agents/001/groups"), Some(Route::GroupsOf("001".to_owned())));
        assert_eq!(get("/v1/agents/sync"), Some(Route::ReadSync));
        assert_eq!(post("/v1/agents/sync"), Some(Route::WriteSync));
        assert_eq!(post("/v1/agents/summary"), Some(Route::Summary));
        assert_eq!(post("/v1/agents/restartinfo"), Some(Route::RestartInfo));
        for path in
            ["/", "/v1/agents", "/v1/agents/", "/v1/agents/summary", "/v1/agents/ids/x", "/v2/agents/ids"]
        {
            assert_eq!(get(path), None, "{path}");
        }
        assert_eq!(post("/v1/agents/ids"), None);
    }

    proptest! {
        #[test]
        fn any_path_is_looked_up_without_harm(path in "(/v1/agents/)?[a-z0-9%/é]{0,20}", other in any::<String>()) {
            let _ = is_served(&Method::GET, &path);
            let _ = is_served(&Method::POST, &other);
        }

        #[test]
        fn a_name_comes_back_however_it_is_written(name in ".{1,20}") {
            let written: String = name.bytes().map(|byte| format!("%{byte:02X}")).collect();
            let route = Route::find(&Method::GET, &format!("/v1/agents/ids/groups/{written}"));
            prop_assert_eq!(route, Some(Route::IdsOfGroup(name)));
        }
    }
}
