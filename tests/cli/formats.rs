//! Every verb that prints data, in every format.

use insta::assert_snapshot;

use crate::world::World;

const FORMATS: &[&str] = &["table", "wide", "json", "jsonl", "yaml", "csv", "name"];

fn in_every_format(name: &str, arguments: &[&str]) {
    let world = World::logged_in();
    let mut all = String::new();
    for format in FORMATS {
        let ended = world.run(&[arguments, &["-o", format]].concat());
        all.push_str(&format!("===== -o {format}\n{ended}"));
    }
    assert_snapshot!(name, all);
}

#[test]
fn agents_list() {
    in_every_format("agents_list", &["agents", "list"]);
}

#[test]
fn agents_outdated() {
    in_every_format("agents_outdated", &["agents", "outdated"]);
}

#[test]
fn agents_get() {
    in_every_format("agents_get", &["agents", "get", "1", "2"]);
}

#[test]
fn agents_get_with_an_unknown_one() {
    in_every_format("agents_get_with_an_unknown_one", &["agents", "get", "1", "999"]);
}

#[test]
fn agents_key() {
    in_every_format("agents_key", &["agents", "key", "1"]);
}

#[test]
fn agents_summary() {
    in_every_format("agents_summary", &["agents", "summary"]);
}

#[test]
fn agents_groups() {
    in_every_format("agents_groups", &["agents", "groups", "1", "2", "3"]);
}

#[test]
fn agents_restart() {
    in_every_format("agents_restart", &["agents", "restart", "1", "999"]);
}

#[test]
fn agents_upgrade_waiting() {
    in_every_format(
        "agents_upgrade_waiting",
        &["agents", "upgrade", "1", "2", "--package", "a.wpk", "--wait"],
    );
}

#[test]
fn agents_add() {
    in_every_format("agents_add", &["agents", "add", "web-2"]);
}

#[test]
fn agents_delete() {
    in_every_format("agents_delete", &["agents", "delete", "1", "2", "--yes"]);
}

#[test]
fn agents_delete_dry_run() {
    in_every_format("agents_delete_dry_run", &["agents", "delete", "1", "2", "--dry-run"]);
}

#[test]
fn manager_status() {
    in_every_format("manager_status", &["manager", "status"]);
}

#[test]
fn manager_info() {
    in_every_format("manager_info", &["manager", "info"]);
}

#[test]
fn manager_logs() {
    in_every_format("manager_logs_summary", &["manager", "logs", "summary"]);
    // Each look finds one entry more.
    in_every_format("manager_logs", &["manager", "logs", "--limit", "2"]);
}

#[test]
fn manager_stats() {
    for of in ["today", "hourly", "weekly", "analysisd", "daemons"] {
        in_every_format(&format!("manager_stats_{of}"), &["manager", "stats", of]);
    }
}

#[test]
fn manager_changes() {
    in_every_format("manager_restart", &["manager", "restart", "--yes"]);
    in_every_format("manager_restart_dry_run", &["manager", "restart", "--dry-run"]);
    in_every_format("manager_reload", &["manager", "reload"]);
}

#[test]
fn manager_version_check() {
    in_every_format("manager_version_check", &["manager", "version-check"]);
}

#[test]
fn security_lists() {
    for kind in ["users", "roles", "policies", "rules"] {
        in_every_format(&format!("security_{kind}_list"), &["security", kind, "list"]);
    }
}

#[test]
fn security_details() {
    for (kind, name) in
        [("users", "alice"), ("roles", "soc"), ("policies", "delete_web"), ("rules", "soc_team")]
    {
        in_every_format(&format!("security_{kind}_get"), &["security", kind, "get", name]);
    }
}

/// Verbs of one shape share a snapshot of it.
#[test]
fn security_changes() {
    in_every_format("security_delete", &["security", "roles", "delete", "soc", "--yes"]);
    in_every_format("security_delete_dry_run", &["security", "roles", "delete", "soc", "--dry-run"]);
    in_every_format("security_update", &["security", "roles", "update", "soc", "--name", "soc_1"]);
    in_every_format("security_create", &["security", "roles", "create", "new"]);
    in_every_format("security_grant", &["security", "users", "grant-role", "bob", "readonly"]);
    in_every_format("security_unchanged", &["security", "users", "grant-role", "alice", "readonly"]);
    in_every_format("security_config_set", &["security", "config", "set", "--rbac-mode", "black", "--yes"]);
    in_every_format("security_revoke", &["security", "revoke", "--yes"]);
}

#[test]
fn security_answers() {
    in_every_format("security_config_get", &["security", "config", "get"]);
    in_every_format("security_actions", &["security", "actions"]);
    in_every_format("security_resources", &["security", "resources"]);
    in_every_format("security_whoami", &["security", "whoami"]);
    in_every_format("security_can_i", &["security", "can-i", "agent:delete", "--user", "alice"]);
    in_every_format("security_who_can", &["security", "who-can", "agent:delete"]);
    in_every_format("security_explain", &["security", "explain", "alice", "agent:read", "agent:id:002"]);
}

#[test]
fn context_list() {
    in_every_format("context_list", &["context", "list"]);
}

#[test]
fn context_show() {
    in_every_format("context_show", &["context", "show"]);
}

#[test]
fn context_use() {
    in_every_format("context_use", &["context", "use", "lab"]);
}

#[test]
fn api_get() {
    in_every_format("api_get", &["api", "GET", "/agents", "-f", "select=id,name"]);
}

#[test]
fn version() {
    in_every_format("version", &["version"]);
}

#[test]
fn help_exit_codes() {
    in_every_format("help_exit_codes", &["help", "exit-codes"]);
}

#[test]
fn help_environment() {
    in_every_format("help_environment", &["help", "environment"]);
}

#[test]
fn answers_that_are_no_json_are_printed_as_they_are() {
    let world = World::logged_in();
    let ended = world.run(&["api", "GET", "/raw"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (0, "<ossec_config/>\n"));
}
