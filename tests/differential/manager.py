"""The manager: its configuration, logs, statistics and daemons. Before each request the files it is about are made up
anew, the same in both homes, which must begin as copies of one, and doubles of execd, analysisd, remoted and others
answer on both homes' sockets. Left out
on purpose, because the answers are known to differ (see ARCHITECTURE.md): tags of one letter, CDATA, what the reference
fails at (a query with attributes, an empty option of `synchronization`, an attribute named as an inner option), protected sections, and bodies that execd would
refuse."""

import json
import os
import re
import socket
import struct
import threading

# The home's folder and name, and what a restart of the server changes.
VOLATILE = ("path", "uuid", "node_api_config")

NUMBERS = "0 1 5 10 24 600 15m 1h".split()
VALUES = NUMBERS + ["yes", "no", "", " ", "a b", "/var/log/a.log", "/a,/b , /c", "a,b", "tcp,udp", "&amp;", "a & b",
    "a && b", "&lt;x&gt;", "1 &lt; 2", "C:\\\\logs\\a.log", "ü ñ", "'q' \"d\"", "a\n   b", "&#65;",
    "&unknown;", "x > y", "\\\\", "  a  ", "192.0.2.1", "^local$", "a <!-- c --> b", "%Y", "{}", "-1"]
QUERIES = ["\\<Select Path='a'>*[System[Level &lt; 3]]\\</Select>", "\\<Query Id=\"0\">\n      a > b\\</Query>", "a\n      and b"]
OPTIONS = {
    "global": "jsonout_output logall white_list email_notification update_check limits Memory_Size".split(),
    "alerts": "log_alert_level email_alert_level".split(),
    "remote": "connection port protocol queue_size allowed-ips".split(),
    "rootcheck": "disabled ignore rootkit_files system_audit frequency check_files".split(),
    "sca": "enabled interval policies skip_nfs".split(),
    "syscheck": "directories ignore nodiff synchronization whodata diff registry_ignore windows_registry".split(),
    "vulnerability-detection": "enabled index-status hosts provider".split(),
    "indexer": "enabled hosts ssl".split(),
    "command": "name executable timeout_allowed".split(),
    "active-response": "disabled command location rules_id".split(),
    "localfile": "log_format location query label filter ignore out_format".split(),
    "ruleset": "decoder_dir rule_dir list rule_exclude include".split(),
    "auth": "disabled port force ciphers".split(),
    "labels": ["label", "Label", "other"],
    "integration": "name api_key level options".split(),
    "email_alerts": "email_to level group".split(),
    "reports": "email_to title".split(),
    "syslog_output": "server port".split(),
    "agentless": "type host".split(),
    "client": "server address".split(),
    "anti_tampering": ["package_uninstallation"],
    "rule_test": "enabled threads".split(),
    "cis-cat": "content java_path".split(),
    "open-scap": "content timeout".split(),
    "osquery": "pack log_path".split(),
    "syscollector": "interval ports synchronization".split(),
    "cluster": "name node_name key nodes haproxy_helper".split(),
    "logging": ["log_format"],
    "made_up": ["option"],
}
MODULES = "cis-cat open-scap osquery syscollector command".split()
ATTRIBUTES = ['recursion="yes"', "type='sregex'", 'check_all="yes"', 'key="a b"', 'hash="&amp;"', 'os="&lt;"', "empty=''"]
INNER = "enabled interval max_eps host path profile excluded_nodes node policy agents version".split()
SECTIONS = list(OPTIONS) + ["nope", "Global", "wodle", "logging"]
LEVELS = "INFO ERROR WARNING CRITICAL DEBUG".split()
TAGS = "wazuh-db wazuh-remoted wazuh-modulesd:syscollector rootcheck wazuh-rootcheck sca a[1] x".split()
TEXTS = ["(1): started.", "a: ERROR: b", "", "x [y]: INFO: z", "ü", "{\"a\": 1}", "  spaced  ", "tab\there", "a,b;c=d"]
LOG_FIELDS = "timestamp tag level description nothing".split()
COMPONENTS = """agent/client agent/internal agentless/agentless analysis/global analysis/alerts analysis/internal
    analysis/rule_test auth/auth com/active-response com/logging com/internal com/cluster csyslog/csyslog
    integrator/integration logcollector/localfile mail/global monitor/global monitor/reports request/remote
    request/global syscheck/syscheck syscheck/rootcheck wmodules/wmodules nope/global""".split()
