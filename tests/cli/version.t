# The version, and the same by other names.

$ pir version
pir 0.1
$ pir --version
pir 0.1
$ pir version more
pir version: operand 1 is one too many; quote words that belong together; see 'pir version --help'
[2]
