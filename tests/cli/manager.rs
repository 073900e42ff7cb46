//! A manager for tests: a Server API on loopback that knows three agents, and remembers what it was asked.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use crate::fleet::Fleet;
use crate::{directory, monitored};

/// The only password.
pub(crate) const PASSWORD: &str = "correct-horse-1A*";

/// A running manager; it ends with the test's process.
pub(crate) struct Manager {
    pub(crate) url: String,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    requests: Mutex<Vec<String>>,
    tokens: AtomicUsize,
    /// Tokens with a lower number are not good any more.
    oldest_token: AtomicUsize,
    many: AtomicUsize,
    /// How many requests are refused with 429 before the next one is answered.
    refusals: AtomicUsize,
    /// How long a change takes, in milliseconds.
    delay: AtomicUsize,
    /// How many agents it can delete in the time that a request has; no limit where it is zero.
    capacity: AtomicUsize,
    fleet: Fleet,
}

/// What was asked.
pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) path: String,
    query: Vec<(String, String)>,
    authorization: String,
    pub(crate) body: Vec<u8>,
}

impl Manager {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(State::default());
        let shared = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = shared.clone();
                std::thread::spawn(move || serve(stream, &state));
            }
        });
        Self { url, state }
    }

    /// What it was asked so far, such as `GET /agents?limit=10`, without the log-ins' credentials.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.state.requests.lock().unwrap().clone()
    }

    /// Ends all the tokens given so far.
    pub(crate) fn revoke_tokens(&self) {
        self.state.oldest_token.store(self.state.tokens.load(Ordering::SeqCst) + 1, Ordering::SeqCst);
    }

    /// Accepts no token at all, not even new ones.
    pub(crate) fn refuse_everything(&self) {
        self.state.oldest_token.store(usize::MAX, Ordering::SeqCst);
    }

    /// Refuses the next so many requests, as a server does that takes only some a minute.
    pub(crate) fn refuse(&self, requests: usize) {
        self.state.refusals.store(requests, Ordering::SeqCst);
    }

    /// Takes so long for each change, in milliseconds.
    pub(crate) fn slow_down(&self, milliseconds: usize) {
        self.state.delay.store(milliseconds, Ordering::SeqCst);
    }

    /// Deletes at most so many agents in the time that a request has.
    pub(crate) fn limit_deletions(&self, agents: usize) {
        self.state.capacity.store(agents, Ordering::SeqCst);
    }

    /// The agents behind it.
    pub(crate) fn fleet(&self) -> &Fleet {
        &self.state.fleet
    }

    /// Adds so many agents, called `many-1` and so on.
    pub(crate) fn grow(&self, agents: usize) {
        self.state.many.store(agents, Ordering::SeqCst);
    }
}

