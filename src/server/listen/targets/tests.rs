//! Tests of [`RequestTargets`]: against `http::Uri`, against the parser of heads that hyper uses, and by properties.

use http::uri::PathAndQuery;
use proptest::collection::vec;
use proptest::prelude::*;

use super::RequestTargets;
use super::request_targets::LARGEST_HEAD;

/// What hyper gets of what a client sends in these pieces.
fn encode<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut targets = RequestTargets::default();
    let mut all = Vec::new();
    for piece in pieces {
        match targets.encode(piece) {
            None => all.extend_from_slice(piece),
            Some((unchanged, encoded)) => {
                all.extend_from_slice(&piece[..unchanged]);
                all.extend_from_slice(&encoded);
            }
        }
    }
    all
}

fn encoded(text: &str) -> String {
    String::from_utf8(encode([text.as_bytes()])).unwrap()
}

#[test]
fn exactly_the_bytes_that_uris_do_not_keep_are_encoded() {
    for byte in 0..=u8::MAX {
        for (before, behind) in [("/a", "b"), ("/a?b", "c")] {
            let target = [before.as_bytes(), &[byte], behind.as_bytes()].concat();
            let kept = PathAndQuery::from_maybe_shared(target.clone())
                .is_ok_and(|kept| kept.as_str().as_bytes() == target);
            let request = |target: &[u8]| [b"GET ", target, b" HTTP/1.1\r\n\r\n"].concat();
            let sent = encode([request(&target).as_slice()]);
            if byte.is_ascii_control() || byte == b' ' || (kept && byte.is_ascii()) {
                assert_eq!(sent, request(&target), "{before}{byte:#04x}{behind}");
            } else {
                let target = format!("{before}%{byte:02X}{behind}");
                assert_eq!(sent, request(target.as_bytes()));
                assert!(target.parse::<PathAndQuery>().is_ok_and(|kept| kept.as_str() == target));
            }
        }
    }
}

#[test]
fn targets_are_encoded_and_nothing_else() {
    for (sent, passed) in [
        (
            "GET /agents?q=id<003;lastKeepAlive>2025-01-01 HTTP/1.1\r\nhost: <a>\r\n\r\n",
            "GET /agents?q=id%3C003;lastKeepAlive%3E2025-01-01 HTTP/1.1\r\nhost: <a>\r\n\r\n",
        ),
        ("GET /a`?q=\"{|^`}é#b HTTP/1.0\n\n", "GET /a%60?q=%22{|^`}%C3%A9%23b HTTP/1.0\n\n"),
        ("\r\n\nGET /%3c%zz?<%3C HTTP/1.1\r\n\r\n", "\r\n\nGET /%3c%zz?%3C%3C HTTP/1.1\r\n\r\n"),
        // Pipelined, also behind a body that looks like a request.
        (
            "PUT /< HTTP/1.1\r\nContent-Length: \t21 \r\n\r\nGET /< HTTP/1.1\r\n\r\n<<GET /< HTTP/1.1\r\n\r\n",
            "PUT /%3C HTTP/1.1\r\nContent-Length: \t21 \r\n\r\nGET /< HTTP/1.1\r\n\r\n<<GET /%3C HTTP/1.1\r\n\r\n",
        ),
        // A host cannot be encoded; what comes behind is another request.
        (
            "GET http://<a> HTTP/1.1\r\n\r\nGET /> HTTP/1.1\r\n\r\n",
            "GET http://<a> HTTP/1.1\r\n\r\nGET /%3E HTTP/1.1\r\n\r\n",
        ),
    ] {
        assert_eq!(encoded(sent), passed);
    }
}

