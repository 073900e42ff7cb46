//! Agents with their ids and keys, from a `client.keys` or a file of rows.

use std::collections::HashMap;
use std::path::Path;

use wazuhctl_core::keys::{AgentKey, KeysFile, Line};
use zeroize::Zeroizing;

use super::new_agent::NewAgent;
use crate::failure::{Failure, Result};
use crate::input::Input;

/// The longest file that is read, in bytes: that of some two million agents.
const LONGEST: u64 = 256 * 1024 * 1024;

/// Reads all the agents of a file, so that what is wrong with one is known before any is imported.
///
/// # Errors
/// The file cannot be read, a line or row is wrong, or two have the same name or id.
pub(super) fn read(path: &Path, force: bool) -> Result<Vec<NewAgent>> {
    let Input { name, bytes } = Input::read(path, LONGEST)?;
    read_bytes(&bytes, &name, force)
}

/// The same of bytes that were read, which are called `name`.
///
/// # Errors
/// As [`read`].
pub(super) fn read_bytes(bytes: &[u8], name: &str, force: bool) -> Result<Vec<NewAgent>> {
    let agents = if is_key_file(bytes) { keys(bytes, name, force)? } else { rows(bytes, name, force)? };
    if agents.is_empty() {
        return Err(Failure::usage(format!("there is no agent in {name}")));
    }
    Ok(agents)
}

/// Whether it is a `client.keys`: its first line that is no comment has spaces and no commas.
fn is_key_file(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with(b"#"));
    first.is_some_and(|line| {
        !line.starts_with(b"[") && !line.starts_with(b"{") && !line.contains(&b',') && line.contains(&b' ')
    })
}

fn keys(bytes: &[u8], name: &str, force: bool) -> Result<Vec<NewAgent>> {
    let file = KeysFile::parse(bytes);
    let mut names: HashMap<&str, usize> = HashMap::new();
    let mut agents = Vec::new();
    for (number, line) in (1..).zip(file.lines()) {
        let wrong = |why: String| Failure::usage(format!("line {number} of {name}: {why}"));
        match line {
            Line::Agent { agent, .. } => {
                if let Some(before) = names.insert(agent.name(), number) {
                    return Err(wrong(format!("line {before} has the name {}, too", agent.name())));
                }
                agents.push(new_agent(agent, force).map_err(wrong)?);
            }
            Line::Unreadable(line) => match line.id {
                Some(id) if file.get(id).is_some() => {
                    return Err(wrong(format!("there is an agent {id} before")));
                }
                _ => return Err(wrong("it is no agent: id, name, address and key are wanted".to_owned())),
            },
            Line::Removed { .. } | Line::Comment(_) => {}
        }
    }
    Ok(agents)
}

fn new_agent(agent: &AgentKey, force: bool) -> Result<NewAgent, String> {
    Ok(NewAgent {
        name: agent.name().into(),
        ip: Some(agent.address().to_string().into()),
        id: Some(agent.id().to_string().parse()?),
        key: Some(Zeroizing::new(agent.key().reveal().to_owned())),
        own_key: true,
        force,
    })
}

fn rows(bytes: &[u8], name: &str, force: bool) -> Result<Vec<NewAgent>> {
    let agents = NewAgent::read_from(bytes, name, force)?;
    match agents.iter().find(|agent| agent.key.is_none()) {
        Some(agent) => Err(Failure::usage(format!("{} of {name} has no key", agent.name.escape_debug()))
            .hint("agents that are to get new keys: wazuhctl agents add -f FILE")),
        None => Ok(agents),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_apart() {
        for (text, is_keys) in [
            ("001 web any k\n", true),
            ("# mine\n\n001 web any k\n", true),
            ("id,name,key\n1,web 1,k\n", false),
            ("[{\"id\": 1}]", false),
            (" {\"id\": 1}", false),
            ("name\nweb\n", false),
            ("", false),
        ] {
            assert_eq!(is_key_file(text.as_bytes()), is_keys, "{text}");
        }
    }

    #[test]
    fn keys_are_read_and_what_is_wrong_names_its_line() {
        let text = b"# mine\n001 web any k1\n002 !gone any k2\n0014 db 192.0.2.0/24 k3\n";
        let agents = keys(text, "client.keys", false).unwrap();
        let shown: Vec<_> = agents
            .iter()
            .map(|agent| (agent.id.as_ref().unwrap().to_string(), &*agent.name, agent.ip.as_deref().unwrap()))
            .collect();
        assert_eq!(shown, [("001".into(), "web", "any"), ("014".into(), "db", "192.0.2.0/24")]);
        for (text, said) in [
            ("001 web any k\n002 web any k\n", "line 2 of f: line 1 has the name web, too"),
            ("001 web any k\n1 db any k\n", "line 2 of f: there is an agent 001 before"),
            ("001 web any k\n002 db any\n", "line 2 of f: it is no agent"),
            ("001 web any k\nrubbish here\n", "line 2 of f: it is no agent"),
        ] {
            let failure = keys(text.as_bytes(), "f", false).unwrap_err();
            assert!(failure.message().starts_with(said), "{}", failure.message());
        }
    }
}
