package org.departures.mention;

import java.util.List;
import org.departures.model.Document;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Span;

/** What the words beside a mention say of its part in the sentence. */
final class Surroundings {

  private static final int REACH = 24;

  private final ReferenceWords words;

  Surroundings(ReferenceWords words) {
    this.words = words;
  }

  /** Whether a person is no subject: 由张三, 与李四, by Tim Cook. */
  boolean isOblique(Document document, List<Mention> mentions, int index) {
    String before = textBefore(document, start(document, mentions, index)).stripTrailing();
    return words.before(ReferenceWords.Kind.OBLIQUE, before).isPresent()
        || words.before(ReferenceWords.Kind.FOLLOWED, before).isPresent()
        || words.before(ReferenceWords.Kind.SOURCE, before).isPresent();
  }

  /** Whether an organisation only tells the news: 据新华社报道, 来源:新华社. */
  boolean isSource(Document document, Mention mention) {
    String before = textBefore(document, mention.span().start()).stripTrailing();
    if (before.endsWith(":")) {
      before = before.substring(0, before.length() - 1).stripTrailing();
    }
    return words.before(ReferenceWords.Kind.SOURCE, before).isPresent()
        || words
            .behind(ReferenceWords.Kind.REPORTED, textBehind(document, mention.span().end()))
            .isPresent();
  }

  /** Whether a class word has an owner or a number of its own: 一家公司, 他的公司. */
  boolean isPossessed(Document document, Mention mention) {
    return words
        .before(
            ReferenceWords.Kind.POSSESSOR,
            textBefore(document, mention.span().start()).stripTrailing())
        .isPresent();
  }

  /** Where the phrase of a person starts, with the office and the organisation before the name. */
  private static int start(Document document, List<Mention> mentions, int index) {
    int from = mentions.get(index).span().start();
    for (int i = index - 1; i >= 0; i--) {
      Span span = mentions.get(i).span();
      MentionType type = mentions.get(i).type();
      boolean office =
          type == MentionType.POSITION
              || type == MentionType.ORGANIZATION
              || type == MentionType.ORGANIZATION_ANAPHOR;
      if (!office || !document.folded(new Span(span.end(), from)).isBlank()) {
        break;
      }
      from = span.start();
    }
    return from;
  }

  private static String textBefore(Document document, int at) {
    int from = Math.max(0, at - REACH);
    int line = document.folded().lastIndexOf('\n', at - 1);
    return document.folded().substring(Math.max(from, line + 1), at);
  }

  private static String textBehind(Document document, int at) {
    return document.folded().substring(at, Math.min(document.folded().length(), at + REACH));
  }
}
