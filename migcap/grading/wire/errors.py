"""What can be wrong with a message between runner and judge."""


class WireError(Exception):
    """Something that is no plain value was sent, or was to be sent."""


class TooLarge(WireError):
    """More bytes, depth or digits than the wire carries."""
