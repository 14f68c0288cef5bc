package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Rule;
import org.departures.model.Language;
import org.departures.model.Section;

/**
 * Says who is meant where a clause names nobody: 五天后，再次离开.
 *
 * <p>Looked for in this order: the nearest clause before the trigger that begins with a person, in
 * the same sentence; the one that begins the next clause (离开公司后，陈立…); the person whose item or
 * heading the sentence stands under; the subject that the sentence before ends with, in the same
 * paragraph. A group (多名高管) in that place means that nobody is named, and the search ends; but for
 * one that grants what was asked for: 陈立请辞，董事会已通过，将于年底卸任.
 */
final class SubjectFinder {

  private static final String STRICT = "{start}{adverbs}{person}";
  private static final String LOOSE = "{start}{adverbs}{few}{person}";
  private static final String MODIFIED = "{start}{adverbs}{words}的{person}";
  private static final String GRANTED = "{start}{adverbs}{person}{granted}";
  private static final List<String> SEQUELS = List.of("后,", "之后,", "以后,");

  private final List<FramePattern> chinese;
  private final List<FramePattern> english;
  private final FramePattern granted;

  SubjectFinder(Lexicon lexicon) {
    FramePattern.Compiler compiler = new FramePattern.Compiler(lexicon);
    chinese =
        List.of(
            compiler.compile(clauseBeginning(Language.ZH, STRICT)),
            compiler.compile(clauseBeginning(Language.ZH, LOOSE)),
            compiler.compile(clauseBeginning(Language.ZH, MODIFIED)));
    granted = compiler.compile(clauseBeginning(Language.ZH, GRANTED));
    english = List.of(compiler.compile(clauseBeginning(Language.EN, STRICT)));
  }

  private static Rule clauseBeginning(Language language, String pattern) {
    return new Rule(
        "subject",
        language,
        Rule.Yield.APPOSITION,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        List.of(),
        pattern,
        List.of(),
        List.of(),
        "SubjectFinder",
        1);
  }

  /** The people meant by the frame; empty where nobody is, or only a group. */
  List<Node> find(Frame frame, Reading reading, List<MaskedSentence> sentences) {
    return subject(frame.sentence(), frame.triggerStart())
        .or(() -> subjectOfSequel(frame))
        .or(() -> ofSection(frame, reading))
        .or(() -> ofSentenceBefore(frame, sentences))
        .map(SubjectFinder::named)
        .orElse(List.of());
  }

  private static Optional<List<Node>> ofSection(Frame frame, Reading reading) {
    return reading
        .section(frame.sentence().sentence())
        .flatMap(Section::person)
        .map(person -> List.of(Node.of(person)));
  }

  private Optional<List<Node>> ofSentenceBefore(Frame frame, List<MaskedSentence> sentences) {
    return frame.sentenceBefore(sentences).flatMap(other -> subject(other, other.text().length()));
  }

  /** 离开公司后，陈立创办了学校: the subject comes in the next clause. */
  private Optional<List<Node>> subjectOfSequel(Frame frame) {
    String text = frame.sentence().text();
    int comma = text.indexOf(',', frame.triggerEnd());
    boolean sequel =
        comma > 0 && SEQUELS.stream().anyMatch(end -> text.substring(0, comma + 1).endsWith(end));
    return sequel
        ? chinese.get(0).matches(frame.sentence()).stream()
            .map(match -> match.slots().get(Slot.PERSON).get(0))
            .filter(person -> person.start() > comma)
            .findFirst()
            .map(person -> frame.sentence().nodes(person.start(), person.end()))
        : Optional.empty();
  }

  /** The last subject before {@code before}, strictly read if one is there. */
  private Optional<List<Node>> subject(MaskedSentence sentence, int before) {
    return (sentence.isLatin() ? english : chinese)
        .stream().flatMap(pattern -> lastSubject(pattern, sentence, before).stream()).findFirst();
  }

  private Optional<List<Node>> lastSubject(
      FramePattern pattern, MaskedSentence sentence, int before) {
    List<FramePattern.Match> subjects = pattern.matches(sentence);
    if (subjects.isEmpty()) {
      return Optional.empty();
    }
    Set<FramePattern.Match.Range> grantors =
        granted.matches(sentence).stream()
            .map(match -> match.slots().get(Slot.PERSON).get(0))
            .collect(Collectors.toUnmodifiableSet());
    return subjects.stream()
        .map(match -> match.slots().get(Slot.PERSON).get(0))
        .filter(person -> !grantors.contains(person))
        .filter(person -> person.end() <= before && !isPossessor(sentence.text(), person.end()))
        .reduce((one, other) -> other)
        .map(person -> sentence.nodes(person.start(), person.end()));
  }

  /** 马斯克的律师: the subject is the lawyer. */
  private static boolean isPossessor(String text, int end) {
    return end < text.length() && (text.charAt(end) == '的' || text.startsWith("'s", end));
  }

  private static List<Node> named(List<Node> nodes) {
    List<Node> named = new ArrayList<>(nodes);
    named.removeIf(node -> node.is(Symbol.GROUP));
    return named;
  }
}
