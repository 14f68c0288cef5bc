package org.departures.event;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.departures.lexicon.Entry;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.DateMention;
import org.departures.model.Language;
import org.departures.model.StatedDate;

/**
 * Chooses among the dates of a sentence that on which a departure takes effect and that on which it
 * was announced.
 *
 * <p>A date with a verb of saying behind it in the same clause (周一宣布), in English before it, is the
 * day of the announcement. Of the others the one on which it is said to take effect (自3月1日起生效)
 * comes first, then the slot's, then the nearest before the trigger in its clause, then the nearest
 * behind it in its clause, then the last before it; in English that behind it comes before that
 * before it. An announcement in the trigger's own clause (周一宣布辞职) is its date as well, unless it is
 * of a plan. A sentence without a date that begins with 当天 or 会上 has that of the sentence before.
 */
final class DateChooser {

  private static final List<Language> LANGUAGES = List.of(Language.ZH, Language.EN);

  private static final int SAYING_REACH = 14;
  private static final int EFFECT_REACH = 8;
  private static final int EARLIER_REACH = 60;
  private static final int SINCE_REACH = 8;
  private static final int DATELINE_REACH = 8;
  private static final int LONGEST_NAMING = 50;
  private static final String EARLIER = "earlier";

  /** The dates of one frame. */
  record Dates(Optional<DateMention> date, Optional<DateMention> announced) {

    /** Of what does not happen. */
    static final Dates NONE = new Dates(Optional.empty(), Optional.empty());
  }

  private final Pattern saying;
  private final Pattern earlier;
  private final Set<String> sayings;
  private final Set<String> takingEffect;
  private final Set<String> effective;
  private final Set<String> immediate;
  private final List<String> sameDay;

