package org.departures.model;

import java.util.List;

/**
 * A person or an organisation. {@code aliases} are the other full names that identify it; {@code
 * mentions} are the surface forms that the articles use, words such as 公司 among them.
 *
 * <p>{@code id} starts with {@code per-} or {@code org-}. Within one article it is provisional; the
 * merge gives the one that all articles share.
 */
public record Entity(String id, Name name, List<String> aliases, List<String> mentions) {

  public Entity {
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
  }

  public Entity withId(String newId) {
    return new Entity(newId, name, aliases, mentions);
  }
}
