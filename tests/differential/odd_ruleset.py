#!/usr/bin/env python3
"""Puts the same odd rules, decoders, lists and section <ruleset> into homes that are compared.

Usage: odd_ruleset.py [--seed N] HOME...
Made up by the seed: files of rules and decoders with repeated, empty and unknown options, comments, entities, several
groups and letters beyond ASCII; now and then one that is broken, or has something missing; lists with odd lines; and
settings that name folders and files in several ways, exclude some, or are not there. `compare.py … ruleset` asks about
them afterwards. For throw-away homes: what is there of these files is replaced. Standard library only.
"""

import argparse
import os
import random
import shutil

OPTIONS = """<match>a</match>|<match type="pcre2">b</match>|<match negate="yes"></match>|<regex>^a \\S+</regex>|<regex type="osregex" negate="no">b</regex>
    |<if_sid>60001</if_sid>|<if_sid>60001, 60002</if_sid>|<field name="app.user">root</field>|<field name="x" type="pcre2">^y$</field>|<field>z</field>
    |<group>pci_dss_10.2.1,gdpr_IV_35.7.d,</group>|<group>a,b</group>|<group> spaced , tsc_CC6.1 </group>|<group></group>|<group>hipaa_164.312.b,nist_800_53_AU.1,gpg13_7.1</group>
    |<mitre><id>T1110</id><id>T1021</id></mitre>|<mitre><id>T1</id></mitre>|<mitre></mitre>|<mitre><tacticID>TA0001</tacticID></mitre>|<mitre>text</mitre>
    |<list field="user" lookup="match_key">etc/lists/a</list>|<list>etc/lists/b</list>|<!-- c -->|<match>&lt;a&gt; &amp; &quot;b&quot;</match>
    |<info type="link">http://example.test/?a=1&amp;b=2</info>|<info>plain</info>|<options>no_full_log</options>|<options>no_log</options>|<same_source_ip/>
    |<same_field>a</same_field>|<match>é ü 漢</match>|<srcip>10.0.0.0/8</srcip>|<srcip negate="yes">::1</srcip>|<description>Another</description>
    |<description></description>|<MATCH>up</MATCH>|<Description>Case</Description>|<unknown a="1">x</unknown>|<match><!-- in --> x</match>|<match>two\nlines</match>
    |<category>syslog</category>|<decoded_as>door</decoded_as>|<frequency>3</frequency>|<time>6 pm - 8 am</time>|<action type="pcre2">x</action>|<id>^1</id>""".split("|")
ATTRIBUTES = """level="3"|level="0"|level="12" frequency="3" timeframe="60"|level="5" noalert="1"|level="7" overwrite="yes"|level="15" maxsize="10" x="é"
    |level="3" ignore="60"|level="99"|LEVEL="4"|level=" 3 "|level="3" id2="x" """.split("|")
DECODER_OPTIONS = """<prematch>^own</prematch>|<parent>door</parent>|<parent></parent>|<program_name>^x</program_name>|<program_name type="pcre2">y</program_name>
    |<regex>(\\d+)</regex>|<regex offset="after_parent" type="pcre2">b</regex>|<order>a,b</order>|<order> a , b </order>|<plugin_decoder>JSON_Decoder</plugin_decoder>
    |<plugin_decoder offset="after_prematch">X</plugin_decoder>|<prematch></prematch>|<fts>name,user</fts>|<type>syslog</type>|<use_own_name>true</use_own_name>
    |<!-- c -->|<Regex>up</Regex>|<unknown a="1">x</unknown>|<regex>é &lt; ü</regex>|<accumulate/>|<parent>own<!-- x --></parent>""".split("|")
LINES = """a:1|b:|"c d":"e f"|"g:h":i|j:"k:l"|"p:q":r:s|a:2|é:ü|# TEMPLATE x|x:"y"|10.0.0.:net| lead:1""".split("|")
BROKEN_LINES = """m|t:u:v|w:"x|"y"z:1||"o" """.split("|")
BROKEN = ["<group", "<group name='a,'><rule id='7' level='1'></group></rule>", "text", "", "<!-- only -->", "<a/>", "<group><rule id='8' level='1'/></group>",
          "<group name='a,'><rule level='1'/></group>", "<group name='a,'><rule id='x' level='1'/></group>", "<group name='a,'><rule id='9'/></group>",
          "<?xml version='1.0'?><group name='a,'/>", "<decoder><prematch>x</prematch></decoder>", b"\xff\xfe<group/>", "\ufeff<group name='bom,'><rule id='11' level='1'/></group>"]
