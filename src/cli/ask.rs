//! Asking the user: only on a terminal, always on stderr, and never in a way that a script could hang on.

use std::io::{ErrorKind, IsTerminal, Write};
use std::sync::{Mutex, PoisonError};

use nix::sys::termios::{SetArg, Termios, tcgetattr, tcsetattr};

use crate::exit::Exit;
use crate::failure::{Failure, Result};
use crate::secret::Secret;

/// Whose turn it is to ask.
static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// Whether there is somebody to ask: questions go to stderr and answers come from stdin.
pub(crate) fn is_possible() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// A question whose answer is yes or no; no where the user only presses Enter.
pub(crate) async fn yes_or_no(question: String) -> Result<bool> {
    on_its_own_thread(move || {
        dialoguer::Confirm::new()
            .with_prompt(question)
            .default(false)
            .interact()
            .map_err(|error| unanswered(&error))
    })
    .await
}

/// A question that is answered by typing `expected`: for what nobody should confirm by habit.
pub(crate) async fn typed(question: String, expected: String) -> Result<bool> {
    on_its_own_thread(move || {
        let answer: String = dialoguer::Input::new()
            .with_prompt(question)
            .allow_empty(true)
            .interact_text()
            .map_err(|error| unanswered(&error))?;
        Ok(answer.trim() == expected)
    })
    .await
}

/// A line of text.
pub(crate) async fn text(question: String) -> Result<String> {
    on_its_own_thread(move || {
        let answer: String = dialoguer::Input::new()
            .with_prompt(question)
            .interact_text()
            .map_err(|error| unanswered(&error))?;
        Ok(answer.trim().to_owned())
    })
    .await
}

/// A password, which is not shown while it is typed.
pub(crate) async fn password(question: String) -> Result<Secret> {
    on_its_own_thread(move || {
        dialoguer::Password::new()
            .with_prompt(question)
            .interact()
            .map(Secret::new)
            .map_err(|error| unanswered(&error))
    })
    .await
}

/// The terminal as it was before the question that is open.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

/// The failure of a call that was interrupted. A question that was open may have hidden the cursor, or what is typed:
/// the user's shell gets the terminal back as it was.
pub(crate) fn interrupted() -> Failure {
    if let Some(before) = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take() {
        let _ = tcsetattr(std::io::stdin(), SetArg::TCSANOW, &before);
        let _ = std::io::stderr().write_all(b"\x1b[?25h\n");
    }
    Failure::new(Exit::Interrupted, "interrupted")
}

fn unanswered(error: &dialoguer::Error) -> Failure {
    let dialoguer::Error::IO(cause) = error;
    if cause.kind() == ErrorKind::Interrupted {
        return interrupted();
    }
    Failure::new(Exit::Usage, format!("no answer could be read from the terminal: {error}"))
}

/// Waiting for a human blocks, so that it must not happen on a thread of the asynchronous runtime. One question is
/// asked at a time, also where several managers want to know something.
async fn on_its_own_thread<T: Send + 'static>(
    question: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    let _turn = TURN.lock().await;
    *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = tcgetattr(std::io::stdin()).ok();
    let answer = tokio::task::spawn_blocking(question)
        .await
        .unwrap_or_else(|_| Err(Failure::new(Exit::Error, "the question could not be asked")));
    BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    answer
}