  DateChooser(Lexicon lexicon) {
    sayings = words(lexicon, Language.EN, "announced");
    takingEffect = words(lexicon, Language.ZH, "effective");
    effective = words(lexicon, Language.EN, "effective");
    immediate = words(lexicon, Language.ZH, "immediate");
    sameDay =
        LANGUAGES.stream()
            .flatMap(language -> words(lexicon, language, "same-day").stream())
            .toList();
    saying =
        Pattern.compile(
            LANGUAGES.stream()
                .flatMap(language -> words(lexicon, language, "announced").stream())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);
    String before =
        lexicon.entries(Table.REFERENCES, Language.EN).stream()
            .filter(entry -> entry.value().equals(EARLIER))
            .map(entry -> Pattern.quote(entry.word()))
            .collect(Collectors.joining("|"));
    earlier = Pattern.compile("\\b(?:" + before + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  private static Set<String> words(Lexicon lexicon, Language language, String meaning) {
    return lexicon.entries(Table.DATE_CUES, language).stream()
        .filter(entry -> entry.value().equals(meaning))
        .map(Entry::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The dates of {@code frame}; {@code planned} says whether cue words make it a plan, {@code
   * published} when the article appeared, {@code before} is the sentence before. What lies ahead
   * only by counting (六个月后) is the date of a plan and of nothing else: 罢免他六个月后，离开了公司 counts from
   * another event.
   */
  Dates choose(
      Frame frame,
      boolean planned,
      Optional<LocalDate> published,
      Optional<MaskedSentence> before) {
    String text = frame.sentence().text();
    List<Integer> all =
        IntStream.range(0, text.length())
            .filter(i -> text.charAt(i) == Symbol.DATE.mark())
            .filter(i -> !isOfSomethingEarlier(frame, i))
            .boxed()
            .toList();
    Optional<DateMention> effect =
        all.stream()
            .filter(at -> isOfEffect(text, at))
            .min(Comparator.comparing(at -> Math.abs(at - frame.triggerStart())))
            .flatMap(at -> date(frame, at));
    List<Integer> positions =
        all.stream().filter(i -> planned || !isCountedAhead(frame, i, published)).toList();
    Optional<Integer> announced =
        positions.stream()
            .filter(at -> isOfSaying(text, at) || isOfMeeting(frame, at))
            .filter(at -> !isOfEffect(text, at))
            .findFirst();
    List<Integer> others =
        positions.stream()
            .filter(at -> announced.isEmpty() || !isSameDay(frame, at, announced.get()))
            .toList();
    Optional<DateMention> slot = frame.one(Slot.DATE).flatMap(Node::date);
    Optional<DateMention> announcement = announced.flatMap(at -> date(frame, at));
    Optional<DateMention> date =
        effect
            .or(() -> slot.filter(found -> !announcement.equals(Optional.of(found))))
            .or(() -> nearest(frame, others).flatMap(at -> date(frame, at)));
    if (date.isEmpty()
        && !planned
        && announced.isPresent()
        && announced.get() < frame.triggerStart()
        && (clauseEnd(text, announced.get()) > frame.triggerStart()
            || opensAnnouncement(text, announced.get())
            || isOfMeeting(frame, announced.get()))) {
      date = announcement;
    }
    if (all.isEmpty() && sameDay.stream().anyMatch(text.toLowerCase(Locale.ROOT)::startsWith)) {
      date = before.flatMap(DateChooser::last);
    }
    if (announcement.isPresent() && immediate.stream().anyMatch(text::contains)) {
      date = date.filter(found -> !immediate.contains(found.date().text())).or(() -> announcement);
    }
    if (isLatin(text) && !planned && announcement.isPresent()) {
      // “effective immediately” is the day it was said; so is “X is out, the club said on Sunday”.
      date =
          date.filter(found -> found.date().basis() != StatedDate.Basis.PUBLISHED)
              .or(() -> announcement);
    }
    return new Dates(date, announcement);
  }

  private static Optional<DateMention> last(MaskedSentence sentence) {
    return sentence.nodes(0, sentence.text().length()).stream()
        .flatMap(node -> node.date().stream())
        .reduce((one, other) -> other);
  }

  /** A post held since 2008, founded in 2008: words behind the trigger or in the date's clause. */
  private boolean isOfSomethingEarlier(Frame frame, int at) {
    if (!isLatin(frame.sentence().text())) {
      return false;
    }
    String text = frame.sentence().text();
    if (at >= frame.triggerEnd() && at - frame.triggerEnd() <= SINCE_REACH) {
      // On leave since July 1.
      return false;
    }
    int from = Math.max(at - EARLIER_REACH, Math.max(text.lastIndexOf(',', at), 0));
    if (frame.triggerEnd() <= at) {
      from = Math.max(from, frame.triggerEnd());
    }
    return earlier.matcher(text.substring(Math.max(0, from), at)).find();
  }

  private static boolean isCountedAhead(Frame frame, int at, Optional<LocalDate> published) {
    return date(frame, at)
        .map(DateMention::date)
        .filter(date -> date.basis() == StatedDate.Basis.RELATIVE)
        .flatMap(date -> date.value().earliest())
        .filter(day -> published.isEmpty() || day.isAfter(published.get()))
        .isPresent();
  }

  /** 五天后 in 五天后的8月21日 says no more than what stands behind it. */
  private static boolean isSameDay(Frame frame, int one, int other) {
    return date(frame, one)
        .map(found -> found.date().value())
        .equals(date(frame, other).map(found -> found.date().value()));
  }

  private static Optional<DateMention> date(Frame frame, int at) {
    return frame.sentence().node(at).flatMap(Node::date);
  }

  /** 3月1日起生效, 自3月1日起, and effective March 1. */
  private boolean isOfEffect(String text, int at) {
    String behind =
        text.substring(at + 1, Math.min(clauseEnd(text, at + 1), at + 1 + EFFECT_REACH));
    String before = text.substring(0, at).stripTrailing().toLowerCase(Locale.ROOT);
    return takingEffect.stream().anyMatch(behind::contains)
        || (behind.startsWith("起") && (before.endsWith("自") || before.endsWith("从")))
        || effective.stream().anyMatch(before::endsWith);
  }

  /** 周一宣布, and said on Monday. */
  private boolean isOfSaying(String text, int at) {
    int end = clauseEnd(text, at + 1);
    String before = text.substring(0, at).replaceFirst("( on)? $", "");
    return saying.matcher(text.substring(at + 1, Math.min(end, at + 1 + SAYING_REACH))).find()
        || opensAnnouncement(text, at)
        || sayings.stream().anyMatch(before::endsWith);
  }

  /** 5月20日召开会议，宣布陈立离任: the clause behind the day's own begins with the verb of saying. */
  private boolean isOfMeeting(Frame frame, int at) {
    String text = frame.sentence().text();
    int next = clauseEnd(text, at + 1) + 1;
    return !isLatin(text)
        && next < frame.triggerStart()
        && saying.matcher(text.substring(next)).lookingAt();
  }

  /** “On March 5, the bank announced that …”: the day stands first, with a comma behind it. */
  private boolean opensAnnouncement(String text, int at) {
    if (at > DATELINE_REACH || !text.startsWith(",", at + 1)) {
      return false;
    }
    int end = Math.min(clauseEnd(text, at + 2), at + LONGEST_NAMING);
    return saying.matcher(text.substring(Math.min(at + 2, end), end)).find();
  }

  private static Optional<Integer> nearest(Frame frame, List<Integer> dates) {
    String text = frame.sentence().text();
    int trigger = frame.triggerStart();
    int clauseStart = clauseStart(text, Math.min(frame.start(), trigger));
    int clauseEnd = clauseEnd(text, frame.triggerEnd());
    Optional<Integer> before =
        dates.stream()
            .filter(at -> at < trigger && at >= clauseStart)
            .max(Comparator.naturalOrder());
    Optional<Integer> behind =
        dates.stream().filter(at -> at > trigger && at < clauseEnd).min(Comparator.naturalOrder());
    return (isLatin(text) ? behind.or(() -> before) : before.or(() -> behind))
        .or(() -> dates.stream().filter(at -> at < trigger).max(Comparator.naturalOrder()))
        .or(() -> isLatin(text) ? dates.stream().findFirst() : Optional.empty());
  }

  /** English puts the date last: was fired as president, the bank said, on Friday. */
  private static boolean isLatin(String text) {
    return text.chars().noneMatch(Character::isIdeographic);
  }

  private static int clauseStart(String text, int from) {
    int start = from;
    while (start > 0 && ";:。!?".indexOf(text.charAt(start - 1)) < 0) {
      if (text.charAt(start - 1) == ',' && start < from) {
        break;
      }
      start--;
    }
    return start;
  }

  private static int clauseEnd(String text, int from) {
    int end = from;
    while (end < text.length() && ",;。!?".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
