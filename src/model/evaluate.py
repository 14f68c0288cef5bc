"""Measures an exported tagger on labelled sentences, as floats or as bytes.

usage: evaluate.py MODEL.onnx TOKENIZER.json SET.jsonl...
"""

import sys

import numpy
import onnxruntime
import torch

from corpus import read_json_lines
from measure import counts, report
from text import tokenizer as read_tokenizer


def main(model, tokenizer_path, *sets):
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    tokenizer = read_tokenizer(tokenizer_path)

    def scores(ids, mask):
        feed = {"input_ids": ids.numpy(), "attention_mask": mask.numpy().astype(numpy.int64)}
        return torch.from_numpy(session.run(None, feed)[0])

    for path in sets:
        print(report(path, counts(scores, tokenizer, read_json_lines(path, -1))), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
