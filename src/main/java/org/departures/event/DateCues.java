package org.departures.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LowerCase;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;

/**
 * Knows what the words beside a date say of it: that something was announced on that day, takes
 * effect then, or happened earlier. A date is given by where it stands in a masked sentence.
 */
final class DateCues {

  private static final List<Language> LANGUAGES = List.of(Language.ZH, Language.EN);

  private static final int SAYING_REACH = 14;
  private static final int EFFECT_REACH = 8;
  private static final int EARLIER_REACH = 60;
  private static final int SINCE_REACH = 8;
  private static final int DATELINE_REACH = 8;
  private static final int LONGEST_NAMING = 50;
  private static final String EARLIER = "earlier";

  /** The verbs of saying, in lower case; their value is the language. */
  private final WordTree<Language> saying;

  private final GuardedPattern earlier;
  private final Pattern appointed;
  private final WordTree<Boolean> sayings;
  private final Set<String> takingEffect;
  private final WordTree<Boolean> effective;
  private final Set<String> immediate;
  private final WordTree<Boolean> sameDay;
  private final Set<String> gatherings;

  DateCues(Lexicon lexicon) {
    sayings = WordTree.of(lexicon.words(Table.DATE_CUES, Language.EN, "announced"));
    takingEffect = lexicon.words(Table.DATE_CUES, Language.ZH, "effective");
    effective = WordTree.of(lexicon.words(Table.DATE_CUES, Language.EN, "effective"));
    immediate = lexicon.words(Table.DATE_CUES, Language.ZH, "immediate");
    gatherings = lexicon.words(Table.DATE_CUES, Language.ZH, "gathering");
    sameDay =
        WordTree.of(
            LANGUAGES.stream()
                .flatMap(language -> lexicon.words(Table.DATE_CUES, language, "same-day").stream())
                .toList());
    Map<String, Language> verbs = new HashMap<>();
    for (Language language : LANGUAGES) {
      lexicon
          .words(Table.DATE_CUES, language, "announced")
          .forEach(word -> verbs.put(LowerCase.of(word), language));
    }
    saying = new WordTree<>(verbs);
    String before =
        lexicon.words(Table.REFERENCES, Language.EN, EARLIER).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    appointed =
        Pattern.compile(
            lexicon.words(Table.DATE_CUES, Language.ZH, EARLIER).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "[^,。;]{0,3}?(?:", ")")));
    earlier = new GuardedPattern("\\b(?:" + before + ")\\b");
  }

  /**
   * A post held since 2008, founded in 2008: words behind the trigger or in the date's clause; in
   * Chinese behind the date: 去年10月任命的.
   */
  boolean isOfSomethingEarlier(Frame frame, int at) {
    String text = frame.sentence().text();
    if (!frame.sentence().isLatin()) {
      return at < frame.triggerStart()
          && appointed.matcher(text).region(at + 1, text.length()).lookingAt();
    }
    if (at >= frame.triggerEnd() && at - frame.triggerEnd() <= SINCE_REACH) {
      // On leave since July 1.
      return false;
    }
    int from = Math.max(at - EARLIER_REACH, Math.max(text.lastIndexOf(',', at), 0));
    if (frame.triggerEnd() <= at) {
      from = Math.max(from, frame.triggerEnd());
    }
    return !earlier.matches(text.substring(from, at)).isEmpty();
  }

  /** 3月1日起生效, 自3月1日起, and effective March 1. */
  boolean isOfEffect(MaskedSentence sentence, int at) {
    String text = sentence.text();
    String behind =
        text.substring(at + 1, Math.min(clauseEnd(text, at + 1), at + 1 + EFFECT_REACH));
    String before = sentence.lowerCase().substring(0, at).stripTrailing();
    return isOneIn(takingEffect, behind)
        || (behind.startsWith("起") && (before.endsWith("自") || before.endsWith("从")))
        || effective.endingAt(before, before.length(), 0).isPresent();
  }

  /** Whether something was announced on the day: 周一宣布, said on Monday, 5月20日召开会议，宣布. */
  boolean isOfAnnouncement(Frame frame, int at) {
    return isOfSaying(frame.sentence(), at) || isOfMeeting(frame, at);
  }

  /**
   * Whether the day stands in a clause before the verb of saying, which then holds for all behind
   * it.
   */
  boolean opensSentence(Frame frame, int at) {
    return opensAnnouncement(frame.sentence(), at) || isOfMeeting(frame, at);
  }

  /** Whether the sentence says that it happens on the day of the announcement: 立即生效. */
  boolean isImmediate(String text) {
    return isOneIn(immediate, text);
  }

  private static boolean isOneIn(Set<String> words, String text) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence's day is that of the sentence before: 当天. */
  boolean isSameDay(MaskedSentence sentence) {
    String text = sentence.lowerCase();
    return sameDay.startingAt(text, 0, text.length()).isPresent();
  }

  /** Whether a verb of saying stands before the trigger. */
  boolean isSaid(MaskedSentence sentence, int trigger) {
    return says(sentence, 0, trigger);
  }

  /** Whether a verb of saying stands between the two places. */
  private boolean says(MaskedSentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      if (saying.startingAt(sentence.lowerCase(), at, to).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** 12月7日，远山大学召开大会. */
  boolean isOfGathering(String text) {
    return text.indexOf(Symbol.DATE.mark()) == 0 && isOneIn(gatherings, text);
  }

  /** 周一宣布, and said on Monday. */
  private boolean isOfSaying(MaskedSentence sentence, int at) {
    int end = clauseEnd(sentence.text(), at + 1);
    if (says(sentence, at + 1, Math.min(end, at + 1 + SAYING_REACH))
        || opensAnnouncement(sentence, at)) {
      return true;
    }
    String before = sentence.text().substring(0, at);
    int blanks = before.endsWith(" on ") ? " on ".length() : before.endsWith(" ") ? 1 : 0;
    return sayings.endingAt(before, at - blanks, 0).isPresent();
  }

  /** 5月20日召开会议，宣布陈立离任: the clause behind the day's own begins with the verb of saying. */
  private boolean isOfMeeting(Frame frame, int at) {
    String text = frame.sentence().text();
    int next = clauseEnd(text, at + 1) + 1;
    return !frame.sentence().isLatin()
        && next < frame.triggerStart()
        && saying.startingAt(frame.sentence().lowerCase(), next, text.length()).isPresent();
  }

  /** “On March 5, the bank announced that …”: the day stands first, with a comma behind it. */
  private boolean opensAnnouncement(MaskedSentence sentence, int at) {
    String text = sentence.text();
    if (at > DATELINE_REACH || !text.startsWith(",", at + 1)) {
      return false;
    }
    int end = Math.min(clauseEnd(text, at + 2), at + LONGEST_NAMING);
    return says(sentence, at + 2, end);
  }

  /** Where the clause that holds {@code from} ends. */
  static int clauseEnd(String text, int from) {
    int end = from;
    while (end < text.length() && ",;。!?".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
