package org.departures.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.departures.lexicon.Lexicon;
import org.departures.model.DateMention;
import org.departures.model.StatedDate;
import org.departures.model.Trigger;

/**
 * Chooses among the dates of a sentence that on which a departure takes effect and that on which it
 * was announced.
 *
 * <p>A date with a verb of saying behind it in the same clause (周一宣布), in English before it, is the
 * day of the announcement. Of the others the one on which it is said to take effect (自3月1日起生效)
 * comes first, then the slot's, then the nearest before the trigger in its clause, then the nearest
 * behind it in its clause, then the last before it; in English that behind it comes before that
 * before it. An announcement in the trigger's own clause (周一宣布辞职) is its date as well, unless it is
 * of a plan. A sentence without a date that begins with 当天 or 会上 has that of the sentence before;
 * so has one that says what was announced where the sentence before begins with a day's meeting.
 */
final class DateChooser {

  private static final int BESIDE = 2;

  /** The dates of one frame. */
  record Dates(Optional<DateMention> date, Optional<DateMention> announced) {

    /** Of what does not happen. */
    static final Dates NONE = new Dates(Optional.empty(), Optional.empty());
  }

  private final DateCues cues;

  DateChooser(Lexicon lexicon) {
    cues = new DateCues(lexicon);
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
    MaskedSentence sentence = frame.sentence();
    String text = sentence.text();
    List<Integer> all = new ArrayList<>();
    for (int at = text.indexOf(Symbol.DATE.mark());
        at >= 0;
        at = text.indexOf(Symbol.DATE.mark(), at + 1)) {
      if (!cues.isOfSomethingEarlier(frame, at) && !isOfAnotherEvent(frame, at)) {
        all.add(at);
      }
    }
    if (all.isEmpty()) {
      return new Dates(withoutDay(frame, before), Optional.empty());
    }
    List<Integer> effects = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    Optional<Integer> announced = Optional.empty();
    for (int at : all) {
      boolean effective = cues.isOfEffect(sentence, at);
      if (effective) {
        effects.add(at);
      }
      if (planned || !isCountedAhead(frame, at, published)) {
        positions.add(at);
        if (announced.isEmpty() && !effective && cues.isOfAnnouncement(frame, at)) {
          announced = Optional.of(at);
        }
      }
    }
    Optional<DateMention> effect = nearestEffect(frame, effects);
    Optional<DateMention> slot = frame.one(Slot.DATE).flatMap(Node::date);
    Optional<DateMention> announcement = announced.flatMap(at -> date(frame, at));
    Optional<DateMention> date =
        effect.isPresent()
            ? effect
            : slot.filter(found -> !announcement.equals(Optional.of(found)));
    if (date.isEmpty()) {
      date = nearest(frame, others(frame, positions, announced)).flatMap(at -> date(frame, at));
    }
    if (date.isEmpty()
        && !planned
        && announced.isPresent()
        && announced.get() < frame.triggerStart()
        && (DateCues.clauseEnd(text, announced.get()) > frame.triggerStart()
            || cues.opensSentence(frame, announced.get()))) {
      date = announcement;
    }
    boolean atOnce =
        date.map(found -> cues.isImmediate(found.date().text()))
            .orElseGet(() -> cues.isImmediate(text));
    if (atOnce && announcement.isPresent() && !isSameDay(date, announcement)) {
      date = announcement;
    }
    if (sentence.isLatin() && !planned && announcement.isPresent()) {
      // “effective immediately” is the day it was said; so is “X is out, the club said on Sunday”.
      date =
          date.filter(found -> found.date().basis() != StatedDate.Basis.PUBLISHED)
              .or(() -> announcement);
    }
    return new Dates(date, announcement);
  }

  /** What stands nearest to the trigger of the days on which something takes effect. */
  private static Optional<DateMention> nearestEffect(Frame frame, List<Integer> effects) {
    return effects.isEmpty()
        ? Optional.empty()
        : effects.stream()
            .min(Comparator.comparing(at -> Math.abs(at - frame.triggerStart())))
            .flatMap(at -> date(frame, at));
  }

