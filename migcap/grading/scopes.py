"""Which names a cell binds in the notebook and which it reads there, also from inside functions, classes and comprehensions.

Python's own rules of scope, on the syntax tree: what a function keeps for itself is no name of the notebook. What is wanted
beyond the compiler's tables is how a name is used (called, its attribute taken ...) and in which order.
"""

import ast
from dataclasses import dataclass, field

# How a name is bound.
IMPORT, FUNCTION, CLASS, VALUE, CHANGE, DELETE = "import", "function", "class", "value", "change", "delete"
# How a name is read.
CALLED, READ, ATTRIBUTE = "called", "read", "attribute"


@dataclass(frozen=True)
class Event:
    """One mention of a name of the notebook: bound or read, and how; `inside` a function, so at a time that nobody knows."""

    name: str
    binds: bool
    how: str
    inside: bool = False
    origin: str = ""  # of an import: what is imported, for instance "numpy.testing.assert_allclose"


@dataclass
class _Scope:
    kind: str  # "module", "function", "class" or "comprehension"
    parent: "_Scope | None" = None
    binds: set = field(default_factory=set)
    globals: set = field(default_factory=set)
    nonlocals: set = field(default_factory=set)


def events(tree) -> list[Event]:
    """Every mention of a name of the notebook in a parsed cell (or statement), in the order in which Python comes to them."""
    visitor = _Visitor()
    visitor.visit(tree)
    return [event for scope, event, early in visitor.seen if _is_global(event.name, scope, early)]


def _is_global(name, scope, early):
    """Whether the name, met in this scope, is one of the notebook. `early`: a class body reads it before it binds it."""
    start = scope
    while scope.kind != "module":
        if name in scope.globals or (early and scope is start and name in scope.binds):
            return True
        visible = scope is start or scope.kind != "class"  # a function does not see the names of the class around it
        if visible and name in scope.binds and name not in scope.nonlocals:
            return False
        scope = scope.parent
    return True


