"""The baseline: what is accepted stays known wherever it moves, and nothing new hides behind it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import provlint
from provlint.baseline import Accepted, Baseline, InvalidBaseline, format_baseline, load_baseline
from provlint.cli import main
from provlint.findings import name_from
from provlint.report import Suppressed, SuppressedBy

CRITICS = "Critics say it leaks."
EXPERTS = "Experts say it holds."


class Folder:
    """A folder with a configuration, one source and drafts, and `provlint` run in it."""

    def __init__(
        self, path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.path = path
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.write("texts/a1.txt", "The harbor opened in 1931.")
        self.write("provlint.toml", 'sources = ["texts"]')

    def write(self, name: str, text: str) -> None:
        """Make a file of the folder."""
        (self.path / name).parent.mkdir(parents=True, exist_ok=True)
        (self.path / name).write_text(text, encoding="utf-8")

    def run(self, *arguments: str, within: str = ".") -> tuple[int, str, str]:
        """Exit status, standard output and standard error."""
        self._monkeypatch.chdir(self.path / within)
        self._monkeypatch.setattr(sys, "argv", ["provlint", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = self._capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, out, err

    def found(self, *arguments: str, within: str = ".") -> list[str]:
        """The words of each finding that is reported."""
        _, out, _ = self.run("check", *arguments, "--format", "json", within=within)
        return [found["exact"] for found in json.loads(out)["diagnostics"]]

    def baseline(self, name: str = "provlint.baseline.json") -> list[tuple[str, str]]:
        """Draft and words of each finding accepted."""
        content = json.loads((self.path / name).read_text(encoding="utf-8"))
        return [(one["uri"], one["exact"]) for one in content["accepted"]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Folder:
    return Folder(tmp_path, monkeypatch, capsys)


def test_what_is_accepted_is_reported_no_more(folder: Folder) -> None:
    """Only what is new is, and the summary says how much is accepted."""
    folder.write("a.md", f"{CRITICS}\n")

    made = folder.run("baseline", "create", "a.md")

    assert made == (0, "provlint.baseline.json: 1 accepted, 1 new, 0 gone\n", "")
    assert folder.run("check", "a.md") == (0, "No findings in 1 draft; 1 accepted\n", "")
    assert folder.found("a.md", "--no-baseline") == ["Critics say"]
    assert folder.found("a.md", "--isolated", "--sources", "texts") == ["Critics say"]
    folder.write("a.md", f"{CRITICS}\n\n{EXPERTS}\n")
    assert folder.found("a.md") == ["Experts say"]


def test_a_finding_that_moves_stays_known(folder: Folder) -> None:
    """There are no line numbers in a baseline."""
    folder.write("a.md", f"{CRITICS}\n\nIt rained.\n")
    folder.run("baseline", "create", "a.md")
    folder.write("a.md", "It snowed.\n\nIt rained.\n\nIt hailed.\n\nCritics\nsay it leaks.\n")

    assert folder.found("a.md") == []


def test_a_swapped_finding_does_not_hide(folder: Folder) -> None:
    """One for another of the same rule on the same line, the same words in another sentence, one more of them."""
    folder.write("a.md", f"{CRITICS}\n")
    folder.run("baseline", "create", "a.md")

    for text, found in (
        (EXPERTS, ["Experts say"]),
        ("Critics say it holds.", ["Critics say"]),
        (f"{CRITICS} {CRITICS}", ["Critics say"]),
    ):
        folder.write("a.md", f"{text}\n")
        assert folder.found("a.md") == found
    folder.write("b.md", f"{CRITICS}\n")
    assert folder.found("b.md") == ["Critics say"]


def test_a_baseline_holds_from_wherever_it_is_used(folder: Folder) -> None:
    """Drafts are named from its folder: by any path, from any working folder, through a link, from standard input."""
    folder.write("drafts/a.md", f"{CRITICS}\n")
    (folder.path / "linked").symlink_to("drafts")
    folder.run("baseline", "create", "drafts")

    assert folder.baseline() == [("drafts/a.md", "Critics say")]
    assert folder.found("./drafts/../drafts/a.md") == []
    assert folder.found("a.md", within="drafts") == []
    assert folder.found("../drafts", within="texts") == []
    assert folder.found(str(folder.path / "drafts" / "a.md")) == []
    assert folder.found("linked/a.md") == []


def test_a_baseline_can_lie_elsewhere(folder: Folder) -> None:
    """It is made and used by its name, and names drafts from where it lies."""
    folder.write("a.md", f"{CRITICS}\n")
    (folder.path / "known").mkdir()

    folder.run("baseline", "create", "a.md", "--baseline", "known/b.json")

    assert folder.baseline("known/b.json") == [("../a.md", "Critics say")]
    assert folder.found("a.md", "--baseline", "known/b.json") == []
    assert folder.found("a.md") == ["Critics say"]


def test_each_configuration_has_its_own_baseline(folder: Folder) -> None:
    """A draft's is the one beside the configuration nearest to it."""
    folder.write("a.md", f"{CRITICS}\n")
    folder.write("sub/provlint.toml", 'sources = ["../texts"]')
    folder.write("sub/b.md", f"{EXPERTS}\n")

    folder.run("baseline", "create", "a.md", "sub")

    assert folder.baseline() == [("a.md", "Critics say")]
    assert folder.baseline("sub/provlint.baseline.json") == [("b.md", "Experts say")]
    assert folder.found("a.md", "sub/b.md") == []


