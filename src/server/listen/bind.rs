//! [`Listeners`]: the sockets that connections come in by.

use std::io;
use std::net::{IpAddr, SocketAddr};

use socket2::{Domain, Protocol, Socket, Type};
use tokio::net::TcpListener;

use crate::config::{ListenAddress, ListenHost};

/// How many connections may wait to be accepted.
const BACKLOG: i32 = 1024;

/// Why there is nothing to listen on.
#[derive(Debug, thiserror::Error)]
pub enum ListenError {
    /// No address was given.
    #[error("there is no address to listen on")]
    NoAddress,
    /// The name of a host cannot be looked up.
    #[error("cannot listen on {address}: the name cannot be looked up: {source}")]
    Unresolved {
        /// The address as configured.
        address: ListenAddress,
        /// What the system said.
        source: io::Error,
    },
    /// Another program listens there.
    #[error("cannot listen on {address}: another program does already")]
    InUse {
        /// The address.
        address: SocketAddr,
    },
    /// The port needs rights that the process does not have.
    #[error("cannot listen on {address}: the process may not use this port")]
    Forbidden {
        /// The address.
        address: SocketAddr,
    },
    /// The machine does not have this address.
    #[error("cannot listen on {address}: this machine has no such address")]
    NoSuchAddress {
        /// The address.
        address: SocketAddr,
    },
    /// Something else.
    #[error("cannot listen on {address}: {source}")]
    Failed {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
}

impl ListenError {
    fn new(address: SocketAddr, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::AddrInUse => Self::InUse { address },
            io::ErrorKind::PermissionDenied => Self::Forbidden { address },
            io::ErrorKind::AddrNotAvailable => Self::NoSuchAddress { address },
            _ => Self::Failed { address, source },
        }
    }
}

/// Sockets that listen, from which nothing is accepted yet.
#[derive(Debug)]
pub struct Listeners {
    pub(super) sockets: Vec<TcpListener>,
    addresses: Vec<SocketAddr>,
}

impl Listeners {
    /// Listens on every one of the addresses. A machine without IPv6 goes without the addresses of that kind, as long
    /// as others remain, so that the default of "everywhere, by both" works on it.
    ///
    /// # Errors
    /// For the first address that cannot be listened on; none is then.
    pub async fn bind(addresses: &[ListenAddress]) -> Result<Self, ListenError> {
        let mut resolved = Vec::new();
        for address in addresses {
            for found in resolve(address).await? {
                if found.port() == 0 || !resolved.contains(&found) {
                    resolved.push(found);
                }
            }
        }
        let mut sockets = Vec::new();
        let mut without = None;
        for address in resolved {
            match listen(address) {
                Ok(socket) => sockets.push(socket),
                Err(error) if lacks_ipv6(address, &error) => without = Some(ListenError::new(address, error)),
                Err(error) => return Err(ListenError::new(address, error)),
            }
        }
        if sockets.is_empty() {
            return Err(without.unwrap_or(ListenError::NoAddress));
        }
        Self::from_sockets(sockets)
    }

    /// Takes sockets that listen already, such as those that systemd hands over.
    ///
    /// # Errors
    /// When a socket has no address.
    pub fn from_sockets(sockets: Vec<TcpListener>) -> Result<Self, ListenError> {
        let unknown = SocketAddr::from(([0, 0, 0, 0], 0));
        let addresses = sockets
            .iter()
            .map(|socket| socket.local_addr().map_err(|error| ListenError::new(unknown, error)))
            .collect::<Result<_, _>>()?;
        Ok(Self { sockets, addresses })
    }

    /// The addresses, with the ports that were given out where zero was asked for.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }
}

async fn resolve(address: &ListenAddress) -> Result<Vec<SocketAddr>, ListenError> {
    match &address.host {
        ListenHost::Address(ip) => Ok(vec![SocketAddr::new(*ip, address.port)]),
        ListenHost::Name(name) => match tokio::net::lookup_host((name.as_str(), address.port)).await {
            Ok(found) => Ok(found.collect()),
            Err(source) => Err(ListenError::Unresolved { address: address.clone(), source }),
        },
    }
}

fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    if address.is_ipv6() {
        // So that 0.0.0.0 and :: can be listened on at the same port.
        socket.set_only_v6(true)?;
    }
    socket.set_reuse_address(true)?;
    socket.set_nonblocking(true)?;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    TcpListener::from_std(socket.into())
}

fn lacks_ipv6(address: SocketAddr, error: &io::Error) -> bool {
    let unsupported = error.raw_os_error() == Some(nix::errno::Errno::EAFNOSUPPORT as i32);
    let nowhere = error.kind() == io::ErrorKind::AddrNotAvailable && address.ip().is_unspecified();
    matches!(address.ip(), IpAddr::V6(_)) && (unsupported || nowhere)
}
