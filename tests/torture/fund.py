#!/usr/bin/python3
"""fund - random things done to two pools, against a model of them

usage: tests/torture/fund.py [OPERATIONS [SEED]]

After each the program must have done what the model expects, or refused it
and written nothing, and both pools have what the model says.  At the end
ledger(1) and hledger(1), given the journals, come to the same.
"""
import datetime
import os
import random
import subprocess
import sys
import tempfile

from fund_model import Model, Pool

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 20130701
BUILD = os.path.abspath(os.environ.get("PIR_BUILD", "build"))
PIR = os.path.join(BUILD, "pir")
LEDGERS = os.path.join(os.path.dirname(__file__), "../region/ledgers")
CLIENTS = ["aaaaaaa1", "bbbbbbb2"]
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"

rng = random.Random(SEED)
model = Model()
today = datetime.date(2013, 7, 2)


def cents(n):
    return f"{n // 100}.{n % 100:02}"


class Region:
    """A repository, and whoever acts in it."""

    def __init__(self, folder):
        self.dir = os.path.join(folder, "region")
        self.env = {
            "PATH": BUILD + ":" + os.environ["PATH"],
            "HOME": folder,
            "LC_ALL": "C",
            "GIT_CONFIG_NOSYSTEM": "1",
            "ASAN_OPTIONS": "detect_leaks=0",
        }

    def run(self, staff, *args):
        self.env["PIR_NOW"] = f"{today}T10:00:00+10:00"
        self.env["GIT_AUTHOR_NAME"] = "Sam Example"
        self.env["GIT_AUTHOR_EMAIL"] = f"{staff}@example.org"
        return subprocess.run(
            [PIR, "-q", "-C", self.dir, *args],
            env=self.env,
            capture_output=True,
            text=True,
        )

    def must(self, *args):
        done = self.run("coord", *args)
        if done.returncode:
            sys.exit(f"fund: {args}: {done.stderr}")
        return done.stdout

    def tip(self):
        git = ["git", "-C", self.dir, "rev-parse", "main"]
        return subprocess.check_output(git, text=True)

    def ledgers(self):
        done = subprocess.run(
            [LEDGERS, self.dir], env=self.env, capture_output=True, text=True
        )
        if done.returncode:
            sys.exit(f"fund: seed {SEED}: {done.stdout}{done.stderr}")
        return done.stdout.strip()


def begin(region):
    subprocess.run(
        [PIR, "-q", "init", "--org", "A", "--region", "aa", "--staff", "coord"]
        + ["--name", "A B", "--email", "coord@example.org", region.dir],
        env={**region.env, "PIR_NOW": "2013-07-01T09:00:00+10:00"},
        check=True,
    )
    for staff, roles, limit in [
        ("fac1", ["facilitator"], None),
        ("appr1", ["approver"], "600"),
        ("appr2", ["approver", "finance"], "3000"),
        ("appr3", ["approver", "coordinator"], "3000"),
        ("fin1", ["finance"], None),
    ]:
        more = [w for role in roles for w in ("--role", role)]
        more += ["--limit", limit] if limit else []
        mail = ["--email", f"{staff}@example.org"]
        region.must("staff", "add", staff, "--name", "S", *mail, *more)
    for i, client in enumerate(CLIENTS):
        who = ["--given", "AB"[i] * 5, "--family", "XY"[i] * 7]
        who += ["--born", f"19{50 + 30 * i}-03-0{i + 1}", "--source", "self"]
        region.must("client", "add", "--id", client, *who)
        region.must("client", "accept", client, "--all-criteria")
        how = ["--participation", "--how", "written"]
        region.must("consent", "give", client, *how)
        region.must("client", "assign", client, "fac1")
    for pool, first in (("y13", 2013), ("y14", 2014)):
        days = f"{first}-07-01", f"{first + 1}-06-30"
        open_pool(region, pool, *days)


def open_pool(region, pool, first, last):
    kinds = ["--category", "transport", "--category", "training:capacity"]
    most = ["--quorum", "1000", "--client-limit", "4000"]
    days = ["--from", first, "--to", last]
    region.must("fund", "open", pool, *days, *kinds, *most)
    model.pools[pool] = Pool(pool, first, last, 100000, 400000)


# ---- What is tried ----------------------------------------------------------


def some_day():
    back = rng.choice([0, 0, 0, 1, 2, 5, 40])
    return str(today - datetime.timedelta(days=back))


def some_request():
    known = list(model.requests)
    live = [r for r in known[-40:] if model.requests[r].ended is None]
    return rng.choice(live or known)


def allocate():
    pool, n, on = rng.choice(["y13", "y14"]), rng.randint(1, 500000), some_day()
    back = rng.random() < 0.3
    args = [pool, cents(n), "--on", on] + (["--handback"] if back else [])
    return "fin1", ["allocate", *args], lambda: model.allocate(pool, n, on, back)


