"""`action.yml`: its shell steps run as GitHub runs them, and nothing from outside is part of a script."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from servers import BAD, ROOT, Checkout, Done, check_out, fill_in, load, table

ACTION = load("action.yml")
STEPS = {str(step["name"]): step for step in table(ACTION["runs"])["steps"]}  # type: ignore[attr-defined]  # a list
INSTALL, CHECK, UPLOAD = "Install provlint", "Check the drafts", "Upload the findings"
# How GitHub starts `shell: bash`.
BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail")
SARIF = jsonschema.Draft7Validator(
    json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
)
DEFAULTS = {name: str(table(one).get("default", "")) for name, one in table(ACTION["inputs"]).items()}

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or shutil.which("bash") is None, reason="needs git and bash"
)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return check_out(tmp_path)


def step(checkout: Checkout, name: str, python: str = sys.executable, **given: str) -> Done:
    """Run a shell step. `given`: inputs, with underscores; `pull_request_base` and `fork` are of the event."""
    event = {name: given.pop(name, "") for name in ("pull_request_base", "fork")}
    inputs = DEFAULTS | {name.replace("_", "-"): value for name, value in given.items()}
    is_uploading = inputs["upload"] == "true" and event["fork"] != "true"
    values = {f"inputs.{name}": value for name, value in inputs.items()} | {
        "steps.python.outputs.python-path": python,
        "steps.install.outputs.python": python,
        "github.action_path": str(ROOT),
        "inputs.base || github.event.pull_request.base.sha": inputs["base"] or event["pull_request_base"],
        "inputs.upload == 'true' && !github.event.pull_request.head.repo.fork": str(is_uploading).lower(),
    }
    environment = {k: fill_in(str(v), values) for k, v in table(STEPS[name]["env"]).items()}
    own = {
        "RUNNER_TEMP": str(checkout.temp),
        "GITHUB_OUTPUT": str(checkout.temp / "output"),
        "GITHUB_STEP_SUMMARY": str(checkout.temp / "summary"),
    }
    for path in (checkout.temp / "output", checkout.temp / "summary"):
        path.write_text("")
    return checkout.run(BASH, str(STEPS[name]["run"]), environment | own)


def results(checkout: Checkout) -> list[tuple[str, str]]:
    """The file and rule of each finding in the SARIF that the step says it wrote."""
    name, _, path = (checkout.temp / "output").read_text().strip().partition("=")
    assert name == "sarif"
    log = json.loads(Path(path).read_text(encoding="utf-8"))
    SARIF.validate(log)
    return [
        (one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], one["ruleId"])
        for one in log["runs"][0]["results"]
    ]


def test_good_drafts_pass(checkout: Checkout) -> None:
    """The job goes on, and an empty SARIF says that there is nothing."""
    done = step(checkout, CHECK)

    assert (done.status, done.err) == (0, "")
    assert results(checkout) == []
    assert "No findings in 1 draft" in (checkout.temp / "summary").read_text()


def test_a_bad_draft_fails_and_is_written(checkout: Checkout) -> None:
    """The findings are in the SARIF, the log and the summary of the run."""
    checkout.commit(bad=BAD)

    done = step(checkout, CHECK)

    assert done.status == 1
    assert results(checkout) == [("bad.md", "altered-quotation")]
    assert "bad.md:1:22 error[altered-quotation]" in done.out
    assert "altered-quotation" in (checkout.temp / "summary").read_text()


def test_inputs_become_options(checkout: Checkout) -> None:
    """Paths, sources, configuration and threshold, each a line or a value."""
    checkout.write("other/b2.txt", "Nothing.\n")
    checkout.write("other.toml", 'ignore = ["altered-quotation"]\n')
    checkout.commit(bad=BAD)

    assert step(checkout, CHECK, fail_on="never").status == 0
    assert step(checkout, CHECK, config="other.toml", sources="texts\nother").status == 0
    assert step(checkout, CHECK, paths="good.md\n\nbad.md\r\n").status == 1
    assert step(checkout, CHECK, paths="good.md").status == 0
    assert step(checkout, CHECK, sources="other").status == 1
    assert ("bad.md", "unresolved-citation") in results(checkout)


def test_a_pull_request_is_told_of_its_own_lines(checkout: Checkout) -> None:
    """Only findings on lines that changed since its base; all of them where that is asked for."""
    base = checkout.commit(old=BAD)
    checkout.commit(new=BAD)

    step(checkout, CHECK, pull_request_base=base)
    assert results(checkout) == [("new.md", "altered-quotation")]

    step(checkout, CHECK, base=base)
    assert results(checkout) == [("new.md", "altered-quotation")]

    step(checkout, CHECK, pull_request_base=base, changed_only="false")
    assert results(checkout) == [("new.md", "altered-quotation"), ("old.md", "altered-quotation")]


def test_a_shallow_clone_fetches_the_base(checkout: Checkout, tmp_path: Path) -> None:
    """Of a clone with one commit, as the checkout action makes it, the base is fetched."""
    base = checkout.commit(old=BAD)
    checkout.commit(new=BAD)
    checkout.git("config", "uploadpack.allowAnySHA1InWant", "true")
    shallow = Checkout(tmp_path / "shallow", checkout.temp)
    checkout.git("clone", "--quiet", "--depth=1", f"file://{checkout.path}", str(shallow.path))
    with pytest.raises(subprocess.CalledProcessError):
        shallow.git("cat-file", "-e", base)

    done = step(shallow, CHECK, pull_request_base=base)

    assert done.status == 1
    assert results(shallow) == [("new.md", "altered-quotation")]


def test_a_run_that_cannot_be_done_fails(checkout: Checkout) -> None:
    """A mistake in the configuration, a base that is none, and a folder without drafts; nothing is uploaded."""
    said = [
        step(checkout, CHECK, config="no.toml"),
        step(checkout, CHECK, base="no-such-revision"),
        step(checkout, CHECK, base="--upload-pack=touch pwned"),
        step(checkout, CHECK, paths="texts/no.md"),
    ]

    assert [done.status for done in said[:1] + said[2:]] == [2, 2, 2]
    assert said[1].status != 0
    assert "is no revision" in said[2].err
    assert not (checkout.path / "pwned").exists()


# Names that a shell, an option parser, GitHub's log or its files of outputs could take for something else.
ODD = (
    "a b.md",
    "-x.md",
    "--output=pwned.md",
    "$(touch pwned).md",
    "`touch pwned`.md",
    ";touch pwned;.md",
    '\'"quoted".md',
    "*.md",
    "::error::x.md",
    "::set-output name=sarif::pwned.md",
    "é–港.md",
    "[a](b).md",
    "${{ github.token }}.md",
    " spaced .md",
    "back\\slash.md",
)


@pytest.mark.parametrize("uploads", ["true", "false"])
def test_odd_names_are_names(uploads: str, checkout: Checkout) -> None:
    """A file's name is never run, never an option and never a command of the log."""
    for name in ODD:
        checkout.write(name, BAD)
    before = sorted(path.name for path in checkout.path.iterdir())

    done = step(checkout, CHECK, paths="\n".join(ODD), upload=uploads)

    assert (done.status, done.err) == (1, "")
    assert len(results(checkout)) == len(ODD)
    assert sorted(path.name for path in checkout.path.iterdir()) == before
    assert [line.split("::")[1].split(" ")[0] for line in followed(done.out)] == (
        [] if uploads == "true" else ["error"] * len(ODD)
    )


