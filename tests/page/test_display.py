"""Words of strangers, fit to be shown."""

import pytest

from provlint.page.display import breakable, flowing, one_line, plural, visible, web_address


def test_what_steers_a_display_is_written_out() -> None:
    """Overrides, isolates, controls, half characters and tags; scripts keep their joiners and direction marks."""
    assert (
        visible("a\u202eb\u2066c\x1b[31m\x00\ud800\U000e0041")
        == "a\\u{202e}b\\u{2066}c\\u{1b}[31m\\u{0}\\u{d800}\\u{e0041}"
    )
    assert visible("می\u200cخواهم \u200fשלום\r\nx\ry\tz") == "می\u200cخواهم \u200fשלום\nx\ny\tz"


def test_a_word_without_end_can_be_broken() -> None:
    """A megabyte on one line has places to break; a long text of words is as it was."""
    broken = breakable("x" * 1_000_000)

    assert max(map(len, broken.split("\u200b"))) == 400
    assert broken.replace("\u200b", "") == "x" * 1_000_000
    assert breakable("word " * 1000) == "word " * 1000


def test_prose_flows_in_its_paragraphs() -> None:
    """Hard wraps are spaces, blank lines part paragraphs, and a piece keeps the space at its ends."""
    assert flowing(" One\n two  three \n\n \nfour\n") == " One two three\nfour "
    assert flowing("   ") == " "


def test_one_line_is_cut_in_its_middle() -> None:
    """The ends show what it was."""
    assert one_line("a\n b", 10) == "a b"
    assert one_line("a" * 20, 10) == "aaaaa […] aaaaa"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//x.org",
        "https://x.org/\u202etxt",
        'http://x"onclick=',
        "http://a b",
        "",
        None,
    ],
)
def test_only_an_address_of_the_web_is_a_link(url: str | None) -> None:
    """Nothing that runs, hides or breaks out of its attribute."""
    assert web_address(url) is None


def test_an_address_of_the_web_is_kept() -> None:
    """As it is written."""
    assert web_address(" HTTPS://example.org/a?b=c#d ") == "HTTPS://example.org/a?b=c#d"


def test_numbers_have_their_noun() -> None:
    """One, none, many."""
    assert [plural(n, "draft") for n in (0, 1, 2_000)] == ["0 drafts", "1 draft", "2,000 drafts"]
