//! The curl command that does what a request does, for `--curl`.

use std::fmt::Write;

use super::remote::AUTHENTICATE;
use super::request::ApiRequest;
use crate::address::ServerUrl;
use crate::failure::Result;

/// A command for a shell. The token is not in it: the command asks the environment for it.
pub(crate) fn curl_command(base: &str, request: &ApiRequest) -> Result<String> {
    let url = ServerUrl::parse(base)?.operation(&request.path, &request.query);
    let mut command = format!("curl -X {} -H \"Authorization: Bearer $TOKEN\"", request.method);
    for (name, value) in &request.headers {
        let _ = write!(command, " -H {}", quoted(&format!("{name}: {value}")));
    }
    if let Some((media_type, body)) = &request.body {
        let _ = write!(command, " -H {}", quoted(&format!("Content-Type: {media_type}")));
        let _ = write!(command, " --data-binary {}", quoted(&String::from_utf8_lossy(body)));
    }
    let _ = writeln!(command, " {}", quoted(url.as_str()));
    Ok(command)
}

/// A command for a shell that logs in and prints the token; curl asks for the password.
pub(crate) fn log_in_command(url: &ServerUrl, user: &str) -> String {
    let url = url.operation(AUTHENTICATE, &[("raw".to_owned(), "true".to_owned())]);
    format!("curl -X POST -u {} {}\n", quoted(user), quoted(url.as_str()))
}

/// Text in single quotes, in which a shell takes everything as it is.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn everything_is_quoted() {
        let request =
            ApiRequest::new(reqwest::Method::POST, "/agents").with_json(&json!({"name": "o'neill"}));
        assert_eq!(
            curl_command("https://manager.example.test:55000", &request).unwrap(),
            "curl -X POST -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' \
             --data-binary '{\"name\":\"o'\\''neill\"}' 'https://manager.example.test:55000/agents'\n"
        );
    }
}
