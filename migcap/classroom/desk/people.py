"""Who asks: the hub says so, of the token that came with the request, each time anew.

Nothing is remembered: the token of a server that was stopped a moment ago opens nothing. Only the Authorization header counts. A
page in a browser sends cookies along with whatever it asks, also when a stranger wrote that page; the desk does not look at them.
"""

from dataclasses import dataclass

from jupyterhub.services.auth import HubAuth
from tornado.web import HTTPError

from migcap.classroom.desk.errors import DeskError, forbidden
from migcap.classroom.desk.names import check_person


@dataclass(frozen=True)
class Person:
    """`is_course`: the shared account of the trainers."""

    name: str
    is_course: bool

    @property
    def student(self):
        """Whose things she may see: her own name, or None for everybody's."""
        return None if self.is_course else self.name


class People:
    def __init__(self, course_account, hub=None):
        self._course, self._hub = course_account, hub or HubAuth()

    async def who(self, headers):
        """The Person behind a request; DeskError where there is none or she may not come here."""
        if headers.get("Origin") or headers.get("Sec-Fetch-Mode"):
            raise forbidden("The desk answers programs, not pages: use the start page of your own server.")
        said = self._hub.auth_header_pat.fullmatch(headers.get("Authorization", ""))
        if not said:
            raise DeskError(401, "The desk needs to know who asks: use the pages and commands of your own server, which tell it.")
        try:
            model = await self._hub.user_for_token(said[1], use_cache=False, sync=False)
        except HTTPError as error:
            raise DeskError(503, "The hub does not answer at the moment, so the desk cannot know who asks: try again in a minute.") from error
        if not model:
            raise DeskError(401, "The hub does not know this key any longer: stop your server in the hub's control panel and start it again.")
        if model.get("kind") != "user" or not self._hub.check_scopes(self._hub.access_scopes, model):
            raise forbidden("This account has no place at the desk: ask your administrator.")
        return Person(check_person(model["name"]), model["name"] == self._course)
