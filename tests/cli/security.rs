//! The noun security: what its verbs send, what they refuse, and how they end.

use crate::world::World;

/// What was sent to change something.
fn changing(world: &World) -> Vec<String> {
    let requests = world.manager.requests().into_iter();
    requests.filter(|line| !line.starts_with("GET") && !line.contains("/authenticate")).collect()
}

#[test]
fn names_are_accepted_wherever_ids_are() {
    for (arguments, sent) in [
        (
            &["users", "grant-role", "bob", "readonly", "soc"][..],
            "POST /security/users/101/roles?role_ids=2,100",
        ),
        (
            &["users", "grant", "id:101", "2", "--position", "0"],
            "POST /security/users/101/roles?role_ids=2&position=0",
        ),
        (&["users", "revoke-role", "alice", "id:2"], "DELETE /security/users/100/roles?role_ids=2"),
        (&["users", "run-as", "alice", "on"], "PUT /security/users/100/run_as?allow_run_as=true"),
        (&["users", "run-as", "1", "off"], "PUT /security/users/1/run_as?allow_run_as=false"),
        (&["users", "delete", "alice", "bob", "--yes"], "DELETE /security/users?user_ids=100,101"),
        (
            &["roles", "attach", "policy", "soc", "4", "agents_all_agents", "--position", "1"],
            "POST /security/roles/100/policies?policy_ids=4,2&position=1",
        ),
        (&["roles", "attach", "rule", "readonly", "soc_team"], "POST /security/roles/2/rules?rule_ids=100"),
        (
            &["roles", "detach", "policy", "soc", "delete_web"],
            "DELETE /security/roles/100/policies?policy_ids=101",
        ),
        (&["roles", "detach", "rule", "100", "100"], "DELETE /security/roles/100/rules?rule_ids=100"),
        (&["roles", "update", "soc", "--name", "soc_1"], r#"PUT /security/roles/100 {"name":"soc_1"}"#),
        (&["roles", "delete", "soc", "--yes"], "DELETE /security/roles?role_ids=100"),
        (&["policies", "delete", "delete_web", "--yes"], "DELETE /security/policies?policy_ids=101"),
        (&["rules", "delete", "100", "--yes"], "DELETE /security/rules?rule_ids=100"),
        (
            &["rules", "update", "soc_team", "--rule", r#"{"FIND":{"a":"b"}}"#],
            r#"PUT /security/rules/100 {"rule":{"FIND":{"a":"b"}}}"#,
        ),
        (
            &["config", "set", "--rbac-mode", "black", "--yes"],
            r#"PUT /security/config {"rbac_mode":"black"}"#,
        ),
        (&["revoke", "--yes"], "PUT /security/user/revoke"),
    ] {
        let world = World::logged_in();
        let ended = world.run(&[&["security"], arguments].concat());
        assert_eq!(ended.code, 0, "{arguments:?} {ended}");
        assert_eq!(changing(&world), [sent], "{arguments:?}");
    }
}

#[test]
fn what_nobody_is_called_is_not_found() {
    let world = World::logged_in();
    for (arguments, hint) in [
        (&["users", "get", "alcie"][..], "did you mean alice?"),
        (&["users", "delete", "alcie", "--yes"], "did you mean alice?"),
        (&["users", "grant-role", "alice", "readnly"], "did you mean readonly?"),
        (&["roles", "attach", "policy", "soc", "delete_wbe"], "did you mean delete_web?"),
        (&["roles", "get", "nothing_like_it"], "wazuhctl security roles list lists them"),
        (&["explain", "alcie", "agent:read", "agent:id:001"], "did you mean alice?"),
        (&["can-i", "agent:read", "--user", "alcie"], "did you mean alice?"),
    ] {
        let ended = world.run(&[&["security"], arguments].concat());
        assert_eq!(ended.code, 6, "{arguments:?} {ended}");
        assert!(ended.stderr.contains(&format!("hint: {hint}\n")), "{arguments:?} {ended}");
    }
    assert_eq!(world.run(&["security", "rules", "get", "999"]).code, 6);
    assert!(changing(&world).is_empty());
}

#[test]
fn what_means_two_of_them_is_wrong_usage() {
    let world = World::logged_in();
    let ended = world.run(&["security", "users", "delete", "101", "--yes"]);
    assert_eq!(
        ended.to_string(),
        "exit: 2\n----- stdout\n----- stderr\n\
         error: 101 is both the name of the user 102 and the id of bob\n\
         hint: say which is meant: name:101 or id:101\n"
    );
    assert!(changing(&world).is_empty());
    assert_eq!(world.run(&["security", "users", "delete", "name:101", "--yes"]).code, 0);
    assert_eq!(changing(&world), ["DELETE /security/users?user_ids=102"]);
}

#[test]
fn what_is_so_already_is_not_changed() {
    let world = World::logged_in();
    for arguments in [
        &["users", "grant-role", "alice", "readonly"][..],
        &["users", "revoke-role", "bob", "readonly"],
        &["users", "run-as", "alice", "off"],
        &["roles", "attach", "policy", "soc", "delete_web"],
        &["roles", "detach", "rule", "readonly", "soc_team"],
        &["roles", "update", "soc", "--name", "soc"],
        &["policies", "update", "delete_web", "--effect", "allow"],
        &["config", "set", "--rbac-mode", "white"],
        &["config", "reset"],
    ] {
        let ended = world.run(&[&["security"], arguments, &["-o", "json", "--jq", ".changed"]].concat());
        assert_eq!((ended.code, ended.stdout.as_str()), (0, "false\n"), "{arguments:?} {ended}");
    }
    assert!(changing(&world).is_empty());
    // It cannot be given another place that way, and whoever asks for one is told.
    assert_eq!(world.run(&["security", "users", "grant-role", "alice", "soc", "--position", "0"]).code, 1);
}

#[test]
fn only_what_is_missing_is_granted() {
    let world = World::logged_in();
    let ended = world.run(&["security", "users", "grant-role", "alice", "readonly", "administrator"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, "the user alice has administrator\n"), "{ended}");
    assert_eq!(changing(&world), ["POST /security/users/100/roles?role_ids=1"]);
}

#[test]
fn a_policy_is_changed_in_part() {
    let world = World::logged_in();
    let ended = world.run(&["security", "policies", "update", "delete_web", "--effect", "deny"]);
    assert_eq!(ended.code, 0, "{ended}");
    assert_eq!(
        changing(&world),
        [
            r#"PUT /security/policies/101 {"policy":{"actions":["agent:delete"],"resources":["agent:group:web"],"effect":"deny"}}"#
        ]
    );
}

#[test]
fn policies_and_rules_come_from_files() {
    let world = World::logged_in();
    std::fs::write(
        world.path("policy.yaml"),
        "actions: [agent:read]\nresources: ['agent:id:*']\neffect: deny\n",
    )
    .unwrap();
    assert_eq!(world.run(&["security", "policies", "create", "p", "-f", "policy.yaml"]).code, 0);
    let printed = world.run(&["security", "rules", "get", "soc_team", "-o", "json"]).stdout;
    let copied = world
        .end(world.command().args(["security", "rules", "create", "copy", "-f", "-"]).write_stdin(printed));
    assert_eq!(copied.code, 0, "{copied}");
    assert_eq!(
        changing(&world),
        [
            r#"POST /security/policies {"name":"p","policy":{"actions":["agent:read"],"resources":["agent:id:*"],"effect":"deny"}}"#,
            r#"POST /security/rules {"name":"copy","rule":{"MATCH":{"team":"soc"}}}"#,
        ]
    );
    for arguments in [
        &["policies", "create", "p"][..],
        &["policies", "create", "p", "--action", "agent:read"],
        &["policies", "create", "p", "-f", "policy.yaml", "--effect", "allow"],
        &["policies", "update", "delete_web"],
        &["rules", "create", "r"],
        &["rules", "create", "r", "--rule", "[]"],
        &["config", "set"],
        &["config", "set", "--auth-token-exp-timeout", "29"],
    ] {
        assert_eq!(world.run(&[&["security"], arguments].concat()).code, 2, "{arguments:?}");
    }
    assert_eq!(changing(&world).len(), 2);
}

#[test]
fn new_passwords_come_from_files_and_pipes_and_are_never_shown() {
    let world = World::logged_in();
    std::fs::write(world.path("new"), "Passw0rd!x\nnot this\n").unwrap();
    let from_file = world.run(&["security", "users", "create", "carol", "--password-file", "new"]);
    assert_eq!(
        (from_file.code, from_file.stderr.lines().next()),
        (0, Some("user carol created")),
        "{from_file}"
    );
    let piped = world.end(
        world
            .command()
            .args(["security", "users", "update", "alice", "--password-stdin"])
            .write_stdin("Passw0rd!y\n"),
    );
    assert_eq!((piped.code, piped.stderr.as_str()), (0, "the user alice has a new password\n"), "{piped}");
    assert_eq!(
        changing(&world),
        [
            r#"POST /security/users {"username":"carol","password":"Passw0rd!x"}"#,
            r#"PUT /security/users/100 {"password":"Passw0rd!y"}"#,
        ]
    );
    // What the environment says is how to log in, and no new password.
    let environment = world.end(
        world
            .command()
            .args(["security", "users", "create", "dave"])
            .env("WAZUHCTL_PASSWORD_FILE", world.path("new")),
    );
    assert_eq!(environment.code, 2, "{environment}");
    assert_eq!(changing(&world).len(), 2);
    let weak = world.end(
        world
            .command()
            .args(["security", "users", "create", "eve", "--password-stdin"])
            .write_stdin("weak\n"),
    );
    assert_eq!(weak.code, 1, "{weak}");
    assert!(weak.stderr.contains("code: 5007") && !weak.to_string().contains("weak\n"), "{weak}");
    let curl = world.run(&["security", "users", "create", "carol", "--password-file", "new", "--curl"]);
    assert!(
        curl.code == 0 && curl.stdout.contains("NEW-PASSWORD") && !curl.stdout.contains("Passw0rd"),
        "{curl}"
    );
}

#[test]
fn deleting_shows_the_names_and_asks() {
    let world = World::logged_in();
    let ended = world.run(&["security", "users", "delete", "alice", "name:101"]);
    assert_eq!(
        ended.to_string(),
        "exit: 2\n----- stdout\n----- stderr\n2 users will be deleted:\n  100  alice\n  102  101\n\
         error: nobody can be asked whether to do this: there is no terminal\n\
         hint: --yes does it without asking; --dry-run only shows\n"
    );
    let settings = world.run(&["security", "config", "set", "--rbac-mode", "black"]);
    assert!(settings.code == 2 && settings.stderr.starts_with("rbac_mode: white → black\n"), "{settings}");
    assert_eq!(world.run(&["security", "revoke"]).code, 2);
    assert!(changing(&world).is_empty());
}

#[test]
fn wazuhs_own_are_not_deleted() {
    let world = World::logged_in();
    let ended = world.run(&["security", "roles", "delete", "administrator", "soc", "--yes"]);
    assert_eq!(ended.code, 3, "{ended}");
    assert!(ended.stderr.contains("4008"), "{ended}");
    assert_eq!(world.run(&["security", "roles", "delete", "administrator", "--yes"]).code, 1);
}

#[test]
fn whoever_may_not_read_can_still_name_ids() {
    let world = World::logged_in();
    let run = |arguments: &[&str]| {
        world.run_with(&[&["security"], arguments, &["--user", "reader"]].concat(), crate::manager::PASSWORD)
    };
    let by_name = run(&["roles", "delete", "soc", "--yes"]);
    assert_eq!(by_name.code, 5, "{by_name}");
    assert!(by_name.stderr.contains("roles can be named by their ids"), "{by_name}");
    let by_id = run(&["roles", "delete", "100", "--yes"]);
    assert_eq!(by_id.code, 5, "{by_id}");
    assert_eq!(changing(&world), ["DELETE /security/roles?role_ids=100"]);
    insta::assert_snapshot!(by_id);
}

#[test]
fn questions_are_answered_by_exit_code() {
    let world = World::logged_in();
    for (arguments, answer) in [
        (&["agent:read", "agent:id:001"][..], "yes"),
        (&["agent:read", "agent:id:3"], "no"),
        (&["agent:read"], "yes"),
        (&["agent:create"], "yes"),
        (&["agent:create", "*:*:*"], "yes"),
        (&["agent:delete"], "no"),
        (&["agent:delete", "agent:id:001"], "no"),
        // alice: readonly, then soc, which denies 002 and lets delete those of the group web.
        (&["agent:read", "agent:id:001", "--user", "alice"], "yes"),
        (&["agent:read", "agent:id:002", "--user", "alice"], "no"),
        (&["agent:delete", "agent:id:001", "--user", "alice"], "yes"),
        (&["agent:delete", "agent:id:002", "--user", "alice"], "no"),
        (&["agent:delete", "--user", "100"], "yes"),
        (&["agent:create", "--user", "alice"], "no"),
        (&["agent:delete", "agent:id:001", "--user", "wazuh"], "yes"),
        (&["agent:read", "--user", "bob"], "no"),
    ] {
        let ended = world.run(&[&["security", "can-i"], arguments].concat());
        let code = if answer == "yes" { 0 } else { 5 };
        assert_eq!((ended.code, ended.stdout.trim()), (code, answer), "{arguments:?} {ended}");
    }
    // Whom it is about does not log in.
    let log_ins = world.manager.requests().iter().filter(|line| line.contains("/authenticate")).count();
    assert_eq!(log_ins, 1);
    let json = world.run(&["security", "can-i", "agent:delete", "agent:id:1", "-o", "json"]);
    let facts: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(
        facts,
        serde_json::json!({"allowed": false, "user": null, "action": "agent:delete", "resource": "agent:id:001"})
    );
}

#[test]
fn ones_own_rights_need_no_right() {
    let world = World::logged_in();
    let run = |arguments: &[&str]| {
        let ended = world.end(
            world
                .command()
                .args([&["security", "can-i"], arguments].concat())
                .env("WAZUHCTL_USER", "reader")
                .env("WAZUHCTL_PASSWORD", crate::manager::PASSWORD),
        );
        (ended.code, ended.stdout)
    };
    assert_eq!(run(&["agent:read", "agent:id:001"]), (0, "yes\n".into()));
    assert_eq!(run(&["agent:read", "agent:id:002"]), (5, "no\n".into()));
    // The rights of others do.
    assert_eq!(run(&["agent:read", "agent:id:001", "--user", "alice"]), (5, String::new()));
}

#[test]
fn misspelt_questions_are_told() {
    let world = World::logged_in();
    let ended = world.run(&["security", "can-i", "agent:raed", "agent:id:001"]);
    assert_eq!(
        (ended.code, ended.stderr.as_str()),
        (5, "warning: the manager knows no action agent:raed; did you mean agent:read?\n"),
        "{ended}"
    );
    let ended = world.run(&["security", "can-i", "agent:read", "001"]);
    assert_eq!(
        (ended.code, ended.stderr.as_str()),
        (2, "error: \"001\" is not a resource\nhint: agent:read works on resources like agent:id:…\n")
    );
}

#[test]
fn explanations_name_the_policy_that_decides() {
    let world = World::logged_in();
    let explained = |arguments: &[&str]| {
        let ended = world.run(&[&["security", "explain"], arguments, &["-o", "json"]].concat());
        assert_eq!(ended.code, 0, "{ended}");
        let facts: serde_json::Value = serde_json::from_str(&ended.stdout).unwrap();
        (facts["allowed"].clone(), facts["decided_by"]["policy"].clone(), ended.stderr)
    };
    assert_eq!(
        explained(&["alice", "agent:read", "agent:id:002"]),
        (
            false.into(),
            "not_the_files".into(),
            "alice may not do agent:read on agent:id:002: so says the policy not_the_files of the role soc\n"
                .into()
        )
    );
    assert_eq!(
        explained(&["alice", "agent:delete", "agent:id:001"]),
        (
            true.into(),
            "delete_web".into(),
            "alice may do agent:delete on agent:id:001: so says the policy delete_web of the role soc\n"
                .into()
        )
    );
    assert_eq!(
        explained(&["bob", "agent:read", "agent:id:002"]),
        (
            false.into(),
            serde_json::Value::Null,
            "bob may not do agent:read on agent:id:002: no policy speaks of it, and the mode is white\n"
                .into()
        )
    );
}

#[test]
fn who_has_a_right_is_listed_with_the_reason() {
    let world = World::logged_in();
    let who = |arguments: &[&str]| {
        let arguments = [&["security", "who-can"], arguments, &["-o", "csv", "--no-headers"]].concat();
        world.run(&arguments).stdout
    };
    assert_eq!(
        who(&["agent:delete", "agent:id:001"]),
        "wazuh,user,administrator,agents_all_agents\nalice,user,soc,delete_web\n101,user,soc,delete_web\n\
         wui_elastic_admin,rule,administrator,agents_all_agents\nsoc_team,rule,soc,delete_web\n"
    );
    assert_eq!(
        who(&["agent:delete", "agent:id:002"]),
        "wazuh,user,administrator,agents_all_agents\nwui_elastic_admin,rule,administrator,agents_all_agents\n"
    );
    assert_eq!(who(&["agent:create"]), "");
    assert_eq!(world.run(&["security", "who-can", "agent:create"]).stderr, "nobody may agent:create\n");
}

#[test]
fn contexts_are_tried_without_logging_in() {
    let world = World::logged_in();
    std::fs::write(world.path("context.json"), r#"{"team": "soc", "username": "elastic"}"#).unwrap();
    let given = |arguments: &[&str]| {
        let arguments = [&["security", "run-as", "test"], arguments, &["-o", "csv", "--no-headers"]].concat();
        let ended = world.run(&arguments);
        assert_eq!(ended.code, 0, "{ended}");
        (ended.stdout, ended.stderr)
    };
    // Wazuh's own rules apply to the dashboard's user alone.
    let (stdout, stderr) = given(&["context.json", "--login", "alice"]);
    assert_eq!(stdout, "soc,soc_team,100,100\n");
    assert!(stderr.contains("alice may not log in with a context"), "{stderr}");
    assert_eq!(given(&["--context", "context.json", "--login", "wazuh"]).0, "soc,soc_team,100,100\n");
    std::fs::write(world.path("other.yaml"), "team: other\n").unwrap();
    let none = world.run(&["security", "run-as", "test", "other.yaml", "--login", "wazuh"]);
    assert_eq!((none.code, none.stdout.as_str()), (0, ""), "{none}");
    assert_eq!(world.run(&["security", "run-as", "test", "--login", "wazuh"]).code, 2);
}

#[test]
fn verbs_that_read_ask_several_managers() {
    let world = World::logged_in();
    let other = crate::manager::Manager::start();
    let login = ["login", &other.url, "--user", "wazuh", "--name", "prod"];
    assert_eq!(world.run_with(&login, crate::manager::PASSWORD).code, 0);
    let run = |arguments: &[&str]| {
        world.run(
            &[&["security"], arguments, &["--context", "lab,prod", "-o", "csv", "--no-headers"]].concat(),
        )
    };
    assert_eq!(
        run(&["roles", "get", "soc"]).stdout,
        "lab,100,soc,\"100,101\",\"100,102\",100\nprod,100,soc,\"100,101\",\"100,102\",100\n"
    );
    assert_eq!(run(&["config", "get"]).stdout, "lab,white,900\nprod,white,900\n");
    assert_eq!(run(&["users", "list"]).stdout.lines().count(), 8);
    assert_eq!(run(&["actions", "agent:create"]).stdout.lines().count(), 2);
    assert_eq!(run(&["resources"]).stdout.lines().count(), 4);
    assert_eq!(run(&["users", "delete", "alice", "--yes"]).code, 2);
    assert!(changing(&world).is_empty());
}

#[test]
fn catalogues_are_filtered() {
    let world = World::logged_in();
    assert_eq!(world.run(&["security", "actions", "create", "-o", "name"]).stdout, "agent:create\n");
    world.run(&["security", "actions", "--endpoint", "GET /agents"]);
    world.run(&["security", "resources", "agent:id"]);
    let requests = world.manager.requests();
    assert!(requests.contains(&"GET /security/actions?endpoint=GET /agents".to_owned()), "{requests:?}");
    assert!(requests.contains(&"GET /security/resources?resource=agent:id".to_owned()), "{requests:?}");
}

#[test]
fn dry_runs_and_explanations_of_requests_change_nothing() {
    let world = World::logged_in();
    for arguments in [
        &["users", "create", "carol"][..],
        &["users", "update", "id:100"],
        &["users", "delete", "id:100"],
        &["users", "grant-role", "id:101", "2"],
        &["users", "revoke-role", "id:100", "2"],
        &["users", "run-as", "id:100", "on"],
        &["roles", "create", "r"],
        &["roles", "update", "100", "--name", "r"],
        &["roles", "delete", "100"],
        &["roles", "attach", "policy", "100", "2"],
        &["roles", "attach", "rule", "2", "100"],
        &["roles", "detach", "policy", "100", "101"],
        &["roles", "detach", "rule", "100", "100"],
        &[
            "policies",
            "create",
            "p",
            "--action",
            "agent:read",
            "--resource",
            "agent:id:*",
            "--effect",
            "allow",
        ],
        &["policies", "update", "100", "--name", "p"],
        &["policies", "delete", "100"],
        &["rules", "create", "r", "--rule", "{}"],
        &["rules", "update", "100", "--name", "r"],
        &["rules", "delete", "100"],
        &["config", "set", "--rbac-mode", "black"],
        &["config", "reset"],
        &["revoke"],
    ] {
        let arguments = [&["security"], arguments].concat();
        let dry = world.run(&[&arguments[..], &["--dry-run", "--jq", ".changed"]].concat());
        assert_eq!((dry.code, dry.stdout.as_str()), (0, "false\n"), "{arguments:?} {dry}");
        let before = world.manager.requests().len();
        let rights = world.run(&[&arguments[..], &["--rbac", "-o", "name"]].concat());
        assert!(rights.code == 0 && rights.stdout.contains("security:"), "{arguments:?} {rights}");
        let curl = world.run(&[&arguments[..], &["--curl"]].concat());
        assert!(curl.code == 0 && curl.stdout.starts_with("curl -X "), "{arguments:?} {curl}");
        assert_eq!(world.manager.requests().len(), before, "{arguments:?}");
    }
    assert!(changing(&world).is_empty());
    for arguments in [
        &["whoami"][..],
        &["can-i", "agent:read"],
        &["who-can", "agent:read"],
        &["actions"],
        &["users", "list"],
    ] {
        let arguments = [&["security"], arguments].concat();
        assert_eq!(world.run(&[&arguments[..], &["--rbac"]].concat()).code, 0, "{arguments:?}");
        assert_eq!(world.run(&[&arguments[..], &["--curl"]].concat()).code, 0, "{arguments:?}");
    }
}
