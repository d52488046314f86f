# rows.awk - days, chance, and rows of the diary: day, order within the day,
# who, command, options as JSON; tabs between them
# ---- Days ----
function days(s,  y, m, d, era) {
	y = substr(s, 1, 4) + 0
	m = substr(s, 6, 2) + 0
	d = substr(s, 9, 2) + 0
	if (m <= 2) { y--; m += 12 }
	era = int(y / 400)
	y -= era * 400
	return era * 146097 + y * 365 + int(y / 4) - int(y / 100) \
	    + int((153 * (m - 3) + 2) / 5) + d - 1 - 719468
}
function date(n,  era, y, m) {
	n += 719468
	era = int(n / 146097)
	n -= era * 146097
	y = int((n - int(n / 1460) + int(n / 36524) \
	    - int(n / 146096)) / 365)
	n -= 365 * y + int(y / 4) - int(y / 100)
	y += era * 400
	m = int((5 * n + 2) / 153)
	n -= int((153 * m + 2) / 5) - 1
	m += m < 10 ? 3 : -9
	return sprintf("%04d-%02d-%02d", m <= 2 ? y + 1 : y, m, n)
}
function workday(n) { # a Saturday or Sunday becomes Monday
	return (n + 4) % 7 == 6 ? n + 2 : (n + 4) % 7 == 0 ? n + 1 : n
}
function friday(n) { # on which notes are written up: each fourth one
	return first + int((n - first + 27) / 28) * 28
}

# ---- Chance, the same each time; ids ----
function chance(a, b, of,  x) {
	x = (a * 1103 + b * 12289 + 4567) % 10007
	return (x * x + 7 * x + 3) % 10007 % of
}
function id(  x, i, s) {
	x = (++used[n] * 514229 + n * 75025 + 28657) % 1048576
	for (i = 0; i < 4; i++) {
		s = s substr(alphabet, x % 32 + 1, 1)
		x = int(x / 32)
	}
	return s
}

# ---- Rows ----
function s(name, value) {
	return value == "" ? "" : ",\"" name "\":\"" value "\""
}
function num(name, value) { return ",\"" name "\":" value }
function list(name, values,  a, i, k, out) {
	k = split(values, a, " ")
	for (i = 1; i <= k; i++)
		out = out (i > 1 ? "," : "") "\"" a[i] "\""
	return ",\"" name "\":[" out "]"
}
function row(day, order, who, command, options) {
	if (day > now || (last && day > last))
		return 0
	printf "%s\t%d\t%s\t%s\t{%s}\n", date(day), order, who,
	    command, substr(options, 2)
	return 1
}
function owner(day) {
	return fac == "fac5" && day >= handover ? "fac7" : fac
}
function mine(day, order, command, options) {
	return row(day, order, owner(day), command,
	    s("client", client) options)
}
