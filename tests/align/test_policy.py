"""What counts as verbatim, case by case: the left column of the policy passes, the right column never does."""

from __future__ import annotations

import pytest

from provlint.align import Alignment, Status, align
from provlint.report import EditClass
from provlint.sources.source import Source
from provlint.text.document import Document
from provlint.text.projection import Projection


def make_source(text: str, id: str = "s") -> Source:
    """A source of plain text."""
    return Source(id, f"{id}.txt", lambda: Document(f"{id}.txt", text, "text", Projection(text), ()))


def check(source: str, quotation: str) -> Alignment:
    """The alignment of a quotation of one part in a source of this text."""
    return align([quotation], make_source(source))


EXACT = [
    ("It opened in 1931.", "It opened in 1931"),
    ("It opened in 1931.", "opened"),
    ("They claimed [APTT] that it works.", "They claimed [APTT] that it works"),
    ("a rise of ±5 points", "a rise of ±5 points"),
    ("up 11.8% (p < 0.05)", "up 11.8%"),
    ("up 11.8% (p < 0.05)", "(p < 0.05)"),
    ("Is he dead? Yes", "Is he dead?"),
    ("the dictator’s men", "the dictator"),
    ("他说我们不会离开这里", "我们不会离开"),
    ("see http://example.com/a-b for", "see http://example.com/a-b for"),
    ("“Safe,” the engineer wrote", "Safe,” the engineer wrote"),
    ("In 2019 200 men came", "In 2019"),
    ("it was $300 billion in aid", "billion in aid"),
    ("it rose 5 per day", "it rose 5"),
    ("from 1.8 to 2 billion", "to 2 billion"),
    ("It was good--very good", "very good"),
    ("It was good — very good", "very good"),
    ("It was good -\nvery good", "very good"),
    ("I was going to-\n\nHe left", "He left"),
    ("Was it rung? Yes", "Was it rung"),
    ("Was it rung? Yes", "Was it rung?"),
]

