"""The tagger: the encoder, one head for each corpus' idea of a name, and a gate that weighs the heads.

The corpora disagree: one takes 公司 for an organisation, another a country's team, a third no part
of a company. The gate reads from the sentence itself which idea it is written in, and mixes the heads'
scores by that; so one set of outputs serves them all, and a sentence of another kind gets a blend.
"""

import torch
from torch import nn
from torch.nn import functional

from corpus import STYLES
from encoder import WIDTH
from labels import CLASSES, IGNORED, begin, inside

STYLE_LOSS = 0.1
FLOOR = 0.02
_POSITIONS = [begin("position"), inside("position")]
_WITHOUT_POSITIONS = STYLES.index("people-daily")


class Tagger(nn.Module):
    """Token ids and their mask to a score a token and class."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.heads = nn.Linear(WIDTH, len(STYLES) * CLASSES)
        self.gate = nn.Linear(2 * WIDTH, len(STYLES))
        labels = torch.ones(len(STYLES), CLASSES)
        labels[_WITHOUT_POSITIONS, _POSITIONS] = 0
        self.register_buffer("labels", labels, persistent=False)

    def forward(self, ids, mask):
        return self.scores(self.encoder.words(ids), mask)[0]

    def scores(self, words, mask):
        """The scores from the words' vectors, and the gate's logits for each sentence."""
        x = self.encoder.read(words, mask)
        real = mask.unsqueeze(-1).to(x.dtype)
        mean = (x * real).sum(1) / real.sum(1)
        gate = self.gate(torch.cat((x[:, 0], mean), -1))
        weight = (functional.softmax(gate, -1) + FLOOR).unsqueeze(-1) * self.labels
        weight = weight / weight.sum(1, keepdim=True)
        heads = self.heads(x).view(x.shape[0], x.shape[1], len(STYLES), CLASSES)
        return (heads * weight.unsqueeze(1)).sum(2), gate


def loss(scores, gate, classes, styles):
    """Cross entropy of classes, and a little of styles where they are known.

    People's Daily says nothing of positions: there, outside means outside or any part of a position.
    """
    logs = functional.log_softmax(scores, -1)
    silent = (styles == _WITHOUT_POSITIONS)[:, None] & (classes == 0)
    outside = torch.logsumexp(logs[..., [0, *_POSITIONS]], -1)
    known = classes != IGNORED
    picked = logs.gather(-1, classes.clamp(min=0).unsqueeze(-1)).squeeze(-1)
    picked = torch.where(silent, outside, picked)
    tokens = -(picked * known).sum() / known.sum()
    if (styles >= 0).any():
        return tokens + STYLE_LOSS * functional.cross_entropy(gate, styles.clamp(min=-1), ignore_index=-1)
    return tokens
