package org.departures.event;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LexiconException;
import org.departures.lexicon.Rule;
import org.departures.lexicon.Table;
import org.departures.model.Language;

/**
 * A rule's pattern, compiled. It is a regular expression over a {@link MaskedSentence} in which
 * these words in braces stand for parts:
 *
 * <ul>
 *   <li>the slots of {@link Slot}, each typed;
 *   <li><code>{trigger}</code>, one of the rule's triggers;
 *   <li><code>{gap}</code>, a few characters inside the clause without a person; <code>{far}</code>
 *       , more of them, commas too;
 *   <li><code>{words}</code>, some words (<code>{few}</code>, very few) without any mention; <code>
 *       {any_person}</code>, <code>
 *       {any_org}</code>, <code>{any_position}</code> and <code>{any_date}</code>, a mention that
 *       plays no part;
 *   <li><code>{start}</code>, the beginning of a clause; <code>{adverbs}</code>, nothing or dates,
 *       causes and the words of {@code adverbs.tsv}.
 * </ul>
 *
 * Matching is linear in the sentence (RE2).
 */
final class FramePattern {

  private static final String PEOPLE = "[\ue000\ue004\ue006]";
  private static final String ORGANIZATIONS = "[\ue001\ue005]";
  private static final String NUMBER = "[0-9]{1,5}|[一二三四五六七八九十两百]{1,4}";

  /** Whatever stands in braces, short of a count and a class of characters. */
  private static final java.util.regex.Pattern PART =
      java.util.regex.Pattern.compile("(?<!\\\\[pPx])\\{((?![0-9])[^{}]*)\\}");

  private final Rule rule;
  private final Pattern pattern;
  private final Map<Slot, List<String>> groups;

  private FramePattern(Rule rule, Pattern pattern, Map<Slot, List<String>> groups) {
    this.rule = rule;
    this.pattern = pattern;
    this.groups = groups;
  }

  Rule rule() {
    return rule;
  }

