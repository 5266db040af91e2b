"""Findings that a comment or the baseline keeps out, in the formats that have a place for them."""

import json
from pathlib import Path

import jsonschema
import pytest
from attrs import evolve
from click.testing import CliRunner
from example_report import REPORT

from provlint.cli import cli
from provlint.report import Report, Suppressed, SuppressedBy
from provlint.reporters import FORMATS, SUPPRESSED, find_reporter
from provlint.reporters.terminal import Look

SARIF = Path(__file__).parent.parent / "schemas" / "sarif-2.1.0.json"
FIRST, ALTERED, *REST = REPORT.diagnostics
KEPT_OUT = evolve(
    REPORT,
    diagnostics=(FIRST,),
    suppressed=(
        Suppressed(ALTERED, SuppressedBy.COMMENT, "it is a translation"),
        *(Suppressed(found, SuppressedBy.BASELINE) for found in REST),
    ),
)


def written(format: str, report: Report, *, shows: bool = True) -> str:
    return "".join(find_reporter(format)(report, Look(shows_suppressed=shows)))


def test_sarif_has_them_as_suppressions() -> None:
    """Each says by what and why; the others say that they are not, since all must say or none."""
    log = json.loads(written("sarif", KEPT_OUT))
    whole = json.loads(written("sarif", REPORT))
    jsonschema.Draft7Validator(json.loads(SARIF.read_text(encoding="utf-8"))).validate(log)

    results = log["runs"][0]["results"]

    assert [result.pop("suppressions") for result in results] == [
        [],
        [{"kind": "inSource", "status": "accepted", "justification": "it is a translation"}],
        [{"kind": "external", "status": "accepted"}],
        [{"kind": "external", "status": "accepted"}],
    ]
    assert log == whole


def test_json_has_them_in_a_list_of_their_own() -> None:
    """The keys there are stay as they are; a finding kept out is described as any other, with by what and why."""
    whole = json.loads(written("json", KEPT_OUT))
    described = json.loads(written("json", REPORT))["diagnostics"]

    suppressed = whole.pop("suppressed")

    assert suppressed == [
        described[1] | {"suppressed_by": "comment", "reason": "it is a translation"},
        described[2] | {"suppressed_by": "baseline", "reason": None},
        described[3] | {"suppressed_by": "baseline", "reason": None},
    ]
    assert whole == json.loads(written("json", KEPT_OUT, shows=False))


@pytest.mark.parametrize("format", [format for format in FORMATS if format != "html"])
def test_they_are_shown_on_demand_only(format: str) -> None:
    """Unasked no format but the page shows them; asked, those that have no place for them still do not."""
    assert "translation" not in written(format, KEPT_OUT, shows=False)
    assert ("translation" in written(format, KEPT_OUT)) == (format in SUPPRESSED)


def test_sarif_without_any_is_as_ever() -> None:
    """Where nothing was kept out no finding has to say so."""
    assert written("sarif", REPORT) == written("sarif", REPORT, shows=False)


def test_the_command_line_asks_for_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A comment's finding, with the line of its source, next to one that the baseline accepts."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a1.txt").write_text("It was late.\nIt was the only safe port on the coast.\n")
    (tmp_path / "d.md").write_text(
        "She wrote: “It was the only port on the coast” [a1]. <!-- provlint: ignore[altered-quotation] -- old -->\n"
        "\nThe ferry sank [zz9].\n"
    )

    def run(*arguments: str) -> str:
        return CliRunner().invoke(cli, [*arguments, "--sources", "a1.txt"], standalone_mode=False).stdout

    run("baseline", "create", "d.md")
    log = json.loads(run("check", "d.md", "--format", "sarif", "--show-suppressed"))
    results = log["runs"][0]["results"]

    assert [(result["ruleId"], result["suppressions"][0]["kind"]) for result in results] == [
        ("altered-quotation", "inSource"),
        ("unresolved-citation", "external"),
    ]
    assert results[0]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 2


def test_a_format_without_a_place_for_them_is_refused() -> None:
    """Asking for what none of the formats shows is a mistake, not silence."""
    done = CliRunner().invoke(cli, ["check", "d.md", "--format", "junit", "--show-suppressed"])

    assert done.exit_code == 2
    assert "--show-suppressed goes with json, sarif" in done.stderr
