# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_wazuhctl_global_optspecs
    string join \n context= url= user= password-file= password-stdin ca= fingerprint= insecure local home= o/output= columns= jq= no-headers absolute v/verbose timeout= curl rbac h/help V/version
end

function __fish_wazuhctl_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_wazuhctl_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_wazuhctl_using_subcommand
    set -l cmd (__fish_wazuhctl_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -s V -l version -d 'Print version'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "serve" -d 'Serve the Wazuh Server API, and an embedded manager on a machine that has no Wazuh'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "login" -d 'Log in to a Server API and keep it as a context'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "logout" -d 'Log out: end this user\'s tokens, and forget the token and the password'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "context" -d 'Keep the managers you work with'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "agents" -d 'Work with agents'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "groups" -d 'Work with groups of agents'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "inventory" -d 'Find software, processes, ports and more in all agents'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "manager" -d 'Look at the manager itself'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "mitre" -d 'Look things up in MITRE ATT&CK, and bring it up to date'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "security" -d 'Say who may do what, and see who changed what'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "syscheck" -d 'Watch over agents\' files and registries'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "rootcheck" -d 'See what rootcheck found on agents'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "sca" -d 'See how agents comply with policies'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "rules" -d 'Work with rules'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "decoders" -d 'Work with decoders'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "lists" -d 'Work with CDB lists'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "ruleset" -d 'Work with the ruleset as a whole'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "events" -d 'Work with events'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "api" -d 'Send any request of the Server API'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "doctor" -d 'Find out what is wrong with a manager, and how to mend it'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "support-bundle" -d 'Put together what somebody needs who is to help with this machine\'s manager, without its secrets'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "completions" -d 'Print the completions for a shell'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "man" -d 'Write the man pages, one for every verb'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "version" -d 'Print the version of wazuhctl'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "help" -d 'Print the help of a command, or about exit-codes or environment'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l listen -d 'An address to listen on; by default loopback for an embedded manager, else what api.yaml says' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l name -d 'The context\'s name; by default the host\'s' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l forget-password -d 'Keep only the token, not the password'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l keep-tokens -d 'Do not tell the server: this user\'s tokens elsewhere stay good'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l dry-run -d 'Only say what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -f -a "add" -d 'Add a context, or replace one with --force'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -f -a "use" -d 'Use this context from now on'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -f -a "list" -d 'List the contexts'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -f -a "show" -d 'Show a context, by default the current one'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -f -a "remove" -d 'Remove a context; its password and token go with `wazuhctl logout`'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -f -a "delete" -d 'Remove a context; its password and token go with `wazuhctl logout`'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l credential-command -d 'A command that prints the password on its first line; it is run by sh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l use -d 'Use the new context from now on'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l force -d 'Replace a context of the same name'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l dry-run -d 'Only say what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l dry-run -d 'Only say what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l dry-run -d 'Only say what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l dry-run -d 'Only say what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "list" -d 'List agents'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "get" -d 'Show everything about some agents'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "show" -d 'Show everything about some agents'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "add" -d 'Register an agent and print its id and key, or many agents from a file'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "import" -d 'Bring in agents with their ids and keys, from another manager\'s client.keys, CSV or JSON'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "delete" -d 'Delete agents; their names are shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "remove" -d 'Delete agents; their names are shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "key" -d 'Print an agent\'s key, as manage_agents on the agent takes it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "inventory" -d 'Show what an agent found of its system, its software, its networks and its users'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "groups" -d 'Show the groups of agents in their order: where two configure the same, the later one counts'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "summary" -d 'Count agents by status, operating system and group'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "outdated" -d 'List the agents that are older than their manager'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "restart" -d 'Restart agents that are connected'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "reconnect" -d 'Have agents connect to the manager anew'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "upgrade" -d 'Upgrade agents, from a repository or with a package that lies on the manager'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "upgrade-status" -d 'Show how the last upgrades of agents went'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "config" -d 'Show the configuration that an agent runs with'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "explain-config" -d 'Explain where an agent\'s shared configuration comes from, and whether the agent has it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "stats" -d 'Show what an agent has counted, or what the manager\'s daemons have counted of it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "duplicates" -d 'List agents that seem to be there twice, and advise which of them to delete'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add import delete remove key inventory groups summary outdated restart reconnect upgrade upgrade-status config explain-config stats duplicates prune" -f -a "prune" -d 'Delete agents that have been away for long'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l group-config-status -d 'With the groups\' configuration like this: synced or \'not synced\'' -r -f -a "synced\t''
not synced\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -s f -l file -d 'Add the agents of this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l ip -d 'The address it will come from, a network such as 192.0.2.0/24, or any' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l id -d 'The id it gets; the next free one by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l key -d 'The raw key it gets, 64 characters; a random one by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l force-disconnected -d 'How long the old agent must have been disconnected to be replaced: 1h, or 0s for not at all' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l force-after -d 'How long ago the old agent must have been registered to be replaced: 1h, or 0s for not at all' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l parallel -d 'How many agents of a file are added at the same time' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l force -d 'Replace an agent of the same name, address or id, if it has been away for long enough'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l force-disconnected -d 'How long the old agent must have been disconnected to be replaced: 1h, or 0s for not at all' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l force-after -d 'How long ago the old agent must have been registered to be replaced: 1h, or 0s for not at all' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l parallel -d 'How many agents of a file are added at the same time' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l force -d 'Replace an agent of the same name, address or id, if it has been away for long enough'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -s f -l file -d 'Read the ids from this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -s q -l query -d 'Those this WQL expression is true for' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l search -d 'Those with this text in a field; with a \'-\' in front, those without it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l purge -d 'Take them out of the key store as well, so that nothing is left of them'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -s f -l file -d 'Read the ids from this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -s q -l query -d 'Those this WQL expression is true for' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l search -d 'Those with this text in a field; with a \'-\' in front, those without it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l purge -d 'Take them out of the key store as well, so that nothing is left of them'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "hardware" -d 'Processor, memory and board'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "os" -d 'The operating system'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "packages" -d 'Software packages and programs'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "ports" -d 'Open ports and connections'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "processes" -d 'Running processes'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "interfaces" -d 'Network interfaces'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "addresses" -d 'Addresses of network interfaces'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "protocols" -d 'Protocols and gateways of network interfaces'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "hotfixes" -d 'Updates of Windows'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "users" -d 'Local users'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "groups" -d 'Local groups'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "services" -d 'Services'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from inventory" -a "browser-extensions" -d 'Extensions of browsers'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from groups" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -s f -l file -d 'Read the ids from this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -s q -l query -d 'Those this WQL expression is true for' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l search -d 'Those with this text in a field; with a \'-\' in front, those without it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l wait -d 'Wait for each block until it has come to its end, for as long as --timeout says'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l retry-in-doubt -d 'With --resume: tell those once more of which nobody knows whether they were told'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from restart" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -s f -l file -d 'Read the ids from this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -s q -l query -d 'Those this WQL expression is true for' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l search -d 'Those with this text in a field; with a \'-\' in front, those without it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l wait -d 'Wait for each block until it has come to its end, for as long as --timeout says'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l retry-in-doubt -d 'With --resume: tell those once more of which nobody knows whether they were told'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from reconnect" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l to -d 'The version to upgrade to; the manager\'s own by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l repository -d 'The repository of packages; Wazuh\'s own by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l package-type -d 'The kind of package, for systems that do not tell which they take' -r -f -a "rpm\t''
deb\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l package -d 'A package on the manager, below its home' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l installer -d 'The program in that package that installs it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -s f -l file -d 'Read the ids from this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -s q -l query -d 'Those this WQL expression is true for' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l search -d 'Those with this text in a field; with a \'-\' in front, those without it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l force -d 'Upgrade whatever the versions are, also to an older one'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l use-http -d 'Fetch the package over HTTP rather than HTTPS'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l wait -d 'Wait for each block until it has come to its end, for as long as --timeout says'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l retry-in-doubt -d 'With --resume: tell those once more of which nobody knows whether they were told'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from upgrade-status" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from config" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from explain-config" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l by -d 'What they have in common; by default name and ip' -r -f -a "name\t''
ip\t''
key\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l older-than -d 'Silent for longer than this, or never connected since: 30d, 12h' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l status -d 'Connected like this; never those that are active' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l keep-group -d 'Keep those in this group; more than once for several groups' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l purge -d 'Take them out of the key store as well, so that nothing is left of them'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -f -a "list" -d 'List groups with the number of their agents'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -f -a "create" -d 'Make a group'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -f -a "add" -d 'Make a group'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -f -a "delete" -d 'Delete groups; how many agents are in them is shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -f -a "agents" -d 'List the agents of a group'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -f -a "assign" -d 'Put agents into a group, or the agents of a file into the groups that it says'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -f -a "remove" -d 'Take agents out of a group; those that are in no other go back to default'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -f -a "unassign" -d 'Take agents out of a group; those that are in no other go back to default'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -f -a "files" -d 'List the files of a group, or print one of them'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -f -a "config" -d 'Work with the configuration that a group\'s agents get'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -f -a "configuration" -d 'Work with the configuration that a group\'s agents get'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and not __fish_seen_subcommand_from list create add delete agents assign remove unassign files config configuration rules" -f -a "rules" -d 'Put agents into groups by rules'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l hash -d 'The algorithm of the checksums, such as sha256; md5 by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l dry-run -d 'Only show what would be made'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l dry-run -d 'Only show what would be made'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l dry-run -d 'Only show what would be deleted'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l status -d 'In one of these states: active, pending, never_connected, disconnected' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from agents" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -s f -l file -d 'Read the ids from this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -s q -l query -d 'Those this WQL expression is true for' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l search -d 'Those with this text in a field; with a \'-\' in front, those without it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l single -d 'Take them out of all their other groups'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l exact -d 'Take the agents of the file out of all groups that it does not say'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l diff -d 'Show which memberships would change (+ into, - out of a group) and end: with 8 where there are any'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from assign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -s f -l file -d 'Read the ids from this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -s q -l query -d 'Those this WQL expression is true for' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l search -d 'Those with this text in a field; with a \'-\' in front, those without it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -s f -l file -d 'Read the ids from this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -s q -l query -d 'Those this WQL expression is true for' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l search -d 'Those with this text in a field; with a \'-\' in front, those without it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from unassign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l hash -d 'The algorithm of the checksums, such as sha256; md5 by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from files" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -f -a "get" -d 'Print a group\'s configuration as it is, or with -o json or yaml its sections'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -f -a "show" -d 'Print a group\'s configuration as it is, or with -o json or yaml its sections'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -f -a "set" -d 'Replace a group\'s configuration by a file'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -f -a "edit" -d 'Edit a group\'s configuration in $VISUAL or $EDITOR, check it, and replace it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from config" -f -a "diff" -d 'Show how a group\'s configuration differs from a file; spaces between elements do not count'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -f -a "get" -d 'Print a group\'s configuration as it is, or with -o json or yaml its sections'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -f -a "show" -d 'Print a group\'s configuration as it is, or with -o json or yaml its sections'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -f -a "set" -d 'Replace a group\'s configuration by a file'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -f -a "edit" -d 'Edit a group\'s configuration in $VISUAL or $EDITOR, check it, and replace it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from configuration" -f -a "diff" -d 'Show how a group\'s configuration differs from a file; spaces between elements do not count'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand groups; and __fish_seen_subcommand_from rules" -f -a "apply" -d 'Put agents into groups by rules: which agents belong where follows from what they are'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and not __fish_seen_subcommand_from search" -f -a "search" -d 'Find packages, ports, processes and what else the inventory knows in all agents'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "hardware" -d 'Processors, memory and boards'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "os" -d 'Operating systems'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "packages" -d 'Software packages and programs'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "ports" -d 'Open ports and connections'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "processes" -d 'Running processes'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "interfaces" -d 'Network interfaces'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "addresses" -d 'Addresses of network interfaces'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "protocols" -d 'Protocols and gateways of network interfaces'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "hotfixes" -d 'Updates of Windows'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "users" -d 'Local users'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "groups" -d 'Local groups'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "services" -d 'Services'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand inventory; and __fish_seen_subcommand_from search" -f -a "browser-extensions" -d 'Extensions of browsers'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -f -a "status" -d 'Show which of the manager\'s daemons run'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -f -a "info" -d 'Show the manager\'s version, home folder and limits'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -f -a "logs" -d 'Show what the manager\'s daemons log, the newest last'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -f -a "stats" -d 'Show what the manager counts: events, alerts, messages, queries'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -f -a "restart" -d 'Restart the manager: all of its daemons, or the parts of an embedded one'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -f -a "reload" -d 'Have the manager read its rules, decoders and lists anew, without a restart'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -f -a "version-check" -d 'Show whether there are newer versions of Wazuh than the manager\'s'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -f -a "config" -d 'Work with the manager\'s configuration'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -f -a "configuration" -d 'Work with the manager\'s configuration'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info logs stats restart reload version-check config configuration api-config" -f -a "api-config" -d 'Show the configuration that the manager\'s Server API runs with'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l check -d 'End with exit code 8 unless these daemons run' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l level -d 'Only entries of this level' -r -f -a "critical\t''
error\t''
warning\t''
info\t''
debug\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l tag -d 'Only entries with this tag: wazuh-db, wazuh-modulesd:syscollector' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l since -d 'Only from this time on: 10m, 2h, 2026-05-31 or 2026-05-31T12:00:00Z' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l grep -d 'Only entries with this text in them; with a \'-\' in front, only those without' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -s q -l query -d 'Only what this WQL expression is true for: \'level=error;tag~modulesd\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l limit -d 'At most this many of the newest entries; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -s f -l follow -d 'Go on with what is logged from now on, until Ctrl-C; without --limit, after the last 10 entries'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from logs" -f -a "summary" -d 'Count the entries of each daemon by level'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l date -d 'The day, such as 2026-05-31; with today only' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l daemon -d 'Only these daemons; with daemons only' -r -f -a "wazuh-analysisd\t''
wazuh-remoted\t''
wazuh-db\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from restart" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from reload" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l force -d 'Have the service asked now'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from version-check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -f -a "get" -d 'Show the manager\'s configuration, one section of it, or what a daemon runs with'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -f -a "show" -d 'Show the manager\'s configuration, one section of it, or what a daemon runs with'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -f -a "set" -d 'Change one value of the manager\'s configuration; the rest of the file stays as it is'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -f -a "edit" -d 'Edit the manager\'s configuration in $VISUAL or $EDITOR, check it, and replace it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -f -a "upload" -d 'Replace the manager\'s configuration by a file'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -f -a "validate" -d 'Check the manager\'s configuration, or a file before it becomes that'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -f -a "check" -d 'Check the manager\'s configuration, or a file before it becomes that'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from config" -f -a "diff" -d 'Show how the manager\'s configuration differs from a file'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -f -a "get" -d 'Show the manager\'s configuration, one section of it, or what a daemon runs with'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -f -a "show" -d 'Show the manager\'s configuration, one section of it, or what a daemon runs with'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -f -a "set" -d 'Change one value of the manager\'s configuration; the rest of the file stays as it is'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -f -a "edit" -d 'Edit the manager\'s configuration in $VISUAL or $EDITOR, check it, and replace it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -f -a "upload" -d 'Replace the manager\'s configuration by a file'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -f -a "validate" -d 'Check the manager\'s configuration, or a file before it becomes that'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -f -a "check" -d 'Check the manager\'s configuration, or a file before it becomes that'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from configuration" -f -a "diff" -d 'Show how the manager\'s configuration differs from a file'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from api-config" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -f -a "show" -d 'Show everything about a technique, a tactic, a group, a software or a mitigation'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -f -a "techniques" -d 'List techniques: how attackers get what they want'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -f -a "tactics" -d 'List tactics: what attackers want'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -f -a "groups" -d 'List the groups of attackers'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -f -a "software" -d 'List malware and tools'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -f -a "mitigations" -d 'List mitigations: what helps against techniques'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -f -a "references" -d 'List references: where things are described'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -f -a "metadata" -d 'Show the versions of the manager\'s ATT&CK database'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and not __fish_seen_subcommand_from show techniques tactics groups software mitigations references metadata import" -f -a "import" -d 'Make the ATT&CK database of this machine\'s manager from MITRE\'s publication'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l technique-ids -d 'Only those with these STIX ids' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from techniques" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l tactic-ids -d 'Only those with these STIX ids' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from tactics" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l group-ids -d 'Only those with these STIX ids' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from groups" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l software-ids -d 'Only those with these STIX ids' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from software" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l mitigation-ids -d 'Only those with these STIX ids' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from mitigations" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l reference-ids -d 'Only references of things with these STIX ids' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from references" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from metadata" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand mitre; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "users" -d 'Say who may log in, and with which roles'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "roles" -d 'Put policies together to roles'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "policies" -d 'Say which actions on which resources are allowed or denied'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "rules" -d 'Say which authorisation contexts get which roles'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "config" -d 'See and change how long tokens live, and what holds where no policy says anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "actions" -d 'List the actions that policies can speak of, and what they work on'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "action" -d 'List the actions that policies can speak of, and what they work on'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "resources" -d 'List the kinds of resources that policies can speak of'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "resource" -d 'List the kinds of resources that policies can speak of'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "whoami" -d 'Show who you are to the manager: your roles, and what they let you do'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "can-i" -d 'Say whether you may do something: exit code 0 for yes, 5 for no'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "who-can" -d 'List who may do something, and through which role and policy'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "explain" -d 'Show why a user may do something or may not: the policies that speak of it, in order, and which of them decides'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "revoke" -d 'End all tokens of all users, your own among them'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "run-as" -d 'Try authorisation contexts'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "audit" -d 'Show who changed what, or tried to: the audit log of this machine\'s manager, the newest first'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "reset-password" -d 'Give a user of this machine\'s manager a new password, without logging in and without a server'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and not __fish_seen_subcommand_from users roles policies rules config actions action resources resource whoami can-i who-can explain revoke run-as audit reset-password factory-reset" -f -a "factory-reset" -d 'Bring users, roles, policies and rules of this machine\'s manager back to Wazuh\'s defaults'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -f -a "list" -d 'List users'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -f -a "get" -d 'Show everything about some users'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -f -a "show" -d 'Show everything about some users'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -f -a "create" -d 'Create a user, who has no role yet'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -f -a "update" -d 'Give a user a new password; the tokens of the user end'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -f -a "passwd" -d 'Give a user a new password; the tokens of the user end'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -f -a "delete" -d 'Delete users; their names are shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -f -a "remove" -d 'Delete users; their names are shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -f -a "grant-role" -d 'Give a user roles'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -f -a "grant" -d 'Give a user roles'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -f -a "revoke-role" -d 'Take roles from a user; the tokens of the user end'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from users" -f -a "run-as" -d 'Allow a user to log in with an authorisation context, or forbid it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -f -a "list" -d 'List roles'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -f -a "get" -d 'Show everything about some roles'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -f -a "show" -d 'Show everything about some roles'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -f -a "create" -d 'Create a role, which has no policies yet'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -f -a "update" -d 'Give a role another name'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -f -a "delete" -d 'Delete roles; their names are shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -f -a "remove" -d 'Delete roles; their names are shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -f -a "attach" -d 'Give a role policies or rules'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from roles" -f -a "detach" -d 'Take policies or rules from a role'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -f -a "list" -d 'List policies'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -f -a "get" -d 'Show everything about some policies'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -f -a "show" -d 'Show everything about some policies'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -f -a "create" -d 'Create a policy'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -f -a "update" -d 'Change a policy\'s name or what it says; the tokens of those it concerns end'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -f -a "delete" -d 'Delete policies; their names are shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from policies" -f -a "remove" -d 'Delete policies; their names are shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -f -a "list" -d 'List rules'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -f -a "get" -d 'Show everything about some rules'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -f -a "show" -d 'Show everything about some rules'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -f -a "create" -d 'Create a rule'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -f -a "update" -d 'Change a rule\'s name or what it says; tokens made by authorisation context end'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -f -a "delete" -d 'Delete rules; their names are shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from rules" -f -a "remove" -d 'Delete rules; their names are shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -f -a "get" -d 'Show how long tokens live, and what holds where no policy says anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -f -a "set" -d 'Change how long tokens live, or what holds where no policy says anything; all tokens end'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from config" -f -a "reset" -d 'Bring the settings of `config get` back to Wazuh\'s defaults; all tokens end'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l endpoint -d 'Only those that this operation needs: \'GET /agents\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from actions" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l endpoint -d 'Only those that this operation needs: \'GET /agents\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from action" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resources" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from resource" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from whoami" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from can-i" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from who-can" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from run-as" -f -a "test" -d 'Show which roles an authorisation context would get, and which rules give them'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -s q -l query -d 'Only what this WQL expression is true for: \'user=wazuh;status>=400\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l since -d 'Only from this time on: 2h, 7d, 2026-05-31 or 2026-05-31T12:00:00Z' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l until -d 'Only up to this time; a day is meant as a whole' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l by -d 'Only by these users, of the API or of the system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l operation -d 'Only these operations, as wazuhctl api list names them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l limit -d 'At most this many records; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l offset -d 'Leave out this many records at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l failed -d 'Only what was refused, or failed as a whole or in part'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l all -d 'Also in logs that were put away'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from audit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from reset-password" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand security; and __fish_seen_subcommand_from factory-reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -f -a "list" -d 'List an agent\'s monitored files, registry keys and registry values'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -f -a "last-scan" -d 'Show when an agent last checked its files'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -f -a "run" -d 'Have agents check their files'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and not __fish_seen_subcommand_from list last-scan run clear" -f -a "clear" -d 'Forget the files of agents from before version 3.12'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l file -d 'Of this path, or registry key' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l type -d 'What they are' -r -f -a "file\t''
registry_key\t''
registry_value\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l hash -d 'With this MD5, SHA-1 or SHA-256' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l md5 -d 'With this MD5' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l sha1 -d 'With this SHA-1' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l sha256 -d 'With this SHA-256' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l arch -d 'In this part of the registry' -r -f -a "[x32]\t''
[x64]\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l value-name -d 'Registry values of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l value-type -d 'Registry values of this type, such as REG_SZ' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l summary -d 'Only names and times'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from last-scan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -s f -l file -d 'Read the ids from this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -s q -l query -d 'Those this WQL expression is true for' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l search -d 'Those with this text in a field; with a \'-\' in front, those without it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l wait -d 'Wait for each block until it has come to its end, for as long as --timeout says'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -s f -l file -d 'Read the ids from this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -s q -l query -d 'Those this WQL expression is true for' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l search -d 'Those with this text in a field; with a \'-\' in front, those without it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand syscheck; and __fish_seen_subcommand_from clear" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -f -a "list" -d 'List what rootcheck found on an agent'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -f -a "last-scan" -d 'Show when rootcheck last scanned an agent'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -f -a "run" -d 'Have agents scanned by rootcheck'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and not __fish_seen_subcommand_from list last-scan run clear" -f -a "clear" -d 'Forget what rootcheck found on agents'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l status -d 'Those that are still there, or those that are not' -r -f -a "all\t''
outstanding\t''
solved\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l pci-dss -d 'About this requirement of PCI DSS' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l cis -d 'About this section of a CIS benchmark' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from last-scan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -s f -l file -d 'Read the ids from this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -s q -l query -d 'Those this WQL expression is true for' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l search -d 'Those with this text in a field; with a \'-\' in front, those without it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l wait -d 'Wait for each block until it has come to its end, for as long as --timeout says'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -s f -l file -d 'Read the ids from this file (- is stdin): lines, CSV or JSON' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -s q -l query -d 'Those this WQL expression is true for' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l search -d 'Those with this text in a field; with a \'-\' in front, those without it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l status -d 'Connected like this' -r -f -a "active\t''
pending\t''
never_connected\t''
disconnected\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l older-than -d 'Silent for longer than this, or never connected since: 7d, 12h, 30m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l group -d 'In this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l name -d 'With this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l ip -d 'With this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l register-ip -l registerIP -d 'Registered with this address' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l os-platform -l os -d 'On this platform: ubuntu, windows' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l os-version -d 'With this version of the operating system' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l os-name -d 'With an operating system of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l manager -d 'Reporting to the manager of this name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l version -d 'Of this version of Wazuh' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l node-name -d 'Reporting to this node of the cluster' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l batch -d 'Work in blocks of this many' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l max-fail -d 'Send no more once more than this many have failed: 20, or 5%' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l report -d 'Keep a report in this file, block by block, from which a run that was cut can be resumed' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l resume -d 'Finish what the run of this report has left, and go on with the report' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l retry-failed -d 'With --resume: try once more what has failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rootcheck; and __fish_seen_subcommand_from clear" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -f -a "policies" -d 'List the policies that an agent was checked against, with their scores'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -f -a "checks" -d 'List the checks of an agent\'s policies and how they went'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and not __fish_seen_subcommand_from policies checks report" -f -a "report" -d 'Write a report of how an agent complies with its policies'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from policies" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l policy -d 'Of this policy; of all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l result -d 'Those that ended like this' -r -f -a "passed\t''
failed\t''
not applicable\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l framework -d 'Those that a framework asks for, such as pci_dss, cis or nist_800_53' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l requirement -d 'Those that this requirement of a framework asks for, such as 2.2.4' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l failed -d 'Those that failed'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from checks" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l policy -d 'Only of this policy' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand sca; and __fish_seen_subcommand_from report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -f -a "list" -d 'List rules'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -f -a "get" -d 'Show everything about some rules'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -f -a "show" -d 'Show everything about some rules'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -f -a "files" -d 'List the files that hold rules'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -f -a "cat" -d 'Print a file of rules as it is, or with -o json or yaml what is in it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -f -a "edit" -d 'Edit a file of rules in $VISUAL or $EDITOR, check it, and replace it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -f -a "upload" -d 'Check a file of rules and put it on the manager; what is there is replaced when you say so'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -f -a "delete" -d 'Delete a file of rules'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -f -a "lint" -d 'Find what is wrong with rules before the manager does'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -f -a "tree" -d 'Show which rules are tried below which'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -f -a "why" -d 'Say what must hold of an event for a rule to fire'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree why coverage" -f -a "coverage" -d 'Show which techniques of ATT&CK and which requirements of standards there are rules for'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l level -d 'Only rules of this level, or of a range of levels: 12-16' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l group -d 'Only rules of this group' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l requirement -d 'Only rules that help to fulfil this: pci_dss, gdpr, gpg13, hipaa, nist-800-53, tsc or mitre, and its number' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l file -d 'Only rules of these files' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l folder -d 'Only rules of this folder, relative to the manager\'s home' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l status -d 'Only rules of files that are read (enabled), or of those that the configuration leaves out (disabled)' -r -f -a "enabled\t''
disabled\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l status -d 'Only files that are read (enabled), or only those that the configuration leaves out (disabled)' -r -f -a "enabled\t''
disabled\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l folder -d 'Only files of this folder, relative to the manager\'s home' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from files" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l folder -d 'The folder, relative to the manager\'s home; that of the user\'s files by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from cat" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l folder -d 'The folder, relative to the manager\'s home; that of the user\'s files by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l apply -d 'Have the manager read its ruleset anew afterwards'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l name -d 'Its name on the manager, where it is another' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l folder -d 'The folder, relative to the manager\'s home; that of the user\'s files by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l apply -d 'Have the manager read its ruleset anew afterwards'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from upload" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l folder -d 'The folder, relative to the manager\'s home; that of the user\'s files by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l apply -d 'Have the manager read its ruleset anew afterwards'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l base -d 'Look at the files together with this ruleset: a folder with rules and decoders in it, or a manager\'s home' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l fail-on -d 'End with exit code 8 where there is a finding of this severity or a worse one' -r -f -a "error\t'What the manager refuses or drops'
warning\t'Also what hardly does what was meant'
note\t'Any finding'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l allow -d 'Leave out findings with these codes or names, such as R502' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l explain -d 'Check nothing, but explain this check; without a code, list all of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from lint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l path -d 'Look at these files, or those in these folders' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l base -d 'Look at the files together with this ruleset: a folder with rules and decoders in it, or a manager\'s home' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l depth -d 'Only so many levels below the rule' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from tree" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l path -d 'Look at these files, or those in these folders' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l base -d 'Look at the files together with this ruleset: a folder with rules and decoders in it, or a manager\'s home' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from why" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l framework -d 'Only this framework: mitre, mitre_tactic, pci_dss, gdpr, hipaa, nist_800_53, gpg13 or tsc' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l path -d 'Look at these files, or those in these folders' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l base -d 'Look at the files together with this ruleset: a folder with rules and decoders in it, or a manager\'s home' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l missing -d 'Only what no rule is there for, of the techniques and tactics that the database of ATT&CK knows'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand rules; and __fish_seen_subcommand_from coverage" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -f -a "list" -d 'List decoders'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -f -a "get" -d 'Show everything about some decoders'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -f -a "show" -d 'Show everything about some decoders'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -f -a "files" -d 'List the files that hold decoders'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -f -a "cat" -d 'Print a file of decoders as it is, or with -o json or yaml what is in it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -f -a "edit" -d 'Edit a file of decoders in $VISUAL or $EDITOR, check it, and replace it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -f -a "upload" -d 'Check a file of decoders and put it on the manager; what is there is replaced when you say so'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -f -a "delete" -d 'Delete a file of decoders'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -f -a "lint" -d 'Find what is wrong with decoders before the manager does'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and not __fish_seen_subcommand_from list get show files cat edit upload delete lint tree" -f -a "tree" -d 'Show which decoders go on with which'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l file -d 'Only decoders of these files' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l folder -d 'Only decoders of this folder, relative to the manager\'s home' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l status -d 'Only decoders of files that are read (enabled), or of those that the configuration leaves out (disabled)' -r -f -a "enabled\t''
disabled\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l parents -d 'Only decoders that have no parent'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l status -d 'Only files that are read (enabled), or only those that the configuration leaves out (disabled)' -r -f -a "enabled\t''
disabled\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l folder -d 'Only files of this folder, relative to the manager\'s home' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from files" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l folder -d 'The folder, relative to the manager\'s home; that of the user\'s files by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from cat" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l folder -d 'The folder, relative to the manager\'s home; that of the user\'s files by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l apply -d 'Have the manager read its ruleset anew afterwards'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l name -d 'Its name on the manager, where it is another' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l folder -d 'The folder, relative to the manager\'s home; that of the user\'s files by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l apply -d 'Have the manager read its ruleset anew afterwards'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from upload" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l folder -d 'The folder, relative to the manager\'s home; that of the user\'s files by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l apply -d 'Have the manager read its ruleset anew afterwards'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l base -d 'Look at the files together with this ruleset: a folder with rules and decoders in it, or a manager\'s home' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l fail-on -d 'End with exit code 8 where there is a finding of this severity or a worse one' -r -f -a "error\t'What the manager refuses or drops'
warning\t'Also what hardly does what was meant'
note\t'Any finding'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l allow -d 'Leave out findings with these codes or names, such as R502' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l explain -d 'Check nothing, but explain this check; without a code, list all of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from lint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l path -d 'Look at these files, or those in these folders' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l base -d 'Look at the files together with this ruleset: a folder with rules and decoders in it, or a manager\'s home' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand decoders; and __fish_seen_subcommand_from tree" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -f -a "list" -d 'List the CDB lists'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -f -a "get" -d 'Show the entries of a CDB list, or the value of one key'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -f -a "show" -d 'Show the entries of a CDB list, or the value of one key'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -f -a "set" -d 'Set the value of a key in a CDB list; a list that is not there is made'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -f -a "unset" -d 'Remove keys from a CDB list; what is not in it is passed over'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -f -a "import" -d 'Add the entries of a file to a CDB list: CSV with a key and a value, or one key a line'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -f -a "export" -d 'Print a CDB list as it is, or as CSV for `import`'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -f -a "upload" -d 'Check a file and put it on the manager as a CDB list; what is there is replaced when you say so'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -f -a "delete" -d 'Delete a CDB list'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and not __fish_seen_subcommand_from list get show set unset import export upload delete check" -f -a "check" -d 'Find what is wrong with CDB lists'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -s q -l query -d 'Only what this WQL expression is true for: \'status=active;os.platform~ubuntu\'' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l search -d 'Only what has this text in a field; with a \'-\' in front, only what has not' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l sort -d 'The order, by fields: +name,-lastKeepAlive' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l select -d 'Only these fields: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l limit -d 'At most this many items; all of them by default' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l offset -d 'Leave out this many items at the beginning' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l distinct -d 'Each combination of values only once'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l apply -d 'Have the manager read its ruleset anew afterwards'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l apply -d 'Have the manager read its ruleset anew afterwards'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l value -d 'The value of keys that have none in the file' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l replace -d 'Take out of the list what is not in the file'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l apply -d 'Have the manager read its ruleset anew afterwards'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l csv -d 'As CSV with a key and a value'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l name -d 'Its name on the manager, where it is another' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l apply -d 'Have the manager read its ruleset anew afterwards'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from upload" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l apply -d 'Have the manager read its ruleset anew afterwards'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l dry-run -d 'Only show what would be done'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l fail-on -d 'End with exit code 8 where there is a finding of this severity or a worse one' -r -f -a "error\t'What the manager refuses or drops'
warning\t'Also what hardly does what was meant'
note\t'Any finding'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l allow -d 'Leave out findings with these codes or names, such as R502' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand lists; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and not __fish_seen_subcommand_from reload" -f -a "reload" -d 'Have the manager read its rules, decoders and lists anew, without a restart'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand ruleset; and __fish_seen_subcommand_from reload" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and not __fish_seen_subcommand_from test" -f -a "test" -d 'Show what the manager makes of lines of a log: how they are decoded, and which rules fire'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -s f -l file -d 'Test the lines of this file (- is stdin)' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l log-format -d 'The format of the log, as <log_format> of <localfile> has it' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l location -d 'The log\'s name' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l expect-rule -d 'End with 8 unless this rule fires on the last event; none for no rule' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l expect-level -d 'End with 8 unless the rule that fires on the last event has this level' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand events; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -s f -l parameter -d 'A query parameter' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -s F -l field -d 'A field of a JSON body; true, false, numbers, lists and objects are taken as such' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l body -d 'Send this file as the body (- is stdin): JSON or XML by its first character, anything else as octets' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -s H -l header -d 'A further header' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l dry-run -d 'Only show a request that would change something; GET is sent'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -a "list" -d 'List the operations of the Server API that this program knows'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -a "describe" -d 'Show an operation\'s parameters, body and rights'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l check -d 'Run only these checks' -r -f -a "home\t'the folders and files that every manager has'
permissions\t'owners and modes: what others can read that is secret, and what anybody can change'
disk\t'free space and file numbers of the disks below the home'
leftovers\t'temporary files of programs that were cut off'
clock\t'whether the time can be right'
processes\t'pid files against the processes that run'
sockets\t'whether the daemons\' sockets are there and answer, and how fast'
logs\t'errors of the last day in ossec.log and api.log'
databases\t'integrity, versions, sizes and fragmentation of the databases'
client-keys\t'client.keys, and whether it agrees with the database'
configuration\t'ossec.conf, the groups\' agent.conf and the internal options'
api-configuration\t'api.yaml: unknown options, and settings that are a risk'
certificates\t'certificates: readable, in force, for the right names, with their keys'
passwords\t'whether the passwords of Wazuh\'s documentation are still in use'
reachability\t'from outside: whether there is a connection, and how fast'
certificate\t'from outside: whether the certificate is trusted, in force, and for this host'
log-in\t'from outside: whether the user gets in'
version\t'from outside: the version of the Server API'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l to -d 'Where to write it; by default wazuhctl-support-TIME.tar.gz in the current folder' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l force -d 'Replace a file that is there'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand support-bundle" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l values -d 'Complete the manager\'s agents and groups as well: the script asks wazuhctl at each Tab'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name; reports also as html or md, findings also as sarif or junit' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'
html\t'A document of its own, without anything it would have to load: reports only'
md\t'The same in Markdown: reports only'
sarif\t'SARIF 2.1.0, for findings alone'
junit\t'A JUnit report, for findings alone'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -s h -l help -d 'Print help'
