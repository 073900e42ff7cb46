#!/usr/bin/env python3
"""Replays the recorded answers of the operations that are done, and fails where one differs.

The list of operations below only grows. A recorded step counts when its operation is on the list and no step before it
in its scenario changes things through an operation that is not. Steps that are known faults of the reference stand in
replay-exceptions.tsv (scenario, step, reason) and do not count. A scenario that differs is repeated: it must agree whole.

Usage: replay.py target-binary=PATH golden=FOLDER [only=TEXT]
"""
import json, os, re, subprocess, sys, tarfile, tempfile, time

DONE = [
    "GET /",
    "GET /agents",
    "POST /agents",
    "DELETE /agents",
    "DELETE /agents/{}/group",
    "GET /agents/{}/group/is_sync",
    "PUT /agents/{}/group/{}",
    "DELETE /agents/{}/group/{}",
    "GET /agents/{}/key",
    "PUT /agents/group",
    "DELETE /agents/group",
    "POST /agents/insert",
    "POST /agents/insert/quick",
    "GET /agents/no_group",
    "GET /agents/outdated",
    "GET /agents/stats/distinct",
    "GET /agents/summary",
    "GET /agents/summary/os",
    "GET /agents/summary/status",
    "PUT /agents/{}/restart",
    "PUT /agents/group/{}/restart",
    "PUT /agents/node/{}/restart",
    "PUT /agents/reconnect",
    "PUT /agents/restart",
    "GET /agents/uninstall",
    "PUT /agents/upgrade",
    "PUT /agents/upgrade_custom",
    "GET /agents/upgrade_result",
    "GET /agents/{}/config/{}/{}",
    "GET /agents/{}/daemons/stats",
    "GET /agents/{}/stats/{}",
    "GET /ciscat/{}/results",
    "DELETE /experimental/rootcheck",
    "DELETE /experimental/syscheck",
    "GET /experimental/ciscat/results",
    "GET /groups",
    "POST /groups",
    "DELETE /groups",
    "GET /groups/{}/agents",
    "GET /groups/{}/configuration",
    "PUT /groups/{}/configuration",
    "GET /groups/{}/files",
    "GET /groups/{}/files/{}",
    "PUT /manager/analysisd/reload",
    "GET /manager/daemons/stats",
    "GET /decoders",
    "GET /decoders/files",
    "GET /decoders/files/{}",
    "PUT /decoders/files/{}",
    "DELETE /decoders/files/{}",
    "GET /decoders/parents",
    "GET /lists",
    "GET /lists/files",
    "GET /lists/files/{}",
    "PUT /lists/files/{}",
    "DELETE /lists/files/{}",
    "GET /manager/api/config",
    "GET /manager/configuration",
    "PUT /manager/configuration",
    "GET /manager/configuration/validation",
    "GET /manager/configuration/{}/{}",
    "GET /manager/info",
    "GET /manager/logs",
    "GET /manager/logs/summary",
    "PUT /manager/restart",
    "GET /manager/stats",
    "GET /manager/stats/analysisd",
    "GET /manager/stats/hourly",
    "GET /manager/stats/remoted",
    "GET /manager/stats/weekly",
    "GET /manager/status",
    "GET /manager/version/check",
    "GET /mitre/groups",
    "GET /mitre/metadata",
    "GET /mitre/mitigations",
    "GET /mitre/references",
    "GET /mitre/software",
    "GET /mitre/tactics",
    "GET /mitre/techniques",
    "GET /overview/agents",
    "PUT /rootcheck",
    "GET /rootcheck/{}",
    "DELETE /rootcheck/{}",
    "GET /rootcheck/{}/last_scan",
    "GET /sca/{}",
    "GET /sca/{}/checks/{}",
    "GET /rules",
    "GET /rules/groups",
    "GET /rules/requirement/{}",
    "GET /rules/files",
    "GET /rules/files/{}",
    "PUT /rules/files/{}",
    "DELETE /rules/files/{}",
    "GET /security/policies",
    "POST /security/policies",
    "DELETE /security/policies",
    "PUT /security/policies/{}",
    "GET /security/roles",
    "POST /security/roles",
    "DELETE /security/roles",
    "PUT /security/roles/{}",
    "POST /security/roles/{}/policies",
    "DELETE /security/roles/{}/policies",
    "POST /security/roles/{}/rules",
    "DELETE /security/roles/{}/rules",
    "GET /security/rules",
    "POST /security/rules",
    "DELETE /security/rules",
    "PUT /security/rules/{}",
    "DELETE /security/user/authenticate",
    "GET /security/user/authenticate",
    "POST /security/user/authenticate",
    "POST /security/user/authenticate/run_as",
    "GET /security/users/me",
    "GET /security/users/me/policies",
    "PUT /security/user/revoke",
    "GET /security/actions",
    "GET /security/resources",
    "GET /security/config",
    "PUT /security/config",
    "DELETE /security/config",
    "GET /security/users",
    "POST /security/users",
    "DELETE /security/users",
    "PUT /security/users/{}",
    "POST /security/users/{}/roles",
    "DELETE /security/users/{}/roles",
    "PUT /security/users/{}/run_as",
    "PUT /syscheck",
    "GET /syscheck/{}",
    "DELETE /syscheck/{}",
    "GET /syscheck/{}/last_scan",
    "GET /tasks/status",
]
FILES = ["read-open.jsonl", "write-open.jsonl"]

