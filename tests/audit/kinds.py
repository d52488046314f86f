"""kinds - what somebody may forge, and the rule that it breaks

Each is (name, commits, rule, how): how may say which commit it is, at; what
else may be found at that commit, also; what the hook says, hook.
"""
from forgery import (CLIENT, CLOSED, CONTACT, CONTACTS, NEEDS, NEW, OTHER,
                     PLAN, canonical, commit, contact, edit, git, original,
                     person, record, staff, typed)

ESC = "\x1b[31m"
BIDI = "\u202e"
SECTORS = "vocab/sectors.json"


def raw(path, was, now):
    text = original(path)
    assert was in text, (path, was)
    return {path: text.replace(was, now, 1)}


def phone(number="03 5550 1234", path=CLIENT):
    return edit(path, ("phones", [{"number": number}]))


def of_commits():
    fine = contact("zzzz")
    side = git("rev-parse", "main~3")
    orphan = git("-c", "user.name=x", "-c", "user.email=x@example.org",
                 "commit-tree", "-m", "Another beginning", "main^{tree}")
    yield "merge", [commit(fine, merge=[side])], "linear", {}
    yield "octopus", [commit(fine, merge=[side, git("rev-parse", "main~5")])], \
        "linear", {}
    yield "second root", [commit(fine, merge=[orphan])], "one-root", \
        {"also": ("linear",)}
    yield "nothing changed", [commit({})], "something", {}
    yield "unknown author", [commit(fine, "nobody")], "author", {}
    yield "author who left", [commit(fine, "gone1")], "role", {}
    yield "other committer", [commit(fine, committer=person("coord"))], \
        "committer", {}
    yield "committer's other name", [commit(
        fine, committer="F Example <fac1@example.org>")], "committer", {}
    yield "before the parent", [commit(
        contact("zzzz", on="2013-07-31"), at=1375300000)], "moment", {}
    yield "back in a range", [commit(fine), commit(
        contact("yyyy"), at=1375657100)], "moment", {}
    yield "still to come", [commit(fine, at=1375999999)], "moment", {}
    yield "written later", [commit(fine, written=1375668000)], "moment", {}
    yield "no such offset", [commit(fine, zone="+2300")], "moment", \
        {"also": ("effective-day",)}
    yield "escapes in the message", [commit(fine, message="Red" + ESC)], \
        "message", {}
    yield "text turned around", [commit(fine, message="a" + BIDI + "b")], \
        "message", {}
    yield "escapes in the author", [commit(
        fine, author="Fay" + ESC + " <fac1@example.org>")], "message", {}
    yield "no message", [commit(fine, message="\n")], "message", {}
    yield "another first commit", [commit(
        {"pir.json": original("pir.json")}, root=True)], "first-commit", \
        {"hook": "fast-forward"}
    yield "client in the first commit", [commit(
        {"pir.json": original("pir.json"), NEW: original(NEW),
         "staff/fac1.json": original("staff/fac1.json")}, root=True,
        at=1375300000)], "first-commit", \
        {"hook": "fast-forward", "also": ("references", "codes")}