fn serve(stream: TcpStream, state: &State) {
    let Some(request) = read(&stream) else { return };
    let shown: Vec<String> = request.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let mut line = format!("{} {}", request.method, request.path);
    if !shown.is_empty() {
        line = format!("{line}?{}", shown.join("&"));
    }
    if !request.body.is_empty() {
        line = format!("{line} {}", String::from_utf8_lossy(&request.body));
    }
    state.requests.lock().unwrap().push(line);
    let (status, media_type, body) = answer(&request, state);
    let mut stream = stream;
    let head = format!(
        "HTTP/1.1 {status} Status\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes()));
}

fn read(stream: &TcpStream) -> Option<Request> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let (mut length, mut authorization) = (0, String::new());
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        let Some((name, value)) = header.trim().split_once(':') else { break };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse().ok()?,
            "authorization" => authorization = value.trim().to_owned(),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let query = pairs.map(|(name, value)| (decoded(name), decoded(value))).collect();
    Some(Request { method, path: path.to_owned(), query, authorization, body })
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digits = [rest.next().unwrap(), rest.next().unwrap()];
                bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// A status, a media type, and a body.
pub(crate) type Answer = (u16, &'static str, String);

pub(crate) fn good(body: &Value) -> Answer {
    (200, "application/json; charset=utf-8", body.to_string())
}

pub(crate) fn problem(status: u16, title: &str, detail: &str, code: Option<u16>) -> Answer {
    let mut body = json!({ "title": title, "detail": detail });
    if let Some(code) = code {
        body["error"] = code.into();
        body["remediation"] = "Read the\nmanual.".into();
    }
    (status, "application/problem+json; charset=utf-8", body.to_string())
}

pub(crate) fn list(items: &[Value], total: usize, failed: &[Value]) -> Value {
    let error = match (failed.is_empty(), items.is_empty()) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    };
    json!({ "data": { "affected_items": items, "total_affected_items": total,
                      "total_failed_items": failed.len(), "failed_items": failed },
            "message": "Done.", "error": error })
}

fn missing(ids: &[String]) -> Vec<Value> {
    if ids.is_empty() {
        return Vec::new();
    }
    vec![
        json!({ "error": { "code": 1701, "message": "There is no such agent.", "remediation": "List them." }, "id": ids }),
    ]
}

fn answer(request: &Request, state: &State) -> Answer {
    if (request.method.as_str(), request.path.as_str()) == ("POST", "/security/user/authenticate") {
        return log_in(request, state);
    }
    let number = request.authorization.rsplit('.').next().and_then(|number| number.parse::<usize>().ok());
    if number.is_none_or(|number| number < state.oldest_token.load(Ordering::SeqCst)) {
        return problem(401, "Unauthorized", "No authorization token provided", None);
    }
    let fewer = |left: usize| left.checked_sub(1);
    if state.refusals.fetch_update(Ordering::SeqCst, Ordering::SeqCst, fewer).is_ok() {
        return problem(429, "Limit", "Too many requests.", Some(6001));
    }
    if request.method != "GET" {
        let delay = u64::try_from(state.delay.load(Ordering::SeqCst)).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(delay));
    }
    let reader = request.authorization.contains(&URL_SAFE_NO_PAD.encode(claims("reader")));
    if request.path != "/security/user/authenticate"
        && let Some(answer) = directory::answer(request, if reader { "reader" } else { "wazuh" })
    {
        return answer;
    }
    match (request.method.as_str(), request.path.as_str()) {
        ("DELETE", "/security/user/authenticate") => good(&json!({ "message": "Logged out.", "error": 0 })),
        (method, _) if reader && method != "GET" => {
            problem(403, "Permission Denied", "Permission denied: agent:delete.", Some(4000))
        }
        (_, path)
            if path.starts_with("/manager/") && path != "/manager/status" && path != "/manager/info" =>
        {
            let looked = |line: &&String| line.starts_with("GET /manager/logs?");
            let looks = state.requests.lock().unwrap().iter().filter(looked).count();
            monitored::answer(request, looks)
                .unwrap_or_else(|| problem(404, "Not Found", "404: Not Found", None))
        }
        ("GET", "/agents" | "/agents/outdated") => agents(request, state),
        ("GET", "/agents/stats/distinct") => distinct(request, state),
        ("DELETE", "/agents") => delete(request, state),
        ("POST", "/agents" | "/agents/insert") => add(request),
        ("PUT", "/agents/restart" | "/agents/reconnect") => {
            let (answer, found) = known(request, state);
            state.fleet.tell(&found);
            answer
        }
        ("PUT", "/agents/upgrade" | "/agents/upgrade_custom") => {
            let (tasks, refused) = state.fleet.upgrade(&ids(request));
            let under_way =
                json!({ "error": { "code": 1820, "message": "Upgrade under way." }, "id": refused });
            let failed = if refused.is_empty() { Vec::new() } else { vec![under_way] };
            good(&list(&tasks, tasks.len(), &failed))
        }
        ("GET", "/agents/upgrade_result") => {
            let results = state.fleet.results(&ids(request));
            good(&list(&results, results.len(), &[]))
        }
        ("GET", "/tasks/status") => {
            let after =
                parameter(request, "q").map_or(0, |q| q.trim_start_matches("task_id>").parse().unwrap());
            let mut tasks = state.fleet.tasks(&ids(request), after);
            let total = tasks.len();
            tasks.truncate(parameter(request, "limit").unwrap().parse().unwrap());
            good(&list(&tasks, total, &[]))
        }
        ("GET", "/agents/001/config/agent/client") => {
            good(&json!({ "data": { "client": { "server": [{ "port": 1514 }] } }, "error": 0 }))
        }
        ("GET", "/groups/default/files/agent.conf") => {
            (200, "application/xml", "<agent_config name=\"web\" profile=\"-\"/>".into())
        }
        ("GET", "/groups/web/files/agent.conf") => (
            200,
            "application/xml",
            "<agent_config profile=\"web\"/><agent_config overwrite=\"yes\"><labels/></agent_config>".into(),
        ),
        ("GET", "/agents/001/stats/agent") => {
            good(&list(&[json!({ "status": "connected", "msg_count": 3 })], 1, &[]))
        }
        ("GET", "/agents/001/key") => {
            good(&list(&[json!({ "id": "001", "key": "MDAxIHdlYi0xIGFueSBhYmNk" })], 1, &[]))
        }
        ("GET", "/agents/999/key") => good(&list(&[], 0, &missing(&["999".into()]))),
        ("GET", path)
            if path.starts_with("/rules") || path.starts_with("/decoders") || path.starts_with("/lists") =>
        {
            let items = ruleset(path);
            good(&list(&items, items.len(), &[]))
        }
        ("GET", "/agents/summary") => good(&json!({ "data": {
            "status": { "active": 1, "disconnected": 1, "never_connected": 1, "pending": 0 },
            "os": { "ubuntu": 1, "windows": 1 }, "groups": { "default": 2 } }, "error": 0 })),
        ("GET", "/manager/status") => good(&list(
            &[json!({ "wazuh-analysisd": "running", "wazuh-remoted": "stopped", "wazuh-db": "running" })],
            1,
            &[],
        )),
        ("GET", "/manager/info") => good(&list(
            &[
                json!({ "path": "/var/ossec", "version": "v4.14.7", "type": "server", "max_agents": "unlimited",
                      "openssl_support": "yes", "tz_offset": "+0000", "tz_name": "UTC",
                      "uuid": "09af87c5-0c37-47cb-a63f-d7ef2c8be286" }),
            ],
            1,
            &[],
        )),
        ("GET", "/raw") => (200, "application/xml", "<ossec_config/>\n".into()),
        ("GET", "/broken") => problem(500, "Wazuh Internal Error", "The database is down.", Some(2007)),
        ("GET", "/limited") => problem(429, "Limit", "Too many requests.", Some(6001)),
        ("GET", "/html") => (200, "text/html", "<html></html>".into()),
        _ => problem(404, "Not Found", "404: Not Found", None),
    }
}