def followed(log: str) -> list[str]:
    """The lines of a log that GitHub would follow as commands, but for those that stop and resume that."""
    lines, end = [], None
    for line in log.splitlines():
        if end is not None:
            end = None if line == f"::{end}::" else end
        elif stop := re.fullmatch(r"::stop-commands::([0-9a-f]{32})", line):
            end = stop[1]
        elif line.lstrip().startswith("::"):
            lines.append(line)
    assert end is None
    return lines


def test_inputs_are_never_run(checkout: Checkout) -> None:
    """What is given for any input is a value, whatever a shell would make of it."""
    hostile = "x\"; touch pwned; $(touch pwned) `touch pwned` '"
    for name in ("paths", "sources", "config", "fail_on", "base", "upload"):
        assert step(checkout, CHECK, **{name: hostile}).status in (0, 2, 128)

    assert not (checkout.path / "pwned").exists()


def test_a_folder_named_as_the_program_is_not_run(checkout: Checkout) -> None:
    """What a pull request adds is read, not imported."""
    checkout.write("provlint/__main__.py", "open('pwned', 'w').close()\n")
    checkout.write("provlint/__init__.py", "open('pwned', 'w').close()\n")
    checkout.write("secrets.py", "open('pwned', 'w').close()\n")

    assert step(checkout, CHECK).status == 0
    assert not (checkout.path / "pwned").exists()


