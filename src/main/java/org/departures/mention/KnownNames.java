package org.departures.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.KnownName;
import org.departures.lexicon.Lexicon;
import org.departures.model.MentionType;

/** The lexicon's names by the key of each of their forms. */
final class KnownNames {

  private final Map<String, KnownForms> people = new HashMap<>();
  private final Map<String, KnownForms> organizations = new HashMap<>();

  KnownNames(Lexicon lexicon) {
    for (KnownName name : lexicon.names()) {
      KnownForms forms = new KnownForms(name);
      Map<String, KnownForms> names = name.kind() == KnownName.Kind.PERSON ? people : organizations;
      forms.byKey().keySet().forEach(key -> names.putIfAbsent(key, forms));
    }
  }

  Optional<KnownForms> find(MentionType type, String key) {
    return switch (type) {
      case PERSON -> Optional.ofNullable(people.get(key));
      case ORGANIZATION -> Optional.ofNullable(organizations.get(key));
      default -> Optional.empty();
    };
  }
}
