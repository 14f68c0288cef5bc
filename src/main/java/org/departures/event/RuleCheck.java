package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Rule;
import org.departures.model.Article;
import org.departures.model.Document;
import org.departures.model.Evidence;
import org.departures.model.Extraction;
import org.departures.model.Factuality;
import org.departures.model.Mention;
import org.departures.model.Recognition;
import org.departures.model.Sentence;
import org.departures.model.Stage;
import org.departures.model.Trigger.Reach;

/**
 * Runs rules' examples and counterexamples: an example must make its rule fire and put every marked
 * word into the role it is marked with; a counterexample must not, or only as denied or rumoured.
 */
public final class RuleCheck {

  /** One example of one rule. */
  public record Case(Rule rule, String sentence, boolean counterexample) {

    /** File, line and rule, for a report. */
    public String where() {
      return rule.file() + ":" + rule.line() + ": " + rule.id();
    }
  }

  private final Lexicon lexicon;
  private final Stage<Article, Document> prepare;
  private final FrameScan scan;
  private final EventReader reader;
  private final FrameMatcher matcher;
  private final FramePattern.Compiler compiler;
  private final Masking masking = new Masking();

  /**
   * A check of {@code lexicon}'s rules.
   *
   * @param prepare folds an article, splits it and finds its triggers
   */
  public RuleCheck(Lexicon lexicon, Stage<Article, Document> prepare) {
    this.lexicon = lexicon;
    this.prepare = prepare;
    this.scan = new FrameScan(lexicon);
    this.reader = new EventReader(lexicon);
    this.matcher = new FrameMatcher(lexicon);
    this.compiler = new FramePattern.Compiler(lexicon);
  }

