//! What a Tab completes, as a shell asks for it: the real binary, and bash where there is one.

use std::io::Read;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;

use crate::world::{Ended, World};

/// Asks as bash does for the last of these words.
fn asked(world: &World, words: &[&str]) -> Ended {
    let index = (words.len() - 1).to_string();
    let mut command = world.command();
    command.env("WAZUHCTL_COMPLETE", "bash").env("_CLAP_COMPLETE_INDEX", index).env("_CLAP_IFS", "\n");
    world.end(command.arg("--").args(words))
}

/// What is offered; there are never complaints.
fn offered(world: &World, words: &[&str]) -> Vec<String> {
    let ended = asked(world, words);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{ended}");
    ended.stdout.lines().map(str::to_owned).collect()
}

/// What is offered once the machine is quick enough: it may be busy with other tests.
fn offered_in_time(world: &World, words: &[&str]) -> Vec<String> {
    let mut tries = (0..50).map(|_| offered(world, words));
    tries.find(|offered| !offered.is_empty()).unwrap_or_default()
}

fn lists(world: &World) -> usize {
    world.manager.requests().iter().filter(|line| line.starts_with("GET /agents")).count()
}

#[test]
fn ids_of_agents_are_offered_and_kept_for_the_next_time() {
    let world = World::logged_in();
    assert_eq!(offered_in_time(&world, &["wazuhctl", "agents", "get", "0"]), ["001", "002", "003"]);
    let asked = lists(&world);
    for words in [
        &["agents", "key"][..],
        &["agents", "stats"],
        &["agents", "config"],
        &["agents", "inventory"],
        &["agents", "restart", "001"],
        &["syscheck", "list"],
        &["syscheck", "run"],
        &["rootcheck", "last-scan"],
        &["sca", "report"],
    ] {
        assert_eq!(offered(&world, &[&["wazuhctl"], words, &["002"]].concat()), ["002"], "{words:?}");
    }
    assert_eq!(lists(&world), asked);
    let folder = world.path(".cache/wazuhctl/completions");
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()).collect();
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let text = std::fs::read_to_string(files[0].path()).unwrap();
    assert!(text.contains("web-1") && !text.contains("e30."), "{text}");
}

#[test]
fn rules_files_decoders_and_lists_are_offered() {
    let world = World::logged_in();
    for (words, expected) in [
        (&["rules", "get", "10010"][..], &["100100", "100101"][..]),
        (&["rules", "why", "100101"], &["100101"]),
        (&["rules", "list", "--group", "lo"], &["local"]),
        (&["rules", "cat", "local"], &["local_rules.xml"]),
        (&["rules", "delete", "local"], &["local_rules.xml"]),
        (&["decoders", "get", "app"], &["app", "app-login"]),
        (&["decoders", "edit", "a"], &["app.xml"]),
        (&["lists", "get", "blo"], &["blocked"]),
        (&["events", "test", "--expect-rule", "10010"], &["100100", "100101"]),
    ] {
        let words = [&["wazuhctl"], words].concat();
        assert_eq!(offered_in_time(&world, &words), expected, "{words:?}");
    }
    let requests = world.manager.requests();
    let asked = |path: &str| requests.iter().filter(|line| line.starts_with(path)).count();
    assert_eq!((asked("GET /rules?"), asked("GET /rules/files?")), (1, 1), "they are kept");
    assert!(requests.iter().any(|line| line.starts_with("GET /lists/files?") && !line.contains("select")));
}

#[test]
fn of_many_agents_those_of_the_word_are_asked_for() {
    let world = World::logged_in();
    world.manager.grow(1500);
    let offered = offered_in_time(&world, &["wazuhctl", "agents", "get", "00"]);
    assert!(offered.len() == 9 && offered.contains(&"009".to_owned()), "{offered:?}");
    assert!(world.manager.requests().last().unwrap().ends_with("q=id~00"));
}

#[test]
fn words_on_the_line_decide_about_the_manager() {
    let world = World::logged_in();
    let words = ["wazuhctl", "agents", "get", "--context", "nowhere", "0"];
    assert!(offered(&world, &words).is_empty());
    let words = ["wazuhctl", "--context", "lab", "agents", "delete", "--purge", "00"];
    assert_eq!(offered_in_time(&world, &words), ["001", "002", "003"]);
}

