package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Rule.Yield;
import org.departures.model.Recognition;
import org.departures.model.Sentence;
import org.departures.model.Stage;
import org.departures.model.Verdict;

/**
 * Fires the rules on sentences of which nobody knows yet whom they mean. Where no verdict has a
 * rule, nothing is to be had of the article, and its entities need not be worked out.
 *
 * <p>Of what the rules say, a departure, a stay, a return and a count make an article worth
 * reading; the rest only adds to those.
 */
public final class FrameScan implements Stage<Recognition, List<Verdict>> {

  private static final Set<Yield> TELLING =
      Set.of(Yield.DEPARTURE, Yield.STAY, Yield.RETURN, Yield.TALLY);

  private final Masking masking = new Masking();
  private final FrameMatcher matcher;

  /** A scan with the lexicon's rules. */
  public FrameScan(Lexicon lexicon) {
    matcher = new FrameMatcher(lexicon);
  }

  @Override
  public List<Verdict> apply(Recognition recognition) {
    Frames found = frames(recognition);
    List<Verdict> verdicts = new ArrayList<>(found.unexplained());
    for (Frame frame : found.frames()) {
      if (TELLING.contains(frame.rule().yields())) {
        verdicts.add(frame.verdict("tells of a " + frame.rule().yields().code()));
      }
    }
    return verdicts;
  }

  Frames frames(Recognition recognition) {
    List<MaskedSentence> sentences = new ArrayList<>();
    List<Frame> frames = new ArrayList<>();
    for (Sentence sentence : recognition.document().selected()) {
      MaskedSentence masked = matcher.contract(masking.mask(recognition, sentence));
      sentences.add(masked);
      frames.addAll(matcher.match(masked));
    }
    return new Frames(sentences, frames);
  }
}
