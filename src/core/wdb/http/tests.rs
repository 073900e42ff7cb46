//! The HTTP side against daemons that answer, refuse, hang and die.

use std::sync::Mutex;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::task::AbortHandle;

use super::*;
use crate::home::Home;
use crate::wdb::Client;

/// A daemon that gives every request the same answer, as bytes, and then closes or hangs.
struct HttpDouble {
    folder: tempfile::TempDir,
    requests: Arc<Mutex<Vec<String>>>,
    task: AbortHandle,
}

impl HttpDouble {
    fn start(answer: String, hang: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (requests, task) = Self::listen(&Home::new(folder.path()), answer, hang);
        Self { folder, requests, task }
    }

    fn json(body: &str) -> Self {
        Self::start(answer_of("200 OK", body), false)
    }

    fn listen(home: &Home, answer: String, hang: bool) -> (Arc<Mutex<Vec<String>>>, AbortHandle) {
        std::fs::create_dir_all(home.wdb_http_socket().parent().unwrap()).unwrap();
        let listener = socket::listen(&home.wdb_http_socket(), 0o660).unwrap();
        let requests = Arc::<Mutex<Vec<String>>>::default();
        let seen = requests.clone();
        let task = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut request = Vec::new();
                let mut chunk = [0; 4096];
                while !is_whole(&request) {
                    match stream.read(&mut chunk).await.unwrap() {
                        0 => break,
                        count => request.extend_from_slice(&chunk[..count]),
                    }
                }
                seen.lock().unwrap().push(String::from_utf8(request).unwrap());
                stream.write_all(answer.as_bytes()).await.unwrap();
                if hang {
                    std::future::pending::<()>().await;
                }
            }
        });
        (requests, task.abort_handle())
    }

    fn client(&self) -> HttpClient {
        Client::new(&Home::new(self.folder.path())).http()
    }

    fn last(&self) -> String {
        self.requests.lock().unwrap().last().unwrap().clone()
    }
}

impl Drop for HttpDouble {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Whether head and body of a request are there.
fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length =
        head.lines().find_map(|line| line.strip_prefix("content-length: ")).map_or(0, |n| n.parse().unwrap());
    body.len() >= length
}

fn answer_of(status: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nContent-Type: application/json\r\n\r\n{body}",
        body.len()
    )
}

