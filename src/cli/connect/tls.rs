//! TLS: whom to trust.
//!
//! The system's authorities, a file of authorities, one pinned certificate, or nobody at all. Most managers have a
//! certificate of their own making, which no authority knows. Then the handshake fails, the certificate's fingerprint
//! is remembered here, and the user can be asked whether it is the right one (trust on first use).

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme};

use super::fingerprint::Fingerprint;
use super::target::Trust;
use crate::exit::Exit;
use crate::failure::{Failure, Result};

/// The certificate a server showed that was not accepted, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) fingerprint: Fingerprint,
    pub(super) reason: String,
}

/// Where the verifier leaves what it refused.
pub(super) type RefusedSlot = Arc<Mutex<Option<Refused>>>;

/// The TLS settings for a kind of trust, and the slot for what they refuse.
pub(super) fn client_config(trust: &Trust) -> Result<(ClientConfig, RefusedSlot)> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let slot = RefusedSlot::default();
    let check = match trust {
        Trust::Nothing => Check::Nothing,
        Trust::Pinned(fingerprint) => Check::Pinned(*fingerprint),
        Trust::Authorities(file) => Check::Authorities(authorities(file, &provider)?),
        // A machine without any authorities trusts nobody, and still can ask its user.
        Trust::System => match rustls_platform_verifier::Verifier::new(provider.clone()) {
            Ok(verifier) => Check::Authorities(Arc::new(verifier)),
            Err(_) => Check::Nobody,
        },
    };
    let verifier = Verifier { check, provider: provider.clone(), refused: slot.clone() };
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| Failure::new(Exit::Error, format!("TLS cannot be set up: {error}")))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    Ok((config, slot))
}

/// What was refused last.
pub(super) fn refused(slot: &RefusedSlot) -> Option<Refused> {
    slot.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

fn authorities(file: &Path, provider: &Arc<CryptoProvider>) -> Result<Arc<dyn ServerCertVerifier>> {
    let wrong = |why: String| Failure::usage(format!("the authorities in {}: {why}", file.display()));
    let mut roots = RootCertStore::empty();
    let certificates = CertificateDer::pem_file_iter(file).map_err(|error| wrong(error.to_string()))?;
    for certificate in certificates {
        let certificate = certificate.map_err(|error| wrong(error.to_string()))?;
        roots.add(certificate).map_err(|error| wrong(error.to_string()))?;
    }
    if roots.is_empty() {
        return Err(wrong("there is no certificate in it".into()));
    }
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider.clone())
        .build()
        .map_err(|error| wrong(error.to_string()))?;
    Ok(verifier)
}

#[derive(Debug)]
enum Check {
    Authorities(Arc<dyn ServerCertVerifier>),
    Pinned(Fingerprint),
    Nothing,
    Nobody,
}

/// Checks the certificate as it was told to; that the server has the certificate's key is checked always.
#[derive(Debug)]
struct Verifier {
    check: Check,
    provider: Arc<CryptoProvider>,
    refused: RefusedSlot,
}

impl Verifier {
    fn checked(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        stapled: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        match &self.check {
            Check::Nothing => Ok(ServerCertVerified::assertion()),
            Check::Pinned(pin) if *pin == Fingerprint::of(end_entity) => Ok(ServerCertVerified::assertion()),
            Check::Pinned(_) => {
                Err(Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure))
            }
            Check::Nobody => Err(Error::InvalidCertificate(CertificateError::UnknownIssuer)),
            Check::Authorities(verifier) => {
                verifier.verify_server_cert(end_entity, intermediates, name, stapled, now)
            }
        }
    }
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        stapled: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        self.checked(end_entity, intermediates, name, stapled, now).inspect_err(|error| {
            let refused = Refused { fingerprint: Fingerprint::of(end_entity), reason: reason(error) };
            *self.refused.lock().unwrap_or_else(PoisonError::into_inner) = Some(refused);
        })
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// Why a certificate was refused, for people.
fn reason(error: &Error) -> String {
    match error {
        Error::InvalidCertificate(CertificateError::UnknownIssuer) => {
            "it was issued by nobody this machine trusts".into()
        }
        Error::InvalidCertificate(CertificateError::Expired | CertificateError::ExpiredContext { .. }) => {
            "it has expired".into()
        }
        Error::InvalidCertificate(
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
        ) => "it is for another host name".into(),
        Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure) => {
            "it is not the pinned one".into()
        }
        other => other.to_string(),
    }
}
