# reviews.awk - reviews and contacts
# ---- Reviews ----
function is_reached(g, day,  i) {
	for (i = 1; i <= acts; i++)
		if (of[i] == g && (!done[i] || done[i] >= day))
			return 0
	return 1
}
function outcomes(day, k,  i, out) {
	for (i = 1; i <= n_goals; i++) {
		g = goals[i]
		if (g in met)
			continue
		if (is_reached(g, day)) {
			met[g]
			out = out " " g "=completed"
		} else if (n % 7 == 0 && i == n_goals && k < 3)
			out = out " " g (k == 1 ? "=on-hold" : "=active")
	}
	return out
}
function review(  k, d, day, out, p) {
	split(helpers[n], p, " ")
	for (k = 1; ; k++) {
		day = workday(agreed + 91 * k + chance(n, k, 9) - 3)
		if (day > now || (last && day > last) ||
		    (day > now - 45 && n % 4 == 1))
			return
		if (chance(n, 80 + k, 12) == 0) {
			mine(day, 80, "review record", s("id", id()) \
			    s("state", "missed") \
			    s("note", "Nobody was home") \
			    s("next", date(day + 14)))
			day = workday(day + 14)
		}
		out = outcomes(day, k)
		d = another(k)
		if (k % 2)
			assess(day, day)
		mine(day, 80, "review record", s("id", id()) \
		    list("with", speaker() " " \
		    (k % 2 && p[1] ? p[1] : "")) \
		    (out ? list("goal", out) : "") \
		    s("note", said[(n + k) % notes + 1]) \
		    s("next", date(agreed + 91 * (k + 1))) \
		    (n % 3 && n != 2 ? ",\"agreed\":true" : ""))
		if (d)
			go_on(d, workday(day + 1))
	}
}
function another(k,  i, d) { # need that shows up at a review
	if (k % 2 == 0 || (k == 1 && n % 4 == 1))
		return 0
	for (i = 0; i < 13; i++) {
		d = pool[(n * 5 + i) % 13 + 1]
		if (!(d in wanted)) {
			wanted[d]
			want[++wants] = d
			return d
		}
	}
	return 0
}
function go_on(d, day,  from) { # another goal, for such a need
	from = acts + 1
	add_goal(d, day, n_goals + 1)
	if (day + 2 <= now && (!last || day + 2 <= last))
		agree(workday(day + 2), speaker(), "verbal")
	follow(from)
}

# ---- Contacts ----
function contact(day, k,  x, status, came, mode) {
	x = chance(n, 100 + k, 40)
	status = x < 33 ? "" : x < 35 ? "no-show" : x < 38 ? \
	    "attempted" : "cancelled"
	mode = k == 0 || x % 3 ? "face-to-face" : x % 2 ? \
	    "telephone" : x % 4 ? "message" : "video"
	came = friday(day)
	if (last && came > last)
		came = last
	mine(came, 40, "contact add", s("id", id()) \
	    s("on", date(day)) s("status", status) s("mode", mode) \
	    s("kind", k == 0 ? "engagement" : k == 1 ? "assessment" : \
	    k == 2 ? "planning" : x % 4 ? "support" : "coordination") \
	    (status ? "" : num("minutes", 15 + 5 * (x % 13))) \
	    (mode == "face-to-face" ? num("travel", 10 + x) : "") \
	    s("place", mode != "face-to-face" || x % 4 ? "" : \
	    x % 8 ? "At home" : "The library in Samplewood") \
	    (x % 10 == 4 ? list("with", "client carer") : "") \
	    s("note", status == "no-show" ? "Not at home." : \
	    status ? "" : said[x * 7 % notes + 1]))
}
function meet(  day, k) {
	day = workday(accepted + 4)
	for (k = 0; day <= now && (!last || day <= last); k++) {
		contact(day, k)
		day = workday(day + 9 + chance(n, 200 + k, 11))
		# Two that nobody has seen for a while.
		if ((n == 21 || n == 31) && day > now - 50)
			return
	}
}
