# `make demo` and `make test` are all a fresh machine with Swift, git and make needs.

.POSIX:
.SUFFIXES:

PREFIX = /usr/local
DESTDIR =
# What `make bench` passes on, such as BENCH='--only rendering --runs 5 --json'.
BENCH =

SWIFT = swift
# The debug build: `make test` needs it anyway, so the two share one build, and it takes a third of
# the work of a release build. On the shipped library it answers in a tenth of a second.
KOUWEN = .build/debug/kouwen
SOURCES = Sources Tests Benchmarks/Sources Benchmarks/SearchTiming Package.swift Benchmarks/Package.swift

help:
	@echo 'make demo      build, then check, search and fill in the shipped library'
	@echo 'make test      the same, then every test'
	@echo 'make build     build the tool (.build/debug/kouwen)'
	@echo 'make install   build for release, install below PREFIX ($(PREFIX)), with shell completions'
	@echo 'make uninstall remove what `make install` put there'
	@echo 'make bench     measure validating, rendering, checking and searching beside other programs'
	@echo 'make format    format the sources; make lint only looks'
	@echo 'make clean     remove what was built'

prepare:
	@sh .ci/prepare

build: prepare
	@echo 'Building kouwen (a first build takes one to two minutes).'
	$(SWIFT) build --product kouwen

demo: build
	@printf '\nThe team lead checks the library.\n$$ kouwen validate\n'
	@$(KOUWEN) validate || test $$? -eq 1
	@printf '\nA customer writes; the agent looks for the reply.\n$$ kouwen search 快递三天没到 --limit 2\n'
	@$(KOUWEN) search 快递三天没到 --limit 2
	@printf '\n$$ kouwen search "refund not received" --ui en --limit 1\n'
	@$(KOUWEN) search 'refund not received' --ui en --limit 1
	@printf '\nWith blanks left open there is no reply, only what is missing.\n$$ kouwen render logistics/delay --set customer_name=王小明\n'
	@$(KOUWEN) render logistics/delay --set customer_name=王小明 || test $$? -eq 1
	@printf '\nWith all of them there is.\n$$ kouwen render logistics/delay --set customer_name=王小明 --set 延误原因=路上下大雪 \\\n    --set current_stop=郑州转运中心 --set eta=周二下午 --set follow_up_time="今天下午 5 点"\n'
	@$(KOUWEN) render logistics/delay --set customer_name=王小明 --set 延误原因=路上下大雪 \
	  --set current_stop=郑州转运中心 --set eta=周二下午 --set follow_up_time='今天下午 5 点'
	@printf '\nTo start a library of your own: %s init FOLDER\n' '$(KOUWEN)'

test: demo
	@printf '\nRunning every test.\n'
	$(SWIFT) test

# What the program needs goes into it, so that it runs where there is no Swift.
release: prepare
	@echo 'Building kouwen for release (a first build takes some minutes).'
	$(SWIFT) build -c release --product kouwen $$(sh .ci/release-flags)

install: release
	install -d '$(DESTDIR)$(PREFIX)/bin' \
	  '$(DESTDIR)$(PREFIX)/share/bash-completion/completions' \
	  '$(DESTDIR)$(PREFIX)/share/zsh/site-functions' \
	  '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d'
	install -m 755 .build/release/kouwen '$(DESTDIR)$(PREFIX)/bin/kouwen'
	.build/release/kouwen --generate-completion-script bash \
	  > '$(DESTDIR)$(PREFIX)/share/bash-completion/completions/kouwen'
	.build/release/kouwen --generate-completion-script zsh \
	  > '$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kouwen'
	.build/release/kouwen --generate-completion-script fish \
	  > '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kouwen.fish'
	@echo 'Installed $(DESTDIR)$(PREFIX)/bin/kouwen and completions for bash, zsh and fish.'

uninstall:
	rm -f '$(DESTDIR)$(PREFIX)/bin/kouwen' \
	  '$(DESTDIR)$(PREFIX)/share/bash-completion/completions/kouwen' \
	  '$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kouwen' \
	  '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kouwen.fish'

bench: release
	$(SWIFT) build -c release --product SearchTiming $$(sh .ci/release-flags)
	$(SWIFT) run -c release --package-path Benchmarks Benchmarks $(BENCH)

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

clean:
	$(SWIFT) package clean

.PHONY: help prepare build demo test release install uninstall bench format lint clean
