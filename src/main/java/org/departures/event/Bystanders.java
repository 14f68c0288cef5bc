package org.departures.event;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;

/**
 * Knows the organisations of a sentence that nobody leaves there: who reports it (据新华社报道,
 * 新华社东京8月3日电), who is told (向行政院请辞), and where it is said (在国会宣布, 对财新表示). A place in a masked
 * sentence gives one.
 */
final class Bystanders {

  private static final String ANNOUNCED = "announced";
  private static final String DECIDER = "decider";
  private static final String VISITED = "visited";
  private static final String SCENE = "scene";
  private static final String OUTSIDER = "outsider";
  private static final String REPORTED = "reported";
  private static final String TOLD = "told";
  private static final String NOWHERE = "nowhere";
  private static final String SOURCE = "source";

  /** 东京8月3日电(记者. */
  private static final Pattern DATELINE =
      Pattern.compile("[^,。;:!?\ue000-\ue002\ue004-\ue006]{0,14}?(?:电|讯)[(\\[ ,:]");

  private static final int LONGEST_DATELINE = 14;

  private static final Pattern FROM = Pattern.compile("(?:从|自)[^,。;\ue000-\ue006]{2,6}$");

  private final WordTree<Boolean> sources;
  private final WordTree<Boolean> told;
  private final Set<String> outsiders;
  private final Set<String> nowhere;
  private final WordTree<Boolean> scenes;
  private final WordTree<Boolean> deciders;
  private final WordTree<Boolean> visiting;
  private final Pattern announcing;

  Bystanders(Lexicon lexicon) {
    Set<String> reporting = new TreeSet<>(lexicon.words(Table.REPORTING, Language.ZH));
    reporting.addAll(lexicon.words(Table.REPORTING, Language.EN));
    sources = WordTree.of(reporting);
    Set<String> telling = new TreeSet<>(lexicon.words(Table.REFERENCES, Language.EN, TOLD));
    telling.addAll(lexicon.words(Table.REFERENCES, Language.EN, SOURCE));
    telling.add("向");
    told = WordTree.of(telling);
    outsiders = new TreeSet<>(lexicon.words(Table.REFERENCES, Language.ZH, OUTSIDER));
    outsiders.addAll(lexicon.words(Table.REFERENCES, Language.ZH, REPORTED));
    nowhere = lexicon.words(Table.REFERENCES, Language.ZH, NOWHERE);
    scenes = WordTree.of(lexicon.words(Table.REFERENCES, Language.ZH, SCENE));
    deciders = WordTree.of(lexicon.words(Table.REFERENCES, Language.ZH, DECIDER));
    visiting = WordTree.of(lexicon.words(Table.REFERENCES, Language.ZH, VISITED));
    announcing =
        Pattern.compile(
            lexicon.words(Table.DATE_CUES, Language.ZH, ANNOUNCED).stream()
                .filter(word -> word.length() > 1 && !reporting.contains(word))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "[^,。;:!?\ue000\ue001\ue004]{0,8}(?:", ")")));
  }

  /** Whether the organisation at {@code at} reports, or something is said there. */
  boolean isSourceOrScene(MaskedSentence sentence, int at) {
    String text = sentence.text();
    return isSource(text, at + 1, text.length()) || isScene(text, at, at + 1, text.length());
  }

  /**
   * Whether what stands around an organisation's name, from {@code start} to {@code end}, makes it
   * the scene of what is told; up to {@code limit}.
   */
  boolean isScene(String text, int start, int end, int limit) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    return ((before == '在' || before == '对') && scenes.startingAt(text, end, limit).isPresent())
        || visiting.endingAt(text, start, 0).isPresent();
  }

  /**
   * Whether what stands behind an organisation's name, from {@code end} to {@code limit}, makes it
   * the source of the news.
   */
  boolean isSource(String text, int end, int limit) {
    int word = end;
    while (word < limit && Character.isWhitespace(text.charAt(word))) {
      word++;
    }
    return sources.startingAt(text, word, limit).isPresent()
        || (mayEndDateline(text, end, limit)
            && DATELINE.matcher(text).region(end, limit).lookingAt());
  }

  /** Whether the word that ends a dateline stands there; most often none does. */
  private static boolean mayEndDateline(String text, int start, int limit) {
    for (int at = start; at < limit && at <= start + LONGEST_DATELINE; at++) {
      if (text.charAt(at) == '电' || text.charAt(at) == '讯') {
        return true;
      }
    }
    return false;
  }

  /** Whether the organisation at {@code at} makes something known: 远山咖啡宣布. */
  boolean isAnnouncer(MaskedSentence sentence, int at) {
    String text = sentence.text();
    return !isSource(text, at + 1, text.length())
        && announcing.matcher(text).region(at + 1, text.length()).lookingAt();
  }

  /** Whether the organisation's name ends like those that decide who leads others: 中共中央决定. */
  boolean isDecider(String name) {
    return deciders.endingAt(name, name.length(), 0).isPresent();
  }

  /** 从日职退役: from what no recogniser knows, and so not from what the article is about. */
  boolean isFromSomethingElse(Frame frame) {
    String before = frame.sentence().text().substring(frame.start(), frame.triggerStart());
    return (before.indexOf('从') >= 0 || before.indexOf('自') >= 0)
        && FROM.matcher(before).find()
        && nowhere.stream().noneMatch(before::contains);
  }

  /** Whether who holds the post speaks of other houses: 分析师. */
  boolean isReporter(String post) {
    return outsiders.stream().anyMatch(post::contains);
  }

  /** Whether it is told to the organisation at {@code at}, or said there: “said on Farhill”. */
  boolean isTold(MaskedSentence sentence, int at) {
    String text = sentence.lowerCase();
    int end = at;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return text.charAt(at) == Symbol.ORGANIZATION.mark() && told.endingAt(text, end, 0).isPresent();
  }
}
