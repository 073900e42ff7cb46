//! Tests of keys and tokens: what is refused is written out here, so that no change to the code can soften it.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey};
use p256::elliptic_curve::rand_core::OsRng;
use p256::pkcs8::{DecodePublicKey as _, EncodePrivateKey as _, LineEnding};
use proptest::prelude::*;
use serde_json::{Value, json};
use wazuhctl_core::home::Home;

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

/// One key for all tests that need no more.
fn key() -> &'static TokenKey {
    static KEY: LazyLock<TokenKey> = LazyLock::new(|| TokenKey::generate().unwrap());
    &KEY
}

/// The claims of a good token made at this moment.
fn claims() -> Value {
    let now = unix_time();
    json!({"iss": "wazuh", "aud": "Wazuh API REST", "nbf": now, "exp": now + 900, "sub": "wazuh", "run_as": false,
           "rbac_roles": [1], "rbac_mode": "white"})
}

/// What is signed: a header and claims, whatever they are.
fn message(header: &Value, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}", part(header), part(claims))
}

/// A token with any header and claims, signed with ES256 by this key.
fn signed(key: &TokenKey, header: &Value, claims: &Value) -> String {
    let message = message(header, claims);
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key.signing, Algorithm::ES256).unwrap();
    format!("{message}.{signature}")
}

fn es256() -> Value {
    json!({"alg": "ES256", "typ": "JWT"})
}

fn check(key: &TokenKey, token: &str) -> Result<Claims, TokenError> {
    verify(key, token, &SecurityConfig::default())
}

fn subject() -> Subject {
    Subject { user: "wazuh".to_owned(), roles: vec![1, 2], auth_context_hash: None }
}

fn fresh(key: &TokenKey) -> String {
    issue(key, &Claims::new(subject(), &SecurityConfig::default(), unix_time())).unwrap()
}

#[test]
fn a_token_is_good_where_it_was_made_and_nowhere_else() {
    let claims = Claims::new(subject(), &SecurityConfig::default(), unix_time());
    let token = issue(key(), &claims).unwrap();
    assert_eq!(check(key(), &token), Ok(claims));
    assert_eq!(check(&TokenKey::generate().unwrap(), &token), Err(TokenError::WrongSignature));
}

