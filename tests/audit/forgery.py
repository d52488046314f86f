"""forgery - commits made by git alone, as somebody may forge them"""
import datetime
import json
import os
import subprocess
import sys
import tempfile

BUILD = os.path.abspath(sys.argv[1])
HERE = os.path.dirname(os.path.abspath(__file__))
WORK = tempfile.mkdtemp(prefix="pir-forge.")
NOW = "2013-08-05T12:00:00+10:00"
BEGIN = int(datetime.datetime.fromisoformat(
    "2013-08-05T09:00:00+10:00").timestamp())
for name in list(os.environ):
    if name.startswith(("GIT_", "PIR_")):
        del os.environ[name]
os.environ.update(PATH=BUILD + ":" + os.environ["PATH"], HOME=WORK,
                  LC_ALL="C", TZ="UTC", GIT_CONFIG_NOSYSTEM="1",
                  PIR_NOW=NOW)
HUB, COPY = WORK + "/hub", WORK + "/copy"

CLIENT = "clients/a/aaaa0001/client.json"
OTHER = "clients/b/bbbb0002/client.json"
CLOSED = "clients/c/cccc0003/client.json"
NEW = "clients/d/dddd0004/client.json"
PLAN = "clients/a/aaaa0001/plan.json"
NEEDS = "clients/a/aaaa0001/needs/2013-07-06-n33d.json"
CONTACT = "clients/a/aaaa0001/contacts/2013-07-06-c0nt.json"
CONTACTS = "clients/a/aaaa0001/contacts/"


def run(*argv, **how):
    return subprocess.run(argv, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, **how)


def git(*args):
    done = run("git", "-C", COPY, *args)
    if done.returncode:
        sys.exit(done.stdout.decode())
    return done.stdout.decode().strip()


def canonical(record):
    return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode()


FILES = {}


def original(path):
    if path not in FILES:
        FILES[path] = subprocess.check_output(
            ["git", "-C", COPY, "show", "main:" + path])
    return FILES[path]


def record(path):
    return json.loads(original(path))


def set_at(value, member, to):
    """Set a member, "goals.0.title"; None takes it away, "+" appends."""
    *above, last = member.split(".")
    for step in above:
        value = value[int(step) if isinstance(value, list) else step]
    if isinstance(value, list) and last == "+":
        value.append(to)
    elif to is None:
        del value[int(last) if isinstance(value, list) else last]
    else:
        value[int(last) if isinstance(value, list) else last] = to


def edit(path, *changes, base=None):
    """The record with members changed, in their order: {path: bytes}."""
    new = json.loads(base) if base else record(path)
    for member, value in changes:
        set_at(new, member, value)
    with open("%s/../../schema/%s.json" % (HERE, new["kind"])) as schema:
        order = list(json.load(schema)["properties"])
    return {path: canonical(dict(sorted(
        new.items(), key=lambda m: (order + [m[0]]).index(m[0]))))}


def contact(entry, client="aaaa0001", on="2013-08-05", **members):
    value = {"kind": "contact", "version": 1, "id": client + "-" + entry,
             "on": on, "status": "attended", "mode": "telephone",
             "with": ["client"]}
    value.update(members)
    return {"clients/%s/%s/contacts/%s-%s.json"
            % (client[0], client, on, entry): canonical(value)}


def staff(**members):
    value = {"kind": "staff", "version": 1, "id": "new1", "name": "New",
             "emails": ["new1@example.org"],
             "roles": [{"role": "intake", "from": "2013-08-05"}],
             "from": "2013-08-05"}
    value.update(members)
    return {"staff/%s.json" % value["id"]: canonical(value)}


def ids(path):
    """The client and the record of a path, as trailers have them."""
    parts = path[:-5].split("/")
    if parts[0] != "clients":
        return None, parts[-1]
    if len(parts) == 4:
        return parts[2], parts[2]
    return parts[2], parts[2] + "-" + parts[-1][-4:]


def typed(command, files, override=None, what="made"):
    """The message that a command would have written."""
    clients, records = [], []
    for path in sorted(files):
        client, one = ids(path)
        if client and client not in clients:
            clients.append(client)
        if one not in records:
            records.append(one)
    return "%s: %s\n\nPir-Command: %s\n%s%s%s" % (
        command, what, command,
        "".join("Pir-Client: %s\n" % c for c in clients),
        "".join("Pir-Record: %s\n" % r for r in records),
        "Pir-Override: %s\n" % override if override else "")


