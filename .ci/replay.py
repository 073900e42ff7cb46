#!/usr/bin/env python3
"""Replays the recorded answers of the operations that are done, and fails where one differs.

The list of operations below only grows. A recorded step counts when its operation is on the list and no step before it
in its scenario changes things through an operation that is not. Steps that are known faults of the reference stand in
replay-exceptions.tsv (scenario, step, reason) and do not count.

Usage: replay.py target-binary=PATH golden=FOLDER [only=TEXT]
"""
import json, os, re, subprocess, sys, tempfile

DONE = [
    "GET /",
    "GET /agents",
    "POST /agents",
    "DELETE /agents",
    "GET /agents/{}/key",
    "POST /agents/insert",
    "POST /agents/insert/quick",
    "GET /agents/no_group",
    "GET /agents/outdated",
    "GET /agents/stats/distinct",
    "GET /agents/summary",
    "GET /agents/summary/os",
    "GET /agents/summary/status",
    "GET /groups",
    "GET /manager/info",
    "GET /manager/status",
    "GET /overview/agents",
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
    "GET /security/users",
    "POST /security/users",
    "DELETE /security/users",
    "PUT /security/users/{}",
    "POST /security/users/{}/roles",
    "DELETE /security/users/{}/roles",
    "PUT /security/users/{}/run_as",
]
FILES = ["read-open.jsonl", "write-open.jsonl"]


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


def main():
    options = dict(argument.split("=", 1) for argument in sys.argv[1:])
    golden, binary = options["golden"], os.path.abspath(options["target-binary"])
    here = os.path.dirname(os.path.abspath(__file__))
    exceptions = set()
    with open(os.path.join(here, "replay-exceptions.tsv")) as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                scenario, step, _reason = line.rstrip("\n").split("\t")
                exceptions.add((scenario, int(step)))
    chosen, total = {}, 0
    with tempfile.TemporaryDirectory() as folder:
        scenarios, report = os.path.join(folder, "scenarios.jsonl"), os.path.join(folder, "report.jsonl")
        with open(scenarios, "w") as out:
            for name in FILES:
                for line in open(os.path.join(golden, name)):
                    scenario = json.loads(line)
                    if options.get("only", "") not in scenario["name"]:
                        continue
                    indices = counted(scenario)
                    if indices:
                        # What comes after the last step that counts cannot change the outcome.
                        scenario["steps"] = scenario["steps"][: indices[-1] + 1]
                        out.write(json.dumps(scenario) + "\n")
                        chosen[scenario["name"]] = indices
        command = [
            sys.executable, os.path.join(golden, "replay.py"),
            "--home", os.path.join(golden, "home.tar.gz"), "--passwords", os.path.join(golden, "passwords.json"),
            "--serve", binary + " serve --home {home} --listen 127.0.0.1:{port}",
            "--settle", "--report", report, "--show", "0", "--min", "0", scenarios,
        ]
        if subprocess.run(command, stdout=subprocess.DEVNULL).returncode != 0:
            sys.exit("the replay could not run")
        failed = 0
        for line in open(report):
            outcome = json.loads(line)
            key = (outcome["scenario"], outcome["step"])
            if outcome["step"] not in chosen.get(outcome["scenario"], []) or key in exceptions:
                continue
            total += 1
            if outcome["differences"]:
                failed += 1
                print(f"✗ {outcome['scenario']} [{outcome['step']}]")
                for difference in outcome["differences"]:
                    print(f"    {difference}")
    print(f"replay: {total - failed} of {total} recorded steps agree")
    sys.exit(1 if failed or not total else 0)


if __name__ == "__main__":
    main()
