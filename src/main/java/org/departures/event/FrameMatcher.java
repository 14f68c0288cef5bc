package org.departures.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Rule;
import org.departures.lexicon.Rule.Yield;
import org.departures.lexicon.Table;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.Span;
import org.departures.model.Trigger;

/**
 * Fires the rules on a masked sentence: first the appositions, which make a name and the post
 * beside it one person, then, for each trigger that the scan found, the rule that explains most.
 *
 * <p>Of several rules with the same yield at one trigger that which fills most slots wins, then the
 * one that stands first in its file.
 */
final class FrameMatcher {

  private static final String OBLIQUE = "oblique";
  private static final String FOLLOWED = "followed";

  private final List<String> obliques;
  private final Pattern followed;
  private final List<FramePattern> appositions;
  private final Map<String, List<FramePattern>> byTrigger = new HashMap<>();
  private final Map<Rule, Integer> order = new HashMap<>();

  FrameMatcher(Lexicon lexicon) {
    obliques =
        lexicon.words(Table.REFERENCES, Language.ZH, OBLIQUE).stream()
            .filter(word -> !lexicon.words(Table.ADVERBS, Language.ZH).contains(word))
            .toList();
    followed =
        Pattern.compile(
            lexicon.entries(Table.REFERENCES, Language.ZH).stream()
                .filter(entry -> entry.value().equals(FOLLOWED))
                .map(entry -> Pattern.quote(entry.word()))
                .collect(Collectors.joining("|", "(?:", ")[^,。;:!?\ue000\ue004]{0,10}$")));
    FramePattern.Compiler compiler = new FramePattern.Compiler(lexicon);
    List<FramePattern> patterns = lexicon.rules().stream().map(compiler::compile).toList();
    appositions =
        patterns.stream().filter(pattern -> pattern.rule().yields() == Yield.APPOSITION).toList();
    for (FramePattern pattern : patterns) {
      order.put(pattern.rule(), order.size());
      for (String trigger : pattern.rule().triggers()) {
        byTrigger.computeIfAbsent(trigger, word -> new ArrayList<>()).add(pattern);
      }
    }
  }

  /** The sentence with each apposition made one person. */
  MaskedSentence contract(MaskedSentence sentence) {
    if (sentence.text().indexOf(Symbol.PERSON.mark()) < 0) {
      return sentence;
    }
    MaskedSentence contracted = sentence;
    for (FramePattern apposition : appositions) {
      contracted = contract(contracted, apposition);
    }
    return contracted;
  }

  /** The sentence with the appositions of {@code rule} alone made one person. */
  MaskedSentence contract(MaskedSentence sentence, Rule rule) {
    return appositions.stream()
        .filter(apposition -> apposition.rule().equals(rule))
        .findFirst()
        .map(apposition -> contract(sentence, apposition))
        .orElse(sentence);
  }

  private static MaskedSentence contract(MaskedSentence sentence, FramePattern apposition) {
    List<FramePattern.Match> matches = apposition.matches(sentence);
    if (matches.isEmpty()) {
      return sentence;
    }
    MaskedSentence.Builder builder = new MaskedSentence.Builder(sentence.text().length());
    int copied = 0;
    for (FramePattern.Match match : matches) {
      builder.copy(sentence, copied, match.whole().start());
      builder.node(contracted(sentence.nodes(match.whole().start(), match.whole().end())));
      copied = match.whole().end();
    }
    builder.copy(sentence, copied, sentence.text().length());
    return builder.build(sentence.sentence());
  }

  private static Node contracted(List<Node> nodes) {
    Node person = nodes.stream().filter(node -> node.is(Symbol.PERSON)).findFirst().orElseThrow();
    List<Mention> positions = new ArrayList<>(person.positions());
    List<Mention> organizations = new ArrayList<>(person.organizations());
    for (Node node : nodes) {
      if (node.is(Symbol.POSITION)) {
        node.mention().ifPresent(positions::add);
      } else if (node.is(Symbol.ORGANIZATION, Symbol.ORGANIZATION_ANAPHOR)) {
        node.mention().ifPresent(organizations::add);
      }
    }
    return new Node(
        Symbol.PERSON, person.span(), person.mention(), person.date(), positions, organizations);
  }

