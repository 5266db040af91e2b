"""`ci/gitlab.yml`: its script run as GitLab runs it, and the report it leaves."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import jsonschema
import pytest
from servers import BAD, ROOT, Checkout, Done, check_out, load, table, texts

TEMPLATE = load("ci/gitlab.yml")
JOB = table(TEMPLATE["provlint"])
VARIABLES = {name: str(value) for name, value in table(TEMPLATE["variables"]).items()}
REPORT = "gl-code-quality-report.json"
SCHEMA = jsonschema.Draft7Validator(
    json.loads((ROOT / "tests" / "schemas" / "gitlab-code-quality.json").read_text("utf-8"))
)
# A runner takes bash where an image has it.
SHELLS = {"bash": ("bash", "-eo", "pipefail"), "sh": ("sh", "-e")}

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or shutil.which("bash") is None, reason="needs git and bash"
)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return check_out(tmp_path)


def run(checkout: Checkout, part: str = "script", shell: str = "bash", **variables: str) -> Done:
    """Run one part of the job, with these variables set beside those of the template."""
    (checkout.path / REPORT).unlink(missing_ok=True)
    given = {"PROVLINT_PYTHON": sys.executable, **VARIABLES, **variables}
    return checkout.run(SHELLS[shell], "\n".join(texts(JOB[part])), given)


def issues(checkout: Checkout) -> list[tuple[str, str]]:
    """The file and rule of each issue in the report."""
    report = json.loads((checkout.path / REPORT).read_text(encoding="utf-8"))
    SCHEMA.validate(report)
    return [(issue["location"]["path"], issue["check_name"]) for issue in report]


@pytest.mark.parametrize("shell", SHELLS)
def test_a_bad_draft_fails_the_job_and_is_reported(shell: str, checkout: Checkout) -> None:
    """Good drafts pass with an empty report; a bad one is in the report and the log."""
    assert run(checkout, shell=shell).status == 0
    assert issues(checkout) == []
    checkout.commit(bad=BAD)

    done = run(checkout, shell=shell)

    assert (done.status, done.err) == (1, "")
    assert issues(checkout) == [("bad.md", "altered-quotation")]
    assert "bad.md:1:22 error[altered-quotation]" in done.out


@pytest.mark.parametrize("shell", SHELLS)
def test_a_merge_request_fails_for_its_own_lines(shell: str, checkout: Checkout) -> None:
    """The report has all findings, for GitLab compares it with the target's; the job fails for what changed."""
    base = checkout.commit(old=BAD)
    checkout.commit(new="Nothing.\n")

    kept = run(checkout, shell=shell, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert (kept.status, issues(checkout)) == (0, [("old.md", "altered-quotation")])

    all_lines = run(checkout, shell=shell, CI_MERGE_REQUEST_DIFF_BASE_SHA=base, PROVLINT_CHANGED_ONLY="false")
    assert all_lines.status == 1

    checkout.commit(new=BAD)
    done = run(checkout, shell=shell, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert (done.status, len(issues(checkout))) == (1, 2)
    assert ("new.md" in done.out, "old.md" in done.out) == (True, False)


def test_provlint_s_own_variables_count(checkout: Checkout) -> None:
    """What is set for the pipeline reaches provlint."""
    checkout.commit(bad=BAD)

    assert run(checkout, PROVLINT_FAIL_ON="never").status == 0
    assert run(checkout, PROVLINT_IGNORE="altered-quotation").status == 0


def test_a_run_that_cannot_be_done_fails(checkout: Checkout) -> None:
    """A mistake in the configuration ends the job at once."""
    checkout.write("provlint.toml", "sorces = 1\n")

    done = run(checkout, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD")

    assert done.status == 2
    assert "unknown key 'sorces'" in done.err


@pytest.mark.parametrize("shell", SHELLS)
def test_odd_names_are_names(shell: str, checkout: Checkout) -> None:
    """A path is never run, and never an option."""
    odd = ("a b.md", "-x.md", "$(touch pwned).md", "`touch pwned`.md", ";touch pwned;.md", '\'"q".md', "*.md")
    for name in odd:
        checkout.write(name, BAD)
    before = {path.name for path in checkout.path.iterdir()}

    done = run(checkout, shell=shell, PROVLINT_PATHS="\n".join(odd))

    assert (done.status, done.err) == (1, "")
    assert sorted(name for name, _ in issues(checkout)) == sorted(odd)
    assert {path.name for path in checkout.path.iterdir()} == before | {REPORT}


def test_a_folder_named_as_the_program_is_not_run(checkout: Checkout) -> None:
    """What a merge request adds is read, not imported."""
    for name in ("__init__", "__main__"):
        checkout.write(f"provlint/{name}.py", "open('pwned', 'w').close()\n")

    assert run(checkout).status == 0
    assert not (checkout.path / "pwned").exists()


def test_the_report_is_an_artifact_of_every_job() -> None:
    """Also of one that failed, which is when it is wanted."""
    artifacts = table(JOB["artifacts"])

    assert artifacts["when"] == "always"
    assert table(artifacts["reports"]) == {"codequality": REPORT}
    assert table(JOB["variables"]) == {"GIT_DEPTH": "0"}


@pytest.mark.slow
def test_provlint_is_installed(checkout: Checkout) -> None:
    """What the first part installs runs the second; it needs the network."""
    checkout.commit(bad=BAD)
    both = "\n".join([*texts(JOB["before_script"]), *texts(JOB["script"])])
    environment = {
        **VARIABLES,
        "PROVLINT_PACKAGES": f"{ROOT}[bib]\n\nattrs",
        "CI_BUILDS_DIR": str(checkout.temp),
    }

    done = checkout.run(SHELLS["bash"], both, environment)

    assert done.status == 1, done.err
    assert issues(checkout) == [("bad.md", "altered-quotation")]
