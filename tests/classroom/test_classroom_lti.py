"""Login from a learning platform by LTI 1.3: the test is the platform, and signs what it sends."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm
from room import PATIENCE, Visitor

CLAIM = "https://purl.imsglobal.org/spec/lti/claim/"
CLIENT = "migcap-test"


class Platform:
    """A learning platform on this machine: publishes its key, and launches people into the classroom."""

    def __init__(self):
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        published = json.dumps({"keys": [json.loads(RSAAlgorithm.to_jwk(self.key.public_key())) | {"kid": "one", "use": "sig", "alg": "RS256"}]}).encode()

        class Keys(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(published)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Keys)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def settings(self):
        return (f'people = "people.csv"\n[login]\nmethod = "lti"\n[login.lti]\nissuer = "{self.url}"\nclient_id = "{CLIENT}"\nauthorize_url = "{self.url}/auth"\n'
                f'keyset_url = "{self.url}/keys"\nadmit_everybody = true\n[servers]\none_account = true\nstop_after_idle_minutes = 0.1\n[course]\nrelease = false\n')

    def launch(self, room, name, key=None, **changed):
        """Somebody follows the link on the platform: gives her `Visitor` and the classroom's last answer. `changed`: claims that are not as they should be."""
        visitor = Visitor(room, name)
        to_platform = visitor.get(visitor.at("/hub/lti13/oauth_login"), allow_redirects=False,
                                  params={"iss": self.url, "login_hint": name, "target_link_uri": room.url, "client_id": CLIENT})
        assert to_platform.status_code == 302 and to_platform.headers["Location"].startswith(f"{self.url}/auth"), to_platform.text
        asked = {key_: value[0] for key_, value in parse_qs(urlsplit(to_platform.headers["Location"]).query).items()}
        assert asked["redirect_uri"] == f"{room.url}/hub/lti13/oauth_callback"
        now = int(time.time())
        claims = {"iss": self.url, "aud": CLIENT, "azp": CLIENT, "iat": now, "exp": now + 300, "nonce": asked["nonce"], "sub": f"user-{name}", "email": name,
                  f"{CLAIM}version": "1.3.0", f"{CLAIM}message_type": "LtiResourceLinkRequest", f"{CLAIM}deployment_id": "1", f"{CLAIM}target_link_uri": room.url,
                  f"{CLAIM}resource_link": {"id": "1"}, f"{CLAIM}roles": ["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"]} | changed
        signed = jwt.encode(claims, key or self.key, algorithm="RS256", headers={"kid": "one"})
        return visitor, visitor.post(asked["redirect_uri"], data={"state": asked["state"], "id_token": signed}, allow_redirects=False), signed


@pytest.fixture(scope="module")
def platform():
    made = Platform()
    yield made
    made.server.shutdown()


@pytest.fixture(scope="module")
def room(platform, open_room, tmp_path_factory):
    folder = tmp_path_factory.mktemp("lti")
    (folder / "classroom.toml").write_text(platform.settings())
    (folder / "people.csv").write_text("name,role,cohort,full_name\ntara@example.org,trainer,,Tara\namina@example.org,trainee,,Amina\n")
    room = open_room(folder / "room", settings=folder / "classroom.toml")
    yield room
    room.stop()


def test_whom_the_platform_sends_is_let_in(platform, room):
    amina, answer, _ = platform.launch(room, "amina@example.org")
    assert answer.status_code == 302 and amina.is_in
    assert amina.api("GET", "user").json()["name"] == "amina@example.org"
    assert "access:servers!user=course" not in amina.api("GET", "user").json()["scopes"]


def test_a_trainer_is_whom_the_list_of_people_names(platform, room):
    tara, _, _ = platform.launch(room, "tara@example.org")
    assert tara.api("GET", "users/course").status_code == 200
    stranger, _, _ = platform.launch(room, "new@example.org", **{f"{CLAIM}roles": ["http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"]})
    assert stranger.is_in and stranger.api("GET", "users/course").status_code == 404


@pytest.mark.parametrize("name", ["course", "../amina", "a/b", "", ".hidden@x"])
def test_nobody_is_sent_in_as_the_course_or_with_a_name_that_is_a_path(platform, room, name):
    visitor, answer, _ = platform.launch(room, "amina@example.org", email=name, sub=name)
    assert answer.status_code in (400, 403) and not visitor.is_in


@pytest.mark.parametrize("changed", [{"aud": "another-tool"}, {"iss": "https://elsewhere.example.org"}, {"exp": 1}, {"nonce": "of-another-launch"}, {"iat": 1},
                                     {f"{CLAIM}version": "1.1"}], ids=lambda changed: next(iter(changed)).rpartition("/")[2])
def test_a_launch_that_is_not_for_us_or_not_now_is_refused(platform, room, changed):
    visitor, answer, _ = platform.launch(room, "amina@example.org", **changed)
    assert answer.status_code in (400, 401, 403) and not visitor.is_in


def test_a_launch_that_somebody_else_signed_is_refused(platform, room):
    forged = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    visitor, answer, _ = platform.launch(room, "amina@example.org", key=forged)
    assert answer.status_code in (400, 401, 403) and not visitor.is_in


def test_a_launch_serves_once_and_in_its_own_browser_alone(platform, room):
    _, _, signed = platform.launch(room, "amina@example.org")
    thief = Visitor(room, "thief")
    begun = thief.get(thief.at("/hub/lti13/oauth_login"), allow_redirects=False,
                      params={"iss": platform.url, "login_hint": "x", "target_link_uri": room.url, "client_id": CLIENT})
    state = parse_qs(urlsplit(begun.headers["Location"]).query)["state"][0]
    answer = thief.post(thief.at("/hub/lti13/oauth_callback"), data={"state": state, "id_token": signed}, allow_redirects=False)
    assert answer.status_code in (400, 401, 403) and not thief.is_in


def test_a_server_that_nobody_uses_is_stopped(platform, room):
    """These settings stop a server after six idle seconds; asking the hub about it is no use of it."""
    amina, _, _ = platform.launch(room, "amina@example.org")
    amina.start_server()
    deadline = time.monotonic() + PATIENCE
    while amina.api("GET", "users/amina@example.org").json()["servers"]:
        assert time.monotonic() < deadline, "it still runs"
        time.sleep(0.5)
