"""Users, roles, policies, rules and their links: well-formed and malformed, known and unknown, reserved and free."""

# When things were made, and wording.
VOLATILE = ("created_at", "description")

USERS = [str(number) for number in [*range(12), *range(98, 118)]] + ["x", "-1", "1,2"]
ROLES = [str(number) for number in [*range(10), *range(99, 120)]] + ["x"]
POLICIES = [str(number) for number in [*range(24), *range(99, 125)]] + ["x"]
RULES = [str(number) for number in [*range(4), *range(99, 110)]] + ["x"]
USER_NAMES = [
    "alice",
    "bob",
    "carol",
    "dave",
    "wazuh",
    "a",
    "ab",
    "x" * 64,
    "x" * 65,
    "sp ace",
    "\u00f1and\u00fa",
    "under_score",
    "do.t",
    "reader",
    "",
]
PASSWORDS = [
    "Passw0rd!x",
    "short1A!",
    "alllower1!",
    "ALLUPPER1!",
    "NoDigits!!",
    "NoSymbol11",
    "Aa1!" + "x" * 60,
    "Aa1!" + "x" * 61,
    "",
    "P\u00e4ssw0rd!",
    "Passw0rd!x",
]
NAMES = ["one", "two", "three", "administrator", "x" * 64, "x" * 65, "", "sp ace", "semi;colon", "ONE", "\u00fcn\u00ef"]
ACTIONS = [
    "agent:read",
    "agent:delete",
    "agent:create",
    "group:read",
    "security:read",
    "security:update",
    "manager:read",
    "rules:read",
    "cluster:read",
    "active-response:command",
    "none:read",
    "agent",
    "agent:*",
    "*:*",
    "a:b:c",
]
RESOURCES = [
    "agent:id:001",
    "agent:id:*",
    "agent:group:group1",
    "*:*:*",
    "group:id:default",
    "role:id:*",
    "user:id:1",
    "rule:file:*",
    "node:id:*",
    "decoder:file:x.xml",
    "bad",
    "agent:id",
    "a:b:c:d",
    "agent:id:001&group:id:x",
    "policy:id:5",
    "list:file:*",
    "*:*",
    "agent:id:",
]
OPERANDS = ["IT", "x", "r'^a'", "r'^(x'", 5, ["IT", "x"], {"b": "c"}]
ODD_RULES = [{}, {"NONE": {}}, {"AND": {}}, {"NOT": []}, [], "x", 5, {"FIND": "x"}]
LISTS = {
    "users": ("user_ids", USERS, ["username", "id", "allow_run_as", "roles", "none"], ["alice", "1", "wazuh", "true"]),
    "roles": ("role_ids", ROLES, ["name", "id", "policies", "users", "rules", "none"], ["one", "1", "adm", "100"]),
    "policies": (
        "policy_ids",
        POLICIES,
        ["name", "id", "policy", "roles", "policy.effect"],
        ["agents_all", "allow", "1"],
    ),
    "rules": ("rule_ids", RULES, ["name", "id", "rule", "roles"], ["wui", "one", "1"]),
}
LINKS = [
    ("users", USERS, "roles", "role_ids", ROLES),
    ("roles", ROLES, "policies", "policy_ids", POLICIES),
    ("roles", ROLES, "rules", "rule_ids", RULES),
]
OTHERS = [
    "/security/actions",
    "/security/actions?endpoint=GET%20/agents",
    "/security/actions?endpoint=none",
    "/security/resources",
    "/security/resources?resource=agent:id",
    "/security/resources?resource=none",
    "/security/users/me",
    "/security/users/me/policies",
    "/security/config",
]


def user(chance):
    return chance.choice(["wazuh"] * 10 + ["security_part", "g1_reader", "nobody", "reader", "wazuh-wui"])


def request(chance, make):
    kinds = [users, roles, policies, rules, linking, linking, listing, listing, listing, looking]
    return chance.choice(kinds)(chance, make)


def users(chance, make):
    kind = chance.random()
    if kind < 0.4:
        body = {"username": chance.choice(USER_NAMES), "password": chance.choice(PASSWORDS)}
        if chance.random() < 0.1:
            body["allow_run_as"] = True
        return make("POST", "/security/users", body=body)
    if kind < 0.6:
        return make("PUT", f"/security/users/{chance.choice(USERS)}", body={"password": chance.choice(PASSWORDS)})
    if kind < 0.75:
        allowed = {"allow_run_as": chance.choice(["true", "false", "x"])}
        return make("PUT", f"/security/users/{chance.choice(USERS)}/run_as", allowed)
    return make("DELETE", "/security/users", {"user_ids": some(chance, USERS)})