  /** Every example of every rule, in the order of the files. */
  public List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Rule rule : lexicon.rules()) {
      rule.examples().forEach(sentence -> cases.add(new Case(rule, sentence, false)));
      rule.counterexamples().forEach(sentence -> cases.add(new Case(rule, sentence, true)));
    }
    return cases;
  }

  /** What is wrong with {@code example}; empty if nothing is. */
  public Optional<String> failure(Case example) {
    MarkedSentence marked = MarkedSentence.parse(example.sentence, example.rule);
    Recognition recognition = marked.recognition(example.rule, prepare);
    List<List<String>> readings = readings(example, recognition);
    if (example.counterexample) {
      return readings.isEmpty()
          ? Optional.empty()
          : Optional.of("should not fire on: " + example.sentence);
    }
    List<String> wanted =
        marked.marks().stream()
            .filter(mark -> isWanted(mark, example.rule))
            .map(mark -> field(mark.role()) + "=" + mark.text())
            .toList();
    if (readings.stream().anyMatch(reading -> reading.containsAll(wanted))) {
      return example.rule.yields() == Rule.Yield.DEPARTURE && !isWorthALook(recognition.document())
          ? Optional.of("would not be looked at, for its doubtful trigger: " + example.sentence)
          : Optional.empty();
    }
    return Optional.of(
        readings.isEmpty()
            ? "does not fire on: " + example.sentence
            : "reads " + readings + " where " + wanted + " is marked in: " + example.sentence);
  }

  private static boolean isWorthALook(Document document) {
    return document.sentences().stream()
        .flatMap(sentence -> sentence.triggers().stream())
        .anyMatch(trigger -> trigger.reach() == Reach.ARTICLE);
  }

  /** Rules that only fill in what a departure lacks read what their pattern has, no more. */
  private boolean isWanted(MarkedSentence.Mark mark, Rule rule) {
    return switch (rule.yields()) {
      case DEPARTURE, STAY, RETURN, TALLY ->
          Slot.of(mark.role()).isPresent() || mark.role().equals("reason");
      case APPOSITION, DESTINATION, SUCCESSOR, APPOINTMENT, EFFECT, POST ->
          Slot.of(mark.role()).filter(compiler.compile(rule)::has).isPresent();
    };
  }

  private static String field(String role) {
    if (role.equals(Slot.NEW_POSITION.group())) {
      return "destination.position";
    }
    return role.equals(Slot.ORG.group()) ? "organization" : role;
  }

  /** What the rule reads, each reading as {@code role=words}. */
  private List<List<String>> readings(Case example, Recognition recognition) {
    return switch (example.rule.yields()) {
      case DEPARTURE, STAY, RETURN, TALLY ->
          told(example.rule, reader.apply(scan.apply(recognition)));
      case APPOSITION -> contracted(example.rule, recognition);
      case DESTINATION, SUCCESSOR, APPOINTMENT, EFFECT, POST -> framed(example.rule, recognition);
    };
  }

  private static List<List<String>> told(Rule rule, Extraction extraction) {
    List<List<String>> readings = new ArrayList<>();
    extraction.claims().stream()
        .filter(claim -> claim.foundBy().equals(rule.id()))
        .filter(
            claim ->
                claim.factuality() == Factuality.ASSERTED
                    || claim.factuality() == Factuality.PLANNED)
        .forEach(claim -> readings.add(quotes(claim.evidence())));
    extraction.stays().stream()
        .filter(stay -> stay.foundBy().equals(rule.id()))
        .forEach(stay -> readings.add(quotes(stay.evidence())));
    extraction.tallies().stream()
        .filter(tally -> tally.foundBy().equals(rule.id()))
        .forEach(tally -> readings.add(quotes(tally.evidence())));
    return joined(rule, readings);
  }

  /** A list of people gives a claim each; an example marks them all. */
  private static List<List<String>> joined(Rule rule, List<List<String>> readings) {
    if (readings.size() < 2 || rule.yields() == Rule.Yield.TALLY) {
      return readings;
    }
    List<List<String>> joined = new ArrayList<>(readings);
    joined.add(readings.stream().flatMap(List::stream).toList());
    return joined;
  }

  private static List<String> quotes(List<Evidence> evidence) {
    return evidence.stream()
        .flatMap(
            one ->
                one.field().equals("announced")
                    ? Stream.of("date=" + one.quote(), "announced=" + one.quote())
                    : Stream.of(one.field() + "=" + one.quote()))
        .toList();
  }

  private List<List<String>> contracted(Rule rule, Recognition recognition) {
    List<List<String>> readings = new ArrayList<>();
    for (Sentence sentence : recognition.document().selected()) {
      MaskedSentence plain = masking.mask(recognition, sentence);
      MaskedSentence masked = matcher.contract(plain, rule);
      int before = plain.text().length();
      for (Node node : masked.nodes(0, masked.text().length())) {
        if (node.is(Symbol.PERSON) && masked.text().length() < before) {
          readings.add(
              Stream.of(
                      node.mention().stream().map(mention -> "person=" + mention.text()),
                      node.positions().stream().map(mention -> "position=" + mention.text()),
                      node.organizations().stream()
                          .map(mention -> "organization=" + mention.text()))
                  .flatMap(one -> one)
                  .toList());
        }
      }
    }
    return readings;
  }

  private static Stream<String> words(Node node) {
    return Stream.concat(
        node.mention().stream().map(Mention::text),
        node.date().stream().map(date -> date.date().text()));
  }

  private List<List<String>> framed(Rule rule, Recognition recognition) {
    List<List<String>> readings = new ArrayList<>();
    for (Sentence sentence : recognition.document().selected()) {
      for (Frame frame : matcher.match(matcher.contract(masking.mask(recognition, sentence)))) {
        if (frame.rule().equals(rule)) {
          readings.add(
              frame.slots().entrySet().stream()
                  .flatMap(
                      slot ->
                          slot.getValue().stream()
                              .flatMap(RuleCheck::words)
                              .map(words -> field(slot.getKey().group()) + "=" + words))
                  .toList());
        }
      }
    }
    return readings;
  }
}
