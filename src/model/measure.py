"""Exact-span scores of a tagger on labelled sentences."""

import torch

from corpus import batches, encode
from labels import TYPES, decode, spans


def padded(batch):
    """Ids and mask of a batch as tensors."""
    length = max(len(ids) for ids, _, _ in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    mask = torch.zeros(len(batch), length)
    for row, (tokens, _, _) in enumerate(batch):
        ids[row, : len(tokens)] = torch.tensor(tokens)
        mask[row, : len(tokens)] = 1
    return ids, mask


def counts(scores_of, tokenizer, sentences):
    """(right, found, wanted) for each type; `scores_of` takes ids and mask and gives scores."""
    tally = {kind: [0, 0, 0] for kind in TYPES}
    for batch in batches(encode(tokenizer, sentences), 32):
        scores = scores_of(*padded(batch))
        for row, (_, classes, _) in enumerate(batch):
            found = set(spans(decode(scores[row, 1 : len(classes) - 1].tolist())))
            wanted = set(spans(classes[1:-1]))
            for kind in TYPES:
                have = {s for s in found if s[0] == kind}
                want = {s for s in wanted if s[0] == kind}
                tally[kind][0] += len(have & want)
                tally[kind][1] += len(have)
                tally[kind][2] += len(want)
    return tally


def report(name, tally):
    """One line: F1, precision and recall of each type that the gold has."""
    parts = []
    for kind, (right, found, wanted) in tally.items():
        if wanted:
            f1 = 2 * right / max(1, found + wanted)
            parts.append(f"{kind} F1 {f1:.3f} (P {right / max(1, found):.3f} R {right / wanted:.3f})")
    return f"{name}: " + ", ".join(parts)