def test_what_is_found_no_more_is_told_and_pruned(folder: Folder) -> None:
    """Of the drafts that were checked, by the rules that ran, and of drafts that are gone."""
    folder.write("a.md", f"{CRITICS} {EXPERTS}\n")
    folder.write("b.md", f"{CRITICS}\n")
    folder.write("c.md", f"{CRITICS}\n")
    folder.run("baseline", "create", "a.md", "b.md", "c.md")
    folder.write("a.md", f"{EXPERTS} Some say so.\n")
    folder.write("b.md", "It rained.\n")
    (folder.path / "c.md").unlink()

    code, _, err = folder.run("check", "a.md")

    assert (code, err) == (
        1,
        "provlint: note: provlint.baseline.json: 2 accepted here and found no more (vague-attribution in a.md first); "
        "`provlint baseline prune` takes them out\n",
    )
    assert folder.run("baseline", "prune") == (0, "provlint.baseline.json: 1 accepted, 0 new, 3 gone\n", "")
    assert folder.baseline() == [("a.md", "Experts say")]
    assert folder.run("check", "b.md") == (0, "No findings in 1 draft\n", "")


def test_a_rule_that_did_not_run_makes_nothing_stale(folder: Folder) -> None:
    """Nor does a run without sources, of rules that need them."""
    folder.write("a.md", f"{CRITICS}\n\n“It was the only port, and it was late,” Ada Brandt wrote [a1].\n")
    folder.run("baseline", "create", "a.md")
    folder.write("a.md", "It rained.\n")
    accepted = [("a.md", "“It was the only port, and it was late,”"), ("a.md", "Critics say")]

    assert folder.baseline() == accepted
    folder.run("baseline", "update", "a.md", "--ignore", "vague-attribution", "--ignore", "quotations")
    assert folder.baseline() == accepted
    folder.run("baseline", "update", "a.md", "--no-sources")
    assert folder.baseline() == accepted[:1]
    folder.run("baseline", "update", "a.md")
    assert folder.baseline() == []


def test_an_update_keeps_reasons_and_other_drafts(folder: Folder) -> None:
    """New findings come in, old ones go, and what was said of those that stay is kept."""
    folder.write("a.md", f"{CRITICS}\n")
    folder.write("b.md", f"{CRITICS}\n")
    folder.run("baseline", "create", "a.md", "b.md")
    path = folder.path / "provlint.baseline.json"
    content = json.loads(path.read_text())
    content["accepted"][0]["reason"] = "they are named in the table"
    path.write_text(json.dumps(content))
    folder.write("a.md", f"{EXPERTS}\n\n{CRITICS}\n")
    folder.write("b.md", "It rained.\n")

    assert folder.run("baseline", "update", "a.md") == (
        0,
        "provlint.baseline.json: 3 accepted, 1 new, 0 gone\n",
        "",
    )
    assert folder.run("baseline", "update") == (0, "provlint.baseline.json: 2 accepted, 0 new, 1 gone\n", "")
    accepted = load_baseline(path).accepted
    assert [(one.exact, one.reason) for one in accepted] == [
        ("Critics say", "they are named in the table"),
        ("Experts say", None),
    ]


