//! What the manager says can be done, in the words of the command line: where it names an operation of the API, the verb
//! that does it is named.

/// Operations as remediations name them, and the verbs that do them.
const VERBS: &[(&str, &str)] = &[
    ("GET /agents", "wazuhctl agents list"),
    ("GET /decoders/files", "wazuhctl decoders files"),
    ("GET /groups", "wazuhctl groups list"),
    ("GET /lists/files", "wazuhctl lists list"),
    ("GET /rules/files", "wazuhctl rules files"),
    ("GET /security/actions", "wazuhctl security actions"),
    ("GET /security/policies", "wazuhctl security policies list"),
    ("GET /security/resources", "wazuhctl security resources"),
    ("GET /security/roles", "wazuhctl security roles list"),
    ("GET /security/rules", "wazuhctl security rules list"),
    ("GET /security/users", "wazuhctl security users list"),
    ("POST /security/roles/{role_id}/policies", "wazuhctl security roles attach policy"),
    ("POST /security/roles/{role_id}/rules", "wazuhctl security roles attach rule"),
    ("POST /security/users/{user_id}/roles", "wazuhctl security users grant-role"),
    ("PUT /security/users/{user_id}/run_as", "wazuhctl security users run-as"),
];

/// The text with verbs in the place of operations.
pub(crate) fn in_verbs(text: &str) -> String {
    VERBS.iter().fold(text.to_owned(), |text, (operation, verb)| {
        text.replace(&format!("`{operation}`"), &format!("`{verb}`"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operations_become_verbs() {
        for (text, shown) in [
            ("List the groups with `GET /groups`.", "List the groups with `wazuhctl groups list`."),
            ("Use `GET /groups/files` or `GET /groups`", "Use `GET /groups/files` or `wazuhctl groups list`"),
            ("Check the disk", "Check the disk"),
        ] {
            assert_eq!(in_verbs(text), shown);
        }
    }

    #[test]
    fn the_verbs_are_there() {
        use clap::CommandFactory;
        for (_, verb) in VERBS {
            let mut command = crate::tree::Tree::command();
            for word in verb.split(' ').skip(1) {
                let found = command.find_subcommand(word).cloned();
                command = found.unwrap_or_else(|| panic!("{word} of {verb}"));
            }
        }
    }
}
