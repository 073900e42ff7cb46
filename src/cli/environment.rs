//! The environment variables: one constant each, and the table that `wazuhctl help environment` shows.
//!
//! A variable stands for the flag of the same name and loses against it; it wins against the context file.

/// `--context`.
pub(crate) const CONTEXT: &str = "WAZUHCTL_CONTEXT";
/// `--url`.
pub(crate) const URL: &str = "WAZUHCTL_URL";
/// `--user`.
pub(crate) const USER: &str = "WAZUHCTL_USER";
/// The password itself: there is no flag for it, because arguments are visible to every user of the machine.
pub(crate) const PASSWORD: &str = "WAZUHCTL_PASSWORD";
/// `--password-file`.
pub(crate) const PASSWORD_FILE: &str = "WAZUHCTL_PASSWORD_FILE";
/// `--password-stdin`.
pub(crate) const PASSWORD_STDIN: &str = "WAZUHCTL_PASSWORD_STDIN";
/// `--ca`.
pub(crate) const CA: &str = "WAZUHCTL_CA";
/// `--fingerprint`.
pub(crate) const FINGERPRINT: &str = "WAZUHCTL_FINGERPRINT";
/// `--insecure`.
pub(crate) const INSECURE: &str = "WAZUHCTL_INSECURE";
/// `--local`.
pub(crate) const LOCAL: &str = "WAZUHCTL_LOCAL";
/// `--home`.
pub(crate) const HOME: &str = "WAZUHCTL_HOME";
/// `--output`.
pub(crate) const OUTPUT: &str = "WAZUHCTL_OUTPUT";
/// `--columns`.
pub(crate) const COLUMNS: &str = "WAZUHCTL_COLUMNS";
/// `--jq`.
pub(crate) const JQ: &str = "WAZUHCTL_JQ";
/// `--no-headers`.
pub(crate) const NO_HEADERS: &str = "WAZUHCTL_NO_HEADERS";
/// `--absolute`.
pub(crate) const ABSOLUTE: &str = "WAZUHCTL_ABSOLUTE";
/// `--verbose`.
pub(crate) const VERBOSE: &str = "WAZUHCTL_VERBOSE";
/// `--timeout`.
pub(crate) const TIMEOUT: &str = "WAZUHCTL_TIMEOUT";
/// `--yes`.
pub(crate) const YES: &str = "WAZUHCTL_YES";
/// `--curl`.
pub(crate) const CURL: &str = "WAZUHCTL_CURL";
/// `--rbac`.
pub(crate) const RBAC: &str = "WAZUHCTL_RBAC";
/// Set by the scripts of `completions --values` when they ask for completions: the shell's name.
pub(crate) const COMPLETE: &str = "WAZUHCTL_COMPLETE";
/// `serve --listen`.
pub(crate) const LISTEN: &str = "WAZUHCTL_LISTEN";
/// No colours, whatever the terminal can do (<https://no-color.org>).
pub(crate) const NO_COLOR: &str = "NO_COLOR";
/// Where the context file lives, by the XDG base directory specification.
pub(crate) const XDG_CONFIG_HOME: &str = "XDG_CONFIG_HOME";
/// Where passwords live that no keyring takes, by the XDG base directory specification.
pub(crate) const XDG_STATE_HOME: &str = "XDG_STATE_HOME";
/// Where tokens and values to complete are kept between calls, by the XDG base directory specification.
pub(crate) const XDG_CACHE_HOME: &str = "XDG_CACHE_HOME";
/// Where an embedded manager lives that is not root's, by the XDG base directory specification.
pub(crate) const XDG_DATA_HOME: &str = "XDG_DATA_HOME";
/// The manager's home, as Wazuh's own programs know it.
pub(crate) const WAZUH_HOME: &str = "WAZUH_HOME";
/// The editor for texts on a terminal; it goes before `EDITOR`.
pub(crate) const VISUAL: &str = "VISUAL";
/// The editor for texts.
pub(crate) const EDITOR: &str = "EDITOR";
/// The user's home folder, below which the XDG folders lie by default.
pub(crate) const USER_HOME: &str = "HOME";

/// Every variable with its meaning, in the order of the help text.
pub(crate) const TABLE: &[(&str, &str)] = &[
    (CONTEXT, "the context to use, or several separated by commas (--context)"),
    (URL, "the address of a Server API (--url)"),
    (USER, "the user to log in as (--user)"),
    (PASSWORD, "the user's password; prefer the keyring, --password-file or a credential_command"),
    (PASSWORD_FILE, "a file whose first line is the password (--password-file)"),
    (PASSWORD_STDIN, "read the password from the first line of stdin (--password-stdin)"),
    (CA, "a PEM file with the authorities to trust (--ca)"),
    (FINGERPRINT, "the SHA-256 fingerprint of the one certificate to trust (--fingerprint)"),
    (INSECURE, "do not check the server's certificate (--insecure)"),
    (LOCAL, "work on this machine's manager in process (--local)"),
    (HOME, "the home folder of this machine's manager (--home)"),
    (OUTPUT, "the output format (--output)"),
    (COLUMNS, "the columns of tables and CSV (--columns)"),
    (JQ, "a jq expression for the JSON (--jq)"),
    (NO_HEADERS, "no header line in tables and CSV (--no-headers)"),
    (ABSOLUTE, "dates in full instead of relative ones (--absolute)"),
    (VERBOSE, "say on stderr which way was taken (--verbose)"),
    (TIMEOUT, "how long to wait for an answer (--timeout)"),
    (YES, "do not ask before changing things (--yes)"),
    (CURL, "print the equivalent request instead of sending it (--curl)"),
    (RBAC, "print the rights a command needs instead of doing anything (--rbac)"),
    (LISTEN, "the addresses that serve listens on, separated by commas (serve --listen)"),
    (COMPLETE, "set by completion scripts: the shell that asks for completions"),
    (NO_COLOR, "any value: no colours"),
    (XDG_CONFIG_HOME, "the folder of wazuhctl/config.yaml, by default ~/.config"),
    (XDG_STATE_HOME, "the folder of wazuhctl/credentials.yaml, by default ~/.local/state"),
    (XDG_CACHE_HOME, "the folder of wazuhctl/tokens and wazuhctl/completions, by default ~/.cache"),
    (XDG_DATA_HOME, "the folder of a user's own embedded manager, by default ~/.local/share"),
    (WAZUH_HOME, "the home folder of this machine's manager, where no --home is given"),
    (VISUAL, "the editor for texts, with its arguments"),
    (EDITOR, "the same, where VISUAL is not set; vi by default"),
    (USER_HOME, "the user's home folder"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(command: &clap::Command, found: &mut Vec<String>) {
        let names = command.get_arguments().filter_map(|argument| argument.get_env()?.to_str());
        found.extend(names.map(str::to_owned));
        command.get_subcommands().for_each(|verb| variables(verb, found));
    }

    #[test]
    fn every_variable_of_a_flag_is_in_the_table() {
        let mut found = Vec::new();
        variables(&crate::command(), &mut found);
        assert!(found.len() > 10);
        for name in found {
            assert!(TABLE.iter().any(|(listed, _)| *listed == name), "{name}");
        }
    }

    #[test]
    fn every_global_flag_has_a_variable() {
        for argument in crate::command().get_arguments().filter(|argument| argument.is_global_set()) {
            assert!(argument.get_env().is_some(), "{}", argument.get_id());
        }
    }
}
