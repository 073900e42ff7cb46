//! `wazuhctl ruleset`, and what the verbs on rules and on decoders have in common: their files.

mod apply;
mod cat;
mod delete;
mod edit;
mod files;
mod place;
mod reload;
mod upload;
mod verbs;

pub(crate) use apply::{ApplyArgs, Changed};
pub(crate) use cat::CatArgs;
pub(crate) use delete::DeleteArgs;
pub(crate) use edit::EditArgs;
pub(crate) use files::FilesArgs;
pub(crate) use reload::Reload;
pub(crate) use upload::UploadArgs;
pub(crate) use verbs::RulesetCommand;
