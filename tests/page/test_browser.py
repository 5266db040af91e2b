"""The page in a real browser: every control, by keyboard and by pointer."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from kept_report import keep, view
from visiting import TEXT, Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opener = Callable[..., "Page"]

# The marks of the draft, by number, as the page names them.
LABELS = [
    "Altered Quotation 1",
    "Resolved Citation 2",
    "Proved Quotation 3",
    "Resolved Citation 4",
    "Wrong source Quotation 5",
    "Resolved Citation 6",
    "Missing Quotation 7",
    "Resolved Citation 8",
    "Not checked Quotation 9",
    "No text held Citation 10",
    "Proved, typography differs Quotation 11",
    "Resolved Citation 12",
    "Vague Statement 13",
    "Unresolved Citation 14",
]


def shown(page: Page) -> str | None:
    """The title of the card that is shown, if one is."""
    titles = page.locator(".card.on h3").all_inner_texts()
    return " ".join(titles[0].split()[1:]) if titles else None


def focused(page: Page) -> str:
    """The id of what has the focus, or its element's name."""
    return str(page.evaluate("document.activeElement.id || document.activeElement.nodeName"))


def told(page: Page, words: str) -> None:
    """Wait until the live region says these words."""
    page.locator("#live", has_text=words).wait_for(state="attached")


def signs(page: Page) -> list[int]:
    """The numbers of the marks whose signs are to be seen."""
    ids = page.evaluate("[...document.querySelectorAll('.c:not(.off)')].map((c) => c.id)")
    return sorted(int(str(id)[1:]) for id in ids)


def test_the_draft_has_the_marks_it_should() -> None:
    """The text below counts on these."""
    (draft,) = view(("harbor.md", TEXT)).drafts

    assert [f"{card.badge.label} {card.kind} {card.number}" for card in draft.cards] == LABELS


def test_letters_move_through_findings_and_marks(open_page: Opener) -> None:
    """j and k through findings, n and p through all marks, around the ends."""
    page = open_page()
    seen = []
    for key in "jjkknnpj":
        page.keyboard.press(key)
        seen.append(shown(page))

    assert [LABELS.index(str(label)) + 1 for label in seen] == [1, 5, 1, 14, 1, 2, 1, 5]
    assert focused(page) == "m5"


def test_buttons_move_too(open_page: Opener) -> None:
    """By pointer and by keyboard; the sign in the draft takes the focus and stays in view."""
    page = open_page()
    page.click("#next")
    page.focus("#next")
    page.keyboard.press("Enter")

    assert shown(page) == LABELS[4]
    page.click("#previous")
    assert shown(page) == LABELS[0]
    box = page.locator("#m1").bounding_box()
    assert box is not None
    assert 0 < box["y"] < 900


def test_a_mark_is_opened_by_its_words_and_by_its_sign(open_page: Opener) -> None:
    """By pointer the words will do; a second click reaches the mark around it."""
    page = open_page()
    page.get_by_text("the only safe port on the coast", exact=False).nth(0).click()
    assert shown(page) == LABELS[2]

    page.click("#m14")
    assert shown(page) == LABELS[13]


def test_nested_marks_are_reached_one_after_the_other(visitor: Visitor) -> None:
    """A tag inside a quotation, then the quotation."""
    page = visitor.visit(
        visitor.write(keep(("d.md", "Brandt wrote “the only [a1] safe port on the coast” [a1].")))
    )
    page.locator(".prose").get_by_text("[a1]").nth(0).click()
    inner = shown(page)
    page.locator(".prose").get_by_text("[a1]").nth(0).click()

    assert [str(inner).split()[-2], str(shown(page)).split()[-2]] == ["Citation", "Quotation"]


def test_the_keyboard_goes_to_the_evidence_and_back(open_page: Opener) -> None:
    """Enter on a sign, Escape back to it, Escape to the list."""
    page = open_page()
    page.focus("#m5")
    page.keyboard.press("Enter")
    assert (shown(page), focused(page)) == (LABELS[4], "H3")

    page.keyboard.press("Escape")
    assert (shown(page), focused(page)) == (LABELS[4], "m5")
    page.keyboard.press("Escape")
    assert (shown(page), focused(page)) == (None, "m5")
    assert page.locator("#index").is_visible()


def test_the_list_of_findings_opens_them(open_page: Opener) -> None:
    """Every finding is in it; the button above a card comes back to it."""
    page = open_page()
    assert page.locator("#index li").count() == 6

    page.locator("#index a").nth(1).click()
    assert shown(page) == LABELS[4]
    page.get_by_role("button", name="All findings").click()
    assert shown(page) is None


@pytest.mark.parametrize(
    ("field", "value", "marks"),
    [
        ("by-status", "altered", [1]),
        ("by-status", "!reported", [1, 5, 7, 10, 13, 14]),
        ("by-status", "!accepted", []),
        ("by-rule", "wrong-source", [5]),
        ("by-speaker", "Per Lund", [5, 7, 9, 11]),
        ("by-source", "[b2]", [5, 7, 8]),
    ],
)
def test_a_filter_leaves_what_it_names(open_page: Opener, field: str, value: str, marks: list[int]) -> None:
    """In the draft, in the list and in the count; clearing it brings all back."""
    page = open_page()
    if field == "by-source":
        page.select_option(f"#{field}", label=value)
    else:
        page.select_option(f"#{field}", value)

    assert signs(page) == marks
    assert page.inner_text("#count").startswith(f"{len(marks)} of 14 marks")
    assert page.locator("#next").is_disabled() is (not marks)
    page.click("#reset")
    assert signs(page) == list(range(1, 15))


