"""What an id means among the sources."""

import os
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.readers import read_file, read_text
from provlint.sources.corpus import Ambiguous, Corpus, Unresolved
from provlint.sources.source import Source


def named(corpus: Corpus, id: str) -> str:
    """The id of the source that `id` names."""
    found = corpus.resolve(id)
    assert isinstance(found, Source), found
    return found.id


def test_texts_are_known_by_their_ids() -> None:
    """A text is read at first use; None is a source whose text is not held."""
    corpus = Corpus.from_texts({"a": "It *rained*.", "b.md": "It *rained*.", "c": None})

    assert [source.id for source in corpus] == ["a", "b.md", "c"]
    assert len(corpus) == 3
    assert [source.has_text for source in corpus] == [True, True, False]
    assert [source.document.prose.text for source in corpus.sources[:2]] == ["It *rained*.", "It rained."]
    assert corpus.skipped == ()


def test_a_source_without_text_has_no_document() -> None:
    """Asking for a text that is not held is a mistake in us."""
    with pytest.raises(ValueError, match="no text is held"):
        _ = Corpus.from_texts({"c": None}).sources[0].document


@pytest.mark.parametrize("id", ["RFC 2535", "RFC-2535", "rfc2535", "RFC\u20112535", "RFC\n2535"])
def test_space_hyphens_and_case_do_not_matter(id: str) -> None:
    """An id that agrees with none as written is compared without them."""
    assert named(Corpus.from_texts({"RFC2535": "", "RFC2536": ""}), id) == "RFC2535"


def test_an_id_as_written_comes_first() -> None:
    """Two ids that differ only in case are told apart by it."""
    corpus = Corpus.from_texts({"abc": "x", "ABC": "y"})

    assert [named(corpus, id) for id in ("abc", "ABC")] == ["abc", "ABC"]
    assert corpus.resolve("Abc") == Ambiguous("Abc", ("ABC", "abc"))


def test_a_short_hash_names_the_one_it_begins() -> None:
    """As in git, four digits are enough where only one source answers."""
    corpus = Corpus.from_texts({"000_da7ef40be39db5b8": "x", "001_DA7E99999999": "y", "5d726542": "z"})

    assert named(corpus, "da7ef40b") == "000_da7ef40be39db5b8"
    assert named(corpus, "DA7E9") == "001_DA7E99999999"
    assert named(corpus, "5d72") == "5d726542"
    assert corpus.resolve("da7e") == Ambiguous("da7e", ("000_da7ef40be39db5b8", "001_DA7E99999999"))
    assert isinstance(corpus.resolve("5d7"), Unresolved)
    assert isinstance(corpus.resolve("da7ef40be39db5b8aa"), Unresolved)


def test_an_unknown_id_comes_with_its_nearest() -> None:
    """Typing errors are few and the nearest name comes first; hashes are compared at the length written."""
    corpus = Corpus.from_texts({"38c5ecf8": "x", "38c5ecf9aa": "y", "lund2001": "z"})

    assert corpus.resolve("38c5eef8") == Unresolved("38c5eef8", ("38c5ecf8", "38c5ecf9"))
    assert corpus.resolve("lund2010") == Unresolved("lund2010", ("lund2001",))
    assert corpus.resolve("brandt1931") == Unresolved("brandt1931", ())


@pytest.mark.parametrize("id", ["13", "131", "ab"])
def test_a_short_number_is_near_nothing(id: str) -> None:
    """Every other number would be one error away."""
    assert Corpus.from_texts({"12": "x", "132": "y", "abc": "z"}).resolve(id) == Unresolved(id, ())


def test_copies_of_one_text_are_not_ambiguous() -> None:
    """Two sources of the same name are one if their texts are the same."""
    same = Corpus((_source("a", "x"), _source("a", "x")))
    different = Corpus((_source("a", "x"), _source("a", "y")))
    unheld = Corpus((_source("a", "x"), Source("a", "a", None)))

    assert named(same, "a") == "a"
    assert different.resolve("a") == Ambiguous("a", ("a", "a"))
    assert unheld.resolve("a") == Ambiguous("a", ("a", "a"))


def test_an_address_names_its_source() -> None:
    """A URL is compared without scheme, `www.`, fragment and last slash."""
    corpus = Corpus((Source("1", "1", None, url="https://www.Example.org/Log/#top"),))

    assert named(corpus, "http://example.org/Log") == "1"
    assert isinstance(corpus.resolve("http://example.org/log"), Unresolved)


def test_what_is_known_is_what_resolves_or_is_ambiguous() -> None:
    """`knows` says of an id whether any source answers to it."""
    corpus = Corpus.from_texts({"d4e5f6a7": "x", "d4e5f6b8": "y"})

    assert [corpus.knows(id) for id in ("d4e5f6a7", "d4e5f6", "e5")] == [True, True, False]


def test_the_draft_is_not_its_own_source(tmp_path: Path) -> None:
    """The same file under any path, and the same text, are left out; the rest is as it was."""
    (tmp_path / "a.txt").write_text("It rained.")
    (tmp_path / "copy.txt").write_text("It rained.")
    (tmp_path / "other.txt").write_text("It poured.")
    (tmp_path / "link.txt").symlink_to("a.txt")
    corpus = Corpus.from_folder(tmp_path)

    view = corpus.for_draft(read_file(tmp_path / ".." / tmp_path.name / "a.txt"))

    assert [source.id for source in view] == ["other"]
    assert isinstance(view.resolve("copy"), Unresolved)
    assert not view.knows("copy")
    assert named(view, "other") == "other"
    assert named(corpus, "copy") == "copy"
    assert [s.id for s in view.for_draft(read_text("It snowed.", "x\0y.txt"))] == ["other"]
    assert [s.id for s in view.for_draft(read_text("It poured.", "-"))] == []