def of_messages():
    fine = contact("zzzz")
    right = typed("contact add", fine)
    yield "unknown command", [commit(fine, command="contact make")], \
        "trailers", {}
    yield "record not named", [commit(fine, message=right.replace(
        "Pir-Record: aaaa0001-zzzz\n", ""))], "trailers", {}
    yield "another record named", [commit(
        fine, message=right + "Pir-Record: aaaa0001-c0nt\n")], "trailers", {}
    yield "another client named", [commit(fine, message=right.replace(
        "Client: aaaa0001", "Client: bbbb0002"))], "trailers", {}
    yield "client not named", [commit(fine, message=right.replace(
        "Pir-Client: aaaa0001\n", ""))], "trailers", {}
    yield "record named twice", [commit(
        fine, message=right + "Pir-Record: aaaa0001-zzzz\n")], "trailers", {}
    yield "records counted", [commit(fine, message=right.replace(
        "Pir-Record: aaaa0001-zzzz", "Pir-Records: 1"))], "trailers", {}
    yield "trailers in disguise", [commit(
        edit("staff/fac2.json", ("fte_percent", 50)), "coord",
        "Small\n\nPIR-COMMAND: staff edit\n")], "trailers", \
        {"also": ("subject",)}
    yield "another command's subject", [commit(fine, message=right.replace(
        "contact add: ", "note: "))], "subject", {}
    yield "long subject", [commit(fine, message=right.replace(
        "made", "m" * 80))], "subject", {}
    yield "a body", [commit(fine, message=right.replace(
        "\n\n", "\n\nShe said so\n\n", 1))], "subject", {}
    yield "override by no coordinator", [commit(
        edit(CLIENT, ("change_reason", "So"), ("no_mail", True)),
        command="client edit", override="eligibility")], "override", {}
    yield "override of no rule", [commit(
        edit(CLIENT, ("change_reason", "So"), ("no_mail", True)), "coord",
        command="client edit", override="gravity")], "override", {}
    yield "override without reason", [commit(
        fine, "coord", command="contact add", override="eligibility")], \
        "override", {}
    yield "staff by hand", [commit(staff(), "coord")], "hand-edit", {}
    yield "policy by hand", [commit(edit(
        "pir.json", ("policies.review_days", 900)), "coord")], "hand-edit", {}
    yield "consent by hand", [commit(edit(CLIENT, ("consents.1.withdrawn", {
        "on": "2013-08-05", "by": "client", "how": "verbal"})))], \
        "hand-edit", {"also": ("schema",)}
    yield "pool by hand", [commit({"funds/next.json": canonical({
        "kind": "pool", "version": 1, "id": "next", "title": "Next",
        "state": "open", "from": "2013-07-01", "to": "2014-06-30",
        "categories": []})}, "fin1")], "hand-edit", {"also": ("pool-form",)}


def of_files():
    fine = canonical(record(CONTACT))
    yield "stray file", [commit({"README": b"Notes\n"})], "path", {}
    yield "folder that is none", [commit({"clients/a/aaaa0001/x/y.json":
                                          b"{}\n"})], "path", {}
    yield "wrong initial", [commit({"clients/b/aaaa0001/client.json":
                                    original(CLIENT)})], "path", {}
    yield "no such day in a name", [commit({
        CONTACTS + "2013-02-30-zzzz.json": fine})], "path", {}
    yield "escapes in a name", [commit({"staff/" + ESC + ".json": b"{}\n"})], \
        "path", {}
    yield "newline in a name", [commit({"staff/a\nb.json": b"{}\n"})], \
        "path", {}
    yield "program", [commit({CONTACT: ("100755".encode(), fine)})], "mode", {}
    yield "link", [commit({CONTACT: (b"120000", b"../../../../pir.json")})], \
        "mode", {}
    yield "other repository", [commit({CONTACT: (
        b"160000", git("rev-parse", "main").encode())})], "mode", {}
    yield "no JSON", [commit({CONTACT: b"not a record\n"})], "record", {}
    yield "no JSON, of staff by hand", [commit({
        "staff/fac2.json": b"not a record\n"}, "coord")], "record", {}
    yield "no JSON, made by a script", [commit(
        {CONTACT: b"not a record\n"}, message=typed("contact amend", {
            CONTACT: b""}) + "Pir-Op: o1\nPir-Made: zzzz\n")], "record", {}
    yield "no JSON, against a rule", [commit(
        {CONTACT: b"not a record\n"}, "coord", command="contact amend",
        override="eligibility")], "record", {}
    yield "two members of one name", [commit(raw(
        CONTACT, b'  "mode"', b'  "note": "x",\n  "mode"'))], "record", {}
    yield "text after the record", [commit({CONTACT: fine + b"{}\n"})], \
        "record", {}
    yield "byte order mark", [commit({CONTACT: b"\xef\xbb\xbf" + fine})], \
        "record", {}
    yield "invalid UTF-8", [commit(raw(CONTACT, b"We met", b"We \xff met"))], \
        "record", {}
    yield "escapes in a note", [commit(raw(
        CONTACT, b"We met", b"We\\u001b[31m met"))], "record", {}
    yield "too deep", [commit({CONTACT: b'{"a": ' + b"[" * 40 + b"]" * 40 +
                               b"}\n"})], "record", {}
    yield "too big", [commit({CONTACT: raw(
        CONTACT, b"We met", b"x" * 1100000)[CONTACT]})], "record", {}
    yield "much too big", [commit({CONTACT: raw(
        CONTACT, b"We met", b"x" * 5000000)[CONTACT]})], "record", {}
    yield "order of members", [commit({CONTACT: canonical(dict(
        reversed(record(CONTACT).items())))})], "canonical", {}
    yield "no last newline", [commit({CONTACT: fine.rstrip()})], \
        "canonical", {}
    yield "other spaces", [commit({CONTACT: fine.replace(b"  ", b"\t")})], \
        "canonical", {}
    yield "other line ends", [commit({CONTACT: fine.replace(b"\n", b"\r\n")})], \
        "canonical", {}
    yield "escapes not needed", [commit(raw(
        CONTACT, b"We met", b"We\\u0020met"))], "canonical", {}


