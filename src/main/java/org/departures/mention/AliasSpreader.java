package org.departures.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.departures.model.Document;
import org.departures.model.Mention;
import org.departures.model.Sentence;
import org.departures.model.Span;

/** Finds the further occurrences of the short forms that a text has given for its names. */
final class AliasSpreader {

  private static final String FOUND_BY = "alias";

  private final Anaphora anaphora;

  /** {@code anaphora} are class words such as 公司, which are found as such or not at all. */
  AliasSpreader(Anaphora anaphora) {
    this.anaphora = anaphora;
  }

  /** {@code mentions} with those that their aliases add, in the order of the text. */
  List<Mention> spread(Document document, List<Mention> mentions, List<StatedAlias> aliases) {
    List<Mention> all = new ArrayList<>(mentions);
    for (StatedAlias alias : aliases) {
      if (alias.spreads() && alias.form().length() > 1 && !anaphora.contains(alias.form())) {
        for (Sentence sentence : document.selected()) {
          spread(document, sentence, alias, all);
        }
      }
    }
    all.sort((one, other) -> one.span().compareTo(other.span()));
    return all;
  }

  private static void spread(
      Document document, Sentence sentence, StatedAlias alias, List<Mention> all) {
    String text = document.folded();
    int from = Math.max(sentence.span().start(), alias.name().span().end());
    for (int at = text.indexOf(alias.form(), from);
        at >= 0 && at + alias.form().length() <= sentence.span().end();
        at = text.indexOf(alias.form(), at + alias.form().length())) {
      Span span = new Span(at, at + alias.form().length());
      if (isWord(text, span) && all.stream().noneMatch(m -> m.span().overlaps(span))) {
        all.add(
            new Mention(
                alias.name().type(), span, document.original(span), FOUND_BY, Optional.empty()));
      }
    }
  }

  private static boolean isWord(String text, Span span) {
    return !joins(text, span.start()) && !joins(text, span.end());
  }

  private static boolean joins(String text, int at) {
    return at > 0
        && at < text.length()
        && ReferenceWords.isLatin(text.charAt(at - 1))
        && ReferenceWords.isLatin(text.charAt(at));
  }
}
