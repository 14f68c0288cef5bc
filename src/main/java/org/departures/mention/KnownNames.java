package org.departures.mention;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.KnownName;
import org.departures.lexicon.Lexicon;
import org.departures.model.MentionType;

/** The lexicon's names by the key of each of their forms. */
final class KnownNames {

  private final Map<KnownName.Kind, Map<String, KnownName>> names =
      new EnumMap<>(KnownName.Kind.class);

  KnownNames(Lexicon lexicon) {
    for (KnownName.Kind kind : KnownName.Kind.values()) {
      names.put(kind, new HashMap<>());
    }
    for (KnownName name : lexicon.names()) {
      for (String form : name.forms()) {
        names.get(name.kind()).putIfAbsent(NameForm.of(form).key(), name);
      }
    }
  }

  Optional<KnownName> find(MentionType type, String key) {
    return switch (type) {
      case PERSON -> Optional.ofNullable(names.get(KnownName.Kind.PERSON).get(key));
      case ORGANIZATION -> Optional.ofNullable(names.get(KnownName.Kind.ORGANIZATION).get(key));
      default -> Optional.empty();
    };
  }
}
