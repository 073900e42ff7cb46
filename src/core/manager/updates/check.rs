//! [`UpdateCheck`]: `GET /manager/version/check`, and when the service is asked.
//!
//! Wazuh's API asks the service when it starts and once a day, whether anybody wants to know or not. Here it is asked
//! when somebody does, and what it said is kept for a day, so that a manager that nobody asks tells nobody of itself.

use std::fmt;
use std::time::{Duration, Instant};

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use tokio::sync::Mutex;

use super::{UpdateSettings, parse_releases};
use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::manager::{Release, installation};
use crate::result::Data;

/// How long the service may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// For how long what it said holds.
const FRESH: Duration = Duration::from_secs(24 * 3600);

/// For how long it is left alone after it could not be asked: a network that comes back is noticed within the hour.
const FRESH_FAILURE: Duration = Duration::from_secs(3600);

/// The right that sending somebody to the service takes.
const RIGHT: &str = "manager:read";

/// What is asked over HTTP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The address, to `GET`.
    pub url: String,
    /// The headers that say who asks.
    pub headers: Vec<(&'static str, String)>,
    /// How long an answer may take.
    pub within: Duration,
}

/// The status and the body of an answer, or why there is none.
pub type Answer = std::result::Result<(u16, Vec<u8>), String>;

/// The way to the service. The core does not speak HTTP itself.
type Service = dyn Fn(Ask) -> BoxFuture<'static, Answer> + Send + Sync;

/// What the service said, and when it was asked.
type Said = (Instant, Result<Value>);

/// What is known of new versions. One for the life of a process.
pub struct UpdateCheck {
    service: Box<Service>,
    /// Locked while the service is asked, so that it is asked once for all who want to know at the same time.
    said: Mutex<Option<Said>>,
}

impl UpdateCheck {
    /// Nothing is known yet; `service` asks.
    pub fn new(service: impl Fn(Ask) -> BoxFuture<'static, Answer> + Send + Sync + 'static) -> Self {
        Self { service: Box::new(service), said: Mutex::default() }
    }

    /// The latest versions, with the installation's name and version. Where the configuration forbids to ask, it says
    /// so in `update_check`, and nobody is asked. With `force`, the service is asked whatever is known.
    ///
    /// # Errors
    /// 2100 where the service cannot be asked or refuses; 4000 where the caller may not force it; 3021 where the
    /// caller's time is up; 1005 and 1006 where the installation's name or the configuration cannot be read.
    pub async fn check(&self, cx: &Context, force: bool) -> Result<Data> {
        let home = cx.manager.home.clone();
        let read = move || -> Result<_> {
            Ok((UpdateSettings::of_home(&home)?, installation(&home)?, Release::of(&home).version))
        };
        let (settings, uuid, version) = blocking(read).await??;
        let version = format!("v{version}");
        if !settings.enabled {
            return Ok(Data::new(described(&uuid, &version, false, None)));
        }
        if force && !cx.permissions.allows_resourceless(RIGHT) {
            let (action, resource) = (RIGHT.to_owned(), "*:*".to_owned());
            return Err(Fault::PermissionDenied { action, resource }.into());
        }
        let came = Instant::now();
        let locked = tokio::time::timeout_at(cx.deadline.into(), self.said.lock()).await;
        let mut said = locked.map_err(|_| Fault::RequestTimeout)?;
        if let Some((at, known)) =
            said.as_ref().filter(|(at, known)| *at >= came || !force && is_fresh(*at, known))
        {
            tracing::debug!(age = ?at.elapsed(), "the service for new versions was asked before");
            return known.clone().map(Data::new);
        }
        let within = PATIENCE.min(cx.deadline.saturating_duration_since(Instant::now()));
        let asked = Instant::now();
        let found = self.ask(&settings, uuid, version, within).await;
        *said = Some((asked, found.clone()));
        found.map(Data::new)
    }

    async fn ask(
        &self,
        settings: &UpdateSettings,
        uuid: String,
        version: String,
        within: Duration,
    ) -> Result<Value> {
        let headers = vec![
            ("wazuh-uid", uuid.clone()),
            ("wazuh-tag", version.clone()),
            ("user-agent", format!("Wazuh UpdateCheckService/{version}")),
        ];
        let ask = Ask { url: settings.url.clone(), headers, within };
        let answer = tokio::time::timeout(within, (self.service)(ask)).await;
        let answer = answer.unwrap_or_else(|_| Err("the service did not answer in time".to_owned()));
        let (status, body) = answer.map_err(|reason| Error::new(Fault::UpdateServiceFailed { reason }))?;
        let releases = parse_releases(status, &body)?;
        let mut described = described(&uuid, &version, true, Some(Timestamp::now()));
        described.extend(releases.map(|(name, release)| (name.to_owned(), release)));
        Ok(described.into())
    }
}

impl fmt::Debug for UpdateCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UpdateCheck").field("said", &self.said).finish_non_exhaustive()
    }
}

fn is_fresh(at: Instant, said: &Result<Value>) -> bool {
    at.elapsed() < if said.is_ok() { FRESH } else { FRESH_FAILURE }
}

/// The installation, without any version but its own.
fn described(uuid: &str, version: &str, enabled: bool, at: Option<Timestamp>) -> Map<String, Value> {
    let at = at.map(|at| at.strftime("%Y-%m-%dT%H:%M:%S%.6f+00:00").to_string()).unwrap_or_default();
    let fields = json!({
        "uuid": uuid,
        "last_check_date": at,
        "current_version": version,
        "update_check": enabled,
        "last_available_major": {},
        "last_available_minor": {},
        "last_available_patch": {},
    });
    match fields {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
