package org.departures.event;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LowerCase;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.Reason;
import org.departures.model.Span;
import org.departures.model.Trigger;

/**
 * Finds why somebody left: what a word such as 因 or {@code due to} introduces, or a phrase that is
 * a reason by itself (个人原因), in the frame's sentence.
 *
 * <p>In the lexicon's table a word's value is the reason's category, or {@code cause} for a word
 * that introduces one.
 */
final class ReasonFinder {

  private static final String CAUSE = "cause";
  private static final String OTHER = "other";
  private static final java.util.regex.Pattern DENIED =
      java.util.regex.Pattern.compile("(?i).*\\b(?:not|no|nor|without|any|denied)\\b[^,;.]{0,40}");

  private static final int SOURCE_REACH = 24;

  private static final java.util.regex.Pattern SOURCES =
      java.util.regex.Pattern.compile(
          "(?is).{0,40}\\b(?:sources?|people|reports?|documents|memos?)\\b.*");

  /** All those words are English, and none is without one. */
  private static final Characters VOWELS = Characters.of("aeiouAEIOU");

  private static final String QUOTES = "“”\"「」『』";

  /** A reason and where it stands in the article. */
  record Found(Reason reason, Span span) {}

  private final WordTree<String> categories;
  private final GuardedPattern introduced;
  private final GuardedPattern grounds;

  ReasonFinder(Lexicon lexicon) {
    List<String> causes = new ArrayList<>();
    Map<String, String> reasons = new HashMap<>();
    for (Language language : List.of(Language.ZH, Language.EN)) {
      lexicon
          .map(Table.REASONS, language)
          .forEach(
              (word, category) -> {
                if (category.equals(CAUSE)) {
                  String quoted = Pattern.quote(word);
                  causes.add(language == Language.EN ? "\\b" + quoted + "\\b" : quoted);
                } else {
                  reasons.put(LowerCase.of(word), category);
                }
              });
    }
    causes.sort(Comparator.comparing(String::length).reversed());
    introduced =
        new GuardedPattern(
            "(?:"
                + String.join("|", causes)
                + ") ?([^,;。.!?\ue000\ue002-\ue004\ue006]{2,60}?)(?:为由|而|已|于|也|正在|宣布|被|遭|并被|并遭|\ue003|,|;|。|\\.|$)");
    grounds = new GuardedPattern("以([^,;。.!?\ue000\ue002-\ue004\ue006]{2,30}?)为由");
    categories = new WordTree<>(reasons);
  }

  /**
   * The reason nearest to the frame's trigger, in its own sentence and its part between semicolons.
   */
  Optional<Found> find(Frame frame, Reading reading) {
    MaskedSentence sentence = frame.sentence();
    List<Found> found = new ArrayList<>();
    for (GuardedPattern pattern : List.of(grounds, introduced)) {
      for (GuardedPattern.Match match :
          pattern.matches(sentence.text(), sentence.characters(), sentence.text().length())) {
        int end = Math.min(match.end(1), endBeforeTrigger(frame, match.start(1), match.end(1)));
        if (end - match.start(1) >= 2
            && !endsWord(sentence.text(), match.start(0))
            && !isDenied(sentence, match.start(0), match.start(1))) {
          found.add(found(sentence, match.start(1), end, reading));
        }
      }
    }
    if (found.isEmpty()) {
      for (WordTree.Hit<String> word : categories.in(sentence.lowerCase())) {
        if (!isDenied(sentence, word.start(), word.start())) {
          found.add(found(sentence, word.start(), word.end(), reading));
        }
      }
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int from = sentence.text().lastIndexOf(';', frame.triggerStart());
    int to = sentence.text().indexOf(';', frame.triggerEnd());
    return found.stream()
        .filter(reason -> !isOfAnother(reason, frame))
        .filter(reason -> from < 0 || reason.span.start() >= sentence.span(from, from + 1).end())
        .filter(reason -> to < 0 || reason.span.start() < sentence.span(to, to + 1).start())
        .min(
            Comparator.comparingInt(
                reason -> Math.abs(reason.span.start() - frame.trigger().start())));
  }

  /** 因 in 原因之一. */
  private static boolean endsWord(String text, int at) {
    return at > 0 && text.charAt(at) == '因' && "原起基成".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** 陈立宣布辞职后，周宁因伤病也宣布辞职: behind another person's name stands that one's reason. */
  private static boolean isOfAnother(Found reason, Frame frame) {
    MaskedSentence sentence = frame.sentence();
    int at = sentence.at(reason.span.start());
    return at > frame.end()
        && sentence.nodes(frame.end(), at).stream().anyMatch(node -> node.is(Symbol.PERSON));
  }

  /** “is not due to any disagreement”, “not because of his health”, “citing unnamed sources”. */
  private static boolean isDenied(MaskedSentence sentence, int cause, int reason) {
    if (!VOWELS.mayMeet(sentence.characters())) {
      return false;
    }
    String text = sentence.text();
    return DENIED.matcher(text.substring(0, cause)).matches()
        || text.startsWith("any ", reason)
        || text.startsWith("no ", reason)
        || SOURCES
            .matcher(text.substring(reason, Math.min(text.length(), reason + SOURCE_REACH)))
            .matches();
  }

  /** 因个人原因辞职: the reason ends where a trigger begins, the frame's or another's. */
  private static int endBeforeTrigger(Frame frame, int start, int end) {
    MaskedSentence sentence = frame.sentence();
    return sentence.sentence().triggers().stream()
        .filter(
            trigger ->
                trigger.reach() == Trigger.Reach.ARTICLE || trigger.span().equals(frame.trigger()))
        .map(trigger -> sentence.at(trigger.span().start()))
        .filter(at -> at > start + 1 && at < end)
        .min(Integer::compare)
        .orElse(
            frame.triggerStart() > start && frame.triggerStart() < end
                ? frame.triggerStart()
                : end);
  }

  private Found found(MaskedSentence sentence, int from, int to, Reading reading) {
    // 因“个人原因”离任
    int start = from;
    int end = to;
    while (end - start > 2 && QUOTES.indexOf(sentence.text().charAt(start)) >= 0) {
      start++;
    }
    while (end - start > 2 && QUOTES.indexOf(sentence.text().charAt(end - 1)) >= 0) {
      end--;
    }
    Span span = sentence.span(start, end);
    String text = sentence.text().substring(start, end);
    // 退休 is the reason in 因退休离任 alone.
    String introducedBy = sentence.text().substring(Math.max(0, start - 1), start);
    String category =
        categories.in(LowerCase.of(introducedBy + text)).stream()
            .findFirst()
            .map(WordTree.Hit::value)
            .orElse(OTHER);
    return new Found(new Reason(reading.original(span).strip(), category), span);
  }
}
