# A thin face on start.py, which does the same on systems without make: `py start.py learn`.
PYTHON ?= python3
ARGS ?=

.PHONY: learn test build grade classroom bench lock
learn: ; @$(PYTHON) start.py learn $(ARGS)
test:  ; @$(PYTHON) start.py test $(ARGS)
build: ; @$(PYTHON) start.py build $(ARGS)
grade: ; @$(PYTHON) start.py grade $(ARGS)
classroom: ; @$(PYTHON) start.py classroom $(ARGS)
bench: ; @$(PYTHON) start.py bench $(ARGS)
lock:  ; @$(PYTHON) start.py lock $(ARGS)
