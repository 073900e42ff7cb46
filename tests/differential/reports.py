"""Reading what agents report: inventory, file integrity, rootcheck, policies, CIS-CAT, and the lists over all agents.
Values of filters and queries are those that earlier answers had, so that they find something. Left out on purpose,
because the answers are known to differ (see ARCHITECTURE.md): a sign on a later key of `sort`, `!=null`, alternatives in
a query beside filters or narrow rights, filters of the lists over all agents that the reference names and ignores, `all`
in a query, values with signs that its queries have no room for, quotes and wildcards in what is searched for,
numbers that JSON writes otherwise (1e3, of which the reference makes 1000.0), ids with more zeros than they need, and parentheses within parentheses twice over. Where no agents are named, the
reference merges them in the order of a hash."""

import json
import re
import urllib.parse

VOLATILE = ()

SCAN = ["scan.id", "scan.time"]
HARDWARE = SCAN + "board_serial cpu.name cpu.cores cpu.mhz ram.total ram.free ram.usage".split()
SYSTEM = SCAN + """hostname os.version os.name architecture os.major os.minor os.build version os_release
    os.display_version os.codename os.platform sysname release""".split()
HOTFIXES = "scan_id scan_time hotfix".split()
PACKAGES = SCAN + """format name priority section size vendor install_time version architecture multiarch source
    description location""".split()
PROCESSES = SCAN + """pid name state ppid utime stime cmd argvs euser ruser suser egroup rgroup sgroup fgroup priority
    nice size vm_size resident share start_time pgrp session nlwp tgid tty processor""".split()
PORTS = SCAN + """protocol local.ip local.port remote.ip remote.port tx_queue rx_queue inode state pid
    process""".split()
ADDRESSES = "scan.id iface proto address netmask broadcast".split()
INTERFACES = SCAN + """name adapter type state mtu mac tx.packets rx.packets tx.bytes rx.bytes tx.errors rx.errors
    tx.dropped rx.dropped""".split()
PROTOCOLS = "scan.id iface type gateway dhcp".split()
USERS = SCAN + """user.name user.full_name user.home user.id user.uid_signed user.uuid user.groups user.group_id
    user.created user.roles user.shell user.type user.is_hidden user.last_login user.auth_failed_timestamp
    user.password_last_change user.password_status process_pid host_ip login.status login.tty checksum""".split()
GROUPS = SCAN + """group.id group.name group.description group.id_signed group.uuid group.is_hidden group.users
    checksum""".split()
SERVICES = SCAN + """service.id service.name service.description service.state service.enabled service.exit_code
    process.pid process.args file.path log_file.path error_log_file.path service.address checksum""".split()
EXTENSIONS = SCAN + """browser.name user.id package.name package.id package.version package.enabled package.installed
    browser.profile_name browser.profile_referenced file_hash.sha256 checksum""".split()
FILES = """date arch value.type value.name mtime file size perm uname gname md5 sha1 sha256 inode gid uid type changes
    attributes""".split()
FINDINGS = "status log date_first date_last pci_dss cis".split()
POLICIES = """policy_id name description references pass fail score invalid total_checks hash_file end_scan
    start_scan""".split()
CHECKS = """policy_id id title description rationale remediation file process directory registry command references
    result reason condition compliance.key compliance.value rules.type rules.rule""".split()
CISCAT = SCAN + "benchmark profile pass fail error notchecked unknown score".split()

PACKAGE_FILTERS = "vendor name architecture format version".split()
PROCESS_FILTERS = "pid state ppid egroup euser fgroup name nlwp pgrp priority rgroup ruser sgroup suser".split()
PORT_FILTERS = "pid protocol local.ip local.port remote.ip tx_queue state process".split()
ADDRESS_FILTERS = "proto address broadcast netmask".split()
COUNTERS = "tx.packets rx.packets tx.bytes rx.bytes tx.errors rx.errors tx.dropped rx.dropped".split()
INTERFACE_FILTERS = "adapter type state mtu".split() + COUNTERS
PROTOCOL_FILTERS = "iface type gateway dhcp".split()
HARDWARE_FILTERS = "ram.free ram.total cpu.cores cpu.mhz cpu.name board_serial".split()
CISCAT_FILTERS = "benchmark profile pass fail error notchecked unknown score".split()
CHECK_FILTERS = """title description rationale remediation command reason file process directory registry references
    result condition""".split()

