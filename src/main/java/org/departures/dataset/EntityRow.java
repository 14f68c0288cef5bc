package org.departures.dataset;

import java.util.List;
import java.util.Optional;
import org.departures.model.Entity;

/** A person or an organisation as every file shows it. */
@Described("A person or an organisation")
public record EntityRow(
    @Described("The same in every language and every run") String id,
    @Described("The name in the languages it is known in") NameRow name,
    @Described("The words that the articles use") List<String> mentions) {

  /** A name in two languages. */
  @Described("A name in the languages it is known in")
  public record NameRow(
      @Described("The Chinese name") Optional<String> zh,
      @Described("The English name") Optional<String> en) {

    /** The name to sort by and to show where only one can be. */
    String shown() {
      return zh.or(() -> en).orElse("");
    }
  }

  public EntityRow {
    mentions = List.copyOf(mentions);
  }

  static EntityRow of(Entity entity) {
    return new EntityRow(
        entity.id(), new NameRow(entity.name().zh(), entity.name().en()), entity.mentions());
  }
}
