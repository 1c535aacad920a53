"""Reads what was printed: plain text in two dimensions, LaTeX and MathML, all into the same flat tokens.

A token is ("number", "1.20e-5", id), ("relation", "≈"), ("sign", one of + − · / ²), ("word", "e" or "ln") or ("letter", …).
Signs for grouping are ("open", "("), …; a matrix is ("open", "["), cells with ("cell",) and ("row",) between, ("close", "]").
"""

import re
from dataclasses import dataclass
from xml.etree import ElementTree

RELATIONS = "=≈←:→"


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    id: str = ""


def linear(text):
    """A line of plain text in one dimension: a matrix becomes ⟦a¦b⁞c¦d⟧ where it stands on the baseline."""
    rows = text.split("\n")
    width = max(map(len, rows))
    rows = [row.ljust(width) for row in rows]
    corner = next(((r, row.index("⎡")) for r, row in enumerate(rows) if "⎡" in row), None)
    baseline = 0
    if corner:
        top, left = corner
        height = next(h for h in range(2, len(rows) + 1) if rows[top + h - 1][left] == "⎣")
        baseline = top + (height - 1) // 2
    out, column = "", 0
    while column < width:
        sign = rows[baseline][column]
        if sign == "[":
            end = rows[baseline].index("]", column)
            out += "⟦" + _cells(rows[baseline][column + 1 : end]) + "⟧"
            column = end
        elif sign in "⎡⎢⎣":
            top = next(r for r in range(baseline, -1, -1) if rows[r][column] == "⎡")
            bottom = next(r for r in range(baseline, len(rows)) if rows[r][column] == "⎣")
            end = rows[top].index("⎤", column)
            out += "⟦" + "⁞".join(_cells(row[column + 1 : end]) for row in rows[top : bottom + 1]) + "⟧"
            column = end
        else:
            out += sign
        column += 1
    return out


def _cells(row):
    return "¦".join(re.split(r" {2,}", row.strip()))


NUMBER = r"\d+(?:[.]\d+)?(?:×10\^−?\d+)?"
SIGNS = {"+": "sign", "−": "sign", "·": "sign", "/": "sign", "²": "sign", "(": "open", ")": "close"}
SIGNS |= {"⟦": "open", "⟧": "close", "¦": "cell", "⁞": "row"}


def numeral(text):
    return text.replace("×10^", "e").replace("−", "-")


def tokens_of_text(text, mark):
    """The tokens of a line of plain text; `mark` is the decimal mark."""
    flat = linear(text).replace(mark, ".") if mark == "," else linear(text)
    out = []
    for match in re.finditer(rf"(?P<number>{NUMBER})|(?P<word>e\^|ln)|(?P<sign>\S)", flat):
        number, word, sign = match.group("number", "word", "sign")
        if number:
            out.append(Token("number", numeral(number)))
        elif word:
            out.append(Token("word", word.rstrip("^")))
        elif sign in RELATIONS:
            out.append(Token("relation", sign))
        else:
            out.append(Token(SIGNS.get(sign, "letter"), sign))
    return out


LATEX_NUMBER = r"\d+(?:(?:\.|\{,\})\d+)?(?: ?\\times ?10\^\{-?\d+\})?"
LATEX = re.compile(
    rf"_\{{[^{{}}]*\}}|(?P<number>{LATEX_NUMBER})|(?P<square>\^\{{2\}})|(?P<word>e\^(?=\{{)|\\ln)"
    r"|(?P<relation>\\approx|\\leftarrow|\\to\b|=|:(?!=))|(?P<sign>\+|-|\\cdot)|\\[A-Za-z]+|\S"
)
LATEX_SIGNS = {r"\approx": "≈", r"\leftarrow": "←", r"\to": "→", "-": "−", r"\cdot": "·"}


def tokens_of_latex(latex):
    """Numbers, relations, signs and words of LaTeX, without what groups them."""
    out = []
    for match in LATEX.finditer(latex):
        kind = match.lastgroup
        text = match.group()
        if kind == "number":
            plain = text.replace("{,}", ".").replace(" ", "").replace(r"\times10^{", "e").rstrip("}")
            out.append(Token("number", plain))
        elif kind == "square":
            out.append(Token("sign", "²"))
        elif kind:
            out.append(Token(kind, LATEX_SIGNS.get(text, text.strip("\\^"))))
    return out


def tokens_of_mathml(mathml, mark):
    """Numbers with their ids, relations, signs and words of MathML, without what groups them."""
    out = []
    _walk(ElementTree.fromstring(mathml), "", mark, out)
    return out


def _walk(node, name, mark, out):
    tag, children = node.tag, list(node)
    if tag == "mrow" and node.get("class") == "number":
        _number(node, mark, out)
    elif tag in ("msub", "munder", "mover"):
        _walk(children[0], name, mark, out)
    elif tag == "msup":
        _walk(children[0], name, mark, out)
        if children[1].tag == "mn" and children[1].text == "2" and not children[1].get("data-id"):
            out.append(Token("sign", "²"))
        else:
            _walk(children[1], name, mark, out)
    elif tag == "mn":
        out.append(Token("number", node.text.replace(mark, "."), node.get("data-id", "")))
    elif tag == "mo" and node.text in RELATIONS:
        out.append(Token("relation", node.text))
    elif tag == "mo" and node.text in "+−·":
        out.append(Token("sign", node.text))
    elif tag == "mi" and node.text in ("e", "ln"):
        out.append(Token("word", node.text))
    else:
        for child in children:
            _walk(child, name, mark, out)


def _number(node, mark, out):
    text = "".join(node.itertext())
    if text.startswith("−"):
        out.append(Token("sign", "−"))
        text = text[1:]
    mantissa, times, power = text.partition("×10")
    plain = mantissa.replace(mark, ".") + (f"e{power.replace('−', '-')}" if times else "")
    out.append(Token("number", plain, node.get("data-id")))


def skeleton(tokens):
    """What the formats have in common: everything but grouping, letters and the slash, which LaTeX writes as a bar."""
    return [(t.kind, t.text) for t in tokens if t.kind in ("number", "relation", "sign", "word") and t.text != "/"]


def with_ids(text_tokens, mathml_tokens):
    """The tokens of the text, their numbers with the ids of MathML's."""
    ids = iter([t.id for t in mathml_tokens if t.kind == "number"])
    return [Token(t.kind, t.text, next(ids)) if t.kind == "number" else t for t in text_tokens]