# The path, its fields, its own filters, and how often it is asked for.
ONE_AGENT = [
    ("/syscollector/{}/hardware", HARDWARE, [], 1),
    ("/syscollector/{}/os", SYSTEM, [], 1),
    ("/syscollector/{}/hotfixes", HOTFIXES, ["hotfix"], 2),
    ("/syscollector/{}/packages", PACKAGES, PACKAGE_FILTERS, 4),
    ("/syscollector/{}/processes", PROCESSES, PROCESS_FILTERS, 4),
    ("/syscollector/{}/ports", PORTS, PORT_FILTERS, 4),
    ("/syscollector/{}/netaddr", ADDRESSES, ["iface"] + ADDRESS_FILTERS, 2),
    ("/syscollector/{}/netiface", INTERFACES, ["name"] + INTERFACE_FILTERS, 3),
    ("/syscollector/{}/netproto", PROTOCOLS, PROTOCOL_FILTERS, 2),
    ("/syscollector/{}/users", USERS, [], 3),
    ("/syscollector/{}/groups", GROUPS, [], 2),
    ("/syscollector/{}/services", SERVICES, [], 3),
    ("/syscollector/{}/browser_extensions", EXTENSIONS, [], 3),
    ("/syscheck/{}", FILES, "file arch value.name value.type type md5 sha1 sha256".split(), 8),
    ("/rootcheck/{}", FINDINGS, ["pci_dss", "cis"], 5),
    ("/ciscat/{}/results", CISCAT, CISCAT_FILTERS, 3),
    ("/sca/{}", POLICIES, ["name", "description", "references"], 4),
    ("/sca/{}/checks/{}", CHECKS, CHECK_FILTERS, 10),
    ("/syscheck/{}/last_scan", None, [], 1),
    ("/rootcheck/{}/last_scan", None, [], 1),
]
ALL_AGENTS = [
    ("/experimental/syscollector/hardware", HARDWARE, HARDWARE_FILTERS, 1),
    ("/experimental/syscollector/os", SYSTEM, "architecture version release".split(), 1),
    ("/experimental/syscollector/hotfixes", HOTFIXES, ["hotfix"], 1),
    ("/experimental/syscollector/packages", PACKAGES, PACKAGE_FILTERS, 2),
    ("/experimental/syscollector/processes", PROCESSES, PROCESS_FILTERS, 1),
    ("/experimental/syscollector/ports", PORTS, PORT_FILTERS, 2),
    ("/experimental/syscollector/netaddr", ADDRESSES, ADDRESS_FILTERS, 1),
    ("/experimental/syscollector/netiface", INTERFACES, INTERFACE_FILTERS, 1),
    ("/experimental/syscollector/netproto", PROTOCOLS, PROTOCOL_FILTERS, 1),
    ("/experimental/ciscat/results", CISCAT, CISCAT_FILTERS, 2),
]
OPERATIONS = ONE_AGENT + ALL_AGENTS
# What takes no `distinct`, and what takes no `q`.
NOT_DISTINCT = {"/ciscat/{}/results"}
ONLY_SELECTED = {"/syscollector/{}/hardware", "/syscollector/{}/os"}

AGENTS = "000 001 002 003 004 005 006 007 008 009 010 013 014 015 016 018 019 020".split()
# Never connected, pending without a database, not registered; and the ways to write an id.
OTHER_AGENTS = "011 012 017 021 099 555 1 0 abc".split()
POLICY_IDS = "cis_win2022 sca_unix_audit cis_debian12 nothing".split()
VALUES = """0 1 -1 22 tcp root x86_64 null NULL all a A 7d 1h 2025-05-31 2025-05-31T23:58:21Z 1748736000 1748736000.5
    2025/05/31 % _ \\ é 日 openssl 1.0 9223372036854775807 0x10 passed failed file""".split()

# What the reference does not take for a part of a value in a query, and skips.
FOREIGN = re.compile(r"[^\w \-.:?\\/=@<>{}]")

# Values by field, from answers.
seen = {}


def learn(document):
    """Takes in the values of an answer."""
    for item in document.get("data", {}).get("affected_items", [])[:20]:
        note(item, "")


