"""JupyterHub's configuration for a classroom: grading/hub/jupyterhub_config.py calls these, one after another.

Each takes the configuration `c`, the classroom (`Classroom`), and sets one part of it.
"""

import os
import pwd
import sys
from dataclasses import dataclass
from pathlib import Path

from migcap.classroom.people import NAME, People, read_people
from migcap.classroom.places import PACKAGE, Folder, classroom_folder
from migcap.classroom.server import MEMORY, PROCESSES
from migcap.classroom.settings import Settings, read_settings
from migcap.errors import MigcapError

DESK, CULLER, KEEPER = "desk", "culler", "keeper"
LEASH = [sys.executable, "-P", "-m", "migcap.classroom.leash"]
# What a person's process may inherit from the hub's: nothing that names a secret.
KEPT = ["LANG", "LC_ALL", "LC_CTYPE", "TZ"]
# Where `migcap classroom` tells the configuration what it runs (see `migcap.classroom.start`).
SETTINGS, FOLDER, PORT, HUB_PORT, PROXY_PORT, DESK_PORT = (
    f"MIGCAP_CLASSROOM_{name}" for name in ("SETTINGS", "FOLDER", "PORT", "HUB_PORT", "PROXY_PORT", "DESK_PORT"))
KEEPER_TOKEN = "MIGCAP_CLASSROOM_TOKEN"


@dataclass(frozen=True)
class Classroom:
    """What the parts of the configuration are made from."""

    settings: Settings
    people: People
    folder: Folder
    hub_port: int = 8081
    proxy_port: int = 8001
    desk_port: int = 8002

    @property
    def account(self):
        return self.settings.course.account

    @property
    def with_accounts(self):
        """True where each person's server runs as a Unix account of her own."""
        return self.settings.login.method != "demo" and not self.settings.servers.one_account

    def role(self, name):
        """"course", "trainer" or "trainee": what this name is here."""
        if name == self.account:
            return "course"
        return "trainer" if name in self.people.trainers else "trainee"

    def home(self, name):
        return Path(pwd.getpwnam(name).pw_dir) if self.with_accounts else self.folder.home_of(name)

    @property
    def admits_everybody(self):
        """True where a learning platform may send people whom the list does not name."""
        return self.settings.login.method == "lti" and self.settings.login.lti.admit_everybody

    @property
    def desk_url(self):
        """The desk's own address, past the proxy: it stays the same where each person has a subdomain."""
        return f"http://127.0.0.1:{self.desk_port}/services/{DESK}/"


def read_classroom(environment=os.environ):
    """The classroom that the environment names: the settings' file, the folder, the ports."""
    settings = read_settings(environment.get(SETTINGS))
    if environment.get(PORT):
        settings = settings.at_port(int(environment[PORT]))
    people = read_people(settings.beside(settings.people), taken=(settings.course.account, DESK, CULLER, KEEPER))
    ports = {name: int(environment[variable]) for name, variable in (("hub_port", HUB_PORT), ("proxy_port", PROXY_PORT), ("desk_port", DESK_PORT)) if environment.get(variable)}
    return Classroom(settings, people, classroom_folder(settings, environment.get(FOLDER)), **ports)


def addresses(c, classroom):
    """Where the hub listens, and what people type. The proxy is a process of its own: it goes on when the hub does not."""
    settings = classroom.settings
    host = f"[{settings.address.listen}]" if ":" in settings.address.listen else settings.address.listen
    c.JupyterHub.bind_url = f"{'https' if settings.address.tls_certificate else 'http'}://{host}:{settings.address.port}"
    c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{classroom.hub_port}"
    c.JupyterHub.public_url = settings.public_url + "/"
    if settings.address.subdomains:
        c.JupyterHub.subdomain_host = settings.public_url
    if settings.address.tls_certificate:
        c.JupyterHub.ssl_cert = str(settings.beside(settings.address.tls_certificate))
        c.JupyterHub.ssl_key = str(settings.beside(settings.address.tls_key))
    c.ConfigurableHTTPProxy.should_start = False
    c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{classroom.proxy_port}"


