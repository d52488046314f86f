"""fund_model.py - a pool of money as simply as it can be told

A second telling of pir-records(5), pool and request, to hold pir to: whole
cents, days as strings, and every sum added up anew each time.
"""

LIMITS = {"appr1": 60000, "appr2": 300000, "appr3": 300000}


class Request:
    def __init__(self, rid, pool, client, cents, on, by, group):
        self.id, self.pool, self.client = rid, pool, client
        self.group = group or rid  # the first request of the purchase
        self.day, self.by = on, by
        self.asked = cents
        self.approved = self.released = self.paid = self.refunded = 0
        self.waits = True
        self.ended = None
        self.round = []  # who approved what is asked for now
        self.approvers = set()
        self.askers = {by}
        self.decided = False
        self.last = on
        self.moves = []  # (day, pool, what it adds to available)
        self.spends = []  # (day, pool, what it adds to spent)

    def committed(self):
        return self.approved - self.released - self.paid

    def weight(self):
        has = self.approved - self.released
        return max(has, self.asked) if self.waits else has

    def state(self):
        if not self.approved:
            return self.ended or "requested"
        if self.committed():
            return "part-paid" if self.paid else "approved"
        return "closed" if self.released else "paid"

    def waiting(self):
        return max(self.asked - self.approved, 0) if self.waits else 0


class Pool:
    def __init__(self, pid, first, last, quorum, limit):
        self.id, self.first, self.last = pid, first, last
        self.quorum, self.limit = quorum, limit
        self.open = True
        self.money = []  # (day, cents)


class Model:
    def __init__(self):
        self.pools, self.requests = {}, {}

    def moves(self, pool):
        yield from self.pools[pool].money
        for r in self.requests.values():
            for day, where, cents in r.moves:
                if where == pool:
                    yield day, cents

    def available(self, pool, on="9999"):
        return sum(cents for day, cents in self.moves(pool) if day <= on)

    def spent(self, pool, on="9999"):
        return sum(
            cents
            for r in self.requests.values()
            for day, where, cents in r.spends
            if where == pool and day <= on
        )

    def lowest(self, pool, *more):
        left, low, days = 0, 0, {}
        for day, cents in [*self.moves(pool), *more]:
            days[day] = days.get(day, 0) + cents
        for day in sorted(days):
            left += days[day]
            low = min(low, left)
        return low

    def sums(self, pool):
        mine = [r for r in self.requests.values() if r.pool == pool]
        return {
            "requested": sum(r.waiting() for r in mine),
            "committed": sum(r.committed() for r in mine),
            "spent": self.spent(pool),
            "available": self.available(pool),
        }

    # ---- What is tried: True if it may be, and then it is done ----------

    def allocate(self, pool, cents, on, back):
        p = self.pools[pool]
        if not p.open or on < p.first or (on > p.last and not back):
            return False
        change = (on, -cents if back else cents)
        if self.lowest(pool, change) < 0:
            return False
        p.money.append(change)
        return True

    def request(self, rid, pool, client, cents, on, by, part):
        p, group = self.pools[pool], None
        if not p.open or not p.first <= on <= p.last:
            return False
        if part:
            if self.requests[part].client != client:
                return False
            group = self.requests[part].group
        self.requests[rid] = Request(rid, pool, client, cents, on, by, group)
        return True

    def whole(self, r):
        return r.asked + sum(
            o.weight()
            for o in self.requests.values()
            if o.group == r.group and o is not r
        )

    def vary(self, rid, cents, on, by):
        r = self.requests[rid]
        if not r.decided and by == r.by:
            r.asked = cents
            return True
        p = self.pools[r.pool]
        if on < r.last or not p.open or r.released or cents < r.paid:
            return False
        if not r.waits and not r.approved:
            return False
        r.waits, r.round, r.asked, r.last = True, [], cents, on
        r.decided = True
        r.askers.add(by)
        return True

    def approve(self, rid, on, by):
        r = self.requests[rid]
        p = self.pools[r.pool]
        if not r.waits or on < r.last or not p.open:
            return False
        if not p.first <= on <= p.last or by in r.askers or by in r.round:
            return False
        if self.whole(r) > LIMITS.get(by, 0) or r.asked < r.paid + r.released:
            return False
        if r.client:
            others = sum(
                o.approved - o.released - o.refunded
                for o in self.requests.values()
                if o.client == r.client and o is not r
                if o.pool == r.pool or o.group == r.group
            )
            if others + r.asked - r.released - r.refunded > p.limit:
                return False
        last = len(r.round) + 1 >= (2 if self.whole(r) > p.quorum else 1)
        more = (on, r.approved - r.asked)
        if last and self.lowest(r.pool, more) < 0:
            return False
        r.round.append(by)
        r.approvers.add(by)
        r.last, r.decided = on, True
        if last:
            r.moves.append((on, r.pool, r.approved - r.asked))
            r.approved, r.waits = r.asked, False
        return True

    def end(self, rid, how, on, by):
        r = self.requests[rid]
        if not r.waits or on < r.last:
            return False
        if how == "declined" and self.whole(r) > LIMITS.get(by, 0):
            return False
        r.waits, r.round, r.last, r.decided = False, [], on, True
        if r.approved:
            r.asked = r.approved
        else:
            r.ended = how
        return True

    def pay(self, rid, cents, on, by):
        r = self.requests[rid]
        if r.waits or on < r.last or not self.pools[r.pool].open:
            return False
        if cents > r.committed() or by in r.approvers:
            return False
        r.paid += cents
        r.last = on
        r.spends.append((on, r.pool, cents))
        return True

    def release(self, rid, cents, on):
        r = self.requests[rid]
        if on < r.last or not self.pools[r.pool].open:
            return False
        if cents > r.committed():
            return False
        r.released += cents
        r.last = on
        r.moves.append((on, r.pool, cents))
        return True

    def refund(self, rid, cents, on):
        r = self.requests[rid]
        if on < r.last or cents > r.paid - r.refunded:
            return False
        pool = r.pool
        if not self.pools[pool].open:
            taking = [
                p.id
                for p in self.pools.values()
                if p.open and p.first <= on <= p.last
            ]
            if len(taking) != 1:
                return False
            pool = taking[0]
        r.refunded += cents
        r.last = on
        r.spends.append((on, pool, -cents))
        r.moves.append((on, pool, cents))
        return True

    def close(self, pool, to, on):
        p, q = self.pools[pool], self.pools[to]
        mine = [
            r
            for r in self.requests.values()
            if r.pool == pool and r.committed() > 0
        ]
        if not p.open or not q.open or pool == to:
            return False
        if on < p.first or any(on < r.last for r in mine):
            return False
        left = self.available(pool) + sum(r.committed() for r in mine)
        if (mine or left) and not q.first <= on <= q.last:
            return False
        carried = [(on, r.committed()) for r in mine]
        if self.lowest(pool, (on, -left), *carried) < 0:
            return False
        if left:
            p.money.append((on, -left))
            q.money.append((on, left))
        for r in mine:
            r.moves.append((on, pool, r.committed()))
            r.moves.append((on, to, -r.committed()))
            r.pool, r.last = to, on
        p.open = False
        return True
