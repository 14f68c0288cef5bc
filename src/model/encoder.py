"""The encoder, a BERT of four layers, in PyTorch, filled from the ONNX file it is published in."""

import numpy
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

WIDTH = 512
LAYERS = 4
HEADS = 8
EPSILON = 1e-12
CLOSED = -1e9
_LINEAR = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "up": "intermediate.dense",
    "down": "output.dense",
}
_NORM = {"norm": "attention.output.LayerNorm", "last_norm": "output.LayerNorm"}


def attend(query, key, value, mask):
    """Attention over what the mask allows."""
    if not torch.onnx.is_in_onnx_export():
        return functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    # PyTorch writes its own with two more looks at every pair of tokens.
    closed = torch.where(mask, 0.0, CLOSED)
    return functional.softmax(query / query.shape[-1] ** 0.5 @ key.transpose(-1, -2) + closed, -1) @ value


class Layer(nn.Module):
    """Self-attention and a feed-forward part, each with its residual and norm."""

    def __init__(self, dropout):
        super().__init__()
        for name in ("query", "key", "value", "output"):
            setattr(self, name, nn.Linear(WIDTH, WIDTH))
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.last_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        query, key, value = (
            part(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        heard = attend(query, key, value, mask)
        heard = heard.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm(x + self.dropout(self.output(heard)))
        return self.last_norm(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Token ids and a mask of the real ones to a vector a token."""

    def __init__(self, words=21128, positions=512, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(words, WIDTH)
        self.positions = nn.Embedding(positions, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids, mask):
        return self.read(self.words(ids), mask)

    def read(self, words, mask):
        """The same from the words' vectors."""
        places = torch.arange(words.shape[1], device=words.device)
        x = self.dropout(self.norm(words + self.positions(places)[None] + self.kind))
        allowed = mask[:, None, None, :].bool()
        for layer in self.layers:
            x = layer(x, allowed)
        return x


def load(path, dropout=0.1):
    """The encoder with the published weights."""
    graph = onnx.load(path).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    products = {n.name: tensors[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in tensors}
    state = {
        "words.weight": tensors["embeddings.word_embeddings.weight"],
        "positions.weight": tensors["embeddings.position_embeddings.weight"],
        "kind": tensors["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": tensors["embeddings.LayerNorm.weight"],
        "norm.bias": tensors["embeddings.LayerNorm.bias"],
    }
    for i in range(LAYERS):
        for ours, theirs in _LINEAR.items():
            state[f"layers.{i}.{ours}.bias"] = tensors[f"encoder.layer.{i}.{theirs}.bias"]
            node = f"/encoder/layer.{i}/{theirs.replace('.', '/')}/MatMul"
            state[f"layers.{i}.{ours}.weight"] = products[node].T
        for ours, theirs in _NORM.items():
            for part in ("weight", "bias"):
                state[f"layers.{i}.{ours}.{part}"] = tensors[f"encoder.layer.{i}.{theirs}.{part}"]
    encoder = Encoder(dropout=dropout)
    encoder.load_state_dict({k: torch.from_numpy(numpy.ascontiguousarray(v)) for k, v in state.items()})
    return encoder
