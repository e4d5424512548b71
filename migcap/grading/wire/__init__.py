"""The wire between runner and judge: plain values as bytes, and a channel that carries them. Nothing that comes in is run."""

from migcap.grading.wire.channel import Channel
from migcap.grading.wire.codec import Codec
from migcap.grading.wire.errors import TooLarge, WireError
from migcap.grading.wire.forms import Handle

__all__ = ["Channel", "Codec", "Handle", "TooLarge", "WireError"]
