"""A notebook's shell without a kernel: runs a cell and gives its outputs as a notebook file keeps them.

It is the kernel's own shell. Where that would send messages to a browser, a `Recorder` takes them, so that what a cell prints and
shows is what it would print and show in JupyterLab.
"""

import ast
import base64
import json
import sys

from IPython.core.compilerop import CachingCompiler
from ipykernel.zmqshell import ZMQInteractiveShell
from jupyter_client.session import Session
from traitlets.config import Config

from migcap.grading.engine.words import Words, class_name

MOST_OUTPUT = 4 << 20  # bytes of one cell: text and pictures
MOST_OUTPUTS = 2_000  # of one cell
MOST_ERROR = 20_000  # letters of an error's text, and of each line of its traceback
CUT = "\n[What follows was cut: a cell may show 4 MB.]\n"
ENDED = "exit() was called: it ends Python, and with it everything that the notebook knows."


class Recorder(Session):
    """The kernel's session, but for one thing: it keeps what it is to send. An error and a result are never cut, however much was printed before them."""

    def __init__(self, **settings):
        super().__init__(**settings)
        self.begin()

    def begin(self):
        self.outputs, self._size, self._cut, self._to_clear, self._by_id = [], 0, False, False, {}

    # --- what the shell calls in place of a session

    def msg(self, kind, content=None, parent=None, **others):
        return {"msg_type": kind, "content": content or {}}

    def send(self, socket, message, content=None, *others, **named):
        kind, content = (message, content) if isinstance(message, str) else (message["msg_type"], message["content"])
        receive = getattr(self, f"_on_{kind}", None)
        if receive:
            receive(content)

    # --- what arrives

    def write(self, stream, text):
        """Printed text; joined to the output before it when that came from the same stream."""
        text = self._room_for(text)
        if not text:
            return
        self._clear_if_asked()
        last = self.outputs[-1] if self.outputs else None
        if last and last["output_type"] == "stream" and last["name"] == stream:
            last["text"].append(text)
        else:
            self.outputs.append({"output_type": "stream", "name": stream, "text": [text]})

    def _on_execute_result(self, content):
        # Never cut away, as an error is not: a score may be read from it.
        data = content["data"] if json_size(content["data"]) <= MOST_OUTPUT else {"text/plain": content["data"].get("text/plain", "")[:MOST_ERROR]}
        self._clear_if_asked()
        self.outputs.append({"output_type": "execute_result", "execution_count": content.get("execution_count"),
                             "data": without_bytes(data), "metadata": content.get("metadata") or {}})

    def _on_display_data(self, content):
        output = {"output_type": "display_data", "data": content["data"], "metadata": content.get("metadata") or {}}
        name = (content.get("transient") or {}).get("display_id")
        if self._show(output) and name is not None:
            self._by_id.setdefault(name, []).append(output)

    def _on_update_display_data(self, content):
        for output in self._by_id.get((content.get("transient") or {}).get("display_id"), []):
            output.update(data=content["data"], metadata=content.get("metadata") or {})

    def _on_clear_output(self, content):
        self._to_clear = True
        if not content.get("wait"):
            self._clear_if_asked()

    def _on_error(self, content):
        self._clear_if_asked()
        self.outputs.append({"output_type": "error", "ename": str(content["ename"]), "evalue": str(content["evalue"])[:MOST_ERROR],
                             "traceback": [str(line)[:MOST_ERROR] for line in content["traceback"][:200]]})

    # --- room

    def _show(self, output):
        output["data"] = without_bytes(output["data"])
        if len(self.outputs) > MOST_OUTPUTS or not self._fits(json_size(output["data"])):
            return False
        self._clear_if_asked()
        self.outputs.append(output)
        return True

    def _fits(self, size):
        if self._cut or self._size + size > MOST_OUTPUT:
            self._cut_here()
            return False
        self._size += size
        return True

    def _room_for(self, text):
        if self._cut:
            return ""
        room = MOST_OUTPUT - self._size
        # A letter takes at most four bytes: only where it may not fit is it worth while to count.
        size = len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
        if size <= room:
            self._size += size
            return text
        part = text.encode("utf-8", "replace")[:room].decode("utf-8", "ignore")
        self._size = MOST_OUTPUT
        self.write_cut(part)
        return ""

    def write_cut(self, part):
        self.outputs.append({"output_type": "stream", "name": "stdout", "text": [part]})
        self._cut_here()

    def _cut_here(self):
        if not self._cut:
            self._cut = True
            self.outputs.append({"output_type": "stream", "name": "stdout", "text": [CUT]})

    def _clear_if_asked(self):
        if self._to_clear:
            self.begin()

    def taken(self):
        """The outputs so far, as nbformat wants them; the next ones begin a new list."""
        outputs = self.outputs
        for output in outputs:
            if output["output_type"] == "stream":
                output["text"] = "".join(output["text"])
        self.begin()
        return outputs


def without_bytes(data):
    return {kind: base64.b64encode(value).decode() if isinstance(value, bytes) else value for kind, value in data.items()}


def json_size(data):
    return sum(len(value) if isinstance(value, str) else len(json.dumps(value, default=str)) for value in data.values())


