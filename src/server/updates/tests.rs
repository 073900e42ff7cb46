//! Asking a service on loopback.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use wazuhctl_core::error::Result;
use wazuhctl_core::home::{Found, Home, Kind, Way, lay_out};

use super::update_check;

/// A service that says `answer` to whoever connects, and the first line and the headers of what it was asked.
async fn service(answer: Vec<u8>, hangs: bool) -> (String, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let asked = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = vec![0; 4096];
        let length = stream.read(&mut request).await.unwrap();
        if hangs {
            std::future::pending::<()>().await;
        }
        stream.write_all(&answer).await.unwrap();
        String::from_utf8_lossy(&request[..length]).into_owned()
    });
    (url, asked)
}

/// What a home is told whose configuration names this service.
async fn told(url: &str, patience: Duration) -> Result<serde_json::Value> {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path().join("home"));
    lay_out(&home).unwrap();
    let text = format!(
        "<ossec_config><global><update_check>yes</update_check><cti-url>{url}</cti-url></global></ossec_config>"
    );
    std::fs::write(home.ossec_conf(), text).unwrap();
    let found = Found { home, kind: Kind::Embedded, way: Way::Option };
    let api = crate::lifecycle::open(&found, |_| {}).await.unwrap();
    let cx = wazuhctl_core::context::Context {
        manager: api.manager.clone(),
        user: "tester".into(),
        permissions: std::sync::Arc::default(),
        deadline: Instant::now() + patience,
        trail: wazuhctl_core::trail::Trail::default(),
    };
    update_check().check(&cx, false).await.map(|data| data.data.unwrap())
}

fn http(body: &str) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
        .into_bytes()
}

#[tokio::test]
async fn the_service_is_asked_by_the_installation_s_name_and_version() {
    let body = r#"{"data": {"major": [], "minor": [], "patch": [{"tag": "v4.14.8"}]}}"#;
    let (url, asked) = service(http(body), false).await;
    let told = told(&url, Duration::from_secs(20)).await.unwrap();
    assert_eq!(told["last_available_patch"]["tag"], "v4.14.8");
    let asked = asked.await.unwrap().to_lowercase();
    assert!(asked.starts_with("get /api/v1/ping http/1.1\r\n"), "{asked}");
    let uuid = told["uuid"].as_str().unwrap();
    for header in [format!("wazuh-uid: {uuid}"), "wazuh-tag: v4.14.7".into()] {
        assert!(asked.contains(&format!("{header}\r\n")), "{asked}");
    }
    assert!(asked.contains("user-agent: wazuh updatecheckservice/v4.14.7\r\n"), "{asked}");
}

#[tokio::test]
async fn a_service_that_is_not_there_hangs_or_floods_is_a_code() {
    // Nobody listens there.
    let refused = told("http://127.0.0.1:1", Duration::from_secs(20)).await.unwrap_err();
    assert_eq!(refused.code(), 2100);
    let (url, hung) = service(Vec::new(), true).await;
    assert_eq!(told(&url, Duration::from_millis(300)).await.unwrap_err().code(), 2100);
    hung.abort();
    let (url, _flood) = service(http(&" ".repeat(5 << 20)), false).await;
    let flooded = told(&url, Duration::from_secs(20)).await.unwrap_err();
    assert!(flooded.code() == 2100 && flooded.to_string().contains("more than"), "{flooded}");
    assert_eq!(told("gopher://127.0.0.1", Duration::from_secs(20)).await.unwrap_err().code(), 2100);
}
