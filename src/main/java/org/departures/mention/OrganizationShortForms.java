package org.departures.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.lexicon.WordTree;
import org.departures.model.Language;
import org.departures.model.MentionType;

/**
 * Joins the short form of an organisation with the full name of the same article that it is short
 * for: 远山科技 and 远山科技股份有限公司, Sonokinetics and Sonokinetics Corp., SSI and Safe Superintelligence
 * Inc. Only where one full name alone fits.
 *
 * <p>Two characters are no short form unless only the legal form is missing: 阿里 may be short for
 * more than one company.
 */
final class OrganizationShortForms {

  private static final int SHORTEST = 3;
  private static final int LONGEST_REGION = 4;
  private static final int LONG_NAME = 6;
  private static final Set<String> NO_END = Set.of("weak", "whole");

  private final ReferenceWords words;
  private final Set<String> ends;
  private final WordTree<Boolean> endings;
  private final Set<String> teams;

  OrganizationShortForms(Lexicon lexicon, ReferenceWords words) {
    this.words = words;
    ends =
        List.of(Language.ZH, Language.EN).stream()
            .flatMap(language -> lexicon.entries(Table.ORGANIZATION_SUFFIXES, language).stream())
            .filter(entry -> !NO_END.contains(entry.value()))
            .map(entry -> entry.word().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    endings = WordTree.of(ends);
    teams =
        Stream.of("team", "standing")
            .flatMap(kind -> lexicon.words(Table.ORGANIZATION_SUFFIXES, Language.ZH, kind).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  void link(NameGroups groups) {
    List<Integer> organizations = groups.distinct(MentionType.ORGANIZATION);
    if (organizations.size() < 2) {
      return;
    }
    link(groups, organizations, this::lacksLegalForm);
    link(groups, organizations, this::isAcronym);
    // What the lexicon knows has its short forms there.
    link(
        groups,
        organizations.stream().filter(i -> groups.known(i).isEmpty()).toList(),
        this::isContained);
    link(groups, organizations, (piece, whole) -> isHalfOfClub(groups, piece, whole));
  }

  private static void link(
      NameGroups groups, List<Integer> organizations, BiPredicate<NameForm, NameForm> way) {
    for (int i : organizations) {
      int group = groups.group(i);
      Optional<Integer> candidate = Optional.empty();
      boolean several = false;
      for (int j : organizations) {
        int other = groups.group(j);
        if (other != group && way.test(groups.form(i), groups.form(j))) {
          several |= candidate.isPresent() && candidate.get() != other;
          candidate = Optional.of(other);
        }
      }
      if (candidate.isPresent() && !several) {
        groups.join(i, candidate.get());
      }
    }
  }

  /**
   * Farhill and the Comets for the Farhill Comets: a club is called by its place and by its
   * nickname alone. Only where the article has both, or the nickname.
   */
  private boolean isHalfOfClub(NameGroups groups, NameForm piece, NameForm whole) {
    boolean club =
        piece.latin()
            && whole.latin()
            && whole.parts().size() > 1
            && whole.last().endsWith("s")
            && !ends.contains(whole.last());
    return club
        && (piece.key().equals(whole.last())
            || (startsWithWord(whole, piece)
                && whole.key().length() == piece.key().length() + 1 + whole.last().length()
                && isNamed(groups, whole.last())));
  }

  private static boolean isNamed(NameGroups groups, String key) {
    return groups.distinct(MentionType.ORGANIZATION).stream()
        .anyMatch(i -> groups.form(i).key().equals(key));
  }

  private boolean lacksLegalForm(NameForm piece, NameForm whole) {
    if (piece.key().length() < 2 || !startsWithWord(whole, piece)) {
      return false;
    }
    String rest = whole.key().substring(piece.key().length()).strip();
    return isLegal(rest);
  }

  private boolean isAcronym(NameForm piece, NameForm whole) {
    return piece.latin()
        && piece.single()
        && whole.latin()
        && piece.text().chars().allMatch(Character::isUpperCase)
        && Acronyms.spells(whole, piece.text());
  }

  private boolean isContained(NameForm piece, NameForm whole) {
    if (piece.key().length() < SHORTEST || piece.han() != whole.han()) {
      return false;
    }
    if (isEnd(piece.key())) {
      // 文化局, where one such bureau alone is named in full.
      return piece.han()
          && whole.key().endsWith(piece.key())
          && whole.key().length() > piece.key().length();
    }
    if (startsWithWord(whole, piece)) {
      return (endsLegally(whole.key()) && !endsComplete(piece))
          || isKindAlone(whole.key().substring(piece.key().length()).strip(), piece)
          || teams.contains(whole.key().substring(piece.key().length()));
    }
    if (!piece.han()) {
      return false;
    }
    int at = whole.key().indexOf(piece.key());
    if (at > 0) {
      String rest = whole.key().substring(at + piece.key().length());
      return at <= LONGEST_REGION && (rest.isEmpty() || isLegal(rest));
    }
    return piece.key().length() == SHORTEST
        && whole.key().length() >= LONG_NAME
        && whole.key().charAt(0) == piece.key().charAt(0)
        && endsLegally(whole.key())
        && !endsComplete(piece)
        && isSubsequence(piece.key(), whole.key());
  }

  /** Oriel for Oriel Foods: what lacks is one word, and that a kind of house. */
  private boolean isKindAlone(String rest, NameForm piece) {
    return piece.latin() && ends.contains(rest) && !endsComplete(piece);
  }

  private static boolean startsWithWord(NameForm whole, NameForm piece) {
    return whole.key().length() > piece.key().length()
        && whole.key().startsWith(piece.key())
        && (piece.han() || whole.han() || whole.key().charAt(piece.key().length()) == ' ')
        && piece.han() == whole.han();
  }

  private boolean isLegal(String rest) {
    String left = rest.replace("(", "").replace(")", "");
    while (!left.isEmpty()) {
      var word = words.before(ReferenceWords.Kind.LEGAL, left);
      if (word.isEmpty()) {
        return false;
      }
      left = left.substring(0, left.length() - word.get().length()).strip();
    }
    return !rest.isEmpty();
  }

  private boolean endsLegally(String key) {
    return words.before(ReferenceWords.Kind.LEGAL, key).isPresent();
  }

  /** Whether the name is whole as it stands: 远山银行 is not short for 远山银行理财有限公司. */
  private boolean endsComplete(NameForm form) {
    return form.han()
        ? endings.endingAt(form.key(), form.key().length(), 0).isPresent()
        : ends.contains(form.last());
  }

  private boolean isEnd(String key) {
    return ends.contains(key);
  }

  private static boolean isSubsequence(String piece, String whole) {
    int at = -1;
    for (int i = 0; i < piece.length(); i++) {
      at = whole.indexOf(piece.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }
}
