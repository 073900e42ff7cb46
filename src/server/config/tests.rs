//! Tests of the configuration files: defaults, spellings that Wazuh takes, and what is refused.

use std::path::Path;

use super::*;

fn api(text: &str) -> Result<ApiConfig, ConfigError> {
    ApiConfig::parse(Path::new("api.yaml"), text)
}

/// The message for a text that must be refused.
fn refused(text: &str) -> String {
    api(text).expect_err(text).to_string()
}

#[test]
fn nothing_configured_gives_the_defaults_of_wazuh() {
    let expected = serde_json::json!({
        "host": ["0.0.0.0", "::"], "port": 55000, "drop_privileges": true, "experimental_features": false,
        "max_upload_size": 10485760, "authentication_pool_size": 2, "intervals": {"request_timeout": 10},
        "https": {"enabled": true, "key": "/h/server.key", "cert": "/h/server.crt", "use_ca": false,
                  "ca": "/h/ca.crt", "ssl_protocol": "auto", "ssl_ciphers": ""},
        "logs": {"level": "info", "format": "plain", "max_size": {"enabled": false, "size": "1M"}},
        "cors": {"enabled": false, "source_route": "*", "expose_headers": "*", "allow_headers": "*",
                 "allow_credentials": false},
        "access": {"max_login_attempts": 50, "block_time": 300, "max_request_per_minute": 300},
        "upload_configuration": {
            "remote_commands": {"localfile": {"allow": true, "exceptions": []},
                                "wodle_command": {"allow": true, "exceptions": []}},
            "limits": {"eps": {"allow": true}}, "agents": {"allow_higher_versions": {"allow": true}},
            "indexer": {"allow": true},
            "integrations": {"virustotal": {"public_key": {"allow": true, "minimum_quota": 240}}}}
    });
    for text in ["", "# only a comment\n", "---\n", "https:\n"] {
        assert_eq!(api(text).unwrap().view(Path::new("/h")), expected, "{text:?}");
    }
}

