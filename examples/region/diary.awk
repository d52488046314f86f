# diary.awk - who there is, and what becomes of each client, day by day
#
# Reads the tables, each with "part" set to its name; prints the diary.  What may be met by chance differs from client to client, and is the same
# each time.  Global: n, the number of a client; client, the id; fac, the
# facilitator; referred, accepted, consented, agreed and last, days; and of
# the episode, wanted[] and want[], domains of unmet needs, goal[] by domain,
# met[] by goal, act[], of[], starts[], ends[], result[], done[] of actions.
# ---- Who they are, and the way in ----
function refer() {
	if (again) {
		row(referred, 20, "intake1", "client reopen",
		    s("client", client) s("source", source) \
		    s("urgency", urgency) s("reason", reason[7]))
		return
	}
	row(workday(referred + chance(n, 1, 2)), 20, "intake1",
	    "client add",
	    s("id", client) s("given", $2) s("family", $3) \
	    s("born", $4) s("gender", $5) s("source", source) \
	    s("urgency", urgency) s("on", date(referred)) \
	    s("reason", reason[n % 8 + 1]) \
	    s("referrer", n % 3 ? "" : "Dr Pat Pretender") \
	    s("referrer-partner", sender[source]) \
	    s("phone", sprintf("5550 %04d", 300 + n)) \
	    s("safe-voicemail", n % 4 ? "yes" : "no") \
	    (n % 9 ? s("address", 10 + n " Nowhere Street") \
	    s("suburb", town[n % 3]) s("address-state", "VIC") \
	    s("postcode", 3990 + n % 3) : \
	    ",\"no-fixed-address\":true"))
}
function know() {
	for (i = 1; i <= people[n]; i++)
		mine(consented, 28, "client person", person[n, i])
	if (n % 3)
		mine(consented, 29, "client support", s("id", id()) \
		    s("partner", "example-medical") s("service", "gp1f") \
		    s("role", "gp") s("existing", "yes") \
		    s("worker", n % 2 ? "Dr Vera Example" : "Dr Moss Example"))
	if (n % 2)
		mine(consented, 29, "client support", s("id", id()) \
		    s("partner", "sample-clinic") \
		    s("service", "sc1c") s("role", "case-manager") \
		    s("worker", "Una Sample") s("existing", "yes"))
}
function take_part(day) {
	return mine(day, 30, "consent give", s("id", id()) \
	    ",\"participation\":true" manner)
}
function share(day,  kind) {
	kind = chance(n, 3, 5)
	if (n == 17)
		return mine(day, 30, "consent give", s("id", "cn22") \
		    s("to", "example-college") manner \
		    list("information", "plan needs") \
		    list("purpose", "shared-care"))
	if (n == 15)
		mine(day, 30, "consent give", s("id", id()) \
		    s("to", "st3g") list("information", "plan") \
		    list("purpose", "carer-involvement") manner)
	mine(day, 30, "consent give", s("id", id()) manner \
	    (kind == 2 ? s("to", "example-housing") : s("to", "all")) \
	    (kind == 1 ? list("except", "example-payments") : "") \
	    (kind < 2 ? list("information", "all") : \
		list("information", "needs plan referrals")) \
	    (kind < 3 ? list("purpose", "referral shared-care") : \
		list("purpose",
		"referral shared-care informing-services statistics")))
}
function consent(  day) {
	manner = n == 2 ? s("by", "gd6b") : n == 32 ? s("by", "hb6k") : \
	    s("how", chance(n, 2, 5) ? "written" : "verbal")
	take_part(consented)
	share(consented)
	# Once a year again; two let it lapse.
	for (day = consented; n != 21 && n != 28; ) {
		day = workday(day + 330 + chance(n, day, 30))
		# Some are still to be asked.
		if ((n % 3 == 0 && day > now - 60) || !take_part(day))
			break
		share(day)
	}
}
function enter() {
	if (depth == "half" || depth == "referred")
		return 0
	accepted = workday(referred + 3)
	if (n == 18)
		accepted = days("2013-02-13")
	else if (n % 2)
		row(accepted, 25, "intake1", "client accept",
		    s("client", client) ",\"all-criteria\":true")
	else {
		row(workday(referred + 2), 22, "intake1",
		    "client eligibility", s("client", client) \
		    list("answer", "diagnosis=yes complex-needs=yes " \
		    "needs-support=yes coordination-gap=yes " \
		    "consent=yes") \
		    s("note", "By telephone with the referrer"))
		row(accepted, 25, "intake1", "client accept",
		    s("client", client))
	}
	if (depth == "accepted")
		return 0
	row(workday(accepted + 1), 27, "coord2", "client assign",
	    s("client", client) s("staff", fac))
	if (depth == "unready")
		return 0
	consented = n % 3 ? workday(accepted + 2) : accepted
	if (!again)
		know()
	consent()
	return 1
}
function begin_episode(  i) {
	client = ids[n]
	wants = split(unmet, want, " ")
	split("", wanted)
	split("", met)
	split("", goal)
	acts = n_goals = 0
	helpers[n] = ""
	for (i = 1; i <= wants; i++)
		wanted[want[i]]
	referred = days(day_of)
	last = until ? days(until) : 0
}