JSON_SOCKETS, WORD_SOCKETS = ["analysis", "remote"], """agentless auth com csyslog integrator logcollector mail monitor
    syscheck wmodules""".split()

STANDING = """<ossec_config>
  <global><logall>no</logall><update_check>no</update_check></global>
  <rootcheck><disabled>yes</disabled></rootcheck>
</ossec_config>
"""
RUNNING = "wazuh-modulesd wazuh-analysisd wazuh-execd wazuh-remoted".split()

state = {"started": False, "answer": {}, "logging": "plain", "verdict": None}


# Doubles of the daemons.


def serve(path, respond):
    try:
        os.unlink(path)
    except OSError:
        pass
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(16)

    def connection(stream):
        with stream:
            while True:
                head = stream.recv(4, socket.MSG_WAITALL)
                if len(head) < 4:
                    return
                request = stream.recv(struct.unpack("<I", head)[0], socket.MSG_WAITALL)
                answer = respond(request)
                if answer is None:
                    return
                stream.sendall(struct.pack("<I", len(answer)) + answer)

    def run():
        while True:
            threading.Thread(target=connection, args=(listener.accept()[0],), daemon=True).start()

    threading.Thread(target=run, daemon=True).start()


def words(request):
    if request == b"check-manager-configuration":
        return state["verdict"]
    if request == b"getconfig logging":
        told = {name: "yes" if name in state["logging"] else "no" for name in ("plain", "json")}
        return b"ok " + json.dumps({"logging": told}).encode()
    return state["answer"]["words"]


def objects(_request):
    return state["answer"]["objects"]


def start(homes):
    state["started"] = True
    for home in homes:
        for name in WORD_SOCKETS:
            serve(os.path.join(home, "queue/sockets", name), words)
        for name in JSON_SOCKETS:
            serve(os.path.join(home, "queue/sockets", name), objects)
        for name in RUNNING:
            write([home], f"var/run/{name}-{os.getpid()}.pid", "")


# What files say.


def write(homes, name, content):
    for home in homes:
        path = os.path.join(home, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if content is None:
            if os.path.exists(path):
                os.unlink(path)
            continue
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())


def option(chance, section, depth=0):
    name = chance.choice(OPTIONS[section] if depth == 0 else INNER)
    attributes = "".join(" " + it for it in chance.sample(ATTRIBUTES, chance.choice([0, 0, 0, 0, 1, 2])))
    if name in ("query", "key"):
        attributes = ""
    kind = chance.random()
    nests = name in "synchronization whodata diff nodes hosts policies force limits ssl content haproxy_helper".split()
    if name in ("synchronization", "whodata", "haproxy_helper"):
        inner = [f"<{it}>{chance.choice(NUMBERS + ['a,b', 'yes'])}</{it}>" for it in chance.sample(INNER[:4], 2)]
        return f"<{name}>" + "\n  ".join(inner) + f"</{name}>"
    if depth < 2 and kind < (0.8 if nests else 0.1):
        inner = [option(chance, section, depth + 1) for _ in range(chance.randint(0, 3))]
        return f"<{name}{attributes}>\n    " + "\n    ".join(inner) + f"\n  </{name}>"
    if kind > 0.97 and name not in ("protocol", "query"):
        return f"<{name}{attributes}/>"
    value = chance.choice(VALUES + QUERIES if name == "query" else VALUES)
    return f"<{name}{attributes}>{value or 'x' if name in ('protocol', 'query') else value}</{name}>"


def section(chance, names):
    name = chance.choice(names)
    body = "\n  ".join(option(chance, name) for _ in range(chance.randint(0, 4)))
    if chance.random() < 0.2:
        body = chance.choice(["<!-- a -- b -->", "<!-- <x>y</x> -->", "<!---->", "text"]) + "\n  " + body
    if name == "cluster":
        return f"<cluster>\n  {body}\n  <disabled>yes</disabled></cluster>"
    if name in MODULES or chance.random() < 0.02:
        return f'<wodle name="{name}">\n  {body}\n</wodle>'
    shown = name.upper() if chance.random() < 0.05 else name
    return f"<{shown}>\n  {body}\n</{shown}>"


