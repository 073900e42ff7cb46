//! [`ask`]: requests about many agents, in blocks that the module and its task manager can take.

use std::collections::{BTreeSet, VecDeque};

use super::answer::{Answer, TASK_MANAGER};
use super::order::Order;
use crate::agents::AgentId;
use crate::context::Context;
use crate::error::Result;

/// Asks the module about `agents`, so many at a time, and gives back what it says, of each agent once.
///
/// Where its task manager cannot cope with a block, those of the block that it could not cope with are asked about again
/// in halves. What has gone well is not asked for again, so that no upgrade is begun twice. A task manager that cannot
/// cope with a single agent is asked no more.
///
/// An agent that the module says nothing about has no answer here either.
///
/// # Errors
/// 1013 and 1121 where the module cannot be reached, 1014 where it breaks off or answers rubbish; and where it refuses
/// a request as a whole, what it says.
pub(super) async fn ask(
    cx: &Context,
    order: Order<'_>,
    agents: &[AgentId],
    size: usize,
) -> Result<Vec<Answer>> {
    let socket = cx.manager.home.upgrade_socket();
    let mut waiting: VecDeque<Vec<AgentId>> = agents.chunks(size).map(<[_]>::to_vec).collect();
    let mut answers = Vec::with_capacity(agents.len());
    while let Some(block) = waiting.pop_front() {
        let of_block = Answer::parse(&cx.ask(&socket, &order.about(&block)).await?)?;
        let mut open: BTreeSet<AgentId> = block.iter().copied().collect();
        let mut again = Vec::new();
        for answer in of_block {
            let Some(agent) = answer.agent else { return Err(answer.failure()) };
            if !open.remove(&agent) {
                continue;
            }
            if answer.number == TASK_MANAGER && block.len() > 1 {
                again.push(agent);
                continue;
            }
            let given_up = answer.number == TASK_MANAGER;
            let message = answer.message.clone();
            answers.push(answer);
            if given_up {
                let left = waiting.drain(..).flatten();
                answers.extend(left.map(|agent| Answer::not_asked(agent, &message)));
            }
        }
        for half in again.chunks(block.len().div_ceil(2)).rev() {
            waiting.push_front(half.to_vec());
        }
    }
    Ok(answers)
}
