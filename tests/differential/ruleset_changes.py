"""Changing rules, decoders and CDB lists, and logtest, on two copies of one home: uploads of every kind of good and bad
file, deletes, and what is shown of the ruleset afterwards. On both homes something must answer as analysisd does on
`queue/sockets/logtest` and `queue/sockets/analysis`: without it the reference ends in a 500. Left out on purpose: files
that the reference takes and analysisd refuses at its next start, which ours refuses (a decoder without a name, rules
where decoders should be), names that files of two folders have, and `&lt;`, which the reference turns into `<` before it
looks at a file."""

VOLATILE = ("timestamp", "token", "id")

GROUP = '<group name="own,{group}">\n  <rule id="{id}" level="{level}">\n    {options}\n    <description>Rule {id}</description>\n  </rule>\n</group>\n'
OPTIONS = """<match>a</match>|<match>a</match><match type="pcre2">b</match>|<regex negate="yes">^a \\S+</regex>|<if_sid>60001</if_sid>
    |<field name="app.user">root</field><field name="x" type="pcre2">^y$</field>|<group>pci_dss_10.2.1,gdpr_IV_35.7.d,</group>
    |<mitre><id>T1110</id><id>T1021</id></mitre>|<list field="user" lookup="match_key">etc/lists/allowed-users</list>|<!-- nothing -->
    |<match>a &amp; &quot;b&quot;</match>|<info type="link">http://example.test/?a=1&amp;b=2</info>|<options>no_full_log</options>
    |<same_source_ip/>|<same_field>a</same_field><same_field>b</same_field>|<match>é ü 漢</match>|<srcip>10.0.0.0/8</srcip>
    |<group>a,b</group><group>c</group>|<regex>=cmd("x")</regex>|<if_sid>1, 2</if_sid><if_sid>3</if_sid>
    |<match></match>|<match>  spaced  </match>|<match>two\nlines</match>|<description>Another</description>|<MATCH>up</MATCH>
    |<mitre><id>T1</id></mitre><mitre><tactic>x</tactic></mitre>|<group>  spaced , tsc_CC6.1 ,hipaa_164.312.b,nist_800_53_AU.1,gpg13_7.1 </group>""".split("|")
DECODERS = """<prematch>^own</prematch>|<parent>door</parent><regex>(\\d+)</regex><order>id</order>|<program_name>^x</program_name>
    |<regex offset="after_parent">a</regex><regex>b</regex><order>a,b</order>|<plugin_decoder>JSON_Decoder</plugin_decoder>|
    |<prematch type="pcre2">é</prematch>|<prematch></prematch>|<order>a</order><order>b</order>|<fts>name,user</fts><type>syslog</type>
    |<use_own_name>true</use_own_name>|<!-- c -->|<var name="x">y</var>|<regex>a</regex><regex type="pcre2" offset="x">b</regex>""".split("|")
BROKEN = ["", " ", "\n", "<group", "<group name='a'>", "<group name='a'></group", "<a></b>", "<group name=a></group>",
          "<group name='a,'><rule id='7' level='1'></group></rule>", "<!-- only a comment -->", "<?xml version='1.0'?>\n<group name='a,'></group>",
          "<!DOCTYPE a [<!ENTITY x 'y'>]><group name='a,'>&x;</group>", "<group name='a,'><![CDATA[x]]></group>",
          "<group name='a,' name='b,'></group>", "\ufeff<group name='a,'></group>",
          "<group name='a,'></group>\r\n<group name='b,'></group>\r\n", "<group name='a,'/>"]
NAMES = """own_rules.xml own_rules.xml other.xml local_rules.xml local_decoder.xml own own.XML
    a.xml.bak ..xml .xml own%2Fother.xml %2e%2e%2fossec.xml own%00.xml ow%C3%A9n.xml own.txt own%20x.xml own-_1.xml""".split()
LISTS = """own own allowed-users not-in-configuration addresses other-_1 own.txt own.cdb ..%2Fa %2e%2e own%20x ow%C3%A9n bad""".split()
FOLDERS = """etc/rules etc/decoders ruleset/rules ruleset/decoders etc/lists etc/rules/more etc/rules/ etc/rules/../rules etc /etc/rules etc/rules/none
    ../etc/rules etc/rulesx""".split()
