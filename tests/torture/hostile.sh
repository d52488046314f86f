#!/bin/sh
# hostile.sh - repositories and surroundings that want a program run
#
# usage: tests/torture/hostile.sh
#
# Keys that make git run programs or read files, in the repository's
# configuration and in the user's; variables; hooks; links; alternates.
# Every command that opens the repository runs: the canary, which each of
# them would touch, must not be there at the end, nor a file be changed
# outside the repository.

# shellcheck source=tests/torture/common.sh
. "$(dirname "$0")/common.sh"
make_base
canary=$work/canary
outside=$work/outside
tries=0
mkdir "$outside" "$work/bin"
echo kept >"$outside/kept"
cat >"$work/bin/sing" <<END
#!/bin/sh
touch "$canary"
cat
END
chmod +x "$work/bin/sing"
sing=$work/bin/sing

keys="core.fsmonitor core.sshCommand core.pager core.editor core.askPass
core.gitProxy core.alternateRefsCommand core.hooksPath core.attributesFile
core.excludesFile core.worktree core.gitdir diff.external diff.x.command
diff.x.textconv filter.x.clean filter.x.smudge filter.x.process
merge.x.driver gpg.program gpg.ssh.program gpg.ssh.defaultKeyCommand
credential.helper include.path includeIf.gitdir:/.path alias.repack
alias.fsck alias.log uploadpack.packObjectsHook pager.log pager.fsck
sequence.editor interactive.diffFilter trailer.x.command
trailer.x.cmd browser.x.cmd man.x.cmd remote.origin.uploadpack
remote.origin.vcs url.ext::$sing.insteadOf fsck.skipList blame.ignoreRevsFile
log.mailmap mailmap.file commit.template init.templateDir
gc.recentObjectsHook maintenance.repack.enabled extensions.worktreeConfig
extensions.partialClone core.commentChar"

# Every way in: reading, changing, and what runs git or an editor.
open_all() {
	for verb in "client list --all" "show $client" "log" "log $client" \
	    "next" "check" "check --history" "doctor" "doctor --fix" "gc" \
	    "client edit $client --pronouns c$tries" "edit $client" \
	    "undo main -m x" "log clients/c/$client/plan.json --since 2013-01-01"
	do
		# shellcheck disable=SC2086 # a command and its options
		"$pir" -q -C "$repo" $verb >/dev/null 2>&1 </dev/null
		status=$?
		[ "$status" -le 7 ] || say "$1: $verb: exit $status"
	done
	tries=$((tries + 1))
	[ ! -e "$canary" ] || say "$1: something was run"
	[ "$(cat "$outside"/*)" = kept ] || say "$1: something outside changed"
	rm -f "$canary"
}

fresh() {
	repo=$work/try
	rm -rf "$repo" "$work/.gitconfig"
	cp -a "$base" "$repo"
}

export EDITOR=true PIR_PAGER=cat
for key in $keys; do
	fresh
	git config -f "$repo/.git/config" "$key" "$sing" 2>/dev/null
	open_all "$key of the repository"
	fresh
	git config -f "$work/.gitconfig" "$key" "$sing" 2>/dev/null
	open_all "$key of the user"
done

# What the surroundings say to git, they say to nobody here.
for name in GIT_SSH_COMMAND GIT_EXTERNAL_DIFF GIT_PAGER GIT_EDITOR \
    GIT_ASKPASS SSH_ASKPASS GIT_PROXY_COMMAND GIT_TRACE GIT_TRACE2 \
    GIT_TRACE_SETUP GIT_DIR GIT_WORK_TREE GIT_OBJECT_DIRECTORY \
    GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_INDEX_FILE GIT_CONFIG_GLOBAL \
    GIT_CONFIG_SYSTEM GIT_CONFIG GIT_EXEC_PATH GIT_TEMPLATE_DIR \
    GIT_QUARANTINE_PATH GIT_COMMON_DIR GIT_NAMESPACE; do
	case $name in
	GIT_TRACE*) value=$outside/kept ;;
	GIT_EXEC_PATH) value=$work/bin ;;
	*) value=$sing ;;
	esac
	fresh
	export "$name=$value"
	open_all "$name"
	unset "$name"
done
fresh
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.fsmonitor
export GIT_CONFIG_VALUE_0="$sing"
open_all "GIT_CONFIG_COUNT"
unset GIT_CONFIG_COUNT GIT_CONFIG_KEY_0 GIT_CONFIG_VALUE_0

# Programs where git has its hooks; attributes; another's objects; links.
fresh
for hook in pre-auto-gc post-rewrite reference-transaction post-index-change \
    pre-commit post-commit update post-receive fsmonitor-watchman; do
	cp "$sing" "$repo/.git/hooks/$hook"
done
open_all "hooks"
fresh
mkdir -p "$repo/.git/info"
echo '* filter=x diff=x merge=x' >"$repo/.git/info/attributes"
open_all "attributes"
fresh
mkdir -p "$repo/.git/objects/info"
echo "$outside" >"$repo/.git/objects/info/alternates"
open_all "alternates"
for name in config HEAD packed-refs pir.lock refs/heads/main objects/info \
    hooks/pre-receive description; do
	fresh
	rm -rf "$repo/.git/$name"
	ln -s "$outside/kept" "$repo/.git/$name"
	open_all "a link in the place of $name"
done
for name in objects refs refs/heads objects/pack hooks info; do
	fresh
	rm -rf "$repo/.git/$name"
	ln -s "$outside" "$repo/.git/$name"
	open_all "a link in the place of $name"
done
[ "$(ls "$outside")" = kept ] || say "files were made outside"
echo "hostile.sh: $tries repositories"
exit $bad
