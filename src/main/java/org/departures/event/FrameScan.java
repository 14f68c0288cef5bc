package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import org.departures.lexicon.Lexicon;
import org.departures.model.Recognition;
import org.departures.model.Sentence;
import org.departures.model.Stage;

/**
 * Fires the rules on the sentences that were looked at. It asks only where mentions stand and of
 * which type they are, so that it can go before anybody knows whom they mean: where its frames
 * {@linkplain Frames#tell tell} nothing, nothing is to be had of the article.
 */
public final class FrameScan implements Stage<Recognition, Frames> {

  private final Masking masking = new Masking();
  private final FrameMatcher matcher;

  /** A scan with the lexicon's rules. */
  public FrameScan(Lexicon lexicon) {
    matcher = new FrameMatcher(lexicon);
  }

  @Override
  public Frames apply(Recognition recognition) {
    List<MaskedSentence> sentences = new ArrayList<>();
    List<Frame> frames = new ArrayList<>();
    for (Sentence sentence : recognition.document().selected()) {
      MaskedSentence masked = matcher.contract(masking.mask(recognition, sentence));
      sentences.add(masked);
      frames.addAll(matcher.match(masked));
    }
    return new Frames(recognition, sentences, frames);
  }
}
