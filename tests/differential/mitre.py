"""Reading MITRE ATT&CK: every kind with every list parameter, by ids and by queries over the lists that things have.
Values are those that earlier answers had. Left out as in `reports`, and parentheses in queries, which the reference takes
for decoration where lists are not from a database."""

import reports

VOLATILE = ()

DATES = ["created_time", "modified_time"]
NAMED = DATES + "id name description external_id references source url".split()
THING = NAMED + "mitre_version revoked_by deprecated".split()
KINDS = {
    "groups": ("group_ids", THING + ["software", "techniques"]),
    "mitigations": ("mitigation_ids", THING + ["techniques"]),
    "references": ("reference_ids", "id source external_id url description type".split()),
    "software": ("software_ids", THING + ["groups", "techniques"]),
    "tactics": ("tactic_ids", NAMED + ["short_name", "techniques"]),
    "techniques": (
        "technique_ids",
        THING + "mitre_detection network_requirements remote_support subtechnique_of tactics mitigations software "
        "groups".split(),
    ),
}
INNER = "references.url references.source references.external_id references.description references.nothing".split()

learn = reports.learn
maybe = reports.maybe


def user(chance):
    return chance.choice(["wazuh"] * 8 + ["reader", "nobody"])


def request(chance, make):
    kind = chance.choice(list(KINDS) + ["metadata"])
    if kind == "metadata":
        return make("GET", "/mitre/metadata")
    ids, fields = KINDS[kind]
    known = fields + (["nothing"] if chance.random() < 0.05 else [])
    asked = fields + (INNER if chance.random() < 0.2 else [])
    parameters = {
        "select": maybe(chance, 0.3, lambda: reports.some(chance, asked)),
        "sort": maybe(chance, 0.4, lambda: chance.choice(["", "+", "-"]) + reports.some(chance, known, 3)),
        "search": maybe(chance, 0.2, lambda: chance.choice(["", "", "-"]) + word(chance, chance.choice(known))),
        # Thousands of things with long texts are no use in a comparison.
        "limit": chance.choice([1, 2, 3, 7, 20]),
        "offset": maybe(chance, 0.3, lambda: chance.choice([0, 1, 5, 30, 1000])),
        "q": maybe(chance, 0.5, lambda: query(chance, asked)),
        ids: maybe(chance, 0.2, lambda: ",".join(reports.value(chance, "id") for _ in range(3))),
    }
    if kind != "references":
        parameters["distinct"] = maybe(chance, 0.2, lambda: chance.choice(["true", "false"]))
    return make("GET", f"/mitre/{kind}", parameters)


def query(chance, fields):
    """Some comparisons. Values have no signs that the reference skips."""
    parts = []
    for _ in range(chance.choice([1, 1, 2, 3])):
        name = chance.choice(fields)
        compared = reports.FOREIGN.split(word(chance, name))[0] or "a"
        parts += [name + chance.choice(["=", "!=", "<", ">", "~"]) + compared, chance.choice(",;")]
    return "".join(parts[:-1])


def word(chance, name):
    """A value, or one word of it where it is long."""
    text = reports.value(chance, name)
    return chance.choice(text.split() or [text]) if len(text) > 60 else text
