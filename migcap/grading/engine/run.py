"""What came of running one notebook."""

from dataclasses import dataclass, field


@dataclass
class Run:
    """Outputs for each cell of the notebook ([] for text cells), and what a trainer should know of it."""

    outputs: list
    notes: list = field(default_factory=list)
    shared: list = field(default_factory=list)
    files: dict = field(default_factory=dict)
    seconds: float = 0.0
    calls: int = 0
    seen: dict = field(default_factory=dict)
    one_way: dict = field(default_factory=dict)
    unlike: dict = field(default_factory=dict)

    def put_into(self, notebook):
        """Write the outputs into the notebook's cells, as nbclient does."""
        import nbformat  # the warm processes get this module too, and need not wait for that one

        count = 0
        for cell, outputs in zip(notebook.cells, self.outputs):
            if cell.cell_type != "code":
                continue
            cell.outputs = []
            if not cell.source.strip():
                cell.execution_count = None
                continue
            count += 1
            cell.execution_count = count
            for output in outputs:
                if output["output_type"] == "execute_result":
                    output = {**output, "execution_count": count}
                cell.outputs.append(nbformat.from_dict(output))
