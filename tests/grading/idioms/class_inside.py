"""Classes looked into: attributes, methods by name, spies in the place of methods."""

from tests.grading.idioms.idiom import Idiom

STACK = """
class Stack:
    def __init__(self):
        self.items = []
    def push(self, item):
        self.items.append(item)
    def pop(self):
        return self.items.pop()
    def __len__(self):
        return len(self.items)
    def __eq__(self, other):
        return isinstance(other, Stack) and self.items == other.items
    def __repr__(self):
        return f"Stack({self.items})"
"""
QUEUE = STACK.replace("self.items.pop()", "self.items.pop(0)")
NODES = """
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next
def reverse(head):
    before = None
    while head is not None:
        head.next, before, head = before, head, head.next
    return before
"""

IDIOMS = [
    Idiom(
        "a chain of instances is walked",
        right=NODES,
        wrong=NODES.replace('return before', 'return head'),
        test="""
        walk, values = reverse(Node(1, Node(2, Node(3)))), []
        while walk is not None:
            values.append(walk.value)
            walk = walk.next
        assert values == [3, 2, 1]
        """,
    ),
    Idiom(
        "instances are linked by the test",
        right=NODES,
        wrong=NODES.replace('self.next = next', 'self.next = None'),
        test="""
        a, b = Node('a'), Node('b')
        a.next = b
        assert a.next is b and a.next.value == 'b' and b.next is None
        assert Node(0, a).next is a
        """,
    ),
    Idiom(
        "a tree built by the learner's own methods",
        right="""
        class Tree:
            def __init__(self, key):
                self.key, self.left, self.right = key, None, None
            def insert(self, key):
                side = 'left' if key < self.key else 'right'
                child = getattr(self, side)
                if child is None:
                    setattr(self, side, Tree(key))
                else:
                    child.insert(key)
            def __iter__(self):
                if self.left:
                    yield from self.left
                yield self.key
                if self.right:
                    yield from self.right
        """,
        wrong="""
        class Tree:
            def __init__(self, key):
                self.key, self.left, self.right, self.keys = key, None, None, [key]
            def insert(self, key):
                self.keys.append(key)
            def __iter__(self):
                return iter(self.keys)
        """,
        test="""
        t = Tree(5)
        for k in (2, 8, 1, 9):
            t.insert(k)
        assert list(t) == [1, 2, 5, 8, 9] and t.left.left.key == 1 and t.right.right.right is None
        """,
    ),
    Idiom(
        "what an instance holds",
        right="""
        class P:
            def __init__(self):
                self.x, self.y = 1, 'a'
        """,
        wrong="""
        class P:
            def __init__(self):
                self.x = 1
        """,
        test="""
        p = P()
        assert vars(p) == {'x': 1, 'y': 'a'} == p.__dict__
        assert hasattr(p, 'x') and not hasattr(p, 'z') and 'y' in dir(p) and getattr(p, 'z', 0) == 0
        """,
    ),
    Idiom(
        "slots",
        right="""
        class P:
            __slots__ = ('x',)
            def __init__(self):
                self.x = 1
        """,
        wrong="""
        class P:
            def __init__(self):
                self.x = 1
        """,
        test="""
        p = P()
        try:
            p.y = 2
        except AttributeError:
            assert P.__slots__ == ('x',)
        else:
            raise AssertionError('takes any attribute')
        """,
    ),
    Idiom(
        "methods by their names",
        right=STACK,
        wrong=STACK.replace('def pop', 'def take'),
        test="""
        for method in ('push', 'pop', '__len__'):
            assert hasattr(Stack, method), method
            assert callable(getattr(Stack(), method))
        """,
    ),
    Idiom(
        "a method is taken from its instance",
        right=STACK,
        wrong=QUEUE,
        test="""
        s = Stack()
        add = s.push
        for n in (1, 2):
            add(n)
        assert s.pop() == 2 and Stack.pop(s) == 1
        """,
    ),
    Idiom(
        "a method answers with its own instance",
        right="""
        class Query:
            def __init__(self):
                self.parts = []
            def add(self, p):
                self.parts.append(p)
                return self
        """,
        wrong="""
        class Query:
            def __init__(self):
                self.parts = []
            def add(self, p):
                self.parts.append(p)
        """,
        test="""
        q = Query()
        assert q.add(1).add(2) is q and q.parts == [1, 2]
        """,
    ),
    Idiom(
        "a method of the learner's class is replaced by a spy",
        right=STACK + """
def fill(s, n):
    for i in range(n):
        s.push(i)
""",
        wrong=STACK + """
def fill(s, n):
    s.items.extend(range(n))
""",
        test="""
        pushed, original = [], Stack.push
        def spy(self, item):
            pushed.append(item)
            return original(self, item)
        Stack.push = spy
        try:
            s = Stack()
            fill(s, 3)
        finally:
            Stack.push = original
        assert pushed == [0, 1, 2] and len(s) == 3
        """,
    ),
    Idiom(
        "mock.patch.object replaces a method of the learner's class",
        right=STACK + """
def fill(s):
    s.push(1)
""",
        wrong=STACK + """
def fill(s):
    s.items.append(1)
""",
        test="""
        from unittest.mock import patch
        with patch.object(Stack, 'push') as push:
            fill(Stack())
        push.assert_called_once_with(1)
        """,
    ),
    Idiom(
        "the rest of the order follows",
        right="""
        from functools import total_ordering
        @total_ordering
        class Age:
            def __init__(self, y):
                self.y = y
            def __eq__(self, o):
                return self.y == o.y
            def __lt__(self, o):
                return self.y < o.y
        """,
        wrong="""
        class Age:
            def __init__(self, y):
                self.y = y
            def __lt__(self, o):
                return self.y < o.y
        """,
        test="assert Age(1) <= Age(1) and Age(3) >= Age(2) and [a.y for a in sorted([Age(3), Age(1)])] == [1, 3]",
    ),
    Idiom(
        "an account that says no",
        right="""
        class Account:
            def __init__(self):
                self.balance = 0
            def put(self, n):
                self.balance += n
            def take(self, n):
                if n > self.balance:
                    raise ValueError('not enough')
                self.balance -= n
        """,
        wrong="""
        class Account:
            def __init__(self):
                self.balance = 0
            def put(self, n):
                self.balance += n
            def take(self, n):
                self.balance -= n
        """,
        test="""
        a = Account()
        a.put(10)
        a.take(4)
        assert a.balance == 6
        try:
            a.take(7)
            assert False, 'takes more than there is'
        except ValueError:
            pass
        assert a.balance == 6
        """,
    ),
    Idiom(
        "a table of instances by key",
        right="""
        class City:
            def __init__(self, n):
                self.n = n
            def __hash__(self):
                return hash(self.n)
            def __eq__(self, o):
                return self.n == o.n
        """,
        wrong="""
        class City:
            def __init__(self, n):
                self.n = n
        """,
        test="""
        visits = {City('a'): 1}
        assert visits[City('a')] == 1 and City('a') in visits and City('b') not in visits
        """,
    ),
    Idiom(
        "an attribute is looked up when it is missing",
        right="""
        class Row:
            def __init__(self, **k):
                self.k = k
            def __getattr__(self, n):
                try:
                    return self.k[n]
                except KeyError:
                    raise AttributeError(n)
        """,
        wrong="""
        class Row:
            def __init__(self, **k):
                self.k = k
        """,
        test="""
        r = Row(a=1)
        assert r.a == 1 and not hasattr(r, 'b')
        """,
    ),
    Idiom(
        "a private attribute by its long name",
        right="""
        class Safe:
            def __init__(self):
                self.__code = 7
        """,
        wrong="""
        class Safe:
            def __init__(self):
                self.code = 7
        """,
        test="""
        s = Safe()
        assert s._Safe__code == 7 and not hasattr(s, 'code')
        """,
    ),
    Idiom(
        "an attribute is deleted and is gone",
        right="""
        class Bag:
            def __init__(self):
                self.a = 1
            def __delattr__(self, n):
                if n == 'b':
                    raise AttributeError
                super().__delattr__(n)
        """,
        wrong="""
        class Bag:
            a = 1
        """,
        test="""
        b = Bag()
        del b.a
        assert not hasattr(b, 'a')
        """,
    ),
    Idiom(
        "a class that is made of a dictionary",
        right="""
        class Codes(dict):
            def __missing__(self, k):
                return k.upper()
        """,
        wrong="""
        class Codes(dict):
            pass
        """,
        test="""
        c = Codes(a=1)
        assert c['a'] == 1 and c['ken'] == 'KEN' and isinstance(c, dict) and len(c) == 1
        """,
    ),
]