def note(value, path):
    if isinstance(value, dict):
        for name, member in value.items():
            note(member, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for member in value:
            note(member, path)
    else:
        kept = seen.setdefault(path, [])
        text = "null" if value is None else str(value)
        if text not in kept and len(kept) < 40 and plain(text):
            kept.append(text)


def plain(text):
    """Whether it is no number, or one that JSON would write like this."""
    try:
        return json.dumps(json.loads(text)) == text
    except ValueError:
        return True


def user(chance):
    return chance.choice(["wazuh"] * 6 + ["reader", "g1_reader", "two_agents", "all_but_003", "nobody", "agents_boss"])


def request(chance, make):
    path, fields, filters, _ = chance.choices(OPERATIONS, [operation[3] for operation in OPERATIONS])[0]
    known = fields
    parameters = {}
    if fields is not None:
        known = fields + ["nothing"] if chance.random() < 0.05 else fields
        if path in ONLY_SELECTED:
            parameters["select"] = maybe(chance, 0.7, lambda: some(chance, known))
        else:
            filtered = bool(filters) and chance.random() < 0.4
            parameters = common(chance, path, known, filtered)
            if filtered:
                for name in chance.sample(filters, min(len(filters), chance.choice([1, 1, 2]))):
                    # A semicolon ends a statement, which the reference does not send.
                    parameters[name] = value(chance, name).replace(";", "")
    if path.startswith("/experimental"):
        parameters["agents_list"] = maybe(chance, 0.6, lambda: agents(chance))
        if parameters["agents_list"] in (None, "all"):
            parameters["sort"] = None
        return make("GET", path, parameters)
    if path == "/syscheck/{}":
        parameters["summary"] = maybe(chance, 0.15, lambda: chance.choice(["true", "false", "yes"]))
        parameters["hash"] = maybe(chance, 0.1, lambda: value(chance, chance.choice(["md5", "sha1", "sha256"])))
        parameters["distinct"] = maybe(chance, 0.1, lambda: "true")
    if path == "/rootcheck/{}":
        parameters["status"] = maybe(chance, 0.3, lambda: chance.choice(["all", "outstanding", "solved", "none"]))
    agent = chance.choice(AGENTS * 2 + OTHER_AGENTS)
    policies = [policy for policy in seen.get("policy_id", []) if "/" not in policy] or POLICY_IDS
    policy = urllib.parse.quote(chance.choice(policies + POLICY_IDS[-1:]))
    return make("GET", path.format(agent, policy), parameters)


def common(chance, path, fields, filtered):
    # Times in other forms than Wazuh's own sort by what they become, and those are not the same text.
    sortable = [field for field in fields if field not in ("scan.time", "scan_time", "install_time")]
    parameters = {
        "select": maybe(chance, 0.3, lambda: some(chance, fields)),
        "sort": maybe(chance, 0.4, lambda: chance.choice(["", "+", "-"]) + some(chance, sortable, 3)),
        "search": maybe(chance, 0.2, lambda: chance.choice(["", "", "-"]) + searched(chance, chance.choice(fields))),
        "limit": maybe(chance, 0.5, lambda: chance.choice([1, 3, 7, 500, 0])),
        "offset": maybe(chance, 0.2, lambda: chance.choice([0, 1, 5, 30])),
    }
    if path.startswith("/experimental"):
        return parameters
    if path not in NOT_DISTINCT:
        parameters["distinct"] = maybe(chance, 0.15, lambda: chance.choice(["true", "true", "false"]))
    # What holds beside a query: filters, distinct fields, and that the log of rootcheck's scans is no finding.
    narrowed = filtered or parameters.get("distinct") or parameters["search"] or path == "/rootcheck/{}"
    compared = [field for field in fields if field != "status"]
    parameters["q"] = maybe(chance, 0.5, lambda: query(chance, compared, ";" if narrowed else ",;"))
    return parameters


def query(chance, fields, separators, depth=0):
    kind = chance.random()
    if kind < 0.6 or depth > 1:
        name = chance.choice(fields)
        compared = FOREIGN.split(value(chance, name))[0] or "a"
        compared = "al" if compared == "all" else compared
        # `!=null` means `=null` to the reference.
        operators = ["=", "<", ">", "~"] if compared == "null" else ["=", "!=", "<", ">", "~"]
        operator = chance.choice(operators)
        # As in what is searched for, `_` is a wildcard there.
        return name + operator + (compared.replace("_", "") or "a" if operator == "~" else compared)
    parts = [query(chance, fields, separators, depth + 1) for _ in range(2)]
    text = chance.choice(separators).join(parts)
    return f"({text})" if kind > 0.8 else text


def searched(chance, name):
    """What is searched for: the reference takes `_` and `%` for wildcards, and quotes for `_`."""
    return re.sub("[%_'\"]", "", value(chance, name)) or "a"


def value(chance, name):
    known = seen.get(name)
    text = chance.choice(known) if known and chance.random() < 0.8 else chance.choice(VALUES)
    if len(text) > 3 and chance.random() < 0.2:
        start = chance.randrange(len(text) - 2)
        text = text[start : start + chance.randint(2, 12)]
    return text


def some(chance, fields, most=4):
    return ",".join(chance.sample(fields, chance.randint(1, min(most, len(fields)))))


def agents(chance):
    if chance.random() < 0.1:
        return "all"
    return ",".join(chance.choices(AGENTS * 2 + OTHER_AGENTS[:6], k=chance.randint(1, 5)))


def maybe(chance, probability, value):
    return value() if chance.random() < probability else None
