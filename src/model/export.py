"""Writes the tagger for the runtime: an ONNX file with weights of eight bits, and its tokenizer.

usage: export.py --encoder MODEL.onnx --tokenizer TOKENIZER.json --weights WEIGHTS.pt -o FOLDER

Products with weights become integer products: the weights with a scale a channel (seven bits, so that sums
can't overflow on processors with AVX2 alone), what they are multiplied with in eight bits with a scale a
token, so that no token's scores depend on other sentences of its batch; the words' vectors become bytes with
a scale a word. FOLDER gets tagger.onnx (input_ids, attention_mask to scores) and tokenizer.json. With --full
the weights stay floats, for comparison.
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy
import onnx
import torch
from onnx import helper, numpy_helper
from torch import nn

from encoder import load
from tagger import Tagger
from text import lowering

OPSET = 17
RUNTIME = "com.microsoft"
WEIGHT_STEPS = 63
TOKEN_STEPS = 127
MIDDLE = 128


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
            model = onnx.load(full)
            in_integers(model)
            onnx.save(model, options.output / "tagger.onnx")
    content = json.dumps(lowering(options.tokenizer), ensure_ascii=False, separators=(",", ":"))
    (options.output / "tokenizer.json").write_text(content + "\n", encoding="utf-8")


def in_integers(model):
    """Multiplies by weights in integers, each token with its own scale."""
    graph = model.graph
    weights = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    constants = {
        "middle": numpy.array(MIDDLE, numpy.uint8),
        "step": numpy.array(1 / TOKEN_STEPS, numpy.float32),
        "least": numpy.array(1e-9, numpy.float32),
        "one": numpy.array(1, numpy.float32),
    }
    nodes = []
    scaled = set()
    for node in graph.node:
        if node.op_type != "MatMul" or node.input[1] not in weights:
            nodes.append(node)
            continue
        tokens, weight = node.input
        if tokens not in scaled:
            scaled.add(tokens)
            nodes += [
                helper.make_node("Abs", [tokens], [f"{tokens}.size"]),
                helper.make_node("ReduceMax", [f"{tokens}.size"], [f"{tokens}.top"], axes=[-1]),
                helper.make_node("Mul", [f"{tokens}.top", "step"], [f"{tokens}.step"]),
                helper.make_node("Max", [f"{tokens}.step", "least"], [f"{tokens}.scale"]),
                helper.make_node("Div", [tokens, f"{tokens}.scale"], [f"{tokens}.steps"]),
                helper.make_node("QuantizeLinear", [f"{tokens}.steps", "one", "middle"], [f"{tokens}.bytes"]),
            ]
        scale = numpy.abs(weights[weight]).max(0) / WEIGHT_STEPS
        constants[f"{weight}.scale"] = scale
        constants[f"{weight}.bytes"] = numpy.round(weights[weight] / scale).astype(numpy.int8)
        product = [f"{tokens}.bytes", f"{weight}.bytes", "one", f"{weight}.scale", "middle"]
        nodes += [
            helper.make_node("MatMulIntegerToFloat", product, [f"{node.output[0]}.steps"], domain=RUNTIME),
            helper.make_node("Mul", [f"{node.output[0]}.steps", f"{tokens}.scale"], node.output),
        ]
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    kept = [t for t in graph.initializer if t.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in constants.items())
    model.opset_import.append(helper.make_opsetid(RUNTIME, 1))


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
