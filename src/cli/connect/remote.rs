//! [`Remote`]: a Server API over HTTP(S), logged in with a token.

use bytes::Bytes;
use futures_util::future::BoxFuture;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Method};
use tokio::sync::Mutex;

use super::connection::Connection;
use super::fingerprint::Fingerprint;
use super::request::{ApiReply, ApiRequest};
use super::target::{RemoteTarget, Trust};
use super::tls::{self, RefusedSlot};
use super::token::TokenFile;
use crate::credentials;
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::folders::Folders;
use crate::reply;
use crate::secret::Secret;

/// The path that turns a name and a password into a token.
pub(super) const AUTHENTICATE: &str = "/security/user/authenticate";

/// A connection to a Server API.
pub(crate) struct Remote {
    client: Client,
    refused: RefusedSlot,
    target: RemoteTarget,
    user: String,
    folders: Folders,
    token_file: TokenFile,
    token: Mutex<Option<Secret>>,
    /// Whether it may log in, which can mean to ask for a password.
    logs_in: bool,
}

/// Why a request got no answer.
pub(super) enum Trouble {
    /// The server's certificate was refused.
    Certificate(tls::Refused),
    /// Anything else.
    Other(Failure),
}

impl Remote {
    /// Prepares a connection; nothing is sent yet.
    pub(crate) fn new(target: RemoteTarget, user: String, folders: &Folders) -> Result<Self> {
        let (config, refused) = tls::client_config(&target.trust)?;
        let client = Client::builder()
            .tls_backend_preconfigured(config)
            .tls_info(true)
            .timeout(target.timeout)
            .connect_timeout(target.timeout.min(std::time::Duration::from_secs(15)))
            .user_agent(concat!("wazuhctl/", env!("CARGO_PKG_VERSION")))
            // A redirect would take the token to wherever it points.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| Failure::new(Exit::Error, format!("no connection can be made: {error}")))?;
        let token_file = TokenFile::of(folders, &target, &user);
        Ok(Self {
            client,
            refused,
            target,
            user,
            folders: folders.clone(),
            token_file,
            token: Mutex::new(None),
            logs_in: true,
        })
    }

    /// The same with no other right to get in than a token that is kept.
    #[must_use]
    pub(super) fn unattended(mut self) -> Self {
        self.logs_in = false;
        self
    }

    /// The same for a context of this name: tokens are kept for each context on its own.
    #[must_use]
    pub(crate) fn in_context(mut self, name: &str) -> Self {
        self.target.context = Some(name.to_owned());
        self.token_file = TokenFile::of(&self.folders, &self.target, &self.user);
        self
    }

    /// What it talks to.
    pub(crate) fn target(&self) -> &RemoteTarget {
        &self.target
    }

    /// Who is logged in.
    pub(crate) fn user(&self) -> &str {
        &self.user
    }

    /// Opens a connection and shows nothing of who is there, to see whether the server's certificate is accepted.
    pub(super) async fn probe(&self) -> Result<(), Trouble> {
        self.greet().await.map(drop)
    }

    /// The same with what the server answered, which is a refusal.
    pub(super) async fn greet(&self) -> Result<reqwest::Response, Trouble> {
        let url = self.target.url.operation("/", &[]);
        self.client.get(url).send().await.map_err(|error| self.trouble(&error))
    }

    /// Logs in with a password and keeps the token.
    pub(crate) async fn log_in(&self, password: &Secret) -> Result<Secret> {
        let url = self.target.url.operation(AUTHENTICATE, &[]);
        let sent = self.client.post(url).basic_auth(&self.user, Some(password.expose())).send().await;
        let reply = self.received(sent).await?;
        if reply.status == 401 {
            return Err(Failure::new(
                Exit::NotAuthenticated,
                format!("{} does not accept this password for the user {}", self.target.url, self.user),
            )
            .hint(format!("wazuhctl login {} --user {} asks for it again", self.target.url, self.user)));
        }
        let document = reply::document(&reply)?;
        let token = document.pointer("/data/token").and_then(serde_json::Value::as_str);
        let token = token.map(|token| Secret::new(token.to_owned())).ok_or_else(|| {
            Failure::new(Exit::Error, format!("{} did not answer like a Server API", self.target.url))
        })?;
        self.token_file.write(&token)?;
        *self.token.lock().await = Some(token.clone());
        Ok(token)
    }

    /// Forgets the kept token; whether there was one.
    pub(crate) fn forget_token(&self) -> Result<bool> {
        self.token_file.remove()
    }

    /// Whether a token is kept that still is good.
    pub(crate) fn has_token(&self) -> bool {
        self.token_file.read().is_some()
    }

    /// The token of this call: the one in use, else the kept one, else a new one.
    async fn current_token(&self) -> Result<(Secret, bool)> {
        let mut known = self.token.lock().await;
        if let Some(token) = known.as_ref() {
            return Ok((token.clone(), true));
        }
        if let Some(token) = self.token_file.read() {
            *known = Some(token.clone());
            return Ok((token, true));
        }
        drop(known);
        Ok((self.new_token().await?, false))
    }

    async fn new_token(&self) -> Result<Secret> {
        if !self.logs_in {
            return Err(Failure::new(Exit::NotAuthenticated, "no token is kept"));
        }
        let sources = &self.target.sources;
        let password = credentials::password(sources, &self.folders, &self.target.url, &self.user).await?;
        self.log_in(&password).await
    }

