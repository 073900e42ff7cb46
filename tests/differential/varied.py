#!/usr/bin/env python3
"""Puts made-up rows of every kind into the agents' databases of a home, so that more is compared than what real agents
send: missing and empty values, quotes, wildcards and text of many scripts, numbers that are negative, huge or broken,
times in all forms, numbers in columns of text and text in columns of numbers.

Usage: varied.py HOME [AGENT ...]. No daemon may run on the home. The rows are the same at every run. Standard library
only."""

import pathlib
import random
import sqlite3
import sys

TEXTS = """a A plain it's "quoted" a,b a;b (a) a=b 50% _under_ back\\slash <b>bold</b> {"a":1} [1,2] ünïcode 日本語 🦀 null NULL
    all true 0 00 007 -7 1.5 1e3 2025-05-31 x|y tab\tbed multi\nline 1.2.3-4 10.0.0.1 fe80::1""".split(" ") + ["", " ", "two words"]
NUMBERS = [0, 1, -1, 7, 65535, 4294967295, 4294967296, 9223372036854775807, -9223372036854775808, 1.5, -0.25, 1e21]
TIMES = [0, 1, -1, 1748736000, 1748735999, 253402300799, 253402300800, 9223372036854775807]
WRITTEN_TIMES = """2025/05/31 23:58:33|2025-05-31T23:58:33Z|2025-05-31T23:58:33.123+00:00|2025-05-31|1748736000||yesterday|
    2025/02/30 00:00:00|Sat May 31 2025|20250531""".split("|")
TABLES = """sys_netiface sys_netproto sys_netaddr sys_osinfo sys_hwinfo sys_ports sys_programs sys_hotfixes sys_processes
    sys_users sys_groups sys_browser_extensions sys_services ciscat_results fim_entry pm_event sca_check sca_check_rules
    sca_check_compliance""".split()
# Columns with times as numbers.
TIME_NUMBERS = {"date", "mtime", "date_first", "date_last", "start_scan", "end_scan", "start_time"}
WRITTEN = {"scan_time", "install_time"}
ALLOWED = {
    ("fim_entry", "type"): ["file", "registry_key", "registry_value"],
    ("fim_entry", "arch"): [None, "[x64]", "[x32]"],
    ("sys_netproto", "dhcp"): ["enabled", "disabled", "unknown", "BOOTP"],
    ("sca_check", "result"): ["passed", "failed", "not applicable", "", None],
}


def value(chance, table, name, declared):
    if (table, name) in ALLOWED:
        return chance.choice(ALLOWED[table, name])
    if name == "checksum":
        return f"{chance.getrandbits(160):040x}"
    if name in TIME_NUMBERS:
        return chance.choice(TIMES + [None])
    if name in WRITTEN:
        return chance.choice(WRITTEN_TIMES + [None])
    kind = chance.random()
    if kind < 0.15:
        return None
    # A column takes what it is given, if not always as such.
    numeric = declared in ("INTEGER", "REAL")
    return chance.choice(NUMBERS if numeric == (kind < 0.9) else TEXTS)


def fill(path):
    chance = random.Random(path.name)
    database = sqlite3.connect(path)
    for table in TABLES:
        columns = [(row[1], row[2], row[5]) for row in database.execute(f"PRAGMA table_info({table})")]
        for number in range(40):
            row = {name: value(chance, table, name, declared) for name, declared, _ in columns}
            if table == "sca_check":
                row["id"], row["policy_id"] = 900000 + number, chance.choice(["cis_debian12", "varied", "it's"])
            elif table.startswith("sca_check_"):
                row["id_check"] = 900000 + chance.randrange(40)
            elif ("id", "INTEGER", 1) in columns:
                row["id"] = 900000 + number
            insert(database, table, row)
    for number, policy in enumerate(["varied", "it's", "", "two words"]):
        for table in ["sca_policy", "sca_scan_info"]:
            columns = [(row[1], row[2]) for row in database.execute(f"PRAGMA table_info({table})")]
            row = {name: value(chance, table, name, declared) for name, declared in columns}
            row.update({"id": policy} if table == "sca_policy" else {"id": 900000 + number, "policy_id": policy})
            insert(database, table, row)
    database.commit()


def insert(database, table, row):
    names, marks = ",".join(f"`{name}`" for name in row), ",".join("?" * len(row))
    # What breaks a constraint is left out.
    database.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", list(row.values()))


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1], "queue/db")
    agents = sys.argv[2:] or ["003", "005", "008", "015"]
    for agent in agents:
        fill(folder / f"{agent}.db")


if __name__ == "__main__":
    main()
