"""Invented names of people, to vary the sentences with: Chinese ones from lists, foreign ones from a corpus of transliterations."""

from pathlib import Path

WORDS = Path(__file__).parent / "words"


def lines(name):
    """The lines of one of our word lists, without comments."""
    text = (WORDS / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


class Names:
    """Makes names; the same source of chance makes the same names."""

    def __init__(self, transliterations=None):
        self.surnames = "".join(lines("surnames"))
        self.double_surnames = lines("double-surnames")
        self.given = "".join(lines("given"))
        self.foreign = lines("transliterated")
        if transliterations:
            rows = Path(transliterations).read_text(encoding="utf-8").splitlines()[1:]
            parts = ["".join(row.split("\t")[1].split()) for row in rows]
            self.foreign = [part for part in parts if 2 <= len(part) <= 6]

    def chinese(self, chance):
        # Squaring makes the first, commonest surnames likelier.
        surname = self.surnames[int(len(self.surnames) * chance.random() ** 2)]
        if chance.random() < 0.02:
            surname = chance.choice(self.double_surnames)
        count = 1 if chance.random() < 0.3 else 2
        return surname + "".join(chance.choice(self.given) for _ in range(count))

    def transliterated(self, chance, dots=None):
        count = dots + 1 if dots is not None else chance.choice((1, 1, 1, 2, 2, 3))
        return "·".join(chance.choice(self.foreign) for _ in range(count))

    def like(self, word, chance):
        """A name of the same kind as `word`; a short form or one in Latin letters stays itself."""
        if any(c.isascii() for c in word) or len(word) < 2:
            return word
        if "·" in word:
            return self.transliterated(chance, word.count("·"))
        if word[0] in self.surnames and len(word) <= 3:
            return self.chinese(chance)
        if len(word) >= 3:
            return self.transliterated(chance, 0)
        return word
