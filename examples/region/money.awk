# money.awk - requests to the flexible funding pool, and what comes of them
function cash(command, day, order, who, more) {
	return row(day, order, who, "fund " command, more)
}
function these() { return ",\"request\":[\"" client "-" ref "\"]" }
function this() { return s("request", client "-" ref) }
function dollars(x) { return sprintf("%.2f", x) }
function decider(day) {
	return day >= days("2013-12-23") && day <= days("2014-01-10") ? \
	    "approver2" : "approver1"
}
function ask(d, day, x,  m, amount) {
	split(price[d], m, "|")
	amount = m[6] + chance(n, d, 9) * 5
	ref = sprintf("fq%02d", ++asked[n])
	cash("request", day, 80, owner(day), s("client", client) \
	    s("id", ref) s("category", m[2]) s("amount", dollars(amount)) \
	    s("gst", d == 1 || d == 6 ? "" : dollars(amount / 11)) \
	    s("goal", goal[d]) s("purpose", m[3]) s("payee", m[5]) \
	    ",\"tried\":[\"" m[4] "\"]" (d == 1 ? \
	    s("payee-type", "landlord") s("recoverable", "bond") \
	    s("expected-back", date(day + 365)) : ""))
	if (x == 7)
		cash("vary", day + 1, 81, owner(day + 1), this() \
		    s("amount", dollars(amount = amount + 25)) \
		    s("message", "The cheapest was sold"))
	return amount
}
function paid(day, cents) {
	return cash("pay", day, 86, "finance1", this() \
	    s("amount", cents ? dollars(cents) : "") \
	    s("invoice", sprintf("X%d%02d", n, asked[n])))
}
function settle(day, x, amount) {
	if (x == 0)
		return cash("decline", day + 2, 84, decider(day + 2), these() \
		    s("message", "Another fund pays for this"))
	if (x == 1)
		return cash("cancel", day + 1, 84, owner(day + 1), these() \
		    s("message", "Found one at a neighbour"))
	if (x == 2 && day > now - 90)
		return
	cash("approve", day + 2, 84, decider(day + 2), these())
	if (x == 3 && (day > now - 90 || day + 60 > days("2013-06-30") && \
	    day < days("2013-06-30")))
		return
	if (x == 4 || x == 5)
		paid(day + 11, amount / 2)
	else
		paid(day + 11)
	if (x == 4)
		cash("release", friday(day + 40), 87, "finance1", this() \
		    s("message", "It cost less"))
	if (x == 6)
		cash("refund", friday(day + 50), 88, "finance1", this() \
		    s("amount", dollars(amount / 4)))
}
# About one need in two that money can do something for.
function ask_for_money(  i, day, x, end) {
	end = days("2013-06-30")
	for (i = 1; i <= wants; i++) {
		day = monday(accepted + 45 + chance(n, 400 + i, 260))
		x = chance(n, 430 + i, 12)
		if (owner(day) == "fac5") # who leaves nothing open
			x = day > handover - 20 ? 1 : x == 6 ? x : 9
		if (!(want[i] in price) || is_away(day) || day > now - 4 || \
		    (last && day + 60 > last) || \
		    (day <= end && day + 2 > end))
			continue
		settle(day, x, ask(want[i], day, x))
	}
}
