"""Fine-tunes the encoder as a tagger.

usage: train.py --encoder MODEL.onnx --tokenizer TOKENIZER.json --corpora FOLDER --names NAMES.tsv -o WEIGHTS.pt
                [--start WEIGHTS.pt] [--epochs N] [--minutes N] [--seed N]

FOLDER holds people-daily-train, cluener-train, resume-train and the dev files as JSON Lines. The last
HELD of cluener-train are kept out and measured, since that corpus comes without a dev file here. Each
epoch renames a share of the people and expands our own templates anew. The words' vectors stay as they
are, so that rare characters, of which names are full, stay where their likes are. What is kept is the
running mean of the weights. Each batch is learnt twice, the second time with its words' vectors pushed to
where they hurt most, so that the sentences aren't learnt by heart. --start goes on from weights that an
earlier training left, with its rates halved, and keeps a part of them. --minutes ends the training then,
with the rates fallen as at a planned end.
Seeds are fixed; sums of several threads may still differ in the last bits.
"""

import argparse
import random
import time
from copy import deepcopy
from pathlib import Path

import torch
from torch import nn
from torch.optim import AdamW

import own
from corpus import STYLES, batches, encode, read_json_lines, with_other_people
from encoder import LAYERS, load
from measure import counts, padded, report
from people import Names
from tagger import Tagger, loss
from text import tokenizer as read_tokenizer

BATCH = 16
ENCODER_RATE = 1.2e-4
HEAD_RATE = 1e-3
WARM_UP = 100
RENAMED = 0.4
OWN = 3200
PUSH = 1.0
LAYER_DECAY = 0.85
RESTART = 0.5
KEPT = 0.25
HELD = 400
MEAN_EVERY = 4
MEAN_DECAY = 0.99
SAVE_EVERY = 200


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--encoder", "--tokenizer", "--corpora", "--names"):
        parser.add_argument(name, required=True)
    parser.add_argument("-o", dest="output", required=True)
    parser.add_argument("--start")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--minutes", type=float, default=float("inf"))
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


def corpora(folder):
    """The training sentences, and the named sets to measure."""
    train = []
    for style, name in enumerate(STYLES):
        train += read_json_lines(Path(folder) / f"{name}-train.jsonl", style)
    held = [s for s in train if s[2] == STYLES.index("cluener")][-HELD:]
    train = [s for s in train if s not in held]
    dev = {name: read_json_lines(Path(folder) / f"{name}-dev.jsonl", -1) for name in ("people-daily", "resume", "weibo")}
    return train, {**dev, "cluener-held": held}


def targets(batch, length):
    classes = torch.full((len(batch), length), -100)
    for row, (_, labels, _) in enumerate(batch):
        classes[row, : len(labels)] = torch.tensor(labels)
    return classes, torch.tensor([style for _, _, style in batch])


def scorer(tagger):
    """Scores for measuring, without the drop-out of training."""
    tagger.eval()

    def scores(ids, mask):
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            return tagger(ids, mask).float()

    return scores


def groups(tagger):
    """The weights with their rates: the lower a layer, the less it moves."""
    found = []
    for depth, layer in enumerate(reversed(tagger.encoder.layers)):
        found.append({"params": list(layer.parameters()), "lr": ENCODER_RATE * LAYER_DECAY**depth})
    bottom = [p for n, p in tagger.encoder.named_parameters() if p.requires_grad and not n.startswith("layers.")]
    found.append({"params": bottom, "lr": ENCODER_RATE * LAYER_DECAY**LAYERS})
    rest = [p for n, p in tagger.named_parameters() if not n.startswith("encoder.")]
    return [*found, {"params": rest, "lr": HEAD_RATE}]


def learn(tagger, words, mask, classes, styles):
    """Adds the slope of the loss to the weights' and to the words' vectors."""
    with torch.autocast("cpu", torch.bfloat16):
        scores, gate = tagger.scores(words, mask)
    value = loss(scores.float(), gate.float(), classes, styles)
    value.backward()
    return value


def pushed(words):
    """The words' vectors moved up the slope, each sentence as far."""
    slope = words.grad
    return (words + PUSH * slope / slope.norm(dim=(1, 2), keepdim=True).clamp(min=1e-12)).detach()


@torch.no_grad()
def follow(mean, tagger, decay):
    """Moves the mean's weights a little towards the tagger's."""
    for kept, new in zip(mean.parameters(), tagger.parameters()):
        if new.requires_grad:
            kept.lerp_(new, 1 - decay)


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    names = Names(options.names)
    tokenizer = read_tokenizer(options.tokenizer)
    train, dev = corpora(options.corpora)
    tagger = Tagger(load(options.encoder))
    share = 1.0
    if options.start:
        before = torch.load(options.start)
        tagger.load_state_dict(before)
        share = RESTART
    mean = deepcopy(tagger)
    tagger.encoder.words.requires_grad_(False)
    optimizer = AdamW(groups(tagger), weight_decay=0.01, fused=True)
    tops = [share * group["lr"] for group in optimizer.param_groups]
    total = options.epochs * ((len(train) + OWN) // BATCH + 1)
    print(f"{len(train)} sentences and {OWN} of our own, {total} steps", flush=True)
    step = 0
    began = time.time()
    for _ in range(options.epochs):
        sentences = [with_other_people(s, names.like, RENAMED, chance) for s in train]
        sentences += own.expand(OWN, names, chance)
        tagger.train()
        for batch in batches(encode(tokenizer, sentences), BATCH, chance):
            step += 1
            done = max(step / total, (time.time() - began) / (60 * options.minutes))
            if done >= 1:
                break
            rate = min(1, step / WARM_UP) * (1 - done)
            for group, top in zip(optimizer.param_groups, tops):
                group["lr"] = top * rate
            ids, mask = padded(batch)
            classes, styles = targets(batch, ids.shape[1])
            words = tagger.encoder.words(ids).requires_grad_()
            optimizer.zero_grad()
            value = learn(tagger, words, mask, classes, styles)
            learn(tagger, pushed(words), mask, classes, styles)
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            if step % MEAN_EVERY == 0:
                follow(mean, tagger, min(MEAN_DECAY, step / (step + 39)))
            if step % 50 == 0:
                print(f"step {step} loss {value.item():.4f} {time.time() - began:.0f} s", flush=True)
            if step % SAVE_EVERY == 0:
                torch.save(mean.state_dict(), options.output)
    if options.start:
        after = mean.state_dict()
        mean.load_state_dict({name: after[name].lerp(before[name], KEPT) for name in after})
    torch.save(mean.state_dict(), options.output)
    for name, held in dev.items():
        print(report(name, counts(scorer(mean), tokenizer, held)), flush=True)


if __name__ == "__main__":
    main()
