"""
Check the same quotations with provlint and with other tools; print a table and write RESULTS.md.

    python benchmarks/quotations/run.py

Each tool is installed from the package index into an environment of its own, and runs in a process of its own.
"""

from __future__ import annotations

import argparse
import ast
import datetime
import platform
import sys
import tempfile
from pathlib import Path

from cases import Case, read_cases, write_sources
from environments import HERE, ROOT, TOOLS, Conversation, InstallFailed, Tool, install
from results import (
    Outcome,
    Timing,
    Verdict,
    accepted_table,
    accuracy_table,
    of_cases,
    policy_table,
    prepare_table,
    speed_table,
    wrong_cases,
)
from texts import COUNT, Load, make_loads

# The sets that provlint met after it was built, in their order.
UNSEEN = ("cases-unseen.json", "cases-unseen-2.json", "cases-unseen-3.json")


def run_tool(tool: Tool, folder: Path, cases: list[Case], loads: list[Load], limit: float) -> Outcome:
    """What a tool makes of the cases, and how long it takes over the loads."""
    try:
        python, version = install(tool, folder)
    except InstallFailed as failure:
        return Outcome(tool.name, "–", failure=f"could not be installed: {failure}")
    with tempfile.TemporaryDirectory() as name, Conversation(tool, python) as ask:
        places = write_sources(cases, Path(name) / "cases")
        verdicts = []
        for case in cases:
            accepted, said = ask.judge(places[case.id], case.quote)
            verdicts.append(Verdict(case, accepted, said))
        timings = []
        for number, load in enumerate(loads):
            source = Path(name) / "loads" / str(number) / "source.txt"
            source.parent.mkdir(parents=True)
            source.write_text(load.source, encoding="utf-8")
            timings.append(Timing(load.name, *ask.measure(source, load.quotes, limit)))
    return Outcome(tool.name, version, tuple(verdicts), tuple(timings))


def report(outcomes: list[Outcome], built_with: list[Case], unseen: list[Case], limit: float) -> str:
    """The text of RESULTS.md; provlint was built with the one part of the cases, and met the others later."""
    cases = [*built_with, *unseen]
    accepted = sum(case.accepted for case in cases)
    return f"""# Quotation checking beside other tools

Written by `python benchmarks/quotations/run.py` on {datetime.datetime.now(datetime.UTC):%Y-%m-%d} (Python
{platform.python_version()}, {platform.system()} {platform.machine()}).
Every tool got the same cases in the same run, in a process and an environment of its own.

## Accuracy

{len(cases)} cases of our own, {accepted} to accept and {len(cases) - accepted} to refuse by our own policy. Other
tools follow policies of their own; where theirs is looser or stricter on purpose, that counts as wrong here. False
“verified”: accepted, but must be refused. False “broken”: refused, but must be accepted.

provlint was built with the first set (`cases.json`). The others (`cases-unseen.json`, `cases-unseen-2.json`,
`cases-unseen-3.json`) were written later, one after the other, without sight of how it works or of what was tried
before. None is a test of provlint any more, for it was mended on each in turn; no other tool was. Right at first were:

| set | cases | right | false “verified” | false “broken” |
| --- | --- | --- | --- | --- |
| `cases.json` | 211 | 193 | 12 | 6 |
| `cases-unseen.json` | 467 | 438 | 12 | 17 |
| `cases-unseen-2.json` | 130 | 129 | 1 | 0 |
| `cases-unseen-3.json` | 137 | 127 | 6 | 4 |

The last line is what to expect of it on cases like these. Two cases on which their writer and the rule for cut
quotations differ were left out of the second set. Of the fourth three were: counted by their writer's verdict it was
127 of 140, with 7 false “verified” and 6 false “broken”. They put together a quotation that the source interrupts
with “she said”, which is allowed; leave out a question between two answers; and leave out a line of verse with “never”.
The writer of the fourth had seen the names of the earlier cases, and the wording of five.

All cases:

{accuracy_table(outcomes)}

Those of the second, third and fourth set:

{accuracy_table([of_cases(outcome, unseen) for outcome in outcomes])}

## By line of the policy

{policy_table(outcomes)}

## Speed

CPU seconds for {COUNT:,} quotations of 12 to 30 words once the source has been read, and how many times plain `in`
takes for the same ones in the same process. A tool is stopped after {limit:.0f} CPU seconds; its figure is then
what all {COUNT:,} would take, judged by those it did. Tools that show the nearest passage of a miss (provlint, buddie)
or where it parts from the source (citations) do more than those that only say no.

{speed_table(outcomes)}

Accepted, of those that were run; of the verbatim ones all should be, of the others none.

{accepted_table(outcomes)}

CPU seconds to read the source and judge the first quotation.

{prepare_table(outcomes)}

## How each tool was called

{chr(10).join(f"- {how_called(tool)}" for tool in TOOLS)}

## Cases judged otherwise

{wrong_cases(outcomes)}
"""


def how_called(tool: Tool) -> str:
    """How the tool is called, as its module's docstring says, its package, and its limits."""
    tree = ast.parse((HERE / "tools" / f"{tool.name}.py").read_text(encoding="utf-8"))
    package = f" Package `{tool.package}`." if tool.package else ""
    return f"{ast.get_docstring(tree)}{package} {tool.limits}"


def main() -> None:
    """Run every tool, print the accuracy and the speed, write the results."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--envs", type=Path, default=ROOT / ".benchmarks", help="the folder of environments")
    parser.add_argument("--limit", type=float, default=60, help="CPU seconds a tool may take for a load")
    parser.add_argument("--only", nargs="+", default=[tool.name for tool in TOOLS], metavar="TOOL")
    parser.add_argument("--output", type=Path, default=HERE / "RESULTS.md")
    options = parser.parse_args()
    built_with = read_cases("cases.json")
    unseen = [case for name in UNSEEN for case in read_cases(name)]
    loads = make_loads(ROOT / "seeds")
    outcomes = []
    for tool in TOOLS:
        if tool.name in options.only:
            sys.stderr.write(f"{tool.name} …\n")
            outcomes.append(run_tool(tool, options.envs, [*built_with, *unseen], loads, options.limit))
    options.output.write_text(report(outcomes, built_with, unseen, options.limit), encoding="utf-8")
    sys.stdout.write(f"{accuracy_table(outcomes)}\n\n{speed_table(outcomes)}\n")


if __name__ == "__main__":
    main()
