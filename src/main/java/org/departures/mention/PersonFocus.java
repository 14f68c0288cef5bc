package org.departures.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Section;
import org.departures.model.Sentence;

/**
 * Finds the person that 他, 她 or "he" means: the one in whose part of the page it stands, else the
 * subject nearest before it. Never further away than three sentences or the paragraph before.
 */
final class PersonFocus {

  private static final String HE = "he";
  private static final int FARTHEST_SENTENCE = 3;
  private static final int FARTHEST_PARAGRAPH = 1;
  private static final String CLAUSE_ENDS = ",;:。!?";

  private final ReferenceWords words;
  private final Map<String, String> pronouns;
  private final Honorifics honorifics;
  private final Anaphora anaphora;
  private final Surroundings surroundings;

  PersonFocus(
      Lexicon lexicon,
      ReferenceWords words,
      Honorifics honorifics,
      Anaphora anaphora,
      Surroundings surroundings) {
    this.words = words;
    this.anaphora = anaphora;
    this.pronouns = lexicon.map(Table.GENDERS, Language.EN);
    this.honorifics = honorifics;
    this.surroundings = surroundings;
  }

  List<Mention> resolve(Document document, List<Mention> mentions, List<Section> sections) {
    if (mentions.stream().noneMatch(m -> m.type() == MentionType.PERSON_ANAPHOR)) {
      return mentions;
    }
    Map<String, ReferenceWords.Kind> genders = genders(document, mentions);
    List<Mention> resolved = new ArrayList<>(mentions);
    for (int i = 0; i < resolved.size(); i++) {
      Mention mention = resolved.get(i);
      if (mention.type() == MentionType.PERSON_ANAPHOR) {
        Optional<String> entity = resolve(document, resolved, i, sections, genders);
        if (entity.isPresent()) {
          resolved.set(i, mention.withEntity(entity.get()));
        }
      }
    }
    return resolved;
  }

  private Optional<String> resolve(
      Document document,
      List<Mention> mentions,
      int index,
      List<Section> sections,
      Map<String, ReferenceWords.Kind> genders) {
    Mention anaphor = mentions.get(index);
    Sentence here = Layout.sentence(document, anaphor.span());
    String word = document.folded(anaphor.span());
    if (anaphora.isOneOfTwo(word)) {
      return oneOfTwo(document, mentions.subList(0, index), here, anaphora.isFormer(word));
    }
    if (index > 0
        && isPerson(mentions.get(index - 1))
        && mentions.get(index - 1).span().end() == anaphor.span().start()) {
      return mentions.get(index - 1).entity();
    }
    Optional<String> owner =
        sections
            .get(here.index())
            .person()
            .filter(person -> person.span().start() < anaphor.span().start())
            .flatMap(Mention::entity);
    if (owner.isPresent()) {
      return owner.filter(id -> agrees(document, anaphor, id, genders));
    }
    for (int[] stretch : stretches(document, here, anaphor.span().start())) {
      for (int i = 0; i < index; i++) {
        Mention candidate = mentions.get(i);
        if (candidate.span().start() >= stretch[0]
            && candidate.span().end() <= stretch[1]
            && isPerson(candidate)
            && candidate.entity().isPresent()
            && !surroundings.isOblique(document, mentions, i)
            && agrees(document, anaphor, candidate.entity().get(), genders)) {
          return candidate.entity();
        }
      }
    }
    return onlyOne(document, mentions.subList(0, index), here)
        .filter(id -> agrees(document, anaphor, id, genders));
  }

  /** The only one of the sentence before, subject or not: 由陈立回任。上月将他解职的董事已离任。 */
  private static Optional<String> onlyOne(Document document, List<Mention> before, Sentence here) {
    List<String> people = peopleOf(document, before, here.index() - 1);
    return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
  }

