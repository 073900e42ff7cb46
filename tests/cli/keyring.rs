//! Passwords in a real keyring: gnome-keyring on a D-Bus session of the test's own.

use std::process::{Command, Stdio};

use crate::manager::PASSWORD;
use crate::world::World;

/// Logs in, forgets the token, works with the password of the keyring, and logs out.
const SCRIPT: &str = r#"
set -e
# The keyring is made with this password, and is open from now on.
printf 'keyring' | gnome-keyring-daemon --unlock --components=secrets --daemonize >&2
"$PROGRAM" login "$URL" --user wazuh --name lab -o json --jq '"logged in"'
unset WAZUHCTL_PASSWORD
rm -r "$HOME/.cache/wazuhctl/tokens"
"$PROGRAM" agents list -o name
"$PROGRAM" logout -o json --jq '"logged out"'
"$PROGRAM" agents list -o name || echo "exit $?"
"#;

fn is_there(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[test]
fn the_password_is_kept_in_the_keyring_and_nowhere_else() {
    let missing: Vec<&str> = ["dbus-run-session", "gnome-keyring-daemon"]
        .into_iter()
        .filter(|program| !is_there(program))
        .collect();
    if !missing.is_empty() {
        eprintln!("skipped: {} is not installed", missing.join(", "));
        return;
    }
    let world = World::new();
    let mut command = Command::new("dbus-run-session");
    world.set_up(&mut command);
    let run = world.path("run");
    std::fs::create_dir(&run).unwrap();
    std::fs::set_permissions(&run, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    command
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env("PROGRAM", assert_cmd::cargo::cargo_bin("wazuhctl"))
        .env("URL", &world.manager.url)
        .env("WAZUHCTL_PASSWORD", PASSWORD)
        .args(["--", "sh", "-c", SCRIPT])
        .stdin(Stdio::null());
    let output = command.output().unwrap();
    let (stdout, stderr) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(stdout, "logged in\n001\n002\n003\nlogged out\nexit 4\n", "{stderr}");
    assert!(!world.path(".local/state/wazuhctl/credentials.yaml").exists());
    let keyring = world.path(".local/share/keyrings");
    assert!(std::fs::read_dir(keyring).unwrap().count() > 0, "{stderr}");
    let log_ins = world.manager.requests().iter().filter(|line| line.starts_with("POST /security")).count();
    assert_eq!(log_ins, 2);
}