def test_a_reason_goes_with_the_finding() -> None:
    """A report that shows what was accepted can show why."""
    (found,) = provlint.lint(CRITICS, provlint.Corpus.from_texts({}), uri="a.md").diagnostics
    accepted = Accepted(found.fingerprint, "vague-attribution", "a.md", reason="so")

    assert Baseline((accepted,)).part([found]) == (
        (),
        (Suppressed(found, SuppressedBy.BASELINE, "so"),),
    )
    assert Baseline().part([found]) == ((found,), ())


def test_what_a_comment_suppresses_is_not_accepted_too(folder: Folder) -> None:
    """Unless comments do not count."""
    folder.write("a.md", f"{CRITICS} <!-- provlint: ignore[vague-attribution] -->\n")

    folder.run("baseline", "create", "a.md", "--baseline", "one.json")
    folder.run("baseline", "create", "a.md", "--baseline", "two.json", "--no-suppressions")

    assert (folder.baseline("one.json"), folder.baseline("two.json")) == ([], [("a.md", "Critics say")])


def test_a_baseline_is_not_made_twice(folder: Folder) -> None:
    """What somebody accepted is not overwritten."""
    folder.write("a.md", f"{CRITICS}\n")
    folder.run("baseline", "create", "a.md")

    assert folder.run("baseline", "create", "a.md") == (
        2,
        "",
        "provlint: provlint.baseline.json exists; bring it up to date with `provlint baseline update`, or remove it\n",
    )


def test_a_baseline_that_is_not_there(folder: Folder) -> None:
    """Pruning and updating by its drafts need one; updating drafts that are named makes one."""
    folder.write("a.md", f"{CRITICS}\n")
    missing = (
        2,
        "",
        "provlint: provlint.baseline.json: no such file or folder; write one with `provlint baseline create`\n",
    )

    assert folder.run("baseline", "prune") == missing
    assert folder.run("baseline", "update") == missing
    assert folder.run("baseline", "prune", "a.md") == missing
    assert folder.run("check", "a.md", "--baseline", "nil.json")[0] == 2
    assert folder.run("check", "a.md", "--baseline", "nil.json", "--no-baseline")[0] == 2
    assert folder.run("baseline", "update", "a.md")[0] == 0
    assert folder.baseline() == [("a.md", "Critics say")]


def test_nothing_is_written_when_a_draft_fails(folder: Folder) -> None:
    """A baseline with what could not be read left out would lose what was accepted there."""
    folder.write("a.md", f"{CRITICS}\n")

    code, out, err = folder.run("baseline", "create", "a.md", "nil.md")

    assert (code, out, err) == (2, "", "provlint: nil.md: no such file or folder; check the spelling\n")
    assert not (folder.path / "provlint.baseline.json").exists()
    folder.run("baseline", "create", "a.md")
    assert folder.run("baseline", "update", "a.md", "nil.md")[0] == 2


def test_a_baseline_that_cannot_be_written(folder: Folder) -> None:
    """A clear message and exit status 2."""
    folder.write("a.md", f"{CRITICS}\n")

    code, _, err = folder.run("baseline", "create", "a.md", "--baseline", "nil/b.json")

    assert (code, err) == (
        2,
        f"provlint: nil{os.sep}b.json: cannot be written (no such file or directory); "
        "check the folder and its permissions\n",
    )


def test_a_baseline_whose_drafts_are_all_gone(folder: Folder) -> None:
    """Everything in it is stale."""
    folder.write("a.md", f"{CRITICS}\n")
    folder.run("baseline", "create", "a.md")
    (folder.path / "a.md").unlink()

    assert folder.run("baseline", "prune") == (0, "provlint.baseline.json: 0 accepted, 0 new, 1 gone\n", "")


