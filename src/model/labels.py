"""What the tagger says of a token: a class of the BIO scheme, and how spans are read from classes.

The runtime in Java reads the same scheme: see `TagDecoder`.
"""

TYPES = ("person", "organization", "position")
OUTSIDE = 0
CLASSES = 1 + 2 * len(TYPES)
IGNORED = -100
ALONE = (1.0, 2.0, 2.0)


def begin(kind):
    """The class of the first token of a mention of this type."""
    return 1 + 2 * TYPES.index(kind)


def inside(kind):
    """The class of the further tokens of a mention of this type."""
    return 2 + 2 * TYPES.index(kind)


def is_inside(label):
    return label > 0 and label % 2 == 0


def ended(sums):
    """The sums where no mention goes on."""
    return [s - ALONE[label // 2] if label % 2 else s for label, s in enumerate(sums)]


def decode(scores):
    """The best sequence of classes for rows of scores, in which no mention starts with its inside.

    A mention of one token loses its type's ALONE: the network sees each token by itself, and begins names that it
    doesn't go on with.
    """
    if not scores:
        return []
    best = [s if not is_inside(c) else float("-inf") for c, s in enumerate(scores[0])]
    steps = []
    for row in scores[1:]:
        over = ended(best)
        top = max(range(CLASSES), key=over.__getitem__)
        came = []
        after = []
        for label in range(CLASSES):
            origin, before = top, over
            if is_inside(label):
                origin, before = max((label - 1, label), key=best.__getitem__), best
            came.append(origin)
            after.append(before[origin] + row[label])
        best = after
        steps.append(came)
    over = ended(best)
    label = max(range(CLASSES), key=over.__getitem__)
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
