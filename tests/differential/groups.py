"""Groups, their members, configurations and files."""

VOLATILE = ("dateAdd", "message")

USUAL = ["default", "group1", "group2", "group3", "empty-group", "new-a", "new-b"]
GROUPS = USUAL * 3 + ["NEW-A", "x" * 128, "x" * 129, ".", "..", "sp ace", "none", "ar.conf", "a,b", "\u00f1", "all"]
IDS = [f"{number:03}" for number in range(22)] + ["1", "999", "abc"]
FILES = """agent.conf merged.mg ar.conf rootkit_files.txt none.txt ..%2Fx system_audit_ssh.txt
    rootkit_trojans.txt""".split()
CONFIGURATIONS = [
    "<agent_config/>",
    "<agent_config><client_buffer><disabled>no</disabled></client_buffer></agent_config>",
    (
        '<agent_config os="Linux">\n  <localfile>\n    <location>/var/log/x</location>\n    <log_format>syslog</'
        "log_format>\n  </localfile>\n</agent_config>"
    ),
    "<agent_config>",
    "<ossec_config></ossec_config>",
    "",
    (
        '<agent_config name="a b"><!-- c --><syscheck><directories check_all="yes">/etc,/bin</directories><di'
        'rectories>/x</directories><ignore type="sregex">^/p</ignore></syscheck><rootcheck><system_audit>x</s'
        'ystem_audit></rootcheck></agent_config>\n<agent_config profile="p"><wodle name="command"><disabled>no'
        "</disabled><command>ls</command></wodle></agent_config>"
    ),
    "not xml",
    "<agent_config><nope>1</nope></agent_config>",
    "<agent_config><localfile><log_format>bad</log_format></localfile></agent_config>",
    "<agent_config>&amp;&lt;</agent_config>",
    (
        '<agent_config><labels><label key="a">b</label></labels><sca><policies><policy>x.yml</policy></polici'
        "es></sca></agent_config>"
    ),
]


def user(chance):
    return chance.choice(["wazuh"] * 10 + ["g2_admin", "g1_reader", "nobody", "agents_boss", "two_agents"])


def request(chance, make):
    return chance.choice(KINDS)(chance, make)


def creating(chance, make):
    return make("POST", "/groups", body={"group_id": chance.choice(GROUPS)} if chance.random() < 0.9 else {"x": 1})


def deleting(chance, make):
    names = ["new-a", "new-b", "new-a,none", "default", "default,new-b", "all", "NEW-A", "group3"]
    return make("DELETE", "/groups", {"groups_list": chance.choice(names)})


def assigning_one(chance, make):
    force = chance.choice(["true", "false"]) if chance.random() < 0.3 else None
    return make("PUT", f"/agents/{agent(chance)}/group/{group(chance)}", {"force_single_group": force})


def removing_one(chance, make):
    return make("DELETE", f"/agents/{agent(chance)}/group/{group(chance)}")


def removing_from_all(chance, make):
    names = chance.choice(["group1", "group1,group2", "none", "default"]) if chance.random() < 0.5 else None
    return make("DELETE", f"/agents/{agent(chance)}/group", {"groups_list": names})


def assigning(chance, make):
    parameters = {
        "agents_list": some(chance, IDS),
        "group_id": chance.choice(GROUPS),
        "force_single_group": chance.choice(["true", "false"]) if chance.random() < 0.5 else None,
    }
    return make("PUT", "/agents/group", parameters)


def removing(chance, make):
    agents = some(chance, IDS) if chance.random() < 0.95 else None
    return make("DELETE", "/agents/group", {"agents_list": agents, "group_id": chance.choice(GROUPS)})


def configuring(chance, make):
    media_type = chance.choice(["application/xml"] * 4 + ["application/json"])
    path = f"/groups/{group(chance)}/configuration"
    return make("PUT", path, body=chance.choice(CONFIGURATIONS), media_type=media_type)


def configuration(chance, make):
    parameter = {chance.choice(["raw", "limit", "offset"]): chance.choice(["true", "1", "false"])}
    return make("GET", f"/groups/{group(chance)}/configuration", parameter if chance.random() < 0.5 else None)


def files(chance, make):
    name = chance.choice(["search", "sort", "hash", "limit", "offset", "q", "select", "distinct"])
    value = chance.choice(["agent.conf", "-filename", "md5", "1", "sha256", "filename=agent.conf", "hash", "true"])
    return make("GET", f"/groups/{group(chance)}/files", {name: value} if chance.random() < 0.7 else None)


def file(chance, make):
    parameters = {
        "type": (
            chance.choice(["conf", "rootkit_files", "rootkit_trojans", "rcl", "x"]) if chance.random() < 0.5 else None
        ),
        "raw": chance.choice(["true", "false"]) if chance.random() < 0.5 else None,
    }
    return make("GET", f"/groups/{group(chance)}/files/{chance.choice(FILES)}", parameters)


def members(chance, make):
    name = chance.choice(["search", "sort", "limit", "offset", "q", "select", "status", "distinct"])
    value = chance.choice(["agent", "-name", "1", "2", "id>003", "id,name", "active", "true", "-id"])
    return make("GET", f"/groups/{group(chance)}/agents", {name: value} if chance.random() < 0.7 else None)


def looking(chance, make):
    paths = [
        "/groups",
        "/groups?select=name,count&sort=-count",
        "/agents/no_group?select=id,group",
        "/overview/agents",
        "/agents?select=id,group,group_config_status",
        f"/agents/{agent(chance)}/group/is_sync",
    ]
    return make("GET", chance.choice(paths))


KINDS = [
    creating,
    deleting,
    assigning_one,
    assigning_one,
    removing_one,
    removing_from_all,
    assigning,
    removing,
    configuring,
    configuration,
    configuration,
    files,
    file,
    file,
    members,
    members,
    looking,
    looking,
]


def group(chance):
    return chance.choice(GROUPS).replace(" ", "%20").replace(",", "%2C").replace("\u00f1", "%C3%B1")


def agent(chance):
    return chance.choice(IDS)


def some(chance, names):
    return ",".join(chance.sample(names, chance.randint(1, 4))) if chance.random() < 0.9 else "all"