def test_search_finds_words_names_and_messages(open_page: Opener) -> None:
    """All words of it; moving keeps to what is left."""
    page = open_page()
    page.keyboard.press("/")
    page.keyboard.type("UNSAFE port")

    assert signs(page) == [1]
    page.fill("#query", "nothing has this")
    assert page.inner_text("#index") == "Nothing matches the filters."
    page.fill("#query", "brandt")
    page.keyboard.press("Escape")
    assert signs(page)[0] == 1


def test_a_filter_works_by_keyboard(open_page: Opener) -> None:
    """A select is a select."""
    page = open_page()
    page.focus("#by-status")
    page.keyboard.press("ArrowDown")

    assert page.input_value("#by-status") == "!reported"
    assert signs(page) == [1, 5, 7, 10, 13, 14]


def test_a_count_is_a_filter(open_page: Opener) -> None:
    """Pressed once it narrows, twice it widens."""
    page = open_page()
    missing = page.locator(".count-of button", has_text="Missing")
    missing.click()
    assert (signs(page), missing.get_attribute("aria-pressed")) == ([7], "true")

    missing.press("Enter")
    assert (len(signs(page)), missing.get_attribute("aria-pressed")) == (14, "false")


def test_a_deep_link_opens_its_finding(visitor: Visitor) -> None:
    """It is the finding's fingerprint, and holds when the draft has grown."""
    report = keep(("harbor.md", TEXT))
    fingerprint = next(one.fingerprint for one in report.diagnostics if one.rule == "wrong-source")
    grown = keep(("harbor.md", TEXT.replace("# The harbor\n", "# The harbor\n\nIt rained [a1].\n")))

    for one in (report, grown):
        page = visitor.visit(visitor.write(one), f"#f-{fingerprint}")
        assert str(shown(page)).startswith("Wrong source")
        assert page.evaluate("location.hash") == f"#f-{fingerprint}"


def test_links_to_marks_and_cards_open_them(open_page: Opener) -> None:
    """Of a mark without a finding the card has an address of its own; a new address in the same page counts."""
    page = open_page("#m3")
    assert shown(page) == LABELS[2]
    page.keyboard.press("n")
    page.keyboard.press("p")
    address = str(page.evaluate("location.hash"))
    assert address.startswith("#q-")

    again = open_page(address)
    assert shown(again) == LABELS[2]
    again.evaluate("location.hash = '#m14'")
    again.wait_for_selector("#m14[aria-current]")
    assert shown(again) == LABELS[13]


def test_an_address_of_nothing_is_let_be(open_page: Opener) -> None:
    """A finding that was mended since."""
    assert shown(open_page("#f-0123456789abcdef")) is None


def test_a_finding_is_copied_as_text(open_page: Opener) -> None:
    """With all its evidence; by key and by button."""
    page = open_page()
    page.keyboard.press("j")
    page.keyboard.press("c")
    told(page, "Copied.")
    copied = str(page.evaluate("navigator.clipboard.readText()")).splitlines()

    assert copied[:4] == [
        "Altered Quotation 1, harbor.md, line 3, column 22",
        "Draft: “the only unsafe port on the coast”",
        "Credited to: Ada Brandt, by “called”",
        "Finding: error altered-quotation not as [a1] has it: “unsafe” stands for “safe” (negation); "
        "quote the source's words or take the marks off",
    ]
    assert "Word diff: the only [-unsafe-] [+safe+] negation port on the coast" in copied
    assert any(line.startswith("Source: ") and "«the only safe port on the coast»" in line for line in copied)
    page.get_by_role("button", name="Copy link").click()
    told(page, "Link copied.")
    assert str(page.evaluate("navigator.clipboard.readText()")).split("#")[1].startswith("f-")


def test_a_page_that_may_not_use_the_clipboard_copies_all_the_same(visitor: Visitor) -> None:
    """In the old way."""
    page = visitor.visit(
        visitor.write(keep(("d.md", "Critics say it leaks."))),
        prepare="Object.defineProperty(navigator, 'clipboard', { value: undefined })",
    )
    page.keyboard.press("j")
    page.keyboard.press("c")
    told(page, "Copied.")

    assert page.evaluate("document.querySelector('textarea')") is None


