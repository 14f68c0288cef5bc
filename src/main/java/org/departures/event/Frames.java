package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.departures.model.Trigger;
import org.departures.model.Trigger.Reach;
import org.departures.model.Verdict;

/** The sentences of one article that were looked at, and what the rules say in them. */
record Frames(List<MaskedSentence> sentences, List<Frame> frames) {

  /** The triggers of departures at which no rule says anything. */
  List<Verdict> unexplained() {
    List<Verdict> verdicts = new ArrayList<>();
    for (MaskedSentence sentence : sentences) {
      for (Trigger trigger : sentence.sentence().triggers()) {
        if (trigger.reach() == Reach.ARTICLE
            && frames.stream().noneMatch(frame -> trigger.span().contains(frame.trigger()))) {
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
