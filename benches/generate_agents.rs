//! Fills an embedded home with made-up agents: `cargo bench --bench generate_agents -- HOME COUNT`.
//!
//! Start `wazuhctl serve --home HOME` once before, so that the databases exist, and stop it.

#![expect(clippy::print_stdout, reason = "a tool of the developers")]

mod population;

fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    // `cargo bench` passes flags of its own; `cargo test --benches` passes none of ours.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let [home, count] = arguments.as_slice() else {
        println!("usage: cargo bench --bench generate_agents -- HOME COUNT");
        return Ok(());
    };
    population::populate(home.as_ref(), count.parse()?)?;
    println!("{count} agents in {home}");
    Ok(())
}