def of_records():
    yield "wrong type", [commit(edit(CONTACT, ("with", "client")))], \
        "schema", {}
    yield "no such state", [commit(edit(PLAN, ("state", "perfect")))], \
        "schema", {}
    yield "needed member gone", [commit(edit(CLIENT, ("names", None)))], \
        "schema", {}
    yield "another kind", [commit({CONTACTS + "2013-08-05-zzzz.json":
                                   original(NEEDS)})], "schema", \
        {"also": ("identity",)}
    yield "another's id", [commit(edit(CONTACT, ("id", "aaaa0001-zzzz")))], \
        "identity", {}
    yield "id used twice", [commit(contact("n33d"))], "identity", {}
    yield "two records with one id", [commit({
        **contact("zzzz"), **contact("zzzz", on="2013-08-04")})], \
        "identity", {}
    yield "record removed", [commit({CONTACT: None})], "record-stays", {}
    yield "client removed", [commit({NEW: None}, "coord")], "record-stays", {}
    yield "removed by a command", [commit(
        {CONTACT: None}, command="contact amend")], "record-stays", {}
    yield "record moved", [commit({
        CONTACT: None, CONTACTS + "2013-07-05-c0nt.json":
        original(CONTACT).replace(b'"2013-07-06"', b'"2013-07-05"')})], \
        "record-stays", {"also": ("identity",)}
    yield "removed and back", [commit({CONTACT: None}), commit({
        CONTACT: original(CONTACT)})], "record-stays", {"at": 0}
    yield "entry's id twice", [commit(edit(PLAN, ("goals.+", dict(
        record(PLAN)["goals"][0], title="Another"))))], "entry-ids", \
        {"also": ("plan-state",)}
    yield "two lines of a name", [commit(edit(
        CLIENT, ("names.0.given", "A\nB")))], "one-line", {}
    yield "by somebody else", [commit(edit(CONTACT, ("addenda.+", {
        "on": "2013-08-05", "by": "fac2", "text": "No"})))], \
        "by-the-author", {}
    yield "no such day", [commit(edit(PLAN, ("next_review",
                                             "2013-02-30")))], "days", {}
    yield "a day to come", [commit(contact("zzzz", on="2013-08-06"))], \
        "effective-day", {}
    yield "another day than its name", [commit(edit(
        next(iter(contact("zzzz"))), ("on", "2013-08-04"),
        base=next(iter(contact("zzzz").values()))))], "first-day", {}
    yield "no such code", [commit(contact("zzzz", mode="telepathy"))], \
        "codes", {}
    yield "code that ended", [
        commit(edit("vocab/contact-modes.json",
                    ("codes.1.to", "2013-07-31")), "coord"),
        commit(contact("zzzz"))], "codes", {}
    yield "entry removed", [commit(edit(PLAN, ("goals.0.actions", [])))], \
        "nothing-removed", {"also": ("plan-state",)}
    yield "addendum edited", [commit(edit(
        CONTACT, ("addenda.0.text", "Never")))], "as-written", {}
    yield "answer edited", [commit(edit(
        CLIENT, ("episodes.0.eligibility.0.answer", "no")), "coord")], \
        "as-written", {}
    yield "statement about nothing", [commit(edit(CONTACT, ("statements", [{
        "on": "2013-08-05", "member": "moon", "text": "No",
        "by": "fac1"}])))], "statement", {"also": ("schema",)}
    yield "leads nowhere", [commit(contact("zzzz", partner="moon"))], \
        "references", {}
    yield "no longer void", [commit(edit(
        CONTACTS + "2013-07-07-tw1c.json", ("void", None)))], "void", {}
    yield "code in use removed", [commit(edit(SECTORS, (
        "codes", [c for c in record(SECTORS)["codes"]
                  if c["code"] != "housing"])), "coord")], "code-in-use", {}
    yield "code twice", [commit(edit(SECTORS, (
        "codes.+", record(SECTORS)["codes"][0])), "coord")], "code-list", {}


