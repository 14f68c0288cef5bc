"""What the tagger says of a token: a class of the BIO scheme, and how spans are read from classes.

The runtime in Java reads the same scheme: see `TagDecoder`.
"""

TYPES = ("person", "organization", "position")
OUTSIDE = 0
CLASSES = 1 + 2 * len(TYPES)
IGNORED = -100


def begin(kind):
    """The class of the first token of a mention of this type."""
    return 1 + 2 * TYPES.index(kind)


def inside(kind):
    """The class of the further tokens of a mention of this type."""
    return 2 + 2 * TYPES.index(kind)


def is_inside(label):
    return label > 0 and label % 2 == 0


def decode(scores):
    """The best sequence of classes for rows of scores, in which no mention starts with its inside."""
    if not scores:
        return []
    best = [s if not is_inside(c) else float("-inf") for c, s in enumerate(scores[0])]
    steps = []
    for row in scores[1:]:
        top = max(range(CLASSES), key=best.__getitem__)
        came = []
        after = []
        for label in range(CLASSES):
            origin = top
            if is_inside(label):
                origin = max((label - 1, label), key=best.__getitem__)
            came.append(origin)
            after.append(best[origin] + row[label])
        best = after
        steps.append(came)
    label = max(range(CLASSES), key=best.__getitem__)
    path = [label]
    for came in reversed(steps):
        label = came[label]
        path.append(label)
    return path[::-1]


def spans(classes):
    """(type, first token, token behind the last) of each mention in a sequence of classes."""
    found = []
    start = None
    for at, label in enumerate(list(classes) + [OUTSIDE]):
        if start is not None and not is_inside(label):
            found.append((TYPES[(classes[start] - 1) // 2], start, at))
            start = None
        if label > 0 and not is_inside(label):
            start = at
    return found
