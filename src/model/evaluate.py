"""Measures an exported tagger on labelled sentences, as floats or as bytes: F1, and its speed on one thread.

usage: evaluate.py MODEL.onnx TOKENIZER.json SET.jsonl...
"""

import sys
import time

import numpy
import onnxruntime
import torch

from corpus import read_json_lines
from measure import counts, report
from text import tokenizer as read_tokenizer


def main(model, tokenizer_path, *sets):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    tokenizer = read_tokenizer(tokenizer_path)

    characters = 0
    seconds = 0.0

    def scores(ids, mask):
        nonlocal seconds
        feed = {"input_ids": ids.numpy(), "attention_mask": mask.numpy().astype(numpy.int64)}
        began = time.process_time()
        found = session.run(None, feed)[0]
        seconds += time.process_time() - began
        return torch.from_numpy(found)

    for path in sets:
        sentences = read_json_lines(path, -1)
        characters += sum(len(text) for text, _, _ in sentences)
        print(report(path, counts(scores, tokenizer, sentences)), flush=True)
    print(f"{characters / seconds:.0f} characters a second")


if __name__ == "__main__":
    main(*sys.argv[1:])
