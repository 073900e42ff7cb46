//! Secrets in every place, and what has to stay.

use proptest::prelude::*;

use super::{MASK, Redactor};

fn redacted(text: &str) -> String {
    Redactor::default().redact(text.as_bytes()).text
}

#[test]
fn secrets_go_by_their_place_and_by_their_shape() {
    let hex = "9f".repeat(32);
    for (text, expected) in [
        ("<password>hunter2</password>", "<password>[REDACTED]</password>"),
        ("<cluster>\n <key>c98b\n62</key>\n</cluster>", "<cluster>\n <key>[REDACTED]</key>\n</cluster>"),
        ("<KEY a='b'>x</KEY >", "<KEY a='b'>[REDACTED]</KEY >"),
        ("<api_key><![CDATA[a<b]]></api_key>", "<api_key>[REDACTED]</api_key>"),
        ("<hook_url>https://x.example.test/1</hook_url>", "<hook_url>[REDACTED]</hook_url>"),
        ("<!-- <secret_key>old</secret_key> -->", "<!-- <secret_key>[REDACTED]</secret_key> -->"),
        ("<secret>never closed\nmore", "<secret>[REDACTED]"),
        (
            "<authd><use_password>yes</use_password></authd>",
            "<authd><use_password>yes</use_password></authd>",
        ),
        ("<skip password=\"p w\" x=\"1\">", "<skip password=\"[REDACTED]\" x=\"1\">"),
        ("password: hunter2 and more # note", "password: [REDACTED]"),
        ("  - token: 'it''s'\nport: 1", "  - token: '[REDACTED]'\nport: 1"),
        (
            "<auth><port>1515</port><password>x</password></auth>",
            "<auth><port>1515</port><password>[REDACTED]</password></auth>",
        ),
        ("<label key=\"api.token\">x y</label>", "<label key=\"api.token\">[REDACTED]</label>"),
        (
            "secret: |\n  one\n   two\n\n  three\nport: 55000",
            "secret: [REDACTED]\n  [REDACTED]\n   [REDACTED]\n\n  [REDACTED]\nport: 55000",
        ),
        ("tokens: [\n  a,\n  b\n]", "tokens: [REDACTED]\n  [REDACTED]\n  [REDACTED]\n]"),
        ("password: \"open\n goes on\" # x\nport: 1", "password: [REDACTED]\n[REDACTED] # x\nport: 1"),
        (r#"{"password":"a\"b","port":1}"#, r#"{"password":"[REDACTED]","port":1}"#),
        (
            r#"{"body":"{\"password\": \"x y\", \"n\": 1}"}"#,
            r#"{"body":"{\"password\": \"[REDACTED]\", \"n\": 1}"}"#,
        ),
        (r#"{"auth":{"user":"a","value":"b"},"#, r#"{"auth":[REDACTED]"#),
        ("GET /x?user=a&token=abc&n=1 HTTP/1.1", "GET /x?user=a&token=[REDACTED] HTTP/1.1"),
        ("api_key = two words", "api_key = [REDACTED]"),
        ("wazuh.password=pw end", "wazuh.password=[REDACTED]"),
        (
            "connect to https://admin:s3cr/et@indexer.example.test:9200/",
            "connect to https://[REDACTED]@indexer.example.test:9200/",
        ),
        ("https://hooks.example.test/services/T0/B0/xyz ok", "https://hooks.example.test/[REDACTED] ok"),
        ("https://chat.example.test/webhook/xyz", "https://chat.example.test/[REDACTED]"),
        ("header Authorization: Bearer abcdef123456", "header Authorization: [REDACTED]"),
        ("sent 'Basic d2F6dWg6d2F6dWg=' to", "sent 'Basic [REDACTED]' to"),
        ("jwt eyJhbGciOiJFUzUxMiJ9.eyJpc3MiOiJ3YXp1aCJ9.c2ln end", "jwt [REDACTED] end"),
        ("hash scrypt:32768:8:1$salt$00ff end", "hash [REDACTED] end"),
        ("root:$6$abcdefgh$ijklmnop:19000", "root:[REDACTED]:19000"),
        ("001 web-01 any whatever-it-is", "001 web-01 any [REDACTED]"),
        (&format!("key {hex} used"), "key [REDACTED] used"),
        (&format!("a_{hex}00z"), "a_[REDACTED]z"),
        ("id AKIAIOSFODNN7EXAMPLE x", "id [REDACTED] x"),
        ("ran tool --password hunter2 -v", "ran tool --password [REDACTED] -v"),
        ("the password is 'hunter2'.", "the password is [REDACTED]."),
        (
            "a\n-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----\nb",
            "a\n-----BEGIN EC PRIVATE KEY-----[REDACTED]-----END EC PRIVATE KEY-----\nb",
        ),
        ("-----BEGIN PRIVATE KEY-----\nMHcC", "-----BEGIN PRIVATE KEY-----[REDACTED]"),
        ("MHcC\n-----END PRIVATE KEY-----\nb", "[REDACTED]-----END PRIVATE KEY-----\nb"),
    ] {
        let first = redacted(text);
        assert_eq!(first, expected, "{text}");
        assert_eq!(redacted(&first), first, "a second time changes nothing: {text}");
    }
}

#[test]
fn what_is_no_secret_stays() {
    for text in [
        "2025/05/31 12:00:01 wazuh-db: ERROR: Unable to open DB file",
        "<global>\n  <logall>no</logall>\n  <white_list>127.0.0.1</white_list>\n</global>",
        "host: [\"127.0.0.1\"]\nport: 55000\nhttps:\n  enabled: yes\n",
        "auth_token_exp_timeout: 900\nrbac_mode: white",
        "<label key=\"site\">north</label>",
        "wazuhctl security reset-password wazuh",
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        "see https://documentation.example.test/page?x=1",
        "",
    ] {
        assert_eq!(redacted(text), text);
    }
}

#[test]
fn known_values_go_wherever_they_stand() {
    let known = ["s3same-open", "s3same", "abc", "with.*regex["].map(str::to_owned);
    let redactor = Redactor::new(known);
    let found = redactor.redact(b"xs3same-openx s3same abcd with.*regex[ \xff");
    assert_eq!(found.text, "x[REDACTED]x [REDACTED] abcd [REDACTED] \u{fffd}");
    assert_eq!(found.count, 3);
    let long = "long-secret-".repeat(1_000);
    assert!(
        !Redactor::new([long.clone()]).redact(format!("a{long}b").as_bytes()).text.contains("long-secret")
    );
    let many = Redactor::new((0..20_000).map(|number| format!("secret-number-{number:05}")));
    assert_eq!(many.redact(b"secret-number-00001 secret-number-19999").text, "[REDACTED] [REDACTED]");
}

proptest! {
    /// Whatever the secret is made of, none of it is left in the usual places.
    #[test]
    fn a_planted_secret_is_gone(secret in "[A-Za-z0-9!$%()*+,./:?@^_~-]{8,40}", place in 0_usize..8) {
        prop_assume!(secret.chars().filter(char::is_ascii_alphanumeric).count() >= 6);
        let text = match place {
            0 => format!("<x><password>{secret}</password></x>"),
            1 => format!("password: \"{secret}\"\nport: 1"),
            2 => format!("password: {secret}\nport: 1"),
            3 => format!("{{\"a\":1,\"token\":\"{secret}\"}}"),
            4 => format!("wazuh: sent token={secret} to"),
            5 => format!("<a secret='{secret}'/>"),
            6 => format!("api_key={secret}"),
            _ => format!("secret: >-\n    {secret}\nb: 1"),
        };
        let shown = redacted(&text);
        prop_assert!(!shown.contains(&secret), "{shown}");
        prop_assert!(shown.contains(MASK));
    }

    #[test]
    fn any_text_is_read_and_a_known_secret_is_gone(
        before in r#"([<>/="':{}\[\]|\n -]|password|<key>|</key>|token|eyJ|-----BEGIN PRIVATE KEY-----|é){0,30}"#,
        after in r#"([<>/="':{}\[\]|\n -]|secret|</key>|@|\\){0,30}"#,
    ) {
        let redactor = Redactor::new(["known-secret-1".to_owned()]);
        let once = redactor.redact(format!("{before}known-secret-1{after}").as_bytes());
        prop_assert!(!once.text.contains("known-secret-1"));
    }
}
