"""Registering and removing agents, with everything that can be wrong about names, addresses, ids, keys and ages."""

# Keys are random, dates are now.
VOLATILE = ("key", "dateAdd")

NAMES = [f"new-{number}" for number in range(6)] + ["wazuh-agent1", "a b", "x" * 129, "", "\u00f1", "UPPER", "upper"]
ADDRESSES = """any 10.0.0.1 10.0.0.2 10.0.0.0/24 10.0.0.1/33 fe80::1 fe80::/64 300.1.1.1 localhost
    172.28.0.11""".split() + [None, ""]
KEYS = ["a" * 64, "b" * 64, "c" * 63, "d" * 65]
IDS = [f"{number:03}" for number in range(30)] + ["1", "abc", "1000", "99999"]
AGES = ["0s", "1s", "7d", "1h", "100d", "x"]


def user(chance):
    return chance.choice(["wazuh"] * 6 + ["g1_reader", "two_agents", "nobody", "agents_boss"])


def request(chance, make):
    kind = chance.random()
    if kind < 0.25:
        return make("POST", "/agents", body=agent(chance))
    if kind < 0.35:
        return make("POST", "/agents/insert/quick", {"agent_name": chance.choice(NAMES)})
    if kind < 0.6:
        return make("POST", "/agents/insert", body=complete_agent(chance))
    if kind < 0.9:
        return make("DELETE", "/agents", removal(chance))
    return make(
        "GET",
        chance.choice(
            [
                "/agents?select=id,name,ip,status,registerIP,group&offset=20",
                "/agents/021/key",
                "/groups",
                "/agents/summary",
                "/agents/no_group?select=id",
            ]
        ),
    )


def agent(chance):
    body = {}
    if chance.random() < 0.95:
        body["name"] = chance.choice(NAMES)
    if chance.random() < 0.7:
        body["ip"] = chance.choice(ADDRESSES)
    if chance.random() < 0.1:
        body[chance.choice(["undeclared", "force"])] = chance.choice([1, "x", {"enabled": True}])
    return body


def complete_agent(chance):
    body = agent(chance)
    if chance.random() < 0.9:
        body["id"] = chance.choice(IDS)
    if chance.random() < 0.9:
        body["key"] = chance.choice(KEYS)
    if chance.random() < 0.4:
        force = {
            "enabled": chance.choice([True, False]),
            "disconnected_time": {"enabled": chance.choice([True, False]), "value": chance.choice(["1h", "0s", "bad"])},
            "after_registration_time": chance.choice(["1h", "0s", "10", "x"]),
        }
        body["force"] = {name: value for name, value in force.items() if chance.random() < 0.8}
    return body


def removal(chance):
    everybody = chance.random() < 0.2
    parameters = {
        "agents_list": "all" if everybody else ",".join(chance.sample(IDS, chance.randint(1, 4))),
        "status": chance.choice(
            ["all", "active", "never_connected", "disconnected", "never_connected,disconnected", "x"]
        ),
        "older_than": "10000d" if everybody and chance.random() < 0.7 else chance.choice(AGES),
        "purge": chance.choice(["true", "false"]) if chance.random() < 0.3 else None,
        "q": (
            chance.choice(["name=new-1", "id>020", "group=group1", "undeclared=1", "name~new;id>021"])
            if chance.random() < 0.2
            else None
        ),
    }
    if chance.random() < 0.1:
        parameters[chance.choice(["agents_list", "status", "older_than"])] = None
    return parameters
