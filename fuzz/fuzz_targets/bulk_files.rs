//! Files that bulk verbs take: rows in lines, CSV or JSON, and `client.keys` with agents to be imported.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wazuhctl_cli::fuzzing;

fuzz_target!(|bytes: &[u8]| {
    fuzzing::rows(bytes);
    fuzzing::imported_agents(bytes);
});
