//! Finding the password: what this call was given, then what is kept, then the person at the terminal.

use std::path::PathBuf;

use super::{command, kept};
use crate::address::ServerUrl;
use crate::ask;
use crate::environment;
use crate::exit::Exit;
use crate::failure::{Failure, Result, file_failure};
use crate::folders::Folders;
use crate::secret::Secret;

/// What this call says about where the password is.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sources {
    /// `--password-stdin`.
    pub(crate) stdin: bool,
    /// `--password-file`.
    pub(crate) file: Option<PathBuf>,
    /// The context's `credential_command`.
    pub(crate) command: Option<String>,
}

/// The password of `user` at `url`.
pub(crate) async fn password(
    sources: &Sources,
    folders: &Folders,
    url: &ServerUrl,
    user: &str,
) -> Result<Secret> {
    if let Some(password) = said(sources).await? {
        return Ok(password);
    }
    if let Some(password) = kept(folders, url, user).await? {
        return Ok(password);
    }
    ask_for(url, user).await
}

/// The password of `user` at `url`, whatever is kept of it.
pub(crate) async fn asked_password(sources: &Sources, url: &ServerUrl, user: &str) -> Result<Secret> {
    match said(sources).await? {
        Some(password) => Ok(password),
        None => ask_for(url, user).await,
    }
}

/// A password that this call or the context says.
async fn said(sources: &Sources) -> Result<Option<Secret>> {
    match (given(sources)?, &sources.command) {
        (Some(password), _) => Ok(Some(password)),
        (None, Some(command)) => command::run(command).await.map(Some),
        (None, None) => Ok(None),
    }
}

async fn ask_for(url: &ServerUrl, user: &str) -> Result<Secret> {
    if ask::is_possible() {
        return ask::password(format!("Password of {user} at {url}")).await;
    }
    Err(Failure::new(Exit::NotAuthenticated, format!("there is no password for {user} at {url}"))
        .hint(format!("on a terminal, wazuhctl login {url} --user {user} asks for it and keeps it"))
        .hint(format!(
            "elsewhere: --password-file, --password-stdin, {}, or a credential_command in the context",
            environment::PASSWORD
        )))
}

/// A password given with this very call.
fn given(sources: &Sources) -> Result<Option<Secret>> {
    if let Some(password) = named(sources)? {
        return Ok(Some(password));
    }
    let variable = std::env::var(environment::PASSWORD).ok().filter(|text| !text.is_empty());
    Ok(variable.map(Secret::new))
}

/// A password in a place that a flag of this call names.
pub(crate) fn named(sources: &Sources) -> Result<Option<Secret>> {
    if sources.stdin {
        let mut line = String::new();
        std::io::stdin()
            .read_line(&mut line)
            .map_err(|error| Failure::usage(format!("the password cannot be read from stdin: {error}")))?;
        return not_empty(Secret::first_line(line), "stdin").map(Some);
    }
    let Some(path) = &sources.file else { return Ok(None) };
    let text = std::fs::read_to_string(path).map_err(|error| file_failure("read", path, &error))?;
    not_empty(Secret::first_line(text), "the password file").map(Some)
}

fn not_empty(secret: Secret, origin: &str) -> Result<Secret> {
    if secret.is_empty() {
        return Err(Failure::usage(format!("there is no password in the first line of {origin}")));
    }
    Ok(secret)
}
