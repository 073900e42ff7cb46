//! Tests of certificates and keys: made, read, refused, and used by a client.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;

use rcgen::{CertificateParams, KeyPair};
use rustls::pki_types::{CertificateDer, ServerName, pem::PemObject};
use rustls::{ClientConfig, ClientConnection, RootCertStore, ServerConnection};

use super::*;
use crate::config::{ApiConfig, Https};

fn https(text: &str) -> Https {
    ApiConfig::parse(Path::new("api.yaml"), text).unwrap().https
}

fn client(trusted: &Path) -> rustls::ConfigBuilder<ClientConfig, rustls::client::WantsClientCert> {
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(trusted).unwrap() {
        roots.add(certificate.unwrap()).unwrap();
    }
    ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
}

/// Lets a client and the server talk until both are content, and says which version and protocol they settled on.
fn handshake(
    tls: &Tls,
    mut client: ClientConfig,
    name: &str,
) -> Result<(rustls::ProtocolVersion, Option<Vec<u8>>), rustls::Error> {
    client.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let mut client = ClientConnection::new(Arc::new(client), name).unwrap();
    let mut server = ServerConnection::new(Arc::clone(&tls.config)).unwrap();
    for _ in 0..10 {
        let mut bytes = Vec::new();
        while client.wants_write() {
            client.write_tls(&mut bytes).unwrap();
        }
        let mut sent = bytes.as_slice();
        while !sent.is_empty() {
            server.read_tls(&mut sent).unwrap();
            server.process_new_packets()?;
        }
        let mut bytes = Vec::new();
        while server.wants_write() {
            server.write_tls(&mut bytes).unwrap();
        }
        let mut sent = bytes.as_slice();
        while !sent.is_empty() {
            client.read_tls(&mut sent).unwrap();
            client.process_new_packets()?;
        }
    }
    assert!(!client.is_handshaking() && !server.is_handshaking());
    Ok((server.protocol_version().unwrap(), server.alpn_protocol().map(<[u8]>::to_vec)))
}

#[test]
fn a_certificate_is_made_once_and_is_good_for_this_machine() {
    let folder = tempfile::tempdir().unwrap();
    let tls = Tls::load(folder.path(), &Https::default()).unwrap();
    assert!(tls.generated && tls.warnings.is_empty());
    let certificate = folder.path().join("server.crt");
    for file in ["server.crt", "server.key"] {
        let mode = std::fs::metadata(folder.path().join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o7777, 0o400, "{file}");
    }
    for name in ["localhost", "127.0.0.1", "::1"] {
        let client = client(&certificate).with_no_client_auth();
        let (version, protocol) = handshake(&tls, client, name).unwrap();
        assert_eq!(version, rustls::ProtocolVersion::TLSv1_3);
        assert_eq!(protocol.as_deref(), Some(b"http/1.1".as_slice()));
    }
    let stranger = client(&certificate).with_no_client_auth();
    assert!(handshake(&tls, stranger, "elsewhere.example.test").is_err());

    let before = std::fs::read(&certificate).unwrap();
    assert!(!Tls::load(folder.path(), &Https::default()).unwrap().generated);
    assert_eq!(std::fs::read(&certificate).unwrap(), before);
}

#[test]
fn a_key_without_certificate_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let pem = KeyPair::generate().unwrap().serialize_pem();
    std::fs::write(folder.path().join("server.key"), &pem).unwrap();
    assert!(Tls::load(folder.path(), &Https::default()).unwrap().generated);
    assert_eq!(std::fs::read_to_string(folder.path().join("server.key")).unwrap(), pem);
}

