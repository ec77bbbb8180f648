"""quantulum3, the peer that installs, in an environment of its own: sentences -> what it reads in them.

The environment lies in ``.venv-quantulum3`` beside the project's own and is made on the first call. Where
pip finds no package, ``quantulum3`` gives None and the reason is told on stderr.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".venv-quantulum3"


def quantulum3(sentences: Sequence[str], *, plain: bool = True) -> dict[str, Any] | None:
    """What ``through_quantulum3`` tells of ``sentences``; None where the package cannot be had.

    ``plain`` leaves out its classifier, which tells units apart that are written alike.
    """
    python = ENVIRONMENT / "bin" / "python"
    if not (ENVIRONMENT / ".package").exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        pip = [
            str(python),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "quantulum3[classifier]",
        ]
        done = subprocess.run(pip, capture_output=True, text=True)
        if done.returncode:
            last = done.stderr.strip().splitlines()[-1:]
            print(f"quantulum3 is not measured, pip cannot install it: {' '.join(last)}", file=sys.stderr)
            return None
        (ENVIRONMENT / ".package").touch()
    script = Path(__file__).with_name("through_quantulum3.py")
    done = subprocess.run(
        [str(python), str(script), *(["--plain"] if plain else [])],
        input=json.dumps(list(sentences)),
        capture_output=True,
        text=True,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told
