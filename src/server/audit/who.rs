//! Who is at work in this process, as the system knows them.

use nix::unistd::{Uid, User};
use serde_json::{Map, Value};

/// What the kernel says of a process that nobody logged in for.
const NOBODY: u32 = u32::MAX;

/// The number and name of the user whose process this is and, where somebody else logged in and became that user (by
/// `sudo` or `su`), that user's name. Blocks: names are looked up.
pub(super) fn add_system_user(record: &mut Map<String, Value>) {
    let uid = Uid::current();
    record.insert("uid".to_owned(), uid.as_raw().into());
    record.insert("system_user".to_owned(), name(uid).into());
    if let Some(logged_in) = logged_in().filter(|other| *other != uid) {
        record.insert("login_user".to_owned(), name(logged_in).into());
    }
}

/// The user who logged in to the system. The kernel keeps this, whoever the process belongs to since.
fn logged_in() -> Option<Uid> {
    let text = std::fs::read_to_string("/proc/self/loginuid").ok()?;
    text.trim().parse().ok().filter(|uid| *uid != NOBODY).map(Uid::from_raw)
}

/// A user's name, or number where there is none.
fn name(uid: Uid) -> String {
    User::from_uid(uid).ok().flatten().map_or_else(|| uid.to_string(), |user| user.name)
}
