//! The parser of what clients ask the task manager, for the fuzz target: it is private to this module.

use super::task_request::TaskRequest;

/// Parses the text of a frame as a request.
pub fn request(frame: &[u8]) {
    let _ = TaskRequest::parse(frame).map(|request| request.agents().len());
}
