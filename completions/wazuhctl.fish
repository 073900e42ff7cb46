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
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "manager" -d 'Look at the manager itself'
complete -c wazuhctl -n "__fish_wazuhctl_needs_command" -f -a "api" -d 'Send any request of the Server API'
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand serve" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand login" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand logout" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and not __fish_seen_subcommand_from add use list show remove delete" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from add" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from use" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from show" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from remove" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand context; and __fish_seen_subcommand_from delete" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -f -a "list" -d 'List agents'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -f -a "get" -d 'Show everything about some agents'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -f -a "show" -d 'Show everything about some agents'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -f -a "add" -d 'Register an agent and print its id and key, or many agents from a file'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -f -a "delete" -d 'Delete agents; their names are shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -f -a "remove" -d 'Delete agents; their names are shown before anything happens'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -f -a "key" -d 'Print an agent\'s key, as manage_agents on the agent takes it'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -f -a "summary" -d 'Count agents by status, operating system and group'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -f -a "outdated" -d 'List the agents that are older than their manager'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -f -a "duplicates" -d 'List agents that seem to be there twice, and advise which of them to delete'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and not __fish_seen_subcommand_from list get show add delete remove key summary outdated duplicates prune" -f -a "prune" -d 'Delete agents that have been away for long'
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -l os-platform -d 'On this platform: ubuntu, windows' -r
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from get" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from show" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from add" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -l os-platform -d 'On this platform: ubuntu, windows' -r
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from delete" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -l os-platform -d 'On this platform: ubuntu, windows' -r
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from remove" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from key" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from summary" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from outdated" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l by -d 'What they have in common: by default name and ip; keys take a request for each agent' -r -f -a "name\t''
ip\t''
key\t''"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from duplicates" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand agents; and __fish_seen_subcommand_from prune" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l columns -d 'The columns of tables and CSV, by the API\'s field names: id,name,os.platform' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l jq -d 'Put the JSON through this jq expression; text in its results is printed without quotes' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l timeout -d 'How long to wait for an answer: 30s, 2m' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l insecure -d 'Do not check the server\'s certificate: anybody on the way can read and change everything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l local -d 'Work on this machine\'s manager, in process'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l no-headers -d 'No header line in tables and CSV'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l absolute -d 'Dates in full instead of "3m ago"'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -s v -l verbose -d 'Say on stderr which way was taken: which home, or which server as which user'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l curl -d 'Print the equivalent curl command instead of sending the request'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -l rbac -d 'Print the rights that the command needs instead of doing anything'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -s h -l help -d 'Print help'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -f -a "status" -d 'Show which of the manager\'s daemons run'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and not __fish_seen_subcommand_from status info" -f -a "info" -d 'Show the manager\'s version, home folder and limits'
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l check -d 'End with exit code 8 unless these daemons run' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l watch -d 'Show it again every 2 seconds, or at another interval from 1s to 1h, until Ctrl-C' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from status" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand manager; and __fish_seen_subcommand_from info" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and not __fish_seen_subcommand_from list describe" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from list" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand api; and __fish_seen_subcommand_from describe" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l context -d 'Work with this context of the context file; with several, reading verbs ask each of them' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l url -d 'Work with the Server API at this address, such as https://manager.example.test:55000' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l user -d 'Log in as this user' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l password-file -d 'Read the password from the first line of this file' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l ca -d 'Trust the certificate authorities in this PEM file, and no others' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l fingerprint -d 'Trust the one certificate that has this SHA-256 fingerprint' -r
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -l home -d 'The home folder of this machine\'s manager; implies --local' -r -F
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand completions" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand man" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand version" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
complete -c wazuhctl -n "__fish_wazuhctl_using_subcommand help" -s o -l output -d 'How to print: table, wide, json, jsonl, yaml, csv or name' -r -f -a "table\t'Columns for people, fitted to the terminal'
wide\t'The same with more columns'
json\t'The API\'s JSON, with the items of all pages'
jsonl\t'One item a line, as JSON'
yaml\t'The same document as json, as YAML'
csv\t'Comma-separated values with the columns of the table'
name\t'Only the ids or names, one a line'"
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
