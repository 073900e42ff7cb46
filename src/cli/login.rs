//! `wazuhctl login`.

use clap::Args;
use reqwest::Method;
use serde_json::json;

use crate::address::ServerUrl;
use crate::connect::{self, ApiRequest, RemoteTarget, Target, Trust};
use crate::context::{Context, ContextFile, check_name};
use crate::credentials::{self, Place};
use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::world::World;

/// Log in to a Server API and keep it as a context
///
/// Asks for the user and the password where they are not given, and for the certificate if no authority knows it.
/// The password goes to the keyring, or to a file that only you can read where there is none; the context becomes the
/// one in use.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  wazuhctl login https://manager.example.test:55000 --user wazuh
  wazuhctl login manager.example.test --name lab --fingerprint 3F:…
  pass show wazuh | wazuhctl login manager.example.test --user ci --password-stdin --ca ca.pem
  wazuhctl login        (again, to the context in use)")]
pub(crate) struct Login {
    /// The address; by default that of the context in use
    #[arg(value_name = "ADDRESS")]
    address: Option<String>,

    /// The context's name; by default the host's
    #[arg(long)]
    name: Option<String>,

    /// Keep only the token, not the password
    #[arg(long)]
    forget_password: bool,
}

impl Login {
    pub(crate) async fn run(self, world: &World) -> Result<Exit> {
        if let Some(name) = &self.name {
            check_name(name)?;
        }
        let target = self.target(world)?;
        show_curl(world, &target)?;
        let remote = connect::open_remote(target, &world.folders).await?;
        let (target, user) = (remote.target().clone(), remote.user().to_owned());
        let name = self.context_name(&ContextFile::load(&world.folders)?, &target, &user);
        let remote = remote.in_context(&name);
        let sources = &target.sources;
        // Whoever logs in again does so because the kept password is not right any more.
        let password = credentials::asked_password(sources, &target.url, &user).await?;
        remote.log_in(&password).await?;
        let kept = if self.forget_password || sources.command.is_some() {
            "the password is not kept"
        } else {
            match credentials::keep(&world.folders, &target.url, &user, &password).await? {
                Place::Keyring => "the password is in the keyring",
                Place::File => "the password is in a file that only you can read",
            }
        };
        keep_context(world, &name, &target, &user)?;
        world.done(
            &format!("logged in to {} as {user}, context \"{name}\"; {kept}", target.url),
            &json!({ "context": name, "url": target.url.to_string(), "user": user, "changed": true }),
        )
    }

    /// The target that the flags and the context describe, with the address given here.
    fn target(&self, world: &World) -> Result<RemoteTarget> {
        let mut globals = world.globals.clone();
        if let Some(address) = &self.address {
            if globals.url.is_some() && world.globals.url.as_ref() != Some(address) {
                world.say("the address given as an argument is used, not --url");
            }
            globals.url = Some(address.clone());
        }
        // The named context need not exist yet, and an old certificate may be the reason for logging in again.
        let file = ContextFile::load(&world.folders)?;
        if let Some(name) = globals.one_context()?.filter(|name| !file.contexts.contains_key(*name)) {
            return Err(file.unknown(name).hint("a new context gets its name with --name"));
        }
        match Target::resolve(&globals, &world.folders) {
            Ok(Target::Remote(target)) => Ok(*target),
            Ok(Target::Local(_)) | Err(_) if self.address.is_none() && globals.url.is_none() => {
                Err(Failure::usage("it is not said where to log in")
                    .hint("wazuhctl login https://manager.example.test:55000"))
            }
            Ok(Target::Local(home)) => Err(Failure::usage(format!(
                "there is nothing to log in to in the home folder {}",
                home.display()
            ))),
            Err(failure) => Err(failure),
        }
    }

    /// The name that was given, else that of the context this is about, else a new one.
    fn context_name(&self, file: &ContextFile, target: &RemoteTarget, user: &str) -> String {
        self.name
            .clone()
            .or_else(|| target.context.clone())
            .or_else(|| existing(file, &target.url, user))
            .unwrap_or_else(|| free_name(file, target.url.host()))
    }
}

/// With `--curl` and `--rbac`: the log-in as a curl command, which asks for the password itself.
fn show_curl(world: &World, target: &RemoteTarget) -> Result<()> {
    let request = ApiRequest::new(Method::POST, "/security/user/authenticate");
    world.explain_rights(&[&request])?;
    if world.globals.curl {
        let user = target.user.as_deref().unwrap_or("USER");
        world.printer.raw(connect::log_in_command(&target.url, user).as_bytes())?;
        return Err(Failure::nothing_more());
    }
    Ok(())
}

/// Keeps what was found out as a context, and uses it from now on.
fn keep_context(world: &World, name: &str, target: &RemoteTarget, user: &str) -> Result<()> {
    let mut file = ContextFile::load(&world.folders)?;
    let old = file.contexts.get(name).cloned().unwrap_or_default();
    let (ca, fingerprint, insecure) = match &target.trust {
        Trust::System => (None, None, false),
        Trust::Authorities(ca) => (std::path::absolute(ca).ok(), None, false),
        Trust::Pinned(fingerprint) => (None, Some(fingerprint.to_string()), false),
        Trust::Nothing => (None, None, true),
    };
    let context = Context {
        url: Some(target.url.to_string()),
        user: Some(user.to_owned()),
        credential_command: old.credential_command.filter(|_| target.sources.command.is_some()),
        ca,
        fingerprint,
        insecure,
        home: None,
    };
    file.contexts.insert(name.to_owned(), context);
    file.current = Some(name.to_owned());
    file.save(&world.folders)
}

/// A context that already stands for this user at this address.
fn existing(file: &ContextFile, url: &ServerUrl, user: &str) -> Option<String> {
    let url = url.to_string();
    let is_it =
        |context: &Context| context.url.as_ref() == Some(&url) && context.user.as_deref() == Some(user);
    file.contexts.iter().find(|(_, context)| is_it(context)).map(|(name, _)| name.clone())
}

/// The host's name, with a number behind it where another context has it.
fn free_name(file: &ContextFile, host: &str) -> String {
    if !file.contexts.contains_key(host) {
        return host.to_owned();
    }
    (2_u32..)
        .map(|number| format!("{host}-{number}"))
        .find(|name| !file.contexts.contains_key(name))
        .unwrap_or_default()
}
