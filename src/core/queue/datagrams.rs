//! [`Queue`]: the writing end of a queue.

use std::path::Path;
use std::time::{Duration, Instant};

use tokio::net::UnixDatagram;

use crate::context::Context;
use crate::error::{Class, Error, Fault, Result};
use crate::socket::connect_datagram;

/// How long the reader may take no message before it counts as stuck.
const STALL: Duration = if cfg!(test) { Duration::from_millis(100) } else { Duration::from_secs(2) };

/// The writing end of a queue. A message is either taken as a whole or not at all.
#[derive(Debug)]
pub struct Queue {
    socket: UnixDatagram,
    /// The path, as it is shown.
    shown: String,
    deadline: Instant,
    /// Whether the reader was found stuck. Then no more of the caller's time is spent on it.
    stuck: bool,
}

impl Queue {
    /// Opens the queue at `path`.
    ///
    /// # Errors
    /// 1010 where nobody reads it.
    pub fn open(cx: &Context, path: &Path) -> Result<Self> {
        let shown = cx.manager.home.relative(path).display().to_string();
        let socket = connect_datagram(path)
            .map_err(|error| Error::new(Fault::QueueUnreachable { path: shown.clone() }).caused_by(error))?;
        Ok(Self { socket, shown, deadline: cx.deadline, stuck: false })
    }

    /// Hands a message over, waiting while the reader is busy.
    ///
    /// # Errors
    /// 1014 where the reader is gone or takes nothing for two seconds; every later message to a reader that is stuck
    /// fails at once.
    pub async fn send(&mut self, message: &[u8]) -> Result<()> {
        if self.stuck {
            return Err(self.broken("its reader is stuck"));
        }
        let give_up = self.deadline.min(Instant::now() + STALL);
        match tokio::time::timeout_at(give_up.into(), self.socket.send(message)).await {
            Ok(Ok(sent)) if sent == message.len() => Ok(()),
            Ok(Ok(_)) => Err(self.broken("it took a part of the message")),
            Ok(Err(error)) => Err(self.broken("its reader is gone").caused_by(error)),
            Err(_) => {
                self.stuck = true;
                Err(self.broken("its reader is stuck"))
            }
        }
    }

    fn broken(&self, why: &str) -> Error {
        let reason = format!("the queue {} did not take the message: {why}", self.shown);
        Error::new(Fault::SocketBroken { reason }).in_class(Class::BadRequest)
    }
}
