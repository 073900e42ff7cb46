"""Reading rules, decoders and CDB lists: every parameter, alone and together. Left out on purpose, because the answers
are known to differ (see ARCHITECTURE.md): a sign on a later key of `sort`, orders by fields in which many items are
alike (the reference then shows them as the hashes of their files' names fall), several fields of one object in `select`, and
parentheses in parentheses."""

VOLATILE = ()

RULE_FIELDS = """id level status filename relative_dirname description groups pci_dss gdpr mitre tsc gpg13 hipaa
    nist_800_53 details details.if_sid details.match.pattern details.category nothing""".split()
RULE_VALUES = """60001 60002 100001 3 5 0 12 local_rules.xml 0100-door_rules.xml enabled disabled etc/rules door web
    10.2.1 IV_35.7.b T1021 CC6.2 denied syslog rule""".split()
DECODER_FIELDS = """name position filename relative_dirname status details details.parent details.regex.pattern
    details.order nothing""".split()
DECODER_VALUES = """door mailer door-open 0 1 local_decoder.xml 0100-door_decoders.xml enabled disabled etc/decoders
    user part1""".split()
FILE_FIELDS = "filename relative_dirname status nothing".split()
LIST_FIELDS = "filename relative_dirname nothing".split()
LIST_VALUES = "allowed-users addresses not-in-configuration none etc/lists etc/lists/bad alice scanner".split()
FOLDERS = "etc/rules ruleset/rules etc/decoders ruleset/decoders etc/lists etc/lists/bad etc/rules/ nope".split()
PATHS = """/rules /rules /rules /decoders /decoders /rules/files /decoders/files /rules/groups /rules/requirement
    /decoders/parents /lists /lists/files /file""".split()


def user(chance):
    return chance.choice(["wazuh"] * 4 + ["reader", "ruleset_part", "nobody", "g2_admin"])


def request(chance, make):
    path = chance.choice(PATHS)
    if path == "/file":
        return file(chance, make)
    kind = path.split("/")[1]
    fields = {"rules": RULE_FIELDS, "decoders": DECODER_FIELDS, "lists": LIST_FIELDS}[kind]
    values = {"rules": RULE_VALUES, "decoders": DECODER_VALUES, "lists": LIST_VALUES}[kind]
    if path.endswith("/files"):
        fields = FILE_FIELDS if kind != "lists" else LIST_FIELDS
    parameters = {
        "search": maybe(chance, 0.2, lambda: chance.choice(["", "-"]) + chance.choice(values)),
        "limit": maybe(chance, 0.3, lambda: chance.choice([1, 3, 7, 500])),
        "offset": maybe(chance, 0.2, lambda: chance.choice([0, 1, 5, 300])),
    }
    if path in ("/rules/groups", "/rules/requirement"):
        if path == "/rules/requirement":
            path += "/" + chance.choice("pci_dss gdpr hipaa nist-800-53 gpg13 tsc mitre nope".split())
        return make("GET", path, parameters)
    # The first field tells all items apart.
    parameters["sort"] = maybe(chance, 0.2, lambda: chance.choice(["", "+", "-"]) + {"rules": "id", "decoders": "filename,position", "lists": "filename"}[kind] if not path.endswith("/files") else chance.choice(["", "+", "-"]) + "filename")
    if path != "/lists/files":
        parameters["select"] = maybe(chance, 0.3, lambda: ",".join(chance.sample([f for f in fields if "." not in f], 2)))
    if path not in ("/lists/files", "/decoders/parents"):
        parameters["q"] = maybe(chance, 0.3, lambda: query(chance, fields, values))
        parameters["distinct"] = maybe(chance, 0.1, lambda: chance.choice(["true", "false"]))
    if path != "/decoders/parents":
        parameters["relative_dirname"] = maybe(chance, 0.15, lambda: chance.choice(FOLDERS))
        names = [value for value in values if value.endswith(".xml") or kind == "lists"]
        parameters["filename"] = maybe(chance, 0.15, lambda: chance.choice(names + ["none.xml"]))
        if kind != "lists":
            parameters["status"] = maybe(chance, 0.1, lambda: chance.choice(["enabled", "disabled", "all", "none"]))
    if path == "/rules":
        parameters["level"] = maybe(chance, 0.15, lambda: chance.choice(["3", "0", "2-9", "9-2", "99", "x", "1-"]))
        parameters["group"] = maybe(chance, 0.1, lambda: chance.choice(["door", "web_ok", "none"]))
        parameters["rule_ids"] = maybe(chance, 0.15, lambda: chance.choice(["60001", "60001,60002,7", "7,7", "0", "999999"]))
        family = chance.choice("pci_dss gdpr gpg13 hipaa nist-800-53 tsc mitre".split())
        parameters[family] = maybe(chance, 0.2, lambda: chance.choice(["10.2.1", "IV_35.7.b", "T1021", "CC6.2", "7.2", "AU.1", "10"]))
    if path == "/decoders":
        parameters["decoder_names"] = maybe(chance, 0.2, lambda: chance.choice(["door", "door,none", "none,none", "mailer,door"]))
    return make("GET", path, parameters)


def file(chance, make):
    kind = chance.choice(["rules", "decoders", "lists"])
    names = {"rules": RULE_VALUES, "decoders": DECODER_VALUES, "lists": LIST_VALUES}[kind]
    names = [name for name in names if name.endswith(".xml") or kind == "lists" and "/" not in name]
    parameters = {"raw": maybe(chance, 0.4, lambda: chance.choice(["true", "false"]))}
    if kind != "lists":
        parameters["relative_dirname"] = maybe(chance, 0.3, lambda: chance.choice(FOLDERS))
    return make("GET", f"/{kind}/files/{chance.choice(names + ['none.xml' if kind != 'lists' else 'none'])}", parameters)


def query(chance, fields, values, depth=0):
    kind = chance.random()
    if kind < 0.6 or depth > 0:
        return chance.choice(fields) + chance.choice(["=", "!=", "~", "<", ">"]) + chance.choice(values)
    parts = [query(chance, fields, values, depth + 1) for _ in range(2)]
    text = chance.choice(",;").join(parts)
    return f"({text})" if kind > 0.8 else text


def maybe(chance, probability, value):
    return value() if chance.random() < probability else None
