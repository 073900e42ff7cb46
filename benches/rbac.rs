//! What a permission check costs: 1,000 policies, 100,000 agents.
//!
//! `cargo bench --bench rbac [-- --policies N] [--agents N]`. Beside the evaluation of the core stands one that expands
//! everything into sets of ids, as the reference does on every request; compare the two within one run.

#![expect(clippy::print_stdout, reason = "a tool of the developers")]

mod arguments;

use std::collections::{HashMap, HashSet};
use std::hint::black_box;
use std::time::{Duration, Instant};

use wazuhctl_core::rbac::{Access, Decision, Mode, Permissions, PolicyBody, Requested, Resource};

type Failure = Box<dyn std::error::Error + Send + Sync>;

const ACTION: &str = "agent:read";
/// How many groups there are; an agent belongs to two of them.
const GROUPS: usize = 500;
/// For how long each thing is done over and over.
const MEASURED_FOR: Duration = Duration::from_millis(300);

#[derive(clap::Args)]
struct Options {
    /// How many policies a user has.
    #[arg(long, default_value_t = 1000)]
    policies: usize,
    /// How many agents there are.
    #[arg(long, default_value_t = 100_000)]
    agents: usize,
}

fn main() -> Result<(), Failure> {
    let Some(options) = arguments::options::<Options>() else { return Ok(()) };
    let policies = policies(options.policies);
    println!("{} policies, {} agents in {GROUPS} groups", options.policies, options.agents);

    let before = memory()?;
    let evaluated = measure(|| Permissions::of_policies(Mode::White, &policies));
    let permissions = Permissions::of_policies(Mode::White, &policies)?;
    let scope = permissions.scope(ACTION, "agent:id");
    row("evaluate the policies (once a change)", evaluated);
    println!("{:<48} {:>12}", "  exceptions in the scope", scope.exceptions().len());

    let (one, hundred) = (ids(1), ids(100));
    let groups: HashMap<String, Vec<String>> = (0..100).map(|agent| (id(agent), groups_of(agent))).collect();
    row("look a scope up", measure(|| permissions.scope(ACTION, "agent:id").needs_groups()));
    row("check a list of all agents, without naming one", measure(|| decide(&permissions, None, &groups)));
    row("check one agent", measure(|| decide(&permissions, Some(&one), &groups)));
    row("check 100 agents", measure(|| decide(&permissions, Some(&hundred), &groups)));
    println!("{:<48} {:>8} KiB", "memory for all of this", memory()?.saturating_sub(before));

    let agents: Vec<(String, Vec<String>)> =
        (0..options.agents).map(|agent| (id(agent), groups_of(agent))).collect();
    let allowed =
        |(id, groups): &&(String, Vec<String>)| scope.allows_agent(id, groups.iter().map(String::as_str));
    let all = measure(|| agents.iter().filter(allowed).count());
    row("check every agent, one after another", all);
    row("  of which one", all / u32::try_from(options.agents.max(1))?);

    let before = memory()?;
    let start = Instant::now();
    let expanded = expand(&policies, &agents);
    let expanding = start.elapsed();
    row("the same by expanding everything into sets", expanding);
    println!("{:<48} {:>8} KiB", "  memory for that", memory()?.saturating_sub(before));
    let same = agents.iter().filter(allowed).all(|(id, _)| expanded.contains(id.as_str()));
    let check = measure(|| decide(&permissions, Some(&one), &groups));
    let ratio = expanding.as_secs_f64() / check.as_secs_f64();
    println!("one check against one expansion: {ratio:.0} times as fast; both permit the same: {same}");
    if same && expanded.len() == agents.iter().filter(allowed).count() {
        Ok(())
    } else {
        Err("the two evaluations differ".into())
    }
}

/// Policies on single agents and groups, most of which allow.
fn policies(count: usize) -> Vec<PolicyBody> {
    let body = |number: usize| PolicyBody {
        actions: vec![ACTION.to_owned(), "syscheck:read".to_owned()],
        resources: vec![
            format!("agent:group:group{}", number % GROUPS),
            format!("agent:id:{}", id(number * 7)),
            format!("agent:id:{}", id(number * 13)),
        ],
        effect: if number % 5 == 4 { "deny" } else { "allow" }.to_owned(),
    };
    (0..count).map(body).collect()
}

fn id(number: usize) -> String {
    format!("{number:03}")
}

fn ids(count: usize) -> Vec<String> {
    (0..count).map(id).collect()
}

fn groups_of(agent: usize) -> Vec<String> {
    vec![format!("group{}", agent % (2 * GROUPS)), format!("group{}", (agent / 3) % (2 * GROUPS))]
}

fn decide(
    permissions: &Permissions,
    ids: Option<&Vec<String>>,
    groups: &HashMap<String, Vec<String>>,
) -> Decision {
    let access = Access {
        action: ACTION,
        resources: &[Resource::Named { kind: "agent:id", parameter: "agents_list" }],
    };
    let named = ids.map(|ids| ("agents_list", ids.as_slice()));
    permissions.decide(&access, &Requested { ids: named.as_slice(), groups: Some(groups), broadcast: false })
}

/// The ids that are permitted, by adding sets of ids and taking them away, policy by policy.
fn expand<'a>(policies: &'a [PolicyBody], agents: &'a [(String, Vec<String>)]) -> HashSet<&'a str> {
    let mut words: Vec<(&str, bool)> = Vec::new();
    for policy in policies {
        for resource in &policy.resources {
            words.retain(|(old, _)| old != resource);
            words.push((resource, policy.effect == "allow"));
        }
    }
    let mut permitted = HashSet::new();
    for (resource, allow) in words {
        let covered: HashSet<&str> = match resource.strip_prefix("agent:group:") {
            Some(group) => {
                let member = |(_, groups): &&(String, Vec<String>)| groups.iter().any(|name| name == group);
                agents.iter().filter(member).map(|(id, _)| id.as_str()).collect()
            }
            None => resource.strip_prefix("agent:id:").into_iter().collect(),
        };
        if allow {
            permitted.extend(covered);
        } else {
            permitted.retain(|id| !covered.contains(id));
        }
    }
    let exist: HashSet<&str> = agents.iter().map(|(id, _)| id.as_str()).collect();
    permitted.retain(|id| exist.contains(id));
    permitted
}

/// How long a piece of work takes, on the average of many.
fn measure<T>(mut work: impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    let mut times = 0_u32;
    while start.elapsed() < MEASURED_FOR {
        black_box(work());
        times += 1;
    }
    start.elapsed() / times.max(1)
}

fn row(what: &str, time: Duration) {
    let microseconds = time.as_secs_f64() * 1e6;
    println!("{what:<48} {microseconds:>12.2} µs");
}

/// The memory of this process, in KiB.
fn memory() -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    Ok(line.split_whitespace().next().ok_or("no number")?.parse()?)
}