ENTRIES = """a:1|b:|"c d":"e f"|"g:h":i|j:"k:l"|m|:n|"o":|"p:q":r:s|t:u:v|w:"x|"y"z:1|a:2|é:ü|# x:y|TEMPLATE:1|"":1|aa:bb |  lead:1|x:"y" |10.0.0.:net|"a\\"b":c
    |fe80::1:x|"fe80::1":x|tab\tkey:1|q:'single'|a.b/c@d:1""".split("|")


def user(chance):
    return chance.choice(["wazuh"] * 8 + ["reader", "ruleset_part", "nobody"])


def request(chance, make):
    kind = chance.choice(["rules", "rules", "decoders", "decoders", "lists", "lists", "logtest"])
    if kind == "logtest":
        return logtest(chance, make)
    action = chance.random()
    if action < 0.5:
        return upload(chance, make, kind)
    if action < 0.65:
        return make("DELETE", f"/{kind}/files/{name(chance, kind)}", {"relative_dirname": folder(chance, kind)})
    if action < 0.85:
        return make("GET", f"/{kind}/files/{name(chance, kind)}", {"raw": chance.choice([None, "true", "false"]), "relative_dirname": folder(chance, kind),
                    "get_xml": chance.choice([None] * 9 + ["true"])})
    shown = {"rules": ["rules", "rules", "rules/files", "rules/groups", "rules/requirement/pci_dss", "rules/requirement/mitre"],
             "decoders": ["decoders", "decoders", "decoders/files", "decoders/parents"], "lists": ["lists", "lists", "lists/files"]}[kind]
    return make("GET", "/" + chance.choice(shown), {"search": chance.choice([None, "own", "-own", "a"]), "limit": chance.choice([None, 500])})


def name(chance, kind):
    return chance.choice(LISTS if kind == "lists" else NAMES)


def folder(chance, kind):
    return None if kind == "lists" or chance.random() < 0.6 else chance.choice(FOLDERS)


def upload(chance, make, kind):
    text = content(chance, kind)
    coding = chance.choice(["utf-8"] * 12 + ["latin-1", "utf-16"])
    body = text.encode(coding, "replace")
    parameters = {"overwrite": chance.choice([None, "true", "true", "false", "x"] if chance.random() < 0.3 else [None, "true", "true"]),
                  "relative_dirname": folder(chance, kind)}
    media_type = chance.choice(["application/octet-stream"] * 14 + ["application/xml", "application/json", "text/plain", ""])
    return make("PUT", f"/{kind}/files/{name(chance, kind)}", parameters, body, media_type)


def content(chance, kind):
    if kind == "lists":
        lines = [chance.choice(ENTRIES).strip("\n") for _ in range(chance.choice([0, 1, 1, 2, 3, 5]))]
        end = chance.choice(["\n", "\n", "\r\n", "\r"])
        return chance.choice(["", "", "", "\n", " "]) + end.join(lines) + chance.choice([end, "", end + end])
    if chance.random() < 0.25:
        return chance.choice(BROKEN if kind == "rules" else [text for text in BROKEN if "group" not in text])
    if kind == "decoders":
        names = chance.choice(['name="own"', 'name="own"', "name='o&amp;n'", 'name="é"', 'name="own" status="x"'])
        return "".join(f"<decoder {names}>{chance.choice(DECODERS).strip()}</decoder>\n" for _ in range(chance.choice([1, 1, 2])))
    options = "".join(chance.choice(OPTIONS).strip() for _ in range(chance.choice([1, 1, 2, 3])))
    one = GROUP.format(id=chance.choice([100900, 100901, 60001, 7]), level=chance.choice([0, 3, 12, 15, 16]), options=options,
                       group=chance.choice(["", "pci_dss_1.1,", "a,b", "é,"]))
    return one if chance.random() < 0.8 else one + one.replace("1009", "1008")


def logtest(chance, make):
    if chance.random() < 0.3:
        return make("DELETE", "/logtest/sessions/" + chance.choice(["abc00000", "deadbeef", "x", "a%2Fb", "ab%20c", "%C3%A9"]))
    body = {"event": "Failed x", "log_format": "syslog", "location": "here", "token": "abc00000"}
    for field in list(body):
        change = chance.random()
        if change < 0.1:
            del body[field]
        elif change < 0.2:
            body[field] = chance.choice(["", "x", 1, None, "é", "bad", ["a"]])
    if chance.random() < 0.1:
        body["more"] = 1
    return make("PUT", "/logtest", {}, body)
