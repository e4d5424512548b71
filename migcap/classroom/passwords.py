"""The demo's login: a password for each person, made at the first start, shown once, kept only as a hash; she can choose her own."""

import hashlib
import json
import os
import secrets
from pathlib import Path

from jupyterhub.auth import Authenticator
from jupyterhub.handlers import BaseHandler
from tornado import web
from traitlets import Unicode

from migcap import home
from migcap.errors import MigcapError

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that look alike
GROUPS, LENGTH = 3, 4  # "k7qd-9xwm-2hfa": 59 bits
SHORTEST, LONGEST = 10, 200  # of one that she chooses


class Passwords:
    """The file with the hashes: {name: [salt, hash]}, readable by whoever runs the classroom alone."""

    def __init__(self, path):
        self.path = path

    def first_ones(self, names):
        """New passwords for those of `names` who have none yet, as {name: password}: the only time that they can be read.

        Who is no longer among the names loses the one she had.
        """
        hashes, new = self._read(), {}
        kept = {name: hashes[name] for name in names if name in hashes}
        for name in names:
            if name not in kept:
                new[name] = make_password()
                kept[name] = _hashed(new[name])
        if kept != hashes:
            self._write(kept)
        return new

    def renew(self, name):
        """A new password for one who lost hers; MigcapError where nobody is called so."""
        hashes = self._read()
        if name not in hashes:
            raise MigcapError(f"Nobody here is called {name!r}: the names are {', '.join(hashes) or 'made at the first start'}.")
        password = make_password()
        self._write(hashes | {name: _hashed(password)})
        return password

    def change(self, name, now, new):
        """Her own password from now on; MigcapError where the present one is another, or the new one will not do."""
        if not self.fit(name, now):
            raise MigcapError("That is not your present password: nothing was changed.")
        if not SHORTEST <= len(new) <= LONGEST or name in new.lower():
            raise MigcapError(f"The new password must have {SHORTEST} to {LONGEST} characters, and your name must not be in it: nothing was changed.")
        self._write(self._read() | {name: _hashed(new)})

    def fit(self, name, password):
        """Is this her password? Takes as long for a name that is not there."""
        salt, expected = self._read().get(name, ("00", "00" * 32))
        found = _scrypt(password, bytes.fromhex(salt))
        return secrets.compare_digest(found, bytes.fromhex(expected))

    def _read(self):
        try:
            return json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise MigcapError(f"The passwords in {self.path} cannot be read ({error}): remove that file, and the next start makes new ones.") from None

    def _write(self, hashes):
        before = os.umask(0o077)
        try:
            home.write(self.path, json.dumps(hashes, indent=1).encode())
        finally:
            os.umask(before)


def make_password():
    """A random password that can be read out and typed, such as "k7qd-9xwm-2hfa"."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(LENGTH)) for _ in range(GROUPS))


def _hashed(password):
    salt = secrets.token_bytes(16)
    return [salt.hex(), _scrypt(password, salt).hex()]


def _scrypt(password, salt):
    return hashlib.scrypt(password.encode("utf-8"), salt=salt, n=2**14, r=8, p=1, dklen=32)


class DemoAuthenticator(Authenticator):
    """Logs in who has a password in the demo's file, and nobody else."""

    path = Unicode(config=True, help="The file with the hashes of the passwords.")

    async def authenticate(self, handler, data):
        name = self.normalize_username(data.get("username") or "")
        return name if Passwords(Path(self.path)).fit(name, data.get("password") or "") else None

    def get_handlers(self, app):
        return [(r"/password", PasswordPage)]


class PasswordPage(BaseHandler):
    """/hub/password, where she chooses her own. JupyterHub guards the form against forged requests."""

    @web.authenticated
    async def get(self):
        await self.show()

    @web.authenticated
    async def post(self):
        now, new, again = (self.get_body_argument(name, "", strip=False) for name in ("now", "new", "again"))
        try:
            if new != again:
                raise MigcapError("The two new passwords differ: nothing was changed.")
            Passwords(Path(self.authenticator.path)).change(self.current_user.name, now, new)
        except MigcapError as error:
            self.set_status(400)
            return await self.show(str(error))
        await self.show("Your password is changed.", done=True)

    async def show(self, said="", done=False):
        self.finish(await self.render_template("password.html", said=said, done=done, shortest=SHORTEST))
