"""JupyterHub for a classroom. Its settings are in classroom.toml, and README.md beside this file says how to run it.

`migcap classroom` (or `make classroom`) starts the proxy and then JupyterHub with this file, and says by environment variables
which settings and which folder are meant. Each line below sets one part; migcap/classroom/hub.py says how, part by part.
Anything of JupyterHub's own can be added at the end: what stands there comes last and counts.
"""

from migcap.classroom import hub, safety

c = get_config()  # noqa: F821 (JupyterHub provides it)

classroom = hub.read_classroom()  # classroom.toml, people.csv, the folder
safety.check(classroom)           # refuses what would be unsafe, with a sentence for each reason

hub.addresses(c, classroom)       # where it listens, what people type, https, a subdomain for each person
hub.storage(c, classroom)         # database and secrets, in the classroom's folder (or PostgreSQL)
hub.login(c, classroom)           # demo passwords, Unix accounts (PAM) or a learning platform (LTI 1.3)
hub.sessions(c, classroom)        # for how long a login holds
hub.rights(c, classroom)          # trainers share the course's server; trainees have their own and no other
hub.services(c, classroom)        # the desk where work is handed in; the stopping of idle servers
hub.servers(c, classroom)         # what a person's server runs, is told, and may use