  /** Of the two people named last in this sentence, else in the one before: 前者, 后者. */
  private static Optional<String> oneOfTwo(
      Document document, List<Mention> before, Sentence here, boolean former) {
    return Stream.of(here.index(), here.index() - 1)
        .map(sentence -> peopleOf(document, before, sentence))
        .filter(people -> people.size() > 1)
        .findFirst()
        .map(people -> people.get(people.size() - (former ? 2 : 1)));
  }

  private static List<String> peopleOf(Document document, List<Mention> mentions, int sentence) {
    return mentions.stream()
        .filter(mention -> mention.type() == MentionType.PERSON)
        .filter(mention -> Layout.sentence(document, mention.span()).index() == sentence)
        .flatMap(mention -> mention.entity().stream())
        .distinct()
        .toList();
  }

  /**
   * The clauses before {@code at} in its sentence, then the sentences before, the nearest first.
   */
  private static List<int[]> stretches(Document document, Sentence here, int at) {
    List<int[]> stretches = new ArrayList<>();
    int end = at;
    for (int i = at - 1; i >= here.span().start(); i--) {
      if (CLAUSE_ENDS.indexOf(document.folded().charAt(i)) >= 0) {
        stretches.add(new int[] {i + 1, end});
        end = i;
      }
    }
    stretches.add(new int[] {here.span().start(), end});
    int passed = 0;
    for (int i = here.index() - 1; i >= 0 && passed < FARTHEST_SENTENCE; i--) {
      Sentence sentence = document.sentences().get(i);
      if (sentence.form() == Sentence.Form.CAPTION) {
        continue;
      }
      if (here.paragraph() - sentence.paragraph() > FARTHEST_PARAGRAPH) {
        break;
      }
      stretches.add(new int[] {sentence.span().start(), sentence.span().end()});
      passed++;
    }
    return stretches;
  }

  private static boolean isPerson(Mention mention) {
    return mention.type() == MentionType.PERSON || mention.type() == MentionType.PERSON_ANAPHOR;
  }

  private boolean agrees(
      Document document, Mention anaphor, String entity, Map<String, ReferenceWords.Kind> genders) {
    String word = document.folded(anaphor.span());
    ReferenceWords.Kind gender = genders.get(entity);
    return !(gender == ReferenceWords.Kind.MALE && isOf(ReferenceWords.Kind.SHE, word))
        && !(gender == ReferenceWords.Kind.FEMALE && isOf(ReferenceWords.Kind.HE, word));
  }

  private boolean isOf(ReferenceWords.Kind kind, String word) {
    return words.contains(kind, word) || words.behind(kind, word).isPresent();
  }

  /** The genders that honorifics give; nothing for a person who is given both. */
  private Map<String, ReferenceWords.Kind> genders(Document document, List<Mention> mentions) {
    Map<String, ReferenceWords.Kind> genders = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.type() == MentionType.PERSON && mention.entity().isPresent()) {
        for (ReferenceWords.Kind kind :
            List.of(ReferenceWords.Kind.MALE, ReferenceWords.Kind.FEMALE)) {
          if (honorifics.has(kind, document, mention)) {
            genders.merge(
                mention.entity().orElseThrow(),
                kind,
                (one, other) -> one == other ? one : ReferenceWords.Kind.TITLE);
          }
        }
      }
    }
    // Andrew is a man where nothing else says so.
    Map<String, ReferenceWords.Kind> byName = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.type() == MentionType.PERSON && mention.entity().isPresent()) {
        genderOfName(document, mention)
            .ifPresent(kind -> byName.putIfAbsent(mention.entity().orElseThrow(), kind));
      }
    }
    byName.forEach(genders::putIfAbsent);
    return genders;
  }

  private Optional<ReferenceWords.Kind> genderOfName(Document document, Mention mention) {
    String name = document.folded(mention.span());
    int blank = name.indexOf(' ');
    return blank < 0
        ? Optional.empty()
        : Optional.ofNullable(pronouns.get(name.substring(0, blank)))
            .map(he -> he.equals(HE) ? ReferenceWords.Kind.MALE : ReferenceWords.Kind.FEMALE);
  }
}
