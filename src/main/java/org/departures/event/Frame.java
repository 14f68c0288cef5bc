package org.departures.event;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.Rule;
import org.departures.model.Mention;
import org.departures.model.Sentence;
import org.departures.model.Span;
import org.departures.model.Verdict;

/**
 * A rule that fired: where, by which trigger, and what its slots hold. {@code start}, {@code end}
 * and {@code triggerStart}, {@code triggerEnd} count characters of the masked sentence; {@code
 * trigger} is a span of the article.
 */
record Frame(
    Rule rule,
    MaskedSentence sentence,
    Span trigger,
    int start,
    int end,
    int triggerStart,
    int triggerEnd,
    Map<Slot, List<Node>> slots,
    Map<Slot, Span> spans) {

  Frame {
    slots = Collections.unmodifiableMap(slots);
    spans = Collections.unmodifiableMap(spans);
  }

  /** The same frame in {@code masked}, with those of {@code mentions} where its own stand. */
  Frame in(MaskedSentence masked, Map<Span, Mention> mentions) {
    Map<Slot, List<Node>> known = new EnumMap<>(Slot.class);
    slots.forEach(
        (slot, nodes) -> known.put(slot, nodes.stream().map(node -> node.with(mentions)).toList()));
    return new Frame(rule, masked, trigger, start, end, triggerStart, triggerEnd, known, spans);
  }

  /**
   * What the slot holds; empty where the pattern has no such slot or the sentence nothing in it.
   */
  List<Node> all(Slot slot) {
    return slots.getOrDefault(slot, List.of());
  }

  Optional<Node> one(Slot slot) {
    List<Node> nodes = all(slot);
    return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.get(0));
  }

  /** What became of the frame's trigger. */
  Verdict verdict(String outcome) {
    return new Verdict(sentence.sentence().index(), trigger, Optional.of(rule.id()), outcome);
  }

  /** Of {@code sentences} that before the frame's, in the same paragraph. */
  Optional<MaskedSentence> sentenceBefore(List<MaskedSentence> sentences) {
    Sentence own = sentence.sentence();
    return sentences.stream()
        .filter(
            other ->
                other.sentence().index() == own.index() - 1
                    && other.sentence().paragraph() == own.paragraph())
        .findFirst();
  }
}
