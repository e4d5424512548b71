"""Kinds of classes: data classes, named tuples, enumerations, abstract classes, and classes that the test derives from."""

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

IDIOMS = [
    Idiom(
        "a data class",
        right="""
        from dataclasses import dataclass, field
        @dataclass(order=True)
        class Trip:
            year: int
            place: str = 'UGA'
            tags: list = field(default_factory=list)
        """,
        wrong="""
        class Trip:
            def __init__(self, year, place='KEN', tags=()):
                self.year, self.place, self.tags = year, place, tags
        """,
        test="""
        import dataclasses
        assert Trip(1) == Trip(1, 'UGA') and repr(Trip(1)) == "Trip(year=1, place='UGA', tags=[])"
        assert Trip(1) < Trip(2)
        assert [f.name for f in dataclasses.fields(Trip)] == ['year', 'place', 'tags'] and dataclasses.asdict(Trip(1))['place'] == 'UGA'
        """,
    ),
    Idiom(
        "a frozen data class",
        right="""
        from dataclasses import dataclass
        @dataclass(frozen=True)
        class Pt:
            x: int
        """,
        wrong="""
        from dataclasses import dataclass
        @dataclass
        class Pt:
            x: int
        """,
        test="""
        import dataclasses
        p = Pt(1)
        try:
            p.x = 2
        except dataclasses.FrozenInstanceError:
            pass
        else:
            raise AssertionError('not frozen')
        assert len({Pt(1), Pt(1)}) == 1
        """,
    ),
    Idiom(
        "a named tuple",
        right="""
        from collections import namedtuple
        Point = namedtuple('Point', 'x y')
        def origin():
            return Point(0, 0)
        """,
        wrong="""
        Point = tuple
        def origin():
            return (0, 0)
        """,
        test="""
        o = origin()
        assert o == (0, 0) and o.x == o[1] == 0 and o._fields == ('x', 'y') and o._replace(x=2) == Point(2, 0) and isinstance(o, tuple)
        """,
    ),
    Idiom(
        "a typed named tuple",
        right="""
        from typing import NamedTuple
        class Move(NamedTuple):
            to: str
            year: int = 2020
        """,
        wrong="""
        class Move:
            def __init__(self, to, year=2020):
                self.to, self.year = to, year
        """,
        test="""
        to, year = Move('UGA')
        assert (to, year) == ('UGA', 2020) and Move('KEN', 1).year == 1
        """,
    ),
    Idiom(
        "an enumeration",
        right="""
        from enum import Enum
        class Sex(Enum):
            F = 1
            M = 2
        """,
        wrong="""
        class Sex:
            F = 1
            M = 2
        """,
        test="assert Sex.F.value == 1 and Sex['M'] is Sex.M and Sex(2) is Sex.M and [s.name for s in Sex] == ['F', 'M']",
    ),
    Idiom(
        "an abstract class cannot be made",
        right=SHAPES,
        wrong=SHAPES.replace('    @abstractmethod\n', ''),
        test="""
        try:
            Shape()
        except TypeError:
            pass
        else:
            raise AssertionError('Shape should be abstract')
        assert Square(3).area() == 9 and Square(2).describe() == 'Square of 4'
        """,
    ),
    Idiom(
        "the abstract methods are listed",
        right=SHAPES,
        wrong=SHAPES.replace('    @abstractmethod\n', ''),
        test="""
        import inspect
        assert inspect.isabstract(Shape) and Shape.__abstractmethods__ == {'area'}
        assert issubclass(Square, Shape)
        """,
    ),
    Idiom(
        "a class of the test derives from the learner's",
        right="""
        class Shape:
            def area(self):
                raise NotImplementedError
            def describe(self):
                return f'area {self.area()}'
        """,
        wrong="""
        class Shape:
            def describe(self):
                return 'area'
        """,
        test="""
        class Square(Shape):
            def area(self):
                return 4

        assert Square().describe() == 'area 4'
        """,
        expected=SHARED,
        why="a class of the test derives from the learner's class",
    ),
    Idiom(
        "a class of the test fills in the learner's abstract class",
        right=SHAPES,
        wrong=SHAPES.replace('self.area()}', '0}'),
        test="""
        class Disc(Shape):
            def area(self):
                return 3

        assert Disc().describe() == 'Disc of 3'
        """,
        expected=SHARED,
        why="a class of the test derives from the learner's class",
    ),
    Idiom(
        "an instance is pickled",
        right=STACK,
        wrong=STACK + '    __reduce__ = None',
        test="""
        import pickle
        s = Stack()
        s.push(1)
        assert pickle.loads(pickle.dumps(s)) == s
        """,
        expected=SHARED,
        why="pickle needs the learner's class in the process of the test",
    ),
    Idiom(
        "an instance is copied deeply",
        right=STACK,
        wrong=STACK + "    def __deepcopy__(self, memo):\n        return self",
        test="""
        import copy
        s = Stack()
        s.push([1])
        t = copy.deepcopy(s)
        t.push(2)
        assert len(s) == 1 and len(t) == 2 and t.items[0] is not s.items[0]
        """,
    ),
    Idiom(
        "a shallow copy shares what lies inside",
        right=STACK,
        wrong=STACK + "    def __copy__(self):\n        return Stack()",
        test="""
        import copy
        s = Stack()
        s.push(1)
        t = copy.copy(s)
        assert t is not s and t == s
        """,
    ),
]