def test_the_theme_is_chosen_and_kept(open_page: Opener) -> None:
    """Auto, dark, light, and again."""
    page = open_page()
    colors = []
    for _ in range(3):
        colors.append(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        page.click("#theme")

    assert colors == ["rgb(250, 248, 244)", "rgb(21, 23, 26)", "rgb(250, 248, 244)"]
    page.click("#theme")
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert page.inner_text("#theme") == "Theme: dark"


def test_keys_are_explained_and_can_be_switched_off(open_page: Opener) -> None:
    """Letters are then only letters, as people who speak to their machine need them to be."""
    page = open_page()
    page.keyboard.press("?")
    page.wait_for_selector("#keys[open]")
    page.keyboard.press("j")
    assert shown(page) is None

    page.click("#letters")
    page.click("#keys-close")
    page.keyboard.press("j")
    assert shown(page) is None
    page.click("#help")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert page.locator("#keys[open]").count() == 0


def test_letters_typed_in_a_field_are_letters(open_page: Opener) -> None:
    """A search for “jj” does not move."""
    page = open_page()
    page.click("#query")
    page.keyboard.type("jj")

    assert (shown(page), page.input_value("#query")) == (None, "jj")


def test_moving_is_told_to_who_cannot_see(open_page: Opener) -> None:
    """In the live region."""
    page = open_page()
    page.keyboard.press("j")

    assert page.inner_text("#live").startswith("≠ Altered Quotation 1: “the only unsafe port")


def test_several_drafts_share_a_page(visitor: Visitor) -> None:
    """With an index above; moving goes from one to the next."""
    page = visitor.visit(
        visitor.write(keep(("a.md", "Critics say it leaks."), ("b.md", "Experts say it is dry.")))
    )
    page.keyboard.press("j")
    page.keyboard.press("j")

    assert page.locator(".card.on .where").inner_text() == "b.md, line 1, column 1"
    page.get_by_role("link", name="a.md").click()
    assert page.evaluate("location.hash") == "#draft-1"


def test_the_data_and_the_page_agree(open_page: Opener) -> None:
    """Each mark has one sign, one card, and words."""
    page = open_page()
    data = json.loads(
        page.inner_text("#data") or page.evaluate("document.getElementById('data').textContent")
    )

    assert [mark[0] for mark in data["marks"]] == list(range(1, 15))
    assert page.locator(".c").count() == page.locator(".card").count() == 14


def by_pointer(page: Page, selector: str) -> None:
    """Click it."""
    page.locator(selector).first.click()


def by_keyboard(page: Page, selector: str) -> None:
    """Bring the focus to it and press the key that works it."""
    control = page.locator(selector).first
    control.focus()
    page.keyboard.press("Space" if control.get_attribute("type") == "checkbox" else "Enter")


# Each control that no test above works both ways: what is done before, what is to be true after.
CONTROLS = (
    ("#theme", "", "document.documentElement.dataset.theme === 'dark'"),
    (".legend summary", "", "document.querySelector('.legend').open"),
    ("#help", "", "document.getElementById('keys').open"),
    ("#letters", "?", "!document.getElementById('letters').checked"),
    ("#keys-close", "?", "!document.getElementById('keys').open"),
    ("#index a", "", "document.querySelector('.card.on').dataset.n === '1'"),
    ("#panel-head button", "j", "!document.querySelector('.card.on')"),
    (".card.on .where a", "j", "document.activeElement.id === 'm1'"),
    (".card.on .take", "j", "document.activeElement.id.startsWith('why-')"),
    (".accept button:not([type])", "ja", "document.activeElement.id.startsWith('why-')"),
    (".accept button[type]", "ja", "!document.querySelector('.accept')"),
    (
        ".card.on > .acts button:nth-child(1)",
        "j",
        "document.getElementById('live').textContent === 'Copied.'",
    ),
    (
        ".card.on > .acts button:nth-child(2)",
        "j",
        "document.getElementById('live').textContent === 'Link copied.'",
    ),
    (".omitted .to", "", "document.querySelector('.card.on').dataset.n === '9'"),
    (".brand a:nth-of-type(3)", "", "location.hash === '#figures-title'"),
)


@pytest.mark.parametrize("work", [by_pointer, by_keyboard])
def test_every_other_control_works(open_page: Opener, work: Callable[[Page, str], None]) -> None:
    """By pointer and by keyboard alike, each on a page as it was opened."""
    page = open_page()
    for selector, keys, wanted in CONTROLS:
        page.evaluate("localStorage.clear(); history.replaceState(null, '', location.pathname)")
        page.reload()
        page.wait_for_selector("html[data-ready]", state="attached")
        for key in keys:
            page.keyboard.press(key)
        work(page, selector)
        page.wait_for_timeout(30)

        assert page.evaluate(wanted), selector


@pytest.mark.parametrize("work", [by_pointer, by_keyboard])
def test_clearing_taking_back_and_saving_work(open_page: Opener, work: Callable[[Page, str], None]) -> None:
    """The controls that there is nothing for until something was done."""
    page = open_page()
    page.fill("#query", "unsafe")
    work(page, "#reset")
    assert (page.input_value("#query"), len(signs(page))) == ("", 14)

    page.keyboard.press("j")
    page.keyboard.press("a")
    page.keyboard.type("known")
    page.keyboard.press("Enter")
    with page.expect_download() as download:
        work(page, "#exports button")
    assert download.value.suggested_filename == "provlint.baseline.json"
    work(page, ".card.on .take")
    assert page.locator(".card.on .finding.ok").count() == 0
