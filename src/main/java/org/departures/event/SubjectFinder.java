package org.departures.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Rule;
import org.departures.model.Language;
import org.departures.model.Section;
import org.departures.model.Sentence;

/**
 * Says who is meant where a clause names nobody: 五天后，再次离开.
 *
 * <p>Looked for in this order: the nearest clause before the trigger that begins with a person, in
 * the same sentence; the person whose item or heading the sentence stands under; the subject that
 * the sentence before ends with, in the same paragraph. A group (多名高管) in that place means that
 * nobody is named, and the search ends.
 */
final class SubjectFinder {

  private final FramePattern chinese;
  private final FramePattern english;

  SubjectFinder(Lexicon lexicon) {
    FramePattern.Compiler compiler = new FramePattern.Compiler(lexicon);
    chinese = compiler.compile(clauseBeginning(Language.ZH));
    english = compiler.compile(clauseBeginning(Language.EN));
  }

  private static Rule clauseBeginning(Language language) {
    return new Rule(
        "subject",
        language,
        Rule.Yield.APPOSITION,
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        "{start}{adverbs}{person}",
        List.of(),
        List.of(),
        "SubjectFinder",
        1);
  }

  /** The people meant by the frame; empty where nobody is, or only a group. */
  List<Node> find(Frame frame, Reading reading, List<MaskedSentence> sentences) {
    Optional<List<Node>> here = lastSubject(frame.sentence(), frame.triggerStart());
    if (here.isPresent()) {
      return named(here.get());
    }
    Sentence sentence = frame.sentence().sentence();
    Optional<Node> ofSection = reading.section(sentence).flatMap(Section::person).map(Node::of);
    if (ofSection.isPresent()) {
      return List.of(ofSection.get());
    }
    return sentences.stream()
        .filter(
            other ->
                other.sentence().index() == sentence.index() - 1
                    && other.sentence().paragraph() == sentence.paragraph())
        .findFirst()
        .flatMap(other -> lastSubject(other, other.text().length()))
        .map(SubjectFinder::named)
        .orElse(List.of());
  }

  private Optional<List<Node>> lastSubject(MaskedSentence sentence, int before) {
    boolean isChinese = sentence.text().chars().anyMatch(Character::isIdeographic);
    Optional<List<Node>> last = Optional.empty();
    for (FramePattern.Match match : (isChinese ? chinese : english).matches(sentence.text())) {
      FramePattern.Match.Range person = match.slots().get(Slot.PERSON).get(0);
      if (person.end() <= before && !isPossessor(sentence.text(), person.end())) {
        last = Optional.of(sentence.nodes(person.start(), person.end()));
      }
    }
    return last;
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
