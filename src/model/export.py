"""Writes the tagger for the runtime: an ONNX file with weights of eight bits, and its tokenizer.

usage: export.py --encoder MODEL.onnx --tokenizer TOKENIZER.json --weights WEIGHTS.pt -o FOLDER

Products with weights become integer products with a scale a channel (seven bits, so that sums can't
overflow on processors with AVX2 alone); the words' vectors become bytes with a scale a word. FOLDER gets
tagger.onnx (input_ids, attention_mask to scores) and tokenizer.json. With --full the weights stay floats,
for comparison.
"""

import argparse
import json
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from encoder import load
from tagger import Tagger
from text import lowering

OPSET = 17


class Bytes(nn.Module):
    """An embedding whose rows are bytes, each row with its own scale."""

    def __init__(self, embedding):
        super().__init__()
        rows = embedding.weight.detach()
        scale = rows.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", (rows / scale).round().to(torch.int8))

    def forward(self, ids):
        return self.rows[ids].float() * self.scale[ids]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--encoder", "--tokenizer", "--weights"):
        parser.add_argument(name, required=True)
    parser.add_argument("-o", dest="output", type=Path, required=True)
    parser.add_argument("--full", action="store_true")
    options = parser.parse_args()
    tagger = Tagger(load(options.encoder))
    tagger.load_state_dict(torch.load(options.weights))
    tagger.eval()
    options.output.mkdir(parents=True, exist_ok=True)
    if options.full:
        write(tagger, options.output / "tagger.onnx")
    else:
        tagger.encoder.words = Bytes(tagger.encoder.words)
        with tempfile.TemporaryDirectory() as folder:
            full = Path(folder) / "full.onnx"
            write(tagger, full)
            quantize_dynamic(
                full,
                options.output / "tagger.onnx",
                op_types_to_quantize=["MatMul"],
                per_channel=True,
                reduce_range=True,
                weight_type=QuantType.QInt8,
                extra_options={"MatMulConstBOnly": True},
            )
    content = json.dumps(lowering(options.tokenizer), ensure_ascii=False, separators=(",", ":"))
    (options.output / "tokenizer.json").write_text(content + "\n", encoding="utf-8")


def write(tagger, path):
    ids = torch.ones(2, 16, dtype=torch.long)
    axes = {name: {0: "sentences", 1: "tokens"} for name in ("input_ids", "attention_mask", "scores")}
    torch.onnx.export(
        tagger,
        (ids, ids),
        str(path),
        input_names=["input_ids", "attention_mask"],
        output_names=["scores"],
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


if __name__ == "__main__":
    main()
