//! Answers as bytes.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use super::super::Messages;
use super::*;

const MESSAGES: Messages = Messages::new("all", "some", "none");

fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

async fn text(body: Body) -> Result<String> {
    let bytes = match body {
        Body::Whole(bytes) => bytes.to_vec(),
        Body::Stream(pieces) => pieces.try_collect::<Vec<_>>().await?.concat(),
    };
    Ok(String::from_utf8(bytes).unwrap())
}

fn streamed(chunks: Vec<Result<Bytes>>, total: u64) -> Items {
    Items::page(stream::iter(chunks).boxed(), total, MESSAGES)
}

fn chunk(text: &'static str) -> Result<Bytes> {
    Ok(Bytes::from_static(text.as_bytes()))
}

#[test]
fn an_answer_has_its_members_in_wazuhs_order() {
    let mut items = Items::new(vec![json!("001")], MESSAGES).with_extra("older_than", "7d");
    items.failed.add("002", Fault::AgentNotInGroup);
    items.failed.add(5, Fault::ReservedResource);
    let remediation = Fault::AgentNotInGroup.remediation().unwrap();
    let body = block_on(async { text(items.into_body(Layout::Compact).await.unwrap()).await.unwrap() });
    let expected = format!(
        concat!(
            r#"{{"data":{{"affected_items":["001"],"total_affected_items":1,"total_failed_items":2,"failed_items":["#,
            r#"{{"error":{{"code":1734,"message":"{}","remediation":"{}"}},"id":["002"]}},"#,
            r#"{{"error":{{"code":4008,"message":"{}"}},"id":[5]}}],"older_than":"7d"}},"message":"some","error":2}}"#,
        ),
        Fault::AgentNotInGroup,
        remediation,
        Fault::ReservedResource,
    );
    assert_eq!(body, expected);
}

#[test]
fn items_that_are_written_already_read_as_the_same_in_memory() {
    let values = vec![json!({"id": "001"}), json!("a,b")];
    for layout in [Layout::Compact, Layout::Pretty] {
        let written = Bytes::from_static(br#"{"id":"001"},"a,b""#);
        let (written, memory) = block_on(async {
            let written = Items::page(written, 2, MESSAGES).into_body(layout).await.unwrap();
            let memory = Items::new(values.clone(), MESSAGES).into_body(layout).await.unwrap();
            (text(written).await.unwrap(), text(memory).await.unwrap())
        });
        assert_eq!(written, memory);
    }
    let written = Affected::Written(Bytes::from_static(br#"{"id":"001"},"a,b""#));
    assert_eq!(block_on(written.into_values()).unwrap(), values);
    assert_eq!(block_on(Affected::Written(Bytes::new()).into_values()).unwrap(), [] as [Value; 0]);
}

#[test]
fn a_stream_reads_as_the_same_items_would_in_memory() {
    for layout in [Layout::Compact, Layout::Pretty] {
        let chunks =
            vec![chunk(""), chunk(r#"{"id":"001"}"#), chunk(""), chunk(r#"{"id":"002"},{"id":"003"}"#)];
        let values = vec![json!({"id": "001"}), json!({"id": "002"}), json!({"id": "003"})];
        let (stream, memory) = block_on(async {
            let stream = streamed(chunks, 3).into_body(layout).await.unwrap();
            let memory = Items::new(values, MESSAGES).into_body(layout).await.unwrap();
            (text(stream).await.unwrap(), text(memory).await.unwrap())
        });
        assert_eq!(stream, memory);
    }
}

#[test]
fn nothing_at_all_is_a_success_that_says_none() {
    for items in [Items::new(Vec::new(), MESSAGES), streamed(vec![chunk("")], 0)] {
        let body = block_on(async { text(items.into_body(Layout::Compact).await.unwrap()).await.unwrap() });
        let value: Value = serde_json::from_str(&body).unwrap();
        assert_eq!((&value["message"], &value["error"]), (&json!("none"), &json!(0)));
        assert_eq!(value["data"]["affected_items"], json!([]));
    }
}

#[test]
fn what_fails_at_once_is_an_error_and_not_half_an_answer() {
    let items = streamed(vec![Err(Fault::DatabaseBusy.into())], 1);
    assert_eq!(block_on(items.into_body(Layout::Compact)).err().map(|error| error.code()), Some(2002));
}

#[test]
fn what_fails_later_ends_the_stream_with_the_error() {
    let items = streamed(vec![chunk("1"), Err(Fault::DatabaseBusy.into())], 2);
    let error = block_on(async { text(items.into_body(Layout::Compact).await.unwrap()).await.unwrap_err() });
    assert_eq!(error.code(), 2002);
}

#[test]
fn a_stream_is_read_only_as_fast_as_it_is_taken() {
    let made = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&made);
    let chunks = stream::iter(0..1_000_000).map(move |number: u32| {
        counter.fetch_add(1, Ordering::Relaxed);
        Ok(Bytes::from(number.to_string()))
    });
    block_on(async {
        let items = Items::page(chunks.boxed(), 1_000_000, MESSAGES);
        let Body::Stream(mut pieces) = items.into_body(Layout::Pretty).await.unwrap() else {
            panic!("a stream stays one");
        };
        for _ in 0..10 {
            assert!(pieces.try_next().await.unwrap().unwrap().len() < 100);
        }
    });
    assert!(made.load(Ordering::Relaxed) <= 12);
}

#[test]
fn plain_data_has_only_the_members_it_has() {
    let text_of = |data: Data| block_on(text(data.into_body(Layout::Compact).unwrap())).unwrap();
    assert_eq!(text_of(Data::new(json!({"a": 1}))), r#"{"data":{"a":1},"error":0}"#);
    assert_eq!(text_of(Data::message("done")), r#"{"message":"done","error":0}"#);
    assert_eq!(text_of(Data::new(json!([])).with_message("x")), r#"{"data":[],"message":"x","error":0}"#);
}

#[test]
fn text_is_escaped() {
    let items = Items::new(vec![json!("a\"\n\u{0}é")], Messages { all: "\"".into(), ..MESSAGES });
    let body = block_on(async { text(items.into_body(Layout::Compact).await.unwrap()).await.unwrap() });
    let value: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(value["data"]["affected_items"][0], "a\"\n\u{0}é");
    assert_eq!(value["message"], "\"");
}

#[test]
fn error_numbers_follow_what_was_affected_and_what_failed() {
    let of = |total, failed: bool| {
        let mut items = Items::page(Vec::new(), total, MESSAGES);
        if failed {
            items.failed.add("1", Fault::AgentNotFound);
        }
        (items.error_number(), items.message().to_owned())
    };
    assert_eq!(of(0, false), (0, "none".into()));
    assert_eq!(of(0, true), (1, "none".into()));
    assert_eq!(of(3, false), (0, "all".into()));
    assert_eq!(of(3, true), (2, "some".into()));
}