def storage(c, classroom):
    """Database and secret of the hub, in the classroom's folder."""
    hub = classroom.folder.hub
    c.JupyterHub.db_url = classroom.settings.database or f"sqlite:///{hub / 'hub.sqlite'}"
    c.JupyterHub.upgrade_db = not classroom.settings.database  # after an upgrade of JupyterHub; it copies an SQLite file first, and no other
    c.JupyterHub.cookie_secret_file = str(hub / "cookie_secret")
    c.JupyterHub.pid_file = str(hub / "hub.pid")
    # A hub that ends in good order takes the servers along; one that is killed leaves them, and the next one finds them.
    c.JupyterHub.cleanup_servers = True
    c.JupyterHub.log_level = "INFO"


def login(c, classroom):
    """Who says who somebody is, and who may come in. Nobody logs in as the course: its rights are reached by trainers alone."""
    settings, everybody = classroom.settings, set(classroom.people.names())
    c.Authenticator.allow_existing_users = False  # who is taken out of people.csv stays out
    c.Authenticator.allowed_users = everybody
    c.Authenticator.username_pattern = rf"(?:{NAME.pattern})\Z"  # also for whom a platform sends: her name becomes a folder's
    c.Authenticator.post_auth_hook = _nobody_is(classroom.account)
    if settings.login.method == "demo":
        c.JupyterHub.authenticator_class = "migcap.classroom.passwords.DemoAuthenticator"
        c.DemoAuthenticator.path = str(classroom.folder.hub / "passwords.json")
        c.JupyterHub.template_paths = [str(PACKAGE / "templates")]  # the page where she chooses her own
    elif settings.login.method == "pam":
        c.JupyterHub.authenticator_class = "pam"
        c.PAMAuthenticator.admin_groups = set()
    else:
        lti = settings.login.lti
        c.JupyterHub.authenticator_class = "ltiauthenticator.lti13.auth.LTI13Authenticator"
        c.LTI13Authenticator.issuer = lti.issuer
        c.LTI13Authenticator.client_id = {lti.client_id}
        c.LTI13Authenticator.authorize_url = lti.authorize_url
        c.LTI13Authenticator.jwks_endpoint = lti.keyset_url
        c.LTI13Authenticator.username_key = lti.username_claim
        c.LTI13Authenticator.uri_scheme = settings.public_url.partition("://")[0]
        c.LTI13Authenticator.tool_name = settings.name
        c.LTI13Authenticator.tool_description = "Notebooks about migration data, the 2030 Agenda and the Global Compact for Migration"
        c.Authenticator.allow_all = classroom.admits_everybody


def _nobody_is(account):
    def check(authenticator, handler, authentication):
        return None if authentication and authentication["name"] == account else authentication

    return check


def sessions(c, classroom):
    """For how long a login and the tokens hold."""
    c.JupyterHub.cookie_max_age_days = classroom.settings.sessions.cookie_days
    seconds = int(classroom.settings.sessions.token_hours * 3600)
    c.JupyterHub.oauth_token_expires_in = seconds
    c.JupyterHub.token_expires_in_max_seconds = seconds
    if classroom.settings.login.method == "lti" and classroom.settings.public_url.startswith("https:"):
        # A learning platform sends people here by a form of its own page, and shows the classroom inside it.
        c.JupyterHub.tornado_settings = {"cookie_options": {"SameSite": "None", "Secure": True}}


def rights(c, classroom):
    """Trainers reach the course's server; everybody's server reaches the desk, which knows by itself what is whose."""
    account = classroom.account
    to_desk = f"access:services!service={DESK}"
    groups = {"trainers": classroom.people.trainers, "trainees": classroom.people.trainees, **classroom.people.cohorts()}
    c.JupyterHub.load_groups = {name: {"users": members} for name, members in groups.items()}
    # By name: on each start such a list replaces the one before, so that who was taken out of it has lost the right, also where she is logged in.
    known = {} if classroom.admits_everybody else {"users": [account, *classroom.people.names()]}
    c.JupyterHub.load_roles = [
        {"name": "user", "scopes": ["self", to_desk], **known},
        {"name": "server", "scopes": ["users:activity!user", "access:servers!server", to_desk]},
        {"name": "trainers", "description": "Open, start and stop the course's server", "users": classroom.people.trainers,
         "scopes": [f"access:servers!user={account}", f"servers!user={account}", f"read:users!user={account}"]},
        {"name": "course", "description": "The course has a user, whom nobody logs in as", "users": [account], "scopes": [to_desk]},
        {"name": KEEPER, "services": [KEEPER], "scopes": ["proxy", f"tokens!user={account}", f"read:users!user={account}", to_desk]},
    ]