class Stream:
    """sys.stdout or sys.stderr of a cell."""

    encoding, errors, newlines, closed = "utf-8", "replace", None, False

    def __init__(self, recorder, which):
        self._recorder, self._which = recorder, which
        self.name = f"<{which}>"

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._recorder.write(self._which, text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True

    def readable(self):
        return False

    seekable = readable

    def fileno(self):
        import io

        raise io.UnsupportedOperation("fileno")


class Compiler(CachingCompiler):
    """IPython's, which can compile a cell before the process that runs it is made."""

    def __init__(self):
        super().__init__()
        self._trees, self._codes = {}, {}

    def remember(self, source, number, transformer):
        """Compile the `number`-th cell now, its tree changed by `transformer` as IPython would. What does not compile is left for when it is run."""
        if any(word in source for word in ("await", "async", "__future__")) or "\n" not in source.strip():
            return  # these depend on more than their own text
        name = self.cache(source, number)
        try:
            tree = ast.fix_missing_locations(transformer.visit(super().ast_parse(source, name)))
            last = tree.body[-1]
            modes = [(node, ast.Interactive([node]), "single") if node is last and isinstance(node, ast.Expr) else (node, ast.Module([node], []), "exec")
                     for node in tree.body]
            codes = {(id(node), mode): compile(whole, name, mode, self.flags, 1) for node, whole, mode in modes}
        except (SyntaxError, ValueError, IndexError, RecursionError, MemoryError):
            return
        tree.is_remembered = True
        self._trees[source, name] = tree  # kept, so that the ids of its nodes are not given to others
        self._codes.update(codes)

    def remembers(self, source):
        return any(source == text for text, _ in self._trees)

    def ast_parse(self, source, filename="<unknown>", symbol="exec"):
        return self._trees.get((source, filename)) or super().ast_parse(source, filename, symbol)

    def __call__(self, source, filename, symbol, *flags):
        known = self._codes.get((id(source.body[0]), symbol)) if isinstance(source, (ast.Module, ast.Interactive)) and len(source.body) == 1 else None
        return known or super().__call__(source, filename, symbol, *flags)


class Shell(ZMQInteractiveShell):
    """The kernel's shell, recording. `ended` is true once exit() was called."""

    compiler_class = Compiler
    ended = False
    told_of_error = None  # function(error): the traceback of an error that happened in another process
    own_names = None  # the names in which cells run, where they are not a module's
    all_python = False  # cells are Python as a rule: translate only what does not parse

    def init_display_pub(self):
        super().init_display_pub()
        self.recorder = Recorder(parent=self, key=b"")
        self.display_pub.session, self.display_pub.pub_socket = self.recorder, None

    def init_displayhook(self):
        super().init_displayhook()
        self.displayhook.session, self.displayhook.pub_socket, self.displayhook.topic = self.recorder, None, b"execute_result"

    @property
    def user_global_ns(self):
        return self.user_module.__dict__ if self.own_names is None else self.own_names

    def _showtraceback(self, etype, evalue, stb):
        elsewhere = self.told_of_error(evalue) if self.told_of_error else None
        super()._showtraceback(etype, evalue, [*stb, "", "In the submission:", elsewhere] if elsewhere else stb)

    def _format_exception_for_storage(self, exception, *where, **how):
        # IPython makes a second traceback of every error, for a session that is exported later. To make one takes 20 ms, and nobody exports this session.
        return {"ename": type(exception).__name__, "evalue": "", "traceback": []}

    def ask_exit(self):
        self.ended = True

    def enable_gui(self, gui=None):
        pass  # there is no window to open

    def raw_input(self, prompt=""):
        raise EOFError("a notebook that is being graded has nobody to ask: input() gives no answer here")

    def transform_cell(self, raw_cell):
        # A single line may be a magic without its %, though it looks like Python.
        if self.all_python and "\n" in raw_cell.strip() and (self.compile.remembers(raw_cell) or parses(raw_cell)):
            return raw_cell
        return super().transform_cell(raw_cell)

    def transform_ast(self, node):
        return node if getattr(node, "is_remembered", False) else super().transform_ast(node)

    def run(self, source, count):
        """Run a cell as the `count`-th. Gives (outputs, whether it ran to its end without an error)."""
        self.recorder.begin()
        self.execution_count = count
        self.autoawait = "await" in source or "async" in source  # to find out takes a compilation
        before = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = Stream(self.recorder, "stdout"), Stream(self.recorder, "stderr")
        try:
            result = self.run_cell(source, store_history=True)
        finally:
            sys.stdout, sys.stderr = before
        outputs = self.recorder.taken()
        problem = result.error_before_exec or result.error_in_exec
        # Never infer from a missing error that all went well: an error may have been swallowed on its way to the page.
        if not result.success and not any(output["output_type"] == "error" for output in outputs):
            outputs.append(error_output(problem))
        return outputs, bool(result.success)


# Libraries ask for the name of the shell's class to know whether they are in a notebook.
Shell.__name__, Shell.__qualname__, Shell.__module__ = ZMQInteractiveShell.__name__, ZMQInteractiveShell.__qualname__, ZMQInteractiveShell.__module__


def parses(source):
    try:
        ast.parse(source)
        return True
    except (SyntaxError, ValueError):
        return False


def error_output(problem):
    """An exception as an error output without a traceback."""
    name, said = class_name(problem), Words()(problem, MOST_ERROR)
    return {"output_type": "error", "ename": name, "evalue": said, "traceback": [f"{name}: {said}"[:MOST_ERROR]]}


def sentence_output(name, sentence):
    """A sentence of ours in the place of an error."""
    return {"output_type": "error", "ename": name, "evalue": sentence, "traceback": [sentence]}


def make_shell():
    """The shell of this process, without history, start-up files or settings of whoever runs it; charts appear as in a notebook."""
    settings = Config()
    settings.HistoryManager.enabled = False
    settings.HistoryAccessor.enabled = False
    settings.StoreMagics.autorestore = False
    shell = Shell.instance(config=settings)
    import matplotlib

    matplotlib.use("module://matplotlib_inline.backend_inline")
    shell.enable_matplotlib("inline")
    return shell
