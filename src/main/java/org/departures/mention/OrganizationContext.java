package org.departures.mention;

import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LowerCase;
import org.departures.lexicon.Table;
import org.departures.model.Language;

/**
 * What English words beside a run of Latin words say for an organisation, where its own last word
 * says nothing: “retired from Farhill”, “Farhill, a maker of lamps,”, “Farhill's board”, “Farhill
 * named Jane Roe”, “Farhill (NYSE: FAR)”, “the acquisition of Farhill”.
 */
final class OrganizationContext {

  private static final double SURE = 4;
  private static final double STRONG = 3;
  private static final double ENOUGH = 2;
  private static final int LONGEST_APPOSITION = 70;
  private static final int LONGEST_EXCHANGE = 14;

  private final Set<String> classNouns;
  private final Set<String> afterClassNoun;
  private final Set<String> owned;
  private final Set<String> appointing;
  private final Set<String> taking;
  private final Set<String> leaving;
  private final Set<String> ofOrganization;
  private final Set<String> articles;
  private final Set<String> notObjects;
  private final Set<String> either;
  private final Set<String> personnel;

  OrganizationContext(Lexicon lexicon) {
    classNouns = words(lexicon, "class-noun");
    afterClassNoun = words(lexicon, "after-class-noun");
    owned = words(lexicon, "owned");
    appointing = words(lexicon, "appointing");
    taking = words(lexicon, "takes-organization");
    leaving = words(lexicon, "leaving");
    ofOrganization = words(lexicon, "of-organization");
    articles = words(lexicon, "article");
    notObjects = words(lexicon, "not-object");
    either = words(lexicon, "after-either");
    personnel = words(lexicon, "personnel");
  }

  private static Set<String> words(Lexicon lexicon, String value) {
    return lexicon.words(Table.NAME_CONTEXT, Language.EN, value);
  }

  /** Points for an organisation at this place. */
  double points(String text, LatinRun run) {
    return before(text, run.start()) + behind(text, run.end());
  }

  /** Whether what stands behind is done by people and organisations alike: said, announced. */
  boolean isBeforeEither(String text, LatinRun run) {
    String word = Neighbours.wordAfter(text, run.end());
    boolean adverb =
        word.equals("today") || word.equals("has") || word.equals("also") || word.endsWith("ly");
    int at = adverb ? behind(text, run.end(), word) : run.end();
    String verb = Neighbours.wordAfter(text, at);
    int behind = Neighbours.skipBlanks(text, at) + verb.length();
    return either.contains(verb) && !announcesPersonnel(text, behind) && !speaksOfIts(text, behind);
  }

  /** Whether an organisation does it with a person: has named, has replaced. */
  boolean isAppointing(String word) {
    return appointing.contains(word);
  }

  private double before(String text, int start) {
    int at = start;
    String word = Neighbours.wordBefore(text, at);
    if (word.equals("the") || word.equals("The")) {
      at = Neighbours.skipBlanksBack(text, at) - word.length();
      word = Neighbours.wordBefore(text, at);
    }
    if (taking.contains(LowerCase.of(word)) || classNouns.contains(word)) {
      return ENOUGH;
    }
    String farther =
        LowerCase.of(
            Neighbours.wordBefore(text, Neighbours.skipBlanksBack(text, at) - word.length()));
    boolean from = word.equals("from") || word.equals("at") || word.equals("of");
    if (from && leaving.contains(farther) && !word.equals("of")) {
      return STRONG;
    }
    boolean with = word.equals("of") || word.equals("with") || word.equals("by");
    return with && ofOrganization.contains(farther) ? ENOUGH : 0;
  }

  private double behind(String text, int end) {
    if (isListed(text, end)) {
      return SURE;
    }
    if (text.startsWith("'s ", end)) {
      return owned.contains(Neighbours.wordAfter(text, end + 2)) ? ENOUGH : 0;
    }
    if (text.startsWith("' ", end) && text.charAt(end - 1) == 's') {
      return owned.contains(Neighbours.wordAfter(text, end + 1)) ? ENOUGH : 0;
    }
    if (text.startsWith(", ", end)) {
      return isToldWhatItIs(text, end + 2) ? STRONG : 0;
    }
    String word = Neighbours.wordAfter(text, end);
    if (owned.contains(word)) {
      return 1;
    }
    int at = end;
    while (word.equals("has") || word.equals("also") || word.equals("today")) {
      at = behind(text, at, word);
      word = Neighbours.wordAfter(text, at);
    }
    if (either.contains(word)) {
      int behind = behind(text, at, word);
      return announcesPersonnel(text, behind) || speaksOfIts(text, behind) ? STRONG : 0;
    }
    if (!appointing.contains(word)) {
      return 0;
    }
    String object = Neighbours.wordAfter(text, behind(text, at, word));
    return object.isEmpty() || notObjects.contains(object) ? 0 : ENOUGH;
  }

  /** “… said Jane Roe, its chairman, has resigned”, “… denied a report that its chairman”. */
  private static boolean speaksOfIts(String text, int start) {
    int stop = text.indexOf('.', start);
    int end = Math.min(stop < 0 ? text.length() : stop, start + LONGEST_APPOSITION);
    int its = text.indexOf(" its ", start);
    return its >= 0 && its < end && text.substring(start, its).indexOf('\n') < 0;
  }

  /** “… announced today the retirement of”. */
  private boolean announcesPersonnel(String text, int start) {
    int at = start;
    String word = Neighbours.wordAfter(text, at);
    while (word.equals("the") || word.equals("today") || word.equals("an")) {
      at = behind(text, at, word);
      word = Neighbours.wordAfter(text, at);
    }
    return personnel.contains(word);
  }

  /** An exchange's name and a colon in a bracket: (NYSE: GE), (Nasdaq:HAYN). */
  private static boolean isListed(String text, int end) {
    int open = text.startsWith(" (", end) ? end + 2 : text.startsWith("(", end) ? end + 1 : -1;
    if (open < 0 || open >= text.length() || !Character.isUpperCase(text.charAt(open))) {
      return false;
    }
    int at = open;
    while (at < text.length()
        && at - open < LONGEST_EXCHANGE
        && (Letters.isLatin(text.charAt(at)) || text.charAt(at) == ' ')) {
      at++;
    }
    return at > open + 1 && at < text.length() && text.charAt(at) == ':';
  }

  /** “a maker of lamps”, “the ATM owner and operator,”: not “a company executive”. */
  private boolean isToldWhatItIs(String text, int start) {
    String word = Neighbours.wordAfter(text, start);
    if (!articles.contains(word)) {
      return false;
    }
    int at = behind(text, start, word);
    while (at < text.length() && at - start < LONGEST_APPOSITION) {
      word = Neighbours.wordAfter(text, at);
      if (word.isEmpty()) {
        return false;
      }
      at = behind(text, at, word);
      if (classNouns.contains(word)) {
        boolean ends = at < text.length() && ",.;)-".indexOf(text.charAt(at)) >= 0;
        return ends || afterClassNoun.contains(Neighbours.wordAfter(text, at));
      }
      boolean headOver = afterClassNoun.contains(word) && !word.equals("and");
      if (headOver || (at < text.length() && text.charAt(at) == ',')) {
        return false;
      }
    }
    return false;
  }

  private static int behind(String text, int at, String word) {
    return Neighbours.skipBlanks(text, at) + word.length();
  }
}
