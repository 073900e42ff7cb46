//! What a server tells its operator while it starts and stops.

use std::net::SocketAddr;
use std::path::PathBuf;

/// Something worth telling. Who started the server decides how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A new embedded home was made, with a password that is told only now.
    NewHome {
        /// The home.
        home: PathBuf,
        /// The user.
        user: &'static str,
        /// The user's password.
        password: String,
        /// The file that keeps it, readable by its owner only.
        file: PathBuf,
    },
    /// These daemons' parts were started here, since none of Wazuh's run.
    Embedded(Vec<&'static str>),
    /// Something that the operator ought to look at.
    Warning(String),
    /// The server takes requests.
    Listening {
        /// At these addresses.
        addresses: Vec<SocketAddr>,
        /// Whether by TLS.
        tls: bool,
    },
    /// The server takes no more requests and finishes those it has.
    Stopping,
}