def configuration(chance, names=tuple(OPTIONS)):
    roots = []
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        inner = "\n".join(section(chance, names) for _ in range(chance.randint(0, 6)))
        root = chance.choice(["ossec_config"] * 12 + ["OSSEC_config", "other"])
        roots.append(f"<{root}>\n{inner}\n</{root}>")
    text = chance.choice(["\n", "\n\n", "\n<!-- c -- d -->\n"]).join(roots) + chance.choice(["", "\n"])
    return damaged(chance, text) if chance.random() < 0.06 else text


def damaged(chance, text):
    """Without one of its tags, with one too many, or cut off."""
    tags = list(re.finditer(r"</?\w[\w-]+>", text))
    if not tags:
        return text
    tag = chance.choice(tags)
    return chance.choice(
        [text[: tag.start()] + text[tag.end() :], text[: tag.end()] + tag.group() + text[tag.end() :], text[: tag.end()]]
    )


def agent_conf(chance):
    roots = []
    for _ in range(chance.randint(0, 3)):
        attributes = "".join(" " + it for it in chance.sample(['os="Linux"', 'name="a|b"', "profile='x'"], chance.choice([0, 0, 1, 2])))
        inner = "\n".join(section(chance, [it for it in OPTIONS if it != "cluster"]) for _ in range(chance.randint(0, 4)))
        name = chance.choice(["agent_config"] * 8 + ["Agent_Config", "other"])
        roots.append(f"<{name}{attributes}>\n{inner}\n</{name}>")
    return "\n".join(roots)


def moment(chance):
    return f"2025/0{chance.randint(1, 9)}/{chance.randint(10, 28)} {chance.randint(10, 23)}:{chance.randint(10, 59)}:{chance.randint(10, 59)}"


def log(chance):
    lines = []
    for _ in range(chance.choice([0, 3, 30, 80])):
        tag, level, text = chance.choice(TAGS), chance.choice(LEVELS), chance.choice(TEXTS)
        line = f"{moment(chance)} {tag}: {level}: {text}"
        kind = chance.random()
        if kind < 0.1:
            line = f"{moment(chance)} {tag}[12] main.c:5 at main(): {level}: {text}"
        elif kind < 0.2:
            line = chance.choice(["", "   goes on", "2025/13/01", f"{moment(chance)} {tag} {level} {text}", line[:30], " " + line])
        lines.append(line + chance.choice(["", "", "", "\r"]))
    return "\n".join(lines) + chance.choice(["\n", ""])


def json_log(chance):
    lines = []
    for _ in range(chance.choice([0, 3, 30])):
        line = {"timestamp": moment(chance), "tag": chance.choice(TAGS), "level": chance.choice(LEVELS).lower(),
            "description": chance.choice(TEXTS), "more": 1}
        if chance.random() < 0.1:
            del line[chance.choice(list(line))]
        lines.append(json.dumps(line) if chance.random() < 0.95 else "no json")
    return "\n".join(lines) + "\n"


def totals(chance):
    lines = []
    for hour in range(chance.randint(0, 5)):
        lines += [f"{hour}-{chance.randint(1, 99999)}-{chance.randint(0, 15)}-{chance.randint(0, 99)}" for _ in range(chance.randint(0, 3))]
        lines.append("--".join(str(it) for it in [hour] + [chance.randint(0, 99) for _ in range(4)]))
    if chance.random() < 0.2:
        lines.insert(chance.randint(0, len(lines)), chance.choice(["", "text", "1--2", "a-b-c", " 1--2--3--4--5 ", "1-2-3"]))
    return "\n".join(lines) + "\n"


def counters(chance):
    lines = ["# State file", ""] + [f"{chance.choice('abcd')}_{it}='{chance.choice([0, 7, 0.5, 13])}'" for it in range(chance.randint(0, 5))]
    if chance.random() < 0.2:
        lines.insert(1, chance.choice(["a=", "a='x'", "a=5", "no counter", 'b="7"', " c='5'"]))
    return "\n".join(lines) + "\n"


