"""What the sandbox says when it cannot be had."""

LAST_RESORT = "As a last resort --no-sandbox grades without any protection: every submission could then read and change whatever you can."


class SandboxUnavailable(Exception):
    """This machine gives no sandbox, or it has gone. The message is one sentence for a person: what is missing and what to do."""
