# care.awk - needs, plans, and what comes of their actions
# ---- Needs ----
function is_unmet(d, rater,  own) {
	if (rater == "client") {
		own = (n * 5) % 22 + 1
		if (d == own && d != 16)
			return 1
		if (d == want[wants])
			return 0
	}
	return (d in wanted)
}
function rating(d, rater,  x) {
	if (is_unmet(d, rater))
		return (goal[d] in met) ? 1 : 2
	x = chance(n * 31 + d, rater == "staff" ? 5 : 6, 9)
	return d == 16 && rater == "client" ? "-" : x < 6 ? 0 : \
	    x < 8 ? 1 : 9
}
function rate(on, day, rater, more,  d, line, extra) {
	for (d = 1; d <= 22; d++)
		line = line rating(d, rater)
	for (; d <= 24; d++)
		if (is_unmet(d, rater))
			extra = extra " " domain[d] "=" rating(d, rater)
	mine(day, 50, "needs record", s("id", id()) s("on", date(on)) \
	    s("rater", rater) s("ratings", line) \
	    (extra ? list("rating", extra) : "") more)
}
function assess(on, day) {
	rate(on, day, "staff", "")
	rate(day, day, "client",
	    s("mode", n % 3 ? "interview" : "self"))
	if (n in carer)
		rate(day, day, "carer", s("rater-person", carer[n]))
}

# ---- The plan ----
function action(g, day, what, partner, service, from, due, after,  a) {
	a = id()
	mine(day, 64, "plan action add", s("id", a) s("goal", g) \
	    s("what", what) s("partner", partner) \
	    s("service", service) s("from", date(from)) \
	    s("due", date(due)) \
	    s("owner", partner ? "" : a < "g" ? "client" : "me"))
	act[++acts] = a
	of[acts] = g
	starts[acts] = from
	ends[acts] = due
	result[acts] = after
	partner_of[acts] = partner
	what_of[acts] = what
	if (partner && !((g, partner) in asked))
		helpers[n] = helpers[n] " " partner
	asked[g, partner]
}
function add_goal(d, day, rank,  g, from) {
	g = goal[d] = id()
	split(work[d], w, "|")
	mine(day, 62, "plan goal add", s("id", g) s("need", w[2]) \
	    s("title", w[3 + n % 2]) s("why", n % 3 ? w[5] : "") \
	    num("priority", rank) s("target", date(day + w[9] + 60)))
	from = day + 7 * rank
	action(g, day, w[6], w[7], w[8], from, from + w[9], w[10])
	if (n % 4 || rank == 1)
		action(g, day, w[11], w[12], "", from + 10,
		    from + 10 + w[13], "")
	goals[++n_goals] = g
}
function agree(day, who, how) {
	return mine(day, 70, "plan agree", s("by", who) s("how", how) \
	    (who == "client" && n % 2 ? ",\"copy-given\":true" : ""))
}
function speaker() { return n == 2 ? "gd6b" : "client" }
function partners_agree(day,  i, k, p, seen) {
	k = split(helpers[n], p, " ")
	for (i = 1; i <= k; i++)
		if (!(p[i] in seen) && chance(n, i, 5)) {
			seen[p[i]]
			agree(day, p[i], "verbal")
		}
}
function draw_up(  day, i) {
	day = workday(accepted + 16)
	if (!again)
		mine(day, 60, "plan create", "")
	for (i = 1; i <= wants; i++)
		add_goal(want[i], day, i)
	if (n % 2)
		mine(day, 66, "plan edit",
		    s("warning-signs", "Stops answering the door") \
		    s("what-helps", "A walk, and being asked twice") \
		    s("who-to-call", "The facilitator, then the clinic") \
		    s("advance-statement", n % 3 ? "no" : "yes"))
	agreed = workday(accepted + 20)
	if (depth == "open")
		return mine(agreed, 70, "plan agree",
		    s("by", "client") s("how", "declined"))
	agree(agreed, speaker(), n % 3 ? "signed" : "verbal")
	partners_agree(workday(agreed + 2))
}

# ---- What comes of the actions ----
function set(day, i, status, more) {
	return mine(friday(day), 75, "plan action set",
	    s("action", act[i]) s("status", status) more)
}
function follow(from,  i, x, end) {
	for (i = from; i <= acts; i++) {
		refer_on(i)
		x = chance(n, 40 + i, 20)
		end = ends[i] + chance(n, 60 + i, 25) - 8
		done[i] = 0
		if (friday(starts[i] + 5) < friday(end))
			set(starts[i] + 5, i, "in-progress", "")
		if (x < 5) {
			set(end, i, "blocked", s("barrier",
			    barrier[(n + i) % 6]))
			end += 70
			if (x < 3 && end > now - 250)
				continue
		}
		if (x == 19) {
			if (set(end, i, "cancelled", s("message",
			    "Not wanted any more")) && n % 4)
				agree(workday(friday(end) + 4),
				    speaker(), "verbal")
		} else
			set(end, i, "done", s("outcome", result[i]))
		done[i] = friday(end)
	}
}
