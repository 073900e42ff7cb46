"""Orders to agents, what agents and tasks tell, and the lists of groups: every parameter of these operations, right and
wrong, alone and together. No agent can be reached behind either server, so that orders end in errors. Left out on
purpose are ids with too many zeros, which name the agent here and nobody there, and words in capitals, which the
reference lets pass and does not understand."""

from agents import common, condition, maybe

# The folder of the home, and what changes with each look at the clock.
VOLATILE = ("path", "timestamp", "message")

IDS = ["000", "001", "002", "003", "005", "007", "008", "009", "011", "013", "015", "018", "019", "1", "099", "555"]
WRONG_IDS = ["abc", "-1", "", "001,abc", "all", "001,,002"]
GROUPS = ["default", "group1", "group2", "group3", "empty-group", "none", "a b", "all", "..", "GROUP1"]
FILTERS = {
    "q": ["id>003", "status=active", "name~agent;id<005", "nothing=1", "version=Wazuh v4.14.7", "id=", "(id=001"],
    "os.platform": ["ubuntu", "windows", "none", ""],
    "os.version": ["12", "22.04.4 LTS", "a\tb"],
    "os.name": ["Ubuntu", "Debian GNU/Linux"],
    "manager": ["wazuh-master", "x"],
    "version": ["Wazuh v4.14.7", "v4.14.7", "Wazuh v4.15.0"],
    "group": ["group1", "default", "none", "a,b"],
    "node_name": ["node01", "node02"],
    "name": ["wazuh-agent1", "x", "a b"],
    "ip": ["172.28.0.11", "any", "300.1.1.1", "fe80::1"],
    "registerIP": ["any", "172.28.0.12", "x"],
}
REPOSITORIES = ["packages.example.test/wpk/", "a b", "https://x.test/"]
VERSIONS = ["v4.14.7", "4.14.7", "v4.15", "v99.0.0", "x", "4.9.0"]
ALGORITHMS = "md5 sha1 sha224 sha256 sha384 sha512 blake2b sha3_256 none".split()
COMPONENTS = """agent agentless analysis auth com csyslog integrator logcollector mail monitor request syscheck
    wazuh-db wmodules none""".split()
CONFIGURATIONS = """client buffer labels internal anti_tampering agentless global active_response alerts command rules
    decoders auth logging reports active-response cluster csyslog integration localfile socket remote syscheck
    rootcheck wdb wmodules rule_test none""".split()
FILE_FIELDS = "filename hash nothing size".split()
FILE_VALUES = "agent.conf merged.mg ar.conf rootkit a 1".split()
TASK_FIELDS = """task_id agent_id node module command create_time last_update_time status error_message
    nothing""".split()
TASK_VALUES = """1 2 3 7 001 002 015 upgrade upgrade_custom upgrade_module node01 Done Failed Pending Updated Updating
    2024-01-01 2030-01-01T00:00:00Z 1d x""".split()
MEMBER_FIELDS = "id name ip status os.name os.platform group version lastKeepAlive nothing".split()
MEMBER_VALUES = "001 agent active disconnected ubuntu Ubuntu default group1 any Wazuh v4.14.7 2".split()


def user(chance):
    return chance.choice(["wazuh"] * 6 + ["reader", "g1_reader", "g2_admin", "two_agents", "all_but_003", "nobody"])


def request(chance, make):
    return chance.choice(KINDS)(chance, make)


def order(chance, make):
    return make("PUT", chance.choice(["/agents/restart", "/agents/reconnect"]), {"agents_list": some(chance)})


def one_order(chance, make):
    paths = [
        f"/agents/{one(chance)}/restart",
        f"/agents/group/{group(chance)}/restart",
        f"/agents/node/{node(chance)}/restart",
    ]
    return make("PUT", chance.choice(paths))


def upgrade(chance, make):
    parameters = {
        "agents_list": some(chance),
        "wpk_repo": maybe(chance, 0.2, lambda: chance.choice(REPOSITORIES)),
        "upgrade_version": maybe(chance, 0.3, lambda: chance.choice(VERSIONS)),
        "use_http": maybe(chance, 0.2, lambda: chance.choice(["true", "false", "1"])),
        "force": maybe(chance, 0.3, lambda: chance.choice(["true", "false", "yes"])),
        "package_type": maybe(chance, 0.2, lambda: chance.choice(["rpm", "deb", "exe", ""])),
        **filters(chance),
    }
    return make("PUT", "/agents/upgrade", parameters)


def custom(chance, make):
    files = ["/var/upgrade/agent.wpk", "var/upgrade/agent.wpk", "agent.wpk", "../agent.wpk", "/a b.wpk", ""]
    parameters = {
        "agents_list": some(chance),
        "file_path": maybe(chance, 0.8, lambda: chance.choice(files)),
        "installer": maybe(chance, 0.3, lambda: chance.choice(["upgrade.sh", "upgrade.bat", "a b", "../x", ""])),
        **filters(chance),
    }
    return make("PUT", "/agents/upgrade_custom", parameters)


def result(chance, make):
    return make("GET", "/agents/upgrade_result", {"agents_list": some(chance), **filters(chance)})