def of_roles():
    mine = edit("staff/fac1.json", ("roles.0.role", "coordinator"))
    yield "another's client", [commit(contact("zzzz", "bbbb0002"))], "role", {}
    yield "plan by intake", [commit(edit(
        PLAN, ("goals.0.state", "on-hold")), "intake1")], "role", {}
    yield "contact by an auditor", [commit(contact("zzzz"), "aud1")], \
        "role", {}
    yield "partner by a facilitator", [commit(edit(
        "partners/acme.json", ("name", "Acne")))], "role", {}
    yield "assignment by a facilitator", [commit(edit(
        OTHER, ("assignments.0.staff", "fac1")))], "role", {}
    yield "role granted to oneself", [commit(
        edit("staff/coord2.json", ("roles.+", {
            "role": "finance", "from": "2013-08-05"})), "coord2",
        command="staff edit")], "own-authority", {}
    yield "role granted and used", [commit(
        {**mine, **edit("partners/acme.json", ("name", "Acne"))},
        command="staff edit")], "role", {}
    yield "role granted, then used", [
        commit(mine, command="staff edit"),
        commit(edit("partners/acme.json", ("name", "Acne")))], "role", \
        {"at": 0}
    yield "limit raised by its holder", [commit(
        edit("staff/appr1.json", ("delegations.0.limit_cents", 99900000)),
        "appr1", command="staff edit")], "role", {}
    yield "address of another", [commit(
        staff(emails=["FAC2@example.org"]), "coord", command="staff add")], \
        "staff-email", {}
    yield "id of a partner", [commit(
        staff(id="acme"), "coord", command="staff add")], "own-id", {}
    yield "role that ends first", [commit(
        staff(roles=[{"role": "intake", "from": "2013-08-05",
                      "to": "2013-08-01"}]), "coord",
        command="staff add")], "staff-period", {}
    yield "leaving with clients", [commit(
        edit("staff/fac1.json", ("to", "2013-08-05")), "coord",
        command="staff close")], "staff-close", {}
    yield "more than is lent", [commit(edit(
        "staff/appr2.json", ("delegations.+", {
            "limit_cents": 200000, "from": "2013-08-05", "to": "2013-08-09",
            "acting_for": "appr1"})), "coord", command="staff act")], \
        "staff-acting", {}


