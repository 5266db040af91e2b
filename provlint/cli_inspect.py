"""The command that shows what is seen in drafts."""

from __future__ import annotations

from pathlib import Path

import click

from provlint.cli_inputs import complain_of, takes_inputs
from provlint.console import output_options, write
from provlint.engine import analyze_document
from provlint.inputs import Inputs
from provlint.report import Failure
from provlint.runs import Run


@click.command()
@takes_inputs
@output_options("json", "jsonl")
def inspect(inputs: Inputs, format: str, output: Path | None) -> int:
    """Show what is seen in drafts: sentences, citations, quotations, attributions."""
    import json

    run = Run(inputs)
    seen, failures = [], []
    for task in run.tasks():
        if isinstance(task, Failure):
            failures.append(task)
        else:
            seen.append(analyze_document(task.draft, task.corpus, task.settings).to_dict())
    if format == "json":
        write([json.dumps(seen, indent=2) + "\n"], output)
    else:
        write((json.dumps(one) + "\n" for one in seen), output)
    return 2 if complain_of(failures, run.corpora) else 0
