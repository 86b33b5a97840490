# run · serve · test · clients · bench · lint · install. Each installs what it needs and is not
# there yet.
#   make run ARGS='demo --users 5000'
#   make serve ARGS=--temporary
#   make install PREFIX=~/.local

PREFIX ?= /usr/local
DESTDIR ?=
ARGS ?=

libraries := libncurses-dev libsqlite3-dev libqrencode-dev libcurl4
swift := Tools/swift
usher := .build/release/usher
usherd := .build/release/usherd
share := $(DESTDIR)$(PREFIX)/share

# With Swift's libraries inside it the program starts from one file, takes less memory, and runs
# where there is no Swift. Not every toolchain brings what that takes.
static = $(if $(wildcard $(shell $(swift) -print-target-info \
  | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1_static/p')),--static-swift-stdlib)

.PHONY: run serve test clients bench lint install libraries release server

run: release
	@$(usher) $(ARGS)

serve: server
	@$(usherd) $(ARGS)

test: libraries
	@Tools/require tmux
	$(swift) build --build-tests
	@Tools/test

# AWS's own tools against the local API; Debian's still know all of its services.
clients: libraries
	@Tools/require awscli python3-boto3 openssl
	$(swift) build --product usherd
	USHERD=.build/debug/usherd /usr/bin/python3 -B -W error::ResourceWarning \
	  -m unittest discover -s Tests/Clients

bench: release server
	$(swift) build -c release --product benchmarks $(static)
	@.build/release/benchmarks $(ARGS)

lint:
	$(swift) format lint --strict --parallel --recursive Package.swift Benchmarks Screens Sources Tests

install: release server
	$(swift) package generate-manual
	install -D -s -m 755 $(usher) $(DESTDIR)$(PREFIX)/bin/usher
	install -D -s -m 755 $(usherd) $(DESTDIR)$(PREFIX)/bin/usherd
	install -d $(share)/man/man1
	install -m 644 .build/plugins/GenerateManual/outputs/*/*.1 $(share)/man/man1
	install -d $(share)/bash-completion/completions $(share)/zsh/site-functions
	install -d $(share)/fish/vendor_completions.d
	$(usher) --generate-completion-script bash > $(share)/bash-completion/completions/usher
	$(usher) --generate-completion-script zsh > $(share)/zsh/site-functions/_usher
	$(usher) --generate-completion-script fish > $(share)/fish/vendor_completions.d/usher.fish
	$(usherd) --generate-completion-script bash > $(share)/bash-completion/completions/usherd
	$(usherd) --generate-completion-script zsh > $(share)/zsh/site-functions/_usherd
	$(usherd) --generate-completion-script fish > $(share)/fish/vendor_completions.d/usherd.fish

libraries:
	@Tools/require $(libraries)

release: libraries
	$(swift) build -c release --product usher $(static)

server: libraries
	$(swift) build -c release --product usherd $(static)
