//! [`Tls`]: the server's side of TLS, ready for connections.

use std::path::Path;
use std::sync::Arc;

use rustls::crypto::{CryptoProvider, ring};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig};

use super::files::{AUTHORITY, read_certificates};
use super::{LiveCertificate, TlsError, ciphers, generate};
use crate::config::Https;

/// What connections are secured with, and what is worth telling about it.
#[derive(Debug, Clone)]
pub struct Tls {
    /// For the acceptor of connections.
    pub config: Arc<ServerConfig>,
    /// The certificate that new connections get, to be refreshed now and then.
    pub certificate: Arc<LiveCertificate>,
    /// Whether certificate and key were made just now.
    pub generated: bool,
    /// What the configuration asks for and does not get.
    pub warnings: Vec<String>,
}

impl Tls {
    /// Reads certificate, key and authority from `folder` (`api/configuration/ssl` of a home) as the section `https`
    /// says. Where there is no certificate, one is made, with its key unless there is one. Blocks on the disk.
    ///
    /// # Errors
    /// When a file is missing, cannot be read, does not hold what it should, or does not fit the others.
    pub fn load(folder: &Path, https: &Https) -> Result<Self, TlsError> {
        let certificate_path = folder.join(https.cert.as_str());
        let key_path = folder.join(https.key.as_str());
        let generated = !certificate_path.exists();
        if generated {
            generate::make_certificate(&certificate_path, &key_path)?;
        }

        let choice = ciphers::choose(&https.ssl_ciphers)?;
        let (versions, warning) = ciphers::versions(https.ssl_protocol);
        let mut warnings: Vec<String> = warning.into_iter().collect();
        warnings.extend(
            choice
                .unknown
                .iter()
                .map(|name| format!("https.ssl_ciphers names {name}, which is not available and left out")),
        );

        let provider = Arc::new(CryptoProvider { cipher_suites: choice.suites, ..ring::default_provider() });
        let certificate = Arc::new(LiveCertificate::load(certificate_path, key_path, Arc::clone(&provider))?);
        let builder =
            ServerConfig::builder_with_provider(Arc::clone(&provider)).with_protocol_versions(versions)?;
        let builder = if https.use_ca {
            let verifier = client_verifier(&folder.join(https.ca.as_str()), provider)?;
            builder.with_client_cert_verifier(verifier)
        } else {
            builder.with_no_client_auth()
        };
        let resolver: Arc<LiveCertificate> = Arc::clone(&certificate);
        let mut config = builder.with_cert_resolver(resolver);
        // The first that the client offers as well is spoken. Wazuh speaks HTTP/1.1 only, and its clients write request
        // targets that HTTP/2 cannot be taught to take, such as `/agents?q=id<003`: those that offer both, as curl
        // does, get what they get from Wazuh, and HTTP/2 is for those that want nothing else.
        config.alpn_protocols = vec![b"http/1.1".to_vec(), b"h2".to_vec()];
        Ok(Self { config: Arc::new(config), certificate, generated, warnings })
    }
}

/// Wants of every client a certificate that the authority has signed.
fn client_verifier(
    path: &Path,
    provider: Arc<CryptoProvider>,
) -> Result<Arc<dyn rustls::server::danger::ClientCertVerifier>, TlsError> {
    let unusable = |reason: String| TlsError::Unusable { what: AUTHORITY, path: path.to_owned(), reason };
    let mut roots = RootCertStore::empty();
    for certificate in read_certificates(AUTHORITY, path)? {
        roots.add(certificate).map_err(|error| unusable(error.to_string()))?;
    }
    WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider)
        .build()
        .map_err(|error| unusable(error.to_string()))
}

/// Makes ring the process's default, for libraries that cannot be told which cryptography to use (reqwest). Calling
/// it more than once does nothing.
pub fn install_default_provider() {
    // An error says that there is a default already, which is as good.
    let _ = ring::default_provider().install_default();
}
