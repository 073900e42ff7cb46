//! The agents' keys, `etc/client.keys`, and the registration times beside them, `queue/agents-timestamp`.
//!
//! The formats are those of Wazuh 4.14 (`src/os_crypto/shared/keys.c`, `src/addagent/validate.c`). `client.keys` is
//! the truth about which agents there are: every daemon lets in whoever has a line in it.

mod address;
mod agent_key;
mod append;
mod entries;
mod file;
mod index;
mod line;
mod times;

pub use address::{Address, InvalidAddress};
pub use agent_key::{AgentKey, InvalidField, RawKey};
pub use entries::Entries;
pub use file::{KeysFile, Removal};
pub(crate) use index::KeyIndex;
pub use line::{Line, Unreadable};
pub use times::RegistrationTimes;
