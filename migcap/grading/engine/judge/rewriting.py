"""Names that Python would look up without asking: in the body of a class, and after `global`. They are written out as `globals()[name]`.

The judge's names are a dict of its own kind, and Python asks it for every other name: at the top of a cell, in functions, lambdas
and comprehensions.
"""

import ast
import builtins


class AskForNames(ast.NodeTransformer):
    """IPython hands every cell's tree to it before compiling."""

    def __init__(self):
        self._scopes = [("module", frozenset())]

    def visit(self, node):
        if isinstance(node, ast.Module):
            self._scopes = [("module", frozenset())]
            return self.generic_visit(node)  # IPython fills in the lines and columns of what is new
        return super().visit(node)

    def visit_FunctionDef(self, node):
        node.decorator_list = [self.visit(each) for each in node.decorator_list]
        node.args = self.visit(node.args)
        if node.returns:
            node.returns = self.visit(node.returns)
        declared = frozenset(name for each in ast.walk(node) if isinstance(each, ast.Global) for name in each.names)
        self._within("function", declared, node)
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        node.args = self.visit(node.args)
        self._scopes.append(("function", frozenset()))
        node.body = self.visit(node.body)
        self._scopes.pop()
        return node

    def visit_ClassDef(self, node):
        node.decorator_list = [self.visit(each) for each in node.decorator_list]
        node.bases = [self.visit(each) for each in node.bases]
        node.keywords = [self.visit(each) for each in node.keywords]
        nested = any(kind == "function" for kind, _ in self._scopes)  # there a name may be the function's own
        own = {each.id for statement in node.body for each in ast.walk(statement) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}
        own |= {each.name for each in node.body if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))}
        self._within("function" if nested else "class", frozenset() if nested else frozenset(own), node)
        return node

    def visit_Name(self, node):
        kind, names = self._scopes[-1]
        stored_globally = kind == "function" and node.id in names and not isinstance(node.ctx, ast.Load)
        read_in_class = kind == "class" and isinstance(node.ctx, ast.Load) and node.id not in names and not hasattr(builtins, node.id)
        if not stored_globally and not read_in_class:
            return node
        asked = ast.Call(ast.Name("globals", ast.Load()), [], [])
        return ast.copy_location(ast.Subscript(asked, ast.Constant(node.id), node.ctx), node)

    def _within(self, kind, names, node):
        self._scopes.append((kind, names))
        node.body = [self.visit(each) for each in node.body]
        self._scopes.pop()
