package org.departures.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.Rule.Yield;
import org.departures.model.Mention;

/**
 * Who is what in one article, from names with a post beside them (总裁陈立) and sentences that say so
 * (陈立是一名研究员). Serves departures that don't say it themselves.
 */
final class PostBook {

  /** The posts that one place names together: 党委书记、院长陈立. */
  private record Post(List<Mention> positions, Optional<Mention> organization) {}

  private final Map<String, List<Post>> posts = new HashMap<>();

  PostBook(
      Reading reading, SubjectFinder subjects, List<MaskedSentence> sentences, List<Frame> frames) {
    for (MaskedSentence sentence : sentences) {
      String text = sentence.text();
      for (int at = text.indexOf(Symbol.PERSON.mark());
          at >= 0;
          at = text.indexOf(Symbol.PERSON.mark(), at + 1)) {
        sentence
            .node(at)
            .ifPresent(node -> add(reading, node, node.positions(), node.organizations()));
      }
    }
    for (Frame frame : frames) {
      // What somebody stays is not what they leave.
      if (frame.rule().yields() == Yield.STAY || frame.all(Slot.POSITION).isEmpty()) {
        continue;
      }
      boolean unnamed = frame.rule().yields() == Yield.POST && frame.all(Slot.PERSON).isEmpty();
      for (Node person :
          unnamed ? subjects.find(frame, reading, sentences) : frame.all(Slot.PERSON)) {
        add(
            reading,
            person,
            frame.all(Slot.POSITION).stream().flatMap(node -> node.mention().stream()).toList(),
            frame.all(Slot.ORG).stream().flatMap(node -> node.mention().stream()).toList());
      }
    }
  }

  private void add(
      Reading reading, Node person, List<Mention> positions, List<Mention> organizations) {
    if (positions.isEmpty()) {
      return;
    }
    reading
        .entity(person)
        .ifPresent(
            entity ->
                posts
                    .computeIfAbsent(entity.id(), id -> new ArrayList<>())
                    .add(new Post(positions, organizations.stream().findFirst())));
  }

  /**
   * The positions that {@code person} holds at {@code organization}, or nobody says where, in
   * order, those that are named together in one list.
   */
  List<List<Mention>> positions(String person, Optional<String> organization) {
    return posts.getOrDefault(person, List.of()).stream()
        .filter(
            post ->
                post.organization.isEmpty()
                    || post.organization.get().entity().isEmpty()
                    || post.organization.get().entity().equals(organization))
        .map(Post::positions)
        .toList();
  }

  /** Whether it is in naming somebody else's post, and nowhere else, that the mention stands. */
  boolean isOfAnother(Mention organization, String person) {
    return posts.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(person))
        .flatMap(entry -> entry.getValue().stream())
        .anyMatch(post -> post.organization.equals(Optional.of(organization)));
  }

  /** The organisation of {@code person}, where every post that names one names the same. */
  Optional<Mention> organization(String person) {
    Optional<Mention> first = Optional.empty();
    for (Post post : posts.getOrDefault(person, List.of())) {
      Optional<Mention> named = post.organization.filter(house -> house.entity().isPresent());
      if (first.isEmpty()) {
        first = named;
      } else if (named.isPresent() && !named.get().entity().equals(first.get().entity())) {
        return Optional.empty();
      }
    }
    return first;
  }
}