    async fn send(&self, request: &ApiRequest, token: &Secret) -> Result<ApiReply> {
        let url = self.target.url.operation(&request.path, &request.query);
        let mut builder = self.client.request(request.method.clone(), url).headers(headers(request, token)?);
        if let Some((_, body)) = &request.body {
            builder = builder.body(body.clone());
        } else if matches!(request.method, Method::POST | Method::PUT) {
            // Some servers insist on being told that there is no body.
            builder = builder.body(Bytes::new());
        }
        self.received(builder.send().await).await
    }

    async fn received(&self, sent: reqwest::Result<reqwest::Response>) -> Result<ApiReply> {
        let failed = |error: &reqwest::Error| {
            let failure = match self.trouble(error) {
                Trouble::Certificate(refused) => self.refusal(&refused),
                Trouble::Other(failure) => failure,
            };
            if error.is_connect() { failure.into_unsent() } else { failure }
        };
        let response = sent.map_err(|error| failed(&error))?;
        let status = response.status().as_u16();
        let media_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let media_type = media_type.unwrap_or_default().to_owned();
        let body = response.bytes().await.map_err(|error| failed(&error))?;
        Ok(ApiReply::new(status, &media_type, body))
    }

    fn trouble(&self, error: &reqwest::Error) -> Trouble {
        if let Some(refused) = tls::refused(&self.refused) {
            return Trouble::Certificate(refused);
        }
        let url = &self.target.url;
        if error.is_timeout() {
            let seconds = self.target.timeout.as_secs();
            return Trouble::Other(
                Failure::new(Exit::Unreachable, format!("{url} did not answer within {seconds} s"))
                    .hint("--timeout waits longer"),
            );
        }
        // The innermost error says what happened; the outer ones only where.
        let mut cause: &dyn std::error::Error = error;
        while let Some(inner) = cause.source() {
            if is_cut(inner) {
                return Trouble::Other(
                    Failure::new(
                        Exit::Unreachable,
                        format!("{url} cut the connection before it had answered"),
                    )
                    .hint("check that the Server API still runs there"),
                );
            }
            cause = inner;
        }
        Trouble::Other(
            Failure::new(Exit::Unreachable, format!("{url} cannot be reached: {cause}"))
                .hint("check the address, and that the Server API runs there"),
        )
    }

    /// The error for a certificate that was refused when the user cannot be asked any more, or must not be.
    pub(super) fn refusal(&self, refused: &tls::Refused) -> Failure {
        let (url, shown) = (&self.target.url, refused.fingerprint);
        match &self.target.trust {
            Trust::Pinned(pin) => changed_certificate(url, pin, &shown),
            _ => Failure::new(
                Exit::Error,
                format!("the certificate of {url} is not trusted: {}", refused.reason),
            )
            .hint(format!("its SHA-256 fingerprint is {shown}"))
            .hint(format!("if that is right: wazuhctl login {url} --fingerprint {shown}"))
            .hint("--ca FILE trusts the authority that issued it; --insecure checks nothing at all"),
        }
    }
}

/// Whether an error says that the other side ended a connection that was there.
fn is_cut(error: &(dyn std::error::Error + 'static)) -> bool {
    use std::io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
    error.downcast_ref::<std::io::Error>().is_some_and(|error| {
        matches!(error.kind(), BrokenPipe | ConnectionAborted | ConnectionReset | UnexpectedEof)
    })
}

fn changed_certificate(url: &crate::address::ServerUrl, pin: &Fingerprint, shown: &Fingerprint) -> Failure {
    Failure::new(Exit::Error, format!("the certificate of {url} is not the one that was trusted before"))
        .hint(format!("trusted: {pin}"))
        .hint(format!("shown:   {shown}"))
        .hint("either somebody is on the way, or the server has a new certificate: ask its administrator")
        .hint(format!("if the new one is right: wazuhctl login {url} --fingerprint {shown}"))
}

fn headers(request: &ApiRequest, token: &Secret) -> Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    let mut bearer = HeaderValue::from_str(&format!("Bearer {}", token.expose()))
        .map_err(|_| Failure::new(Exit::Error, "the server gave a token that is no token"))?;
    bearer.set_sensitive(true);
    headers.insert(AUTHORIZATION, bearer);
    if let Some((media_type, _)) = &request.body {
        headers.insert(CONTENT_TYPE, header_value("content-type", media_type)?);
    }
    for (name, value) in &request.headers {
        let value = header_value(name, value)?;
        let name = HeaderName::try_from(name)
            .map_err(|_| Failure::usage(format!("\"{name}\" is not the name of a header")))?;
        headers.insert(name, value);
    }
    Ok(headers)
}

fn header_value(name: &str, value: &str) -> Result<HeaderValue> {
    HeaderValue::from_str(value)
        .map_err(|_| Failure::usage(format!("the header {name} has an impossible value")))
}

impl Connection for Remote {
    fn request<'a>(&'a self, request: &'a ApiRequest) -> BoxFuture<'a, Result<ApiReply>> {
        Box::pin(async move {
            let (token, kept) = self.current_token().await?;
            let reply = self.send(request, &token).await?;
            if reply.status != 401 || !kept || !self.logs_in {
                return Ok(reply);
            }
            // A kept token may have been revoked since: log in again, once.
            *self.token.lock().await = None;
            self.token_file.remove()?;
            let token = self.new_token().await?;
            self.send(request, &token).await
        })
    }

    fn manager(&self) -> String {
        self.target.url.to_string()
    }

    fn describe(&self) -> String {
        format!("{} as {}", self.target.url, self.user)
    }
}