#[test]
fn every_option_is_read_and_shown() {
    let config = api("\
host: ['127.0.0.1', '::1', 'Manager.Example.test']
port: 55010
drop_privileges: no
experimental_features: 'Yes'
max_upload_size: 0
authentication_pool_size: 50
intervals: {request_timeout: 1.5}
https: {enabled: no, key: My.key, cert: My.crt, use_ca: True, ca: My-ca.crt, ssl_protocol: TLSv1.2,
  ssl_ciphers: 'ECDHE-RSA-AES128-GCM-SHA256'}
logs: {level: DEBUG2, format: 'plain,json', max_size: {enabled: on, size: 3m}}
cors: {enabled: yes, source_route: 'https://A.example.test', expose_headers: [X-One, X-Two],
  allow_headers: 'X-One, X-Two', allow_credentials: true}
access: {max_login_attempts: 5, block_time: 10, max_request_per_minute: 0}
upload_configuration:
  remote_commands: {localfile: {allow: no, exceptions: [\"ls -la\"]}, wodle_command: {allow: no}}
  limits: {eps: {allow: no}}
  agents: {allow_higher_versions: {allow: no}}
  indexer: {allow: no}
  integrations: {virustotal: {public_key: {allow: no, minimum_quota: 300}}}
")
    .unwrap();
    let view = config.view(Path::new("/h"));
    assert_eq!(view["host"], serde_json::json!(["127.0.0.1", "::1", "manager.example.test"]));
    assert_eq!(view["intervals"]["request_timeout"], 1.5);
    assert_eq!(view["https"]["key"], "/h/My.key");
    assert_eq!(view["https"]["ssl_protocol"], "tlsv1.2");
    assert_eq!(view["logs"]["level"], "debug2");
    assert_eq!(view["logs"]["max_size"], serde_json::json!({"enabled": true, "size": "3m"}));
    assert_eq!(view["cors"]["source_route"], "https://a.example.test");
    assert_eq!(view["upload_configuration"]["remote_commands"]["localfile"]["exceptions"][0], "ls -la");
    assert_eq!(
        view["upload_configuration"]["integrations"]["virustotal"]["public_key"]["minimum_quota"],
        300
    );
    assert_eq!(config.logs.rotation().unwrap().unwrap().bytes(), 3 * 1024 * 1024);
    assert!(config.logs.plain() && config.logs.json());
    assert!(config.experimental_features && !config.drop_privileges);
    assert_eq!(config.cors.expose_headers.names(), ["X-One", "X-Two"]);
    assert_eq!(config.cors.allow_headers.names(), ["x-one", "x-two"]);
    assert_eq!(config.intervals.request_timeout().as_millis(), 1500);
    assert_eq!(config.listen_addresses()[1].to_string(), "[::1]:55010");
}

#[test]
fn what_is_wrong_is_named_with_its_place_and_what_is_allowed() {
    for (text, parts) in [
        ("hosts: []", ["line 1", "hosts", "`host`"]),
        ("port: 55000\naccess:\n  block_tme: 5\n", ["line 3", "access", "`block_time`"]),
        ("access:\n  block_time: soon\n", ["line 2", "access.block_time", "a whole number"]),
        ("port: 70000", ["line 1", "port", "from 0 to 65535"]),
        ("port: true", ["line 1", "port", "from 0 to 65535"]),
        ("authentication_pool_size: 51", ["line 1", "authentication_pool_size", "from 1 to 50"]),
        ("max_upload_size: -1", ["line 1", "max_upload_size", "at least 0"]),
        ("intervals: {request_timeout: -0.5}", ["line 1", "intervals.request_timeout", "at least 0"]),
        ("drop_privileges: maybe", ["line 1", "drop_privileges", "yes or no"]),
        ("https: {ssl_protocol: sslv3}", ["line 1", "https.ssl_protocol", "`tlsv1.2`"]),
        ("https: {key: ../server.key}", ["line 1", "https.key", "api/configuration/ssl"]),
        ("logs: {format: xml}", ["line 1", "logs.format", "`plain,json`"]),
        ("logs: {level: loud}", ["line 1", "logs.level", "`debug2`"]),
        ("logs: {max_size: {enabled: yes, size: 512K}}", ["logs.max_size.size", "512k", "less than 1M"]),
        ("logs: {max_size: {enabled: yes, size: 1G}}", ["logs.max_size.size", "1g", "K or M"]),
        ("host: []", ["api.yaml", "host", "at least one"]),
        ("host: ['not a host']", ["line 1", "host[0]", "neither an IP address"]),
        ("host: 0.0.0.0", ["line 1", "host", "sequence"]),
        ("cors: {expose_headers: 5}", ["line 1", "cors.expose_headers", "list of texts"]),
        ("a: [", ["line", "api.yaml", ""]),
    ] {
        let message = refused(text);
        for part in parts {
            assert!(message.contains(part), "{text:?} gave {message:?}, which lacks {part:?}");
        }
    }
}

#[test]
fn options_of_old_versions_load_with_a_warning() {
    let config =
        api("use_only_authd: yes\ncache: {enabled: yes, time: 0.75}\nlogs: {path: logs/api.log}\n").unwrap();
    assert_eq!(config.warnings().len(), 3);
    let view = config.view(Path::new("/h"));
    assert_eq!(view["cache"], serde_json::json!({"enabled": true, "time": 0.75}));
    assert_eq!(view.get("use_only_authd"), None);
    assert_eq!(view["logs"].get("path"), None);
    assert!(api("").unwrap().warnings().is_empty());
}

#[test]
fn a_size_is_not_looked_at_while_rotation_by_size_is_off() {
    assert_eq!(api("logs: {max_size: {size: huge}}").unwrap().logs.rotation(), Ok(None));
}

#[test]
fn addresses_are_parsed_and_printed() {
    for (text, printed) in
        [("127.0.0.1:55000", "127.0.0.1:55000"), ("[::1]:0", "[::1]:0"), ("LocalHost:1", "localhost:1")]
    {
        assert_eq!(text.parse::<ListenAddress>().unwrap().to_string(), printed);
    }
    for text in ["", "127.0.0.1", "::1:55000", "127.0.0.1:65536", ":1", "a b:1"] {
        assert!(text.parse::<ListenAddress>().is_err(), "{text:?}");
    }
}

#[test]
fn a_missing_file_is_the_default_and_an_unreadable_one_is_not() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(ApiConfig::read(&folder.path().join("api.yaml")).unwrap(), ApiConfig::default());
    assert!(matches!(ApiConfig::read(folder.path()), Err(ConfigError::Unreadable { .. })));
    let huge = folder.path().join("huge.yaml");
    std::fs::write(&huge, "#".repeat(2 * 1024 * 1024)).unwrap();
    assert!(matches!(ApiConfig::read(&huge), Err(ConfigError::TooLarge { .. })));
}

#[test]
fn the_security_file_is_followed_written_and_survives_nonsense() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("security.yaml");
    let file = SecurityFile::open(&path).unwrap();
    assert_eq!(*file.current(), SecurityConfig::default());
    assert!(!file.refresh().unwrap());

    std::fs::write(&path, "rbac_mode: BLACK\n").unwrap();
    assert!(file.refresh().unwrap());
    assert_eq!(file.current().rbac_mode, RbacMode::Black);
    assert!(!file.refresh().unwrap());

    std::fs::write(&path, "rbac_mode: grey, or something longer\n").unwrap();
    let message = file.refresh().unwrap_err().to_string();
    assert!(message.contains("security.yaml") && message.contains("`white`"), "{message}");
    assert!(!file.refresh().unwrap(), "a fault is told once");
    assert_eq!(file.current().rbac_mode, RbacMode::Black);

    file.store(SecurityConfig { auth_token_exp_timeout: 30, rbac_mode: RbacMode::White }).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "auth_token_exp_timeout: 30\nrbac_mode: white\n");
    assert_eq!(file.current().auth_token_exp_timeout, 30);
    assert!(!file.refresh().unwrap(), "our own change is no news");

    std::fs::remove_file(&path).unwrap();
    assert!(file.refresh().unwrap());
    assert_eq!(*file.current(), SecurityConfig::default());
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,200}") {
        let _ = api(&text);
        let _ = SecurityConfig::parse(Path::new("security.yaml"), &text);
        let _ = text.parse::<ListenAddress>();
        let _ = text.parse::<LogSize>();
    }
}