def test_a_source_that_cannot_be_read_is_no_copy(tmp_path: Path) -> None:
    """Whether two texts are the same is not asked of what is no text."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_bytes(b"\0" * 10)
    corpus = Corpus.from_folder(tmp_path)

    assert corpus.for_draft(read_text("It rained.", "-")).sources == corpus.sources
    assert corpus.resolve("a") == Ambiguous("a", ("a", "a"))


def test_the_draft_is_not_offered_as_a_near_name() -> None:
    """What is left out of a view is not known in it either."""
    view = Corpus.from_texts({"lund2001": "It rained."}).for_draft(read_text("It rained.", "-"))

    assert view.resolve("lund2002") == Unresolved("lund2002", ())


def test_a_draft_in_memory_is_not_its_own_source() -> None:
    """Texts held in memory are compared whole."""
    corpus = Corpus.from_texts({"a": "It rained.", "b": "It snowed.", "c": None})

    assert [source.id for source in corpus.for_draft(read_text("It rained.", "-"))] == ["b", "c"]
    assert corpus.for_draft(read_text("It poured.", "-")).sources == corpus.sources


def test_a_file_that_is_gone_is_not_the_draft(tmp_path: Path) -> None:
    """A source deleted after it was found is passed over."""
    path = tmp_path / "a.txt"
    path.write_text("It rained.")
    corpus = Corpus.from_folder(path)
    path.unlink()

    view = corpus.for_draft(read_text("It rained.", "-"))

    assert named(view, "a") == "a"
    assert view.sources == corpus.sources


def test_only_so_many_ids_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids made up by drafts do not fill the memory, and answers stay the same."""
    monkeypatch.setattr("provlint.sources.layer._MOST_REMEMBERED", 2)
    corpus = Corpus.from_texts({"a": "x"})

    assert [corpus.resolve(id) for id in "zyxz"] == [Unresolved(id) for id in "zyxz"]
    assert named(corpus, "a") == "a"


def test_a_corpus_can_be_sent_to_another_process(tmp_path: Path) -> None:
    """Nothing in it is bound to this process."""
    (tmp_path / "a.txt").write_text("It rained.")
    corpus = pickle.loads(pickle.dumps(Corpus.from_folder(tmp_path)))

    assert corpus.sources[0].document.text == "It rained."


@given(
    st.sets(st.text(alphabet="ab12-_ ", min_size=1, max_size=6), max_size=6),
    st.text(alphabet="ab12-_ ", max_size=6),
)
def test_an_id_of_a_text_always_resolves_to_it(ids: set[str], other: str) -> None:
    """What is known as written resolves to itself, and asking for anything is never an error."""
    corpus = Corpus.from_texts({id: id for id in sorted(ids)})

    assert [named(corpus, id) for id in sorted(ids)] == sorted(ids)
    assert corpus.knows(other) is not isinstance(corpus.resolve(other), Unresolved)


@given(
    st.sets(st.text(alphabet="ab12-_ ", min_size=1, max_size=4), max_size=5),
    st.sets(st.text(alphabet="ab12-_ ", min_size=1, max_size=4), max_size=5),
    st.text(alphabet="ab12-_ ", max_size=4),
)
def test_a_draft_adds_to_what_was_given_and_changes_none_of_it(
    ids: set[str], listed: set[str], wanted: str
) -> None:
    """What an id means among the sources given it means in every draft; what it lists is known without text."""
    corpus = Corpus.from_texts({id: f"It rained {id}." for id in sorted(ids)})
    own = tuple((Source(id, "draft.md", None), False) for id in sorted(listed))

    seen = corpus.for_draft(read_text("It snowed.", "draft.md"), lambda: own)

    if corpus.knows(wanted):
        assert seen.resolve(wanted) == corpus.resolve(wanted)
    else:
        found = seen.resolve(wanted)
        assert not (isinstance(found, Source) and found.has_text)
        assert isinstance(found, Unresolved) or listed
    assert seen.knows(wanted) is corpus.knows(wanted)
    assert seen.sources == corpus.sources


def _source(id: str, text: str) -> Source:
    return next(iter(Corpus.from_texts({id: text})))


def test_names_of_many_files_are_read_without_their_texts(tmp_path: Path) -> None:
    """A source that is never wanted is never opened: here it could not be."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xff")
    os.utime(path)

    assert named(Corpus.from_folder(tmp_path), "a") == "a"


def test_a_draft_tells_what_its_own_list_names() -> None:
    """In order; a corpus that no draft was given to names nothing so."""
    corpus = Corpus.from_texts({"held": "It rained."})
    listed = (Source("2", "draft.md", None), True), (Source("1", "draft.md", None), False)

    seen = corpus.for_draft(read_text("It rained.", "draft.md"), lambda: listed)

    assert (seen.own, corpus.own) == (tuple(source for source, _ in listed), ())
