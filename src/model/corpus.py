"""Labelled sentences: read from JSON Lines or from marked text, varied, and turned into token classes.

A sentence is (text, mentions, style): mentions are (type, start, end) in characters, style is the
index of the corpus whose idea of a name was followed, or -1 for our own sentences, which follow none.
"""

import json
import random
import re

from labels import IGNORED, begin, inside
from text import fold

STYLES = ("people-daily", "cluener", "resume")
LONGEST = 200
_MARK = re.compile(r"\[(person|org|position):([^\]]+)\]")


def read_json_lines(path, style):
    """The sentences of a file of labelled articles, each no longer than LONGEST characters."""
    sentences = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            mentions = [(m["type"], m["start"], m["end"]) for m in row["mentions"]]
            sentences += split(fold(row["text"]), mentions, style)
    return sentences


def split(text, mentions, style):
    """The sentence, or its parts cut behind a mark and outside mentions where it is too long."""
    parts = []
    start = 0
    while start < len(text):
        end = len(text)
        if end - start > LONGEST:
            cuts = [
                i + 1
                for i in range(start, start + LONGEST)
                if text[i] in "。;!?,:、 " and not any(s <= i + 1 < e and s <= i for _, s, e in mentions)
            ]
            end = cuts[-1] if cuts else start + LONGEST
        inner = [(k, s - start, e - start) for k, s, e in mentions if start <= s and e <= end]
        parts.append((text[start:end], inner, style))
        start = end
    return parts


def parse_marked(line, style=-1):
    """A sentence from text such as [person:陈立]辞去[org:远山银行][position:行长]职务。"""
    text = ""
    mentions = []
    at = 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        kind = "organization" if mark.group(1) == "org" else mark.group(1)
        mentions.append((kind, len(text), len(text) + len(mark.group(2))))
        text += mark.group(2)
        at = mark.end()
    return fold(text + line[at:]), mentions, style


def with_other_people(sentence, names, share, chance):
    """The sentence with some of its people renamed, one name always to one other name."""
    text, mentions, style = sentence
    renamed = {}
    out = ""
    moved = []
    at = 0
    for kind, start, end in sorted(mentions, key=lambda m: m[1]):
        if start < at:
            continue
        out += text[at:start]
        word = text[start:end]
        if kind == "person":
            if word not in renamed:
                renamed[word] = names(word, chance) if chance.random() < share else word
            word = renamed[word]
        moved.append((kind, len(out), len(out) + len(word)))
        out += word
        at = end
    return out + text[at:], moved, style


def encode(tokenizer, sentences):
    """(token ids, classes, style) of each sentence; [CLS] and [SEP] carry no class."""
    encoded = []
    for (_, mentions, style), tokens in zip(sentences, tokenizer.encode_batch([s[0] for s in sentences])):
        classes = [0] * len(tokens.ids)
        for kind, start, end in mentions:
            label = begin(kind)
            for i, (first, last) in enumerate(tokens.offsets):
                if first < last and start < last and first < end:
                    classes[i] = label
                    label = inside(kind)
        classes[0] = classes[-1] = IGNORED
        encoded.append((tokens.ids, classes, style))
    return encoded


def batches(encoded, size, chance=None):
    """Lists of at most `size` sentences of like length; shuffled where a source of chance is given."""
    order = list(range(len(encoded)))
    if chance:
        chance.shuffle(order)
    lists = []
    for at in range(0, len(order), size * 24):
        chunk = sorted(order[at : at + size * 24], key=lambda i: len(encoded[i][0]))
        lists += [chunk[i : i + size] for i in range(0, len(chunk), size)]
    if chance:
        chance.shuffle(lists)
    return [[encoded[i] for i in one] for one in lists]