  /** Every match in {@code text}, left to right. */
  List<Match> matches(String text) {
    List<Match> matches = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Map<Slot, List<Match.Range>> found = new EnumMap<>(Slot.class);
      groups.forEach(
          (slot, names) -> {
            for (String name : names) {
              if (matcher.start(name) >= 0) {
                found
                    .computeIfAbsent(slot, any -> new ArrayList<>())
                    .add(new Match.Range(matcher.start(name), matcher.end(name)));
              }
            }
          });
      matches.add(new Match(new Match.Range(matcher.start(), matcher.end()), found));
    }
    return matches;
  }

  /** Where a match lies in the masked sentence, and its slots that hold something. */
  record Match(Range whole, Map<Slot, List<Range>> slots) {

    record Range(int start, int end) {}
  }

  /** Compiles rules against the lexicon's word lists. */
  static final class Compiler {

    private final Lexicon lexicon;

    Compiler(Lexicon lexicon) {
      this.lexicon = lexicon;
    }

    /**
     * The compiled pattern of {@code rule}.
     *
     * @throws LexiconException if a part is unknown or the expression is malformed
     */
    FramePattern compile(Rule rule) {
      Map<Slot, List<String>> groups = new EnumMap<>(Slot.class);
      String expression =
          PART.matcher(rule.pattern())
              .replaceAll(
                  result -> java.util.regex.Matcher.quoteReplacement(part(rule, result, groups)));
      try {
        return new FramePattern(
            rule, Pattern.compile(expression, Pattern.CASE_INSENSITIVE), groups);
      } catch (PatternSyntaxException e) {
        throw rule.error("its pattern is malformed: " + e.getMessage());
      }
    }

    private String part(Rule rule, MatchResult result, Map<Slot, List<String>> groups) {
      boolean chinese = rule.language() == Language.ZH;
      String name = result.group(1);
      return switch (name) {
        case "trigger" -> group(Slot.TRIGGER, words(rule.triggers(), chinese), groups);
        case "gap" ->
            chinese
                // 马斯克的律师, 马斯克和律师: what follows is somebody else. 因与…不合而: a cause may name others.
                ? "(?:[^的和与及、\ue000\ue004\ue006,;。:!?…][^\ue000\ue004\ue006,;。:!?…]{0,17}?)??"
                    + "(?:(?:因|由于|出于)[^,;。:!?…]{1,30}?而)?"
                : "[^\ue000\ue004\ue006,;:!?]{0,50}?";
        case "few" -> chinese ? "[^的,;。:!?\ue000-\ue006]{0,8}?" : "[^,;:.!?\ue000-\ue006]{0,28}?";
        case "far" -> chinese ? "[^\ue000\ue006;。!?…]{0,40}?" : "[^\ue000\ue006;!?]{0,120}?";
        case "words" -> "[^,;。:!?\ue000-\ue006]{0,40}?";
        case "any_person" -> "[\ue000\ue004]";
        case "any_name" -> "\ue000";
        case "any_pronoun" -> "\ue004";
        case "any_org" -> ORGANIZATIONS;
        case "any_position" -> "\ue002";
        case "any_date" -> "\ue003";
        case "start" -> chinese ? "(?:^|[,;:。!?“”)-])" : "(?:^|[,;:.\"“)] ?)";
        case "adverbs" -> adverbs(rule.language());
        default -> slot(rule, name, groups);
      };
    }

    private static String slot(Rule rule, String name, Map<Slot, List<String>> groups) {
      Slot slot = Slot.of(name).orElseThrow(() -> rule.error("unknown part {" + name + "}"));
      boolean chinese = rule.language() == Language.ZH;
      String and = chinese ? "(?:、|和|与|及|以及|兼)" : "(?:, and |,? and | & |, )";
      return switch (slot) {
        case TRIGGER -> throw new IllegalStateException("handled before");
        case PERSON -> group(slot, PEOPLE + "(?:" + and + PEOPLE + ")*", groups);
        case SUCCESSOR -> group(slot, "[\ue000\ue004]", groups);
        case ORG, DESTINATION -> group(slot, ORGANIZATIONS, groups);
        case POSITION, NEW_POSITION -> group(slot, "\ue002(?:" + and + "(?:the )?\ue002)*", groups);
        case DATE -> group(slot, "\ue003", groups);
        case TOTAL, DEPARTED, REMAINING -> group(slot, NUMBER, groups);
      };
    }

    /** A slot may stand in several branches of a pattern; each has its own group. */
    private static String group(Slot slot, String expression, Map<Slot, List<String>> groups) {
      List<String> names = groups.computeIfAbsent(slot, any -> new ArrayList<>());
      String name = slot.group() + (names.size() + 1);
      names.add(name);
      return "(?P<" + name + ">" + expression + ")";
    }

    /** 于\ue003因个人原因, and the like. */
    private String adverbs(Language language) {
      String words = words(lexicon.words(Table.ADVERBS, language), language == Language.ZH);
      return language == Language.ZH
          ? "(?:\ue003|"
              + words
              + "|(?:因|由于|出于)[^,;。]{1,24}?(?:而|原因|,)|[0-9]{1,4}年|[0-9]{1,2}月|[0-9]{1,2}日|年底|,)*"
          : "(?:\ue003|" + words + "| |,)*";
    }

    /** The words, longest first, so that the longest is taken. */
    private static String words(Iterable<String> words, boolean chinese) {
      List<String> sorted = new ArrayList<>();
      words.forEach(sorted::add);
      sorted.sort(Comparator.comparing(String::length).reversed().thenComparing(word -> word));
      String any = sorted.stream().map(Pattern::quote).collect(Collectors.joining("|"));
      return chinese ? "(?:" + any + ")" : "\\b(?:" + any.toLowerCase(Locale.ROOT) + ")\\b";
    }
  }
}
