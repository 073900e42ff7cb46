//! What keeps one client from taking the server away from the others: the lock-out after failed log-ins and the
//! request limit.
//!
//! When each of them strikes is Wazuh's rule (`api/api/middlewares.py` and `api/api/error_handler.py` of 4.14).

mod login;
mod requests;

pub use login::{LoginGuard, is_login};
pub use requests::{RequestLimit, TooMany};
