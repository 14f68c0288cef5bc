package org.departures.mention;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.KnownName;

/** A name of the lexicon with its forms, worked out once. There is one object for each name. */
final class KnownForms {

  private final Optional<ShownName> zh;
  private final Optional<ShownName> en;
  private final Map<String, String> byKey;

  KnownForms(KnownName name) {
    zh = name.zh().map(ShownName::of);
    en = name.en().map(ShownName::of);
    Map<String, String> forms = new LinkedHashMap<>();
    name.forms().forEach(form -> forms.putIfAbsent(NameForm.of(form).key(), form));
    byKey = Collections.unmodifiableMap(forms);
  }

  Optional<ShownName> zh() {
    return zh;
  }

  Optional<ShownName> en() {
    return en;
  }

  /** Every form by its key, the main ones first. */
  Map<String, String> byKey() {
    return byKey;
  }
}
