"""signed - forgeries that a signature has to give away

Kinds as in kinds.py; `sign` is (key, what is done to it, namespace).
"""
from forgery import BEGIN, commit, contact, edit, git, person, public
from kinds import PAID, entry, money

COORD, COORD2 = "staff/coord.json", "staff/coord2.json"
FAC = "staff/fac1.json"


def held(path, name, **members):
    """The staff record with the key."""
    value = {"id": name, "public": public(name)}
    value.update(members)
    return edit(path, ("keys", [value]))[path]


def keyed(path, name, by, **how):
    """The commit that puts the key into the staff record."""
    return commit({path: lambda parent: held(path, name, from_commit=parent)},
                  by, command="staff edit", **how)


def revoked(path, name, by):
    first = git("rev-parse", "main")
    return commit({path: lambda parent: held(
        path, name, from_commit=first, revoked_commit=parent)}, by,
        command="staff edit")


def policy(signatures, **how):
    return commit(edit("pir.json", ("policies.signatures", signatures)),
                  "coord", command="edit", **how)


def short(text, armor):
    """A signature without its last line but one."""
    lines = armor.split("\n")
    return text, "\n".join(lines[:-2] + lines[-1:])


def another(text, armor):
    """A signature of what is not there any more."""
    return text.replace("\n\n", "\n\nNot ", 1), armor


def of_signatures():
    fine = contact("zzzz")
    given = keyed(FAC, "kfac", "coord")
    own = keyed(COORD, "kc0r", "coord2")

    def by_fac(*sign, **how):
        return commit(fine, sign=sign, **how)

    yield "key that was revoked, on an old date", [
        given, revoked(FAC, "kfac", "coord"),
        by_fac("kfac", written=BEGIN + 30)], "signature-key-revoked", {}
    yield "key of somebody else", [
        given, keyed("staff/fac2.json", "kfa2", "coord"), by_fac("kfa2")], \
        "signature-key-unknown", {}
    yield "key of nobody", [given, by_fac("knob")], \
        "signature-key-unknown", {}
    yield "key given and used in one commit", [
        keyed(COORD2, "kc02", "coord2", sign=("kc02",))], \
        "signature-key-unknown", {"also": ("own-authority",)}
    yield "signed by who did not commit it", [given, by_fac(
        "kfac", committer=person("coord"))], "signature-bad", \
        {"also": ("committer",)}
    yield "signature cut short", [given, by_fac("kfac", short)], \
        "signature-bad", {}
    yield "changed after it was signed", [given, by_fac("kfac", another)], \
        "signature-bad", {}
    yield "signed as something else", [given, by_fac("kfac", None, "file")], \
        "signature-bad", {}
    yield "unsigned, where all is signed", [
        own, policy("all", sign=("kc0r",)), commit(fine)], \
        "signature-missing", {}
    yield "unsigned payment, where money is signed", [
        own, policy("money", sign=("kc0r",)), money(entry(
            PAID, "pay", "fin1", 100), "fin1", "pay")], \
        "signature-missing", {}
    yield "policy weakened, unsigned", [
        own, policy("all", sign=("kc0r",)), policy("off")], \
        "signature-missing", {}