def commit(files, who="fac1", message="By hand\n", command=None, **how):
    """A commit: files {path: bytes, (mode, bytes), or None to remove}."""
    if command:
        message = typed(command, files, how.pop("override", None))
    return dict(files=files, who=who, message=message, **how)


def person(who):
    return "%s Example <%s@example.org>" % (who, who)


def emit(out, i, c, branch, parent):
    """Append the commit for git fast-import, its mark one more than i."""
    at = c.get("at", BEGIN + 60 * i)
    zone = c.get("zone", "+1000")
    author = c.get("author", person(c["who"]))
    text = c["message"].encode()
    out.append(b"commit %s\nmark :%d\n" % (branch.encode(), i + 1))
    out.append(("author %s %d %s\n" % (
        author, c.get("written", at), zone)).encode())
    out.append(("committer %s %d %s\n" % (
        c.get("committer", author), at, zone)).encode())
    out.append(b"data %d\n%s\n" % (len(text), text))
    if parent:
        out.append(b"from %s\n" % parent.encode())
    for parent in c.get("merge", []):
        out.append(b"merge %s\n" % parent.encode())
    for path, content in c["files"].items():
        mode = b"100644"
        if isinstance(content, tuple):
            mode, content = content
        name = json.dumps(path).encode()
        if content is None:
            out.append(b"D %s\n" % name)
        elif mode == b"160000":
            out.append(b"M 160000 %s %s\n" % (content, name))
        else:
            out.append(b"M %s inline %s\ndata %d\n%s\n" % (
                mode, name, len(content), content))


def bring(branch, out):
    done = run("git", "-C", COPY, "fast-import", "--quiet", "--force",
               "--date-format=raw-permissive", input=b"".join(out))
    if done.returncode:
        sys.exit("%s: %s" % (branch, done.stdout.decode()))


def key(name):
    """The file of a key, which is made if it is not there."""
    path = "%s/%s" % (WORK, name)
    if not os.path.exists(path):
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f",
            path)
    return path


def public(name):
    with open(key(name) + ".pub") as file:
        return " ".join(file.read().split()[:2])


def sign(branch, name, mangle=None, namespace="git"):
    """Put a signature into the last commit, as git does; mangle may change
    what is signed and the armor."""
    text = subprocess.check_output(
        ["git", "-C", COPY, "cat-file", "commit", branch]).decode()
    armor = subprocess.run(
        ["ssh-keygen", "-q", "-Y", "sign", "-n", namespace, "-f", key(name)],
        input=text.encode(), stdout=subprocess.PIPE, check=True).stdout
    armor = armor.decode().strip()
    if mangle:
        text, armor = mangle(text, armor)
    head, message = text.split("\n\n", 1)
    text = "%s\ngpgsig %s\n\n%s" % (head, armor.replace("\n", "\n "), message)
    done = run("git", "-C", COPY, "hash-object", "-t", "commit", "-w",
               "--stdin", input=text.encode())
    git("update-ref", branch, done.stdout.decode().strip())


def build_signed(branch, commits):
    """One by one, since a signature is in what the next one names; what is
    in a file may name the commit before it."""
    parent = git("rev-parse", "main")
    for i, c in enumerate(commits):
        out = []
        files = {path: content(parent) if callable(content) else content
                 for path, content in c["files"].items()}
        emit(out, i, dict(c, files=files), branch, parent)
        bring(branch, out)
        if "sign" in c:
            sign(branch, *c["sign"])
        parent = git("rev-parse", branch)


def build(branch, commits, first=True):
    out = []
    if any("sign" in c for c in commits):
        build_signed(branch, commits)
    else:
        for i, c in enumerate(commits):
            emit(out, i, c, branch, ":%d" % i if i else
                 "refs/heads/main^0" if first else None)
        bring(branch, out)
    tip = git("rev-parse", branch)
    return git("rev-list", "--first-parent", "--reverse",
               tip, *(["^main"] if first else [])).split()
