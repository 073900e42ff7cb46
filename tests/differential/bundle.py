#!/usr/bin/env python3
"""Writes a made-up ATT&CK bundle in STIX 2, such as MITRE publishes as enterprise-attack.json: all kinds of objects and of
relations, revoked and deprecated ones, sub-techniques, kinds that no manager keeps, missing fields, and text of many
scripts. With --plain nothing is in it that Wazuh's own tool stumbles over, so that both can import it and the databases
can be compared.

Usage: bundle.py [--techniques N] [--seed N] [--plain] > enterprise-attack.json. 1500 techniques make some 40 MB,
which is more than the real one has. Standard library only."""

import argparse
import json
import random
import sys
import uuid

WORDS = """adversaries may use the credential of an account system network process größe 日本語 naïve “quoted” (Citation: Made
    Up) [Valid Accounts](https://attack.example.test/T1078) <code>cmd /c</code> it's 50% 🦀 \\ " & < > and or to gain access
    persistence remote service data source""".split()
PLATFORMS = ["Windows", "macOS", "Linux", "Containers", "Network", "SaaS"]
TACTICS = """reconnaissance resource-development initial-access execution persistence privilege-escalation defense-evasion
    credential-access discovery lateral-movement collection command-and-control exfiltration impact""".split()
OTHERS = ["campaign", "x-mitre-data-source", "x-mitre-data-component", "x-mitre-matrix", "marking-definition", "identity"]


