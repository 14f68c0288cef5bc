"""Text as the tagger sees it: folded like the runtime's articles, cut into WordPiece tokens with offsets."""

import json

from tokenizers import Tokenizer

DOTS = "•・‧⋅･"


def fold(text):
    """The text with full-width letters, digits and marks narrowed, of the same length.

    The runtime folds the same way, and traditional characters to simplified besides (`Folding`), so
    the tagger never meets either.
    """
    return "".join(_fold(c) for c in text)


def _fold(c):
    if "！" <= c <= "～":
        return chr(ord(c) - ord("！") + ord("!"))
    if c in "‘’":
        return "'"
    if c in DOTS:
        return "·"
    return " " if c.isspace() else c


def tokenizer(path):
    """The encoder's tokenizer, told to lower Latin letters: its vocabulary has small ones only."""
    return Tokenizer.from_str(json.dumps(lowering(path)))


def lowering(path):
    """The content of a tokenizer file, with its normalizer set to lower letters."""
    with open(path, encoding="utf-8") as file:
        content = json.load(file)
    content["normalizer"]["lowercase"] = True
    return content
