//! Tests of keys and tokens: what is refused is written out here, so that no change to the code can soften it.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::pkcs8::{DecodePublicKey as _, EncodePrivateKey as _, LineEnding};
use p521::elliptic_curve::rand_core::OsRng;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::config::{RbacMode, SecurityConfig};

/// JSON texts and the hashes that Python gives them, spelled by `json.dumps`.
pub(super) const PYTHON_HASHES: &[(&str, &str)] = &[
    (r#"{}"#, "2afb9b83f9314e5d029766197f539792"),
    (r#"{"a": 1, "b": [true, null, 1.5]}"#, "c4a5d41d166cc3126aa6a6832bbac02b"),
    (r#"{"name":"Jürgen","quote":"a\"b\\c\n\u007f","emoji":"😀"}"#, "983adcf761948744852b76882c0f1bd1"),
    (r#"[]"#, "7ebb3c7c2a87b1a2f8a7ed729ecb040d"),
    (r#"[[],{"x":{}}]"#, "aa2c618881148f6e6d58e98a2c2a281c"),
];

const NOW: i64 = 1_795_000_000;

/// One key on P-256 for all tests.
fn p256_key() -> &'static TokenKey {
    static KEY: LazyLock<TokenKey> = LazyLock::new(|| TokenKey::from_pem(&p256_pem()).unwrap());
    &KEY
}

fn p256_pem() -> String {
    p256::SecretKey::random(&mut OsRng).to_pkcs8_pem(LineEnding::LF).unwrap().to_string()
}

fn claims() -> Value {
    json!({"iss": "wazuh", "aud": "Wazuh API REST", "nbf": NOW, "exp": NOW + 900, "sub": "wazuh", "run_as": false,
           "rbac_roles": [1], "rbac_mode": "white"})
}

/// A token with any header and claims, rightly signed.
fn signed(key: &TokenKey, header: &Value, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", part(header), part(claims));
    let signature = key.sign(message.as_bytes()).unwrap();
    format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
}

fn check(key: &TokenKey, token: &str) -> Result<Claims, TokenError> {
    verify(key, token, &SecurityConfig::default(), NOW)
}

fn subject() -> Subject {
    Subject { user: "wazuh".to_owned(), roles: vec![1, 2], auth_context_hash: None }
}

#[test]
fn a_token_is_good_where_it_was_made() {
    for key in [&TokenKey::generate().unwrap(), p256_key()] {
        let claims = Claims::new(subject(), &SecurityConfig::default(), NOW);
        let token = issue(key, &claims).unwrap();
        assert_eq!(check(key, &token), Ok(claims));
        assert!(check(&TokenKey::generate().unwrap(), &token).is_err());
    }
}

#[test]
fn a_token_has_the_shape_that_wazuh_gives_it() {
    let key = TokenKey::generate().unwrap();
    let run_as = Subject { auth_context_hash: Some("e5".to_owned()), ..subject() };
    let token = issue(&key, &Claims::new(run_as, &SecurityConfig::default(), NOW)).unwrap();
    let parts: Vec<String> = token
        .split('.')
        .take(2)
        .map(|part| String::from_utf8(URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap())
        .collect();
    assert_eq!(parts[0], r#"{"alg":"ES512","typ":"JWT"}"#);
    assert_eq!(
        parts[1],
        r#"{"iss":"wazuh","aud":"Wazuh API REST","nbf":1795000000,"exp":1795000900,"sub":"wazuh","run_as":true,"rbac_roles":[1,2],"rbac_mode":"white","hash_auth_context":"e5"}"#
    );
    assert_eq!(token.split('.').nth(2).unwrap().len(), 176, "two numbers of 66 bytes");
}

#[test]
fn a_token_with_another_algorithm_is_refused() {
    let key = TokenKey::generate().unwrap();
    for algorithm in ["none", "None", "NONE", "HS256", "HS512", "RS256", "ES256", "ES384", "es512", ""] {
        let token = signed(&key, &json!({"alg": algorithm, "typ": "JWT"}), &claims());
        assert_eq!(check(&key, &token), Err(TokenError::WrongAlgorithm), "{algorithm}");
    }
    let other = signed(p256_key(), &json!({"alg": "ES512"}), &claims());
    assert_eq!(check(p256_key(), &other), Err(TokenError::WrongAlgorithm));
    let unsigned = signed(&key, &json!({"alg": "none"}), &claims());
    let unsigned = format!("{}.", unsigned.rsplit_once('.').unwrap().0);
    assert_eq!(check(&key, &unsigned), Err(TokenError::WrongAlgorithm));
}

#[test]
fn a_token_with_a_changed_part_is_refused() {
    let key = TokenKey::generate().unwrap();
    let token = signed(&key, &json!({"alg": "ES512"}), &claims());
    assert!(check(&key, &token).is_ok());
    let parts: Vec<&str> = token.split('.').collect();
    let mut other = claims();
    other["rbac_roles"] = json!([1, 2, 3]);
    let other = URL_SAFE_NO_PAD.encode(other.to_string());
    for (changed, error) in [
        (format!("{}.{other}.{}", parts[0], parts[2]), TokenError::WrongSignature),
        (format!("{}.{}.", parts[0], parts[1]), TokenError::WrongSignature),
        (
            format!("{}.{}.{}", parts[0], parts[1], URL_SAFE_NO_PAD.encode([0; 132])),
            TokenError::WrongSignature,
        ),
        (
            format!("{}.{}.{}", parts[0], parts[1], URL_SAFE_NO_PAD.encode([1; 64])),
            TokenError::WrongSignature,
        ),
        (format!("{token}."), TokenError::WrongSignature),
        (format!("{token}=="), TokenError::Malformed),
        (format!("{}.{}", parts[0], parts[1]), TokenError::Malformed),
        (
            signed(&key, &json!({"alg": "ES512", "crit": ["b64"], "b64": false}), &claims()),
            TokenError::Malformed,
        ),
        (signed(&key, &json!({}), &claims()), TokenError::Malformed),
        (signed(&key, &json!({"alg": "ES512"}), &json!({"iss": "wazuh"})), TokenError::Malformed),
        ("a".repeat(LONGEST_TOKEN + 1), TokenError::TooLong),
    ] {
        assert_eq!(check(&key, &changed), Err(error), "{changed}");
    }
}

#[test]
fn a_token_with_a_wrong_claim_is_refused() {
    let key = TokenKey::generate().unwrap();
    for (name, value, error) in [
        ("iss", json!("someone"), TokenError::WrongIssuer),
        ("aud", json!("another API"), TokenError::WrongAudience),
        ("aud", json!([]), TokenError::WrongAudience),
        ("exp", json!(NOW), TokenError::Expired),
        ("exp", json!(NOW - 1), TokenError::Expired),
        ("exp", json!(i64::MIN), TokenError::Expired),
        ("nbf", json!(NOW + 1), TokenError::NotYetValid),
        ("nbf", json!(i64::MIN), TokenError::SettingsChanged),
        ("exp", json!(NOW + 901), TokenError::SettingsChanged),
        ("exp", json!(i64::MAX), TokenError::SettingsChanged),
        ("rbac_mode", json!("black"), TokenError::SettingsChanged),
        ("sub", json!(7), TokenError::Malformed),
        ("nbf", json!("soon"), TokenError::Malformed),
        ("rbac_roles", json!(["1"]), TokenError::Malformed),
    ] {
        let mut claims = claims();
        claims[name] = value.clone();
        let token = signed(&key, &json!({"alg": "ES512"}), &claims);
        assert_eq!(check(&key, &token), Err(error), "{name} = {value}");
    }
    let mut several = claims();
    several["aud"] = json!(["another", "Wazuh API REST"]);
    assert!(check(&key, &signed(&key, &json!({"alg": "ES512"}), &several)).is_ok());
}

#[test]
fn tokens_end_with_the_settings_they_were_made_under() {
    let key = TokenKey::generate().unwrap();
    let black = SecurityConfig { auth_token_exp_timeout: 60, rbac_mode: RbacMode::Black };
    let token = issue(&key, &Claims::new(subject(), &black, NOW)).unwrap();
    assert!(verify(&key, &token, &black, NOW + 59).is_ok());
    assert_eq!(verify(&key, &token, &black, NOW + 60), Err(TokenError::Expired));
    assert_eq!(verify(&key, &token, &SecurityConfig::default(), NOW), Err(TokenError::SettingsChanged));
}

fn home() -> (tempfile::TempDir, wazuhctl_core::home::Home) {
    let folder = tempfile::tempdir().unwrap();
    let home = wazuhctl_core::home::Home::new(folder.path());
    std::fs::create_dir_all(home.api_security()).unwrap();
    (folder, home)
}

#[test]
fn the_key_is_made_once_kept_as_wazuh_keeps_it_and_replaced_on_demand() {
    use std::os::unix::fs::PermissionsExt;

    let (_folder, home) = home();
    let files = KeyFiles::of(&home);
    let token =
        |key: &TokenKey| issue(key, &Claims::new(subject(), &SecurityConfig::default(), NOW)).unwrap();

    let first = files.load_or_create().unwrap();
    assert_eq!(first.algorithm(), "ES512");
    assert!(
        std::fs::read_to_string(home.token_private_key())
            .unwrap()
            .starts_with("-----BEGIN PRIVATE KEY-----\n")
    );
    let public = std::fs::read_to_string(home.token_public_key()).unwrap();
    assert!(p521::PublicKey::from_public_key_pem(&public).is_ok());
    for path in [home.token_private_key(), home.token_public_key()] {
        assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o7777, 0o640);
    }
    let again = files.load_or_create().unwrap();
    assert!(check(&again, &token(&first)).is_ok());

    std::fs::remove_file(home.token_public_key()).unwrap();
    files.load_or_create().unwrap();
    assert_eq!(std::fs::read_to_string(home.token_public_key()).unwrap(), public);

    let replaced = files.replace().unwrap();
    assert_eq!(check(&replaced, &token(&first)), Err(TokenError::WrongSignature));
    assert!(check(&files.load_or_create().unwrap(), &token(&replaced)).is_ok());
}

#[test]
fn a_key_of_wazuh_or_of_an_administrator_is_taken() {
    let (_folder, home) = home();
    let files = KeyFiles::of(&home);
    let sec1 = p521::SecretKey::random(&mut OsRng).to_sec1_pem(LineEnding::LF).unwrap().to_string();
    let pkcs8 = p521::SecretKey::random(&mut OsRng).to_pkcs8_pem(LineEnding::LF).unwrap().to_string();
    for (pem, algorithm) in [(sec1, "ES512"), (pkcs8, "ES512"), (p256_pem(), "ES256")] {
        std::fs::write(home.token_private_key(), &pem).unwrap();
        assert_eq!(files.load_or_create().unwrap().algorithm(), algorithm);
        assert_eq!(std::fs::read_to_string(home.token_private_key()).unwrap(), pem);
    }
}

#[test]
fn a_file_that_holds_no_key_is_named_and_kept() {
    let (_folder, home) = home();
    for text in ["", "nonsense", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"] {
        std::fs::write(home.token_private_key(), text).unwrap();
        let error = KeyFiles::of(&home).load_or_create().unwrap_err();
        assert!(error.to_string().contains("private_key.pem"), "{error}");
        assert_eq!(wazuhctl_core::error::Error::from(error).code(), 6003);
        assert_eq!(std::fs::read_to_string(home.token_private_key()).unwrap(), text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_refused(text in "\\PC{0,80}", dots in "[A-Za-z0-9_-]{0,40}(\\.[A-Za-z0-9_-]{0,40}){0,4}") {
        let key = p256_key();
        prop_assert!(check(key, &text).is_err());
        prop_assert!(check(key, &dots).is_err());
    }

    #[test]
    fn any_signed_json_is_read_or_refused(header in json_value(), claims in json_value()) {
        let key = p256_key();
        prop_assert!(check(key, &signed(key, &header, &claims)).is_err());
        let header = json!({"alg": "ES256"});
        prop_assert!(check(key, &signed(key, &header, &claims)).is_err());
    }

    #[test]
    fn any_changed_byte_spoils_a_token(position in 0_usize..300, byte in any::<u8>()) {
        let key = p256_key();
        let token = issue(key, &Claims::new(subject(), &SecurityConfig::default(), NOW)).unwrap();
        let mut bytes = token.clone().into_bytes();
        let position = position % bytes.len();
        bytes[position] = byte;
        if let Ok(changed) = String::from_utf8(bytes) && changed != token {
            prop_assert!(check(key, &changed).is_err());
        }
    }
}

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,10}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::hash_map("iss|aud|exp|nbf|sub|alg|crit|[a-z]{1,4}", inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}