def of_clients():
    yield "closed client edited", [commit(phone(path=CLOSED))], \
        "client-open", {}
    yield "contact with a closed client", [commit(
        contact("zzzz", "cccc0003"))], "client-open", {}
    yield "from referred to active", [commit(
        edit(NEW, ("state", "active")), "coord")], "client-state", \
        {"also": ("client-active",)}
    yield "accepted without criteria", [commit(
        edit(NEW, ("state", "accepted"),
             ("episodes.0.accepted_on", "2013-08-05")), "intake1")], \
        "eligibility", {}
    yield "closed, its episode open", [commit(
        edit(CLIENT, ("state", "closed")))], "client-episode", \
        {"also": ("client-plan",)}
    yield "two primary facilitators", [commit(edit(CLIENT, ("assignments.+", {
        "staff": "fac2", "role": "primary", "from": "2013-08-05"})),
        "coord")], "client-assignment", {}
    yield "on hold, no hold", [commit(edit(CLIENT, ("state", "on-hold")))], \
        "client-hold", {}
    yield "born tomorrow", [commit(edit(CLIENT, (
        "born.date", "2013-08-06")))], "client-period", {}
    yield "consent edited", [commit(edit(
        CLIENT, ("consents.1.information", ["plan"])), "fac1",
        command="consent give")], "consent-kept", {}
    yield "withdrawal taken back", [
        commit(edit(CLIENT, ("consents.1.withdrawn", {
            "on": "2013-08-05", "by": "client", "how": "verbal"})),
            command="consent withdraw"),
        commit({CLIENT: original(CLIENT)}, command="consent give")], \
        "consent-kept", {}
    yield "consent given by nobody", [commit(edit(CLIENT, ("consents.+", {
        "id": "n0by", "kind": "sharing", "to": "acme",
        "information": ["needs"], "purposes": ["referral"], "how": "written",
        "given_by": "n0by", "from": "2013-08-05", "until": "2014-08-05"})),
        command="consent give")], "references", {"also": ("consent-giver",)}
    yield "note edited", [commit(edit(CONTACT, ("note", "We did not")))], \
        "contact-note", {}
    yield "contact that did happen", [commit(edit(
        CONTACT, ("status", "no-show")))], "contact-status", {}
    yield "disclosure without consent", [commit({
        "clients/a/aaaa0001/disclosures/2013-08-05-zzzz.json": canonical({
            "kind": "disclosure", "version": 1, "id": "aaaa0001-zzzz",
            "on": "2013-08-05", "to": "acme", "what": ["plan"],
            "purpose": "referral", "basis": "consent", "consent": "sh4r",
            "by": "fac1"})})], "disclosure-basis", {}
    yield "substance changed, agreed", [commit(edit(
        PLAN, ("goals.0.title", "Another")))], "plan-state", {}
    yield "agreed to by nobody", [commit(edit(
        "clients/b/bbbb0002/plan.json", ("state", "agreed")), "fac2")], \
        "plan-state", {}
    yield "agreement removed", [commit(edit(PLAN, ("agreements", [])))], \
        "nothing-removed", {}
    yield "blocked by nothing", [commit(edit(
        PLAN, ("goals.0.actions.0.state", "blocked")))], "plan-blocked", {}
    yield "plan of another episode", [commit(edit(
        PLAN, ("episode", "zzzz")))], "references", \
        {"also": ("plan-episode",)}
    yield "assessed twice a day", [commit({
        "clients/a/aaaa0001/needs/2013-07-06-zzzz.json": canonical(dict(
            record(NEEDS), id="aaaa0001-zzzz"))})], "needs-once-a-day", {}


FUNDS = "clients/a/aaaa0001/funds/2013-07-12-%s.json"
PAID, ASKED, DECLINED = FUNDS % "r3q1", FUNDS % "r3q2", FUNDS % "r3q3"
LARGE, OWN_ASKED = FUNDS % "r3q4", FUNDS % "r3q5"


def entry(path, kind, who, cents=None, on="2013-08-05", **members):
    """The request with one more entry."""
    value = {"id": "zzz1", "type": kind, "on": on, "by": who}
    if cents is not None:
        value["amount_cents"] = cents
    value.update(members)
    new = record(path)
    new.setdefault("entries", []).append(value)
    return edit(path, base=canonical(new))


def money(files, who, verb):
    return commit(files, who, command="fund " + verb)


