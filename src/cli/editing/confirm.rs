//! [`confirm`]: the last question before something changes.

use crate::ask;
use crate::exit::Exit;
use crate::failure::{Failure, Result};

/// Asks, and fails where the answer is no or nobody can be asked. `what` is what `--yes` does without asking.
pub(crate) async fn confirm(question: String, what: &str) -> Result<()> {
    if !ask::is_possible() {
        return Err(Failure::usage(format!(
            "nobody can be asked whether to {what} it: there is no terminal"
        ))
        .hint(format!("--yes {what}s without asking")));
    }
    if ask::yes_or_no(question).await? {
        Ok(())
    } else {
        Err(Failure::new(Exit::Interrupted, "nothing was changed"))
    }
}