def prepare(chance, homes):
    if not state["started"]:
        start(homes)
    state["answer"] = {
        "words": chance.choice([b'ok {"a": {"b": [1, 2]}}'] * 4 + [b"ok {}", b"err no", b"err No such file or directory x",
            b"err Cannot send request", b"ok", b'ok {"auth": {"use_password": "yes"}}', b'ok {"cluster": {"key": "k"}}']),
        "objects": chance.choice([b'{"error": 0, "message": "ok", "data": {"a": 1}}'] * 4 + [
            b'{"error": 0, "message": "ok", "data": ["one", "two"]}', b'{"error": 0, "message": "ok", "data": {"name": "x", "timestamp": 1700000000, "uptime": 1600000000, "metrics": {}}}',
            b'{"error": 4, "message": "no", "data": "No such file or directory"}', b'{"error": 4, "message": "no", "data": "x"}',
            b'{"error": 4, "message": "no", "data": {}}', b'{"error": 0, "message": "ok", "data": {}}']),
    }
    state["logging"] = chance.choice(["plain", "plain", "json", "plain,json"])
    state["verdict"] = chance.choice([b'{"error":0,"message":"ok"}'] * 5 + [
        b'{"error":1,"message":"2025/01/01 01:01:01 wazuh-db: ERROR: (1): a\\n"}', b'{"error":1}', b"what", b'{"error":0}\x00'])
    kind = state["kind"] = chance.choice(["configuration"] * 10 + ["logs"] * 8 + ["put"] * 6 + ["agent.conf"] * 4 + [
        "component"] * 4 + ["stats"] * 4 + ["other"] * 2)
    if kind in ("put", "other"):
        write(homes, "etc/ossec.conf", STANDING)
    elif kind == "configuration":
        write(homes, "etc/ossec.conf", configuration(chance) if chance.random() < 0.98 else None)
    elif kind == "agent.conf":
        write(homes, "etc/shared/group1/agent.conf", agent_conf(chance))
    elif kind == "logs":
        write(homes, "logs/ossec.log", log(chance) if chance.random() < 0.95 else None)
        write(homes, "logs/ossec.json", json_log(chance) if chance.random() < 0.9 else None)
    elif kind == "other":
        # What analysisd says of a ruleset is a list.
        state["answer"]["objects"] = chance.choice([b'{"error": 0, "message": "ok", "data": ["one", "two"]}',
            b'{"error": 0, "message": "ok", "data": []}', b'{"error": 1, "message": "no", "data": ["one"]}'])
    elif kind == "component":
        write(homes, "etc/authd.pass", chance.choice([None, "secret\n", ""]))
    elif kind == "stats":
        write(homes, "stats/totals/2025/Jun/ossec-totals-07.log", totals(chance) if chance.random() < 0.9 else None)
        for name in ("analysisd", "remoted"):
            write(homes, f"var/run/wazuh-{name}.state", counters(chance) if chance.random() < 0.9 else None)
        hour = chance.randint(0, 24)
        write(homes, f"stats/hourly-average/{hour}", chance.choice(["7", " 8\n", None, "0", "-1"]))
        write(homes, f"stats/weekly-average/{chance.randint(0, 6)}/{hour}", chance.choice(["7", " 8\n", None]))


# Requests.


def user(chance):
    return chance.choice(["wazuh"] * 5 + ["reader", "node_reader", "g2_admin", "nobody", "agents_boss"])


