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

  private static boolean startsWith(WordTree<Boolean> words, String text) {
    return words.startingAt(text, 0, text.length()).isPresent();
  }

  private static boolean endsWith(WordTree<Boolean> words, String text) {
    return words.endingAt(text, text.length(), 0).isPresent();
  }

  /** Whether the organisation at {@code at} reports, or something is said there. */
  boolean isSourceOrScene(MaskedSentence sentence, int at) {
    String behind = sentence.text().substring(at + 1);
    return isSource(behind) || isScene(sentence.text().substring(0, at), behind);
  }

  /** Whether what stands around an organisation's name makes it the scene of what is told. */
  boolean isScene(String before, String behind) {
    return ((before.endsWith("在") || before.endsWith("对")) && startsWith(scenes, behind))
        || endsWith(visiting, before);
  }

  /** Whether what stands behind an organisation's name makes it the source of the news. */
  boolean isSource(String behind) {
    return startsWith(sources, behind.stripLeading())
        || ((behind.indexOf('电') >= 0 || behind.indexOf('讯') >= 0)
            && DATELINE.matcher(behind).lookingAt());
  }

  /** Whether the organisation at {@code at} makes something known: 远山咖啡宣布. */
  boolean isAnnouncer(MaskedSentence sentence, int at) {
    String behind = sentence.text().substring(at + 1);
    return !isSource(behind) && announcing.matcher(behind).lookingAt();
  }

  /** Whether the organisation's name ends like those that decide who leads others: 中共中央决定. */
  boolean isDecider(String name) {
    return endsWith(deciders, name);
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
    return sentence.node(at).filter(node -> node.is(Symbol.ORGANIZATION)).isPresent()
        && endsWith(told, sentence.lowerCase().substring(0, at).stripTrailing());
  }
}
