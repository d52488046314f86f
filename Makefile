# make            build pir and its links
# make demo       the same, and an example region to look around in
# make check      unit tests, command tests, headers, layers, manuals
# make bench      how long things take, beside git itself
# make torture    processes killed and disks filled, for as long as it takes
# make fuzz       random input to everything that reads
# make lint       what other programs say of the sources
# make deps       install the Debian packages that these need
# make install    under PREFIX, inside DESTDIR; uninstall takes it away
# make check SAN=address,undefined   the same, watched by the compiler
# make SHARED=1   with the shared libgit2

VERSION  = 0.1
PREFIX  ?= /usr/local
BINDIR  ?= $(PREFIX)/bin
MANDIR  ?= $(PREFIX)/share/man
CC      ?= cc
CFLAGS  ?= -O2 -g

DEPS      := gcc libc6-dev pkg-config libgit2-dev libcjson-dev libcsv-dev \
	libmbedtls-dev libssl-dev libdeflate-dev libsodium-dev openssh-client
DEPS_TEST := libcriterion-dev mandoc jq python3 python3-jsonschema \
	json-schema-test-suite strace datamash miller ledger hledger
DEPS_LINT := clang clang-format clang-tidy cppcheck shellcheck

# Adding a file to cmd, lib, schema, tests/unit, man or tests/cli is all
# that is needed.
LIB    := $(filter-out lib/store_nonet.c,$(wildcard lib/*.c))
CMD    := $(wildcard cmd/*.c)
TEST   := $(wildcard tests/unit/*.c)
MAN    := $(wildcard man/*.1 man/*.5 man/*.7)
HDR    := $(wildcard lib/*.h cmd/*.h)
SCHEMA := $(wildcard schema/*.json)
VOCAB  := $(wildcard schema/vocab/*.json)
PLAY   := $(wildcard tests/cli/*.t) $(MAN) $(wildcard README.md)
LINK   := $(patsubst man/%.1,%,$(wildcard man/pir-*.1))
FUZZ   := $(wildcard tests/fuzz/*.c)
SCRIPT := $(shell grep -lE '^\#!/bin/sh' .ci/* schema/* tests/* tests/*/* \
	examples/* 2>/dev/null)

B    := build$(if $(SAN),-san)

# Short lines, unless V=1.
ifeq ($(V),)
CC_SAY = @printf '  cc   %s\n' '$@';
else
CC_SAY =
endif

WARN := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wpointer-arith -Wwrite-strings -Wvla
HARDEN := -fstack-protector-strong -fPIE \
	$(if $(SAN),,-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
LDHARDEN := -pie -Wl,-z,relro,-z,now
ALL_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -DVERSION='"$(VERSION)"' \
	-iquote lib -iquote cmd $(WARN) $(HARDEN) $(PKG_CFLAGS) \
	$(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all) $(CFLAGS)
PKG_CFLAGS := $(shell pkg-config --cflags libgit2 libcjson 2>/dev/null)
PKG_LIBS   := $(shell pkg-config --libs libcjson 2>/dev/null) -lcsv -lm -lsodium
TEST_LIBS  := $(shell pkg-config --libs criterion 2>/dev/null)

# libgit2 is linked in, without its network (lib/store_nonet.c says why);
# SHARED=1 takes the shared library.  What inflates goes another way
# (lib/store_inflate.c).
INFLATE    := -Wl,--wrap=inflateInit_,--wrap=inflate,--wrap=inflateReset \
	-Wl,--wrap=inflateEnd
GIT2_A     := $(shell pkg-config --variable=libdir libgit2 2>/dev/null)/libgit2.a
SHARED     ?= $(if $(wildcard $(GIT2_A)),,1)
GIT2_SHARE := $(shell pkg-config --libs libgit2 2>/dev/null) $(INFLATE) \
	-lmbedcrypto -lcrypto -ldeflate -lz
ifeq ($(SHARED),1)
GIT2_LIBS  := $(GIT2_SHARE)
else
GIT2_LIBS  := $(B)/lib/store_nonet.o $(GIT2_A) $(INFLATE) \
	-Wl,--exclude-libs,ALL -Wl,-Bstatic -lmbedcrypto -lcrypto -lpcre2-8 \
	-lhttp_parser -ldeflate -lz -lcsv -lsodium -Wl,-Bdynamic
endif

# The transcripts may begin in a copy of it.
REGION := $(if $(wildcard examples/build-region.sh),$(B)/region)

# Without them nothing below can be built; deps begins make anew.
ifeq ($(GIT2_A),/libgit2.a)
all:
	@echo "libgit2 and others are missing: 'make deps' installs them" >&2
	@exit 1
else
all: $(B)/pir $(LINK:%=$(B)/%)
endif

$(B)/pir-%: $(B)/pir
	@ln -sf pir $@

$(B)/pir: $(CMD:%.c=$(B)/%.o) $(B)/libpir.a $(B)/lib/store_nonet.o
	$(CC_SAY) $(CC) $(ALL_CFLAGS) $(LDHARDEN) $(LDFLAGS) -o $@ \
	    $(filter-out %/store_nonet.o,$^) $(GIT2_LIBS) $(PKG_LIBS)

$(B)/libpir.a: $(LIB:%.c=$(B)/%.o) $(B)/schemas.o $(B)/vocabs.o
	@rm -f $@
	@$(AR) rcs $@ $^

$(B)/unit: $(TEST:%.c=$(B)/%.o) $(B)/libpir.a
	$(CC_SAY) $(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(TEST_LIBS) $(GIT2_SHARE) \
	    $(PKG_LIBS)

# Schemas and code lists stand in the program as they stand in the files.
$(B)/schemas.c: $(SCHEMA) schema/embed Makefile
	@mkdir -p $(@D)
	@sh schema/embed pir_schema_files $(SCHEMA) >$@
$(B)/vocabs.c: $(VOCAB) schema/embed Makefile
	@mkdir -p $(@D)
	@sh schema/embed pir_vocab_files $(VOCAB) >$@
$(B)/%.o: $(B)/%.c
	$(CC_SAY) $(CC) $(ALL_CFLAGS) -c -o $@ $<

$(B)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC_SAY) $(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# What is missing is installed first, so the rest is for another make, on
# every processor unless told otherwise.
AGAIN = +$(MAKE) --no-print-directory \
	$(if $(findstring -j,$(MAKEFLAGS)),,-j$(shell nproc))
deps:
	@.ci/deps $(DEPS) $(DEPS_TEST)
lint-deps: deps
	@.ci/deps $(DEPS_LINT)
check: deps
	$(AGAIN) check-all
demo: deps
	$(AGAIN) demo-region

check-all: check-unit check-cli check-schema check-history check-headers \
	$(if $(SAN),,check-torture check-audit) \
	check-layers check-sizes check-man
check-unit: $(B)/unit
	@rm -f $(B)/log.*
	ASAN_OPTIONS=log_path=$(CURDIR)/$(B)/log $(B)/unit
	@! cat $(B)/log.* 2>/dev/null | grep .

# Transcripts, the examples of every manual page, the README's session.
check-cli: all $(REGION)
	@rm -f $(B)/cli.*
	PIR_BUILD=$(B) UBSAN_OPTIONS=print_stacktrace=1 \
	    ASAN_OPTIONS=exitcode=99:log_path=$(CURDIR)/$(B)/cli \
	    tests/cli/all $(PLAY)
	@! cat $(B)/cli.* 2>/dev/null | grep .

# The schemas' validator against the standard's tests and against another.
$(B)/verdict: $(B)/tests/schema/verdict.o $(B)/libpir.a
	$(CC_SAY) $(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)
check-schema: $(B)/verdict $(REGION)
	tests/schema/compare $(B)/verdict $(REGION)

# Every commit of the example region, through the rules again.
check-history: all $(REGION)
	$(B)/pir -C $(REGION) check
	$(B)/pir -C $(REGION) check --history

# Forged histories, and some that are right: both are known for what they
# are.  tests/audit/honest BUILD 1000 takes its time.
check-audit: all
	tests/audit/forge $(B)
	tests/audit/honest $(B) 25 1

# A sample of what make torture does.
check-torture: all
	tests/torture/sample.sh $(B)

# Each header compiles alone.
check-headers: $(HDR:%=%.alone)
%.alone: %
	@echo '#include "$<"' | $(CC) $(ALL_CFLAGS) -iquote . -fsyntax-only -xc -


check-layers: $(B)/libpir.a
	tests/layers $(B)
check-sizes:
	tests/sizes
check-man: $(MAN)
	$(if $(MAN),mandoc -T lint -W warning $(MAN))

# An example region, made by the commands alone.
$(B)/region: examples/build-region.sh $(wildcard examples/region/*) $(B)/pir
	rm -rf $@ $@.new
	PATH=$(CURDIR)/$(B):$$PATH sh examples/build-region.sh $@.new
	mv $@.new $@
demo-region: all
	@test -e demo || { rm -rf demo.new && \
	    PATH=$(CURDIR)/$(B):$$PATH sh examples/build-region.sh demo.new && \
	    mv demo.new demo; }
	@PATH=$(CURDIR)/$(B):$$PATH sh examples/look-around.sh demo

bench: all
	tests/bench/run $(B)
torture: all
	tests/torture/run $(B)
# Each reader for FUZZ_SECONDS, beginning from its seeds.
FUZZ_SECONDS ?= 60
fuzz: lint-deps
	$(AGAIN) B=build-fuzz CC=clang \
	    SAN=fuzzer-no-link,address,undefined fuzz-all
fuzz-all: $(FUZZ:%.c=$(B)/%)
	@for f in $(FUZZ:tests/fuzz/%.c=%); do echo "  fuzz $$f";  \
	    mkdir -p $(B)/found/$$f; \
	    $(B)/tests/fuzz/$$f -max_total_time=$(FUZZ_SECONDS) \
		-print_final_stats=0 -verbosity=0 \
		-artifact_prefix=$(B)/found/$$f- $(B)/found/$$f \
		$(wildcard tests/fuzz/seeds)/$$f || exit 1; done
$(B)/tests/fuzz/%: $(B)/tests/fuzz/%.o \
    $(patsubst %.c,$(B)/%.o,$(filter-out cmd/pir.c,$(CMD))) \
    $(B)/libpir.a $(B)/lib/store_nonet.o
	$(CC_SAY) $(CC) $(ALL_CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ \
	    $(filter-out %/store_nonet.o,$^) \
	    $(GIT2_LIBS) $(PKG_LIBS)

SOURCES := $(wildcard lib/*.[ch] cmd/*.[ch] tests/*/*.[ch])
lint: check-headers check-layers check-sizes check-man lint-format \
	lint-shell lint-clang lint-cppcheck lint-tidy
lint-format:
	@clang-format --dry-run -Werror $(SOURCES)
lint-shell:
	@shellcheck -S warning -e SC2034,SC2154 $(SCRIPT)
lint-clang:
	@printf '%s\n' $(LIB) $(CMD) $(TEST) | xargs -P$(shell nproc) -n20 \
	    clang $(ALL_CFLAGS) -Werror -fsyntax-only
lint-cppcheck:
	@cppcheck -q --std=c11 --enable=warning,portability,performance \
	    --inline-suppr --error-exitcode=1 --suppress=missingIncludeSystem \
	    --suppress=funcArgOrderDifferent --suppress='nullPointer:cmd/*' \
	    -j$(shell nproc) -DVERSION='""' -Ilib -Icmd $(LIB) $(CMD)
lint-tidy:
	@printf '%s\n' $(LIB) $(CMD) | xargs -P$(shell nproc) -n8 sh -c \
	    'clang-tidy --quiet --warnings-as-errors="*" "$$@" -- $(TIDY)' tidy
TIDY := -std=c11 -D_POSIX_C_SOURCE=200809L -DVERSION=0 -iquote lib \
	-iquote cmd $(PKG_CFLAGS)
format:
	clang-format -i $(SOURCES)

install: all
	install -d $(DESTDIR)$(BINDIR)
	install -m 755 $(B)/pir $(DESTDIR)$(BINDIR)
	for l in $(LINK); do ln -sf pir $(DESTDIR)$(BINDIR)/$$l; done
	for m in $(MAN); do \
	    install -D -m 644 $$m $(DESTDIR)$(MANDIR)/man$${m##*.}/$${m##*/}; \
	    done
uninstall:
	cd $(DESTDIR)$(BINDIR) && rm -f pir $(LINK)
	for m in $(MAN); do \
	    rm -f $(DESTDIR)$(MANDIR)/man$${m##*.}/$${m##*/}; done

clean:
	rm -rf build build-san build-fuzz

.PRECIOUS: $(B)/%.o
.PHONY: all deps lint-deps check check-all check-unit check-cli check-schema \
	check-history check-audit check-torture check-headers check-layers \
	check-sizes check-man demo demo-region bench torture fuzz fuzz-all lint lint-format lint-shell \
	lint-clang lint-cppcheck lint-tidy format install uninstall clean
-include $(shell find $(B) -name '*.d' 2>/dev/null)
