package org.departures.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.departures.model.Document;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Section;
import org.departures.model.Sentence;
import org.departures.model.Sentence.Form;

/**
 * Finds the organisation that 公司, 该公司 or "the company" means: the one the text has defined the word
 * for; straight before, for 该公司; else the section's, else the article's, else the nearest.
 */
final class OrganizationFocus {

  private static final int NEAR_SENTENCES = 2;

  private final Anaphora anaphora;
  private final Surroundings surroundings;

  OrganizationFocus(Anaphora anaphora, Surroundings surroundings) {
    this.anaphora = anaphora;
    this.surroundings = surroundings;
  }

  List<Mention> resolve(
      Document document,
      List<Mention> mentions,
      List<Section> sections,
      List<StatedAlias> aliases) {
    if (mentions.stream().noneMatch(m -> m.type() == MentionType.ORGANIZATION_ANAPHOR)) {
      return mentions;
    }
    Map<String, String> defined = defined(mentions, aliases);
    Optional<String> topic = topic(document, mentions);
    List<Mention> resolved = new ArrayList<>(mentions);
    for (int i = 0; i < resolved.size(); i++) {
      Mention mention = resolved.get(i);
      if (mention.type() == MentionType.ORGANIZATION_ANAPHOR) {
        Optional<String> entity = resolve(document, resolved, i, sections, topic, defined);
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
      Optional<String> topic,
      Map<String, String> defined) {
    Mention mention = mentions.get(index);
    String word = document.folded(mention.span());
    Optional<String> apposition = apposition(mentions, index);
    if (apposition.isPresent()) {
      return apposition;
    }
    if (anaphora.isNear(word)) {
      return nearest(document, mentions, index, NEAR_SENTENCES);
    }
    if (surroundings.isPossessed(document, mention) || isLabel(mentions, index)) {
      return Optional.empty();
    }
    Section section = sections.get(Layout.sentence(document, mention.span()).index());
    return Optional.ofNullable(defined.get(Anaphora.key(word)))
        .or(() -> section.organization().flatMap(Mention::entity))
        .or(() -> topic)
        .or(() -> nearest(document, mentions, index, Integer.MAX_VALUE));
  }

  /** 远山科技公司, where the name was found without its class word. */
  private static Optional<String> apposition(List<Mention> mentions, int index) {
    if (index == 0) {
      return Optional.empty();
    }
    Mention before = mentions.get(index - 1);
    return before.type() == MentionType.ORGANIZATION
            && before.span().end() == mentions.get(index).span().start()
        ? before.entity()
        : Optional.empty();
  }

  /** 初创公司Lyft, where the word only says what the name behind it is. */
  private static boolean isLabel(List<Mention> mentions, int index) {
    return index + 1 < mentions.size()
        && mentions.get(index + 1).type() == MentionType.ORGANIZATION
        && mentions.get(index + 1).span().start() == mentions.get(index).span().end();
  }

  private Optional<String> nearest(
      Document document, List<Mention> mentions, int index, int sentences) {
    int here = Layout.sentence(document, mentions.get(index).span()).index();
    for (int i = index - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      if (sentences < Integer.MAX_VALUE
          && selectedFrom(document, Layout.sentence(document, mention.span()).index(), here)
              > sentences) {
        break;
      }
      if (isOrganization(mention) && !surroundings.isSource(document, mention)) {
        return mention.entity();
      }
    }
    return Optional.empty();
  }

  private static long selectedFrom(Document document, int first, int end) {
    return document.sentences().subList(first, end).stream().filter(Sentence::selected).count();
  }

  private static boolean isOrganization(Mention mention) {
    return mention.entity().isPresent()
        && (mention.type() == MentionType.ORGANIZATION
            || mention.type() == MentionType.ORGANIZATION_ANAPHOR);
  }

  /** The class words that the text itself defines: (以下简称"公司"). */
  private Map<String, String> defined(List<Mention> mentions, List<StatedAlias> aliases) {
    Map<String, String> defined = new HashMap<>();
    for (StatedAlias alias : aliases) {
      if (anaphora.contains(alias.form())) {
        mentions.stream()
            .filter(m -> m.span().equals(alias.name().span()))
            .flatMap(m -> m.entity().stream())
            .forEach(id -> defined.putIfAbsent(Anaphora.key(alias.form()), id));
      }
    }
    return defined;
  }

  /** The organisation that the article is about: of its title, else the one named most often. */
  private Optional<String> topic(Document document, List<Mention> mentions) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (mention.type() == MentionType.ORGANIZATION
          && mention.entity().isPresent()
          && !surroundings.isSource(document, mention)) {
        counts.merge(mention.entity().orElseThrow(), 1L, Long::sum);
      }
    }
    if (counts.size() < 2) {
      return counts.keySet().stream().findFirst();
    }
    Optional<Sentence> heading =
        document.sentences().stream().filter(s -> s.form() == Form.HEADING).findFirst();
    Set<String> titled =
        mentions.stream()
            .filter(m -> m.type() == MentionType.ORGANIZATION)
            .filter(m -> isInTitle(document, heading, m))
            .flatMap(m -> m.entity().stream())
            .filter(counts::containsKey)
            .collect(Collectors.toSet());
    if (titled.size() == 1) {
      return titled.stream().findFirst();
    }
    Optional<String> most =
        counts.keySet().stream()
            .filter(id -> titled.isEmpty() || titled.contains(id))
            // Of equals the first, since max takes the last.
            .reduce((one, other) -> counts.get(other) > counts.get(one) ? other : one);
    return most.filter(id -> counts.get(id) > 1);
  }

  private static boolean isInTitle(Document document, Optional<Sentence> heading, Mention mention) {
    return heading.filter(first -> first.span().contains(mention.span())).isPresent()
        || document.article().title().filter(title -> title.contains(mention.text())).isPresent();
  }
}
