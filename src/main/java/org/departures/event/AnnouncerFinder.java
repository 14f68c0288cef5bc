package org.departures.event;

import java.util.List;
import java.util.Optional;
import org.departures.model.Mention;

/**
 * Says which organisation announces what a frame tells, in its sentence or one of those just before
 * it: 远山咖啡宣布任命周宁。现任CEO陈立将卸任. For one article.
 */
final class AnnouncerFinder {

  private static final int SENTENCES_BACK = 2;

  private final Bystanders bystanders;
  private final Reading reading;

  AnnouncerFinder(Bystanders bystanders, Reading reading) {
    this.bystanders = bystanders;
    this.reading = reading;
  }

  /** The last that announces something in the frame's sentence or before it. */
  Optional<Mention> find(Frame frame, List<MaskedSentence> sentences) {
    int here = frame.sentence().sentence().index();
    Optional<Mention> last = Optional.empty();
    for (MaskedSentence sentence : sentences) {
      int index = sentence.sentence().index();
      if (index <= here && index >= here - SENTENCES_BACK) {
        Optional<Mention> announcer = last(sentence);
        last = announcer.isPresent() ? announcer : last;
      }
    }
    return last;
  }

  private Optional<Mention> last(MaskedSentence sentence) {
    String text = sentence.text();
    for (int at = text.length() - 1; at >= 0; at--) {
      if (text.charAt(at) == Symbol.ORGANIZATION.mark() && bystanders.isAnnouncer(sentence, at)) {
        Optional<Mention> mention =
            sentence
                .node(at)
                .flatMap(Node::mention)
                .filter(found -> reading.entity(found).isPresent());
        if (mention.isPresent()) {
          return mention;
        }
      }
    }
    return Optional.empty();
  }
}
