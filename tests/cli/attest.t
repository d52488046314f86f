# What an auditor signs, and what becomes of it when the history is changed.

$ for who in aud kim; do ssh-keygen -q -t ed25519 -N '' -C '' -f ../$who; done
$ pir staff add aud1 --name 'Ash Invented' --email aud1@example.org --role auditor --add-key ../aud.pub
aud1
$ client=$(pir client add --given Alex --family Specimen --born 1980-02-29 --source self)
$ aud() { GIT_AUTHOR_NAME=Ash GIT_AUTHOR_EMAIL=aud1@example.org "$@"; }
$ as() { sed -e 's/SHA256:[^ ]*/SHA256:.../' -e 's/[0-9a-f]\{64\}/<digest>/g' -e 's/[0-9a-f]\{40\}/<commit>/g' -e 's/\(aud1-\)[0-9a-f]\{8\}/\1<commit>/g' -e 's/commit [0-9a-f]\{10\} /commit <commit> /'; }

# It takes the role, and a key that counts.

$ aud pir attest
pir attest: it must be signed, and git knows no key of yours: git config --global gpg.format ssh; git config --global user.signingkey ~/.ssh/id_ed25519.pub [signature-missing]
[5]
$ git config --global gpg.format ssh
$ git config --global user.signingkey "$PWD/../kim"
$ aud pir attest 2>&1 | as
pir attest: the key SHA256:... does not stand in the staff record of aud1; a coordinator other than aud1 can add it with 'pir staff edit aud1 --add-key FILE.pub' [signature-key-unknown]
$ pir staff add fac1 --name 'Kim Invented' --email fac1@example.org --role facilitator --add-key ../kim.pub
fac1
$ GIT_AUTHOR_EMAIL=fac1@example.org pir attest
pir attest: attesting takes the role auditor, which fac1 does not have; ask aud1 or coord [role]
[5]
$ GIT_AUTHOR_EMAIL=nobody@example.org pir attest
pir attest: no staff record has the address 'nobody@example.org'; a coordinator can add one with 'pir staff add', or set GIT_AUTHOR_EMAIL [author]
[5]
$ git for-each-ref refs/tags
$ pir attest --list
$ git config --global user.signingkey "$PWD/../aud"
$ aud pir attest --at main~1
pir attest: what is attested is what stands now; --at is for --list
[2]

# What it says.

$ first=$(aud pir attest)
$ echo $first | as
2014-03-03-aud1-<commit>
$ git cat-file tag attest/$first | sed '/BEGIN SSH/,$d' | as
object <commit>
type commit
tag attest/2014-03-03-aud1-<commit>
tagger Ash <aud1@example.org> 1393797600 +1100

attest: 4 commits, 17 records

Pir-Commits: 4
Pir-Records: 17
Pir-Sha256: <digest>
$ [ "$(git rev-parse attest/$first^{commit})" = "$(git rev-parse main)" ]
$ git ls-tree -r --name-only main | wc -l
17
$ git fsck --strict

# The same again is the same.

$ [ "$(aud pir attest)" = $first ]
$ git for-each-ref refs/tags | wc -l
1
$ pir attest --list --columns by,commits,records,holds
aud1	4	17	yes

# It holds as long as the history does.

$ pir client accept $client --all-criteria
$ third=$(aud pir attest)
$ pir attest --list --columns holds -o csv | tr -d '\r'
holds
yes
yes
$ pir attest --list --sort commits -o json | jq -c '.[0] | [.by, .commits, .records, .holds, .why]'
["aud1",4,17,"yes",null]
$ tip=$(git rev-parse main)
$ git update-ref refs/heads/main main~1
$ pir attest --list --columns holds,why --sort -holds | as
yes	
attestation	the commit <commit> that it attests is not in the history: that was rewritten, or rolled back
$ pir attest --list >/dev/null
[1]
$ git update-ref refs/heads/main $tip

# Tags that are none, or say something else.

