package org.departures.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LowerCase;
import org.departures.lexicon.Table;
import org.departures.mention.LatinRun.LatinWord;
import org.departures.model.Language;
import org.departures.model.Span;

/**
 * Cuts text into runs of capitalised Latin words that may be names. Words of not-in-names in lower
 * case begin and end no run; positions and titles lie outside; initials, particles between names,
 * “, Inc.” and “University of” hold a run together.
 */
final class LatinRunScanner {

  private static final int LONGEST_RUN = 9;

  private final LatinWordCutter cutter;
  private final Set<String> stopWords;
  private final Set<String> titles;
  private final Set<String> particles;
  private final Set<String> generations;
  private final Set<String> links;
  private final Set<String> lastWords;
  private final Set<String> givenNames;
  private final Set<String> beforeDay;

  LatinRunScanner(Lexicon lexicon) {
    stopWords = Words.where(lexicon.words(Table.NOT_IN_NAMES, Language.EN), Words::isLowerCase);
    cutter = new LatinWordCutter(lexicon);
    titles = lexicon.words(Table.NAME_CONTEXT, Language.EN, "before-person");
    particles = lexicon.words(Table.NAME_CONTEXT, Language.EN, "particle");
    generations = lexicon.words(Table.NAME_CONTEXT, Language.EN, "generation");
    links = lexicon.words(Table.NAME_CONTEXT, Language.EN, "link");
    lastWords = LatinNameJudge.lastWords(lexicon);
    givenNames = lexicon.words(Table.GIVEN_NAMES, Language.EN);
    beforeDay =
        lexicon.entries(Table.DATES, Language.EN).stream()
            .map(Entry::word)
            .filter(Words::isLowerCase)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The runs of {@code text}, in order, none touching one of {@code positions} or reaching over the
   * start of a sentence.
   */
  List<LatinRun> scan(String text, List<Span> positions, BitSet sentenceStarts) {
    List<LatinRun> runs = new ArrayList<>();
    List<LatinWord> run = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < text.length(); ) {
      if (!Letters.isLatinOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      LatinWord word = cutter.wordAt(text, i);
      i = word.span().end();
      while (next < positions.size() && positions.get(next).end() <= word.span().start()) {
        next++;
      }
      boolean inPosition = next < positions.size() && positions.get(next).overlaps(word.span());
      boolean title = titles.contains(word.text()) && (run.isEmpty() || word.text().endsWith("."));
      boolean name = LatinWordCutter.isNameWord(word.text()) && !inPosition && !title;
      boolean opens = sentenceStarts.get(word.span().start());
      if (!run.isEmpty() && (opens || !(name && continues(text, run, word)))) {
        if (!opens && !inPosition && bridges(text, run, word)) {
          run.add(word);
          continue;
        }
        close(text, run, runs);
      }
      if (name && run.size() < LONGEST_RUN) {
        run.add(word);
      }
    }
    close(text, run, runs);
    return runs;
  }

  /**
   * Whether only a blank, or the comma before “Inc.” and “Jr.”, parts {@code word} from the run.
   */
  private boolean continues(String text, List<LatinWord> run, LatinWord word) {
    int end = run.get(run.size() - 1).span().end();
    String gap = withoutMark(text.substring(end, Math.min(word.span().start(), end + 4)));
    String last = run.get(run.size() - 1).text();
    if (run.size() == 1 && last.endsWith(".") && stopWords.contains(LowerCase.of(word.text()))) {
      return false;
    }
    if (last.endsWith(".") && lastWords.contains(last) && !lastWords.contains(word.text())) {
      return false;
    }
    return (!gap.isEmpty() && gap.length() < 4 && gap.chars().allMatch(c -> c == ' '))
        || gap.equals(" & ")
        || Nicknames.join(text, run, word)
        || (gap.isEmpty() && last.endsWith("."))
        || (gap.equals(", ") && (generations.contains(word.text()) || isIncorporated(word.text())));
  }

  /** Farhill® Corporation. */
  private static String withoutMark(String gap) {
    boolean marked = gap.length() > 1 && "®™".indexOf(gap.charAt(0)) >= 0;
    return marked ? gap.substring(1) : gap;
  }

  private boolean isIncorporated(String word) {
    return lastWords.contains(word)
        && (word.endsWith(".") || word.equals("Inc") || word.equals("LLC") || word.equals("Ltd"));
  }

  /** Whether a small word goes on to a name word: “van”, or “of” behind “Bank”. */
  private boolean bridges(String text, List<LatinWord> run, LatinWord word) {
    LatinWord last = run.get(run.size() - 1);
    int after = word.span().end();
    boolean adjacent =
        word.span().start() == last.span().end() + 1
            && text.charAt(last.span().end()) == ' '
            && after + 1 < text.length()
            && text.charAt(after) == ' '
            && Character.isLetter(text.charAt(after + 1));
    if (!adjacent) {
      return false;
    }
    LatinWord following = cutter.wordAt(text, after + 1);
    if (following.text().isEmpty()) {
      return false;
    }
    if (particles.contains(word.text())) {
      return LatinWordCutter.isNameWord(following.text()) || particles.contains(following.text());
    }
    boolean head = run.stream().anyMatch(part -> lastWords.contains(part.text()));
    // Farhill Inc. of Boston, yet Public Service Co. of Colorado.
    boolean complete = isIncorporated(last.text()) && !last.text().equals("Co.");
    return links.contains(word.text())
        && !complete
        && (head || endsAsOrganization(text, following))
        && (LatinWordCutter.isNameWord(following.text()) || links.contains(following.text()))
        && !stopWords.contains(LowerCase.of(following.text()));
  }

  /** First of America Bank: whether the capitals that go on here end like an organisation. */
  private boolean endsAsOrganization(String text, LatinWord first) {
    LatinWord word = first;
    for (int i = 0; i < LONGEST_RUN && LatinWordCutter.isNameWord(word.text()); i++) {
      if (lastWords.contains(word.text())) {
        return i > 0;
      }
      int end = word.span().end();
      if (end + 1 >= text.length()
          || text.charAt(end) != ' '
          || !Letters.isLatin(text.charAt(end + 1))) {
        return false;
      }
      word = cutter.wordAt(text, end + 1);
    }
    return false;
  }

  private void close(String text, List<LatinWord> run, List<LatinRun> runs) {
    int last = run.size();
    while (last > 0 && isStop(run.get(last - 1).text()) && !isBehindInitial(run, last - 1)) {
      last--;
    }
    int first = 0;
    while (first < last && isStop(run.get(first).text()) && !isGivenName(text, run, first, last)) {
      first++;
    }
    if (first < last) {
      boolean opens = opensSentence(text, run.get(first).span().start());
      runs.add(new LatinRun(run.subList(first, last), opens));
    }
    run.clear();
  }

  /** Jan in “Jan Roe”, but not in “in Jan Farhill said”. */
  private boolean isGivenName(String text, List<LatinWord> run, int first, int last) {
    LatinWord word = run.get(first);
    return last - first == 2
        && givenNames.contains(word.text())
        && !lastWords.contains(run.get(last - 1).text())
        && !links.contains(Neighbours.wordBefore(text, word.span().start()))
        && !beforeDay.contains(LowerCase.of(Neighbours.wordBefore(text, word.span().start())));
  }

  /** Best in “Anthony J. Best” is a name. */
  private static boolean isBehindInitial(List<LatinWord> run, int index) {
    return index > 0
        && run.get(index - 1).text().length() == 2
        && run.get(index - 1).text().endsWith(".");
  }

  private boolean isStop(String word) {
    return (stopWords.contains(LowerCase.of(word)) && !isAllCapitals(word))
        || particles.contains(word)
        || links.contains(word);
  }

  private static boolean isAllCapitals(String word) {
    return word.length() > 1 && Letters.isWithoutSmall(word);
  }

  private static boolean opensSentence(String text, int start) {
    int before = start - 1;
    while (before >= 0 && " \"“'(".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before < 0 || ".!?\n。:;".indexOf(text.charAt(before)) >= 0;
  }
}