def of_money():
    pool = "funds/year.json"
    yield "approval of one's own request", [money(entry(
        OWN_ASKED, "approve", "coord", 20000), "coord", "approve")], \
        "approval", {}
    yield "approval beyond the limit", [money(entry(
        ASKED, "approve", "appr2", 60000), "appr2", "approve")], \
        "approval", {}
    yield "approval by finance", [money(entry(
        ASKED, "approve", "fin1", 60000), "fin1", "approve")], "role", {}
    yield "approval in another's name", [money(entry(
        ASKED, "approve", "appr1", 60000), "appr2", "approve")], \
        "by-the-author", {}
    yield "above the quorum, one approval twice", [
        money(entry(LARGE, "approve", "appr1"), "appr1", "approve"),
        money(edit(LARGE, ("entries", [
            {"id": "zzz1", "type": "approve", "on": "2013-08-05",
             "by": "appr1"},
            {"id": "zzz2", "type": "approve", "on": "2013-08-05",
             "by": "appr1", "amount_cents": 90000}])), "appr1", "approve")], \
        "approval", {}
    yield "above the quorum, one approval", [money(entry(
        LARGE, "approve", "appr1", 90000), "appr1", "approve")], "quorum", {}
    yield "payment edited", [money(edit(
        PAID, ("entries.1.amount_cents", 1)), "fin1", "pay")], \
        "as-written", {}
    yield "decision removed", [money(edit(
        DECLINED, ("entries", [])), "appr1", "decline")], \
        "nothing-removed", {}
    yield "decisions in another order", [money(edit(
        PAID, ("entries", list(reversed(record(PAID)["entries"])))),
        "fin1", "pay")], "as-written", {}
    yield "decision put in between", [money(edit(
        PAID, ("entries", [record(PAID)["entries"][0],
                           {"id": "zzz1", "type": "release",
                            "on": "2013-08-05", "by": "fin1",
                            "amount_cents": 100},
                           record(PAID)["entries"][1]])), "fin1",
        "release")], "entries-appended", {}
    yield "paid and not approved", [money(entry(
        ASKED, "pay", "fin1", 60000), "fin1", "pay")], "request-state", {}
    yield "paid more than approved", [money(entry(
        PAID, "pay", "fin1", 90000), "fin1", "pay")], "request-state", {}
    yield "refunded more than paid", [money(entry(
        PAID, "refund", "fin1", 90000), "fin1", "refund")], \
        "request-state", {}
    yield "declined, then approved", [money(entry(
        DECLINED, "approve", "appr1", 5000), "appr1", "approve")], \
        "request-state", {}
    yield "late without saying so", [money(entry(
        PAID, "pay", "fin1", 100, on="2013-08-01"), "fin1", "pay")], \
        "entry-late", {}
    yield "before what it follows", [money(entry(
        PAID, "pay", "fin1", 100, on="2013-07-01", late=True), "fin1",
        "pay")], "entry-day", {}
    yield "payment by a facilitator", [money(entry(
        PAID, "pay", "fac1", 100), "fac1", "pay")], "role", {}
    yield "amount of a request changed", [money(edit(
        PAID, ("amount_cents", 90000)), "fac1", "vary")], "request-kept", {}
    yield "pool below zero", [money(edit(pool, ("allocations.+", {
        "id": "zzz1", "on": "2013-08-05", "amount_cents": 299900,
        "kind": "handback", "by": "fin1"})), "fin1", "allocate")], \
        "pool-available", {}
    yield "allocation edited", [money(edit(
        pool, ("allocations.0.amount_cents", 900000)), "fin1",
        "allocate")], "allocation", {}
    yield "pool closed with money in it", [money(edit(
        pool, ("state", "closed")), "fin1", "close")], "pool-closed", {}
    yield "quorum raised by an approver", [money(edit(
        pool, ("quorum_cents", 9900000)), "appr1", "open")], "role", {}
    yield "payment by hand", [commit(entry(
        PAID, "pay", "fin1", 100), "fin1")], "hand-edit", {}
    yield "cents with a fraction", [commit(raw(
        PAID, b'"amount_cents": 30000', b'"amount_cents": 300.5'))], \
        "record", {}


def kinds():
    for part in (of_commits, of_messages, of_files, of_records, of_roles,
                 of_clients, of_money):
        yield from part()
