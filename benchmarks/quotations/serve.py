"""Run one tool: requests on stdin, answers on stdout, a JSON object a line. `python serve.py TOOL`."""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tools.plain import load as load_plain

Check = Callable[[str], tuple[bool, str]]
Load = Callable[[Path], Check]


def judge(load: Load, source: Path, quote: str) -> dict[str, object]:
    """Whether the tool accepts a quotation, and what it says; a crash is a refusal that says so."""
    try:
        accepted, said = load(source)(quote)
    except Exception as error:  # another's code: whatever it raises is its answer
        accepted, said = False, f"crashed: {type(error).__name__}"
    return {"accepted": accepted, "said": said}


def measure(load: Load, source: Path, quotes: list[str], limit: float) -> dict[str, object]:
    """
    CPU seconds of the tool for the quotations, and of a plain search for the same ones beside it.

    `prepare` covers reading the source and the first quotation; the loop stops after `limit` CPU seconds, and
    `seconds` is then what all of them would take.
    """
    plain = min(run(load_plain(source), quotes, limit)[0] for _ in range(3))
    started = time.process_time()
    check = load(source)
    check(quotes[0])
    prepare = time.process_time() - started
    seconds, done, accepted = run(check, quotes, limit)
    seconds *= len(quotes) / done
    return {"prepare": prepare, "seconds": seconds, "done": done, "accepted": accepted, "plain": plain}


def run(check: Check, quotes: list[str], limit: float) -> tuple[float, int, int]:
    """CPU seconds, and how many quotations were judged and accepted in them; at most about `limit` seconds."""
    started = time.process_time()
    done = accepted = 0
    while done < len(quotes) and time.process_time() - started < limit:
        accepted += check(quotes[done])[0]
        done += 1
    return time.process_time() - started, done, accepted


def main() -> None:
    """Answer each request on stdin; what the tool itself prints goes to stderr."""
    answers, sys.stdout = sys.stdout, sys.stderr
    load = importlib.import_module(f"tools.{sys.argv[1]}").load
    for line in sys.stdin:
        request = json.loads(line)
        source = Path(request["source"])
        if "quotes" in request:
            answer = measure(load, source, request["quotes"], request["limit"])
        else:
            answer = judge(load, source, request["quote"])
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