FOLDED = [
    (
        "silent in the pro-\nvinces [38c5ecf8]. Then",
        "silent in the provinces [38c5ecf8]. Then",
        "source-bracket",
    ),
    ("> claimed repea-\n> tedly that", "claimed repeatedly that", "line-end-hyphen"),
    (
        "The court has some appeal. “[t]he port could",
        "The court [had] some appeal. “[t]he port could",
        "replacement",
    ),
    (
        "he was not to go ... [s]o he has to wait",
        "he was not to go ... [s]o [the pilot] has to wait",
        "replacement",
    ),
    ("Tides and Docks... The research work is old", "Tides and Docks... The … is old", "ellipsis"),
    ("Ada Brandt and Luca led a translation", "Ada Brandt . . . [A] translation", "bracketed-letter"),
    ("They contain almost no salt", "They contain almost [emphasis added]", "sic"),
    ("They carve it so", "They carve [*sic*] it so", "sic"),
    ("I know that is so", "I know [the plan] is so", "replacement"),
    ("> one two\n> 40 mm and three", "one two 40 mm and three", "line-marks"),
    ("nodes that see `HTTP 429` wait", "nodes that see HTTP 429 wait", "markup"),
    ("nodes that see HTTP 429 wait", "nodes that see `HTTP 429` wait", "markup"),
    ("That day Hale gave the order", "[Hale] gave the order", "insertion"),
    ("In Paris, Hale gave the order", "[Col. Hale] gave the order", "insertion"),
    ("In Paris, they gave the order", "[Poe] gave the order", "insertion"),
    ("I told him Monday", "I told him [Hale]", "insertion"),
    ("They gave the order", "[Poe] gave the order", "insertion"),
    ("We trust Hale to lead us", "We trust [Ann Hale] to lead us", "replacement"),
    ("We trust Hale to lead us", "We trust [the colonel] to lead us", "replacement"),
    ("We told the UN to go", "We told the [United Nations] to go", "replacement"),
    ("We told the United Nations to go", "We told the [UN] to go", "replacement"),
    ("He said “yes” to me", "He said 'yes' to me", "quote-marks"),
    ("He said “yes,” to me", "He said 'yes', to me", "quote-marks"),
    ("We’re go for launch", "Weʼre go for launch", "quote-marks"),
    ("We’re go for launch", "We´re go for launch", "quote-marks"),
    ("grew from 1990–1995 — fast", "grew from 1990-1995 -- fast", "dashes"),
    ("a factor of 10² at −5 degrees", "a factor of 10² at -5 degrees", "dashes"),
    ("His plan… was bold", "His plan . . . was bold", "ellipsis"),
    ("one two three", "one … two three", "ellipsis"),
    ("one two three four five", "one two [...] four five", "ellipsis"),
    ("one two", "one\u00a0two", "space"),
    ("one\ntwo", "one two", "space"),
    ("the end.The next", "the end. The next", "space"),
    ("(p < 0.05)", "p<0.05", "space"),
    ("the data were", "the da\u200bta were", "unicode"),
    ("the data were", "the \ufeffdata were", "invisible"),
    ("the cafe\u0301 was", "the café was", "unicode"),
    ("the ﬁnal word", "the final word", "ligature"),
    ("a dose of 5 µg daily", "a dose of 5 μg daily", "unicode"),
    ("The evalu-\nation was done", "The evaluation was done", "line-end-hyphen"),
    ("The evalu -\nation was done", "The evaluation was done", "line-end-hyphen"),
    ("so\u00ad\nft words", "soft words", "line-end-hyphen"),
    ("A well-\nknown man was not com-\nforted", "A well-known man was not comforted", "line-end-hyphen"),
    ("They claimed [38] that it works", "They claimed that it works", "source-bracket"),
    ("It was[a] so", "It was so", "source-bracket"),
    ("they left [505df3df]. Then", "they left. Then", "source-bracket"),
    ("it is so [38] at last", "it is so [38] [of course] at last", "insertion"),
    ("> one two\n> three four", "one two three four", "space"),
    ("It was **very** big", "It was very big", "emphasis"),
    ("It was very big", "It was *very* big", "emphasis"),
    ("Then [Starlink](https://x.y/z) flew", "Then Starlink flew", "markup"),
    ("word was <b>big</b> news", "word was big news", "markup"),
    ("“It was safe,” she said, “but not for long,” and left", "It was safe, but not for long", "speech-tag"),
    ("R&amp;D isn&#8217;t cheap", "R&D isn't cheap", "entity"),
    ("It opened in 1931", "It opened in 1931,", "closing-punctuation"),
    ("It opened", "it opened", "first-letter"),
    ("It opened", "[i]t opened", "bracketed-letter"),
    ("The President of the US said", "The president of the US said", "case"),
    ("THE PRESIDENT SAID SO", "The president said so", "case"),
    ("wrote in her diary", "wrote [sic] in her diary", "sic"),
    ("They deployed it in time", "They deploy[s] it in time", "bracketed-letters"),
    ("They deployed it in time", "deploy[ing] it in time", "bracketed-letters"),
    ("They deployed it in time", "They deployed it [the probe] in time", "insertion"),
    ("They deployed it in time", "[Lee] deployed it in time", "insertion"),
    ("They deployed it in time", "They deployed [the probe] in time", "replacement"),
    ("“First one goes.\n\n“Second one ends,” he said", "First one goes. Second one ends", "paragraph-marks"),
    ("the “big” fund\n\nand they lost it", "the “big” fund … they lost it", "ellipsis"),
    ("they had “won” it.\n\nBut they lost it", "they had … they lost it", "ellipsis"),
    ("run from 10 -5 km", "run from 10–5 km", "dashes"),
    ("“We won,” said Ann.\n\n“They lost,” she said", "We won … They lost", "ellipsis"),
    ("In that year they won", "In [2019] they won", "replacement"),
    ("He said then he won", "He said [in 2019] he won", "replacement"),
    ("put it there again", "put it [on the desk] again", "replacement"),
    ("so the president won it", "so [Putin] won it", "replacement"),
    ("so President Putin won it", "so [he] won it", "replacement"),
    ("the King of Spain won it all", "[he] won it all", "insertion"),
    ("as King of Spain won it all", "as [he] won it all", "replacement"),
    ("so they agree with it", "so they [agreed] with it", "replacement"),
    ("and people came", "and [the people of Paris] came", "replacement"),
    ("and people came", "and [they] came", "replacement"),
    ("and they’ll come home", "and [the men will] come home", "replacement"),
    ("and she won it", "and [his mother] won it", "replacement"),
    ("In 1931 Smith came", "In 1931 [he] came", "replacement"),
    ("In 1931 he came", "In 1931 [Smith] came", "replacement"),
    ("of the 5 of them came", "of the 5 of [the men] came", "replacement"),
    ("It opened in 1931 and left", "It opened in 1931 [in Paris]", "insertion"),
    ("It cost 40 crowns", "It cost 40 [crowns]", "insertion"),
    ("wrote in her diary", "wrote (sic) in her diary", "sic"),
    ("wrote in her diary", "wrote (Sic!) in her diary", "sic"),
    ("Was it rung? Yes", "Was it [ever] rung?", "insertion"),
    ("Was it good? Yes", "Was it good…?", "closing-punctuation"),
    ("Was it rung?", "Was it rung [at all]?", "insertion"),
    ("It was safe! Yes", "It was safe.", "closing-punctuation"),
    ("It was so safe", "It was so [sic].", "sic"),
    ("the hurdles twice and went home", "the hurdles[...]and went home", "ellipsis"),
    ("the hurdles twice and went home", "the hurdles(…)and went home", "ellipsis"),
    ("The heat island effect is", "The Heat Island effect is", "case"),
    ("The Member States agreed", "The member states agreed", "case"),
    ("THE US MAY GO NOW", "the US may go now", "case"),
    ("So THE US MAY GO NOW", "So the us may go now", "case"),
    ("a $1.8 billion fund", "a $1.8 [sic] billion fund", "sic"),
    ("one two<br/>three four", "one two three four", "markup"),
    ("<p>one two</p><p>three four</p>", "one two three four", "markup"),
    ("The jetty was fixed", "The jetty[^1] was fixed", "footnote-reference"),
    ("The word [^note] was", "The word was", "source-bracket"),
    ("some forty-nine of us", "some forty- [sic] nine of us", "sic"),
    ("We won it all. They lost it", "We [too] won … They [too] lost", "ellipsis"),
    ("They came in the spring", "They came [May 2019] in the spring", "insertion"),
    ("It was late. Lee left. So Lee won", "It was late. [The king] left", "replacement"),
    ("We love his company", "We love [Musk]’s company", "replacement"),
    ("We love the firm’s company", "We love [Musk]'s company", "replacement"),
    ("and they came home", "and [the men … of Paris] came home", "replacement"),
]

