//! The flags that every command has: where to work, as whom, and how to print.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use clap::builder::FalseyValueParser;

use crate::completing;
use crate::credentials::Sources;
use crate::environment;
use crate::failure::{Failure, Result};
use crate::output::Format;

/// Flags that can stand before or behind any verb.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Global options")]
pub(crate) struct GlobalArgs {
    /// Work with this context of the context file; with several, reading verbs ask each of them
    #[arg(long, global = true, value_name = "NAME,...", value_delimiter = ',', add = completing::contexts(), env = environment::CONTEXT, hide_env_values = true)]
    pub(crate) context: Vec<String>,

    /// Work with the Server API at this address, such as https://manager.example.test:55000
    #[arg(long, global = true, value_name = "URL", env = environment::URL, hide_env_values = true)]
    pub(crate) url: Option<String>,

    /// Log in as this user
    #[arg(long, global = true, value_name = "NAME", env = environment::USER, hide_env_values = true)]
    pub(crate) user: Option<String>,

    /// Read the password from the first line of this file
    #[arg(long, global = true, value_name = "FILE", env = environment::PASSWORD_FILE, hide_env_values = true)]
    pub(crate) password_file: Option<PathBuf>,

    /// Read the password from the first line of stdin
    #[arg(long, global = true, env = environment::PASSWORD_STDIN, hide_env_values = true, value_parser = FalseyValueParser::new())]
    pub(crate) password_stdin: bool,

    /// Trust the certificate authorities in this PEM file, and no others
    #[arg(long, global = true, value_name = "FILE", env = environment::CA, hide_env_values = true)]
    pub(crate) ca: Option<PathBuf>,

    /// Trust the one certificate that has this SHA-256 fingerprint
    #[arg(long, global = true, value_name = "SHA256", env = environment::FINGERPRINT, hide_env_values = true)]
    pub(crate) fingerprint: Option<String>,

    /// Do not check the server's certificate: anybody on the way can read and change everything
    #[arg(long, global = true, env = environment::INSECURE, hide_env_values = true, value_parser = FalseyValueParser::new())]
    pub(crate) insecure: bool,

    /// Work on this machine's manager, in process
    #[arg(long, global = true, env = environment::LOCAL, hide_env_values = true, value_parser = FalseyValueParser::new())]
    pub(crate) local: bool,

    /// The home folder of this machine's manager; implies --local
    #[arg(long, global = true, value_name = "DIR", env = environment::HOME, hide_env_values = true)]
    pub(crate) home: Option<PathBuf>,

    /// How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or
    /// junit
    #[arg(short, long, global = true, value_name = "FORMAT", env = environment::OUTPUT, hide_env_values = true, hide_possible_values = true)]
    pub(crate) output: Option<Format>,

    /// The columns of tables and CSV, by the API's field names: id,name,os.platform
    #[arg(long, global = true, value_name = "FIELDS", value_delimiter = ',', env = environment::COLUMNS, hide_env_values = true)]
    pub(crate) columns: Option<Vec<String>>,

    /// Put the JSON through this jq expression; text in its results is printed without quotes
    #[arg(long, global = true, value_name = "EXPRESSION", env = environment::JQ, hide_env_values = true)]
    pub(crate) jq: Option<String>,

    /// No header line in tables and CSV
    #[arg(long, global = true, env = environment::NO_HEADERS, hide_env_values = true, value_parser = FalseyValueParser::new())]
    pub(crate) no_headers: bool,

    /// Dates in full instead of "3m ago"
    #[arg(long, global = true, env = environment::ABSOLUTE, hide_env_values = true, value_parser = FalseyValueParser::new())]
    pub(crate) absolute: bool,

    /// Say on stderr which way was taken: which home, or which server as which user
    #[arg(short, long, global = true, env = environment::VERBOSE, hide_env_values = true, value_parser = FalseyValueParser::new())]
    pub(crate) verbose: bool,

    /// How long to wait for an answer: 30s, 2m
    #[arg(long, global = true, value_name = "TIME", value_parser = parse_duration, env = environment::TIMEOUT, hide_env_values = true)]
    pub(crate) timeout: Option<Duration>,

    /// Print the equivalent curl command instead of sending the request
    #[arg(long, global = true, env = environment::CURL, hide_env_values = true, value_parser = FalseyValueParser::new())]
    pub(crate) curl: bool,