#[test]
fn what_could_be_judged_in_two_ways_ends_it() {
    for head in [
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "CONNECT a:1 HTTP/1.1\r\n\r\n",
        "GET  /a HTTP/1.1\r\n\r\n",
        "GET /a b HTTP/1.1\r\n\r\n",
        "GET /a\u{7f} HTTP/1.1\r\n\r\n",
        "GET /a\r\n\r\n",
        "GET /a HTTP/1.2\r\n\r\n",
        "GET /a HTTP/1.1 \r\n\r\n",
        "GET /a HTTP/1.1\r\rhost: a\r\n\r\n",
        "G(T /a HTTP/1.1\r\n\r\n",
        "GET /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET /a HTTP/1.1\r\ntransfer-encoding:\r\n\r\n",
        "GET /a HTTP/1.1\r\nUpgrade: h2c\r\n\r\n",
        "GET /a HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n",
        "GET /a HTTP/1.1\r\nContent-Length: +0\r\n\r\n",
        "GET /a HTTP/1.1\r\nContent-Length: 0, 0\r\n\r\n",
        "GET /a HTTP/1.1\r\nContent-Length: 0 0\r\n\r\n",
        "GET /a HTTP/1.1\r\nContent-Length:\r\n\r\n",
        "GET /a HTTP/1.1\r\nContent-Length: 18446744073709551616\r\n\r\n",
        "GET /a HTTP/1.1\r\nContent-Length : 0\r\n\r\n",
        "GET /a HTTP/1.1\r\nContent-Length\r\n\r\n",
        "GET /a HTTP/1.1\r\na: b\r\n c\r\n\r\n",
        "GET /a HTTP/1.1\r\na: \0\r\n\r\n",
        "GET /a HTTP/1.1\r\na: b\rc\r\n\r\n",
    ] {
        let sent = format!("{head}GET /< HTTP/1.1\r\n\r\n");
        assert_eq!(encoded(&sent), sent);
    }
    // Names that only begin like those that matter are of no matter.
    for name in ["transfer-encodings", "content-lengths", "content-lengt", "x-upgrade"] {
        let sent = format!("GET /a HTTP/1.1\r\n{name}: 1\r\n\r\nGET /< HTTP/1.1\r\n\r\n");
        assert!(encoded(&sent).contains("/%3C"), "{name}");
    }
}

#[test]
fn heads_are_followed_up_to_a_length() {
    for (filling, passes_on) in [(LARGEST_HEAD - 100, false), (LARGEST_HEAD, true)] {
        let head = format!("GET /< HTTP/1.1\r\na: {}\r\n\r\n", "a".repeat(filling));
        let passed = encoded(&format!("{head}GET /< HTTP/1.1\r\n\r\n"));
        assert!(passed.starts_with("GET /%3C ") && passed.contains("GET /< ") == passes_on, "{filling}");
    }
    let target = format!("GET /{} HTTP/1.1\r\n\r\n", "<".repeat(LARGEST_HEAD));
    let passed = encoded(&target);
    assert_eq!(passed.len(), target.len() + 2 * (LARGEST_HEAD - "GET /".len()));
}

/// What is to be passed on, found by the parser of heads that hyper uses; and whether that is all, or what comes
/// behind it is incomplete or refused.
fn reference(mut bytes: &[u8]) -> (Vec<u8>, bool) {
    let mut passed = Vec::new();
    while !bytes.is_empty() {
        let mut headers = [httparse::EMPTY_HEADER; 64];
        let mut request = httparse::Request::new(&mut headers);
        let Ok(httparse::Status::Complete(length)) = request.parse(bytes) else { return (passed, false) };
        let target = request.path.unwrap();
        let start = target.as_ptr() as usize - bytes.as_ptr() as usize;
        passed.extend_from_slice(&bytes[..start]);
        let mut in_query = false;
        for &byte in target.as_bytes() {
            in_query |= byte == b'?';
            let refused = if in_query { b"\"#<>".as_slice() } else { b"#<>`" };
            if target.starts_with('/') && (refused.contains(&byte) || !byte.is_ascii()) {
                passed.extend_from_slice(format!("%{byte:02X}").as_bytes());
            } else {
                passed.push(byte);
            }
        }
        passed.extend_from_slice(&bytes[start + target.len()..length]);
        bytes = &bytes[length..];
        let named = |name: &str| {
            let name = name.to_owned();
            request.headers.iter().filter(move |header| header.name.eq_ignore_ascii_case(&name))
        };
        let lengths: Vec<_> = named("content-length").collect();
        let known = named("transfer-encoding").chain(named("upgrade")).count() == 0
            && request.method != Some("CONNECT")
            && lengths.len() <= 1
            && lengths
                .iter()
                .all(|length| !length.value.is_empty() && length.value.iter().all(u8::is_ascii_digit));
        let body =
            match lengths.first().and_then(|length| std::str::from_utf8(length.value).ok()?.parse().ok()) {
                _ if !known => bytes.len(),
                Some(body) => bytes.len().min(body),
                None if lengths.is_empty() => 0,
                None => bytes.len(),
            };
        passed.extend_from_slice(&bytes[..body]);
        bytes = &bytes[body..];
    }
    (passed, true)
}