NOISY = [
    ("a burst of Î³-rays", "a burst of γ-rays", "mojibake"),
    ("one repea-\n\n12\n\ntedly two", "one repeatedly two", "page-furniture"),
    ("one in the\n17\n\fspring two", "one in the spring two", "page-furniture"),
    ("one in the\n\f17\nspring two", "one in the spring two", "page-furniture"),
    ("a *416 one in the\n\n   *417\n\nspring two", "one in the spring two", "page-furniture"),
    ("one in the *416 spring two *417 three", "one in the spring two three", "page-furniture"),
    ("The mill ï»¿and its tools", "The mill and its tools", "mojibake"),
    ("silent in the w0rkshop there [29], which", "silent in the workshop there [29], which", "ocr"),
    (
        "  1   MS. LEE:  It was never\n  2   out of my\n  3   sight in 9 days.\n  4   I saw it.",
        "It was never out of my sight in 9 days. I saw it.",
        "page-furniture",
    ),
    ("one two\n\n14      TOWN INQUIRY\n\nthree four", "one two three four", "page-furniture"),
    ("one two\n14 | A Report on Ports\n\nthree four", "one two three four", "page-furniture"),
    ("one two,\nA Report on Ports\t14\nthree four", "one two, three four", "page-furniture"),
    ("Tbe co11ection of tlie purnp was rnore", "The collection of the pump was more", "ocr"),
    ("He sang Farewe11 to them", "He sang Farewell to them", "ocr"),
    ("the country’s debt.12 The rest", "the country's debt. The rest", "footnote-mark"),
    ("The country¹ was poor", "The country was poor", "footnote-mark"),
    ("The country† was poor", "The country was poor", "footnote-mark"),
    ("It isnâ€™t a café", "It isn't a café", "mojibake"),
    ("the first half of\n\n12\n\nthe sentence", "the first half of the sentence", "page-furniture"),
    (
        "the first half of\n\nPage 12 of 30\n\nthe sentence",
        "the first half of the sentence",
        "page-furniture",
    ),
    (
        "The Report\n\nwords of the\n\nThe Report\n\n12\n\nThe Report\n\nsame sentence",
        "words of the same sentence",
        "page-furniture",
    ),
    (
        "The Report\none two\f\nThe Report\nthree four\f\nThe Report\nfive six",
        "one two three four five six",
        "page-furniture",
    ),
    ("in the c0mpany of others", "in the company of others", "ocr"),
    ("in l984 they left", "in 1984 they left", "ocr"),
    ("eels³ and perch", "eels and perch", "footnote-mark"),
    ("and it³ was perch", "and it was perch", "footnote-mark"),
    ("the word<sup>3</sup> was", "the word was", "footnote-mark"),
    ("(as he said)² now", "(as he said) now", "footnote-mark"),
    ("one two three\nPage 3 of 9\nfour five", "one two three four five", "page-furniture"),
    (
        "one two\x0cThe Report  2\nthree four\x0cThe Report  3\nfive six",
        "one two three four five six",
        "page-furniture",
    ),
]

