"""Our own sentences: templates with slots, filled from word lists and with invented names.

A template is a line of `templates.txt`, marked like a rule's example, with {slot}s: {person} stands for
any kind of name, {zh}, {foreign}, {dotted} and {latin} for one kind; {org} for any organisation, {company},
{club}, {university}, {ministry}, {brand}, {latin-org}, {station}, {local} for one kind; {position} for any
position, {coach} for those of sport. {code}, {country}, {date}, {field}, {kind}, {place},
{surname} and {year} carry no label.
"""

import re
from pathlib import Path

from corpus import parse_marked
from people import lines

_SLOT = re.compile(r"\{([a-z-]+)\}")
_KINDS = ("company", "company", "brand", "club", "university", "ministry", "latin-org", "station", "local")
_PEOPLE = ("zh", "zh", "zh", "foreign", "dotted", "latin", "mixed")


class _Filler:
    def __init__(self, names, chance):
        self.names = names
        self.chance = chance

    def pick(self, name):
        return self.chance.choice(_LISTS[name])

    def latin(self):
        return f"{self.pick('latin-given')} {self.pick('latin-family')}"

    def person(self, kind):
        if kind == "person":
            kind = self.chance.choice(_PEOPLE)
        if kind == "foreign":
            return self.names.transliterated(self.chance, 0)
        if kind == "dotted":
            return self.names.transliterated(self.chance, self.chance.choice((1, 1, 2)))
        if kind == "latin":
            return self.latin() if self.chance.random() < 0.75 else self.pick("latin-family")
        if kind == "mixed":
            return f"{self.pick('latin-given')} {self.names.chinese(self.chance)[0]}"
        return self.names.chinese(self.chance)

    def organization(self, kind):
        if kind == "org":
            kind = self.chance.choice(_KINDS)
        place, stem, foreign = self.pick("places"), self.stem(), self.names.transliterated(self.chance, 0)
        if kind == "company":
            head = self.chance.choice((stem, place + stem, stem, foreign))
            return head + self.pick("company-endings")
        if kind == "brand":
            return self.chance.choice((stem, foreign, stem, self.pick("latin-brands")))
        if kind == "club":
            head = self.chance.choice((place, foreign, place + stem, foreign))
            return head + self.pick("club-endings")
        if kind == "university":
            return self.chance.choice((place, place, foreign)) + self.pick("university-endings")
        if kind == "ministry":
            return self.pick("ministries")
        if kind == "latin-org":
            return self.pick("latin-brands")
        if kind == "station":
            return place + self.pick("station-endings")
        return place + self.pick("local-endings")

    def stem(self):
        return self.pick("stem-first") + self.pick("stem-second")

    def slot(self, match):
        kind = match.group(1)
        if kind in ("person", "zh", "foreign", "dotted", "latin", "mixed"):
            return f"[person:{self.person(kind)}]"
        if kind in ("org", *_KINDS):
            return f"[org:{self.organization(kind)}]"
        if kind == "position":
            return f"[position:{self.pick('positions')}]"
        if kind == "coach":
            return f"[position:{self.pick('sport-positions')}]"
        if kind == "code":
            return f"{self.chance.choice(('600', '000', '300', '002'))}{self.chance.randrange(1000):03d}"
        if kind == "date":
            return f"{self.chance.randrange(1, 13)}月{self.chance.randrange(1, 29)}日"
        if kind == "year":
            return str(self.chance.randrange(1980, 2031))
        if kind == "surname":
            return self.names.chinese(self.chance)[0]
        return self.pick({"country": "countries", "field": "fields", "kind": "kinds"}.get(kind, "places"))


_LISTS = {path.stem: lines(path.stem) for path in (Path(__file__).parent / "words").glob("*.txt")}
TEMPLATES = [
    line
    for line in (Path(__file__).parent / "templates.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def expand(count, names, chance):
    """`count` sentences, each template used about equally often."""
    filler = _Filler(names, chance)
    return [parse_marked(_SLOT.sub(filler.slot, TEMPLATES[i % len(TEMPLATES)])) for i in range(count)]
