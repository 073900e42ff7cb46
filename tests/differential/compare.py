#!/usr/bin/env python3
"""Asks two servers the same made-up requests and says where their answers differ.

One server is the reference (Wazuh's own API), the other is `wazuhctl serve`, each on a copy of the same home. What
answers of both must have in common is what `replay.py` of the recordings compares: the status; the error code of an
error; `error`, `data` and the codes and ids of the failed items of a success; the bytes of what is no JSON. Wording is
not compared. Where the reference ends in a 500, anything will do: that is never what it promises.

Usage: compare.py REFERENCE_URL OUR_URL PASSWORDS.json SUBJECT [--seed N] [--requests N] [--show N]
SUBJECT is a module beside this file: agents, registration, groups, ruleset, ruleset_changes, security. `agents` and
`ruleset` only read; both may be on one home. PASSWORDS.json has the password of every user that asks. Exit status: 0 where all answers agree, else 1.
Standard library only.
"""

import argparse
import base64
import http.client
import importlib
import json
import random
import ssl
import sys
import urllib.parse

TLS = ssl._create_unverified_context()


class Server:
    """A server, with a connection that is kept and a token for each user."""

    def __init__(self, url, passwords):
        self.url, self.passwords, self.tokens = urllib.parse.urlsplit(url), passwords, {}
        self.connection = self.connect()

    def connect(self):
        if self.url.scheme == "https":
            return http.client.HTTPSConnection(self.url.hostname, self.url.port, context=TLS, timeout=60)
        return http.client.HTTPConnection(self.url.hostname, self.url.port, timeout=60)

    def send(self, method, target, headers, body=None):
        for attempt in (1, 2):
            try:
                self.connection.request(method, target, body=body, headers=headers)
                answer = self.connection.getresponse()
                return answer.status, answer.headers.get_content_type(), answer.read()
            except (http.client.HTTPException, OSError):
                # A connection that was closed while it was idle.
                self.connection.close()
                self.connection = self.connect()
                if attempt == 2:
                    raise

    def log_in(self, user):
        """Gets a token for the user, or the answer that refuses it: users may have been removed."""
        basic = base64.b64encode(f"{user}:{self.passwords[user]}".encode()).decode()
        target, headers = "/security/user/authenticate?raw=true", {"Authorization": f"Basic {basic}"}
        answer = self.send("POST", target, headers)
        if answer[0] != 200:
            return answer
        self.tokens[user] = answer[2].decode()
        return None

    def ask(self, user, request):
        for attempt in (1, 2):
            refused = self.log_in(user) if user not in self.tokens else None
            if refused:
                return refused
            headers = {"Authorization": f"Bearer {self.tokens[user]}"}
            if request.body is not None and request.media_type:
                headers["Content-Type"] = request.media_type
            answer = self.send(request.method, request.target, headers, request.body)
            if answer[0] != 401 or attempt == 2:
                return answer
            # Changes end tokens.
            del self.tokens[user]


class Request:
    """A request that a subject makes up. `parameters` become the query; those that are None are left out."""

    def __init__(self, method, path, parameters=None, body=None, media_type="application/json"):
        given = [(name, value) for name, value in (parameters or {}).items() if value is not None]
        query = urllib.parse.urlencode(given, quote_via=urllib.parse.quote)
        self.method, self.target, self.media_type = method, path + ("?" + query if query else ""), media_type
        self.body = json.dumps(body) if isinstance(body, (dict, list)) else body

    def __str__(self):
        return f"{self.method} {self.target}" + (f" {self.body}" if self.body is not None else "")


def comparable(answer, volatile):
    """What of an answer must agree."""
    status, media_type, body = answer
    try:
        document = json.loads(body)
    except ValueError:
        return [status, media_type, body.decode(errors="replace")]
    if status >= 400:
        return [status, document.get("error")]
    if not isinstance(document, dict) or not isinstance(document.get("data"), dict):
        return [status, media_type, without(document, volatile)]
    data = dict(document["data"])
    failed = [[item["error"]["code"], item["id"]] for item in data.pop("failed_items", [])]
    return [status, media_type, document.get("error"), without(data, volatile), failed]


def without(value, names):
    if isinstance(value, dict):
        return {name: without(member, names) for name, member in value.items() if name not in names}
    return [without(member, names) for member in value] if isinstance(value, list) else value


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("reference")
    parser.add_argument("ours")
    parser.add_argument("passwords")
    parser.add_argument("subject", choices=["agents", "registration", "groups", "ruleset", "ruleset_changes", "security"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--requests", type=int, default=1000)
    parser.add_argument("--show", type=int, default=20, help="how many differences to print")
    options = parser.parse_args()
    passwords = json.load(open(options.passwords))
    reference, ours = Server(options.reference, passwords), Server(options.ours, passwords)
    subject = importlib.import_module(options.subject)
    chance = random.Random(options.seed)
    different = 0
    for _ in range(options.requests):
        user, request = subject.user(chance), subject.request(chance, Request)
        theirs, our = reference.ask(user, request), ours.ask(user, request)
        if theirs[0] >= 500:
            continue
        expected, found = comparable(theirs, subject.VOLATILE), comparable(our, subject.VOLATILE)
        if expected == found:
            continue
        different += 1
        if different <= options.show:
            print(f"{user}: {request}")
            print(f"  reference: {json.dumps(expected)[:600]}")
            print(f"  ours:      {json.dumps(found)[:600]}")
    print(f"{different} of {options.requests} answers differ (seed {options.seed})")
    sys.exit(different > 0)


if __name__ == "__main__":
    main()
