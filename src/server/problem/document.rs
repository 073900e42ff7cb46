//! [`Problem`]: the error document, with the fields that Wazuh's clients read.

use std::borrow::Cow;

use serde_json::{Map, Value, json};
use wazuhctl_core::error::{Class, Error, Fault};

use wazuhctl_core::result::Body;

use crate::reply::Reply;

/// A failed call: status, title, detail and, where the core refused it, the code with what can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The HTTP status code.
    pub status: u16,
    /// The kind of problem, in a few words.
    pub title: &'static str,
    /// What happened.
    pub detail: Cow<'static, str>,
    /// The catalogue's code.
    pub code: Option<u16>,
    /// What can be done.
    pub remediation: Option<Cow<'static, str>>,
    /// Headers that belong to it.
    pub headers: Vec<(&'static str, String)>,
}

impl Problem {
    /// A problem that the catalogue has no code for.
    pub fn new(status: u16, title: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self { status, title, detail: detail.into(), code: None, remediation: None, headers: Vec::new() }
    }

    /// 400: the request is not what the operation takes.
    pub fn bad_request(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(400, "Bad Request", detail)
    }

    /// 401 with the challenge of the scheme that would do.
    pub fn unauthorized(detail: impl Into<Cow<'static, str>>, scheme: &'static str) -> Self {
        let mut problem = Self::new(401, "Unauthorized", detail);
        problem.headers.push(("www-authenticate", format!("{scheme} realm=\"wazuh\"")));
        problem
    }

    /// 500 for what no code of the catalogue describes better. The cause is logged, not shown.
    pub fn internal(cause: impl std::error::Error) -> Self {
        tracing::error!(cause = %cause, "internal error");
        let fault = Fault::Internal { reason: "see the server's log".to_owned() };
        Self::from(&Error::new(fault))
    }

    /// 404: there is no such path.
    pub fn no_such_path(path: &str) -> Self {
        Self::new(404, "Not Found", format!("there is no operation at {path}"))
    }

    /// 405: the path has no operation of this method. `allowed` holds the methods it has.
    pub fn method_not_allowed(method: &str, allowed: &str) -> Self {
        let mut problem =
            Self::new(405, "Method Not Allowed", format!("{method} does not exist here; {allowed} does"));
        problem.headers.push(("allow", allowed.to_owned()));
        problem
    }

    /// With a code of the catalogue.
    #[must_use]
    pub fn with_code(mut self, code: u16) -> Self {
        self.code = Some(code);
        self
    }

    /// The document.
    pub fn document(&self) -> Value {
        let mut document = Map::new();
        document.insert("title".to_owned(), json!(self.title));
        document.insert("detail".to_owned(), json!(self.detail));
        if let Some(remediation) = &self.remediation {
            document.insert("remediation".to_owned(), json!(remediation));
        }
        if let Some(code) = self.code {
            document.insert("error".to_owned(), json!(code));
        }
        Value::Object(document)
    }

    /// The document as the answer to a call.
    pub fn into_reply(self, pretty: bool) -> Reply {
        let document = self.document();
        let text = if pretty { format!("{document:#}") } else { document.to_string() };
        Reply {
            status: self.status,
            media_type: crate::reply::PROBLEM,
            headers: self.headers,
            body: Body::Whole(text.into()),
        }
    }
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        let title = match error.class() {
            Class::Internal => "Wazuh Internal Error",
            Class::Forbidden => "Permission Denied",
            Class::NotFound => "Resource Not Found",
            Class::Unauthorized => "Unauthorized",
            Class::TooManyRequests => "Too Many Requests",
            Class::NotAcceptable => "Not Acceptable",
            Class::BadRequest => "Bad Request",
        };
        Self {
            status: error.class().status(),
            title,
            detail: error.to_string().into(),
            code: Some(error.code()),
            remediation: error.remediation().map(Into::into),
            headers: Vec::new(),
        }
    }
}