def roles(chance, make):
    kind = chance.random()
    if kind < 0.45:
        return make("POST", "/security/roles", body={"name": chance.choice(NAMES)})
    if kind < 0.7:
        return make("PUT", f"/security/roles/{chance.choice(ROLES)}", body={"name": chance.choice(NAMES)})
    return make("DELETE", "/security/roles", {"role_ids": some(chance, ROLES)})


def policies(chance, make):
    return named(chance, make, "policies", POLICIES, ("policy", policy(chance)))


def rules(chance, make):
    return named(chance, make, "rules", RULES, ("rule", rule(chance)))


def named(chance, make, subject, ids, member):
    """What has a name and one further member."""
    kind, body = chance.random(), dict([("name", chance.choice(NAMES)), member])
    if kind < 0.5:
        return make("POST", f"/security/{subject}", body=body)
    if kind < 0.75:
        if chance.random() < 0.4:
            body.pop(chance.choice(list(body)))
        return make("PUT", f"/security/{subject}/{chance.choice(ids)}", body=body)
    return make("DELETE", f"/security/{subject}", {LISTS[subject][0]: some(chance, ids)})


def policy(chance):
    if chance.random() < 0.6:
        return {
            "actions": [chance.choice(ACTIONS[:9])],
            "resources": [chance.choice(RESOURCES[:8])],
            "effect": chance.choice(["allow", "deny"]),
        }
    body = {
        "actions": chance.choice([chance.sample(ACTIONS, chance.randint(0, 3)), "x", None]),
        "resources": chance.choice([chance.sample(RESOURCES, chance.randint(0, 3)), "x", None]),
        "effect": chance.choice(["allow", "deny", "maybe", None]),
    }
    if chance.random() < 0.1:
        body.pop(chance.choice(list(body)))
    return body


def rule(chance, depth=0):
    kind = chance.random()
    if kind < 0.25 and depth < 3:
        return {chance.choice(["AND", "OR"]): [rule(chance, depth + 1) for _ in range(chance.randint(0, 3))]}
    if kind < 0.35 and depth < 3:
        return {"NOT": rule(chance, depth + 1)}
    if kind < 0.9:
        return {
            chance.choice(["FIND", "MATCH", "FIND$", "MATCH$"]): {
                chance.choice(["department", "a"]): chance.choice(OPERANDS)
            }
        }
    return chance.choice(ODD_RULES)


def linking(chance, make):
    holder, holders, held, parameter, ids = chance.choice(LINKS)
    method, parameters = chance.choice(["POST", "POST", "DELETE"]), {parameter: some(chance, ids)}
    if method == "POST" and held != "rules" and chance.random() < 0.4:
        parameters["position"] = chance.choice(["0", "1", "2", "5", "x", "-1"])
    return make(method, f"/security/{holder}/{chance.choice(holders)}/{held}", parameters)


def listing(chance, make):
    subject = chance.choice(list(LISTS))
    parameter, ids, fields, values = LISTS[subject]
    parameters = {
        parameter: some(chance, ids) if chance.random() < 0.3 else None,
        "limit": chance.choice([None, None, 1, 3, 500]),
        "offset": chance.choice([None, None, None, 0, 1, 4]),
        "search": chance.choice(["", "-"]) + chance.choice(values) if chance.random() < 0.2 else None,
        "sort": chance.choice(["", "-", "+"]) + chance.choice(fields) if chance.random() < 0.3 else None,
        "select": ",".join(chance.sample(fields, chance.randint(1, 2))) if chance.random() < 0.2 else None,
        "q": (
            chance.choice(fields) + chance.choice(["=", "!=", "~", "<", ">"]) + chance.choice(values)
            if chance.random() < 0.2
            else None
        ),
        "distinct": chance.choice(["true", "false"]) if chance.random() < 0.1 else None,
    }
    return make("GET", f"/security/{subject}", parameters)


def looking(chance, make):
    return make("GET", chance.choice(OTHERS))


def some(chance, ids):
    return ",".join(chance.sample(ids, chance.randint(1, 3))) if chance.random() < 0.85 else "all"