def request():
    pool = rng.choice(["y13", "y14"])
    client = rng.choice([None, *CLIENTS])
    entry = "".join(rng.choice(LETTERS) for _ in range(4))
    rid = f"{client or pool}-{entry}"
    if any(r.endswith(entry) for r in model.requests):
        return None
    n, on = rng.choice([1, 333, 20000, 59999, 60000, 100001, 250000]), some_day()
    n = rng.randint(1, n)
    by = rng.choice(["fac1", "coord", "appr3"])
    args = [client, "--tried", "Loan: no"] if client else []
    args += ["--category", "transport" if client else "training"]
    args += ["--amount", cents(n), "--payee", "Example Shop", "--pool", pool]
    args += ["--purpose", "A", "--id", rid, "--on", on]
    if n >= 11:
        args += ["--gst", cents(n // 11)]
    part = some_request() if model.requests and rng.random() < 0.3 else None
    args += ["--with", part] if part else []
    return by, ["request", *args], lambda: model.request(
        rid, pool, client, n, on, by, part
    )


def vary():
    rid, n, on = some_request(), rng.randint(1, 260000), some_day()
    by = rng.choice(["fac1", "coord", "appr3"])
    args = [rid, "--amount", cents(n), "--on", on]
    if n == model.requests[rid].asked:
        return None
    return by, ["vary", *args], lambda: model.vary(rid, n, on, by)


def approve():
    rid, on = some_request(), some_day()
    by = rng.choice(["appr1", "appr2", "appr2", "appr3"])
    return by, ["approve", rid, "--on", on], lambda: model.approve(rid, on, by)


def decline():
    rid, on, by = some_request(), some_day(), rng.choice(["appr1", "appr2"])
    return (
        by,
        ["decline", rid, "--on", on],
        lambda: model.end(rid, "declined", on, by),
    )


def cancel():
    rid, on, by = some_request(), some_day(), rng.choice(["fac1", "coord"])
    return (
        by,
        ["cancel", rid, "--on", on],
        lambda: model.end(rid, "cancelled", on, by),
    )


def part(most):
    return rng.choice([most, most + 1, rng.randint(1, max(most, 1))])


def pay():
    rid, on, by = some_request(), some_day(), rng.choice(["fin1", "appr2"])
    n = part(model.requests[rid].committed())
    args = [rid, "--amount", cents(n), "--on", on]
    if not n:
        return None
    return by, ["pay", *args], lambda: model.pay(rid, n, on, by)


def release():
    rid, on = some_request(), some_day()
    n = part(model.requests[rid].committed())
    args = [rid, "--amount", cents(n), "--on", on]
    if not n:
        return None
    return "fin1", ["release", *args], lambda: model.release(rid, n, on)


def refund():
    rid, on = some_request(), some_day()
    r = model.requests[rid]
    n = part(r.paid - r.refunded)
    args = [rid, "--amount", cents(n), "--on", on]
    if not n:
        return None
    return "fin1", ["refund", *args], lambda: model.refund(rid, n, on)


def close():
    if str(today) < "2014-07-10" and rng.random() < 0.95:
        return None
    on = some_day()
    args = ["y13", "--carry-to", "y14", "--on", on]
    return "fin1", ["close", *args], lambda: model.close("y13", "y14", on)


TRIED = [allocate, vary, decline, cancel, close]
TRIED += [request, pay] * 3 + [approve] * 6 + [release, refund] * 2


# ---- Judging ------------------------------------------------------------------


SUMS = "requested", "committed", "spent", "available"


def balance(region, pool, *more):
    args = ["fund", "balance", pool, *more, "--columns", ",".join(SUMS)]
    said = region.must(*args).replace(".", "").split()
    return dict(zip(SUMS, map(int, said)))


def judge(region, what):
    faults = []
    for pool in model.pools:
        due, has = model.sums(pool), balance(region, pool)
        if has != due:
            faults.append(f"{pool} has {has}, not {due}")
        on = str(today - datetime.timedelta(days=rng.randint(1, 60)))
        then = balance(region, pool, "--on", on)
        due = model.spent(pool, on), model.available(pool, on)
        if (then["spent"], then["available"]) != due:
            faults.append(f"{pool} had {then} on {on}, not {due}")
    for fault in faults:
        print(f"fund: seed {SEED}: after {what}: {fault}")
    return not faults


def attempt(region, i):
    tried = rng.choice(TRIED)() if model.requests else request()
    if not tried:
        return None
    staff, args, expected = tried
    before = region.tip()
    may = expected()
    done = region.run(staff, "fund", *args)
    what = f"{i}: {today} {staff}: fund {' '.join(map(str, args))}"
    if (done.returncode == 0) != may or done.returncode not in (0, 2, 3, 5):
        print(f"fund: seed {SEED}: {what}")
        print(f"  exit {done.returncode}, may: {may}: {done.stderr}")
        return False
    if not may and region.tip() != before:
        print(f"fund: seed {SEED}: {what}: refused, and something was written")
        return False
    return judge(region, what) and (args[0] if may else "")


def main():
    global today
    counts, refused = {}, 0
    with tempfile.TemporaryDirectory() as folder:
        region = Region(folder)
        begin(region)
        for i in range(COUNT):
            if rng.random() < 640 / COUNT:
                today += datetime.timedelta(days=rng.randint(0, 2))
            done = attempt(region, i)
            if done is False:
                sys.exit(1)
            if done:
                counts[done] = counts.get(done, 0) + 1
            else:
                refused += done == ""
        region.must("check", "--history")
        journals = region.ledgers()
    told = ", ".join(f"{n} {name}" for name, n in sorted(counts.items()))
    print(f"fund.py: {COUNT} operations, {refused} refused; {told}; {journals}")


main()
