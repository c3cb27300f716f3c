# Starts the program's servers and waits until they say where they are.

from __future__ import annotations

import re
import select
import subprocess
import time


def started(arguments: list, pattern: bytes) -> tuple[subprocess.Popen, re.Match | None, str]:
    """The process, what it says that matches (None if it never does), and all that it said."""
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, bufsize=0)
    said = b""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        if select.select([process.stdout], [], [], 0.5)[0]:
            said += process.stdout.read(4096)
            if found := re.search(pattern, said):
                return process, found, said.decode()
    return process, None, said.decode()