#[test]
fn what_is_wrong_with_a_file_is_told_with_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let error = |https: &Https| Tls::load(folder.path(), https).unwrap_err().to_string();
    let key = KeyPair::generate().unwrap();
    let pem = CertificateParams::new(vec!["localhost".to_owned()]).unwrap().self_signed(&key).unwrap().pem();
    let default = Https::default();

    write("server.crt", &pem);
    let text = error(&default);
    assert!(text.contains("server.key does not exist"), "{text}");
    write("server.key", "nothing");
    let text = error(&default);
    assert!(text.contains("server.key") && text.contains("no private key"), "{text}");
    write("server.key", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");
    let text = error(&default);
    assert!(text.contains("server.key") && text.contains("encrypted"), "{text}");
    write("server.key", &KeyPair::generate().unwrap().serialize_pem());
    let text = error(&default);
    assert!(
        text.contains("server.crt") && text.contains("server.key") && text.contains("is not that of"),
        "{text}"
    );
    write("server.key", &key.serialize_pem());
    assert!(Tls::load(folder.path(), &default).is_ok());

    let text = error(&https("https: {use_ca: yes}"));
    assert!(text.contains("ca.crt does not exist"), "{text}");
    write("ca.crt", "nothing");
    let text = error(&https("https: {use_ca: yes}"));
    assert!(text.contains("ca.crt") && text.contains("no certificate"), "{text}");

    write("server.crt", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    let text = error(&default);
    assert!(text.contains("server.crt"), "{text}");
}

#[test]
fn another_certificate_is_taken_when_certificate_and_key_are_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let write = |name: &str, text: &str| {
        wazuhctl_core::home::replace_file(&path(name), text.as_bytes(), None).unwrap();
    };
    let good = |tls: &Tls, trusted: &Path| {
        handshake(tls, client(trusted).with_no_client_auth(), "localhost").is_ok()
    };
    let tls = Tls::load(folder.path(), &Https::default()).unwrap();
    std::fs::copy(path("server.crt"), path("old.crt")).unwrap();
    assert!(!tls.certificate.refresh().unwrap());

    let key = KeyPair::generate().unwrap();
    let pem = CertificateParams::new(vec!["localhost".to_owned()]).unwrap().self_signed(&key).unwrap().pem();
    write("server.crt", &pem);
    assert!(matches!(tls.certificate.refresh(), Err(TlsError::Mismatch { .. })));
    assert!(!tls.certificate.refresh().unwrap(), "told once");
    assert!(good(&tls, &path("old.crt")) && !good(&tls, &path("server.crt")));

    write("server.key", &key.serialize_pem());
    assert!(tls.certificate.refresh().unwrap());
    assert!(good(&tls, &path("server.crt")) && !good(&tls, &path("old.crt")));

    write("server.crt", "nothing");
    assert!(tls.certificate.refresh().is_err());
    std::fs::remove_file(path("server.crt")).unwrap();
    assert!(tls.certificate.refresh().is_err());
    assert!(!path("server.crt").exists(), "none is made in place of one that was taken away");
    write("server.crt", &pem);
    assert!(!tls.certificate.refresh().unwrap(), "it is the one in use");
    assert!(good(&tls, &path("server.crt")));
}

#[test]
fn clients_without_a_certificate_of_the_authority_are_refused_where_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let authority_key = KeyPair::generate().unwrap();
    let mut parameters = CertificateParams::new(vec![]).unwrap();
    parameters.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let authority = rcgen::CertifiedIssuer::self_signed(parameters, authority_key).unwrap();
    std::fs::write(folder.path().join("ca.crt"), authority.pem()).unwrap();
    let client_key = KeyPair::generate().unwrap();
    let mut parameters = CertificateParams::new(vec!["client.example.test".to_owned()]).unwrap();
    parameters.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ClientAuth];
    let certificate = parameters.signed_by(&client_key, &authority).unwrap();

    let tls = Tls::load(folder.path(), &https("https: {use_ca: yes}")).unwrap();
    let trusted = folder.path().join("server.crt");
    assert!(handshake(&tls, client(&trusted).with_no_client_auth(), "localhost").is_err());
    let key =
        rustls::pki_types::PrivateKeyDer::from_pem_slice(client_key.serialize_pem().as_bytes()).unwrap();
    let known = client(&trusted).with_client_auth_cert(vec![certificate.der().clone()], key).unwrap();
    assert!(handshake(&tls, known, "localhost").is_ok());
}

#[test]
fn versions_follow_the_option() {
    let folder = tempfile::tempdir().unwrap();
    let version = |option: &str| {
        let tls = Tls::load(folder.path(), &https(&format!("https: {{ssl_protocol: {option}}}"))).unwrap();
        let client = client(&folder.path().join("server.crt")).with_no_client_auth();
        (handshake(&tls, client, "localhost").unwrap().0, tls.warnings.len())
    };
    assert_eq!(version("auto"), (rustls::ProtocolVersion::TLSv1_3, 0));
    assert_eq!(version("TLS"), (rustls::ProtocolVersion::TLSv1_3, 0));
    assert_eq!(version("tlsv1.2"), (rustls::ProtocolVersion::TLSv1_2, 0));
    assert_eq!(version("tlsv1.1"), (rustls::ProtocolVersion::TLSv1_3, 1));
}