#[test]
fn a_token_has_the_claims_that_wazuh_gives_it() {
    let run_as = Subject { auth_context_hash: Some("e5".to_owned()), ..subject() };
    let token = issue(key(), &Claims::new(run_as, &SecurityConfig::default(), 1_795_000_000)).unwrap();
    let parts: Vec<String> = token
        .split('.')
        .take(2)
        .map(|part| String::from_utf8(URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap())
        .collect();
    assert_eq!(parts[0], r#"{"typ":"JWT","alg":"ES256"}"#);
    assert_eq!(
        parts[1],
        r#"{"iss":"wazuh","aud":"Wazuh API REST","nbf":1795000000,"exp":1795000900,"sub":"wazuh","run_as":true,"rbac_roles":[1,2],"rbac_mode":"white","hash_auth_context":"e5"}"#
    );
    assert_eq!(URL_SAFE_NO_PAD.decode(token.split('.').nth(2).unwrap()).unwrap().len(), 64);
}

#[test]
fn a_token_that_names_another_algorithm_is_refused_however_it_is_signed() {
    for (algorithm, error) in [
        ("HS256", TokenError::WrongAlgorithm),
        ("HS384", TokenError::WrongAlgorithm),
        ("HS512", TokenError::WrongAlgorithm),
        ("RS256", TokenError::WrongAlgorithm),
        ("PS512", TokenError::WrongAlgorithm),
        ("ES384", TokenError::WrongAlgorithm),
        ("EdDSA", TokenError::WrongAlgorithm),
        ("ES512", TokenError::Malformed),
        ("ES256K", TokenError::Malformed),
        ("none", TokenError::Malformed),
        ("None", TokenError::Malformed),
        ("NONE", TokenError::Malformed),
        ("es256", TokenError::Malformed),
        ("", TokenError::Malformed),
    ] {
        let header = json!({"alg": algorithm, "typ": "JWT"});
        assert_eq!(check(key(), &signed(key(), &header, &claims())), Err(error), "{algorithm}");
        let unsigned = format!("{}.", message(&header, &claims()));
        assert_eq!(check(key(), &unsigned), Err(error), "{algorithm}, unsigned");
    }
    for header in [json!({}), json!({"alg": null}), json!({"alg": ["ES256"]}), json!("ES256"), json!([])] {
        assert_eq!(check(key(), &signed(key(), &header, &claims())), Err(TokenError::Malformed), "{header}");
    }
}

#[test]
fn the_public_key_is_no_secret_to_sign_with() {
    let (_folder, home) = home();
    let key = KeyFiles::of(&home).load_or_create().unwrap();
    let pem = std::fs::read_to_string(home.token_public_key()).unwrap();
    let point = p256::PublicKey::from_public_key_pem(&pem).unwrap().to_sec1_bytes();
    for secret in
        [pem.as_bytes(), pem.trim().as_bytes(), &point, key.verifying.try_get_as_bytes().unwrap(), b""]
    {
        for (name, algorithm) in
            [("HS256", Algorithm::HS256), ("HS384", Algorithm::HS384), ("HS512", Algorithm::HS512)]
        {
            let secret = EncodingKey::from_secret(secret);
            for (header, error) in
                [(json!({"alg": name}), TokenError::WrongAlgorithm), (es256(), TokenError::WrongSignature)]
            {
                let message = message(&header, &claims());
                let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &secret, algorithm).unwrap();
                assert_eq!(check(&key, &format!("{message}.{signature}")), Err(error), "{name} {header}");
            }
        }
    }
}

#[test]
fn a_key_that_a_token_brings_along_or_points_to_is_not_used() {
    let other = TokenKey::generate().unwrap();
    let bytes = other.verifying.try_get_as_bytes().unwrap();
    let jwk = json!({"kty": "EC", "crv": "P-256", "alg": "ES256",
                     "x": URL_SAFE_NO_PAD.encode(&bytes[1..33]), "y": URL_SAFE_NO_PAD.encode(&bytes[33..])});
    for header in [
        json!({"alg": "ES256", "jwk": jwk}),
        json!({"alg": "ES256", "kid": "../../../../dev/null"}),
        json!({"alg": "ES256", "jku": "https://attacker.example.test/keys", "x5u": "https://attacker.example.test"}),
        json!({"alg": "ES256", "x5c": [URL_SAFE_NO_PAD.encode(bytes)]}),
    ] {
        assert_eq!(
            check(key(), &signed(&other, &header, &claims())),
            Err(TokenError::WrongSignature),
            "{header}"
        );
    }
}

#[test]
fn a_token_that_demands_extensions_is_refused() {
    for crit in [json!(["b64"]), json!(["exp"]), json!([])] {
        let header = json!({"alg": "ES256", "crit": crit, "b64": false});
        assert_eq!(check(key(), &signed(key(), &header, &claims())), Err(TokenError::Malformed), "{header}");
    }
}

#[test]
fn a_token_with_a_changed_part_is_refused() {
    let token = signed(key(), &es256(), &claims());
    assert!(check(key(), &token).is_ok());
    let parts: Vec<&str> = token.split('.').collect();
    let mut other = claims();
    other["rbac_roles"] = json!([1, 2, 3]);
    let other = URL_SAFE_NO_PAD.encode(other.to_string());
    let with_signature =
        |bytes: &[u8]| format!("{}.{}.{}", parts[0], parts[1], URL_SAFE_NO_PAD.encode(bytes));
    let der = {
        let signature = URL_SAFE_NO_PAD.decode(parts[2]).unwrap();
        p256::ecdsa::Signature::from_slice(&signature).unwrap().to_der()
    };
    for (changed, error) in [
        (format!("{}.{other}.{}", parts[0], parts[2]), TokenError::WrongSignature),
        (format!("{}.{}.", parts[0], parts[1]), TokenError::WrongSignature),
        // Both numbers zero: what a verifier without range checks takes for anybody's signature.
        (with_signature(&[0; 64]), TokenError::WrongSignature),
        (with_signature(&[0xff; 64]), TokenError::WrongSignature),
        (with_signature(&[1; 32]), TokenError::WrongSignature),
        (with_signature(&[1; 96]), TokenError::WrongSignature),
        (with_signature(der.as_bytes()), TokenError::WrongSignature),
        (format!("{token}."), TokenError::Malformed),
        (format!("{token}=="), TokenError::Malformed),
        (format!("{token}\n"), TokenError::Malformed),
        (format!(" {token}"), TokenError::Malformed),
        (format!("{}.{}", parts[0], parts[1]), TokenError::Malformed),
        (format!(".{token}"), TokenError::Malformed),
        ("..".to_owned(), TokenError::Malformed),
        (String::new(), TokenError::Malformed),
    ] {
        assert_eq!(check(key(), &changed), Err(error), "{changed:?}");
    }
}

#[test]
fn a_token_that_is_too_long_is_not_looked_at() {
    let mut long = claims();
    long["padding"] = json!("a".repeat(LONGEST_TOKEN));
    assert_eq!(check(key(), &signed(key(), &es256(), &long)), Err(TokenError::TooLong));
    assert_eq!(check(key(), &"a".repeat(LONGEST_TOKEN + 1)), Err(TokenError::TooLong));
    assert_eq!(check(key(), &".".repeat(LONGEST_TOKEN)), Err(TokenError::Malformed));
}

#[test]
fn a_token_with_a_wrong_claim_is_refused() {
    let now = unix_time();
    for (name, value, error) in [
        ("iss", json!("someone"), TokenError::WrongIssuer),
        ("iss", json!(["wazuh"]), TokenError::Malformed),
        ("aud", json!("another API"), TokenError::WrongAudience),
        ("aud", json!(["another API"]), TokenError::WrongAudience),
        ("aud", json!([]), TokenError::WrongAudience),
        ("exp", json!(now), TokenError::Expired),
        ("exp", json!(now - 1), TokenError::Expired),
        ("exp", json!(now - 86_400), TokenError::Expired),
        ("exp", json!(0), TokenError::Expired),
        ("exp", json!(i64::MIN), TokenError::Malformed),
        ("exp", json!(1e300), TokenError::Malformed),
        ("exp", json!("never"), TokenError::Malformed),
        ("exp", json!(now + 901), TokenError::SettingsChanged),
        ("exp", json!(i64::MAX), TokenError::SettingsChanged),
        ("exp", json!(u64::MAX), TokenError::Malformed),
        ("nbf", json!(now + 300), TokenError::NotYetValid),
        ("nbf", json!(i64::MAX), TokenError::NotYetValid),
        ("nbf", json!(now - 1), TokenError::SettingsChanged),
        ("nbf", json!(i64::MIN), TokenError::Malformed),
        ("nbf", json!("soon"), TokenError::Malformed),
        ("rbac_mode", json!("black"), TokenError::SettingsChanged),
        ("sub", json!(7), TokenError::Malformed),
        ("rbac_roles", json!(["1"]), TokenError::Malformed),
        ("rbac_roles", json!(1), TokenError::Malformed),
        ("run_as", json!("false"), TokenError::Malformed),
    ] {
        let mut claims = claims();
        claims["nbf"] = json!(now);
        claims["exp"] = json!(now + 900);
        claims[name] = value.clone();
        assert_eq!(check(key(), &signed(key(), &es256(), &claims)), Err(error), "{name} = {value}");
    }
    let mut several = claims();
    several["aud"] = json!(["another", "Wazuh API REST"]);
    assert!(check(key(), &signed(key(), &es256(), &several)).is_ok());
}

#[test]
fn a_token_without_one_of_its_claims_is_refused() {
    for name in ["iss", "aud", "nbf", "exp", "sub", "run_as", "rbac_roles", "rbac_mode"] {
        let mut less = claims();
        less.as_object_mut().unwrap().remove(name);
        assert_eq!(check(key(), &signed(key(), &es256(), &less)), Err(TokenError::Malformed), "{name}");
        let mut null = claims();
        null[name] = Value::Null;
        assert_eq!(check(key(), &signed(key(), &es256(), &null)), Err(TokenError::Malformed), "{name}: null");
    }
}

#[test]
fn a_token_ends_to_the_second_and_with_the_settings_it_was_made_under() {
    let black = SecurityConfig { auth_token_exp_timeout: 60, rbac_mode: RbacMode::Black };
    let claims = Claims::new(subject(), &black, 1000);
    assert_eq!(claims.check(&black, 999), Err(TokenError::NotYetValid));
    assert_eq!(claims.check(&black, 1000), Ok(()));
    assert_eq!(claims.check(&black, 1059), Ok(()));
    assert_eq!(claims.check(&black, 1060), Err(TokenError::Expired));
    for other in [
        SecurityConfig { auth_token_exp_timeout: 61, ..black.clone() },
        SecurityConfig { rbac_mode: RbacMode::White, ..black.clone() },
    ] {
        assert_eq!(claims.check(&other, 1000), Err(TokenError::SettingsChanged));
        let token = issue(key(), &Claims::new(subject(), &black, unix_time())).unwrap();
        assert_eq!(verify(key(), &token, &other), Err(TokenError::SettingsChanged));
        assert!(verify(key(), &token, &black).is_ok());
    }
}

fn home() -> (tempfile::TempDir, Home) {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path());
    std::fs::create_dir_all(home.api_security()).unwrap();
    (folder, home)
}

