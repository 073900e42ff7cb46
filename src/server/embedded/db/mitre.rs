//! The one command on `mitre.db`: `sql`. The file is opened for reading only.

use super::answer::{Answer, Refusal, message};
use super::command::Call;
use super::store::SingleFile;

/// Runs a call.
pub(super) fn run(file: &mut SingleFile, call: &Call) -> Result<Answer, Refusal> {
    let database = file.get_mitre().map_err(|error| {
        tracing::debug!(%error, "the MITRE database cannot be used");
        Refusal::new("Couldn't open DB mitre")
    })?;
    if call.verb != "sql" {
        return Err(Refusal::syntax(&call.verb));
    }
    let rows = database.reading().run(call.required()?);
    rows.map(|rows| Answer::ok_with(&rows))
        .map_err(|error| Refusal::new(format!("Cannot execute Mitre database query; {}", message(&error))))
}
