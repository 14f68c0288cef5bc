package org.departures.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.Span;

/** Reads 先生, 女士, Mr. and their like, in a mention or beside it. */
final class Honorifics {

  private static final int LONGEST = 12;
  private static final List<ReferenceWords.Kind> KINDS =
      List.of(ReferenceWords.Kind.MALE, ReferenceWords.Kind.FEMALE, ReferenceWords.Kind.TITLE);

  private final ReferenceWords words;
  private final Set<String> surnames;

  Honorifics(Lexicon lexicon, ReferenceWords words) {
    this.words = words;
    surnames = lexicon.words(Table.SURNAMES, Language.ZH);
  }

  /** {@code name} without its honorific: 陈 for 陈先生, Cook for Mr. Cook. */
  String stripped(String name) {
    for (ReferenceWords.Kind kind : KINDS) {
      Optional<String> last = words.before(kind, name);
      if (last.isPresent() && isStrippable(name, last.get())) {
        return name.substring(0, name.length() - last.get().length());
      }
      Optional<String> first = words.behind(kind, name);
      if (first.isPresent()
          && first.get().length() < name.length()
          && name.charAt(first.get().length()) == ' ') {
        return name.substring(first.get().length()).strip();
      }
    }
    return name;
  }

  /** A title of one character is one only behind a surname: 王总, but not 李小董. */
  private boolean isStrippable(String name, String title) {
    int rest = name.length() - title.length();
    return rest > 0
        && Character.isIdeographic(name.charAt(rest))
        && (title.length() > 1 || rest == 1 || isSurname(name.substring(0, rest)));
  }

  /** Whether {@code name}, stripped, is a Chinese surname alone. */
  boolean isSurname(String name) {
    return name.length() == 1
        ? Character.isIdeographic(name.charAt(0))
        : name.length() == 2 && surnames.contains(name);
  }

  /** Whether the honorific in or beside {@code mention} is of {@code kind}. */
  boolean has(ReferenceWords.Kind kind, Document document, Mention mention) {
    String name = document.folded(mention.span());
    String text = document.folded();
    Span span = mention.span();
    String before = text.substring(Math.max(0, span.start() - LONGEST), span.start());
    String behind = text.substring(span.end(), Math.min(text.length(), span.end() + LONGEST));
    return words.before(kind, name).isPresent()
        || words.behind(kind, name).isPresent()
        || (before.endsWith(" ") && words.before(kind, before.stripTrailing()).isPresent())
        || words.behind(kind, behind).filter(word -> isHan(word)).isPresent();
  }

  private static boolean isHan(String word) {
    return Character.isIdeographic(word.charAt(0));
  }
}
