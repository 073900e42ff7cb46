//! Talking to a manager: one trait, spoken over HTTPS to any Server API, or in process to this machine's manager.

mod connection;
mod curl;
mod diagnosis;
mod fingerprint;
mod local;
mod open;
mod printed;
mod remote;
mod request;
mod target;
mod tls;
mod token;

pub(crate) use connection::Connection;
pub(crate) use curl::{curl_command, log_in_command};
pub(crate) use fingerprint::Fingerprint;
pub(crate) use local::find as find_home;
pub(crate) use open::{open, open_remote, open_to_diagnose, open_unattended};
pub(crate) use printed::Printed;
pub(crate) use remote::Remote;
pub(crate) use request::{ApiReply, ApiRequest};
pub(crate) use target::{RemoteTarget, Target, Trust};
