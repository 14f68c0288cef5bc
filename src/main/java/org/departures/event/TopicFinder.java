package org.departures.event;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Sentence;

/**
 * Says which organisation an article is about, for what it tells without naming one: the only one;
 * that of the title; or the one it keeps naming. In English, where a house has its name in the
 * first sentence and is “the company” from then on, that is the one named most often, or first and
 * no less often; in Chinese the one named often, and twice as often as any other. For one article.
 */
final class TopicFinder {

  private static final int SHORTEST_IN_TITLE = 2;
  private static final int OFTEN = 3;
  private static final int SOURCE_REACH = 24;

  private final Reading reading;
  private final PostBook posts;
  private final Bystanders bystanders;

  TopicFinder(Bystanders bystanders, Reading reading, PostBook posts) {
    this.bystanders = bystanders;
    this.reading = reading;
    this.posts = posts;
  }

  /** The organisation that {@code person} may have left where {@code frame} says nothing of it. */
  Optional<Mention> find(Frame frame, Node person) {
    Map<String, Mention> first = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Mention mention : reading.recognition().mentions()) {
      if (mention.type() == MentionType.ORGANIZATION
          && reading.entity(mention).isPresent()
          && !isInBracket(mention)
          && !isBystander(mention)) {
        String id = mention.entity().orElseThrow();
        first.putIfAbsent(id, mention);
        counts.merge(id, 1, Integer::sum);
      }
    }
    if (first.size() < 2) {
      return first.values().stream()
          .findFirst()
          .filter(mention -> !isOfAnotherLater(mention, frame, person));
    }
    return inTitle(first.values())
        .or(
            () ->
                frame.rule().language() == Language.EN
                    ? mostNamed(first, counts, frame, person)
                    : oftenNamed(first, counts).filter(mention -> isWith(mention, person)));
  }

  private Optional<Mention> mostNamed(
      Map<String, Mention> first, Map<String, Integer> counts, Frame frame, Node person) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Mention> oftenest =
        first.entrySet().stream()
            .filter(entry -> counts.get(entry.getKey()) == most)
            .map(Map.Entry::getValue)
            .filter(mention -> !isOfAnotherLater(mention, frame, person))
            .toList();
    Mention earliest = first.values().iterator().next();
    return oftenest.stream()
        .findFirst()
        .filter(mention -> oftenest.size() == 1 || mention.equals(earliest));
  }

  /** What another item of a bulletin tells is of somebody else: they share no paragraph. */
  private boolean isWith(Mention organization, Node person) {
    Set<Integer> paragraphs = paragraphs(organization.entity());
    return paragraphs(person.mention().flatMap(Mention::entity)).stream()
        .anyMatch(paragraphs::contains);
  }

  private Set<Integer> paragraphs(Optional<String> entity) {
    return reading.recognition().mentions().stream()
        .filter(mention -> mention.entity().equals(entity))
        .flatMap(mention -> sentenceOf(mention).stream())
        .map(Sentence::paragraph)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Sentence> sentenceOf(Mention mention) {
    return reading.sentences().stream()
        .filter(sentence -> sentence.span().contains(mention.span()))
        .findFirst();
  }

  private static Optional<Mention> oftenNamed(
      Map<String, Mention> first, Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> ordered =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(2)
            .toList();
    int most = ordered.get(0).getValue();
    return most >= OFTEN && most >= 2 * ordered.get(1).getValue()
        ? Optional.of(first.get(ordered.get(0).getKey()))
        : Optional.empty();
  }

  /** The one that the title names, where it names one: by its longest form there. */
  private Optional<Mention> inTitle(Collection<Mention> organizations) {
    String title = reading.recognition().document().article().title().orElse("");
    Map<String, Mention> forms = new LinkedHashMap<>();
    for (Mention organization : organizations) {
      reading.entity(organization).stream()
          .flatMap(entity -> entity.mentions().stream())
          .filter(form -> form.length() >= SHORTEST_IN_TITLE && title.contains(form))
          .max(Comparator.comparing(String::length))
          .ifPresent(form -> forms.put(form, organization));
    }
    List<String> whole =
        forms.keySet().stream()
            .filter(
                form ->
                    forms.keySet().stream()
                        .noneMatch(other -> !other.equals(form) && other.contains(form)))
            .toList();
    return whole.size() == 1 ? Optional.of(forms.get(whole.get(0))) : Optional.empty();
  }

  /** A house that comes only with somebody else who has a post there, and later. */
  private boolean isOfAnotherLater(Mention mention, Frame frame, Node person) {
    return mention.span().start() > frame.sentence().sentence().span().end()
        && posts.isOfAnother(mention, person.mention().flatMap(Mention::entity).orElse(""));
  }

  /** 新华社 in 新华社东京8月3日电, 国会 in 在国会宣布. */
  private boolean isBystander(Mention mention) {
    String text = reading.recognition().document().folded();
    int start = mention.span().start();
    int end = mention.span().end();
    int limit = Math.min(text.length(), end + SOURCE_REACH);
    return bystanders.isDecider(reading.folded(mention))
        || bystanders.isSource(text, end, limit)
        || bystanders.isScene(text, start, end, limit);
  }

  /** The wire in “LEEDS (Wire) -”, the code in “(FAR)”. */
  private boolean isInBracket(Mention mention) {
    int start = mention.span().start();
    return start > 0 && reading.recognition().document().folded().charAt(start - 1) == '(';
  }
}
