package org.departures.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.departures.lexicon.Entry;

/**
 * What the linguists named in {@code parts.tsv} so that rules needn't repeat it. A part may use
 * slots, built-in parts and other named parts, but not itself, and not the trigger, which is the
 * rule's own.
 */
final class NamedParts {

  private static final Pattern NAME = Pattern.compile("[a-z_]+");
  private static final Pattern PART = Pattern.compile("\\{([a-z_]+)\\}");
  private static final String TRIGGER = "{trigger}";

  private final Map<String, Entry> entries = new HashMap<>();

  NamedParts(List<Entry> entries) {
    for (Entry entry : entries) {
      if (!NAME.matcher(entry.word()).matches()) {
        throw entry.error("a part's name has small letters and _ only: " + entry.word());
      }
      if (FramePattern.isBuiltIn(entry.word())) {
        throw entry.error("{" + entry.word() + "} is built in");
      }
      if (entry.value().contains(TRIGGER)) {
        throw entry.error("a part has no {trigger}");
      }
      this.entries.put(entry.word(), entry);
    }
  }

  /** {@code pattern} with each name of a part replaced by what it stands for. */
  String writtenOut(String pattern) {
    return writtenOut(pattern, Set.of());
  }

  /** The expression of {@code part}, itself written out. */
  String writtenOut(Entry part) {
    return writtenOut("{" + part.word() + "}");
  }

  private String writtenOut(String pattern, Set<String> inside) {
    return PART.matcher(pattern)
        .replaceAll(
            result -> {
              Entry entry = entries.get(result.group(1));
              return Matcher.quoteReplacement(
                  entry == null ? result.group() : writtenOut(entry, inside));
            });
  }

  private String writtenOut(Entry part, Set<String> inside) {
    if (inside.contains(part.word())) {
      throw part.error("part {" + part.word() + "} uses itself");
    }
    Set<String> deeper = new HashSet<>(inside);
    deeper.add(part.word());
    return "(?:" + writtenOut(part.value(), deeper) + ")";
  }
}
