package org.departures.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Rule.Yield;
import org.departures.model.Mention;
import org.departures.model.Recognition;
import org.departures.model.Span;
import org.departures.model.Trigger;
import org.departures.model.Trigger.Reach;
import org.departures.model.Verdict;

/** The sentences of one article that were looked at, and what the rules say in them. */
public final class Frames {

  /** What makes an article worth reading; the rest only adds to it. */
  private static final Set<Yield> TELLING =
      Set.of(Yield.DEPARTURE, Yield.STAY, Yield.RETURN, Yield.TALLY);

  private final Recognition recognition;
  private final List<MaskedSentence> sentences;
  private final List<Frame> all;

  Frames(Recognition recognition, List<MaskedSentence> sentences, List<Frame> all) {
    this.recognition = recognition;
    this.sentences = List.copyOf(sentences);
    this.all = List.copyOf(all);
  }

  Recognition recognition() {
    return recognition;
  }

  List<MaskedSentence> sentences() {
    return sentences;
  }

  List<Frame> all() {
    return all;
  }

  /** Whether a rule says that somebody leaves, stays or comes back, or how many do. */
  public boolean tell() {
    return all.stream().anyMatch(frame -> TELLING.contains(frame.rule().yields()));
  }

  /**
   * The same frames in {@code resolved}, where each mention has the entity that it was resolved to;
   * empty where other mentions stand there, of which the rules may say something else.
   */
  public Optional<Frames> in(Recognition resolved) {
    Map<Span, Mention> mentions = new HashMap<>();
    resolved.mentions().forEach(mention -> mentions.put(mention.span(), mention));
    boolean same =
        resolved.document().equals(recognition.document())
            && mentions.size() == recognition.mentions().size()
            && recognition.mentions().stream()
                .allMatch(
                    mention ->
                        mentions.containsKey(mention.span())
                            && mentions.get(mention.span()).type() == mention.type());
    if (!same) {
      return Optional.empty();
    }
    Map<MaskedSentence, MaskedSentence> masked = new HashMap<>();
    sentences.forEach(sentence -> masked.put(sentence, sentence.with(mentions)));
    return Optional.of(
        new Frames(
            resolved,
            sentences.stream().map(masked::get).toList(),
            all.stream().map(frame -> frame.in(masked.get(frame.sentence()), mentions)).toList()));
  }

  /** The triggers of departures at which no rule says anything. */
  public List<Verdict> unexplained() {
    List<Verdict> verdicts = new ArrayList<>();
    for (MaskedSentence sentence : sentences) {
      for (Trigger trigger : sentence.sentence().triggers()) {
        if (trigger.reach() == Reach.ARTICLE
            && all.stream().noneMatch(frame -> trigger.span().contains(frame.trigger()))) {
          verdicts.add(
              new Verdict(
                  sentence.sentence().index(),
                  trigger.span(),
                  Optional.empty(),
                  "no rule's pattern fits what stands around it"));
        }
      }
    }
    return verdicts;
  }
}
