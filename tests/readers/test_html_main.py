"""Which blocks of a page are its text."""

import pytest

from provlint.readers import read_text

LONG = (
    "The harbor master wrote that the wall had held since the flood, and that nobody had thanked her for it."
)
LINKED = f"<p><a href=x>{LONG}</a></p>"


def lines(text: str) -> list[str]:
    """The blocks of a page's prose."""
    return [line for line in read_text(text, "page.html").prose.text.split("\n") if line]


@pytest.mark.parametrize(
    "part",
    [
        "<nav>Home</nav>",
        "<footer><p>Copyright</footer>",
        "<aside><h2>Related</h2><ul><li>Tides</ul></aside>",
        "<form><label>Name</label><button>Send</button></form>",
        "<div role='navigation'>Home</div>",
        "<select><option>One<option>Two</select>",
        "<svg><text>Icon</text></svg>",
        "<noscript>Turn on JavaScript.</noscript>",
        f"<nav>{LINKED}</nav>",
        "<footer><div><nav>Home</div></footer>",
    ],
)
def test_what_goes_with_the_page_is_left_out(part: str) -> None:
    """Menus, footers, forms and their like, short or made of links."""
    assert lines(f"{part}<p>It rained.</p>") == ["It rained."]
    assert lines(f"<p>It rained.</p>{part}") == ["It rained."]


@pytest.mark.parametrize("name", ["nav", "footer", "aside", "button", "div role=banner"])
def test_a_paragraph_is_kept_wherever_it_stands(name: str) -> None:
    """Running text outside links may be what is quoted."""
    assert lines(f"<p>It rained.</p><{name}><p>{LONG}</p><p>Short.</p></{name.split(maxsplit=1)[0]}>") == [
        "It rained.",
        LONG,
    ]


def test_other_scripts_weigh_as_much() -> None:
    """A paragraph in Japanese has fewer characters and says as much."""
    text = "港長は、洪水のあとも壁が持ちこたえたこと、そして誰も彼女に礼を言わなかったことを書き残した。"

    assert lines(f"<p>It rained.</p><aside><p>{text}</p></aside>") == ["It rained.", text]


def test_a_form_around_the_whole_page_is_no_form() -> None:
    """Three quarters of the page stand in it; a menu in it is still one, and one in a menu is."""
    assert lines("<form><nav>Home</nav><p>It rained.</p><p>It snowed.</p></form>") == [
        "It rained.",
        "It snowed.",
    ]
    assert lines(f"<nav><form><p>It rained.</p></form></nav><p>{LONG}</p>") == [LONG]


def test_footers_of_quotes_and_notes_are_text() -> None:
    """They say who is quoted; notes are notes in whatever element."""
    text = (
        "<p>It rained.</p><blockquote><p>Said.</p><footer>Ada</footer></blockquote>"
        "<aside role='doc-endnotes'><ol><li>Port log.</ol></aside>"
    )

    assert lines(text) == ["It rained.", "Said.", "Ada", "Port log."]


@pytest.mark.parametrize("main", ["main", "article", "div role=main"])
def test_beside_the_main_text_only_sentences_are_kept(main: str) -> None:
    """Where it holds half of the page; its headline belongs to it wherever it stands."""
    text = (
        f"<div>Share</div>{LINKED}<h1>Tides</h1><{main}><p>{LONG}</p><p>No stop</p></{main.split(maxsplit=1)[0]}>"
        "<p>“It rained.”¹</p><div>More stories</div><pre>As it is</pre>"
    )

    assert lines(text) == ["Tides", LONG, "No stop", "“It rained.”¹", "As it is"]


@pytest.mark.parametrize("main", ["<main></main>", "<main><p>Short.</p></main>", "<article>Teaser</article>"])
def test_a_main_text_of_little_text_is_not_believed(main: str) -> None:
    """In doubt everything is kept."""
    assert lines(f"<div>By Ada</div>{main}<p>{LONG}</p>")[-1:] + lines(
        f"<div>By Ada</div>{main}<p>{LONG}</p>"
    )[:1] == [
        LONG,
        "By Ada",
    ]


def test_a_page_of_nothing_but_a_menu_is_kept() -> None:
    """Better all of it than none."""
    assert lines("<nav><a href=x>Home</a></nav>") == ["Home"]