#[test]
fn contexts_verbs_and_flags_are_offered_without_a_manager() {
    let world = World::logged_in();
    let before = world.manager.requests().len();
    assert_eq!(offered(&world, &["wazuhctl", "context", "use", ""]).first().unwrap(), "lab");
    assert_eq!(offered(&world, &["wazuhctl", "--context", "l"]), ["lab"]);
    assert_eq!(offered(&world, &["wazuhctl", "agents", "dup"]), ["duplicates"]);
    assert_eq!(offered(&world, &["wazuhctl", "agents", "add", "--par"]), ["--parallel"]);
    assert_eq!(world.manager.requests().len(), before);
}

#[test]
fn nobody_is_asked_for_a_password() {
    let world = World::logged_in();
    std::fs::remove_dir_all(world.path(".cache/wazuhctl/tokens")).unwrap();
    let before = world.manager.requests().len();
    assert!(offered(&world, &["wazuhctl", "agents", "get", "0"]).is_empty());
    assert_eq!(world.manager.requests().len(), before);
}

#[test]
fn a_revoked_token_is_no_reason_to_log_in() {
    let world = World::logged_in();
    world.manager.revoke_tokens();
    assert!(offered(&world, &["wazuhctl", "agents", "get", "0"]).is_empty());
    let log_ins = world.manager.requests().iter().filter(|line| line.contains("authenticate")).count();
    assert_eq!(log_ins, 1);
}

#[test]
fn a_manager_that_hangs_is_not_waited_for() {
    let world = World::logged_in();
    // It takes connections and never says a word. The token is the one of the context.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut connection = silent.accept().unwrap().0;
        let mut text = Vec::new();
        // It ends when the program does.
        let _ = connection.read_to_end(&mut text);
        sender.send(text).unwrap();
    });
    let path = world.path(".config/wazuhctl/config.yaml");
    let contexts = std::fs::read_to_string(&path).unwrap().replace(&world.manager.url, &url);
    std::fs::write(&path, contexts).unwrap();
    let tokens = world.path(".cache/wazuhctl/tokens");
    let token = std::fs::read_dir(&tokens).unwrap().next().unwrap().unwrap().path();
    let place = world.run(&["api", "GET", "/agents", "--timeout", "1s"]);
    assert_eq!(place.code, 4, "{place}");
    std::fs::copy(token, tokens.join(token_name(&url))).unwrap();
    assert!(offered(&world, &["wazuhctl", "agents", "get", "0"]).is_empty());
    // On a machine that is busy the time is over before anything is asked.
    if let Ok(asked) = receiver.recv_timeout(std::time::Duration::from_secs(10)) {
        let asked = String::from_utf8(asked).unwrap();
        assert!(asked.starts_with("GET /agents?"), "{asked}");
    }
}

/// Under which name the token of wazuh in the context lab is kept.
fn token_name(url: &str) -> String {
    let text = format!("lab\0wazuh\0{url}\0");
    let mut process = std::process::Command::new("sha256sum")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut process.stdin.take().unwrap(), text.as_bytes()).unwrap();
    let output = process.wait_with_output().unwrap();
    String::from_utf8(output.stdout).unwrap().split(' ').next().unwrap().to_owned()
}

#[test]
fn bash_completes_with_the_script() {
    let world = World::logged_in();
    let program = assert_cmd::cargo::cargo_bin("wazuhctl");
    let folder = program.parent().unwrap().display().to_string();
    let script = r#"
        PATH="$1:$PATH"
        source <(wazuhctl completions bash --values)
        COMP_WORDS=(wazuhctl agents get 00) COMP_CWORD=3 COMP_TYPE=9
        for try in {1..50}; do
            _clap_complete_wazuhctl wazuhctl 00 get
            [ "${#COMPREPLY[@]}" = 0 ] || break
        done
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let mut command = std::process::Command::new("bash");
    world.set_up(&mut command);
    let Ok(output) = command.args(["-c", script, "bash", &folder]).output() else {
        eprintln!("skipped: there is no bash here");
        return;
    };
    let (stdout, stderr) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(stdout, "001\n002\n003\n", "{stderr}");
}
