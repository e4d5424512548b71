"""The desk as a service that the hub starts and watches: `python -m migcap.classroom.desk --folder DIR`.

    --folder DIR            where its database and files lie, readable by nobody else
    --course-account NAME   the trainers' shared account ("course")
    --database URL          PostgreSQL in place of SQLite in that folder

From the hub come JUPYTERHUB_SERVICE_URL (where to listen), JUPYTERHUB_SERVICE_PREFIX, JUPYTERHUB_API_URL and JUPYTERHUB_API_TOKEN.
"""

import argparse
import asyncio
import logging
import os
import signal
import sys
from urllib.parse import urlsplit

from tornado.httpserver import HTTPServer

from migcap.classroom.desk.people import People
from migcap.classroom.desk.service import application
from migcap.classroom.desk.store import Store

SMALL = 1 << 16  # bytes of a body that is no zip file
PATIENCE = 120  # seconds for a body to arrive


def main(arguments=None):
    options = read_options(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    try:
        os.umask(0o077)
        store = Store(options.folder, options.database)
    except Exception as error:
        logging.getLogger("migcap.desk").error("The desk cannot start (%s): look whether %s can be written and the database answers.", error, options.folder)
        return 1
    try:
        asyncio.run(serve(store, People(options.course_account), os.environ["JUPYTERHUB_SERVICE_URL"], os.environ["JUPYTERHUB_SERVICE_PREFIX"]))
    finally:
        store.close()
    return 0


def read_options(arguments):
    asked = argparse.ArgumentParser(prog="python -m migcap.classroom.desk", description=__doc__.split("\n")[0])
    asked.add_argument("--folder", required=True)
    asked.add_argument("--course-account", default="course")
    asked.add_argument("--database")
    return asked.parse_args(arguments)


async def serve(store, people, url, prefix):
    """Answer until asked to stop (SIGTERM, SIGINT); what is being received then is not kept, and its sender sends it again."""
    server = HTTPServer(application(store, people, prefix), max_body_size=SMALL, body_timeout=PATIENCE, idle_connection_timeout=PATIENCE)
    where = urlsplit(url)
    server.listen(where.port, where.hostname)
    stop = asyncio.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(one, stop.set)
    await stop.wait()
    server.stop()
    await server.close_all_connections()


if __name__ == "__main__":
    sys.exit(main())
