//! The manager itself: which of its daemons run, what installation it is, and what answers for it.

mod about;
mod configuration;
mod info;
mod release;
mod status;
#[cfg(test)]
mod tests;

pub use about::about;
pub use configuration::{
    Commands, ConfigurationRequest, Protection, active_configuration, api_configuration, check_configuration,
    configuration, configuration_text, replace_configuration, validate_configuration,
};
pub(crate) use configuration::{MASK, sees_secrets};
pub use info::info;
pub use release::Release;
pub use status::status;