fn claims(user: &str) -> String {
    json!({ "sub": user, "exp": 4_102_444_800_u64 }).to_string()
}

fn log_in(request: &Request, state: &State) -> Answer {
    let given = request.authorization.strip_prefix("Basic ").and_then(|text| STANDARD.decode(text).ok());
    let given = String::from_utf8(given.unwrap_or_default()).unwrap_or_default();
    match given.split_once(':') {
        Some((user, PASSWORD)) => {
            let number = state.tokens.fetch_add(1, Ordering::SeqCst) + 1;
            let token = format!("e30.{}.{number}", URL_SAFE_NO_PAD.encode(claims(user)));
            good(&json!({ "data": { "token": token }, "error": 0 }))
        }
        _ => problem(401, "Unauthorized", "Invalid credentials", None),
    }
}

fn all_agents(state: &State) -> Vec<Value> {
    let mut agents = vec![
        json!({ "os": { "name": "Ubuntu", "platform": "ubuntu", "version": "22.04.4 LTS" },
                "lastKeepAlive": "2026-01-01T10:00:00+00:00", "name": "web-1", "ip": "192.0.2.11",
                "dateAdd": "2025-08-06T00:01:01+00:00", "status": "active", "group": ["default", "web"],
                "node_name": "node01", "manager": "wazuh-master", "version": "Wazuh v4.14.7",
                "group_config_status": "synced", "registerIP": "any", "id": "001" }),
        json!({ "os": { "name": "Microsoft Windows Server, \"2022\"", "platform": "windows", "version": "10.0" },
                "lastKeepAlive": "2025-12-01T10:00:00+00:00", "name": "files-1", "ip": "192.0.2.12",
                "dateAdd": "2025-08-07T00:01:01+00:00", "status": "disconnected", "group": ["default"],
                "node_name": "node01", "manager": "wazuh-master", "version": "Wazuh v4.13.1",
                "group_config_status": "not synced", "registerIP": "192.0.2.12", "id": "002" }),
        json!({ "name": "new\u{1b}[31m-1", "ip": "any", "dateAdd": "2025-08-08T00:01:01+00:00",
                "status": "never_connected", "node_name": "unknown", "group_config_status": "not synced",
                "registerIP": "any", "id": "003" }),
    ];
    for number in 1..=state.many.load(Ordering::SeqCst) {
        agents.push(json!({ "id": format!("{:03}", number + 3), "name": format!("many-{number}"), "status": "active" }));
    }
    agents
}

pub(crate) fn parameter<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

fn ids(request: &Request) -> Vec<String> {
    parameter(request, "agents_list")
        .map(|ids| ids.split(',').map(str::to_owned).collect())
        .unwrap_or_default()
}