ALTERED = [
    ("so x² grew and stayed", "so x grew and stayed", EditClass.NUMBER),
    ("a factor of 10⁶ in the end", "a factor of 10 in the end", EditClass.NUMBER),
    (
        "It includes a review of ways to market drugs in town",
        "It includes a review of drugs",
        EditClass.DROPPED,
    ),
    ("as if it were a law of the town", "as [then] it were a law of the town", EditClass.SWAPPED),
    ("a brewer took the risk", "a brewer [then] the risk", EditClass.SWAPPED),
    ("the men will come to town", "the men [today] come to town", EditClass.SWAPPED),
    ("current and former men", "current [Paris] former men", EditClass.SWAPPED),
    ("the fact that boats sailed", "the fact [Paris] boats sailed", EditClass.SWAPPED),
    ("They carve it so", "They carve [*sic*] so", EditClass.DROPPED),
    ("the room [see Part 1]. It", "the room [see Part −1]. It", EditClass.NUMBER),
    ("the boats [12–15]. It", "the boats [12.15]. It", EditClass.NUMBER),
    ("the boats [38]. It", "the boats [39]. It", EditClass.NUMBER),
    ("so a brand new boat left", "so [an old] boat left", EditClass.NEGATION),
    ("a wave of 10 GHz here", "a wave of 10 MHz here", EditClass.NUMBER),
    ("It was anything but quiet here", "It was … quiet here", EditClass.NEGATION),
    ("It shows a complete lack of any proof of guilt", "It shows … any proof of guilt", EditClass.NEGATION),
    ("Ann Lee denied having ever moved the money", "Ann Lee … moved the money", EditClass.NEGATION),
    ("That day Hale gave the order", "[Poe] gave the order", EditClass.NAME),
    ("They trust Hale", "They trust [Ann Poe]", EditClass.NAME),
    ("Hale gave the order. Poe left", "[Poe] gave the order", EditClass.NAME),
    ("We trust Hale to lead us", "We trust [Ann Poe] to lead us", EditClass.NAME),
    ("We trust the words Hale gave", "We trust the words [Poe] gave", EditClass.NAME),
    ("It was the only safe port", "It was the safe port", EditClass.DROPPED),
    ("It was the only safe port", "It was the only very safe port", EditClass.ADDED),
    ("It was the only safe port", "It was the only good port", EditClass.SWAPPED),
    ("It was the only safe port", "It was the safe only port", EditClass.REORDERED),
    ("He met Ann Lee there", "He met Ann Poe there", EditClass.NAME),
    ("It was the only safe port", "It was the only unsafe port", EditClass.NEGATION),
    ("She did not think so", "She did think so", EditClass.NEGATION),
    ("She did not think so", "She did … think so", EditClass.NEGATION),
    ("She did not think so", "She did [really] think so", EditClass.NEGATION),
    ("I don't know what they want", "I … know what they want", EditClass.NEGATION),
    ("I don't know what they want", "I do know what they want", EditClass.NEGATION),
    ("I can't know what they want", "I can know what they want", EditClass.NEGATION),
    ("It is by no means true", "It is … true", EditClass.NEGATION),
    ("Nobody thinks so at all", "[He] thinks so at all", EditClass.NEGATION),
    ("It is not safe here", "It is [safe]", EditClass.NEGATION),
    ("They will go home", "They [won't] go home", EditClass.NEGATION),
    ("They are able to go", "They are [un]able to go", EditClass.NEGATION),
    ("They deployed it in 40 days", "They deployed it in [some] days", EditClass.NUMBER),
    (
        "They are here to stay",
        "They are here [and nobody they know will ever hear of it] to stay",
        EditClass.NEGATION,
    ),
    (
        "They are here to stay",
        "They are here [and all of those they know will hear of it] to stay",
        EditClass.ADDED,
    ),
    ("a b c d e f g h i j", "a b [x] i j", EditClass.SWAPPED),
    ("I don't know", "I do not know", EditClass.SWAPPED),
    ("It's the US that pays", "It is the US that pays", EditClass.SWAPPED),
    ("It's fine by us", "Its fine by us", EditClass.SWAPPED),
    ("The fund has $1.8bn", "The fund has $18bn", EditClass.NUMBER),
    ("The fund has $1.8bn", "The fund has $1.9bn", EditClass.NUMBER),
    ("cost €5 today", "cost $5 today", EditClass.NUMBER),
    ("a factor of 10² or so", "a factor of 102 or so", EditClass.NUMBER),
    ("it was −5 degrees", "it was +5 degrees", EditClass.NUMBER),
    ("it was −5 degrees", "it was 5 degrees", EditClass.NUMBER),
    ("so p < 0.05 holds", "so p = 0.05 holds", EditClass.NUMBER),
    ("so p < 0.05 holds", "so p 0.05 holds", EditClass.NUMBER),
    ("a value ≥5 is fine", "a value >5 is fine", EditClass.NUMBER),
    ("5 × 3 is 15", "5 * 3 is 15", EditClass.NUMBER),
    ("5% of all", "5 of all", EditClass.NUMBER),
    ("at 20°C today", "at 20 C today", EditClass.NUMBER),
    ("deployed 40,000 sensors", "deployed 40 000 sensors", EditClass.NUMBER),
    ("deployed 40,000 sensors", "deployed 40.000 sensors", EditClass.NUMBER),
    ("the 2,019 days", "the 2019 days", EditClass.NUMBER),
    ("up to ten people", "up to 10 people", EditClass.NUMBER),
    ("up to ten people", "up to nine people", EditClass.NUMBER),
    ("a dose of 5 mg daily", "a dose of 5 kg daily", EditClass.NUMBER),
    ("the fund has $1.8bn now", "8bn now", EditClass.CUT),
    ("the fund has $1.8bn now", "1.8bn now", EditClass.CUT),
    ("up 11.8% today", "up 11.8", EditClass.CUT),
    ("up 11.8% today", "up 11", EditClass.CUT),
    ("it was −5 degrees", "5 degrees", EditClass.CUT),
    ("about .05 of it", "05 of it", EditClass.CUT),
    ("what humanity wants", "what humani", EditClass.CUT),
    ("what it wants in orbit now", "it wants in orb", EditClass.CUT),
    ("so I don't know", "so I don", EditClass.CUT),
    ("so I don't know", "so I do", EditClass.NEGATION),
    ("and he's gone", "and he", EditClass.CUT),
    ("non-compliant firms", "compliant firms", EditClass.CUT),
    ("the smoke-free room", "the smoke", EditClass.CUT),
    ("AT&T paid", "T paid", EditClass.CUT),
    ("a grade of A+ today", "a grade of A", EditClass.CUT),
    ("It was safe", "It was safe!", EditClass.PUNCTUATION),
    ("Is he dead. Yes", "Is he dead?", EditClass.PUNCTUATION),
    ("the fund, it grew", "the fund it grew", EditClass.PUNCTUATION),
    ("the fund; it grew", "the fund, it grew", EditClass.PUNCTUATION),
    ("he reads the “Times” daily", "he reads the Times daily", EditClass.PUNCTUATION),
    ("workers' rights are", "workers rights are", EditClass.PUNCTUATION),
    ("health-care costs", "health care costs", EditClass.PUNCTUATION),
    ("“We won.” “They lost.”", "We won. They lost", EditClass.PUNCTUATION),
    ("C++ is fine", "C is fine", EditClass.PUNCTUATION),
    ("It's the US that pays", "It's the us that pays", EditClass.CASE),
    ("he came in May of that year", "he came in may of that year", EditClass.CASE),
    ("ask what WHO thinks", "ask what who thinks", EditClass.CASE),
    ("the only safe port", "the only safe pоrt", EditClass.HOMOGLYPH),
    ("the health care costs", "the healthcare costs", EditClass.SWAPPED),
    ("they re-sign the deal", "they resign the deal", EditClass.SWAPPED),
    ("Мы не уйдём отсюда", "Мы уйдём отсюда", EditClass.DROPPED),
    ("“It was safe,” said Ann. “We lost it,” said Bob", "It was safe. We lost it", EditClass.DROPPED),
    ("about ~5% of it", "about 5% of it", EditClass.NUMBER),
    ("all the men go", "a[ny] men go", EditClass.SWAPPED),
    ("full of hope today", "full of hope[less] today", EditClass.NEGATION),
    ("a 2*3 grid of", "a 2 3 grid of", EditClass.NUMBER),
    ("he left in [1984] for good", "he left in for good", EditClass.NUMBER),
    ("it is so [38] at last", "it is so [39] at last", EditClass.NUMBER),
    ("x\n> 5 is so", "x 5 is so", EditClass.NUMBER),
    ("She never did … repair it today", "She … today", EditClass.DROPPED),
    ("It brought in 20 000 crowns", "It brought in 20", EditClass.CUT),
    ("It brought in 20\xa0000 crowns", "000 crowns", EditClass.CUT),
    ("It brought in 20\u2009000 000 crowns", "in 20\u2009000", EditClass.CUT),
    ("some forty-nine of us left", "nine of us left", EditClass.CUT),
    ("so he lost twenty-two boats", "so he lost twenty", EditClass.CUT),
    ("some forty nine of us left", "nine of us left", EditClass.CUT),
    ("so he lost twenty two boats", "so he lost twenty", EditClass.CUT),
    ("two hundred and five men", "five men", EditClass.CUT),
    ("two hundred and five men", "two hundred", EditClass.CUT),
    ("it was worth $1.8 billion then", "it was worth $1.8", EditClass.CUT),
    ("We sold 3 ½ tons", "We sold 3", EditClass.CUT),
    ("left by the anti-slavery society", "left by the anti", EditClass.CUT),
    ("by the anti-slavery society", "slavery society", EditClass.CUT),
    ("the so-called experts said", "called experts said", EditClass.CUT),
    ("a state-owned firm", "owned firm", EditClass.CUT),
    ("a state-owned firm", "a state", EditClass.CUT),
    ("the mid-1990s were", "1990s were", EditClass.CUT),
    ("to the com-\nfort of it", "fort of it", EditClass.CUT),
    ("to the com-\nfort of it", "to the com", EditClass.CUT),
    ("in the pre- and post-war years", "in the pre", EditClass.CUT),
    ("It is impossible to land here", "It is [possible] to land here", EditClass.NEGATION),
    ("It is possible to land here", "It is [impossible] to land here", EditClass.NEGATION),
    ("so prices fell sharply in June", "so prices [rose] sharply in June", EditClass.NEGATION),
    ("and they agreed to pay it", "and they [refused to] pay it", EditClass.NEGATION),
    ("so many of them came home", "so [few] of them came home", EditClass.NEGATION),
    ("They met before the war began", "They met [after] the war began", EditClass.NEGATION),
    ("He came with his wife", "He came [without] his wife", EditClass.NEGATION),
    ("They agreed to pay", "[refused] to pay", EditClass.NEGATION),
    ("He is alive now", "He is [dead]", EditClass.NEGATION),
    ("on the fall in prices now", "on [the rise] in prices now", EditClass.NEGATION),
    ("and she came home", "and [he] came home", EditClass.NEGATION),
    ("they will pay now", "they [refused to] pay now", EditClass.NEGATION),
    ("they will pay now", "they [few of them] will pay now", EditClass.NEGATION),
    ("was full of hope", "was full of hope[less]", EditClass.NEGATION),
    ("so they helped it along", "so they help[less] it along", EditClass.NEGATION),
    ("so people came home", "so [voters] came home", EditClass.SWAPPED),
    ("so the men who were there came", "so [Ann] came", EditClass.SWAPPED),
    ("so most men came home", "so [the] men came home", EditClass.SWAPPED),
    ("so the men came home", "so [most] men came home", EditClass.SWAPPED),
    ("so the men came home", "so [two] men came home", EditClass.NUMBER),
    ("the men came home", "[two] men came home", EditClass.NUMBER),
    ("It cost 40 crowns in all", "It cost 40 [euros] in all", EditClass.NUMBER),
    ("It cost 40 crowns in all", "It cost 40 [euros]", EditClass.NUMBER),
    ("the 30 days later", "[40] days later", EditClass.NUMBER),
    ("40 men came home", "40 [million] men came home", EditClass.NUMBER),
    ("It cost 40 in all", "It cost 40 [million]", EditClass.NUMBER),
    ("In 2019 they won it", "In [2020] they won it", EditClass.NUMBER),
    ("They paid in dollars here", "They paid in [gold] here", EditClass.NUMBER),
    ("he wrote in her diary", "he wrote [sic] diary", EditClass.DROPPED),
    ("She paid the men well", "She paid the [wo]men well", EditClass.SWAPPED),
    ("He was elected there", "He was [re]elected there", EditClass.SWAPPED),
    ("It leaned more each year.", "It leaned more each year…?", EditClass.PUNCTUATION),
    ("It leaned more; who knew?", "It leaned more…?", EditClass.PUNCTUATION),
    ("It leaned more each year!", "It leaned more [sic]!", EditClass.PUNCTUATION),
    ("It leaned more each year.", "It leaned more… each year [sic]?", EditClass.PUNCTUATION),
    ("It was rung? No", "It was rung.", EditClass.PUNCTUATION),
    ("“Was it rung?” he said", "Was it rung.", EditClass.PUNCTUATION),
    ("Was it rung by him?", "Was it rung [by Lee].", EditClass.PUNCTUATION),
    ("The İzmir boat left", "The Izmir boat left", EditClass.NAME),
    ("He thanked the Poles for it", "He thanked the poles for it", EditClass.CASE),
    ("He saw the polish there", "He saw the Polish there", EditClass.CASE),
    ("the US Navy went", "the us navy went", EditClass.CASE),
    ("It was (10)² then", "It was (10) then", EditClass.NUMBER),
    ("an area in km² here", "an area in km here", EditClass.NUMBER),
    ("and it cost 5 men a day", "$5 men a day", EditClass.NUMBER),
    ("Up 5% now. " * 25, "Up 5", EditClass.CUT),
    ("so anti-\nWestern talk", "Western talk", EditClass.CUT),
    ("a fund of 1.8 in all", "a fund of 1 [sic] 8 in all", EditClass.CUT),
    ("They will win it all", "They will [perhaps] win it all", EditClass.ADDED),
    ("It was late. Prices fell. So prices won", "It was late. [The costs] fell", EditClass.SWAPPED),
]

