# make            build pir and its links
# make demo       the same, and an example region to look around in
# make check      unit tests, command tests, headers, layers, manuals
# make install    under PREFIX, inside DESTDIR
# make check SAN=address,undefined   the same, watched by the compiler

VERSION  = 0.1
PREFIX  ?= /usr/local
BINDIR  ?= $(PREFIX)/bin
MANDIR  ?= $(PREFIX)/share/man
CC      ?= cc
CFLAGS  ?= -O2 -g

# Adding a file to cmd, lib, schema, tests/unit or man is all that is needed.
LIB    := $(filter-out lib/store_nonet.c,$(wildcard lib/*.c))
CMD    := $(wildcard cmd/*.c)
TEST   := $(wildcard tests/unit/*.c)
MAN    := $(wildcard man/*.1 man/*.5 man/*.7)
HDR    := $(wildcard lib/*.h cmd/*.h)
SCHEMA := $(wildcard schema/*.json)
VOCAB  := $(wildcard schema/vocab/*.json)

B    := build$(if $(SAN),-san)
WARN := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wpointer-arith -Wwrite-strings -Wvla
HARDEN := -fstack-protector-strong -fPIE \
	$(if $(SAN),,-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
LDHARDEN := -no-pie -Wl,--unresolved-symbols=ignore-all
ALL_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -DVERSION='"$(VERSION)"' \
	-iquote lib -iquote cmd $(WARN) $(HARDEN) $(PKG_CFLAGS) \
	$(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all) $(CFLAGS)
PKG_CFLAGS := $(shell pkg-config --cflags libgit2 libcjson)
PKG_LIBS   := $(shell pkg-config --libs libcjson) -lcsv
TEST_LIBS  := $(shell pkg-config --libs criterion)

# libgit2 is linked in, without its network (lib/store_nonet.c says why);
# SHARED=1 takes the shared library.
GIT2_A     := $(shell pkg-config --variable=libdir libgit2)/libgit2.a
SHARED     ?= $(if $(wildcard $(GIT2_A)),,1)
GIT2_SHARE := $(shell pkg-config --libs libgit2) -lmbedcrypto
ifeq ($(SHARED),1)
GIT2_LIBS  := $(GIT2_SHARE)
else
GIT2_LIBS  := $(B)/lib/store_nonet.o $(GIT2_A) -Wl,--exclude-libs,libgit2.a \
	-lmbedcrypto -lpcre2-8 -lhttp_parser -lz
endif

all: $(B)/libpir.a $(CMD:%.c=$(B)/%.o) $(if $(wildcard cmd/pir.c),$(B)/pir)

$(B)/pir: $(CMD:%.c=$(B)/%.o) $(B)/libpir.a $(B)/lib/store_nonet.o
	$(CC) $(ALL_CFLAGS) $(LDHARDEN) $(LDFLAGS) -o $@ \
	    $(filter-out %/store_nonet.o,$^) $(GIT2_LIBS) $(PKG_LIBS)

$(B)/libpir.a: $(LIB:%.c=$(B)/%.o) $(B)/schemas.o $(B)/vocabs.o
	@rm -f $@
	$(AR) rcs $@ $^

$(B)/unit: $(TEST:%.c=$(B)/%.o) $(B)/libpir.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(TEST_LIBS) $(GIT2_SHARE) \
	    $(PKG_LIBS)

# Schemas and code lists stand in the program as they stand in the files.
$(B)/schemas.c: $(SCHEMA) schema/embed Makefile
	@mkdir -p $(@D)
	sh schema/embed pir_schema_files $(SCHEMA) >$@
$(B)/vocabs.c: $(VOCAB) schema/embed Makefile
	@mkdir -p $(@D)
	sh schema/embed pir_vocab_files $(VOCAB) >$@
$(B)/%.o: $(B)/%.c
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(B)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

check: all $(B)/unit check-headers
	ASAN_OPTIONS=log_path=$(CURDIR)/$(B)/log $(B)/unit
	@! cat $(B)/log.* 2>/dev/null | grep .

# The schemas' validator against the standard's tests and against another.
$(B)/verdict: $(B)/tests/schema/verdict.o $(B)/libpir.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)
check: check-schema
check-schema: $(B)/verdict
	tests/schema/compare $(B)/verdict

# Each header compiles alone.
check-headers: $(HDR:%=%.alone)
%.alone: %
	@echo '#include "$<"' | $(CC) $(ALL_CFLAGS) -iquote . -fsyntax-only -xc -

clean:
	rm -rf build build-san

.PHONY: all check check-schema check-headers clean
-include $(shell find $(B) -name '*.d' 2>/dev/null)
