package org.departures.model;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How articles call one entity: its names in Chinese and English, its other full names, and the
 * words they use for it; names and words each with how many articles have it.
 */
public record EntityForms(
    SortedMap<String, Integer> zh,
    SortedMap<String, Integer> en,
    SortedSet<String> aliases,
    SortedMap<String, Integer> mentions)
    implements Serializable {

  public EntityForms {
    zh = Collections.unmodifiableSortedMap(new TreeMap<>(zh));
    en = Collections.unmodifiableSortedMap(new TreeMap<>(en));
    aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    mentions = Collections.unmodifiableSortedMap(new TreeMap<>(mentions));
  }

  /** All that {@code parts}, which speak of different articles, say. */
  public static EntityForms sum(Collection<EntityForms> parts) {
    SortedMap<String, Integer> zh = new TreeMap<>();
    SortedMap<String, Integer> en = new TreeMap<>();
    SortedSet<String> aliases = new TreeSet<>();
    SortedMap<String, Integer> mentions = new TreeMap<>();
    for (EntityForms part : parts) {
      add(part.zh, zh);
      add(part.en, en);
      aliases.addAll(part.aliases);
      add(part.mentions, mentions);
    }
    return new EntityForms(zh, en, aliases, mentions);
  }

  /** What this and {@code other}, which speaks of other articles, say. */
  public EntityForms plus(EntityForms other) {
    return sum(List.of(this, other));
  }

  private static void add(Map<String, Integer> part, Map<String, Integer> sum) {
    part.forEach((form, articles) -> sum.merge(form, articles, Integer::sum));
  }
}