fn mode_of(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

/// As an administrator would put a key there.
fn put_private_key(home: &Home, pem: &str, mode: u32) {
    std::fs::write(home.token_private_key(), pem).unwrap();
    std::fs::set_permissions(home.token_private_key(), std::fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn the_key_is_made_once_kept_from_others_and_replaced_on_demand() {
    let (_folder, home) = home();
    let files = KeyFiles::of(&home);
    let first = files.load_or_create().unwrap();
    let private = std::fs::read_to_string(home.token_private_key()).unwrap();
    assert!(private.starts_with("-----BEGIN PRIVATE KEY-----\n"));
    let public = std::fs::read_to_string(home.token_public_key()).unwrap();
    assert!(p256::PublicKey::from_public_key_pem(&public).is_ok());
    assert_eq!((mode_of(&home.token_private_key()), mode_of(&home.token_public_key())), (0o640, 0o640));
    assert!(check(&files.load_or_create().unwrap(), &fresh(&first)).is_ok());

    for other in ["", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"] {
        std::fs::write(home.token_public_key(), other).unwrap();
        assert!(check(&files.load_or_create().unwrap(), &fresh(&first)).is_ok());
        assert_eq!(std::fs::read_to_string(home.token_public_key()).unwrap(), public);
    }

    let replaced = files.replace().unwrap();
    assert_eq!(check(&replaced, &fresh(&first)), Err(TokenError::WrongSignature));
    assert!(check(&files.load_or_create().unwrap(), &fresh(&replaced)).is_ok());
}

#[test]
fn many_that_start_at_once_have_one_key() {
    let (_folder, home) = home();
    let keys: Vec<TokenKey> = std::thread::scope(|scope| {
        let all: Vec<_> =
            (0..8).map(|_| scope.spawn(|| KeyFiles::of(&home).load_or_create().unwrap())).collect();
        all.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let token = fresh(&keys[0]);
    for key in &keys {
        assert!(check(key, &token).is_ok());
    }
    let public = std::fs::read_to_string(home.token_public_key()).unwrap();
    KeyFiles::of(&home).load_or_create().unwrap();
    assert_eq!(std::fs::read_to_string(home.token_public_key()).unwrap(), public);
}

#[test]
fn the_keys_of_wazuh_itself_are_left_alone() {
    let (_folder, home) = home();
    let names = ["private_key.pem", "public_key.pem"];
    for name in names {
        std::fs::write(home.api_security().join(name), "Wazuh's").unwrap();
    }
    KeyFiles::of(&home).load_or_create().unwrap();
    KeyFiles::of(&home).replace().unwrap();
    for name in names {
        assert_eq!(std::fs::read_to_string(home.api_security().join(name)).unwrap(), "Wazuh's");
    }
}

#[test]
fn a_key_that_an_administrator_put_there_is_taken() {
    let (_folder, home) = home();
    let secret = p256::SecretKey::random(&mut OsRng);
    for pem in [secret.to_sec1_pem(LineEnding::LF).unwrap(), secret.to_pkcs8_pem(LineEnding::LF).unwrap()] {
        put_private_key(&home, &pem, 0o600);
        let key = KeyFiles::of(&home).load_or_create().unwrap();
        assert!(check(&key, &fresh(&key)).is_ok());
        assert_eq!(std::fs::read_to_string(home.token_private_key()).unwrap(), *pem);
        assert_eq!(mode_of(&home.token_private_key()), 0o600);
    }
}

#[test]
fn a_file_that_holds_no_key_is_named_and_kept() {
    let on_p384 = rcgen::KeyPair::generate_for(&rcgen::PKCS_ECDSA_P384_SHA384).unwrap().serialize_pem();
    let (_folder, home) = home();
    for text in ["", "nonsense", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", &on_p384] {
        put_private_key(&home, text, 0o640);
        let error = KeyFiles::of(&home).load_or_create().unwrap_err();
        assert!(error.to_string().contains("wazuhctl_private_key.pem"), "{error}");
        assert!(matches!(error, KeyError::Unusable { .. }), "{error}");
        assert_eq!(wazuhctl_core::error::Error::from(error).code(), 6003);
        assert_eq!(std::fs::read_to_string(home.token_private_key()).unwrap(), text);
    }
}

#[test]
fn a_key_that_others_can_read_or_change_is_not_used() {
    let (_folder, home) = home();
    KeyFiles::of(&home).load_or_create().unwrap();
    let pem = std::fs::read_to_string(home.token_private_key()).unwrap();
    for (mode, good) in
        [(0o400, true), (0o600, true), (0o644, false), (0o660, false), (0o642, false), (0o666, false)]
    {
        put_private_key(&home, &pem, mode);
        assert_eq!(KeyFiles::of(&home).load_or_create().is_ok(), good, "{mode:o}");
        assert_eq!(mode_of(&home.token_private_key()), mode);
        std::fs::remove_file(home.token_private_key()).unwrap();
    }
}

#[test]
fn nothing_of_the_key_is_printed() {
    assert_eq!(format!("{:?}", key()), "TokenKey(…)");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_refused(text in "\\PC{0,80}", dots in "[A-Za-z0-9_-]{0,40}(\\.[A-Za-z0-9_-]{0,40}){0,4}") {
        prop_assert!(check(key(), &text).is_err());
        prop_assert!(check(key(), &dots).is_err());
    }

    #[test]
    fn any_bytes_in_any_part_are_refused(
        header in proptest::collection::vec(any::<u8>(), 0..60),
        claims in proptest::collection::vec(any::<u8>(), 0..60),
        signature in proptest::collection::vec(any::<u8>(), 0..80),
    ) {
        let part = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let token = format!("{}.{}.{}", part(&header), part(&claims), part(&signature));
        prop_assert!(check(key(), &token).is_err());
        let good = part(es256().to_string().as_bytes());
        let token = format!("{good}.{}.{}", part(&claims), part(&signature));
        prop_assert!(check(key(), &token).is_err());
    }

    #[test]
    fn any_signed_json_is_read_or_refused(header in json_value(), other in json_value()) {
        prop_assert!(check(key(), &signed(key(), &header, &claims())).is_err());
        prop_assert!(check(key(), &signed(key(), &es256(), &other)).is_err());
    }

    #[test]
    fn any_changed_byte_spoils_a_token(position in 0_usize..400, byte in any::<u8>()) {
        let token = fresh(key());
        let mut bytes = token.clone().into_bytes();
        let position = position % bytes.len();
        bytes[position] = byte;
        if let Ok(changed) = String::from_utf8(bytes) && changed != token {
            prop_assert!(check(key(), &changed).is_err());
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

#[test]
fn what_is_no_token_at_first_sight_is_refused_without_a_key() {
    assert_eq!(screen(&fresh(key())), Ok(()));
    let long = "a".repeat(LONGEST_TOKEN + 1);
    for (token, reason) in [
        (long.as_str(), TokenError::TooLong),
        ("", TokenError::Malformed),
        ("a.b", TokenError::Malformed),
        ("a.b.c", TokenError::Malformed),
        // {"alg":"ES256"} with a part too little, and with one too many.
        ("eyJhbGciOiJFUzI1NiJ9.e30", TokenError::Malformed),
        ("eyJhbGciOiJFUzI1NiJ9.e30.a.b", TokenError::Malformed),
        // {"alg":"HS256"}
        ("eyJhbGciOiJIUzI1NiJ9.e30.a", TokenError::WrongAlgorithm),
        // {"alg":"none"}
        ("eyJhbGciOiJub25lIn0.e30.", TokenError::Malformed),
        // {"alg":"ES256","crit":["b64"]}
        ("eyJhbGciOiJFUzI1NiIsImNyaXQiOlsiYjY0Il19.e30.a", TokenError::Malformed),
    ] {
        assert_eq!(screen(token), Err(reason), "{token}");
    }
    // Passes, and is for the signature to refuse.
    assert_eq!(screen("eyJhbGciOiJFUzI1NiJ9.e30.a"), Ok(()));
}