fn agents(request: &Request, state: &State) -> Answer {
    if parameter(request, "q").is_some_and(|q| q.contains("nonsense")) {
        return problem(400, "Bad Request", "There is no field nonsense.", Some(1408));
    }
    let (wanted, status) = (ids(request), parameter(request, "status"));
    let mut items = all_agents(state);
    let unknown: Vec<String> =
        wanted.iter().filter(|id| !items.iter().any(|item| item["id"] == **id)).cloned().collect();
    items.retain(|item| {
        let id = item["id"].as_str().unwrap();
        (wanted.is_empty() || wanted.iter().any(|wanted| wanted == id))
            && parameter(request, "name").is_none_or(|name| item["name"] == name)
            && status.is_none_or(|status| status.split(',').any(|status| item["status"] == status))
    });
    if let Some(select) = parameter(request, "select") {
        for item in &mut items {
            item.as_object_mut().unwrap().retain(|name, _| select.split(',').any(|field| field == name));
        }
    }
    let total = items.len();
    if !wanted.is_empty() {
        state.fleet.show(&mut items);
    }
    let number = |name| parameter(request, name).and_then(|text| text.parse::<usize>().ok());
    let items: Vec<Value> =
        items.into_iter().skip(number("offset").unwrap_or(0)).take(number("limit").unwrap_or(500)).collect();
    good(&list(&items, total, &missing(&unknown)))
}

/// The agents that a query names, or all, with the fields by which each is told from the others. Two have one key, and the
/// one that never came has none in the database.
fn distinct(request: &Request, state: &State) -> Answer {
    let fields = parameter(request, "fields").unwrap();
    let wanted: Option<Vec<&str>> =
        parameter(request, "q").map(|q| q.split(',').map(|id| id.strip_prefix("id=").unwrap()).collect());
    let mut items = all_agents(state);
    items.retain(|item| wanted.as_ref().is_none_or(|ids| ids.contains(&item["id"].as_str().unwrap())));
    for item in &mut items {
        let key = match item["id"].as_str().unwrap() {
            "001" | "002" => "abcd".to_owned(),
            "003" => "N/A".to_owned(),
            id => format!("key-{id}"),
        };
        let item = item.as_object_mut().unwrap();
        item.entry("registerIP").or_insert("any".into());
        item.insert("internal_key".into(), key.into());
        item.retain(|name, _| fields.split(',').any(|field| field == name));
        item.insert("count".into(), 1.into());
    }
    let total = items.len();
    let number = |name| parameter(request, name).and_then(|text| text.parse::<usize>().ok());
    let items: Vec<Value> =
        items.into_iter().skip(number("offset").unwrap_or(0)).take(number("limit").unwrap_or(500)).collect();
    good(&list(&items, total, &[]))
}

fn delete(request: &Request, state: &State) -> Answer {
    let capacity = state.capacity.load(Ordering::SeqCst);
    if capacity > 0 && ids(request).len() > capacity {
        return problem(500, "Wazuh Internal Error", "Timeout.", Some(3021));
    }
    known(request, state).0
}

/// The ids of a request that agents have, as an answer and as a list.
fn known(request: &Request, state: &State) -> (Answer, Vec<String>) {
    let known = all_agents(state);
    let (found, unknown): (Vec<String>, Vec<String>) =
        ids(request).into_iter().partition(|id| known.iter().any(|item| item["id"] == **id));
    let items: Vec<Value> = found.iter().map(|id| Value::from(id.as_str())).collect();
    (good(&list(&items, items.len(), &missing(&unknown))), found)
}

fn add(request: &Request) -> Answer {
    let body: Value = serde_json::from_slice(&request.body).unwrap();
    if body["name"] == "web-1" {
        return problem(400, "Bad Request", "There is an agent with the same name.", Some(1705));
    }
    let id = body["id"].as_str().unwrap_or("004");
    good(&json!({ "data": { "id": id, "key": "MDA0IG5ldyBhbnkgYWJjZA==" }, "error": 0 }))
}

/// What there is of rules, decoders and lists.
fn ruleset(path: &str) -> Vec<Value> {
    match path {
        "/rules" => vec![
            json!({ "id": 100_100, "description": "Many failed logins" }),
            json!({ "id": 100_101, "description": "A \"rare\" one" }),
        ],
        "/rules/groups" => vec![json!("local"), json!("syslog")],
        "/rules/files" => vec![json!({ "filename": "local_rules.xml", "relative_dirname": "etc/rules" })],
        "/decoders" => vec![
            json!({ "name": "app", "filename": "app.xml" }),
            json!({ "name": "app", "filename": "app.xml" }),
            json!({ "name": "app-login", "filename": "app.xml" }),
        ],
        "/decoders/files" => vec![json!({ "filename": "app.xml", "relative_dirname": "etc/decoders" })],
        "/lists/files" => vec![json!({ "filename": "blocked", "relative_dirname": "etc/lists" })],
        _ => Vec::new(),
    }
}