def test_without_upload_the_log_marks_the_lines(checkout: Checkout) -> None:
    """A fork may not upload; its findings are shown by commands of the log instead."""
    checkout.commit(bad=BAD)

    done = step(checkout, CHECK, fork="true")

    assert done.status == 1
    assert done.out.startswith("::error file=bad.md,line=1,endLine=1,col=22,")


def test_no_script_holds_an_expression() -> None:
    """Whatever comes from outside goes through the environment, and every step that runs a shell names which."""
    scripts = [step for step in STEPS.values() if "run" in step]

    assert [name for name, step in STEPS.items() if "run" in step] == [INSTALL, CHECK]
    assert [step["shell"] for step in scripts] == ["bash", "bash"]
    assert not any("${{" in str(step["run"]) for step in scripts)


def test_findings_are_uploaded_even_of_a_failed_check() -> None:
    """Unless there is no SARIF, nobody wants it, or the pull request comes from a fork, which may not."""
    upload = STEPS[UPLOAD]

    assert str(upload["uses"]).startswith("github/codeql-action/upload-sarif@v")
    assert upload["if"] == (
        "${{ !cancelled() && steps.check.outputs.sarif != '' && inputs.upload == 'true' && "
        "!github.event.pull_request.head.repo.fork }}"
    )
    assert table(upload["with"])["sarif_file"] == "${{ steps.check.outputs.sarif }}"


def test_every_input_is_used_and_none_is_made_up() -> None:
    """An input that does nothing, or one that is nowhere declared, is a mistake."""
    text = (ROOT / "action.yml").read_text(encoding="utf-8")

    assert set(re.findall(r"inputs\.([a-z-]+)", text)) == set(DEFAULTS)


@pytest.mark.parametrize(
    ("version", "extras", "installed"),
    [
        ("", "", [str(ROOT), "attrs"]),
        ("", "bib", [f"{ROOT}[bib]", "attrs"]),
        ("provlint==0.1.0", "", ["provlint==0.1.0", "attrs"]),
        ("provlint==0.1.0", "bib,pdf", ["provlint[bib,pdf]==0.1.0", "attrs"]),
        ("provlint >= 0.1, < 1", "bib", ["provlint[bib]>= 0.1, < 1", "attrs"]),
        ("provlint @ https://a.example/b.whl", "bib", ["provlint[bib]@ https://a.example/b.whl", "attrs"]),
        ("./dist/provlint.whl", "bib", ["./dist/provlint.whl[bib]", "attrs"]),
    ],
)
def test_pip_is_told_what_to_install(
    checkout: Checkout, version: str, extras: str, installed: list[str]
) -> None:
    """Extras stand where pip takes them, with a version too."""
    python = checkout.temp / "python"
    python.write_text(
        '#!/bin/sh\nif [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; fi\n'
        'if [ "$2" = pip ]; then shift 6; printf "%s\\n" "$@"; fi\n'
    )
    python.chmod(0o755)

    done = step(checkout, INSTALL, str(python), version=version, extras=extras, packages="attrs\n\n")

    assert (done.status, done.out.splitlines()) == (0, installed)


@pytest.mark.slow
def test_provlint_is_installed_from_the_checkout(checkout: Checkout) -> None:
    """The environment that the first step makes runs the second; it needs the network."""
    checkout.commit(bad=BAD)

    done = step(checkout, INSTALL, extras="bib", packages="attrs\n\n")
    assert done.status == 0, done.err
    name, _, python = (checkout.temp / "output").read_text().strip().partition("=")

    assert name == "python"
    assert step(checkout, CHECK, python=python).status == 1
    assert results(checkout) == [("bad.md", "altered-quotation")]