class _Visitor(ast.NodeVisitor):
    """Walks a tree with the scope in hand. A name can be bound after it is read: who owns it is decided when all is seen."""

    def __init__(self):
        self.scope = _Scope("module")
        self.seen = []  # (scope, event, whether a class body reads it before it binds it)

    # What is noted

    def read(self, name, how=READ):
        early = self.scope.kind == "class" and name not in self.scope.binds
        self.seen.append((self.scope, Event(name, False, how, self._inside()), early))

    def bind(self, name, how=VALUE, origin=""):
        scope = self.scope
        if how not in (CHANGE,):
            scope.binds.add(name)
        self.seen.append((scope, Event(name, True, how, self._inside(), origin), False))

    def _inside(self):
        scope = self.scope
        while scope is not None and scope.kind != "function":
            scope = scope.parent
        return scope is not None

    def within(self, kind, *parts):
        self.scope = _Scope(kind, self.scope)
        for part in parts:
            part() if callable(part) else self.each(part)
        self.scope = self.scope.parent

    def each(self, nodes):
        for node in nodes:
            if node is not None:
                self.visit(node)

    # Names

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Load):
            self.read(node.id)
        else:
            self.bind(node.id, VALUE if isinstance(node.ctx, ast.Store) else DELETE)

    def visit_Call(self, node):
        self._used_as(node.func, CALLED)
        self.each(node.args + node.keywords)

    def visit_Attribute(self, node):
        if not isinstance(node.ctx, ast.Load):
            self._changes(node)
        self._used_as(node.value, ATTRIBUTE)

    def visit_Subscript(self, node):
        if not isinstance(node.ctx, ast.Load):
            self._changes(node)
        self.each([node.value, node.slice])

    def _used_as(self, node, how):
        if isinstance(node, ast.Name):
            self.read(node.id, how)
        else:
            self.visit(node)

    def _changes(self, node):
        """`table["a"] = 1` and `person.name.first = "A"` change what `table` and `person` stand for."""
        while isinstance(node, (ast.Attribute, ast.Subscript)):
            node = node.value
        if isinstance(node, ast.Name):
            self.bind(node.id, CHANGE)

    def visit_NamedExpr(self, node):
        self.visit(node.value)
        inner = self.scope
        while self.scope.kind == "comprehension":  # it binds around the comprehension
            self.scope = self.scope.parent
        self.bind(node.target.id)
        self.scope = inner

    # Statements: what is read before what is bound

    def visit_Assign(self, node):
        self.visit(node.value)
        self.each(node.targets)

    def visit_AnnAssign(self, node):
        self.each([node.value, node.annotation])
        if node.value is None and isinstance(node.target, ast.Name):
            if self.scope.kind != "module":
                self.scope.binds.add(node.target.id)  # `x: int` makes it the function's own, and binds nothing
        else:
            self.visit(node.target)

    def visit_AugAssign(self, node):
        if isinstance(node.target, ast.Name):
            self.read(node.target.id)
        self.each([node.value, node.target])

    def visit_For(self, node):
        self.each([node.iter, node.target, *node.body, *node.orelse])

    visit_AsyncFor = visit_For

    def visit_Import(self, node):
        for alias in node.names:
            self.bind(alias.asname or alias.name.split(".")[0], IMPORT, alias.name if alias.asname else alias.name.split(".")[0])

    def visit_ImportFrom(self, node):
        module = "." * node.level + (node.module or "")
        for alias in node.names:
            self.bind(alias.asname or alias.name, IMPORT, f"{module}.{alias.name}")

    def visit_ExceptHandler(self, node):
        self.each([node.type])
        if node.name:
            self.bind(node.name)
        self.each(node.body)

    def visit_MatchAs(self, node):
        self.each([node.pattern])
        if node.name:
            self.bind(node.name)

    def visit_MatchStar(self, node):
        if node.name:
            self.bind(node.name)

    def visit_MatchMapping(self, node):
        self.each([*node.keys, *node.patterns])
        if node.rest:
            self.bind(node.rest)

    def visit_Global(self, node):
        self.scope.globals.update(node.names)

    def visit_Nonlocal(self, node):
        self.scope.nonlocals.update(node.names)

    # Scopes of their own

    def visit_FunctionDef(self, node):
        self._decorated(node)
        self._defaults(node.args)
        self._generic(node, lambda: self.each([*_annotations(node.args), node.returns]))
        self.bind(node.name, FUNCTION)
        self._generic(node, lambda: self.within("function", lambda: self._parameters(node.args), node.body))

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        self._defaults(node.args)
        self.within("function", lambda: self._parameters(node.args), [node.body])

    def visit_ClassDef(self, node):
        self._decorated(node)
        self._generic(node, lambda: (self.each([*node.bases, *node.keywords]), self.within("class", node.body)))
        self.bind(node.name, CLASS)

    def visit_TypeAlias(self, node):  # Python 3.12
        self._generic(node, lambda: self.within("function", [node.value]))
        self.visit(node.name)

    def _decorated(self, node):
        for decorator in node.decorator_list:
            self._used_as(decorator, CALLED)

    def _defaults(self, arguments):
        self.each([*arguments.defaults, *arguments.kw_defaults])

    def _parameters(self, arguments):
        for argument in _all(arguments):
            self.scope.binds.add(argument.arg)

    def _generic(self, node, rest):
        """`def first[T](rows: list[T])`: T is known inside alone (Python 3.12)."""
        parameters = getattr(node, "type_params", [])
        if not parameters:
            return rest()
        bounds = [getattr(parameter, "bound", None) for parameter in parameters]
        self.within("function", lambda: self.scope.binds.update(parameter.name for parameter in parameters), bounds, rest)

    def _comprehension(self, node):
        first = node.generators[0]
        self.visit(first.iter)  # around the comprehension, as Python does
        results = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]

        def loops():
            for generator in node.generators:
                self.each([generator.iter if generator is not first else None, generator.target, *generator.ifs])
            self.each(results)
        self.within("comprehension", loops)

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _comprehension


def _all(arguments):
    parameters = [*arguments.posonlyargs, *arguments.args, arguments.vararg, *arguments.kwonlyargs, arguments.kwarg]
    return [parameter for parameter in parameters if parameter is not None]


def _annotations(arguments):
    return [parameter.annotation for parameter in _all(arguments)]