class Maker:
    def __init__(self, options):
        self.chance = random.Random(options.seed)
        self.plain, self.number, self.objects = options.plain, 0, []

    def text(self, most):
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, most)))

    def time(self):
        day, second = self.chance.randint(1, 28), self.chance.randint(0, 59)
        return f"20{self.chance.randint(17, 25)}-0{self.chance.randint(1, 9)}-{day:02}T1{self.chance.randint(0, 9)}:07:{second:02}.{self.chance.randint(0, 999):03}Z"

    def some(self, values, most=3):
        return self.chance.sample(values, self.chance.randint(0, min(most, len(values))))

    def thing(self, kind, prefix, **more):
        self.number += 1
        identity = f"{kind}--{uuid.UUID(int=self.chance.getrandbits(128))}"
        number = f"{prefix}{self.number:04}"
        item = {
            "type": kind,
            "spec_version": "2.1",
            "id": identity,
            "created": self.time(),
            "modified": self.time(),
            "name": f"{self.text(3)} {self.number}",
            "description": self.text(400),
            "x_mitre_version": f"{self.chance.randint(1, 4)}.{self.chance.randint(0, 9)}",
            "x_mitre_domains": ["enterprise-attack"],
            "x_mitre_attack_spec_version": "3.1.0",
            "external_references": [
                {"source_name": "mitre-attack", "external_id": number, "url": f"https://attack.example.test/{number}"}
            ],
            "object_marking_refs": ["marking-definition--fa42a846-8d90-4e51-bc29-71d5b4802168"],
            **more,
        }
        for place in range(self.chance.randint(0, 6)):
            item["external_references"].append(
                {
                    "source_name": f"Made Up {self.number}-{place}",
                    "url": f"https://example.test/{self.number}/{place}?a=1&b=ü",
                    "description": self.text(20),
                }
            )
        if self.chance.random() < 0.1:
            item["external_references"].append({"source_name": "Without Address", "description": "a book"})
        if self.chance.random() < 0.1:
            item["x_mitre_deprecated"] = True
        if self.chance.random() < 0.1:
            item["revoked"] = True
        if self.chance.random() < 0.1 and not self.plain:
            for name in self.some(["description", "created", "modified", "x_mitre_version"]):
                del item[name]
        self.objects.append(item)
        return identity

    def relation(self, kind, source, target, **more):
        identity = f"relationship--{uuid.UUID(int=self.chance.getrandbits(128))}"
        self.objects.append(
            {
                "type": "relationship",
                "spec_version": "2.1",
                "id": identity,
                "relationship_type": kind,
                "source_ref": source,
                "target_ref": target,
                "created": self.time(),
                "modified": self.time(),
                **more,
            }
        )

    def technique(self, tactics):
        more = {
            "kill_chain_phases": [
                {"kill_chain_name": "mitre-attack", "phase_name": name} for name in self.some(tactics) or tactics[:1]
            ],
            "x_mitre_platforms": self.some(PLATFORMS),
            "x_mitre_is_subtechnique": False,
            "x_mitre_detection": self.text(200),
            "x_mitre_data_sources": self.some(["Process: Creation", "File: Access", "User Account: Logon"]),
        }
        for name, values in [
            ("x_mitre_contributors", ["Made Up, Example", "Ünïcode Person", "日本"]),
            ("x_mitre_permissions_required", ["User", "SYSTEM"]),
            ("x_mitre_effective_permissions", ["User", "root"]),
            ("x_mitre_defense_bypassed", ["Firewall", "AV"]),
            ("x_mitre_impact_type", ["Availability"]),
            ("x_mitre_system_requirements", ["Something runs"]),
        ]:
            if self.chance.random() < 0.3:
                more[name] = self.some(values)
        for name in ["x_mitre_network_requirements", "x_mitre_remote_support"]:
            if self.chance.random() < 0.2:
                more[name] = self.chance.random() < 0.5
        return self.thing("attack-pattern", "T", **more)

    def bundle(self, techniques):
        tactics = TACTICS
        for name in tactics:
            self.thing("x-mitre-tactic", "TA", x_mitre_shortname=name)
        made = [self.technique(tactics) for _ in range(techniques)]
        aliases = lambda: {"aliases": [self.text(2) + f" {n}" for n in range(self.chance.randint(0, 3))]}
        groups = [self.thing("intrusion-set", "G", **aliases()) for _ in range(techniques // 4)]
        software = [
            self.thing(
                self.chance.choice(["malware", "tool"]),
                "S",
                x_mitre_aliases=[self.text(2) + f" {n}" for n in range(self.chance.randint(0, 3))],
                x_mitre_platforms=self.some(PLATFORMS),
            )
            for _ in range(techniques)
        ]
        mitigations = [self.thing("course-of-action", "M") for _ in range(techniques // 3)]
        for kind in OTHERS:
            for _ in range(techniques // 10):
                self.thing(kind, "X")
        for child in made[techniques // 2 :]:
            self.relation("subtechnique-of", child, self.chance.choice(made[: techniques // 2]))
        for _ in range(techniques * 20):
            source, target = self.chance.choice(
                [(groups, made), (groups, software), (software, made), (software, made), (software, made)]
            )
            self.relation(
                "uses", self.chance.choice(source), self.chance.choice(target), description=self.text(60)
            )
        for _ in range(techniques * 2):
            self.relation(
                "mitigates", self.chance.choice(mitigations), self.chance.choice(made), description=self.text(30)
            )
        for things in [made, groups, software, mitigations]:
            for _ in range(len(things) // 20):
                self.relation("revoked-by", *self.chance.sample(things, 2))
        for _ in range(techniques):
            self.relation("detects", self.chance.choice(software), self.chance.choice(made))
        if not self.plain:
            self.relation("uses", groups[0], "attack-pattern--00000000-0000-0000-0000-000000000000")
            self.relation("mitigates", "course-of-action--00000000-0000-0000-0000-000000000000", made[0])
            self.objects.append(dict(self.objects[0]))
        self.chance.shuffle(self.objects)
        return {"type": "bundle", "id": f"bundle--{uuid.UUID(int=1)}", "spec_version": "2.0", "objects": self.objects}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--techniques", type=int, default=700)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plain", action="store_true")
    options = parser.parse_args()
    json.dump(Maker(options).bundle(options.techniques), sys.stdout, ensure_ascii=False, indent=4)


if __name__ == "__main__":
    main()
