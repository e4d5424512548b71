"""How much one message may hold. A message comes from code that nobody trusts, so each of these is checked before anything is built."""

MESSAGE_BYTES = 32 << 20
DEPTH = 60  # containers inside containers
INTEGER_BYTES = 4096
DECIMAL_DIGITS = 2000
DECIMAL_EXPONENT = 10_000  # Decimal("1e999999999") is short, and int() of it fills the memory
OBJECTS = 2_000_000  # plain values in one message
CONTAINER_COST = 3  # what a container takes from that besides its elements, and a form once more
TABLE_COST = 100  # what an array or a frame takes from that: 20,000 of them at most
RANGE_INDEX = 5_000_000  # rows: pandas writes a range out as soon as one computes with it
ARRAY_EXTENT = MESSAGE_BYTES  # the product of the sides, a side of 0 counted as 1: sums over an empty array are as long as its other sides
ARRAY_SIDES = 32
NESTED_TABLES = 4  # arrays in cells of frames in cells of frames
CHECKED_BYTES = 4096  # longer messages are walked through once before anything is built
STUBBORN_SECONDS = 5  # for keys that were chosen to collide
WRITES = OBJECTS // 2  # forms in one message: each is a mark and something more
