package org.departures.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Span;

/**
 * Reads the other names that a text gives for a name itself: 蒂姆·库克(Tim Cook), 鸿海精密工业股份有限公司(简称鸿海),
 * Sonokinetics Corp. ("Sonokinetics"), 安全超级智能公司SSI.
 */
final class AliasReader {

  private static final int LONGEST_BRACKET = 80;
  private static final int LONGEST_ALIAS = 30;
  private static final int LONGEST_ACRONYM = 6;
  private static final int LONGEST_CODE = 16;
  private static final Pattern BETWEEN_TERMS = Pattern.compile("[,;、/:]|或者?|\\bor\\b|\\band\\b");

  private static final String QUOTES = "\"“”「」『』'";

  private final ReferenceWords words;
  private final Set<String> positions;
  private final Set<String> notNames;

  AliasReader(Lexicon lexicon, ReferenceWords words) {
    this.words = words;
    positions = lexicon.words(Table.POSITIONS, Language.EN);
    notNames = lexicon.words(Table.NOT_IN_NAMES, Language.EN);
  }

  List<StatedAlias> read(Document document, List<Mention> mentions) {
    List<StatedAlias> aliases = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.type() == MentionType.PERSON || mention.type() == MentionType.ORGANIZATION) {
        bracket(document.folded(), mention.span().end())
            .ifPresent(content -> readBracket(document, mention, content, mentions, aliases));
        if (mention.type() == MentionType.ORGANIZATION) {
          acronym(document, mention, mentions)
              .ifPresent(form -> aliases.add(new StatedAlias(mention, form, true)));
        }
      }
    }
    return aliases;
  }

  /** What stands in the bracket that opens at {@code at}, on the same line. */
  private static Optional<Span> bracket(String text, int at) {
    int open = at;
    while (open < text.length() && (text.charAt(open) == ' ' || isQuote(text.charAt(open)))) {
      open++;
    }
    if (open >= text.length() || text.charAt(open) != '(') {
      return Optional.empty();
    }
    int limit = Math.min(text.length(), open + LONGEST_BRACKET);
    for (int i = open + 1; i < limit && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == ')') {
        return Optional.of(new Span(open + 1, i));
      }
    }
    return Optional.empty();
  }

  private void readBracket(
      Document document,
      Mention name,
      Span bracket,
      List<Mention> mentions,
      List<StatedAlias> aliases) {
    String content = document.folded(bracket);
    List<String> terms = terms(content);
    if (!terms.isEmpty()) {
      terms.forEach(term -> aliases.add(new StatedAlias(name, term, true)));
    } else if (isStockCode(content)) {
      aliases.add(new StatedAlias(name, content.strip(), false));
      // NYSE: FAR, where FAR was taken for a name of its own.
      mentions.stream()
          .filter(other -> other.type() == name.type() && other.span().end() == bracket.end())
          .map(other -> new StatedAlias(name, document.folded(other.span()), false))
          .forEach(aliases::add);
    } else {
      String inner = unquoted(content);
      boolean named =
          mentions.stream()
              .filter(other -> other.type() == name.type() && bracket.contains(other.span()))
              .anyMatch(other -> unquoted(document.folded(other.span())).equals(inner));
      String outer = document.folded(name.span());
      if ((named && isOfOtherScript(outer, inner))
          || (name.type() == MentionType.ORGANIZATION && isAcronym(outer, inner))) {
        aliases.add(new StatedAlias(name, inner, true));
      }
    }
  }

  private static boolean isOfOtherScript(String outer, String inner) {
    NameForm form = NameForm.of(inner);
    return NameForm.of(outer).han() ? form.latin() : form.han();
  }

  /** The short forms in a bracket: quoted words, or the words behind 简称 and its like. */
  private List<String> terms(String content) {
    List<String> terms = new ArrayList<>();
    for (String part : BETWEEN_TERMS.split(content, -1)) {
      String term = part.strip();
      Optional<String> cue = words.behind(ReferenceWords.Kind.ALIAS, term);
      boolean cued = cue.isPresent() || (!terms.isEmpty() && isQuoted(term));
      while (cue.isPresent()) {
        term = term.substring(cue.get().length()).strip();
        if (term.startsWith("为")) {
          term = term.substring(1).strip();
        }
        cue = words.behind(ReferenceWords.Kind.ALIAS, term);
      }
      if (term.isEmpty() && cued) {
        // 股票简称:远山科技: the name stands in the next part.
        return content.indexOf(':') < 0 ? terms : labelled(content);
      }
      // An unquoted English phrase is not a name: (the largest bank of the country).
      if (isQuoted(term) || (cued && NameForm.of(term).han())) {
        String form = unquoted(withoutBracket(term));
        if (!form.isEmpty() && form.length() <= LONGEST_ALIAS) {
          terms.add(form);
        }
      }
    }
    return terms;
  }

  /** 中国石化(4.440: prices stand behind names in brackets of their own. */
  private static String withoutBracket(String term) {
    int open = term.indexOf('(');
    return open < 0 ? term : term.substring(0, open);
  }

  private static List<String> labelled(String content) {
    String behind = content.substring(content.indexOf(':') + 1);
    String form = unquoted(behind.split("[,;、/]", -1)[0]);
    return form.isEmpty() || form.length() > LONGEST_ALIAS ? List.of() : List.of(form);
  }

  private static boolean isQuoted(String term) {
    return term.length() > 2 && isQuote(term.charAt(0)) && isQuote(term.charAt(term.length() - 1));
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private static String unquoted(String term) {
    int start = 0;
    int end = term.length();
    while (start < end && (isQuote(term.charAt(start)) || term.charAt(start) == ' ')) {
      start++;
    }
    while (end > start && (isQuote(term.charAt(end - 1)) || term.charAt(end - 1) == ' ')) {
      end--;
    }
    return term.substring(start, end);
  }

  /** 600000.SH, 00700.HK, NASDAQ:AAPL, or six digits. */
  private static boolean isStockCode(String content) {
    int length = 0;
    int digits = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c != ' ') {
        if (!isCodeCharacter(c)) {
          return false;
        }
        length++;
        digits += c >= '0' && c <= '9' ? 1 : 0;
      }
    }
    return length <= LONGEST_CODE
        && ((digits >= 4 && (digits < length || digits == 6))
            || (digits == 0 && content.strip().indexOf(':') > 0));
  }

  private static boolean isCodeCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '.' || c == ':' || c == '-';
  }

  /** A name in Latin capitals straight behind one in Chinese: 安全超级智能公司SSI. */
  private Optional<String> acronym(Document document, Mention name, List<Mention> mentions) {
    String text = document.folded();
    int start = name.span().end();
    int end = start;
    while (end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
      end++;
    }
    if (end - start < 2
        || end - start > LONGEST_ACRONYM
        || !NameForm.of(document.folded(name.span())).han()) {
      return Optional.empty();
    }
    Span span = new Span(start, end);
    boolean named =
        mentions.stream()
            .anyMatch(m -> m.type() == MentionType.ORGANIZATION && m.span().equals(span));
    boolean taken = mentions.stream().anyMatch(m -> m.span().overlaps(span));
    boolean ended = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return named || (!taken && ended && end - start > 2 && isName(document.folded(span)))
        ? Optional.of(document.folded(span))
        : Optional.empty();
  }

  /** Whether {@code inner} can be an acronym of {@code outer}, which a Latin name has to spell. */
  private boolean isAcronym(String outer, String inner) {
    boolean capitals =
        inner.length() >= 2
            && inner.length() <= LONGEST_ACRONYM
            && inner.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    if (!capitals || !isName(inner)) {
      return false;
    }
    NameForm form = NameForm.of(outer);
    return form.han() ? inner.length() > 2 : Acronyms.spells(form, inner);
  }

  private boolean isName(String capitals) {
    return !contains(positions, capitals) && !contains(notNames, capitals);
  }

  private static boolean contains(Set<String> words, String word) {
    return words.contains(word) || words.contains(word.toLowerCase(Locale.ROOT));
  }
}