    /// Print the rights that the command needs instead of doing anything
    #[arg(long, global = true, env = environment::RBAC, hide_env_values = true, value_parser = FalseyValueParser::new(), conflicts_with = "curl")]
    pub(crate) rbac: bool,

    /// What some verbs take over of these flags
    #[arg(skip)]
    pub(crate) handed_over: HandedOver,
}

/// Flags that mean something else behind some verbs: the user or password it is about, not the one that logs in; how long
/// to wait for agents, not for an answer.
#[derive(Debug, Clone, Default)]
pub(crate) struct HandedOver {
    /// `--password-stdin` and `--password-file`: where the new password is.
    pub(crate) password: Sources,
    /// `--user`: whom it is about.
    pub(crate) user: Option<String>,
    /// `--context`: a file with an authorisation context.
    pub(crate) context: Option<PathBuf>,
    /// `--timeout`: how long to wait for what the manager was told to do.
    pub(crate) timeout: Option<Duration>,
}

/// Which of the flags a verb takes over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct TakesOver {
    /// Those about the password.
    pub(crate) password: bool,
    /// `--user`.
    pub(crate) user: bool,
    /// `--context`.
    pub(crate) context: bool,
    /// `--timeout`.
    pub(crate) timeout: bool,
}

impl GlobalArgs {
    /// Hands over what a verb takes of the flags that were given as arguments, as `said` tells of each. What the
    /// environment says stays what it is: who logs in, and where.
    pub(crate) fn hand_over(&mut self, takes: TakesOver, said: impl Fn(&str) -> bool) {
        let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        if takes.password && said("password_stdin") {
            self.handed_over.password.stdin = std::mem::take(&mut self.password_stdin);
        }
        if takes.password && said("password_file") {
            let of_login = variable(environment::PASSWORD_FILE).map(PathBuf::from);
            self.handed_over.password.file = std::mem::replace(&mut self.password_file, of_login);
        }
        if takes.user && said("user") {
            let of_login = variable(environment::USER).and_then(|name| name.into_string().ok());
            self.handed_over.user = std::mem::replace(&mut self.user, of_login);
        }
        if takes.timeout && said("timeout") {
            let of_requests = variable(environment::TIMEOUT).and_then(|text| text.into_string().ok());
            let of_requests = of_requests.and_then(|text| parse_duration(&text).ok());
            self.handed_over.timeout = std::mem::replace(&mut self.timeout, of_requests);
        }
        if takes.context && said("context") && self.context.len() == 1 {
            let of_manager = variable(environment::CONTEXT).and_then(|name| name.into_string().ok());
            let of_manager = of_manager.map(|names| names.split(',').map(str::to_owned).collect());
            let file = std::mem::replace(&mut self.context, of_manager.unwrap_or_default());
            self.handed_over.context = file.into_iter().next().map(PathBuf::from);
        }
    }

    /// The named context, for what can only be done to one manager at a time.
    pub(crate) fn one_context(&self) -> Result<Option<&str>> {
        match self.context.as_slice() {
            [] => Ok(None),
            [name] => Ok(Some(name)),
            several => Err(Failure::usage(format!(
                "this works with one context at a time, and {} are named",
                several.len()
            ))
            .hint("only verbs that list and show, such as agents list and manager status, take several")),
        }
    }
}

/// Reads `30`, `30s`, `2m` or `1h`.
pub(crate) fn parse_duration(text: &str) -> Result<Duration, String> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = text.strip_prefix(digits).unwrap_or_default();
    let factor = match unit {
        "" | "s" => 1,
        "m" => 60,
        "h" => 3600,
        _ => return Err("a time is a number with s, m or h, such as 30s".into()),
    };
    match digits.parse::<u64>().ok().and_then(|number| number.checked_mul(factor)) {
        Some(seconds @ 1..=86_400) => Ok(Duration::from_secs(seconds)),
        _ => Err("a time is between 1s and 24h, such as 30s".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_units_and_limits() {
        assert_eq!(parse_duration("30"), Ok(Duration::from_secs(30)));
        assert_eq!(parse_duration("2m"), Ok(Duration::from_secs(120)));
        for wrong in ["", "s", "0", "-1", "1d", "25h", "99999999999999999999s"] {
            assert!(parse_duration(wrong).is_err(), "{wrong}");
        }
    }
}
