package org.departures.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Language;

/** The words of {@link Table#ANAPHORA} of both languages, compared without case and article. */
final class Anaphora {

  private static final String ARTICLE = "the ";
  private static final String NEAR = "near-organization";
  private static final String FORMER = "former";
  private static final String LATTER = "latter";

  private final Map<String, String> kinds = new HashMap<>();

  Anaphora(Lexicon lexicon) {
    for (Language language : List.of(Language.ZH, Language.EN)) {
      lexicon.map(Table.ANAPHORA, language).forEach((word, kind) -> kinds.put(key(word), kind));
    }
  }

  boolean contains(String form) {
    return kinds.containsKey(key(form));
  }

  /** Whether {@code form} points at the organisation named just before: 该公司, 后者. */
  boolean isNear(String form) {
    String kind = kinds.get(key(form));
    return NEAR.equals(kind) || LATTER.equals(kind);
  }

  /** Whether {@code form} is 前者 or 后者, and so one of two. */
  boolean isOneOfTwo(String form) {
    return isFormer(form) || LATTER.equals(kinds.get(key(form)));
  }

  /** Whether {@code form} is 前者. */
  boolean isFormer(String form) {
    return FORMER.equals(kinds.get(key(form)));
  }

  /** {@code form} as it is compared: "company" for "The Company". */
  static String key(String form) {
    String folded = form.strip().toLowerCase(Locale.ROOT);
    return folded.startsWith(ARTICLE) ? folded.substring(ARTICLE.length()) : folded;
  }
}
