//! `wazuhctl api`: any operation of the Server API, and what there is.

mod request;
mod verbs;

pub(crate) use verbs::Api;
