//! Which manager a call works with, resolved in one place: flag, then environment (clap reads both into the global
//! flags), then context file, then what is on this machine.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::fingerprint::Fingerprint;
use crate::address::ServerUrl;
use crate::context::{Context, ContextFile};
use crate::credentials::Sources;
use crate::failure::{Failure, Result};
use crate::folders::Folders;
use crate::globals::GlobalArgs;

/// How long to wait for an answer where nothing else is said.
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(60);

/// Where a call works.
#[derive(Debug, Clone)]
pub(crate) enum Target {
    /// This machine's manager, in process.
    Local(PathBuf),
    /// A Server API.
    Remote(Box<RemoteTarget>),
}

/// A Server API and how to get in.
#[derive(Debug, Clone)]
pub(crate) struct RemoteTarget {
    /// The context it comes from.
    pub(crate) context: Option<String>,
    /// Its address.
    pub(crate) url: ServerUrl,
    /// Who logs in.
    pub(crate) user: Option<String>,
    /// How its certificate is checked.
    pub(crate) trust: Trust,
    /// Where its password is.
    pub(crate) sources: Sources,
    /// How long to wait for an answer.
    pub(crate) timeout: Duration,
}

/// How a server's certificate is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trust {
    /// By the system's authorities; where they do not know it, the user is asked.
    System,
    /// By the authorities in a PEM file, and no others.
    Authorities(PathBuf),
    /// It is the certificate with this fingerprint.
    Pinned(Fingerprint),
    /// Not at all.
    Nothing,
}

impl Target {
    /// Resolves where this call works.
    pub(crate) fn resolve(globals: &GlobalArgs, folders: &Folders) -> Result<Self> {
        if (globals.local || globals.home.is_some()) && globals.url.is_some() {
            return Err(Failure::usage("--local and --home cannot be used together with --url"));
        }
        if let Some(home) = &globals.home {
            return Ok(Self::Local(home.clone()));
        }
        if globals.local {
            return local_home(folders).map(Self::Local).ok_or_else(|| {
                Failure::usage("there is no manager on this machine")
                    .hint("wazuhctl serve starts one; --home names its folder if it is somewhere unusual")
            });
        }
        let file = ContextFile::load(folders)?;
        let name = globals.one_context()?.map(str::to_owned).or_else(|| file.current.clone());
        let context = match (&name, &globals.url) {
            (Some(name), None) => Some(file.get(name)?),
            // With --url, the context in use has a say only if it is about the same server.
            (Some(name), Some(_)) if !globals.context.is_empty() => Some(file.get(name)?),
            (Some(name), Some(_)) => file.contexts.get(name),
            (None, _) => None,
        };
        if globals.url.is_some() || context.is_some() {
            return from_context(globals, name, context.unwrap_or(&Context::default()));
        }
        local_home(folders).map(Self::Local).ok_or_else(nowhere)
    }

    /// The address that an equivalent curl command talks to; for a home, where its own server listens by default.
    pub(crate) fn base_url(&self) -> String {
        match self {
            Self::Local(_) => "https://localhost:55000".into(),
            Self::Remote(target) => target.url.to_string(),
        }
    }
}

/// The remote target of `--url` or of a context, or the context's home.
fn from_context(globals: &GlobalArgs, name: Option<String>, context: &Context) -> Result<Target> {
    let context_url = context.url.as_deref().map(ServerUrl::parse).transpose()?;
    let flag_url = globals.url.as_deref().map(ServerUrl::parse).transpose()?;
    let url = match (flag_url, &context_url, &context.home) {
        (Some(url), _, _) => url,
        (None, Some(url), _) => url.clone(),
        (None, None, Some(home)) => return Ok(Target::Local(home.clone())),
        (None, None, None) => {
            let name = name.unwrap_or_default();
            return Err(Failure::usage(format!("the context \"{name}\" has neither a url nor a home")));
        }
    };
    // What a context says about one server must not be used for another: neither its password, nor its trust.
    let same_server = context_url.as_ref() == Some(&url);
    let about_it = if same_server { context.clone() } else { Context::default() };
    Ok(Target::Remote(Box::new(RemoteTarget {
        context: name.filter(|_| same_server),
        trust: trust(globals, &about_it)?,
        user: globals.user.clone().or_else(|| about_it.user.clone()),
        sources: Sources {
            stdin: globals.password_stdin,
            file: globals.password_file.clone(),
            // The command belongs to the context's own user.
            command: about_it
                .credential_command
                .filter(|_| globals.user.is_none() || globals.user == about_it.user),
        },
        url,
        timeout: globals.timeout.unwrap_or(DEFAULT_TIMEOUT),
    })))
}

/// The flags decide as a group: a `--ca` given now does not lose against a context's pinned certificate.
fn trust(globals: &GlobalArgs, context: &Context) -> Result<Trust> {
    let of = |insecure: bool, fingerprint: Option<&str>, ca: Option<&Path>| -> Result<Option<Trust>> {
        Ok(match (insecure, fingerprint, ca) {
            (true, _, _) => Some(Trust::Nothing),
            (false, Some(text), _) => Some(Trust::Pinned(Fingerprint::parse(text)?)),
            (false, None, Some(ca)) => Some(Trust::Authorities(ca.to_owned())),
            (false, None, None) => None,
        })
    };
    let flags = of(globals.insecure, globals.fingerprint.as_deref(), globals.ca.as_deref())?;
    let file = of(context.insecure, context.fingerprint.as_deref(), context.ca.as_deref())?;
    Ok(flags.or(file).unwrap_or(Trust::System))
}

/// A manager's home on this machine: an installation, or an embedded manager's that has been made.
fn local_home(folders: &Folders) -> Option<PathBuf> {
    let found = wazuhctl_core::home::discover(&folders.discovery(None)).ok()?;
    let root = found.home.root();
    root.join("etc").is_dir().then(|| root.to_owned())
}

fn nowhere() -> Failure {
    Failure::usage("there is no manager to talk to: no context is in use, and none is on this machine")
        .hint("wazuhctl login https://manager.example.test:55000 logs in to one")
        .hint("--url or --home name one for a single call")
}