ENTRY = '{"fingerprint": "f", "rule": "r", "uri": "u"}'
GARBLED = [
    ("", "is not the JSON of a baseline (Expecting value: line 1 column 1 (char 0))"),
    ('{"version": 1, "acc', "is not the JSON of a baseline (Unterminated string starting at"),
    ("\udcff", "is not the JSON of a baseline ('utf-8' codec can't decode"),
    ("[" * 100_000, "is not the JSON of a baseline (nested too deeply)"),
    ("[]", 'must be an object with a list "accepted"'),
    ('{"version": 1, "accepted": {}}', 'must be an object with a list "accepted"'),
    ('{"version": 2, "accepted": []}', '"version" must be 1, not 2; this provlint reads no other'),
    ('{"version": 1, "accepted": [3, {}]}', '"accepted", 1: must be an object, not 3'),
    ('{"version": 1, "accepted": [3, {}]}', '"accepted", 2: fingerprint and rule and uri must be a string'),
    (
        '{"version": 1, "accepted": [{"fingerprint": "f", "rule": "r", "uri": "u", "exact": 1, "reason": 2}]}',
        '"accepted", 1: exact and reason must be a string',
    ),
    (
        f'{{"version": 1, "accepted": [{ENTRY}, {ENTRY}]}}',
        "\"accepted\": the fingerprint 'f' stands there 2 times",
    ),
]


@pytest.mark.parametrize(("content", "mistake"), GARBLED)
def test_a_garbled_baseline_is_refused(folder: Folder, content: str, mistake: str) -> None:
    """With exit status 2, every mistake, and what to do; it is not taken for an empty one."""
    folder.write("a.md", f"{CRITICS}\n")
    (folder.path / "provlint.baseline.json").write_bytes(content.encode("utf-8", "surrogateescape"))

    code, out, err = folder.run("check", "a.md")

    assert (code, out) == (2, "")
    assert f"provlint: provlint.baseline.json: {mistake}" in err
    assert "provlint baseline create" in err.splitlines()[-1]


def test_a_baseline_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    """It cannot be read."""
    with pytest.raises(InvalidBaseline, match="cannot be read"):
        load_baseline(tmp_path)


def test_a_baseline_comes_back_as_it_was_written(tmp_path: Path) -> None:
    """Whatever is in it; what others add to it is passed over."""
    baseline = Baseline(
        (Accepted("f", "r", "é/\x1b[31m.md", "“a”\ud800", "m", "so\n"), Accepted("g", "r", "b.md"))
    )
    path = tmp_path / "b.json"
    content = json.loads(format_baseline(baseline)) | {"by": "somebody"}
    path.write_text(json.dumps(content), encoding="utf-8-sig")

    assert load_baseline(path) == baseline


def test_long_words_are_cut(folder: Folder) -> None:
    """A baseline is no copy of the drafts."""
    folder.write("a.md", f"Ada Brandt wrote: “{'It rained and rained. ' * 30}” [a1].\n")

    folder.run("baseline", "create", "a.md")

    assert [len(exact) for _, exact in folder.baseline()] == [120]


@pytest.mark.parametrize(
    ("uri", "name"),
    [("a.md", "a.md"), ("./b/../a.md", "a.md"), ("../c/a.md", "../c/a.md"), ("b/a.md", "b/a.md")],
)
def test_a_draft_is_named_from_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, uri: str, name: str
) -> None:
    """With slashes, without detours; without a root as it is."""
    (tmp_path / "here" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")

    assert name_from(Path(), uri) == name
    assert name_from(None, uri) == uri


def test_a_run_as_users_run_it(folder: Folder) -> None:
    """As a program of its own."""
    folder.write("a.md", f"{CRITICS}\n")
    command = (sys.executable, "-m", "provlint", "baseline", "create", "a.md")

    done = subprocess.run(command, cwd=folder.path, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_the_page_tells_the_truth(tmp_path: Path) -> None:
    """The file it shows can be read, and its lines of Python give what they say."""
    page = (Path(__file__).parent.parent / "docs" / "suppressions.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"^```python\n((?s:.*?))^```", page, re.MULTILINE)
    (shown,) = re.findall(r"^```json\n((?s:.*?))^```", page, re.MULTILINE)
    (tmp_path / "b.json").write_text(shown, encoding="utf-8")
    names: dict[str, object] = {}

    exec(compile(code, "suppressions.md", "exec"), names)

    report = names["report"]
    assert isinstance(report, provlint.Report)
    assert (report.diagnostics, [one.reason for one in report.suppressed]) == ((), ["named below"])
    (accepted,) = load_baseline(tmp_path / "b.json").accepted
    assert accepted.reason == "they are named in the table below"
