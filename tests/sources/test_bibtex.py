"""BibTeX and BibLaTeX."""

import builtins
import sys
from pathlib import Path

import pytest

from provlint.errors import InvalidManifest
from provlint.sources.bibtex import attached_files
from provlint.sources.corpus import Corpus, Skipped
from provlint.sources.registry import read_registry

BIB = r"""
@comment{jabref-meta: databaseType:biblatex;}
@string{pub = "Port Press"}
@article{lund2001,
  title  = {The {H}arbor of G{\"o}teborg},
  author = {Lund, Ada and Brandt, Jo},
  year   = 2001, publisher = pub,
  file   = {Scan:lund.pdf:application/pdf;Full Text:texts/lund.txt:text/plain},
  doi    = {10.1000/x\_1}, ids = {lund01, L1}
}
@book{bo, editor = "Bo Ek", date = {1999-05}, url = {https://a.example/x\_y}, file = {texts/bo.md}}
@misc{bare}
"""


def test_entries_are_sources(tmp_path: Path) -> None:
    """Titles and names in plain words, other keys as aliases, the first attached text as the text."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "lund.txt").write_text("It rained.")
    (tmp_path / "texts" / "bo.md").write_text("It snowed.")
    (tmp_path / "refs.bib").write_text(BIB)

    corpus = Corpus.from_folder(tmp_path / "refs.bib")

    assert [(s.id, s.title, s.author, s.date, s.url, s.has_text) for s in corpus] == [
        (
            "lund2001",
            "The Harbor of Göteborg",
            "Lund, Ada; Brandt, Jo",
            "2001",
            "https://doi.org/10.1000/x_1",
            True,
        ),
        ("bo", None, "Bo Ek", "1999-05", "https://a.example/x_y", True),
        ("bare", None, None, None, None, False),
    ]
    assert [corpus.resolve(id) for id in ("lund01", "L1", "10.1000/x_1")] == [corpus.sources[0]] * 3
    assert corpus.sources[0].document.text == "It rained."
    assert corpus.skipped == ()


@pytest.mark.parametrize(
    ("field", "files"),
    [
        ("", []),
        ("a.txt", ["a.txt"]),
        (":a.txt:Text", ["a.txt"]),
        ("a.txt:Text", ["a.txt"]),
        ("Log:a.txt", ["a.txt"]),
        ("Log:a.txt:text/plain;:b.pdf:PDF", ["a.txt", "b.pdf"]),
        (r"A\: B\; C:files/3/x\:y.txt:text/plain", ["files/3/x:y.txt"]),
        (r":C\:\\texts\\a.txt:Text", [r"C:\texts\a.txt"]),
        (r"harbor\_log.txt", ["harbor_log.txt"]),
        (";;:: ;", []),
    ],
)
def test_the_forms_of_an_attachment(field: str, files: list[str]) -> None:
    """As JabRef, Zotero and Mendeley write them."""
    assert list(attached_files(field)) == files


def test_every_mistake_is_told_and_the_rest_is_taken(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """With the line of the entry, and nothing of it on standard error."""
    path = tmp_path / "refs.bib"
    path.write_text(
        "@misc{a, title={A}}\n@misc{a, title={B}}\n@misc{b, title={x}, title={y}}\n@misc{c, title={never\n"
        "@misc{d, file={../d.txt}}\n@misc{, title={x}}\n@misc{e, file={e.epub}}\n@misc{f title={x}}\n"
    )

    corpus = Corpus.from_folder(path)

    assert [source.id for source in corpus] == ["a", "d", "e"]
    assert corpus.mistakes[0].mistakes == (
        "line 6: has no key; give the entry one",
        "line 2: the key 'a' stands on line 1 already; give each entry its own",
        "line 3: the field title stands twice in one entry; keep one",
        "line 4: Unexpected block start: `@misc`. Was still looking for field-value closing `}`; mend the entry",
        "line 8: Expected comma after entry key, but found =; mend the entry",
        "line 5 (d): 'file' must stay in the folder of the list, not '../d.txt'",
    )
    assert corpus.skipped == (
        Skipped(str(tmp_path / "e.epub"), "no reader for .epub, and no text of its name is beside it"),
    )
    assert capfd.readouterr() == ("", "")


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are no bibliography."""
    (tmp_path / "refs.bib").write_bytes(b"\xff\xfe")

    with pytest.raises(InvalidManifest, match="cannot be read"):
        read_registry(tmp_path / "refs.bib")


@pytest.mark.parametrize(
    ("name", "format", "library"), [("refs.bib", "BibTeX", "bibtexparser"), ("refs.yaml", "YAML", "PyYAML")]
)
def test_an_extra_that_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, format: str, library: str
) -> None:
    """The message says what to install."""
    (tmp_path / name).write_text("")
    load = builtins.__import__

    def refuse(module: str, *rest: object) -> object:
        if module.startswith(("bibtexparser", "yaml")):
            raise ImportError(module)
        return load(module, *rest)  # type: ignore[arg-type]  # handed on as they came

    for module in [module for module in sys.modules if module.startswith(("bibtexparser", "yaml"))]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setattr(builtins, "__import__", refuse)

    with pytest.raises(InvalidManifest) as raised:
        read_registry(tmp_path / name)

    assert str(raised.value) == (
        f"{tmp_path / name}: {format} needs {library}, which is not installed; pip install 'provlint[bib]'"
    )


@pytest.mark.parametrize(
    "text", ["@" * 50_000, "@a{" * 20_000, "@a{k,t={" + "{" * 50_000, "@a{k,t=" + '"' * 50_000, "\n" * 50_000]
)
def test_hostile_files_end(tmp_path: Path, text: str) -> None:
    """What is no bibliography is told, and takes no longer than its length."""
    (tmp_path / "refs.bib").write_text(text)

    assert len(read_registry(tmp_path / "refs.bib").entries) == 0
