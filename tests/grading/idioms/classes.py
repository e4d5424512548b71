"""Classes that the learner writes: made, compared, derived from, iterated over, looked into."""

from tests.grading.idioms.idiom import SHARED, Idiom

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

MONEY = """
class Money:
    def __init__(self, amount):
        self.amount = amount
    def __add__(self, other):
        return Money(self.amount + other.amount)
    def __radd__(self, other):
        return self if other == 0 else self + other
    def __mul__(self, times):
        return Money(self.amount * times)
    __rmul__ = __mul__
    def __neg__(self):
        return Money(-self.amount)
    def __eq__(self, other):
        return self.amount == other.amount
    def __lt__(self, other):
        return self.amount < other.amount
    def __hash__(self):
        return hash(self.amount)
    def __bool__(self):
        return self.amount != 0
    def __float__(self):
        return float(self.amount)
    def __format__(self, spec):
        return format(self.amount, spec) + " EUR"
    def __str__(self):
        return f"{self.amount} EUR"
"""

SHAPES = """
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self):
        ...
    def describe(self):
        return f"{type(self).__name__} of {self.area()}"
class Square(Shape):
    def __init__(self, side):
        self.side = side
    def area(self):
        return self.side ** 2
"""

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
    Idiom("an instance is made and used", STACK, QUEUE, "s = Stack()\ns.push(1)\ns.push(2)\nassert len(s) == 2 and s.pop() == 2 and s.items == [1]\nassert isinstance(s, Stack) and type(s) is Stack"),
    Idiom("instances are compared and shown", STACK, STACK.replace("self.items == other.items", "self is other"), "a, b = Stack(), Stack()\nassert a == b\na.push(1)\nassert a != b and repr(a) == str(a) == 'Stack([1])' and f'{a!r}' == 'Stack([1])'"),
    Idiom("instances must not share a list", STACK, "class Stack:\n    items = []\n    def push(self, item):\n        self.items.append(item)\n    def __len__(self):\n        return len(self.items)", "a, b = Stack(), Stack()\na.push(1)\nassert len(b) == 0"),
    Idiom("an instance of the notebook is tested", STACK + "\nmine = Stack()\nmine.push('x')", STACK + "\nmine = Stack()", "assert isinstance(mine, Stack) and mine.items == ['x'] and mine.pop() == 'x' and len(mine) == 0"),
    Idiom("a list of instances", STACK + "\nstacks = [Stack(), Stack()]\nstacks[0].push(1)", STACK + "\nstacks = [Stack(), Stack()]", "assert [len(s) for s in stacks] == [1, 0] and all(isinstance(s, Stack) for s in stacks)"),
    Idiom("an instance is handed back to a function", STACK + "\ndef drain(s):\n    return [s.pop() for _ in range(len(s))]", STACK + "\ndef drain(s):\n    return s.items", "s = Stack()\ns.push(1)\ns.push(2)\nassert drain(s) == [2, 1] and len(s) == 0"),
    Idiom(
        "a class derives from another and calls it",
        "class Person:\n    def hello(self):\n        return 'I am'\nclass Nurse(Person):\n    def hello(self):\n        return super().hello() + ' a nurse'",
        "class Person:\n    def hello(self):\n        return 'I am'\nclass Nurse:\n    def hello(self):\n        return 'I am a nurse'",
        "assert issubclass(Nurse, Person) and Nurse.__bases__ == (Person,)\nassert isinstance(Nurse(), Person) and Nurse().hello() == 'I am a nurse' and Nurse.__name__ == 'Nurse'",
    ),
    Idiom(
        "a class derives from the teacher's",
        "class Triangle(Shape):\n    def __init__(self, base, height):\n        self.base, self.height = base, height\n    def area(self):\n        return self.base * self.height / 2",
        "class Triangle:\n    def __init__(self, base, height):\n        self.base, self.height = base, height\n    def area(self):\n        return self.base * self.height / 2",
        "t = Triangle(4, 3)\nassert isinstance(t, Shape) and issubclass(Triangle, Shape)\nassert t.area() == 6 and t.describe() == 'area 6.0'",
        setup="class Shape:\n    def area(self):\n        raise NotImplementedError\n    def describe(self):\n        return f'area {self.area()}'",
    ),
    Idiom("the order of the bases", "class A:\n    pass\nclass B(A):\n    pass\nclass C(A):\n    pass\nclass D(B, C):\n    pass", "class A:\n    pass\nclass B(A):\n    pass\nclass C(A):\n    pass\nclass D(C, B):\n    pass", "assert [c.__name__ for c in D.__mro__] == ['D', 'B', 'C', 'A', 'object']"),
    Idiom(
        "a property that cannot be set",
        "class Circle:\n    def __init__(self, r):\n        self._r = r\n    @property\n    def area(self):\n        return 3 * self._r ** 2",
        "class Circle:\n    def __init__(self, r):\n        self.area = 3 * r ** 2",
        """
        c = Circle(2)
        assert c.area == 12
        try:
            c.area = 1
        except AttributeError:
            pass
        else:
            raise AssertionError("area should not be set")
        assert isinstance(Circle.area, property)
        """,
    ),
    Idiom(
        "a setter that checks",
        "class Age:\n    def __init__(self):\n        self._years = 0\n    @property\n    def years(self):\n        return self._years\n    @years.setter\n    def years(self, n):\n        if n < 0:\n            raise ValueError('too young')\n        self._years = n",
        "class Age:\n    years = 0",
        "a = Age()\na.years = 5\nassert a.years == 5\ntry:\n    a.years = -1\n    raise AssertionError('accepts -1')\nexcept ValueError:\n    assert a.years == 5",
    ),
    Idiom(
        "an attribute of the class counts its instances",
        "class Case:\n    made = 0\n    def __init__(self):\n        Case.made += 1",
        "class Case:\n    made = 0\n    def __init__(self):\n        self.made += 1",
        "Case.made = 0\nCase(), Case()\nassert Case.made == 2",
    ),
    Idiom(
        "class methods and static methods",
        "class Date:\n    def __init__(self, y, m):\n        self.y, self.m = y, m\n    @classmethod\n    def read(cls, text):\n        return cls(*map(int, text.split('-')))\n    @staticmethod\n    def valid(text):\n        return '-' in text",
        "class Date:\n    def __init__(self, y, m):\n        self.y, self.m = y, m\n    @classmethod\n    def read(cls, text):\n        return text.split('-')\n    @staticmethod\n    def valid(text):\n        return '-' in text",
        "d = Date.read('2020-05')\nassert isinstance(d, Date) and (d.y, d.m) == (2020, 5)\nassert Date.valid('1-2') and not d.valid('12')",
    ),
    Idiom("operators", MONEY, MONEY.replace("self.amount * times", "self.amount + times"), "assert Money(1) + Money(2) * 3 == Money(7) == 7 * Money(1)\nassert -Money(1) == Money(-1) and (Money(1) + Money(1)).amount == 2"),
    Idiom("sum, sorted, max and set over instances", MONEY, MONEY.replace("return self.amount < other.amount", "return self.amount > other.amount"), "purse = [Money(3), Money(1), Money(3)]\nassert sum(purse) == Money(7)\nassert [m.amount for m in sorted(purse)] == [1, 3, 3] and len(set(purse)) == 2"),
    Idiom("truth, number, format and text of an instance", MONEY, MONEY.replace("self.amount != 0", "self.amount > 0"), "assert not Money(0) and Money(-1)\nassert float(Money(2)) == 2.0 and f'{Money(2.5):.2f}' == '2.50 EUR' and str(Money(1)) == '1 EUR'"),
    Idiom(
        "an instance is a sequence",
        "class Route:\n    def __init__(self, *stops):\n        self.stops = list(stops)\n    def __getitem__(self, i):\n        return self.stops[i]\n    def __setitem__(self, i, stop):\n        self.stops[i] = stop\n    def __len__(self):\n        return len(self.stops)\n    def __contains__(self, stop):\n        return stop in self.stops",
        "class Route:\n    def __init__(self, *stops):\n        self.stops = list(stops)\n    def __getitem__(self, i):\n        return self.stops[0]\n    def __len__(self):\n        return len(self.stops)",
        "r = Route('a', 'b', 'c')\nassert r[-1] == 'c' and r[0:2] == ['a', 'b'] and list(r) == ['a', 'b', 'c']\nr[0] = 'z'\nassert 'z' in r and 'a' not in r and len(r) == 3",
    ),
    Idiom(
        "an instance is its own iterator",
        "class Down:\n    def __init__(self, n):\n        self.n = n\n    def __iter__(self):\n        return self\n    def __next__(self):\n        if self.n == 0:\n            raise StopIteration\n        self.n -= 1\n        return self.n + 1",
        "class Down:\n    def __init__(self, n):\n        self.n = n\n    def __iter__(self):\n        return iter(range(self.n))\n    def __next__(self):\n        return self.n",
        "assert list(Down(3)) == [3, 2, 1] and sum(x for x in Down(4)) == 10\nd = Down(1)\nassert iter(d) is d and next(d) == 1\ntry:\n    next(d)\nexcept StopIteration:\n    pass\nelse:\n    raise AssertionError('should be over')",
    ),
    Idiom("an instance is called", "class Adder:\n    def __init__(self, n):\n        self.n = n\n    def __call__(self, x):\n        return x + self.n", "class Adder:\n    def __init__(self, n):\n        self.n = n", "plus = Adder(3)\nassert callable(plus) and plus(4) == 7 and list(map(plus, [1, 2])) == [4, 5]"),
    Idiom(
        "an instance in a with statement",
        "class Door:\n    def __enter__(self):\n        self.open = True\n        return self\n    def __exit__(self, kind, error, trace):\n        self.open = False\n        return kind is KeyError",
        "class Door:\n    def __enter__(self):\n        self.open = True\n        return self\n    def __exit__(self, kind, error, trace):\n        pass",
        "with Door() as door:\n    assert door.open\n    raise KeyError('inside')\nassert not door.open",
    ),
    Idiom("a function as context manager", "from contextlib import contextmanager\nlog = []\n@contextmanager\ndef stage(name):\n    log.append('in ' + name)\n    yield name\n    log.append('out')", "from contextlib import contextmanager\nlog = []\n@contextmanager\ndef stage(name):\n    log.append('in ' + name)\n    yield name", "with stage('a') as name:\n    assert name == 'a' and log[-1] == 'in a'\nassert log[-1] == 'out'"),
    Idiom(
        "a data class",
        "from dataclasses import dataclass, field\n@dataclass(order=True)\nclass Trip:\n    year: int\n    place: str = 'UGA'\n    tags: list = field(default_factory=list)",
        "class Trip:\n    def __init__(self, year, place='KEN', tags=()):\n        self.year, self.place, self.tags = year, place, tags",
        "import dataclasses\nassert Trip(1) == Trip(1, 'UGA') and repr(Trip(1)) == \"Trip(year=1, place='UGA', tags=[])\"\nassert Trip(1) < Trip(2)\nassert [f.name for f in dataclasses.fields(Trip)] == ['year', 'place', 'tags'] and dataclasses.asdict(Trip(1))['place'] == 'UGA'",
    ),
    Idiom("a frozen data class", "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass Pt:\n    x: int", "from dataclasses import dataclass\n@dataclass\nclass Pt:\n    x: int", "import dataclasses\np = Pt(1)\ntry:\n    p.x = 2\nexcept dataclasses.FrozenInstanceError:\n    pass\nelse:\n    raise AssertionError('not frozen')\nassert len({Pt(1), Pt(1)}) == 1"),
    Idiom("a named tuple", "from collections import namedtuple\nPoint = namedtuple('Point', 'x y')\ndef origin():\n    return Point(0, 0)", "Point = tuple\ndef origin():\n    return (0, 0)", "o = origin()\nassert o == (0, 0) and o.x == o[1] == 0 and o._fields == ('x', 'y') and o._replace(x=2) == Point(2, 0) and isinstance(o, tuple)"),
    Idiom("a typed named tuple", "from typing import NamedTuple\nclass Move(NamedTuple):\n    to: str\n    year: int = 2020", "class Move:\n    def __init__(self, to, year=2020):\n        self.to, self.year = to, year", "to, year = Move('UGA')\nassert (to, year) == ('UGA', 2020) and Move('KEN', 1).year == 1"),
    Idiom("an enumeration", "from enum import Enum\nclass Sex(Enum):\n    F = 1\n    M = 2", "class Sex:\n    F = 1\n    M = 2", "assert Sex.F.value == 1 and Sex['M'] is Sex.M and Sex(2) is Sex.M and [s.name for s in Sex] == ['F', 'M']"),
    Idiom(
        "an abstract class cannot be made",
        SHAPES,
        SHAPES.replace("    @abstractmethod\n", ""),
        "try:\n    Shape()\nexcept TypeError:\n    pass\nelse:\n    raise AssertionError('Shape should be abstract')\nassert Square(3).area() == 9 and Square(2).describe() == 'Square of 4'",
    ),
    Idiom("the abstract methods are listed", SHAPES, SHAPES.replace("    @abstractmethod\n", ""), "import inspect\nassert inspect.isabstract(Shape) and Shape.__abstractmethods__ == {'area'}\nassert issubclass(Square, Shape)"),
    Idiom("a class of the test derives from the learner's", "class Shape:\n    def area(self):\n        raise NotImplementedError\n    def describe(self):\n        return f'area {self.area()}'", "class Shape:\n    def describe(self):\n        return 'area'", "class Square(Shape):\n    def area(self):\n        return 4\n\nassert Square().describe() == 'area 4'", expected=SHARED, why="a class of the test derives from the learner's class"),
    Idiom("a class of the test fills in the learner's abstract class", SHAPES, SHAPES.replace("self.area()}", "0}"), "class Disc(Shape):\n    def area(self):\n        return 3\n\nassert Disc().describe() == 'Disc of 3'", expected=SHARED, why="a class of the test derives from the learner's class"),
    Idiom("an instance is pickled", STACK, STACK + "    __reduce__ = None", "import pickle\ns = Stack()\ns.push(1)\nassert pickle.loads(pickle.dumps(s)) == s", expected=SHARED, why="pickle needs the learner's class in the process of the test"),
    Idiom("an instance is copied deeply", STACK, STACK + "    def __deepcopy__(self, memo):\n        return self", "import copy\ns = Stack()\ns.push([1])\nt = copy.deepcopy(s)\nt.push(2)\nassert len(s) == 1 and len(t) == 2 and t.items[0] is not s.items[0]"),
    Idiom("a shallow copy shares what lies inside", STACK, STACK + "    def __copy__(self):\n        return Stack()", "import copy\ns = Stack()\ns.push(1)\nt = copy.copy(s)\nassert t is not s and t == s"),
    Idiom("a chain of instances is walked", NODES, NODES.replace("return before", "return head"), "walk, values = reverse(Node(1, Node(2, Node(3)))), []\nwhile walk is not None:\n    values.append(walk.value)\n    walk = walk.next\nassert values == [3, 2, 1]"),
    Idiom("instances are linked by the test", NODES, NODES.replace("self.next = next", "self.next = None"), "a, b = Node('a'), Node('b')\na.next = b\nassert a.next is b and a.next.value == 'b' and b.next is None\nassert Node(0, a).next is a"),
    Idiom(
        "a tree built by the learner's own methods",
        "class Tree:\n    def __init__(self, key):\n        self.key, self.left, self.right = key, None, None\n    def insert(self, key):\n        side = 'left' if key < self.key else 'right'\n        child = getattr(self, side)\n        if child is None:\n            setattr(self, side, Tree(key))\n        else:\n            child.insert(key)\n    def __iter__(self):\n        if self.left:\n            yield from self.left\n        yield self.key\n        if self.right:\n            yield from self.right",
        "class Tree:\n    def __init__(self, key):\n        self.key, self.left, self.right, self.keys = key, None, None, [key]\n    def insert(self, key):\n        self.keys.append(key)\n    def __iter__(self):\n        return iter(self.keys)",
        "t = Tree(5)\nfor k in (2, 8, 1, 9):\n    t.insert(k)\nassert list(t) == [1, 2, 5, 8, 9] and t.left.left.key == 1 and t.right.right.right is None",
    ),
    Idiom("what an instance holds", "class P:\n    def __init__(self):\n        self.x, self.y = 1, 'a'", "class P:\n    def __init__(self):\n        self.x = 1", "p = P()\nassert vars(p) == {'x': 1, 'y': 'a'} == p.__dict__\nassert hasattr(p, 'x') and not hasattr(p, 'z') and 'y' in dir(p) and getattr(p, 'z', 0) == 0"),
    Idiom("slots", "class P:\n    __slots__ = ('x',)\n    def __init__(self):\n        self.x = 1", "class P:\n    def __init__(self):\n        self.x = 1", "p = P()\ntry:\n    p.y = 2\nexcept AttributeError:\n    assert P.__slots__ == ('x',)\nelse:\n    raise AssertionError('takes any attribute')"),
    Idiom("methods by their names", STACK, STACK.replace("def pop", "def take"), "for method in ('push', 'pop', '__len__'):\n    assert hasattr(Stack, method), method\n    assert callable(getattr(Stack(), method))"),
    Idiom("a method is taken from its instance", STACK, QUEUE, "s = Stack()\nadd = s.push\nfor n in (1, 2):\n    add(n)\nassert s.pop() == 2 and Stack.pop(s) == 1"),
    Idiom("a method answers with its own instance", "class Query:\n    def __init__(self):\n        self.parts = []\n    def add(self, p):\n        self.parts.append(p)\n        return self", "class Query:\n    def __init__(self):\n        self.parts = []\n    def add(self, p):\n        self.parts.append(p)", "q = Query()\nassert q.add(1).add(2) is q and q.parts == [1, 2]"),
    Idiom(
        "a method of the learner's class is replaced by a spy",
        STACK + "\ndef fill(s, n):\n    for i in range(n):\n        s.push(i)",
        STACK + "\ndef fill(s, n):\n    s.items.extend(range(n))",
        "pushed, original = [], Stack.push\ndef spy(self, item):\n    pushed.append(item)\n    return original(self, item)\nStack.push = spy\ntry:\n    s = Stack()\n    fill(s, 3)\nfinally:\n    Stack.push = original\nassert pushed == [0, 1, 2] and len(s) == 3",
    ),
    Idiom(
        "mock.patch.object replaces a method of the learner's class",
        STACK + "\ndef fill(s):\n    s.push(1)",
        STACK + "\ndef fill(s):\n    s.items.append(1)",
        "from unittest.mock import patch\nwith patch.object(Stack, 'push') as push:\n    fill(Stack())\npush.assert_called_once_with(1)",
    ),
    Idiom("the rest of the order follows", "from functools import total_ordering\n@total_ordering\nclass Age:\n    def __init__(self, y):\n        self.y = y\n    def __eq__(self, o):\n        return self.y == o.y\n    def __lt__(self, o):\n        return self.y < o.y", "class Age:\n    def __init__(self, y):\n        self.y = y\n    def __lt__(self, o):\n        return self.y < o.y", "assert Age(1) <= Age(1) and Age(3) >= Age(2) and [a.y for a in sorted([Age(3), Age(1)])] == [1, 3]"),
    Idiom("an account that says no", "class Account:\n    def __init__(self):\n        self.balance = 0\n    def put(self, n):\n        self.balance += n\n    def take(self, n):\n        if n > self.balance:\n            raise ValueError('not enough')\n        self.balance -= n", "class Account:\n    def __init__(self):\n        self.balance = 0\n    def put(self, n):\n        self.balance += n\n    def take(self, n):\n        self.balance -= n", "a = Account()\na.put(10)\na.take(4)\nassert a.balance == 6\ntry:\n    a.take(7)\n    assert False, 'takes more than there is'\nexcept ValueError:\n    pass\nassert a.balance == 6"),
    Idiom("a table of instances by key", "class City:\n    def __init__(self, n):\n        self.n = n\n    def __hash__(self):\n        return hash(self.n)\n    def __eq__(self, o):\n        return self.n == o.n", "class City:\n    def __init__(self, n):\n        self.n = n", "visits = {City('a'): 1}\nassert visits[City('a')] == 1 and City('a') in visits and City('b') not in visits"),
    Idiom("an attribute is looked up when it is missing", "class Row:\n    def __init__(self, **k):\n        self.k = k\n    def __getattr__(self, n):\n        try:\n            return self.k[n]\n        except KeyError:\n            raise AttributeError(n)", "class Row:\n    def __init__(self, **k):\n        self.k = k", "r = Row(a=1)\nassert r.a == 1 and not hasattr(r, 'b')"),
    Idiom("a private attribute by its long name", "class Safe:\n    def __init__(self):\n        self.__code = 7", "class Safe:\n    def __init__(self):\n        self.code = 7", "s = Safe()\nassert s._Safe__code == 7 and not hasattr(s, 'code')"),
    Idiom("an attribute is deleted and is gone", "class Bag:\n    def __init__(self):\n        self.a = 1\n    def __delattr__(self, n):\n        if n == 'b':\n            raise AttributeError\n        super().__delattr__(n)", "class Bag:\n    a = 1", "b = Bag()\ndel b.a\nassert not hasattr(b, 'a')"),
    Idiom("a class that is made of a dictionary", "class Codes(dict):\n    def __missing__(self, k):\n        return k.upper()", "class Codes(dict):\n    pass", "c = Codes(a=1)\nassert c['a'] == 1 and c['ken'] == 'KEN' and isinstance(c, dict) and len(c) == 1"),
]
