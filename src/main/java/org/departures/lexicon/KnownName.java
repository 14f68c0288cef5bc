package org.departures.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.departures.model.Name;

/** A person or an organisation whose names in several languages are known. */
public record KnownName(
    Kind kind,
    Optional<String> en,
    Optional<String> zh,
    Optional<String> zhHant,
    List<String> aliases) {

  /** What bears the name. */
  public enum Kind {
    PERSON,
    ORGANIZATION
  }

  public KnownName {
    aliases = List.copyOf(aliases);
  }

  /** The names that a record shows. */
  public Name name() {
    return new Name(zh, en);
  }

  /** Every form, the main ones first. */
  public List<String> forms() {
    return Stream.concat(Stream.of(en, zh, zhHant).flatMap(Optional::stream), aliases.stream())
        .distinct()
        .toList();
  }
}
