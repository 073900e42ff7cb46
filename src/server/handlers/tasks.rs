//! Handlers of `/tasks`.

use wazuhctl_core::error::Result;
use wazuhctl_core::tasks::{self, ListTasks};

use crate::gate::Call;
use crate::operations::keys;
use crate::reply::Reply;

pub(crate) async fn get_tasks_status(call: Call) -> Result<Reply> {
    let parameters = ListTasks {
        list: call.list()?,
        tasks: call.get(&keys::TASKS_LIST),
        agents: call.get(&keys::AGENTS_OF_TASKS),
        command: call.get(&keys::COMMAND),
        node: call.get(&keys::NODE),
        module: call.get(&keys::MODULE),
        status: call.get(&keys::TASK_STATUS),
    };
    let items = tasks::list(call.context(), &parameters).await?;
    call.items(items).await
}