def services(c, classroom):
    """The desk; what stops servers that nobody uses; and `migcap classroom` itself, which releases modules at the first start."""
    folder, servers = classroom.folder, classroom.settings.servers
    user = {"user": classroom.account} if classroom.with_accounts else {}
    plain = {name: os.environ[name] for name in KEPT if name in os.environ} | {"PATH": _path()}
    desk = {"name": DESK, "url": f"http://127.0.0.1:{classroom.desk_port}", "command": [*LEASH, "migcap.classroom.desk", "--folder", str(folder.desk), "--course-account", classroom.account],
            "environment": plain, "cwd": str(folder.desk), "display": False, **user}
    c.JupyterHub.services = [desk, {"name": KEEPER, "api_token": os.environ.get(KEEPER_TOKEN, ""), "display": False}]
    if servers.stop_after_idle_minutes:
        seconds = max(1, round(servers.stop_after_idle_minutes * 60))
        command = [*LEASH, "jupyterhub_idle_culler", f"--timeout={seconds}", f"--cull-every={max(1, min(300, seconds // 2))}"]
        c.JupyterHub.services.append({"name": CULLER, "display": False, "environment": plain, "command": command, "cwd": "/", **user})
        c.JupyterHub.load_roles.append({"name": CULLER, "services": [CULLER], "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"]})


def servers(c, classroom):
    """Each person's server: what is run, where it opens, what it is told, what it may use."""
    settings = classroom.settings.servers
    # -P: a file of hers called like a module of Python's must not keep her server from starting.
    c.Spawner.cmd = [sys.executable, "-P", "-m", "migcap.classroom.server"]
    c.Spawner.start_timeout = c.Spawner.http_timeout = settings.start_seconds
    c.Spawner.env_keep = KEPT
    c.Spawner.environment = {
        "PATH": _path(),
        "MIGCAP_DESK_URL": classroom.desk_url,
        "MIGCAP_HUB_URL": "/hub/",
        "MIGCAP_COURSE_ACCOUNT": classroom.account,
        "MIGCAP_ROLE": lambda spawner: classroom.role(spawner.user.name),
        "MIGCAP_HOME": lambda spawner: str(classroom.home(spawner.user.name) / "migcap"),
        "JUPYTER_CONFIG_PATH": lambda spawner: _jupyter_config(classroom.role(spawner.user.name)),
        MEMORY: str(settings.memory_mb),
        PROCESSES: str(settings.processes if classroom.with_accounts else 0),
        **{name: str(max(1, round(settings.cores))) for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")},
    }
    c.Spawner.pre_spawn_hook = _where_it_opens(classroom)
    c.Spawner.post_stop_hook = take_back_keys
    if settings.memory_mb:
        c.Spawner.mem_limit = settings.memory_mb * 2**20  # what JupyterLab shows; the limit itself is set by migcap.classroom.server
    if classroom.with_accounts:
        c.JupyterHub.spawner_class = "migcap.classroom.spawner.OwnAccount"
    else:
        c.JupyterHub.spawner_class = "migcap.classroom.spawner.OneAccount"
        c.SimpleLocalProcessSpawner.home_dir_template = str(classroom.folder.homes / "{username}")
        if os.geteuid() == 0:
            c.Spawner.args = ["--allow-root"]


def take_back_keys(spawner):
    """The token of a server that has stopped opens nothing any more. The hub does this by itself only for servers that it started since its own start."""
    from jupyterhub.utils import url_escape_path, url_path_join

    user = spawner.user
    note = f"Server at {url_path_join(user.base_url, url_escape_path(spawner.name), '/')}"  # as the hub calls it
    for token in list(user.orm_user.api_tokens):
        if token.note == note:
            user.db.delete(token)
    user.db.commit()


def _where_it_opens(classroom):
    def prepare(spawner):
        course = classroom.role(spawner.user.name) == "course"
        spawner.default_url = "/migcap/class" if course else "/migcap/"
        spawner.notebook_dir = str(classroom.folder.course if course else classroom.home(spawner.user.name) / "migcap")
        if course:
            spawner.environment = {**spawner.environment, "MIGCAP_COURSE": str(classroom.folder.course)}

    return prepare


def _jupyter_config(role):
    own = PACKAGE / "jupyter" / ("course" if role == "course" else "trainee")
    return os.pathsep.join([str(own), str(PACKAGE.parent / "learner" / "jupyter")])


def _path():
    """Programs are looked for in the environment that this runs in first: nbgrader calls alembic by name."""
    return os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