  /** The frames of a contracted sentence, in the order of their triggers. */
  List<Frame> match(MaskedSentence sentence) {
    Set<FramePattern> candidates = new LinkedHashSet<>();
    int last = 0;
    for (Trigger trigger : sentence.sentence().triggers()) {
      candidates.addAll(byTrigger.getOrDefault(trigger.word(), List.of()));
      last = Math.max(last, sentence.at(trigger.span().end() - 1));
    }
    Map<Span, Map<Yield, Frame>> best = new HashMap<>();
    for (FramePattern pattern : candidates) {
      for (FramePattern.Match match : pattern.matches(sentence, last)) {
        Frame frame = frame(pattern, sentence, match);
        boolean scanned =
            sentence.sentence().triggers().stream()
                .anyMatch(
                    trigger ->
                        trigger.span().contains(frame.trigger())
                            && pattern.rule().triggers().contains(trigger.word()));
        if (scanned && !beginsObliquely(frame)) {
          best.computeIfAbsent(frame.trigger(), span -> new EnumMap<>(Yield.class))
              .merge(pattern.rule().yields(), frame, this::better);
        }
      }
    }
    return best.values().stream()
        .flatMap(byYield -> byYield.values().stream())
        .sorted(
            Comparator.comparing(Frame::trigger).thenComparing(frame -> order.get(frame.rule())))
        .toList();
  }

  /**
   * 因与陈立冲突而离开, 接替克罗地亚人陈立出任: a match that begins with a person behind 与 or 接替 speaks of somebody
   * else. A rule that means such a person has the 与 in its pattern.
   */
  private boolean beginsObliquely(Frame frame) {
    boolean person =
        frame.sentence().node(frame.start()).filter(node -> node.is(Symbol.PERSON)).isPresent();
    String before = frame.sentence().text().substring(0, frame.start());
    return person
        && (obliques.stream().anyMatch(before::endsWith) || followed.matcher(before).find());
  }

  private Frame better(Frame one, Frame other) {
    int more = Integer.compare(other.slots().size(), one.slots().size());
    if (more != 0) {
      return more > 0 ? other : one;
    }
    return order.get(one.rule()) <= order.get(other.rule()) ? one : other;
  }

  private static Frame frame(
      FramePattern pattern, MaskedSentence sentence, FramePattern.Match match) {
    Map<Slot, List<Node>> slots = new EnumMap<>(Slot.class);
    Map<Slot, Span> spans = new EnumMap<>(Slot.class);
    match
        .slots()
        .forEach(
            (slot, ranges) -> {
              List<Node> nodes = new ArrayList<>();
              ranges.forEach(range -> nodes.addAll(sentence.nodes(range.start(), range.end())));
              if (slot == Slot.PERSON) {
                nodes.removeIf(node -> node.is(Symbol.POSITION));
              }
              if (slot == Slot.POSITION || slot == Slot.NEW_POSITION) {
                // 国务委员、国防部部长: the house is no post.
                nodes.removeIf(node -> !node.is(Symbol.POSITION));
              }
              spans.put(slot, sentence.span(ranges.get(0).start(), ranges.get(0).end()));
              if (!nodes.isEmpty()) {
                slots.put(slot, nodes);
              }
            });
    FramePattern.Match.Range trigger = match.slots().get(Slot.TRIGGER).get(0);
    return new Frame(
        pattern.rule(),
        sentence,
        sentence.span(trigger.start(), trigger.end()),
        match.whole().start(),
        match.whole().end(),
        trigger.start(),
        trigger.end(),
        slots,
        spans);
  }
}
