//! Handlers of `/logtest`.

use wazuhctl_core::error::Result;
use wazuhctl_core::logtest::{self, Answer, Event};
use wazuhctl_core::result::Data;

use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn run_logtest_tool(call: Call) -> Result<Reply> {
    let event: Event = call.body()?;
    let answer = logtest::run(call.context(), &event).await?;
    shown(&call, answer)
}

pub(crate) async fn end_logtest_session(call: Call) -> Result<Reply> {
    let token = call.need(&keys::LOGTEST_SESSION)?;
    let answer = logtest::end_session(call.context(), &token).await?;
    shown(&call, answer)
}

fn shown(call: &Call, mut answer: Answer) -> Result<Reply> {
    let message = answer.0.remove("message").and_then(|message| message.as_str().map(str::to_owned));
    let data = Data { data: answer.0.remove("data"), message: message.map(Into::into) };
    call.data(data)
}