def request(chance, make):
    kind = state["kind"]
    if kind == "configuration":
        return make("GET", "/manager/configuration", {
            "section": maybe(chance, 0.4, lambda: chance.choice(SECTIONS)),
            "field": maybe(chance, 0.3, lambda: chance.choice(OPTIONS[chance.choice(list(OPTIONS))] + ["a/b", "", "nope"])),
            "raw": maybe(chance, 0.1, lambda: chance.choice(["true", "false", "x"])),
            "distinct": maybe(chance, 0.2, lambda: chance.choice(["true", "false", "1"])),
        })
    if kind == "agent.conf":
        return make("GET", "/groups/group1/configuration", {
            "limit": maybe(chance, 0.2, lambda: chance.choice([1, 2, 0])),
            "offset": maybe(chance, 0.2, lambda: chance.choice([0, 1, 5])),
        })
    if kind == "logs":
        if chance.random() < 0.2:
            return make("GET", "/manager/logs/summary")
        filtered = chance.random() < 0.3
        return make("GET", "/manager/logs", {
            "limit": maybe(chance, 0.4, lambda: chance.choice([1, 3, 50, 500, 501, 0, "x"])),
            "offset": maybe(chance, 0.3, lambda: chance.choice([0, 1, 7, 100, -1])),
            "sort": maybe(chance, 0.3, lambda: chance.choice(["", "+", "-"]) + ",".join(chance.sample(LOG_FIELDS[:4] * 4 + LOG_FIELDS, chance.randint(1, 2)))),
            "search": maybe(chance, 0.2, lambda: chance.choice(["", "-"]) + chance.choice(["db", "error", "2025", "a", "x y", "ü", "START"])),
            "tag": maybe(chance, 0.5 if filtered else 0, lambda: chance.choice(TAGS + ["wazuh", "a b"])),
            "level": maybe(chance, 0.5 if filtered else 0, lambda: chance.choice(["error", "info", "debug2", "debug", "none"])),
            "q": maybe(chance, 0.3, lambda: query(chance, ";" if filtered else ",;")),
            "select": maybe(chance, 0.2, lambda: ",".join(chance.sample(LOG_FIELDS, chance.randint(1, 3)))),
            "distinct": maybe(chance, 0.15, lambda: chance.choice(["true", "false"])),
        })
    if kind == "component":
        return make("GET", "/manager/configuration/" + chance.choice(COMPONENTS))
    if kind == "put":
        return put(chance, make)
    if kind == "stats":
        path = chance.choice(["", "", "/hourly", "/weekly", "/analysisd", "/remoted", "daemons"])
        if path == "daemons":
            return make("GET", "/manager/daemons/stats", {"daemons_list": chance.choice(
                ["wazuh-analysisd", "wazuh-remoted", "wazuh-remoted,wazuh-analysisd", "wazuh-execd", "", "wazuh-analysisd,wazuh-analysisd"])})
        date = lambda: chance.choice(["2025-06-07"] * 6 + ["2025-06-08", "2025-6-7", "2025-02-30", "today", ""])
        return make("GET", "/manager/stats" + path, {"date": maybe(chance, 0.9 if path == "" else 0.1, date)})
    path = chance.choice(["/manager/configuration/validation", "/manager/status", "/manager/info", "/manager/api/config",
        "/manager/version/check", "/manager/analysisd/reload"])
    return make("PUT" if path.endswith("reload") else "GET", path, {"pretty": maybe(chance, 0.2, lambda: "true")})


def put(chance, make):
    """Bodies that a manager's own checks take, or that are no XML: what execd would refuse is not compared."""
    sections = "".join(sound(chance) for _ in range(chance.randint(1, 4)))
    body = chance.choice(["", "<!-- a -- b -->\n", "\n"]) + f"<ossec_config>\n{sections}</ossec_config>" + chance.choice(["", "\n"])
    if chance.random() < 0.2:
        body += f"\n<ossec_config>{sound(chance)}</ossec_config>"
    if chance.random() < 0.15:
        body = damaged(chance, body)
    body = body.encode()
    if chance.random() < 0.15:
        body = chance.choice([b"", b"<a", b"\xef\xbb\xbf" + body, b"<!DOCTYPE a>" + body, body.replace(b"\n", b"\r\n"),
            b'<?xml version="1.0"?>' + body, body + b"\x00", body + b"\x01", body + b"]]>", body + b"<!-- ", b"&" + body])
    media = chance.choice(["application/octet-stream"] * 9 + ["application/xml", "text/plain", "application/json", ""])
    return make("PUT", "/manager/configuration", body=body, media_type=media)


def sound(chance):
    name = chance.choice("alerts labels rootcheck command reports".split())
    values = [it for it in VALUES if it.strip() and "&lt;" not in it]
    option = {"alerts": "log_alert_level", "labels": "label", "rootcheck": "ignore", "command": "name", "reports": "title"}[name]
    attributes = chance.choice(["", ' key="a b"', " type='sregex'", ' hash="&amp;"', "\n  os='>'"])
    return f"<{name}>\n  <{option}{attributes}>{chance.choice(values)}</{option}>\n</{name}>\n"


def query(chance, separators):
    condition = lambda: chance.choice(LOG_FIELDS) + chance.choice(["=", "!=", "<", ">", "~"]) + chance.choice(
        TAGS + ["error", "info", "2025-05-05T00:00:00Z", "2025-05-05", "started", "x"])
    return chance.choice(separators).join(condition() for _ in range(chance.choice([1, 1, 2, 3])))


def maybe(chance, probability, value):
    return value() if chance.random() < probability else None