  /** The dates that don't say again on which day it was announced. */
  private static List<Integer> others(
      Frame frame, List<Integer> dates, Optional<Integer> announced) {
    return announced.isEmpty()
        ? dates
        : dates.stream().filter(at -> !saysAgain(frame, at, announced.get())).toList();
  }

  /** The day of a sentence that has none of its own beside the frame's. */
  private Optional<DateMention> withoutDay(Frame frame, Optional<MaskedSentence> before) {
    Optional<DateMention> slot = frame.one(Slot.DATE).flatMap(Node::date);
    if (slot.isEmpty() && before.filter(DateChooser::hasDate).isEmpty()) {
      return Optional.empty();
    } else if (cues.isSameDay(frame.sentence())) {
      return before.flatMap(DateChooser::last);
    }
    return cues.isSaid(frame.sentence(), frame.triggerStart())
        ? before.filter(other -> cues.isOfGathering(other.text())).flatMap(DateChooser::first)
        : slot;
  }

  private static boolean hasDate(MaskedSentence sentence) {
    return sentence.text().indexOf(Symbol.DATE.mark()) >= 0;
  }

  private static Optional<DateMention> first(MaskedSentence sentence) {
    return sentence.nodes(0, sentence.text().length()).stream()
        .flatMap(node -> node.date().stream())
        .findFirst();
  }

  private static Optional<DateMention> last(MaskedSentence sentence) {
    return sentence.nodes(0, sentence.text().length()).stream()
        .flatMap(node -> node.date().stream())
        .reduce((one, other) -> other);
  }

  /**
   * “Her departure follows that of Ann Poe, who left last month”: another trigger, with a person of
   * its own, stands between the frame's and the date; in English, where dates stand last.
   */
  private static boolean isOfAnotherEvent(Frame frame, int at) {
    MaskedSentence sentence = frame.sentence();
    if (at < frame.triggerEnd() || !sentence.isLatin()) {
      return false;
    }
    return sentence.sentence().triggers().stream()
        .filter(trigger -> trigger.reach() != Trigger.Reach.SENTENCE)
        .filter(trigger -> trigger.reach() != Trigger.Reach.NOTHING)
        .map(trigger -> sentence.at(trigger.span().start()))
        .filter(other -> other >= frame.triggerEnd() && other < at)
        .anyMatch(
            other ->
                sentence.nodes(frame.triggerEnd(), other).stream()
                    .anyMatch(node -> node.is(Symbol.PERSON)));
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
  private static boolean saysAgain(Frame frame, int one, int other) {
    return Math.abs(one - other) <= BESIDE && isSameDay(date(frame, one), date(frame, other));
  }

  private static boolean isSameDay(Optional<DateMention> one, Optional<DateMention> other) {
    return one.map(found -> found.date().value()).equals(other.map(found -> found.date().value()));
  }

  private static Optional<DateMention> date(Frame frame, int at) {
    return frame.sentence().node(at).flatMap(Node::date);
  }

  private static Optional<Integer> nearest(Frame frame, List<Integer> dates) {
    String text = frame.sentence().text();
    int trigger = frame.triggerStart();
    int clauseStart = clauseStart(text, Math.min(frame.start(), trigger));
    int clauseEnd = DateCues.clauseEnd(text, frame.triggerEnd());
    Optional<Integer> before =
        dates.stream()
            .filter(at -> at < trigger && at >= clauseStart)
            .max(Comparator.naturalOrder());
    Optional<Integer> behind =
        dates.stream().filter(at -> at > trigger && at < clauseEnd).min(Comparator.naturalOrder());
    return (frame.sentence().isLatin() ? behind.or(() -> before) : before.or(() -> behind))
        .or(() -> dates.stream().filter(at -> at < trigger).max(Comparator.naturalOrder()))
        .or(() -> frame.sentence().isLatin() ? dates.stream().findFirst() : Optional.empty());
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
}
