"""Classes that the learner writes: instances made and used, one class derived from another, attributes."""

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

IDIOMS = [
    Idiom(
        "an instance is made and used",
        right=STACK,
        wrong=QUEUE,
        test="""
        s = Stack()
        s.push(1)
        s.push(2)
        assert len(s) == 2 and s.pop() == 2 and s.items == [1]
        assert isinstance(s, Stack) and type(s) is Stack
        """,
    ),
    Idiom(
        "instances are compared and shown",
        right=STACK,
        wrong=STACK.replace('self.items == other.items', 'self is other'),
        test="""
        a, b = Stack(), Stack()
        assert a == b
        a.push(1)
        assert a != b and repr(a) == str(a) == 'Stack([1])' and f'{a!r}' == 'Stack([1])'
        """,
    ),
    Idiom(
        "instances must not share a list",
        right=STACK,
        wrong="""
        class Stack:
            items = []
            def push(self, item):
                self.items.append(item)
            def __len__(self):
                return len(self.items)
        """,
        test="""
        a, b = Stack(), Stack()
        a.push(1)
        assert len(b) == 0
        """,
    ),
    Idiom(
        "an instance of the notebook is tested",
        right=STACK + """
mine = Stack()
mine.push('x')
""",
        wrong=STACK + '\nmine = Stack()',
        test="assert isinstance(mine, Stack) and mine.items == ['x'] and mine.pop() == 'x' and len(mine) == 0",
    ),
    Idiom(
        "a list of instances",
        right=STACK + """
stacks = [Stack(), Stack()]
stacks[0].push(1)
""",
        wrong=STACK + '\nstacks = [Stack(), Stack()]',
        test="assert [len(s) for s in stacks] == [1, 0] and all(isinstance(s, Stack) for s in stacks)",
    ),
    Idiom(
        "an instance is handed back to a function",
        right=STACK + """
def drain(s):
    return [s.pop() for _ in range(len(s))]
""",
        wrong=STACK + """
def drain(s):
    return s.items
""",
        test="""
        s = Stack()
        s.push(1)
        s.push(2)
        assert drain(s) == [2, 1] and len(s) == 0
        """,
    ),
    Idiom(
        "a class derives from another and calls it",
        right="""
        class Person:
            def hello(self):
                return 'I am'
        class Nurse(Person):
            def hello(self):
                return super().hello() + ' a nurse'
        """,
        wrong="""
        class Person:
            def hello(self):
                return 'I am'
        class Nurse:
            def hello(self):
                return 'I am a nurse'
        """,
        test="""
        assert issubclass(Nurse, Person) and Nurse.__bases__ == (Person,)
        assert isinstance(Nurse(), Person) and Nurse().hello() == 'I am a nurse' and Nurse.__name__ == 'Nurse'
        """,
    ),
    Idiom(
        "a class derives from the teacher's",
        right="""
        class Triangle(Shape):
            def __init__(self, base, height):
                self.base, self.height = base, height
            def area(self):
                return self.base * self.height / 2
        """,
        wrong="""
        class Triangle:
            def __init__(self, base, height):
                self.base, self.height = base, height
            def area(self):
                return self.base * self.height / 2
        """,
        test="""
        t = Triangle(4, 3)
        assert isinstance(t, Shape) and issubclass(Triangle, Shape)
        assert t.area() == 6 and t.describe() == 'area 6.0'
        """,
        setup="""
        class Shape:
            def area(self):
                raise NotImplementedError
            def describe(self):
                return f'area {self.area()}'
        """,
    ),
    Idiom(
        "the order of the bases",
        right="""
        class A:
            pass
        class B(A):
            pass
        class C(A):
            pass
        class D(B, C):
            pass
        """,
        wrong="""
        class A:
            pass
        class B(A):
            pass
        class C(A):
            pass
        class D(C, B):
            pass
        """,
        test="assert [c.__name__ for c in D.__mro__] == ['D', 'B', 'C', 'A', 'object']",
    ),
    Idiom(
        "a property that cannot be set",
        right="""
        class Circle:
            def __init__(self, r):
                self._r = r
            @property
            def area(self):
                return 3 * self._r ** 2
        """,
        wrong="""
        class Circle:
            def __init__(self, r):
                self.area = 3 * r ** 2
        """,
        test="""
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
        right="""
        class Age:
            def __init__(self):
                self._years = 0
            @property
            def years(self):
                return self._years
            @years.setter
            def years(self, n):
                if n < 0:
                    raise ValueError('too young')
                self._years = n
        """,
        wrong="""
        class Age:
            years = 0
        """,
        test="""
        a = Age()
        a.years = 5
        assert a.years == 5
        try:
            a.years = -1
            raise AssertionError('accepts -1')
        except ValueError:
            assert a.years == 5
        """,
    ),
    Idiom(
        "an attribute of the class counts its instances",
        right="""
        class Case:
            made = 0
            def __init__(self):
                Case.made += 1
        """,
        wrong="""
        class Case:
            made = 0
            def __init__(self):
                self.made += 1
        """,
        test="""
        Case.made = 0
        Case(), Case()
        assert Case.made == 2
        """,
    ),
    Idiom(
        "class methods and static methods",
        right="""
        class Date:
            def __init__(self, y, m):
                self.y, self.m = y, m
            @classmethod
            def read(cls, text):
                return cls(*map(int, text.split('-')))
            @staticmethod
            def valid(text):
                return '-' in text
        """,
        wrong="""
        class Date:
            def __init__(self, y, m):
                self.y, self.m = y, m
            @classmethod
            def read(cls, text):
                return text.split('-')
            @staticmethod
            def valid(text):
                return '-' in text
        """,
        test="""
        d = Date.read('2020-05')
        assert isinstance(d, Date) and (d.y, d.m) == (2020, 5)
        assert Date.valid('1-2') and not d.valid('12')
        """,
    ),
]