$ git tag attest/light main
$ pir attest --list --columns attestation,holds,why | grep light
light	attestation	it is not an annotated tag of a commit, as 'pir attest' signs one; 'git tag -d attest/light' takes it away
$ pir check 2>/dev/null | as | sed "s/^$(git rev-parse main | cut -c-10)/COMMIT/"
COMMIT attestation: light: it is not an annotated tag of a commit, as 'pir attest' signs one; 'git tag -d attest/light' takes it away
$ git tag -f attest/light main^{tree} >/dev/null
$ pir attest --list -o csv | grep -c "^light,$(git rev-parse main^{tree}),,,,,attestation"
1
$ git tag -d attest/light >/dev/null
$ forge() { git update-ref refs/tags/attest/$1 $(git cat-file tag attest/$third | sed "$2" | git hash-object -t tag -w --stdin); pir attest --list --columns attestation,holds,why | grep forged | as; git update-ref -d refs/tags/attest/$1; }
$ forge forged ''
forged	attestation	it stands under another name than its own, 'attest/2014-03-03-aud1-<commit>'
$ forge forged 's/^tag .*/tag attest\/forged/'
forged	signature-bad	the signature is not of what is there: it was changed after it was signed, or signed with another key
$ forge forged 's/^tag .*/tag attest\/forged/; /BEGIN SSH/,$d'
forged	signature-missing	an attestation is signed, and this is not
$ sign() { git update-ref refs/tags/attest/forged $( { git cat-file tag attest/$third | sed -e '/BEGIN SSH/,$d' -e 's/^tag .*/tag attest\/forged/' -e "$1" >../text; cat ../text; ssh-keygen -q -Y sign -n git -f ../$2 <../text; } | git hash-object -t tag -w --stdin); pir attest --list --columns attestation,holds,why | grep forged | as; git update-ref -d refs/tags/attest/forged; }
$ sign '' aud
forged	yes	
$ sign '' kim
forged	signature-key-unknown	the key SHA256:... does not stand in the staff record of aud1; a coordinator other than aud1 can add it with 'pir staff edit aud1 --add-key FILE.pub'
$ sign 's/^Pir-Commits: .*/Pir-Commits: 4/' aud
forged	attestation	what it attests is not what is there, which is 'Pir-Commits: 5'
$ sign 's/^Pir-Sha256: \(.*\)/&\nPir-Pool: none allocated 1 committed 0 spent 0 available 1/' aud
forged	attestation	what it attests is not there: 'Pir-Pool: none allocated 1 committed 0 spent 0 available 1'
$ sign 's/aud1@example.org/fac1@example.org/' kim
forged	attestation	fac1 did not have the role auditor on that day
$ sign 's/aud1@example.org/nobody@example.org/' kim
forged	attestation	no staff record has the address 'nobody@example.org'; a coordinator can add one with 'pir staff add', or set GIT_AUTHOR_EMAIL

# A key that is revoked later does not undo what it signed.

$ pir staff edit aud1 --revoke-key $(pir show aud1 -o json | jq -r '.keys[0].id')
$ pir attest --list --columns holds
yes
yes
$ aud pir attest 2>&1 | sed -e 's/commit [0-9a-f]*;/commit ...;/' | as
pir attest: the key SHA256:... of aud1 was revoked after commit ...; sign with another [signature-key-revoked]

# The check looks at all of them, and begins where one was made.

$ pir check --history 2>&1 | tail -1
6 commits, 19 files, 0 findings
$ pir check --since 2014 2>&1 | tail -1
pir check: '2014' begins the names of several attestations; see 'pir attest --list'
$ pir check --since $third
1 commit, 1 file, 0 findings
$ pir check --since attest/$first
2 commits, 2 files, 0 findings
$ pir check --since nothing
pir check: no attestation 'nothing'; see 'pir attest --list'
[3]
$ pir check --since $first main~1..main
pir check: --since and a range both say where to begin
[2]
$ git update-ref refs/heads/main main~2
$ pir check 2>/dev/null | cut -d' ' -f2- | as
attestation: 2014-03-03-aud1-<commit>: the commit <commit> that it attests is not in the history: that was rewritten, or rolled back
$ pir check --since $third 2>&1 | as | cut -d' ' -f2-
attestation: 2014-03-03-aud1-<commit>: the commit <commit> that it attests is not in the history: that was rewritten, or rolled back
files, 1 finding
$ pir check -q --since $third -o json | jq -c '.[].rule'
"attestation"
$ pir doctor | grep references
ok	references	main and attestations
