package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final char SEQUEL = '后';

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
    boolean sequel = comma > 0 && text.charAt(comma - 1) == SEQUEL;
    return sequel
        ? people(chinese.get(0), frame.sentence()).stream()
            .filter(person -> person.start() > comma)
            .findFirst()
            .map(person -> frame.sentence().nodes(person.start(), person.end()))
        : Optional.empty();
  }

  /** The last subject before {@code before}, strictly read if one is there. */
  private Optional<List<Node>> subject(MaskedSentence sentence, int before) {
    for (FramePattern pattern : sentence.isLatin() ? english : chinese) {
      Optional<List<Node>> subject = lastSubject(pattern, sentence, before);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  private Optional<List<Node>> lastSubject(
      FramePattern pattern, MaskedSentence sentence, int before) {
    List<FramePattern.Match.Range> subjects = people(pattern, sentence);
    List<FramePattern.Match.Range> grantors =
        subjects.isEmpty() ? List.of() : people(granted, sentence);
    for (int last = subjects.size() - 1; last >= 0; last--) {
      FramePattern.Match.Range person = subjects.get(last);
      if (person.end() <= before
          && !isPossessor(sentence.text(), person.end())
          && !grantors.contains(person)) {
        return Optional.of(sentence.nodes(person.start(), person.end()));
      }
    }
    return Optional.empty();
  }

  private static List<FramePattern.Match.Range> people(
      FramePattern pattern, MaskedSentence sentence) {
    List<FramePattern.Match.Range> people = new ArrayList<>();
    for (FramePattern.Match match : pattern.matches(sentence)) {
      people.add(match.slots().get(Slot.PERSON).get(0));
    }
    return people;
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