# Left out, because ours departs: folders that are named twice, patterns, and files that are included.
SETTINGS = """<rule_exclude>odd_1.xml</rule_exclude>|<rule_exclude>etc/rules/odd_2.xml</rule_exclude>|<rule_exclude>ruleset/rules/0900-unused_rules.xml</rule_exclude>
    |<decoder_exclude>odd_1.xml</decoder_exclude>|<decoder_exclude>0900-unused_decoders.xml</decoder_exclude>|<rule_exclude>none.xml</rule_exclude>
    |<list>etc/lists/a</list>|<list>etc/lists/b</list>|<rule_dir>etc/nothing</rule_dir>|<rule_dir>etc/rules/more</rule_dir>|<!-- c -->""".split("|")


def rules(chance):
    groups = []
    for _ in range(chance.choice([1, 1, 2])):
        inside = "".join(rule(chance) for _ in range(chance.choice([0, 1, 2, 4])))
        name = chance.choice(["own,", "own,é,", "a,b,c", "", "pci_dss_1.1,", " own , x", "own,,x"])
        groups.append(f'<group name="{name}">\n{inside}</group>\n')
    return chance.choice(["", "<!-- head -->\n", '<var name="V">v</var>\n']) + "".join(groups)


def rule(chance):
    options = "".join(chance.choice(OPTIONS).strip() for _ in range(chance.choice([0, 1, 2, 4])))
    number = chance.choice([100900, 100901, 100902, 60001, 7, 0])
    description = chance.choice(["<description>D &amp; é</description>"] * 4 + [""])
    return f'  <rule id="{number}" {chance.choice(ATTRIBUTES).strip()}>\n    {options}\n    {description}\n  </rule>\n'


def decoders(chance):
    one = lambda: "".join(chance.choice(DECODER_OPTIONS).strip() for _ in range(chance.choice([0, 1, 2, 4])))
    names = ['name="own"', 'name="é"', "name='a&amp;b'", 'name="own" status="x" other="y"', 'name=""']
    return "".join(f"<decoder {chance.choice(names)}>\n{one()}\n</decoder>\n" for _ in range(chance.choice([1, 2, 3])))


def files(chance):
    """Paths in a home, and what is in them."""
    made = {}
    for folder, make in (("etc/rules", rules), ("etc/decoders", decoders)):
        for number in range(chance.choice([1, 2, 3])):
            made[f"{folder}/odd_{number}.xml"] = make(chance)
        if chance.random() < 0.25:
            made[f"{folder}/odd_broken.xml"] = chance.choice(BROKEN)
    made["etc/rules/more/one.xml"], made["etc/rules/more/two_rules.xml"] = rules(chance), rules(chance)
    made["etc/rules/ignored.txt"] = "text"
    for name in ("a", "b", "deep/c"):
        lines = [chance.choice(LINES) for _ in range(chance.choice([1, 2, 4]))]
        if chance.random() < 0.1:
            lines.append(chance.choice(BROKEN_LINES))
        made[f"etc/lists/{name}"] = "\n".join(lines) + chance.choice(["\n", ""])
    return made


def settings(chance):
    if chance.random() < 0.1:
        return ""
    usual = ["<rule_dir>ruleset/rules</rule_dir>", "<rule_dir>etc/rules</rule_dir>", "<decoder_dir>ruleset/decoders</decoder_dir>", "<decoder_dir>etc/decoders</decoder_dir>"]
    usual = [setting for setting in usual if chance.random() < 0.9]
    chosen = usual + list(dict.fromkeys(chance.choice(SETTINGS).strip() for _ in range(chance.choice([0, 1, 3, 5]))))
    return "  <ruleset>\n    " + "\n    ".join(chosen) + "\n  </ruleset>\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("homes", nargs="+", metavar="HOME")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    made, section = files(chance), settings(chance)
    for home in options.homes:
        for folder in ("etc/rules", "etc/decoders", "etc/lists"):
            shutil.rmtree(os.path.join(home, folder), ignore_errors=True)
        for path, content in made.items():
            path = os.path.join(home, path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
        path = os.path.join(home, "etc/ossec.conf")
        with open(path, encoding="utf-8") as file:
            before = file.read()
        start, end = before.find("  <ruleset>"), before.find("</ruleset>\n")
        start, end = (start, end + len("</ruleset>\n")) if start >= 0 else (before.rfind("</ossec_config>"),) * 2
        with open(path, "w", encoding="utf-8") as file:
            file.write(before[:start] + section + before[end:])


if __name__ == "__main__":
    main()