def component(chance, make):
    return make("GET", f"/agents/{one(chance)}/config/{chance.choice(COMPONENTS)}/{chance.choice(CONFIGURATIONS)}")


def statistics(chance, make):
    name = chance.choice(["agent", "logcollector", "none", "remoted"])
    return make("GET", f"/agents/{one(chance)}/stats/{name}")


def daemons(chance, make):
    names = ["wazuh-remoted", "wazuh-analysisd", "wazuh-remoted,wazuh-analysisd", "wazuh-db", "none", "", "all"]
    parameters = {"daemons_list": maybe(chance, 0.6, lambda: chance.choice(names))}
    return make("GET", f"/agents/{one(chance)}/daemons/stats", parameters)


def plain(chance, make):
    agent = f"/agents/{one(chance)}"
    paths = [f"{agent}/key", f"{agent}/group/is_sync", "/agents/uninstall", "/overview/agents"]
    name = chance.choice(["pretty", "wait_for_complete", "limit", "nothing"])
    parameters = {name: chance.choice(["true", "false", "1"])}
    return make("GET", chance.choice(paths), maybe(chance, 0.3, lambda: parameters))


def tasks(chance, make):
    parameters = {
        **common(chance, TASK_FIELDS, TASK_VALUES),
        "q": maybe(chance, 0.4, lambda: query(chance, TASK_FIELDS, TASK_VALUES)),
        "agents_list": maybe(chance, 0.2, lambda: some(chance)),
        "tasks_list": maybe(chance, 0.2, lambda: chance.choice(["1", "1,2", "99", "x", "1,99", "0", "-1"])),
        "command": maybe(chance, 0.2, lambda: chance.choice(["upgrade", "upgrade_custom", "none"])),
        "node": maybe(chance, 0.1, lambda: chance.choice(["node01", "worker1", "a b"])),
        "module": maybe(chance, 0.2, lambda: chance.choice(["upgrade_module", "api_module", "x y"])),
        "status": maybe(chance, 0.2, lambda: chance.choice(["Done", "Failed", "In queue", "Updated", "Legacy"])),
    }
    del parameters["distinct"]
    if any(parameters[name] for name in ["agents_list", "tasks_list", "command", "node", "module", "status"]):
        # There, alternatives reach past the filters.
        parameters["q"] = parameters["q"] and parameters["q"].replace(",", ";")
    return make("GET", "/tasks/status", parameters)


def files(chance, make):
    parameters = common(chance, FILE_FIELDS, FILE_VALUES)
    parameters["hash"] = maybe(chance, 0.2, lambda: chance.choice(ALGORITHMS))
    parameters["q"] = maybe(chance, 0.4, lambda: query(chance, FILE_FIELDS, FILE_VALUES))
    return make("GET", f"/groups/{group(chance)}/files", parameters)


def file(chance, make):
    names = ["agent.conf", "merged.mg", "ar.conf", "none.txt", "a%20b", "rootkit_files.txt"]
    parameters = {
        "type": maybe(chance, 0.4, lambda: chance.choice(["conf", "rootkit_files", "rootkit_trojans", "rcl", "x", ""])),
        "raw": maybe(chance, 0.4, lambda: chance.choice(["true", "false", "yes"])),
    }
    return make("GET", f"/groups/{group(chance)}/files/{chance.choice(names)}", parameters)


def members(chance, make):
    parameters = common(chance, MEMBER_FIELDS, MEMBER_VALUES)
    parameters["q"] = maybe(chance, 0.4, lambda: query(chance, MEMBER_FIELDS, MEMBER_VALUES))
    parameters["status"] = maybe(chance, 0.3, lambda: chance.choice(["active", "disconnected,pending", "none"]))
    parameters["q"] = parameters["q"] and parameters["q"].replace(",", ";")
    return make("GET", f"/groups/{group(chance)}/agents", parameters)


def configuration(chance, make):
    parameters = {
        "limit": maybe(chance, 0.3, lambda: chance.choice([1, 0, 500, 501, -1])),
        "offset": maybe(chance, 0.3, lambda: chance.choice([0, 1, 5, -1])),
    }
    return make("GET", f"/groups/{group(chance)}/configuration", parameters)


def query(chance, fields, values):
    conditions = [condition(chance, fields, values) for _ in range(chance.randint(1, 3))]
    return chance.choice([";", ","]).join(conditions)


def filters(chance):
    names = chance.sample(list(FILTERS), chance.choice([0, 0, 0, 1, 2]))
    return {name: chance.choice(FILTERS[name]) for name in names}


def some(chance):
    kind = chance.random()
    if kind < 0.1:
        return chance.choice(WRONG_IDS)
    if kind < 0.2:
        return None
    return ",".join(chance.choice(IDS) for _ in range(chance.randint(1, 4)))


def one(chance):
    return chance.choice(IDS + ["abc", "-1"])


def group(chance):
    return chance.choice(GROUPS).replace(" ", "%20")


def node(chance):
    return chance.choice(["node01", "node02", "a%20b", "unknown"])


KINDS = [
    order,
    one_order,
    upgrade,
    upgrade,
    custom,
    result,
    component,
    statistics,
    daemons,
    plain,
    tasks,
    tasks,
    files,
    file,
    members,
    configuration,
]
