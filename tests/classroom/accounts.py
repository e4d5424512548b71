"""A server as an administrator sets it up, on this machine, for a test: Unix accounts, an environment that they can read and no answers in it.

Everything lies in one new folder below the system's temporary one, and goes when the test is over; so do the accounts.
"""

import contextlib
import os
import pwd
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
SHEBANG = re.compile(rb"\A#!.*python.*\n")


class Server:
    """.top; .python (of the installed environment); .edition (closed); .settings; .names {role or letter: account}; .passwords {account: password}"""

    def __init__(self):
        self.top = Path(tempfile.mkdtemp(prefix="migcap-server-"))
        self.top.chmod(0o755)
        mark = secrets.token_hex(2)
        self.names = {who: f"mc{mark}{who}" for who in ("course", "tara", "amina", "bruno")}
        self.passwords = {}

    def make(self):
        self._accounts()
        self._environment()
        self._edition()
        self.settings = self.top / "etc" / "classroom.toml"
        self.settings.parent.mkdir(mode=0o700)
        self.settings.write_text(f'people = "people.csv"\nfolder = "{self.top / "srv"}"\n[login]\nmethod = "pam"\n'
                                 f'[course]\naccount = "{self.names["course"]}"\ntrainers_edition = "{self.edition}"\n')
        (self.settings.parent / "people.csv").write_text(
            f"name,role,cohort,full_name\n{self.names['tara']},trainer,,Tara T\n{self.names['amina']},trainee,,Amina A\n{self.names['bruno']},trainee,,Bruno B\n")

    def _accounts(self):
        for name in self.names.values():
            subprocess.run(["useradd", "--home-dir", str(self.top / "home" / name), "--shell", "/bin/bash", name], check=True, capture_output=True)
            home = self.top / "home" / name
            home.mkdir(parents=True)
            home.chmod(0o700)
            account = pwd.getpwnam(name)
            os.chown(home, account.pw_uid, account.pw_gid)
        (self.top / "home").chmod(0o755)
        for who, name in self.names.items():
            if who != "course":
                self.passwords[name] = secrets.token_urlsafe(12)
                subprocess.run(["chpasswd"], input=f"{name}:{self.passwords[name]}", text=True, check=True, capture_output=True)

    def _environment(self):
        """An environment with this project's wheel in it, and the libraries of the one that runs the tests."""
        environment = self.top / "opt" / "migcap"
        subprocess.run([interpreter_for_all(), "-m", "venv", "--without-pip", str(environment)], check=True, env={"PATH": os.environ["PATH"]})
        self.python = environment / "bin" / "python"
        site = next((environment / "lib").glob("python3*")) / "site-packages"
        wheel = self.top / "wheel"
        built = subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheel)], cwd=REPO, capture_output=True, text=True)
        assert built.returncode == 0, built.stderr[-800:]
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", "--target", str(site),
                        str(next(wheel.glob("*.whl")))], check=True, capture_output=True)
        self.libraries = Path(next(path for path in sys.path if path.startswith(sys.prefix) and path.endswith("site-packages")))
        # Its name alone: what is named in files of that folder, such as this checkout, stays out.
        (site / "libraries.pth").write_text(f"{self.libraries}\n")
        for name in ("share", "proxy", "etc"):
            if (Path(sys.prefix) / name).exists():
                (environment / name).symlink_to(Path(sys.prefix) / name)
        for script in (Path(sys.prefix) / "bin").iterdir():
            content = script.read_bytes() if script.is_file() and not script.is_symlink() and script.stat().st_size < 20_000 else b""
            if SHEBANG.match(content) and not (environment / "bin" / script.name).exists():
                (environment / "bin" / script.name).write_bytes(SHEBANG.sub(f"#!{self.python}\n".encode(), content))
                (environment / "bin" / script.name).chmod(0o755)

    def _edition(self):
        """The trainers' edition, in a folder of root's."""
        self.edition = self.top / "edition"
        self.edition.mkdir(mode=0o700)
        for module in sorted((REPO / "solutions").glob("0[01]-*")):
            shutil.copytree(module, self.edition / "solutions" / module.name)
        shutil.copytree(REPO / "grading" / "rubrics", self.edition / "grading" / "rubrics")

    def home(self, who):
        return self.top / "home" / self.names[who]

    def may(self, who, test, path):
        """What the system says: `may("amina", "test -r", path)`."""
        return self.run_as(who, [*test.split(), str(path)]).returncode == 0

    def run_as(self, who, command, **more):
        """Run a command as one of the accounts, with nothing of ours in its environment."""
        account = pwd.getpwnam(self.names[who])
        return subprocess.run(command, user=account.pw_uid, group=account.pw_gid, extra_groups=[], cwd="/", capture_output=True, text=True, timeout=120,
                              env={"PATH": "/usr/bin:/bin", "HOME": account.pw_dir, "LANG": "C.UTF-8"}, **more)

    def remove(self):
        for name in self.names.values():
            with contextlib.suppress(KeyError):
                pwd.getpwnam(name)
                subprocess.run(["userdel", name], capture_output=True)
        shutil.rmtree(self.top, ignore_errors=True)


def interpreter_for_all():
    """A Python of our version that every account of this machine can run: ours, or the system's; None where there is none."""
    for path in (Path(sys._base_executable).resolve(), Path(f"/usr/bin/python3.{sys.version_info.minor}")):
        if path.exists() and all(folder.stat().st_mode & 0o001 for folder in (path, *path.parents)):
            return str(path)
    return None
