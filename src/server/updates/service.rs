//! [`update_check`]: asks over HTTPS, and trusts the authorities that the system trusts.

use std::sync::Arc;

use reqwest::Client;
use reqwest::redirect::Policy;
use rustls::ClientConfig;
use rustls_platform_verifier::BuilderVerifierExt as _;
use wazuhctl_core::manager::{Answer, Ask, UpdateCheck};

/// The longest answer, in bytes. Releases have notes.
const LONGEST: usize = 4 << 20;

/// How often the service may send us elsewhere.
const REDIRECTS: usize = 5;

/// What is known of new versions, to be asked of the service.
pub(crate) fn update_check() -> UpdateCheck {
    UpdateCheck::new(|ask| Box::pin(answer(ask)))
}

async fn answer(ask: Ask) -> Answer {
    let client = client(&ask).await?;
    let mut request = client.get(&ask.url);
    for (name, value) in &ask.headers {
        request = request.header(*name, value);
    }
    let mut response = request.send().await.map_err(|error| reason(&error))?;
    let status = response.status().as_u16();
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| reason(&error))? {
        if body.len() + chunk.len() > LONGEST {
            return Err(format!("its answer has more than {LONGEST} bytes"));
        }
        body.extend_from_slice(&chunk);
    }
    Ok((status, body))
}

/// A client for one answer: hours pass until the next one.
async fn client(ask: &Ask) -> Result<Client, String> {
    // The authorities are read from the disk.
    let config = tokio::task::spawn_blocking(|| {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
        Ok(builder.with_platform_verifier()?.with_no_client_auth())
    });
    let config = config.await.map_err(|error| error.to_string())?;
    let config = config.map_err(|error: rustls::Error| format!("TLS cannot be set up: {error}"))?;
    Client::builder()
        .tls_backend_preconfigured(config)
        .timeout(ask.within)
        .redirect(Policy::limited(REDIRECTS))
        .build()
        .map_err(|error| reason(&error))
}

/// What went wrong, down to its cause.
fn reason(error: &reqwest::Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}
