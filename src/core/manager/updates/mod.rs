//! Whether there are newer versions of Wazuh: settings, the service that knows, and what it said.

mod answer;
mod check;
mod settings;
#[cfg(test)]
mod tests;

pub use answer::parse_releases;
pub use check::{Answer, Ask, UpdateCheck};
pub use settings::UpdateSettings;
