"""Kernels of many people on one machine."""


def test_a_kernel_s_channels_take_no_port_and_are_hers_alone(classroom):
    """Two servers that start kernels in the same moment could choose the same port."""
    bruno = classroom.login("bruno")
    bruno.start_server()
    kernel = bruno.new_kernel()
    said = bruno.run(kernel, """
import json, os, ipykernel
place = ipykernel.get_connection_file()
folder, told = os.path.dirname(place), json.load(open(place))
print(told["transport"], told["ip"].startswith(folder), os.stat(folder).st_mode & 0o077)
""").split()
    assert said == ["ipc", "True", "0"]
