# letters.awk - referrals to partners, and what comes of them
function monday(n) { # on which letters go out: each second one
	return first + 3 + int((n - first + 10) / 14) * 14
}
function may_tell(partner, day,  kind) {
	kind = chance(n, 3, 5)
	return n != 17 && (kind != 1 || partner != "example-payments") && \
	    (kind != 2 || partner == "example-housing") && \
	    (n != 26 || day < days("2014-05-12")) && \
	    day < consented + (n == 21 || n == 28 || n % 3 == 0 ? 330 : 9999)
}
function is_away(day) {
	return n == 2 && day <= days("2012-08-17") || \
	    n == 15 && day >= days("2013-09-02") && \
	    day <= days("2013-09-27") || n == 29 && day >= days("2014-05-28")
}
function send(letter, day) {
	return !may_tell(letter_to, day) || is_away(day) ? 0 : \
	    row(day, 68, owner(day), "referral send",
	    s("referral", client "-" letter) \
	    (chance(n, 3, 5) < 2 ? "" : \
		list("information", "needs referrals")) \
	    s("reply-by", day % 2 ? date(day + 21) : ""))
}
function hear(letter, day, state, more) {
	return row(friday(day), 76, owner(friday(day)), "referral update",
	    s("referral", client "-" letter) \
	    s("on", date(day)) s("state", state) more)
}
function take_on(letter, day, y) { # until they are engaged, or nearly
	return hear(letter, day, "allocated", s("worker", worker[y % 5])) && \
	    y != 7 && hear(letter, day + 4 + y, "in-progress", "") && \
	    hear(letter, day + 50 + 3 * y, "closed", s("outcome",
	    y == 8 ? "did-not-attend" : y == 9 ? "client-declined" : \
	    "engaged"))
}
function answer(letter, day, i, y, why,  a) {
	a = day + 3 + chance(n, 320 + i, 26)
	why = s("barrier", why)
	if (y == 0)
		return day < now - 90 && hear(letter, day + 60, "withdrawn",
		    s("note", "No answer; asked elsewhere"))
	if (y < 5 && y > 2)
		return hear(letter, a, "referred-back", why)
	if (y % 4 && !hear(letter, a, "acknowledged", ""))
		return
	if (y == 6)
		return hear(letter, a + 12, "closed",
		    why s("outcome", "refused"))
	if (y > 2)
		return take_on(letter, a + 2 + y % 4, y)
	if (!hear(letter, a + 25, "", why s("note", "Rang; still waiting")) || \
	    day > now - 110)
		return
	if (hear(letter, a + 50, "referred-back", why) && y == 2 && \
	    send(letter, monday(a + 80)))
		take_on(letter, monday(a + 80) + 16, 11)
}
# Two of three actions with a partner begin with a letter.
function refer_on(i,  day, ref, y) {
	day = monday(starts[i])
	letter_to = partner_of[i]
	if (!letter_to || is_away(day) || !may_tell(letter_to, day) || \
	    (letter_to != "example-housing" && !chance(n, 340 + i, 3)) || \
	    (letter_to == "specimen-lodge" && day >= days("2014-03-31")))
		return
	ref = sprintf("rf%02d", ++letters[n])
	if (!mine(day, 67, "referral draft", s("id", ref) \
	    s("action", act[i]) s("reason", what_of[i]) \
	    s("urgency", n % 5 ? "" : "soon")) || !send(ref, day))
		return
	y = chance(n, 300 + i, letter_to == "example-housing" ? 8 : 24)
	answer(ref, day, i, y, letter_to == "example-housing" && y < 5 ? \
	    "waiting-list" : barrier[(n + i) % 6])
}
