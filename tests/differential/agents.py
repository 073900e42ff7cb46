"""Reading agents: every list parameter, alone and together. Left out on purpose, because the answers are known to
differ (see ARCHITECTURE.md): a sign on a later key of `sort`, quotes in values, `!=null`, and alternatives beside
filters or narrow rights."""

# The folder of the home.
VOLATILE = ("path",)

FIELDS = """id name ip status os.name os.version os.platform os.major os.minor os.arch os.uname os.codename version
    manager node_name group dateAdd lastKeepAlive registerIP configSum mergedSum group_config_status
    disconnection_time status_code nothing""".split()
VALUES = """001 1 000 003 wazuh-agent1 active disconnected never_connected pending Ubuntu ubuntu 18.04.1 x86_64 group1
    default 7d 1s 2025-01-01 2025-05-31T00:00:00Z 172.28.0.11 any Wazuh v4.14.7 node01 synced 20 10""".split()
FILTERS = """os.platform os.name os.version manager version group node_name name ip registerIP
    group_config_status""".split()
GROUP_FIELDS = "name count mergedSum configSum nothing".split()
GROUP_VALUES = "default group1 group2 empty-group a".split()
PATHS = ["/agents"] * 6 + """/agents/no_group /agents/outdated /agents/stats/distinct /agents/summary
    /agents/summary/os /agents/summary/status /groups /overview/agents /manager/status /manager/info""".split()
PLAIN = {"/agents/summary/os", "/agents/summary/status", "/overview/agents", "/manager/status", "/manager/info"}


def user(chance):
    return chance.choice(["wazuh"] * 4 + ["reader", "g1_reader", "two_agents", "all_but_003", "nobody", "agents_boss"])


def request(chance, make):
    path = chance.choice(PATHS)
    if path in PLAIN:
        return make("GET", path)
    if path == "/agents/summary":
        return make("GET", path, {"agents_list": maybe(chance, 0.5, lambda: ids(chance))})
    if path == "/groups":
        parameters = common(chance, GROUP_FIELDS, GROUP_VALUES)
        parameters["q"] = maybe(chance, 0.3, lambda: condition(chance, GROUP_FIELDS[:1], GROUP_VALUES))
        parameters["groups_list"] = maybe(
            chance, 0.2, lambda: chance.choice(["default", "group1,group2", "none,default"])
        )
        parameters["hash"] = maybe(chance, 0.1, lambda: chance.choice(["md5", "sha1", "sha256", "none"]))
        return make("GET", path, parameters)
    parameters = common(chance, FIELDS, VALUES)
    filtered = path == "/agents" and chance.random() < 0.4
    parameters["q"] = maybe(chance, 0.4, lambda: query(chance, ";" if filtered else ",;"))
    if path == "/agents/stats/distinct":
        parameters["fields"] = ",".join(chance.sample(FIELDS, chance.randint(1, 3)))
        del parameters["select"], parameters["distinct"], parameters["sort"]
    elif path != "/agents":
        del parameters["distinct"]
    if filtered:
        parameters["agents_list"] = maybe(chance, 0.5, lambda: ids(chance))
        parameters["status"] = maybe(chance, 0.3, lambda: chance.choice(["active", "disconnected,pending", "none"]))
        parameters["older_than"] = maybe(chance, 0.3, lambda: chance.choice(["1s", "7d", "10h", "1", "bad"]))
        parameters[chance.choice(FILTERS)] = chance.choice(VALUES)
    return make("GET", path, parameters)


def common(chance, fields, values):
    """The parameters that every list has."""
    return {
        "select": maybe(chance, 0.3, lambda: ",".join(chance.sample(fields, chance.randint(1, 4)))),
        "sort": maybe(chance, 0.3, lambda: chance.choice(["", "+", "-"]) + ",".join(chance.sample(fields, 2))),
        "search": maybe(chance, 0.2, lambda: chance.choice(["", "-"]) + chance.choice(values)),
        "limit": maybe(chance, 0.3, lambda: chance.choice([1, 3, 7, 500])),
        "offset": maybe(chance, 0.2, lambda: chance.choice([0, 1, 5, 30])),
        "distinct": maybe(chance, 0.1, lambda: chance.choice(["true", "false"])),
    }


def query(chance, separators, depth=0):
    kind = chance.random()
    if kind < 0.6 or depth > 2:
        return condition(chance, FIELDS, VALUES)
    text = query(chance, separators, depth + 1) + chance.choice(separators) + query(chance, separators, depth + 1)
    return f"({text})" if kind > 0.8 else text


def condition(chance, fields, values):
    return chance.choice(fields) + chance.choice(["=", "!=", "<", ">", "~"]) + chance.choice(values)


def ids(chance):
    return ",".join(
        chance.sample(["000", "001", "002", "003", "007", "010", "015", "099", "555"], chance.randint(1, 4))
    )


def maybe(chance, probability, value):
    return value() if chance.random() < probability else None
