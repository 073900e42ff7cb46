//! What `wazuhctl doctor` finds out about a Server API from outside, step by step.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use reqwest::header::DATE;
use reqwest::tls::TlsInfo;
use serde_json::Value;
use tokio::net::TcpStream;
use tokio::time::timeout;
use wazuhctl_core::doctor::{CertificateFacts, RemoteFacts, Step};

use super::connection::Connection;
use super::remote::{Remote, Trouble};
use super::request::ApiRequest;
use super::target::Trust;
use crate::reply;

/// How long a connection may take.
const PATIENCE: Duration = Duration::from_secs(10);

impl Remote {
    /// Connects, looks at the certificate, logs in and asks for the version, as far as each step works.
    pub(crate) async fn diagnose(&self) -> RemoteFacts {
        let is_unchecked = matches!(self.target().trust, Trust::Nothing);
        let mut facts = RemoteFacts { is_unchecked, ..RemoteFacts::default() };
        let connected = timed(self.reach()).await;
        let goes_on = connected.1.is_ok();
        facts.connected = Some(connected);
        if !goes_on {
            return facts;
        }
        let certificate = timed(self.look_at_certificate(&mut facts.clock)).await;
        let goes_on = certificate.1.is_ok();
        facts.certificate = Some(certificate);
        if !goes_on {
            return facts;
        }
        let request = ApiRequest::get("/");
        let asked = timed(async {
            let answer = self.request(&request).await.map_err(|failure| failure.to_string())?;
            reply::document(&answer).map_err(|failure| failure.to_string())
        })
        .await;
        let (took, answer) = asked;
        facts.logged_in = Some((took, answer.as_ref().map(|_| self.user().to_owned()).map_err(Clone::clone)));
        if let Ok(document) = answer {
            let version = document.pointer("/data/api_version").and_then(Value::as_str).map(str::to_owned);
            let version = version.ok_or_else(|| "it does not say which version it is".to_owned());
            facts.version = Some((took, version));
        }
        facts
    }

    /// Opens a connection, and nothing more.
    async fn reach(&self) -> Result<(), String> {
        let url = &self.target().url;
        let address = url.address().ok_or_else(|| format!("{url} names no host and port"))?;
        match timeout(PATIENCE, TcpStream::connect(&address)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(format!("{url} cannot be reached: {error}")),
            Err(_) => Err(format!("{url} takes no connection within {} seconds", PATIENCE.as_secs())),
        }
    }

    /// Asks who is there, without saying who asks.
    async fn look_at_certificate(
        &self,
        clock: &mut Option<(Timestamp, Timestamp)>,
    ) -> Result<Option<CertificateFacts>, String> {
        let response = match self.greet().await {
            Ok(response) => response,
            Err(Trouble::Certificate(refused)) => return Err(self.refusal(&refused).to_string()),
            Err(Trouble::Other(failure)) => return Err(failure.to_string()),
        };
        let date = response.headers().get(DATE).and_then(|date| date.to_str().ok());
        let theirs = date.and_then(|date| rfc2822::parse(date).ok()).map(|date| date.timestamp());
        *clock = theirs.map(|theirs| (theirs, Timestamp::now()));
        if !self.target().url.is_https() {
            return Ok(None);
        }
        let der = response.extensions().get::<TlsInfo>().and_then(TlsInfo::peer_certificate);
        let der = der.ok_or_else(|| "the server showed no certificate".to_owned())?;
        let facts = CertificateFacts::of_der("the Server API", PathBuf::new(), der)?;
        let host = self.target().url.address().map(|(host, _)| host);
        Ok(Some(CertificateFacts { hosts: host.into_iter().collect(), ..facts }))
    }
}

async fn timed<T>(work: impl Future<Output = Result<T, String>>) -> Step<T> {
    let began = Instant::now();
    let result = work.await;
    (began.elapsed(), result)
}