#[tokio::test]
async fn ids_and_groups_are_read() {
    let daemon = HttpDouble::json("[1,2,30000]");
    assert_eq!(daemon.client().agents_ids().await.unwrap(), [1, 2, 30_000]);
    assert!(daemon.last().starts_with("GET /v1/agents/ids HTTP/1.1\r\n"));
    assert_eq!(daemon.client().group_agents("web-1.a_b").await.unwrap(), [1, 2, 30_000]);
    assert!(daemon.last().starts_with("GET /v1/agents/ids/groups/web-1.a_b HTTP/1.1\r\n"));
    daemon.client().group_agents("a/b?c\r\nX: y").await.unwrap();
    assert!(daemon.last().starts_with("GET /v1/agents/ids/groups/a%2Fb%3Fc%0D%0AX%3A%20y HTTP/1.1\r\n"));

    let daemon = HttpDouble::json(r#"["default","web"]"#);
    assert_eq!(daemon.client().agent_groups(7).await.unwrap(), ["default", "web"]);
    assert!(daemon.last().starts_with("GET /v1/agents/7/groups HTTP/1.1\r\n"));

    let daemon = HttpDouble::json(r#"{"data":{"10":["web"],"2":["default","web"]}}"#);
    let groups = daemon.client().agents_groups().await.unwrap();
    assert_eq!(groups.keys().copied().collect::<Vec<_>>(), [2, 10]);
    assert_eq!(groups[&2], ["default", "web"]);
    assert!(HttpDouble::json("{}").client().agents_groups().await.unwrap().is_empty());
}

#[tokio::test]
async fn summaries_are_asked_for_some_agents_or_for_all() {
    let body =
        r#"{"agents_by_status":{"active":2},"agents_by_groups":{"web":2,"a":1},"agents_by_os":{"ubuntu":2}}"#;
    let daemon = HttpDouble::json(body);
    let summary = daemon.client().agents_summary(Some(&[1, 2])).await.unwrap();
    assert_eq!(summary.status["active"], 2);
    assert_eq!(summary.groups.keys().collect::<Vec<_>>(), ["web", "a"]);
    assert!(daemon.last().ends_with("\r\n\r\n[1,2]"));
    daemon.client().agents_summary(Some(&[])).await.unwrap();
    assert!(daemon.last().ends_with("\r\n\r\n[]"));
    daemon.client().agents_summary(None).await.unwrap();
    assert!(daemon.last().ends_with("\r\n\r\n"));
    assert_eq!(HttpDouble::json("{}").client().agents_summary(None).await.unwrap(), AgentsSummary::default());
}

#[tokio::test]
async fn restarts_and_synchronisation() {
    let daemon = HttpDouble::json(r#"{"items":[{"id":1,"version":"Wazuh v4.14.7"},{"id":2}]}"#);
    let found = daemon.client().restart_info(&[3], true).await.unwrap();
    assert_eq!(found.iter().map(|agent| agent.id).collect::<Vec<_>>(), [1, 2]);
    assert!(daemon.last().ends_with(r#"{"ids":[3],"negate":true}"#));

    let daemon = HttpDouble::json(r#"{"syncreq":[]}"#);
    let told = daemon.client().agents_to_synchronise().await.unwrap();
    daemon.client().synchronise_agents(&told).await.unwrap();
    assert!(daemon.last().starts_with("POST /v1/agents/sync HTTP/1.1\r\n"));
    assert!(daemon.last().ends_with(r#"{"syncreq":[]}"#));
}

#[tokio::test]
async fn a_refusal_carries_its_status_and_the_start_of_its_text() {
    let daemon = HttpDouble::start(answer_of("500 Internal Server Error", &"no ".repeat(1000)), false);
    match daemon.client().agents_ids().await.unwrap_err() {
        Error::HttpRefused { status: 500, body } => assert_eq!(body.len(), SHOWN),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn rubbish_and_cut_answers_are_errors() {
    let daemon = HttpDouble::json("[1,");
    assert!(matches!(daemon.client().agents_ids().await, Err(Error::Malformed(_))));
    for answer in ["", "rubbish\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n[1,2"] {
        let daemon = HttpDouble::start(answer.to_owned(), false);
        assert!(matches!(daemon.client().agents_ids().await, Err(Error::Http(_))), "{answer}");
    }
}

#[tokio::test]
async fn a_daemon_that_hangs_costs_the_time_given() {
    let daemon = HttpDouble::start("HTTP/1.1 200 OK\r\nContent-Le".to_owned(), true);
    let client = Client::new(&Home::new(daemon.folder.path())).answer_within(Duration::from_millis(50));
    assert!(matches!(client.http().agents_ids().await, Err(Error::Http(_))));
    let client =
        client.answer_within(Duration::from_secs(20)).until(Instant::now() + Duration::from_millis(50));
    assert!(matches!(client.http().agents_ids().await, Err(Error::OutOfTime)));
}

#[tokio::test]
async fn a_daemon_may_die_and_come_back() {
    let daemon = HttpDouble::json("[1]");
    let home = Home::new(daemon.folder.path());
    let client = daemon.client();
    client.agents_ids().await.unwrap();
    daemon.task.abort();
    while !daemon.task.is_finished() {
        tokio::task::yield_now().await;
    }
    assert!(matches!(client.agents_ids().await, Err(Error::Http(_))));
    let (_, again) = HttpDouble::listen(&home, answer_of("200 OK", "[2]"), false);
    assert_eq!(client.agents_ids().await.unwrap(), [2]);
    again.abort();
}