/// Pieces of which requests are made, good ones and bad ones.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let pieces: &[&[u8]] = &[
        b"GET /agents?q=id<003 HTTP/1.1\r\n",
        b"POST /a`b HTTP/1.0\r\n",
        b"PUT ",
        b"CONNECT ",
        b"/",
        b"/a?b#c\"d",
        b"*",
        b"http://a/<",
        b" HTTP/1.1",
        b" HTTP/1.1\r\n",
        b"HTTP/2.0",
        b"Content-Length: 5\r\n",
        b"content-length:",
        b"CONTENT-LENGTH:\t",
        b"Transfer-Encoding: chunked\r\n",
        b"transfer-encoding :",
        b"Upgrade: a\r\n",
        b"host: a\r\n",
        b"a:",
        b" ",
        b"\t",
        b"\r",
        b"\n",
        b"\r\n",
        b"\r\n\r\n",
        b"\r\n\r\n",
        b"0",
        b"12",
        b"<>",
        b"\xc3\xa9",
        b"\xff",
        b"\0",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ];
    prop_oneof![
        20 => proptest::sample::select(pieces).prop_map(<[u8]>::to_vec),
        1 => vec(any::<u8>(), 0..4),
    ]
}

/// Requests that are mostly good, so that many follow one another.
fn request() -> impl Strategy<Value = Vec<u8>> {
    let framing: &[(&str, &str)] = &[
        ("Upgrade", "a"),
        ("TRANSFER-ENCODING", " chunked"),
        ("content-length", " 4 "),
        ("content-length", "4,4"),
        ("Content-Length", ""),
    ];
    let header = prop_oneof![
        9 => ("[a-z-]{1,20}", "[ -~\t]{0,12}"),
        1 => proptest::sample::select(framing).prop_map(|(name, value)| (name.to_owned(), value.to_owned())),
    ];
    let headers = vec(header, 0..3);
    ("[A-Z]{1,7}", "/[!-~é]{0,12}", headers, proptest::option::of(vec(piece(), 0..4))).prop_map(
        |(method, target, headers, body)| {
            let mut bytes = format!("{method} {target} HTTP/1.1\r\n").into_bytes();
            for (name, value) in headers {
                bytes.extend_from_slice(format!("{name}:{value}\r\n").as_bytes());
            }
            let body = body.map(|pieces| pieces.concat());
            if let Some(body) = &body {
                bytes.extend_from_slice(format!("Content-Length: {}\r\n", body.len()).as_bytes());
            }
            bytes.extend_from_slice(b"\r\n");
            bytes.extend(body.unwrap_or_default());
            bytes
        },
    )
}

fn traffic() -> impl Strategy<Value = Vec<u8>> {
    vec(prop_oneof![1 => piece(), 2 => request()], 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn hypers_parser_sees_the_same_requests(bytes in traffic()) {
        let (expected, is_all) = reference(&bytes);
        let passed = encode([bytes.as_slice()]);
        prop_assert!(passed.starts_with(&expected), "{}", String::from_utf8_lossy(&passed));
        prop_assert!(!is_all || passed.len() == expected.len(), "{}", String::from_utf8_lossy(&passed));
    }

    #[test]
    fn pieces_make_no_difference(bytes in traffic(), sizes in vec(1usize..20, 1..50)) {
        let whole = encode([bytes.as_slice()]);
        prop_assert_eq!(&encode(bytes.chunks(1)), &whole);
        let mut rest = bytes.as_slice();
        let mut pieces = Vec::new();
        for size in sizes.iter().cycle() {
            if rest.is_empty() { break; }
            let (piece, behind) = rest.split_at(rest.len().min(*size));
            pieces.push(piece);
            rest = behind;
        }
        prop_assert_eq!(encode(pieces), whole);
    }

    #[test]
    fn good_targets_and_all_bodies_pass_as_they_are(
        target in "/[a-zA-Z0-9/?=;,~_.%-]{0,40}",
        body in vec(piece(), 0..8),
        bad in "/[<>#]{1,3}",
    ) {
        let body = body.concat();
        let head = format!("POST {target} HTTP/1.1\r\nContent-Length: {}\r\n\r\n", body.len());
        let good = [head.as_bytes(), &body].concat();
        prop_assert!(RequestTargets::default().encode(&good).is_none());
        // And the next request is found behind the body.
        let next = format!("GET {bad} HTTP/1.1\r\n\r\n");
        let passed = encode([good.as_slice(), next.as_bytes()]);
        prop_assert_eq!(&passed[..good.len()], good.as_slice());
        prop_assert_eq!(passed.len(), good.len() + next.len() + 2 * (bad.len() - 1));
    }
}
