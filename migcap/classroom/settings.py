"""The settings of a classroom: one TOML file, of which grading/hub/classroom.toml is the documented example.

What is left out has its default. An unknown key, a value of another kind or of no use stops with a sentence that names it.
"""

import datetime
import difflib
import os
import tomllib
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from migcap.classroom.places import hub_folder
from migcap.errors import MigcapError


@dataclass(frozen=True)
class Address:
    """Where people reach the classroom."""

    listen: str = "127.0.0.1"  # the address of this machine at which it listens
    port: int = 8000
    public_url: str = ""  # what people type, such as "https://learn.example.org"; empty: http://LISTEN:PORT
    subdomains: bool = False  # a name of its own for each person's server, such as ana.learn.example.org
    tls_certificate: str = ""
    tls_key: str = ""
    https_in_front: bool = False  # another web server on this network takes the https and hands requests on


@dataclass(frozen=True)
class Lti:
    """A learning platform (Moodle, Canvas ...) that logs people in, by LTI 1.3."""

    issuer: str = ""
    client_id: str = ""
    authorize_url: str = ""
    keyset_url: str = ""
    username_claim: str = "email"
    admit_everybody: bool = False  # whom the platform sends without a line in people.csv is a trainee; False: only whom people.csv names


@dataclass(frozen=True)
class Login:
    """Who says who somebody is."""

    method: str = "demo"
    lti: Lti = field(default_factory=Lti)


@dataclass(frozen=True)
class Servers:
    """What each person's server may use, and for how long."""

    one_account: bool = False  # all run as the account that starts the classroom, as in a demo; False: each as the person's own Unix account
    memory_mb: int = 2048  # for each process of a person (a kernel is one); 0: no limit
    processes: int = 512  # of one person together, threads included; only with real accounts; 0: no limit
    cores: float = 1.0  # how many threads the number libraries start
    stop_after_idle_minutes: float = 60.0  # 0: never
    start_seconds: int = 180  # how long a start may take before it counts as failed


@dataclass(frozen=True)
class Sessions:
    """For how long a login and the tokens of a browser hold."""

    cookie_days: float = 1.0
    token_hours: float = 24.0


@dataclass(frozen=True)
class Course:
    """The trainers' shared course."""

    account: str = "course"  # the hub's name for it; with real accounts also the Unix account
    trainers_edition: str = ""  # the folder with solutions/ and grading/; empty: the repository that this runs from
    release: bool = True  # give every module out at the first start


@dataclass(frozen=True)
class Settings:
    """Everything that the file can say, by its tables."""

    name: str = "Migration capacity"
    people: str = "people.csv"
    folder: str = ""
    database: str = ""
    trainees_trust_each_other: bool = False
    address: Address = field(default_factory=Address)
    login: Login = field(default_factory=Login)
    servers: Servers = field(default_factory=Servers)
    sessions: Sessions = field(default_factory=Sessions)
    course: Course = field(default_factory=Course)
    due: dict = field(default_factory=dict)  # {"00-my-country": datetime with offset}
    file: Path = Path("classroom.toml")  # where this was read from; no key of the file

    @property
    def public_url(self):
        """What people type, without a slash at its end."""
        if self.address.public_url:
            return self.address.public_url.rstrip("/")
        scheme = "https" if self.address.tls_certificate else "http"
        host = f"[{self.address.listen}]" if ":" in self.address.listen else self.address.listen
        return f"{scheme}://{host}:{self.address.port}"

    def at_port(self, port):
        """The same settings, listening at another port."""
        return replace(self, address=replace(self.address, port=port))

    def beside(self, path):
        """A path of the file as an absolute one: relative ones are meant from the folder of the file."""
        return Path(os.path.abspath(self.file.parent / Path(path).expanduser()))


KINDS = {str: "a text in quotation marks", bool: "true or false", int: "a whole number", float: "a number", dict: "a table"}
METHODS = ("demo", "pam", "lti")


def read_settings(path=None):
    """The settings in a TOML file (that of grading/hub where none is named) as `Settings`; MigcapError names the key that is wrong."""
    path = Path(os.path.abspath(path or hub_folder() / "classroom.toml"))
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise MigcapError(f"The settings {path} cannot be read ({error.strerror.lower()}): give the path of a file with --settings.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise MigcapError(f"{path} is not a valid TOML file: {error}. Texts stand in quotation marks, tables in square brackets.") from None
    settings = replace(_table(Settings, found, path, ""), file=path)
    _check(settings)
    return settings


def _table(kind, found, path, prefix):
    """An instance of a dataclass from a table of the file, each value of the kind that the dataclass says."""
    known = {each.name: each for each in fields(kind) if each.name != "file"}
    values = {}
    for key, value in found.items():
        name = f"{prefix}{key}"
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            raise MigcapError(f"{path}: `{name}` is not a setting" + (f"; did you mean `{prefix}{near[0]}`?" if near else ": remove it. Known here are " + ", ".join(known) + "."))
        wanted = known[key].type
        if is_dataclass(wanted):
            if not isinstance(value, dict):
                raise MigcapError(f"{path}: `{name}` must be a table: write [{name}] on a line of its own and its settings below it.")
            values[key] = _table(wanted, value, path, f"{name}.")
        else:
            values[key] = _value(wanted, value, path, name)
    return kind(**values)


def _value(wanted, value, path, name):
    if wanted is float and type(value) is int:
        value = float(value)
    if type(value) is not wanted:
        raise MigcapError(f"{path}: `{name}` must be {KINDS[wanted]}, and is {value!r}.")
    if wanted in (int, float) and value < 0:
        raise MigcapError(f"{path}: `{name}` must not be negative, and is {value!r}.")
    return value


def _check(settings):
    """What each value for itself can be wrong about; what is unsafe together is for `migcap.classroom.safety`."""
    def wrong(what):
        raise MigcapError(f"{settings.file}: {what}")

    if settings.login.method not in METHODS:
        wrong(f"`login.method` must be one of {', '.join(METHODS)}, and is {settings.login.method!r}.")
    if not 0 < settings.address.port < 65536:
        wrong(f"`address.port` must be between 1 and 65535, and is {settings.address.port}.")
    public = urlsplit(settings.address.public_url)
    if settings.address.public_url and (public.scheme not in ("http", "https") or not public.hostname or public.path not in ("", "/")):
        wrong(f'`address.public_url` must be an address such as "https://learn.example.org", without a path, and is {settings.address.public_url!r}.')
    if bool(settings.address.tls_certificate) != bool(settings.address.tls_key):
        wrong("`address.tls_certificate` and `address.tls_key` belong together: give both or none.")
    if settings.login.method == "lti":
        missing = [name for name in ("issuer", "client_id", "authorize_url", "keyset_url") if not getattr(settings.login.lti, name)]
        if missing:
            wrong(f"login by LTI needs `login.lti.{missing[0]}`: the learning platform shows it where this tool is registered.")
    for assignment, due in settings.due.items():
        if type(due) is not datetime.datetime or due.tzinfo is None:
            wrong(f"`due.{assignment}` must be a time with its zone such as 2026-12-04T17:00:00Z, without quotation marks, and is {due!r}.")
