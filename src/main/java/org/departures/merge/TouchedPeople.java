package org.departures.merge;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.departures.model.Claim;
import org.departures.model.Destination;
import org.departures.model.Entity;
import org.departures.model.Findings;
import org.departures.model.Stay;

/** Finds whose departures have to be made again, by the ids they had and the ids they have. */
record TouchedPeople(SharedEntities before, SharedEntities now) {

  /**
   * The people of the changed articles, and those of whom a finding speaks that names an altered
   * entity.
   */
  Set<String> find(Findings said, Set<String> changed, Set<String> altered) {
    Set<String> people = new TreeSet<>();
    before
        .byProvisionalId()
        .forEach(
            (provisional, entity) -> {
              if (changed.contains(provisional.substring(0, provisional.lastIndexOf('/')))) {
                people.add(entity.id());
              }
            });
    for (Claim claim : said.claims()) {
      Stream<Entity> named =
          Stream.of(
                  Stream.of(claim.person()),
                  claim.organization().stream(),
                  claim.destination().flatMap(Destination::organization).stream(),
                  claim.successor().map(successor -> successor.person()).stream())
              .flatMap(stream -> stream);
      take(claim.article(), claim.person(), named, changed, altered, people);
    }
    for (Stay stay : said.stays()) {
      Stream<Entity> named = Stream.concat(Stream.of(stay.person()), stay.organization().stream());
      take(stay.article(), stay.person(), named, changed, altered, people);
    }
    people.removeIf(id -> !id.startsWith("per-"));
    return people;
  }

  private void take(
      String article,
      Entity person,
      Stream<Entity> named,
      Set<String> changed,
      Set<String> altered,
      Set<String> people) {
    if (changed.contains(article)
        || named.flatMap(entity -> ids(article, entity)).anyMatch(altered::contains)) {
      people.addAll(ids(article, person).collect(toSet()));
    }
  }

  private Stream<String> ids(String article, Entity entity) {
    return Stream.of(before.shared(article, entity).id(), now.shared(article, entity).id());
  }
}