BEGIN {
	alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
	first = days("2012-07-13")
	handover = days("2013-12-16")
	now = days(today) - 1
	split("5 14 21 6 9 20 18 23 3 2 22 1 12", pool, " ")
	split("waiting-list cost transport no-service " \
	    "coordination client-choice", b, " ")
	for (i in b)
		barrier[i - 1] = b[i]
	split("Abel Sample,Cleo Specimen,Dov Example,Noel Specimen," \
	    "Una Sample", b, ",")
	for (i in b)
		worker[i - 1] = b[i]
	town[0] = "Samplewood"
	town[1] = "Testbury"
	town[2] = "Mockham"
	sender["hospital"] = "example-hospital"
	sender["general-practitioner"] = "example-medical"
	sender["housing"] = "example-housing"
	sender["clinical-mental-health"] = "sample-clinic"
	sender["community-mental-health"] = "example-outreach"
	sender["partner"] = "specimen-yarning"
}
/^#/ { next }
part == "staff" {
	row(days($7), 1, "coord", "staff add", s("staff", $1) s("name", $2) \
	    list("role", $3) s("host", $4) s("fte", $5) \
	    s("caseload-target", $6) s("email", $1 "@example.org"))
	next
}
part == "partners" {
	row(days("2012-07-03"), 2, "coord", "partner add", s("partner", $1) \
	    s("name", $2) list("sector", $3) list("catchment", $4) \
	    s("contact", $5) s("contact-phone", $5 ? $6 : ""))
	next
}
part == "services" {
	row(days("2012-07-04"), 3, "coord", "partner service add", s("id", $2) \
	    s("partner", $1) s("name", $3) s("sector", $4) \
	    s("wait", $5) s("cost", $6))
	next
}
part == "agreements" {
	row(days($5), 4, "coord", "partner agreement add", s("id", $2) \
	    s("partner", $1) s("with", $3) s("what", $4) \
	    s("next", $6))
	next
}
part == "work" { work[$1] = $0; domain[$1] = $2; next }
part == "notes" { said[++notes] = $0; next }
part == "money" { price[$1] = $0; next }
part == "reasons" { reason[++reasons] = $0; next }
part == "people" {
	person[$1, ++people[$1]] = s("id", $2) s("name", $3) \
	    s("relation", $4) list("role", $5) s("phone", $6) \
	    s("scope", $7)
	if ($5 ~ /carer/)
		carer[$1] = $2
	next
}
{
	again = $1 ~ /^:/
	n = again ? substr($1, 2) + 0 : ++clients
	if (!again)
		ids[n] = $1
	source = $6; urgency = $7; day_of = $8; fac = $9
	unmet = $10; depth = $11; until = $12
	begin_episode()
	refer()
	if (!enter())
		next
	meet()
	assess(workday(accepted + 9), workday(accepted + 12))
	if (depth == "needs" || depth == "draft")
		next
	draw_up()
	if (depth == "open")
		next
	ask_for_money()
	follow(1)
	review()
}
