//! The program: everything is in the crates below.

use std::process::ExitCode;

fn main() -> ExitCode {
    wazuhctl_cli::run(std::env::args_os())
}
