# `make` alone lists what there is.
.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory

PORT ?= 8080
STORY ?=

# What runs under js/wasm: what the browser program has, but its screen and the
# page around it. Laws run there; goldens and conformance do not run again.
PURE = ./geo/... ./game/calendar ./game/locale ./game/locale/typed ./game/story/... ./game/timeline ./game/player ./game/scene \
	./game/draw ./game/draw/bidi ./game/draw/glyph ./game/draw/raster ./game/draw/svg ./game/draw/typeface ./game/host ./game/zone
# Packages whose tests open a window get a display.
DISPLAY_RUN = $(if $(filter Linux,$(shell uname)),xvfb-run -a -s "-screen 0 1600x1200x24",)

.PHONY: help run desktop check test golden bench fuzz vulnerabilities size lint assets licences arm dist

help: ## List the targets.
	@grep -hE '^[a-z]+: .*##' $(MAKEFILE_LIST) | grep -v '^help' | sed -E 's/^([a-z]+): .*## /  make \1\t/' | expand -t 24

run: ## Serve the story to a browser (PORT=8080, STORY=file.json).
	@go run ./cmd/hamsaya serve --port $(PORT) $(STORY)

desktop: ## Open the story in a window (STORY=file.json).
	@go run ./cmd/hamsaya view $(STORY)

# A run ends with the slowest tests and the closing line of each package. The
# time limit is for tests that hang: a busy machine makes them slow and not red.
# Lint has vetted the packages before. A third of a gigabyte is cheaper than a
# fifth of the time, which is what collecting it takes. Nobody debugs these programs.
TEST = env GOGC=300 go test -vet=off -ldflags='-s -w' -timeout 60m -json
REPORT = go run ./docs/testreport

# Packages whose tests need neither a browser nor a window, by what they import.
CHECKED = $(shell go list -f '{{.ImportPath}} {{join .TestImports " "}} {{join .XTestImports " "}}' ./... | grep -vE '/chromedp|/screentest|^[^ ]*/web/e2e' | cut -d' ' -f1)
check: lint ## Run the tests that need neither browser nor window: the inner loop.
	@.ci/need
	$(TEST) -skip 'InABrowser$$' $(CHECKED) | $(REPORT)

# The laws in Node go on beside the rest, on what it leaves of two processors.
# The script of Go's own that runs a test in Node refuses a long environment.
test: lint ## Install what tests need, and run every test.
	@.ci/need
	@mkdir -p build
	env -i PATH="$$PATH" HOME="$$HOME" GOCACHE="$$(go env GOCACHE)" GOMODCACHE="$$(go env GOMODCACHE)" GOPROXY="$$(go env GOPROXY)" GOSUMDB="$$(go env GOSUMDB)" GOTOOLCHAIN="$$(go env GOTOOLCHAIN)" \
		GOOS=js GOARCH=wasm $(TEST) -p 1 -exec "$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" $(PURE) > build/wasm.json & laws=$$!; \
	all=0; $(DISPLAY_RUN) $(TEST) ./... | $(REPORT) || all=$$?; \
	wait $$laws || all=$$?; \
	echo "Under js/wasm:"; $(REPORT) < build/wasm.json || all=$$?; \
	exit $$all

# Packages whose tests know -update, by themselves or by drawtest.
GOLDEN = $(shell grep -rlE '"update"|game/draw/drawtest"' --include=*_test.go game docs | xargs -n1 dirname | sort -u | sed 's|^|./|')
golden: ## Write the golden files anew, to be looked at before a commit.
	@.ci/need
	$(DISPLAY_RUN) go test -count=1 $(GOLDEN) -update
	UPDATE_SCRIPTS=1 go test -count=1 -run TestScripts ./cmd/hamsaya

bench: ## Run the benchmarks.
	go test -run '^$$' -bench . -benchmem ./geo/... ./game/...
	go test -run '^$$' -bench FilmBesideBrowser -benchtime 1x -timeout 20m ./cmd/hamsaya

FUZZTIME ?= 20s
fuzz: ## Run each fuzz target for a while (FUZZTIME=20s).
	@grep -rlE '^func Fuzz' --include=*_test.go . | while read -r file; do \
		for name in $$(sed -nE 's/^func (Fuzz[A-Za-z0-9_]+).*/\1/p' "$$file"); do \
			echo "$$(dirname "$$file") $$name"; \
			go test -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) "./$$(dirname "$$file")"; \
		done; \
	done

vulnerabilities: ## Look up what is known of faults in the code that is reached (needs a network).
	@.ci/vulnerabilities

size: ## Print raw, gzip and brotli sizes of what the page downloads, and what libraries add to it.
	@go test -count=1 -timeout 30m -run 'TestSizes$$' -v ./cmd/hamsaya -table | grep -v '^\(=== \|--- \|PASS\)'

lint: ## Check formatting, vet, and the shape of the code.
	@unformatted=$$(gofmt -l assets cmd docs game geo web); \
	if [ -n "$$unformatted" ]; then echo "not formatted by gofmt: $$unformatted" >&2; exit 1; fi
	go vet ./...
	@GOOS=js GOARCH=wasm go vet ./cmd/player ./game/host

assets: ## Make the atlas and the fonts anew from their sources.
	go run ./assets/gen

licences: ## Write NOTICE, and what built folders say of licences, anew.
	go run ./assets/licences/gen

# Some processors multiply and add in one step, which rounds once instead of
# twice, and the compiler uses it. Released programs don't, so that the same
# story gives the same bytes everywhere.
EXACT = all=-d=fmahash=qn
arm: ## Hold pictures and films made by an arm64 program to the same bytes (needs qemu-user).
	CGO_ENABLED=0 GOARCH=arm64 go test -count=1 -gcflags=$(EXACT) -exec qemu-aarch64 -run SameBytesOnAnyMachine ./game/export

PLATFORMS = linux/amd64 linux/arm64 windows/amd64 windows/arm64 darwin/amd64 darwin/arm64
dist: ## Cross-compile the tool for every system into dist/, with licences, bills of materials and checksums.
	@rm -rf dist && mkdir -p dist
	@go run ./web/bundle
	@for platform in $(PLATFORMS); do \
		os=$${platform%/*} arch=$${platform#*/}; \
		out=dist/hamsaya-$$os-$$arch; [ $$os = windows ] && out=$$out.exe; \
		echo "$$out"; \
		CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch go build -buildvcs=auto -gcflags=$(EXACT) -tags bundled -trimpath -ldflags "-s -w" -o $$out ./cmd/hamsaya; \
	done
	@go run ./assets/licences/sbom dist/hamsaya-*
	@cp LICENSE NOTICE dist/
	@cd dist && sha256sum * > SHA256SUMS && cat SHA256SUMS
