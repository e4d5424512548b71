"""What Python, IPython and nbgrader read when they start: whoever writes there runs in the next submission, or as the trainer."""

from tests.attacks.attack import Attack

PLANTS = '''import os, pathlib
def plant(name, text="open('$trace', 'w').write('ran')"):
    try:
        path = pathlib.Path(os.path.expanduser(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    except OSError as error:
        print(type(error).__name__)
'''

ATTACKS = [
    Attack("ipython-startup", "A start-up file of IPython runs in every kernel that comes after.",
           top=PLANTS + "\nplant('$home/.ipython/profile_default/startup/00-attack.py')\nplant('~/.ipython/profile_default/startup/01-attack.py')\n"
                        "plant('$home/.ipython/profile_default/ipython_config.py')", twin_top="get_ipython().ipython_dir"),
    Attack("usercustomize", "sitecustomize and usercustomize run in every Python that comes after.",
           top=PLANTS + '''
import site
for folder in ('$home/modules', site.getusersitepackages(), '.'):
    plant(folder + '/usercustomize.py')
    plant(folder + '/sitecustomize.py')''',
           twin_top="import site"),
    Attack("python-startup", "PYTHONSTARTUP, PYTHONPATH and other variables are changed, and shells' own files.",
           top=PLANTS + "\nfor name in ('PYTHONSTARTUP', 'PYTHONPATH', 'JUPYTER_CONFIG_DIR', 'IPYTHONDIR', 'LD_PRELOAD'):\n    os.environ[name] = '$traces'\n"
                        "for name in ('~/.bashrc', '$home/.bashrc', '$home/.profile', '$home/.jupyter/nbgrader_config.py', '$home/.jupyter/jupyter_config.py'):\n    plant(name)",
           twin_top="import os\nos.environ['MINE'] = '1'"),
    Attack("modules-in-the-folder", "Modules handed in are named as what the grader imports.",
           folder=lambda place, world: [(place / f"{name}.py").write_text(f"open({str(world.traces / 'modules-in-the-folder')!r}, 'w').write('ran')\n"
                                                                         f"def __getattr__(name):\n    return lambda *values, **named: None\n")
                                        for name in ("sitecustomize", "unittest", "pandas", "numpy", "nbgrader_config", "migcap", "msgpack",
                                                     "jupyter_config")],
           twin_folder=lambda place, world: (place / "helpers.py").write_text("def double(number):\n    return 2 * number\n")),
    Attack("pip-install", "pip installs a package of the learner's into the grader's environment.",
           top='''import os, subprocess, sys
os.makedirs("package/attack_package", exist_ok=True)
open("package/setup.py", "w").write("open('$trace', 'w').write('setup ran')\\nfrom setuptools import setup\\nsetup(name='attack_package', packages=['attack_package'])")
open("package/attack_package/__init__.py", "w").write("")
for target in ("$home/modules", ""):
    where = ["--target", target] if target else ["--user"]
    try:
        done = subprocess.run([sys.executable, "-m", "pip", "install", "--no-index", "--no-build-isolation", "--no-deps", *where, "./package"], capture_output=True, timeout=15)
        print(done.returncode)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(type(error).__name__)
import shutil
shutil.rmtree("package", ignore_errors=True)''', twin_top="import importlib.metadata\nimportlib.metadata.version('pandas')"),
    Attack("config-in-the-folder", "A configuration of nbgrader is handed in with the work, and names a hook.",
           folder=lambda place, world: [(place / name).write_text(f"open({str(world.traces / 'config-in-the-folder')!r}, 'w').write('ran')\n")
                                        for name in ("nbgrader_config.py", "jupyter_config.py", "ipython_config.py", "ipython_kernel_config.py",
                                                     "conftest.py")],
           twin_folder=lambda place, world: (place / "settings.txt").write_text("x")),
    Attack("installed-packages", "The packages of the environment itself are written to.",
           top=PLANTS + "\nimport numpy, nbgrader\nfor package in (numpy, nbgrader, os):\n    name = os.path.join(os.path.dirname(package.__file__), '$name.pth')\n"
                        "    plant(name)\n    if os.path.exists(name):\n        print('$harm wrote into', package.__name__)",
                        twin_top="import numpy\nnumpy.__file__"),
    Attack("schedule", "A process that outlives the grading: a daemon in a session of its own, and at, cron and systemd.",
           top='''import subprocess, os
try:
    subprocess.Popen(["$marker", "600"], executable="/bin/sleep", start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
except OSError as error:
    print(type(error).__name__)
for command in ("echo touch $trace | at now", "echo '* * * * * touch $trace' | crontab -"):
    os.system(command + " 2> /dev/null")''', twin_top="import subprocess\nassert subprocess.run(['true']).returncode == 0"),
]
