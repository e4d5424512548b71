"""What a cell prints arrives in pieces, cut where the kernel's clock happened to tick: put neighbours together."""


def whole(outputs):
    """The outputs (of nbformat, or of the JSON of a notebook) with each run of neighbours of one stream as one; the order stays."""
    joined = []
    for output in outputs:
        before = joined[-1] if joined else {}
        if output["output_type"] == "stream" and output["name"] == before.get("name"):
            before["text"] = "".join(before["text"]) + "".join(output["text"])
        elif output["output_type"] == "stream":
            joined.append(type(output)(output, text="".join(output["text"])))
        else:
            joined.append(output)
    return joined
