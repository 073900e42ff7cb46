//! The table of faults: code, class, message and remediation, one entry a code, in the order of the codes.
//!
//! The numbers and classes are those of Wazuh 4.14. A fault carries values only where Wazuh's own has some: failed
//! items are grouped by equal faults, so a value that differs from item to item would tear a group apart.

use std::fmt;

use super::Class;
use super::table::catalogue;

catalogue! {
    // The API's own processes and the platform below it.
    900 WorkerDied Internal "a worker of the API ended abruptly and cannot be used any more"
        => "Restart the API.";
    901 ExecutorBroken Internal "the part of the API that runs operations has failed"
        => "Restart the API.";
    902 MasterOnly NotFound "this operation exists on the master node only"
        => "Send the request to the master node.";
    999 UnsupportedRuntime Internal "the platform that this program runs on is not supported";
    1000 Internal { reason: String } Internal "the operation failed: {reason}"
        => "Look in the logs `api.log`, `cluster.log` and `ossec.log` for the cause.";
    1001 ModuleUnavailable { module: String } Internal "module {module} could not be loaded";
    1002 CommandFailed { command: String } Internal "running {command} failed";
    1003 CommandOutputNotJson { command: String } Internal "what {command} printed is not JSON";
    1004 CommandOutputMalformed { command: String } Internal "what {command} printed has an unexpected shape";
    1005 FileUnreadable { path: String } Internal "cannot read {path}"
        => "Check the permissions of the file and of the folders above it.";
    1006 PathMissing { path: String } BadRequest "no readable file or folder at {path}"
        => "Check the path, and that the Wazuh user may read it.";
    1010 QueueUnreachable { path: String } Internal "cannot open the queue {path}"
        => "Check that the daemon that reads the queue is running.";
    1011 QueueBroken { path: String } Internal "the queue {path} did not take the message"
        => "Check that the daemon that reads the queue is running.";
    1012 QueueMessageInvalid { message: String } Internal "the queue cannot carry this message: {message}";
    1013 SocketUnreachable { path: String } Internal "cannot connect to the socket {path}"
        => "Check that the daemon behind the socket is running; a restart of the manager makes the sockets anew.";
    1014 SocketBroken { reason: String } Internal "talking to the daemon over its socket failed: {reason}"
        => "Check that the daemon behind the socket is running; a restart of the manager makes the sockets anew.";
    1015 AgentVersionUnknown Internal "the version of the agent is not known"
        => "An agent tells its version when it first connects.";
    1016 FileNotMoved { reason: String } Internal "a file could not be put in its place: {reason}"
        => "Check the permissions of the folders below the manager's home.";
    1017 DaemonsNotReady { node: String, daemons: String } Internal "daemons of node {node} are not ready: {daemons}"
        => "Wait until the manager has started, or see its log for why it has not.";
    1018 BodyNotJson BadRequest "the body of the request is not well-formed JSON";
    1019 BackupFailed { path: String } BadRequest "a backup of {path} could not be made";
    1020 NoLogFile Internal "the manager's log file was not found"
        => "Look for `ossec.log` or `ossec.json` in the folder `logs`.";

    // Configuration.
    1101 ComponentUnknown { component: String } BadRequest "component {component} cannot be asked for"
        => "See the documentation of this operation for the components there are.";
    1102 SectionUnknown { section: String } BadRequest "section {section} is not a section of the configuration"
        => "See the reference of `ossec.conf` for the sections there are.";
    1103 SectionFieldUnknown { field: String } BadRequest "the section has no field {field}"
        => "See the reference of `ossec.conf` for the fields of each section.";
    1104 TypeInvalid { found: String } BadRequest "type not understood: {found}"
        => "Use one of the types that the documentation of this operation lists.";
    1105 MessageNotBytes Internal "the message for the socket could not be encoded";
    1106 SectionMissing { section: String } BadRequest "the configuration has no section {section}"
        => "Ask for a section that the configuration file contains.";
    1107 InternalOptionsMissing Internal "`internal_options.conf` was not found";
    1108 InternalOptionUnknown { option: String } Internal "`internal_options.conf` has no option {option}";
    1109 InternalOptionNotNumber { option: String, found: String } BadRequest
        "option {option} wants a number, but is {found}";
    1110 InternalOptionOutOfRange { found: String, min: i64, max: i64 } BadRequest
        "option value {found} is outside of {min} to {max}";
    1111 RemoteFileUnsupported BadRequest "of a group's files, only `agent.conf` can be changed from afar";
    1112 FileEmpty BadRequest "the file has no content"
        => "Send a file that is not empty.";
    1113 XmlInvalid { reason: String } BadRequest "not valid XML of Wazuh: {reason}"
        => "Mend the file and send it again.";
    1114 ConfigurationRejected { reason: String } BadRequest "the configuration was refused: {reason}";
    1115 AgentConfigurationCheckFailed { reason: String } BadRequest "the agent configuration was refused: {reason}"
        => "Mend the configuration and send it again.";
    1116 ComponentConfigurationUnknown { component: String } BadRequest "component {component} has no such configuration"
        => "See the documentation of this operation for the configurations of each component.";
    1117 ComponentUnreachable { component: String } BadRequest "component {component} does not answer, it may be off";
    1118 ComponentConfigurationUnavailable { reason: String } Internal
        "the component did not hand out its configuration: {reason}";
    1119 TemporaryFolderClosed Internal "the folder for temporary files cannot be read and written";
    1121 DaemonUnreachable { socket: String } Internal "no connection to the daemon at {socket}"
        => "Check that the module is configured and running; an embedded manager does not have all of them.";
    1122 ExperimentalDisabled NotFound "experimental operations are switched off"
        => "Set `experimental_features: yes` in `api.yaml`.";
    1123 QueryTooLong { limit: u64 } Internal "the query is longer than the {limit} KiB that the database daemon takes"
        => "Name fewer items in one request.";
    1124 RemoteCommandForbidden { section: String } BadRequest "uploading commands in {section} is not allowed"
        => "Allow it, or name this command as an exception, under `upload_configuration` in `api.yaml`.";
    1125 ManagerConfigurationInvalid { reason: String } BadRequest "not a valid manager configuration: {reason}"
        => "Mend the configuration and send it again.";
    1126 ManagerConfigurationNotWritten { reason: String } BadRequest "`ossec.conf` could not be replaced: {reason}"
        => "Check owner and permissions of `etc/ossec.conf`.";
    1127 ProtectedSectionChanged { section: String } BadRequest "section {section} may not be changed over the API"
        => "Leave the section as it is, or allow the change under `upload_configuration` in `api.yaml`.";
    1128 ComponentConfigurationMismatch { component: String, valid: String } BadRequest
        "component {component} has only these configurations: {valid}";
    1129 HigherVersionsForbidden { section: String } BadRequest
        "letting in agents newer than the manager ({section}) is not allowed"
        => "Allow it under `upload_configuration` in `api.yaml`.";
    1130 PublicVirusTotalKey { section: String } BadRequest "section {section} holds a public VirusTotal key"
        => "Use a premium key, or allow public ones under `upload_configuration` in `api.yaml`.";
    1131 VirusTotalUnreachable { reason: String } BadRequest "the VirusTotal key could not be checked: {reason}"
        => "Check the way to VirusTotal, or allow public keys under `upload_configuration` in `api.yaml`.";

    // Rules.
    1200 RulesetNotConfigured BadRequest "`ossec.conf` names no rules"
        => "Add a `ruleset` section to `ossec.conf`.";
    1201 RuleFilesUnreadable { path: String } BadRequest "rule file {path} could not be read"
        => "Check the rule folders that the `ruleset` section names.";
    1202 StatusInvalid { found: String } BadRequest "status {found} is none of enabled, disabled and all"
        => "Use enabled, disabled or all.";
    1203 LevelInvalid { found: String } BadRequest "level {found} is neither a number nor a range"
        => "Write a level as 7, or a range of levels as 3-10.";
    1205 RequirementUnknown { requirement: String, valid: String } BadRequest
        "requirement {requirement} is none of {valid}";
    1207 RuleFileForbidden { path: String } BadRequest "no permission to read rule file {path}"
        => "Check owner and permissions of the file.";
    1208 RuleNotFound BadRequest "there is no rule with this id, or it is not yours to see"
        => "List the rules to see which ids exist.";
    1209 RuleFolderUndeclared BadRequest "the folder is not one of the rule folders of `ossec.conf`"
        => "Name it in a `rule_dir` of the `ruleset` section.";
    1210 RuleFolderReadOnly BadRequest "the rules that come with Wazuh can be neither changed nor removed"
        => "Put your own rules into a folder of your own, such as `etc/rules`.";
    1211 RuleFolderMissing BadRequest "the rule folder is named in `ossec.conf`, but does not exist"
        => "Create the folder, or take it out of the `ruleset` section.";

    // Statistics.
    1307 ParametersMissing BadRequest "parameters are missing or contradict each other"
        => "See the documentation of this operation for the parameters it wants.";
    1308 StatisticsMissing { file: String } BadRequest "no statistics in {file}"
        => "The daemons wazuh-analysisd and wazuh-remoted write their statistics while they run; an embedded manager has neither.";
    1309 StatisticsDamaged { file: String } Internal "the statistics in {file} are damaged";
    1310 ComponentNotForAgent BadRequest "this component does not exist on the agent"
        => "Ask an agent other than 000 for it.";

    // Lists: paging, sorting, searching, queries.
    1400 OffsetInvalid BadRequest "the offset must not be negative";
    1401 LimitInvalid BadRequest "the limit must be a positive number";
    1402 SortOrderInvalid BadRequest "the order of a sort is either ascending or descending"
        => "Put `+` or `-` before the first field.";
    1403 SortFieldInvalid { field: String, valid: String } BadRequest "cannot sort by {field}, only by {valid}"
        => "Sort by one of the fields named.";
    1405 LimitTooHigh { limit: u64, maximum: u64 } BadRequest "a limit of {limit} is over the maximum of {maximum}"
        => "Ask for fewer items at a time, and page through them with `offset`.";
    1406 LimitZero BadRequest "a limit of 0 asks for nothing"
        => "Ask for at least one item.";
    1407 QueryInvalid { reason: String } BadRequest "cannot understand the query: {reason}"
        => "Write a query as in `status=active;(name~web,name~db)`.";
    1408 QueryFieldUnknown { field: String, valid: String } BadRequest "cannot query {field}, only {valid}"
        => "Use one of the fields named.";
    1409 InvalidOperator { operator: String, valid: String } BadRequest
        "operator {operator} is not possible here, only {valid}"
        => "Use one of the operators named.";
    1410 DistinctFieldsTooMany BadRequest "distinct values can be had of one field at a time";
    1411 TimeframeInvalid { timeframe: String } BadRequest "cannot understand the time span {timeframe}"
        => "Write a time span as in 7d, 12h, 30m or 45s.";
    1412 DateInvalid { date: String } BadRequest "cannot understand the date {date}"
        => "Write dates as in 2024-05-31, 2024-05-31 13:00:00 or 2024-05-31T13:00:00Z.";
    1413 RuleFileInvalid { file: String, reason: String } BadRequest "rule file {file} is not well-formed: {reason}";
    1414 RuleFileUnreadable { file: String } BadRequest "rule file {file} cannot be read"
        => "Check owner and permissions of the file.";
    1415 RuleFileNotFound { file: String } BadRequest "no rule file is named {file}"
        => "List the rule files with `GET /rules/files`.";

    // Decoders.
    1500 DecodersNotConfigured Internal "`ossec.conf` names no decoders"
        => "Add a `ruleset` section to `ossec.conf`.";
    1501 DecoderFileInvalid { file: String, reason: String } BadRequest
        "decoder file {file} is not well-formed: {reason}";
    1502 DecoderFileUnreadable { file: String } BadRequest "decoder file {file} cannot be read"
        => "Check owner and permissions of the file.";
    1503 DecoderFileNotFound { file: String } BadRequest "no decoder file is named {file}"
        => "List the decoder files with `GET /decoders/files`.";
    1504 DecoderNotFound BadRequest "there is no decoder with this name, or it is not yours to see"
        => "List the decoders to see which names exist.";
    1505 DecoderFolderUndeclared BadRequest "the folder is not one of the decoder folders of `ossec.conf`"
        => "Name it in a `decoder_dir` of the `ruleset` section.";
    1506 DecoderFolderReadOnly BadRequest "the decoders that come with Wazuh can be neither changed nor removed"
        => "Put your own decoders into a folder of your own, such as `etc/decoders`.";
    1507 DecoderFolderMissing BadRequest "the decoder folder is named in `ossec.conf`, but does not exist"
        => "Create the folder, or take it out of the `ruleset` section.";

    // Rootcheck and active response.
    1603 RootcheckStatusInvalid { found: String } Internal "status {found} is none of all, solved and outstanding";
    1650 CommandMissing BadRequest "an active response needs a command";
    1652 CommandUndefined { command: String } BadRequest "the configuration defines no active response command {command}"
        => "Define the command in `ossec.conf`, or begin its name with `!` to run a script of the agent.";

    // Agents and groups.
    1701 AgentNotFound NotFound "there is no agent with this id"
        => "List the agents to see which ids exist.";
    1703 ManagerAgent BadRequest "this cannot be done to the manager's own agent, 000"
        => "Name another agent.";
    1705 AgentNameTaken { name: String } BadRequest "another agent is already named {name}"
        => "Choose another name, or ask for the old agent to be replaced.";
    1706 AgentAddressTaken { address: String } BadRequest
        "address {address} is not valid, or belongs to another agent"
        => "Choose another address, or ask for the old agent to be replaced.";
    1707 AgentNotActive BadRequest "the agent is not connected, so nothing can be sent to it"
        => "Check the agent, its network and its key, and try again once it is active.";
    1708 AgentIdTaken { id: String } BadRequest "another agent already has the id {id}"
        => "Choose another id, or ask for the old agent to be replaced.";
    1709 AgentKeyTooShort BadRequest "the key of an agent has at least 64 characters"
        => "Send a longer key, or none to have one made.";
    1710 GroupNotFound NotFound "there is no such group"
        => "List the groups with `GET /groups`.";
    1711 GroupExists { group: String } BadRequest "there is a group {group} already"
        => "Choose another name.";
    1712 DefaultGroupKept BadRequest "group default cannot be removed";
    1713 GroupNameReserved { group: String } BadRequest "the name {group} is kept for Wazuh's own use"
        => "Choose another name.";
    1722 GroupNameInvalid BadRequest "this cannot be the name of a group"
        => "Use up to 255 letters, digits, `.`, `_` and `-`, and more than dots alone.";
    1723 HashUnknown { algorithm: String } BadRequest "there is no hash algorithm {algorithm} here";
    1724 SelectFieldInvalid { field: String, valid: String } BadRequest "cannot select {field}, only {valid}"
        => "Select fields out of those named.";
    1725 AgentNotAdded { reason: String } Internal "the agent could not be registered: {reason}";
    1726 RegistrationDown { reason: String } BadRequest "the registration daemon cannot be reached: {reason}"
        => "Enable `auth` in `ossec.conf`, and check that wazuh-authd is running.";
    1727 GroupFilesUnlisted { reason: String } Internal "the files of the group could not be listed: {reason}";
    1728 NodeTypeInvalid BadRequest "a node is either a master or a worker"
        => "Use the type `master` or `worker`.";
    1730 NodeNotFound NotFound "the cluster has no node with this name"
        => "List the nodes with `GET /cluster/nodes`, and check that this one is up.";
    1731 AgentNotEligible BadRequest "the agent does not meet the conditions of this request"
        => "Check the status, the age and the group that the request asks for.";
    1734 AgentNotInGroup BadRequest "the agent is not in this group"
        => "See which groups an agent is in with `GET /agents`.";
    1735 AgentTooOld { required: String } Internal "the agent is too old for this, it takes {required} or later"
        => "Upgrade the agent.";
    1737 GroupsTooMany { maximum: u64 } BadRequest "an agent can be in no more than {maximum} groups"
        => "Take the agent out of another group first.";
    1738 AgentNameTooLong { maximum: u64 } BadRequest "the name of an agent has no more than {maximum} characters"
        => "Choose a shorter name.";
    1740 AgentInactive BadRequest "this takes an active agent"
        => "Check the agent, its network and its key, and try again once it is active.";
    1743 ConfigurationCheckBroken { reason: String } Internal "the configuration could not be checked: {reason}";
    1745 OnlyDefaultGroup BadRequest "the agent is in no group but default, which it cannot leave";
    1750 ActiveResponseDisabled BadRequest "the agent has active response switched off, so it cannot be restarted"
        => "Enable active response in the agent's `ossec.conf`.";
    1751 AgentAlreadyInGroup BadRequest "the agent is in this group already";
    1752 SingleGroupRefused BadRequest "the agent could not be moved into a single group";
    1757 AgentNotRemoved { reason: String } Internal "the agent could not be removed: {reason}";
    1760 AgentTooNew { required: String } BadRequest "the agent is too new for this, it takes one before {required}";

    // CDB lists.
    1800 ListMalformed { path: String } BadRequest "list {path} has a line that is not `key:value`";
    1801 ListPathInvalid { path: String } BadRequest "the path {path} cannot be that of a list"
        => "Name a file below `etc/lists`.";
    1802 ListNotFound BadRequest "no such list"
        => "List the lists with `GET /lists/files`.";
    1803 ListUnreadable { path: String } BadRequest "list {path} cannot be read"
        => "Check owner and permissions of the file.";
    1804 ListNotFile { path: String } BadRequest "no list can be read from {path}, which is no file"
        => "Name a file below `etc/lists`.";
    1805 ListNameTaken BadRequest "a list of the same name exists in another folder"
        => "Choose a name that no other list has.";
    1806 ListNotWritten { reason: String } BadRequest "the list could not be written: {reason}";
    1810 UpgradeRefused { reason: String } BadRequest "the agent upgrade module refused: {reason}";

    // The manager.
    1901 ExecutionQueueMissing Internal "the socket of wazuh-execd does not exist"
        => "Check that wazuh-execd is running.";
    1902 ExecutionQueueUnreachable Internal "no connection to the socket of wazuh-execd"
        => "Check that wazuh-execd is running.";
    1904 ValidatorAnswerInvalid { reason: String } Internal
        "the answer about the validity of the configuration made no sense: {reason}";
    1905 FileExists BadRequest "a file of this name exists already"
        => "Choose another name, or ask for it to be overwritten with `overwrite=true`.";
    1906 FileMissing BadRequest "no file of this name exists"
        => "Check the name.";
    1907 FileNotDeleted BadRequest "the file could not be deleted"
        => "Check the permissions of the folder it is in.";
    1908 ValidationFailed { reason: String } BadRequest "the configuration is not valid: {reason}"
        => "Mend what is named; `PUT /manager/configuration` keeps the old file until the new one is valid.";
    1910 ContentTypeMissing BadRequest "the request does not tell its content type"
        => "Send a `Content-Type` header.";
    1911 BodyNotUtf8 BadRequest "the body of the request is not UTF-8"
        => "Send the file encoded as UTF-8.";
    1912 BodyEmpty BadRequest "the body of the request is empty"
        => "Check the content of the file.";
    1913 ProcessesUnreadable { reason: String } Internal "the processes of the manager cannot be seen: {reason}"
        => "Check that `/proc` is mounted and readable.";
    1914 RulesetNotReloaded { reason: String } BadRequest "the ruleset was not reloaded: {reason}"
        => "See the manager's log, and check rules, decoders and lists.";

    // Databases.
    2000 DatabaseMissing { path: String } Internal "there is no database at {path}";
    2001 SqliteUnsupported { found: String } Internal "version {found} of SQLite is too old";
    2002 DatabaseBusy Internal "the database stayed locked for too long";
    2003 DatabaseRequestFailed { reason: String } BadRequest "the request to the database is wrong: {reason}"
        => "Check the parameters of the request.";
    2004 DatabaseQueryInvalid { reason: String } BadRequest "the database daemon cannot run this query: {reason}";
    2005 DatabaseUnreachable { reason: String } Internal "no connection to the database daemon: {reason}"
        => "Check that wazuh-db is running.";
    2006 DatabaseAnswerInvalid { reason: String } BadRequest "the database daemon's answer is not valid JSON: {reason}";
    2007 DatabaseFailed { reason: String } Internal "nothing could be had from the database daemon: {reason}";
    2008 RbacDatabaseCorrupt { reason: String } Internal "the database of users and roles is damaged: {reason}"
        => "Put a backup of `rbac.db` in its place, or remove it to begin with the default users.";
    2009 DatabaseAnswerTooLong Internal "an item is longer than what the database daemon can send";
    2010 DatabaseAnswerCut { reason: String } Internal "the database daemon's answer broke off: {reason}";
    2011 DatabaseHttpUnreachable { reason: String } Internal "no connection to the database daemon's HTTP socket: {reason}"
        => "Check that wazuh-db is running.";
    2012 DatabaseHttpRefused { reason: String } BadRequest "the database daemon refused the HTTP request: {reason}";
    2013 DatabaseHttpFailed { reason: String } BadRequest "the HTTP request to the database daemon failed: {reason}";
    2014 DatabaseHttpTimeout Internal "the database daemon did not answer the HTTP request in time";
    2015 DatabaseHttpScheme Internal "the address for the database daemon's HTTP socket is of an unknown kind";
    2016 DatabaseHttpPath Internal "the path of the database daemon's HTTP socket is not valid";
    2017 DatabaseSyncUnavailable Internal "the database daemon did not tell which agents to synchronise";
    2100 UpdateServiceFailed { reason: String } Internal "asking for new versions of Wazuh failed: {reason}";

    // Cluster.
    3000 Cluster { reason: String } Internal "the cluster failed: {reason}";
    3001 ArchiveNotMade { reason: String } BadRequest "the archive of files to synchronise could not be made: {reason}";
    3002 PidFileNotMade { path: String } Internal "the file of the process id, {path}, could not be made";
    3003 ClusterFileFailed { reason: String } Internal "a file of the cluster could not be handled: {reason}";
    3004 ClusterConfigurationInvalid { reason: String } BadRequest "section cluster is not valid: {reason}"
        => "Mend section `cluster` of `ossec.conf`.";
    3005 ClusterDefinitionUnreadable { reason: String } BadRequest "`cluster.json` cannot be read: {reason}";
    3006 ClusterConfigurationUnreadable { reason: String } BadRequest "section cluster cannot be read: {reason}"
        => "Mend section `cluster` of `ossec.conf`.";
    3007 KeysSentToMaster Internal "a worker sent its client.keys to the master, which owns that file";
    3009 DistributedRequestFailed { reason: String } Internal "the request to another node failed: {reason}";
    3012 ClusterDown Internal "the cluster daemon is not running";
    3013 ClusterDisabled BadRequest "the cluster is switched off or not running"
        => "Enable section `cluster` in `ossec.conf`, and restart the manager.";
    3015 FolderForbidden { path: String } Internal "folder {path} is not accessible";
    3016 NodeAnsweredError { reason: String } Internal "the other node answered with an error: {reason}";
    3018 NodeRequestFailed { reason: String } Internal "the request could not be sent to the other node: {reason}";
    3019 WorkerNode { program: String, master: String } Internal "workers do not run {program}, the master {master} does";
    3020 NodeRequestTimeout { command: String } Internal "the other node did not answer {command} in time"
        => "Send the request again.";
    3021 RequestTimeout Internal "the request was not done in time"
        => "Ask for less at a time, or give requests more time in `api.yaml`.";
    3022 NodeUnknown { node: String } Internal "no node is known as {node}"
        => "List the nodes with `GET /cluster/nodes`.";
    3023 WorkerDisconnected Internal "this worker has no connection to its master"
        => "See `cluster.log` for what keeps it from connecting.";
    3024 ClusterCommandTooLong { command: String } Internal "the cluster command {command} has too long a name";
    3025 ClusterKeyMismatch Internal "a message of the cluster could not be decrypted"
        => "Give every node the same key in section `cluster`.";
    3026 ClusterMemory Internal "there was not enough memory for the request, it is sent in smaller pieces";
    3027 ClusterTaskUnknown { task: String } Internal "the cluster has no task {task}";
    3028 WorkerNameTaken { node: String } Internal "a worker named {node} is connected already"
        => "Give every node a name of its own in section `cluster`.";
    3029 WorkerNamedAsMaster Internal "a worker has the name of the master"
        => "Give every node a name of its own in section `cluster`.";
    3030 ClusterNameMismatch Internal "the worker belongs to another cluster"
        => "Give every node the same cluster name in section `cluster`.";
    3031 ClusterVersionMismatch Internal "the worker has another version than the master"
        => "Bring all nodes to the same version.";
    3032 NodeConnectionLost { peer: String } Internal "the request cannot be passed on, {peer} has no connection";
    3034 ClusterFileMissing { file: String } Internal "file {file} cannot be sent, it does not exist";
    3035 ClusterStringMissing { reason: String } Internal "a text announced by the other node did not come: {reason}";
    3036 ClusterJsonInvalid { reason: String } Internal "a message of the cluster is not JSON: {reason}";
    3037 AgentChunksFailed { reason: String } Internal "the agents' states from a worker could not be stored: {reason}";
    3038 ExtraFilesFailed { reason: String } Internal "the files of a worker could not be taken over: {reason}";
    3039 FileTimeout Internal "a file announced by the other node did not come in time";
    3040 FileNotReceived { reason: String } Internal "a file from the other node could not be received: {reason}";
    3041 ProxyServersUnchecked Internal "the servers added to HAProxy did not become ready in time";
    3042 ProxyConfigurationInvalid { reason: String } Internal "the HAProxy helper's configuration is not valid: {reason}";
    3043 ProxyNotInitialised { reason: String } Internal "the HAProxy interface could not be set up: {reason}";
    3044 ProxyInterfaceUnreachable { reason: String } Internal "the HAProxy data plane interface does not answer: {reason}";
    3045 ProxyUnreachable { reason: String } Internal "no answer from HAProxy: {reason}";
    3046 ProxyCredentialsRefused Internal "the HAProxy interface refuses user or password";
    3047 ProxySpecificationInvalid Internal "the version of the HAProxy data plane interface is not one we speak";
    3048 ProxyProcessMissing Internal "the HAProxy interface is not attached to a HAProxy process";
    3049 ProxyAnswerUnexpected { reason: String } Internal "the HAProxy interface answered something unexpected: {reason}";
    3050 ClusterPayloadTooLarge { size: u64 } Internal "a message of {size} bytes is more than the cluster takes";
    3051 ClusterMessagesTooMany { count: u64 } Internal "too many messages in pieces are under way: {count}";
    3052 ClusterFileParameterInvalid { reason: String } Internal "a file of the cluster is described wrongly: {reason}";
    3053 ClusterArchiveTooLarge Internal "an archive of the cluster unpacks to more than is allowed";
    3060 NodeNameInvalid { node: String } Internal "the name {node} cannot be that of a node"
        => "Name nodes with letters, digits, `.`, `_` and `-` in section `cluster`.";

    // Roles, policies and rules.
    4000 PermissionDenied { action: String, resource: String } Forbidden "you lack the right {action} on {resource}"
        => "Ask an administrator for a policy that allows it.";
    4001 NothingToChange BadRequest "the request names nothing to change";
    4002 RoleNotFound BadRequest "there is no such role"
        => "List the roles with `GET /security/roles`.";
    4003 SecurityRuleInvalid BadRequest "the body of the security rule is not valid"
        => "A rule is a JSON object made of FIND, MATCH, AND, OR and NOT.";
    4005 SecurityRuleExists BadRequest "a role or security rule with this name or body exists already";
    4006 PolicyInvalid BadRequest "the body of the policy is not valid"
        => "A policy has actions, resources and an effect; an action is written as in agent:read, a resource as in agent:id:001.";
    4007 PolicyNotFound BadRequest "there is no such policy"
        => "List the policies with `GET /security/policies`.";
    4008 ReservedResource BadRequest "this one comes with Wazuh and can be neither changed nor removed";
    4009 PolicyExists BadRequest "a policy with this name or body exists already";
    4010 RolePolicyMissing BadRequest "the role does not have this policy"
        => "Give a role policies with `POST /security/roles/{role_id}/policies`.";
    4011 RolePolicyExists BadRequest "the role has this policy already";
    4013 SecurityNameTaken BadRequest "the name is taken";
    4016 UserRoleMissing BadRequest "the user does not have this role"
        => "Give a user roles with `POST /security/users/{user_id}/roles`.";
    4017 UserRoleExists BadRequest "the user has this role already";
    4018 PositionNegative BadRequest "a position cannot be negative";
    4019 ResourceUnknown BadRequest "no resource of this name exists"
        => "List the resources with `GET /security/resources`.";
    4020 EndpointUnknown { endpoint: String } BadRequest "no operation is known as {endpoint}"
        => "List the actions with `GET /security/actions`.";
    4021 SecurityConfigurationUnreadable { reason: String } BadRequest
        "the configuration of the API's security cannot be read: {reason}";
    4022 SecurityRuleNotFound BadRequest "there is no such security rule"
        => "List the security rules with `GET /security/rules`.";
    4023 RoleRuleExists BadRequest "the role has this security rule already";
    4024 RoleRuleMissing BadRequest "the role does not have this security rule"
        => "Give a role security rules with `POST /security/roles/{role_id}/rules`.";
    4025 RelationNotRemoved BadRequest "the relation could not be removed";
    4500 PermissionsInvalid { resource: String } BadRequest "a policy names a resource that is not valid: {resource}"
        => "Write resources as in agent:id:001, and combine no more than two of them with `&`.";

    // Users.
    5000 UserNotCreated BadRequest "the user could not be created"
        => "Check with `GET /security/users` that no user has this name.";
    5001 UserNotFound BadRequest "there is no such user"
        => "List the users with `GET /security/users`.";
    5004 UserReserved BadRequest "this user comes with Wazuh and can be neither changed nor removed";
    5007 PasswordWeak BadRequest "the password is too simple"
        => "Use lower and upper case letters, digits and symbols, at least one of each.";
    5008 UserInUse BadRequest "you cannot remove the user that you are logged in as"
        => "Have another user remove it.";
    5009 PasswordLength BadRequest "the password is too short or too long"
        => "Use between 8 and 64 characters.";
    5010 RunAsInvalid BadRequest "whether a user may log in by authorisation context is either true or false";
    5011 AdministratorReserved BadRequest "administrators are changed by themselves only"
        => "Log in as this administrator and try again.";

    // What keeps the API itself safe.
    6000 AddressBlocked Forbidden "too many log-ins from your address have failed"
        => "Wait until the block ends; `block_time` in `api.yaml` says how long it lasts.";
    6001 RequestsTooMany TooManyRequests "more requests in a minute than are allowed"
        => "Wait a minute, or raise `max_request_per_minute` in `api.yaml`.";
    6002 BodyTypeMismatch NotAcceptable "the body is missing or is not what its content type says";
    6003 SigningKeyUnusable { reason: String } Internal "the key that signs tokens cannot be used: {reason}"
        => "Check owner and permissions of the files below `api/configuration/security`.";
    6004 RunAsDisabled Forbidden "this user may not log in by authorisation context"
        => "Allow it with `PUT /security/users/{user_id}/run_as`.";
    6005 EventsTooMany TooManyRequests "more events in a minute than are allowed"
        => "Wait a minute before you send more.";

    // Logtest.
    7000 LogtestFailed { reason: String } BadRequest "the log test failed: {reason}";
    7001 LogtestTokenMissing BadRequest "the log test session's token is missing"
        => "Name the session in the field `token`.";
}

/// A stand-in value for a field, so that tests can make one fault of every code.
#[cfg(test)]
pub(crate) trait Sample {
    /// The stand-in for the field named.
    fn sample(field: &str) -> Self;
}

#[cfg(test)]
impl Sample for String {
    fn sample(field: &str) -> Self {
        format!("<{field}>")
    }
}

#[cfg(test)]
impl Sample for u64 {
    fn sample(_field: &str) -> Self {
        7
    }
}

#[cfg(test)]
impl Sample for i64 {
    fn sample(_field: &str) -> Self {
        -7
    }
}

#[cfg(test)]
mod tests;
