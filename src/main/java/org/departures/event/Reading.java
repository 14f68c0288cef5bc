package org.departures.event;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.model.CodePoints;
import org.departures.model.Entity;
import org.departures.model.Evidence;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Recognition;
import org.departures.model.Section;
import org.departures.model.Sentence;
import org.departures.model.Span;

/** One article as the event stage sees it: what was recognised, and where to look it up. */
final class Reading {

  private final Recognition recognition;
  private final Map<String, Entity> entities;
  private final CodePoints codePoints;

  Reading(Recognition recognition) {
    this.recognition = recognition;
    this.entities = new HashMap<>();
    recognition.entities().forEach(entity -> entities.putIfAbsent(entity.id(), entity));
    this.codePoints = new CodePoints(recognition.document().article().text());
  }

  Recognition recognition() {
    return recognition;
  }

  List<Sentence> sentences() {
    return recognition.document().sentences();
  }

  String articleId() {
    return recognition.document().article().id();
  }

  Optional<Entity> entity(Mention mention) {
    return mention.entity().map(entities::get);
  }

  Optional<Entity> entity(Node node) {
    return node.mention().flatMap(this::entity);
  }

  Optional<Section> section(Sentence sentence) {
    return sentence.index() < recognition.sections().size()
        ? Optional.of(recognition.sections().get(sentence.index()))
        : Optional.empty();
  }

  Optional<LocalDate> published() {
    return recognition.document().article().published();
  }

  /** The mention as words are matched: simplified, half-width. */
  String folded(Mention mention) {
    return recognition.document().folded(mention.span());
  }

  String original(Span span) {
    return recognition.document().original(span);
  }

  Evidence evidence(String field, Span span) {
    return codePoints.evidence(articleId(), field, span);
  }

  /**
   * Where the entity of {@code mention} is named: the mention itself if it is a name, else the
   * nearest name before it, else the first behind.
   */
  Span naming(Mention mention) {
    if (mention.type() == MentionType.PERSON || mention.type() == MentionType.ORGANIZATION) {
      return mention.span();
    }
    Span best = mention.span();
    for (Mention other : recognition.mentions()) {
      boolean names =
          other.type() == MentionType.PERSON || other.type() == MentionType.ORGANIZATION;
      if (names && other.entity().equals(mention.entity())) {
        if (other.span().start() > mention.span().start()) {
          return best.equals(mention.span()) ? other.span() : best;
        }
        best = other.span();
      }
    }
    return best;
  }
}
