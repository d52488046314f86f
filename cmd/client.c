/* client.c - pir-client(1): clients and what becomes of them */
#include "client_private.h"

static const struct verb verbs[] = {
	{ "add", "add a client who was referred", NEED_CHANGE, client_add },
	{ "find", "find a client by name, birth date, phone or number",
	    NEED_TREE, client_find },
	{ "show", "the one screen about a client", NEED_TREE, client_show },
	{ "list", "list clients", NEED_TREE, client_list },
	{ "edit", "change a client's details", NEED_CHANGE, client_edit },
	{ "eligibility", "answer the criteria of the programme", NEED_CHANGE,
	    client_eligibility },
	{ "accept", "accept a client who was referred", NEED_CHANGE,
	    client_accept },
	{ "decline", "decline a client who was referred", NEED_CHANGE,
	    client_decline },
	{ "assign", "assign a facilitator", NEED_CHANGE, client_assign },
	{ "hold", "let the work rest", NEED_CHANGE, client_hold },
	{ "resume", "go on after a hold", NEED_CHANGE, client_resume },
	{ "close", "close the episode", NEED_CHANGE, client_close },
	{ "reopen", "begin a new episode", NEED_CHANGE, client_reopen },
	{ "merge", "mark a record as another of the same person", NEED_CHANGE,
	    client_merge },
	{ "person", "people in a client's life, and what they may do",
	    NEED_CHANGE, client_person },
	{ "support", "who else supports a client", NEED_CHANGE,
	    client_support },
	{ "alert", "what everyone must know first", NEED_CHANGE, client_alert },
	{ 0 },
};

const struct command cmd_client = {
	.name = "client",
	.summary = "clients and what becomes of them",
	.verbs = verbs,
};