# How often scenarios that differ are repeated, each whole and on a home of its own where it changes things.
REPEATS = 3


def done(step):
    path = step["path"].split("?")[0]
    for entry in DONE:
        verb, template = entry.split(" ")
        if verb == step["method"] and re.fullmatch(re.escape(template).replace(r"\{\}", "[^/]+"), path):
            return True
    return False


def counted(scenario):
    """The indices of the steps that count."""
    indices = []
    for index, step in enumerate(scenario["steps"]):
        if done(step):
            indices.append(index)
        elif step["method"] != "GET":
            break
    return indices


def exceptions():
    found = set()
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "replay-exceptions.tsv")) as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                scenario, step, _reason = line.rstrip("\n").split("\t")
                found.add((scenario, int(step)))
    return found


def chosen(golden, only):
    """The scenarios that have steps that count, by name, with the indices of these steps."""
    scenarios, passed_over = {}, exceptions()
    for name in FILES:
        for line in open(os.path.join(golden, name)):
            scenario = json.loads(line)
            indices = counted(scenario) if only in scenario["name"] else []
            if indices:
                # What comes after the last step that counts cannot change the outcome.
                scenario["steps"] = scenario["steps"][: indices[-1] + 1]
                counting = {index for index in indices if (scenario["name"], index) not in passed_over}
                scenarios[scenario["name"]] = (scenario, counting)
    return scenarios


# The statistics of the day of the recording, below those of the home.
RECORDED_TODAY = "2026/Nov/ossec-totals-23.log"


def todays(golden, folder):
    """An overlay with the statistics of today: those of the day that was today when the answers were recorded."""
    overlay = os.path.join(folder, "today.tar.gz")
    with tarfile.open(os.path.join(golden, "home.tar.gz")) as home, tarfile.open(overlay, "w:gz") as out:
        for member in home:
            if member.name.endswith(RECORDED_TODAY):
                contents = home.extractfile(member)
                today = time.strftime("%Y/%b/ossec-totals-%d.log", time.gmtime())
                member.name = member.name[: -len(RECORDED_TODAY)] + today
                out.addfile(member, contents)
    return overlay


def replay(scenarios, golden, binary):
    """How many steps count, and the differences of those that differ, by scenario."""
    total, different = 0, {}
    with tempfile.TemporaryDirectory() as folder:
        path, report = os.path.join(folder, "scenarios.jsonl"), os.path.join(folder, "report.jsonl")
        with open(path, "w") as out:
            for scenario, _ in scenarios.values():
                out.write(json.dumps(scenario) + "\n")
        command = [
            sys.executable, os.path.join(golden, "replay.py"),
            "--home", os.path.join(golden, "home.tar.gz"), "--passwords", os.path.join(golden, "passwords.json"),
            "--serve", binary + " serve --home {home} --listen 127.0.0.1:{port}",
            "--overlay", todays(golden, folder), "--settle", "--report", report, "--show", "0", "--min", "0", path,
        ]
        # The clock of the recorded manager; its log is by the local one.
        environment = {**os.environ, "TZ": "UTC"}
        if subprocess.run(command, stdout=subprocess.DEVNULL, env=environment).returncode != 0:
            sys.exit("the replay could not run")
        for line in open(report):
            outcome = json.loads(line)
            if outcome["step"] in scenarios[outcome["scenario"]][1]:
                total += 1
                if outcome["differences"]:
                    different.setdefault(outcome["scenario"], {})[outcome["step"]] = outcome["differences"]
    return total, different


def main():
    options = dict(argument.split("=", 1) for argument in sys.argv[1:])
    golden, binary = options["golden"], os.path.abspath(options["target-binary"])
    scenarios = chosen(golden, options.get("only", ""))
    total, different = replay(scenarios, golden, binary)
    for _ in range(REPEATS):
        if not different:
            break
        # Some answers depend on whether two things were done within the same second of the clock.
        _, again = replay({name: scenarios[name] for name in different}, golden, binary)
        for name in set(different) - set(again):
            print(f"agreed when repeated: {name}: {different.pop(name)}")
    for name, steps in different.items():
        for step, differences in steps.items():
            print(f"✗ {name} [{step}]")
            for difference in differences:
                print(f"    {difference}")
    failed = sum(len(steps) for steps in different.values())
    print(f"replay: {total - failed} of {total} recorded steps agree")
    sys.exit(1 if failed or not total else 0)


if __name__ == "__main__":
    main()
