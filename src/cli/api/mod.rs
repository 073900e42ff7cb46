//! `wazuhctl api`: any operation of the Server API, and what there is.

mod describe;
mod list;
mod request;
mod verbs;

pub(crate) use verbs::Api;
