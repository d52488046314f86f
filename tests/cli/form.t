# What a person writes in an editor.

$ client=$(pir client add --given Ada --family Example --born 1980-02-29 --source other --id k3m9x2qd)
$ cat >editor <<'EOF'
> #!/bin/sh
> ls -l "$1" | cut -c1-10
> sed -i "$EDIT" "$1"
> exit "${STATUS:-0}"
> EOF
$ chmod +x editor
$ export EDITOR="$PWD/editor"
$ EDIT='s/"other"/"housing"/' pir edit $client -m 'Said otherwise'
-rw-------
$ pir show $client -o json | jq -r '.episodes[0].source, .change_reason'
housing
Said otherwise
$ find . -name 'pir-*'

# An editor that fails, or is none: nothing is done, the text is kept.

$ EDIT='s/"housing"/"self"/' STATUS=3 pir edit $client 2>err; echo $?; sed 's/pir-[0-9]*/pir-N/' err
-rw-------
6
pir edit: the editor '/here/editor' failed; what you wrote is kept in /here/.git/pir-N-0-record.json
$ find . -name 'pir-*' | wc -l
1
$ grep -c '"self"' .git/pir-*; rm .git/pir-*
1
$ EDITOR=/no/such/editor pir edit $client 2>err; echo $?; sed 's/pir-[0-9]*/pir-N/' err
6
pir edit: the editor '/no/such/editor' cannot be run; set VISUAL or EDITOR
$ find . -name 'pir-*'

# What breaks a rule is refused, and kept to be mended.

$ EDIT='s/"housing"/"nowhere"/' pir edit $client 2>err; echo $?; sed 's/pir-[0-9]*/pir-N/; s/s.[0-9a-z]*.\.source/s[....].source/' err
-rw-------
2
pir edit: clients/k/<client>/client.json: episodes[....].source: referral-sources: no code 'nowhere' on 2014-03-03; there are self, family-or-carer, general-practitioner, clinical-mental-health, community-mental-health, hospital, housing, justice, alcohol-and-other-drugs, disability, employment, income-support, education, partner, other and not-known; what you wrote is kept in /here/.git/pir-N-0-record.json [codes]
$ find . -name 'pir-*' | wc -l
1
