//! api.yaml: unknown options, and settings that are a risk.

use serde_json::Value;

use super::super::finding::or_ok;
use super::super::{Finding, Patient, Settings};

pub(super) fn run(patient: &Patient) -> Vec<Finding> {
    let settings = match patient.outside.settings() {
        Ok(settings) => settings,
        Err(reason) => {
            return vec![Finding::fault(
                format!("the settings of the Server API cannot be used: {reason}"),
                "mend api/configuration/api.yaml: no server starts with it",
            )];
        }
    };
    let mut findings = risks(&settings);
    let lines = settings.warnings.iter();
    findings
        .extend(lines.map(|warning| Finding::warning(warning, "remove it from api/configuration/api.yaml")));
    let file = if settings.from_file {
        "api/configuration/api.yaml is valid"
    } else {
        "everything is at its default"
    };
    or_ok(findings, format!("{file}, and has no setting that is a risk"))
}

/// Settings that are allowed, and better otherwise.
pub(in super::super) fn risks(settings: &Settings) -> Vec<Finding> {
    let option = |path: &str| settings.options.pointer(path).unwrap_or(&Value::Null);
    let is = |path: &str, value: bool| option(path).as_bool() == Some(value);
    let number = |path: &str| option(path).as_i64();
    let hosts: Vec<&str> =
        option("/host").as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let is_loopback = |host: &str| host == "localhost" || host.starts_with("127.") || host == "::1";
    let exposed = !hosts.iter().all(|host| is_loopback(host));
    let mut findings = Vec::new();
    if is("/https/enabled", false) {
        let what = "https.enabled is no: passwords and tokens can be read on the way";
        let mend = "set https.enabled to yes";
        findings.push(if exposed { Finding::fault(what, mend) } else { Finding::warning(what, mend) });
    }
    if is("/experimental_features", true) {
        findings.push(Finding::warning(
            "experimental_features is yes: whoever may, can empty the agents' databases with one request",
            "set it to no, where nobody needs them",
        ));
    }
    if number("/access/max_login_attempts").is_some_and(|attempts| attempts > 1_000)
        || number("/access/block_time").is_some_and(|seconds| seconds < 1)
    {
        findings.push(Finding::warning(
            "access.max_login_attempts and access.block_time let passwords be guessed without end",
            "50 attempts and 300 seconds are the defaults",
        ));
    }
    if number("/access/max_request_per_minute").is_some_and(|requests| requests < 1) {
        findings.push(Finding::warning(
            "access.max_request_per_minute is 0: nothing limits how many requests are taken",
            "set a limit that your programs keep to; 300 is the default",
        ));
    }
    if number("/max_upload_size") == Some(0) {
        findings.push(Finding::warning(
            "max_upload_size is 0: bodies of any size are taken",
            "10485760 is the default",
        ));
    }
    if is("/cors/enabled", true)
        && option("/cors/source_route").as_str() == Some("*")
        && is("/cors/allow_credentials", true)
    {
        findings.push(Finding::warning(
            "cors lets the pages of every site act for whoever is logged in",
            "name the origins in cors.source_route",
        ));
    }
    if matches!(option("/https/ssl_protocol").as_str(), Some("tlsv1" | "tlsv1.1")) {
        findings
            .push(Finding::warning("https.ssl_protocol names a version that is not safe", "set it to auto"));
    }
    if is("/drop_privileges", false) {
        findings.push(Finding::warning("drop_privileges is no: the API works as root", "set it to yes"));
    }
    findings
}
