/* plan_timeline.c - a plan's actions drawn along time, in text */
#include "plan_timeline.h"

#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "plan.h"
#include "text.h"

enum {
	LEAST = 40, /* columns */
	LABEL_MOST = 36,
	LABEL_LEAST = 16,
	CELL_MOST = 4,
	SPAN_MOST = 3660, /* days that are drawn; what is later is cut */
};

/* The columns: which day begins each unit, and how wide it is drawn. */
struct grid {
	const struct pir_timeline *how;
	struct pir_date first; /* day of the first unit */
	struct pir_date last;  /* day that must be within the last */
	bool months;           /* else weeks, which begin on a Monday */
	int step;              /* of them in a cell */
	size_t cells;
	size_t cell; /* columns of one */
	size_t label;
};

/* ---- The span ------------------------------------------------------------ */

static bool
is_drawn(const struct grid *grid, const struct pir_json *goal,
    const struct pir_json *action)
{
	return grid->how->all ||
	    (!pir_json_is(goal, "state", "cancelled") &&
		!(action && pir_json_is(action, "state", "cancelled")));
}

static void
widen(struct grid *grid, struct pir_date day)
{
	if (!pir_date_is_set(day))
		return;
	if (!pir_date_is_set(grid->first) || pir_date_cmp(day, grid->first) < 0)
		grid->first = day;
	if (!pir_date_is_set(grid->last) || pir_date_cmp(day, grid->last) > 0)
		grid->last = day;
}

/* From the first day to the last of what is drawn, and today. */
static bool
find_span(struct grid *grid, const struct pir_json *plan)
{
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;

	for (const struct pir_json *g =
		 pir_json_first(pir_json_get(plan, "goals"));
	     g; g = pir_json_next(g))
		if (is_drawn(grid, g, NULL))
			widen(grid, pir_json_date(g, "target_on"));
	while (pir_plan_next(plan, &step)) {
		if (!is_drawn(grid, step.goal, step.action))
			continue;
		widen(grid, pir_json_date(step.action, "from"));
		widen(grid, pir_json_date(step.action, "due"));
	}
	if (!pir_date_is_set(grid->first))
		return false;
	widen(grid, grid->how->today);
	if (pir_date_days(grid->first, grid->last) > SPAN_MOST)
		grid->last = pir_date_add_days(grid->first, SPAN_MOST);
	return true;
}

/* ---- The scale ----------------------------------------------------------- */

static struct pir_date
monday_of(struct pir_date day)
{
	int64_t n = pir_date_number(day); /* 1970-01-01 was a Thursday */

	return pir_date_from_number(n - ((n + 3) % 7 + 7) % 7);
}

static int64_t
month_number(struct pir_date day)
{
	return (int64_t)day.year * 12 + day.month - 1;
}

/* The unit that the day is in, from 0; may be negative. */
static int64_t
unit_of(const struct grid *grid, struct pir_date day)
{
	if (grid->months)
		return month_number(day) - month_number(grid->first);
	return pir_date_days(grid->first, monday_of(day)) / 7;
}

static struct pir_date
unit_begins(const struct grid *grid, size_t cell)
{
	int n = (int)cell * grid->step;

	if (grid->months)
		return pir_date_add_months(grid->first, n);
	return pir_date_add_days(grid->first, (int64_t)n * 7);
}

static void
set_scale(struct grid *grid, bool months)
{
	struct pir_date first = grid->first;

	grid->months = months;
	grid->first = months ? (struct pir_date){ first.year, first.month, 1 }
			     : monday_of(first);
}

static void
fit(struct grid *grid)
{
	size_t width = grid->how->width < LEAST ? LEAST : grid->how->width;
	struct pir_date first = grid->first;
	size_t room, units;

	grid->label = width / 3 > LABEL_MOST ? LABEL_MOST : width / 3;
	grid->label = grid->label < LABEL_LEAST ? LABEL_LEAST : grid->label;
	room = width - grid->label - 1;
	set_scale(grid, grid->how->scale == PIR_TIMELINE_MONTHS);
	units = (size_t)unit_of(grid, grid->last) + 1;
	if (grid->how->scale == PIR_TIMELINE_FITTING && units > room) {
		grid->first = first;
		set_scale(grid, true);
		units = (size_t)unit_of(grid, grid->last) + 1;
	}
	grid->step = (int)((units + room - 1) / room);
	grid->cells = (units + (size_t)grid->step - 1) / (size_t)grid->step;
	grid->cell = room / grid->cells;
	if (grid->cell > CELL_MOST)
		grid->cell = CELL_MOST;
}

/* The column that the day begins in, within what is drawn. */
static size_t
column(const struct grid *grid, struct pir_date day)
{
	int64_t unit = unit_of(grid, day) / grid->step;

	if (unit < 0)
		unit = 0;
	if ((size_t)unit >= grid->cells)
		unit = (int64_t)grid->cells - 1;
	return (size_t)unit * grid->cell;
}

/* ---- The lines ----------------------------------------------------------- */

static void
finish(const struct grid *grid, const char *label, char *cells,
    struct pir_strs *lines)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	size_t end = grid->cells * grid->cell;

	pir_text_cut(&line, label, grid->label);
	for (size_t n = pir_text_width(pir_str_get(&line)); n <= grid->label;
	     n++)
		pir_str_addc(&line, ' ');
	while (end > 0 && cells[end - 1] == ' ')
		end--;
	pir_str_addn(&line, cells, end);
	while (line.len > 0 && line.s[line.len - 1] == ' ')
		line.s[--line.len] = '\0';
	pir_strs_add(lines, pir_str_get(&line));
}