SPLICED = [
    ("one two three four five six seven", "six seven … one two"),
    (
        "We all won at last. " + "It rained and rained. " * 200 + "They lost and left.",
        "We all won … They lost and left",
    ),
    (
        "We all won at last. " + "It rained. " * 20 + "They lost and left.",
        "We all won at last. They lost and left.",
    ),
]


@pytest.mark.parametrize(("source", "quotation"), EXACT)
def test_words_as_they_stand_are_exact(source: str, quotation: str) -> None:
    """A cut of the source at the edges of words and numbers needs no fold."""
    found = check(source, quotation)

    assert (found.status, found.folds, found.edits) == (Status.EXACT, (), ())


@pytest.mark.parametrize(("source", "quotation", "fold"), FOLDED)
def test_what_editors_may_change_is_folded(source: str, quotation: str, fold: str) -> None:
    """An allowed difference passes, and its fold is named."""
    found = check(source, quotation)

    assert (found.status, found.edits) == (Status.FOLDED, ())
    assert fold in found.folds


@pytest.mark.parametrize(("source", "quotation", "fold"), NOISY)
def test_a_damaged_source_is_noisy(source: str, quotation: str, fold: str) -> None:
    """A quotation that fits once the source's own damage is put right is proved, and the damage is named."""
    found = check(source, quotation)

    assert (found.status, found.edits) == (Status.NOISY, ())
    assert fold in found.folds


@pytest.mark.parametrize(("source", "quotation", "kind"), ALTERED)
def test_what_nobody_may_change_is_altered(source: str, quotation: str, kind: EditClass) -> None:
    """A forbidden difference is an edit of its class."""
    found = check(source, quotation)

    assert found.status is Status.ALTERED
    assert kind in [edit.kind for edit in found.edits]


@pytest.mark.parametrize(("source", "quotation"), SPLICED)
def test_passages_that_do_not_belong_together_are_spliced(source: str, quotation: str) -> None:
    """Parts out of order, far apart or joined without an ellipsis are no quotation."""
    assert check(source, quotation).status is Status.SPLICED


@pytest.mark.parametrize("quotation", ["Nothing of that kind was said by anyone", "", "…", "“”", "zebra"])
def test_what_is_not_near_is_missing(quotation: str) -> None:
    """A quotation with no passage like it has no target, source or edits."""
    assert check("The harbor opened in 1931.", quotation) == Alignment(Status.MISSING)
