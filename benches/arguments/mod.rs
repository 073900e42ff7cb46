//! What a benchmark was called with.

use clap::{Args, Parser};

/// The options of a benchmark beside the flag that cargo itself gives it.
#[derive(Parser)]
struct Arguments<T: Args> {
    #[command(flatten)]
    options: T,
    /// Given by `cargo bench`, and not by `cargo test --benches`.
    #[arg(long, hide = true)]
    bench: bool,
}

/// The options, or none where this is no run of the benchmark: `cargo test --benches` runs it too, but it is no test.
///
/// Ends the process with a text where the options are wrong, or help is asked for.
pub(crate) fn options<T: Args>() -> Option<T> {
    let arguments = Arguments::<T>::parse();
    arguments.bench.then_some(arguments.options)
}