static char *
blank(const struct grid *grid)
{
	size_t n = grid->cells * grid->cell;
	char *cells = pir_alloc(n + 1, 1);

	memset(cells, ' ', n);
	return cells;
}

/* Write the text at the column if nothing stands there or just before. */
static void
put(const struct grid *grid, char *cells, size_t at, const char *text)
{
	size_t n = strlen(text), end = grid->cells * grid->cell;

	if (at + n > end || (at > 0 && cells[at - 1] != ' '))
		return;
	memcpy(cells + at, text, n);
}

static void
add_years(const struct grid *grid, struct pir_strs *lines)
{
	char *cells PIR_AUTO(pir_free) = blank(grid);
	int year = 0;

	for (size_t i = 0; i < grid->cells; i++) {
		struct pir_date day = unit_begins(grid, i);
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		pir_str_addf(&text, "%d", day.year);
		if (day.year != year)
			put(grid, cells, i * grid->cell, pir_str_get(&text));
		year = day.year;
	}
	finish(grid, grid->months ? "months" : "weeks", cells, lines);
}

static void
add_months(const struct grid *grid, struct pir_strs *lines)
{
	static const char names[][4] = { "Jan", "Feb", "Mar", "Apr", "May",
		"Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	char *cells PIR_AUTO(pir_free) = blank(grid);
	size_t len = grid->months && grid->cell < 4 ? 1 : 3;
	int month = 0;

	for (size_t i = 0; i < grid->cells; i++) {
		struct pir_date day = unit_begins(grid, i);
		char name[4] = "";

		memcpy(name, names[day.month - 1], len);
		if (day.month != month && len == 1)
			cells[i * grid->cell] = *name;
		else if (day.month != month)
			put(grid, cells, i * grid->cell, name);
		month = day.month;
	}
	finish(grid, "", cells, lines);
}

static void
mark(const struct grid *grid, char *cells, struct pir_date day, char sign)
{
	if (pir_date_is_set(day))
		cells[column(grid, day)] = sign;
}

static char
sign_of(const struct grid *grid, const struct pir_json *goal,
    const struct pir_json *action)
{
	struct pir_date due = pir_json_date(action, "due");

	if (pir_json_is(action, "state", "done"))
		return '#';
	if (!pir_plan_action_is_open(goal, action))
		return 'x';
	if (pir_date_is_set(due) && pir_date_cmp(due, grid->how->today) < 0)
		return '!';
	return pir_json_is(action, "state", "blocked") ? '~' : '=';
}

/* From its first day to the last; without one of them, a single cell. */
static void
draw(const struct grid *grid, char *cells, struct pir_date from,
    struct pir_date due, char sign)
{
	size_t a, b;

	if (!pir_date_is_set(from))
		from = due;
	if (!pir_date_is_set(due))
		due = from;
	if (!pir_date_is_set(from))
		return;
	a = column(grid, from);
	b = column(grid, due) + grid->cell;
	for (; a < b; a++)
		cells[a] = sign;
}

static void
add_action(const struct grid *grid, const struct pir_json *goal,
    const struct pir_json *action, struct pir_strs *lines)
{
	struct pir_str label PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char *cells PIR_AUTO(pir_free) = blank(grid);

	pir_str_addf(&label, "  %s %s", pir_json_str(action, "id"),
	    pir_json_str(action, "what"));
	mark(grid, cells, grid->how->today, '|');
	draw(grid, cells, pir_json_date(action, "from"),
	    pir_json_date(action, "due"), sign_of(grid, goal, action));
	finish(grid, pir_str_get(&label), cells, lines);
}

static void
add_goal(const struct grid *grid, const struct pir_json *goal,
    struct pir_strs *lines)
{
	struct pir_str label PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char *cells PIR_AUTO(pir_free) = blank(grid);

	pir_str_addf(&label, "%s %s", pir_json_str(goal, "id"),
	    pir_json_str(goal, "title"));
	mark(grid, cells, grid->how->today, '|');
	mark(grid, cells, pir_json_date(goal, "target_on"), '*');
	finish(grid, pir_str_get(&label), cells, lines);
	for (const struct pir_json *a =
		 pir_json_first(pir_json_get(goal, "actions"));
	     a; a = pir_json_next(a))
		if (is_drawn(grid, goal, a))
			add_action(grid, goal, a, lines);
}

/* As much of the legend a line as there is room for. */
static void
add_legend(const struct grid *grid, struct pir_strs *lines)
{
	static const char *const signs[] = { "= open", "# done", "! overdue",
		"~ blocked", "x cancelled", "* target", "| today" };
	size_t width = grid->how->width < LEAST ? LEAST : grid->how->width;
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		if (line.len && line.len + 3 + strlen(signs[i]) > width) {
			pir_strs_add(lines, pir_str_get(&line));
			pir_str_clear(&line);
		}
		pir_str_addf(&line, "%s%s", line.len ? "   " : "", signs[i]);
	}
	pir_strs_add(lines, pir_str_get(&line));
}

void
pir_plan_timeline(const struct pir_json *plan, const struct pir_timeline *how,
    struct pir_strs *lines)
{
	struct grid grid = { .how = how };
	const struct pir_json **goals;
	size_t n;

	if (!find_span(&grid, plan))
		return;
	fit(&grid);
	add_years(&grid, lines);
	add_months(&grid, lines);
	goals = pir_plan_goals(plan, false, &n);
	for (size_t i = 0; i < n; i++)
		if (is_drawn(&grid, goals[i], NULL))
			add_goal(&grid, goals[i], lines);
	free(goals);
	add_legend(&grid, lines);
}
