"""What a wheel carries beside the package: the tables. Their recipes stay here, for they hold the key to what is planted in the synthetic ones."""

from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Shelf(BuildHookInterface):
    def initialize(self, version, build_data):
        for path in sorted((Path(self.root) / "datasets").iterdir()):
            if path.is_file():
                build_data["force_include"][str(path)] = f"migcap/_shelf/{path.name}"
