package org.departures.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import org.departures.lexicon.Entry;
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
 *   <li>the slots of {@link Slot}, each typed; <code>{name}</code>, a person named, no pronoun;
 *   <li><code>{trigger}</code>, one of the rule's triggers;
 *   <li><code>{gap}</code>, a few characters inside the clause without a person; <code>{far}</code>
 *       , more of them, commas too;
 *   <li><code>{words}</code>, some words (<code>{few}</code>, very few) without any mention; <code>
 *       {any_person}</code>, <code>
 *       {any_org}</code>, <code>{any_position}</code> and <code>{any_date}</code>, a mention that
 *       plays no part;
 *   <li><code>{start}</code>, the beginning of a clause; <code>{adverbs}</code>, nothing or dates,
 *       causes and the words of {@code adverbs.tsv};
 *   <li>the names of {@code parts.tsv}, what the linguists wrote there.
 * </ul>
 *
 * Matching is linear in the sentence.
 */
final class FramePattern {

  private static final String PEOPLE = "[\ue000\ue004\ue006]";
  private static final String ORGANIZATIONS = "[\ue001\ue005]";

  /** 穆里尼奥以及他的教练组成员萨克拉门托. */
  private static final String HIS = "(?:(?:\ue004的|其)[\ue002组团]{0,3}\ue006?)?";

  private static final String NUMBER = "[0-9]{1,5}|[一二三四五六七八九十两百]{1,4}";

  /** The words in braces that are neither slots nor the linguists' own. */
  private static final Set<String> BUILT_IN =
      Set.of(
          ("gap few far words start adverbs"
                  + " name any_group any_person any_name any_pronoun any_org any_position any_date")
              .split(" "));

  /** Whatever stands in braces, short of a count and a class of characters. */
  private static final java.util.regex.Pattern PART =
      java.util.regex.Pattern.compile("(?<!\\\\[pPx])\\{((?![0-9])[^{}]*)\\}");

  private final Rule rule;
  private final GuardedPattern pattern;
  private final Map<Slot, List<Integer>> groups = new EnumMap<>(Slot.class);

  private FramePattern(Rule rule, GuardedPattern pattern, Map<Slot, List<String>> names) {
    this.rule = rule;
    this.pattern = pattern;
    names.forEach((slot, all) -> groups.put(slot, all.stream().map(pattern::group).toList()));
  }

  /** Whether {@code name} in braces has a meaning here, so that no named part can have it. */
  static boolean isBuiltIn(String name) {
    return BUILT_IN.contains(name) || Slot.of(name).isPresent();
  }

  Rule rule() {
    return rule;
  }

  /** Whether the pattern, its named parts written out, has {@code slot}. */
  boolean has(Slot slot) {
    return groups.containsKey(slot);
  }

  GuardedPattern pattern() {
    return pattern;
  }

  /** Every match in {@code sentence}, left to right. */
  List<Match> matches(MaskedSentence sentence) {
    return matches(sentence, sentence.text().length());
  }

  /** The same, of those that begin at {@code last} or before it. */
  List<Match> matches(MaskedSentence sentence, int last) {
    List<Match> matches = new ArrayList<>();
    for (GuardedPattern.Match match :
        pattern.matches(sentence.text(), sentence.characters(), last)) {
      Map<Slot, List<Match.Range>> found = new EnumMap<>(Slot.class);
      groups.forEach(
          (slot, numbers) -> {
            for (int group : numbers) {
              if (match.start(group) >= 0) {
                found
                    .computeIfAbsent(slot, any -> new ArrayList<>())
                    .add(new Match.Range(match.start(group), match.end(group)));
              }
            }
          });
      matches.add(new Match(new Match.Range(match.start(0), match.end(0)), found));
    }
    return matches;
  }

  /** Where a match lies in the masked sentence, and its slots that hold something. */
  record Match(Range whole, Map<Slot, List<Range>> slots) {

    record Range(int start, int end) {}
  }

  /** Compiles rules against the lexicon's word lists and named parts. */
  static final class Compiler {

    private final Lexicon lexicon;
    private final Map<Language, NamedParts> named = new EnumMap<>(Language.class);

    /**
     * A compiler that has checked the lexicon's named parts.
     *
     * @throws LexiconException if one of them uses an unknown part or itself, or is malformed
     */
    Compiler(Lexicon lexicon) {
      this.lexicon = lexicon;
      for (Language language : Lexicon.LANGUAGES) {
        List<Entry> entries = lexicon.entries(Table.PARTS, language);
        NamedParts parts = new NamedParts(entries);
        named.put(language, parts);
        entries.forEach(entry -> regex(parts.writtenOut(entry), Source.of(entry), groups()));
      }
    }

    /**
     * The compiled pattern of {@code rule}.
     *
     * @throws LexiconException if a part is unknown or the expression is malformed
     */
    FramePattern compile(Rule rule) {
      Map<Slot, List<String>> groups = groups();
      String pattern = named.get(rule.language()).writtenOut(rule.pattern());
      return new FramePattern(rule, regex(pattern, Source.of(rule), groups), groups);
    }

    private static Map<Slot, List<String>> groups() {
      return new EnumMap<>(Slot.class);
    }

    private GuardedPattern regex(String pattern, Source source, Map<Slot, List<String>> groups) {
      if (pattern.contains(WordChoice.LOOK_AHEAD)) {
        throw source.error.apply("its pattern is malformed: it looks ahead");
      }
      String expression =
          PART.matcher(pattern)
              .replaceAll(
                  result -> java.util.regex.Matcher.quoteReplacement(part(source, result, groups)));
      try {
        return new GuardedPattern(expression);
      } catch (IllegalArgumentException e) {
        throw source.error.apply("its pattern is malformed: " + e.getMessage());
      }
    }

    /** Who wrote a pattern: a rule, or a named part that is checked by itself. */
    private record Source(
        Language language, List<String> triggers, Function<String, LexiconException> error) {

      static Source of(Rule rule) {
        return new Source(rule.language(), rule.triggers(), rule::error);
      }

      static Source of(Entry part) {
        return new Source(
            part.language(),
            List.of(),
            message -> part.error("part {" + part.word() + "}: " + message));
      }
    }

    private String part(Source source, MatchResult result, Map<Slot, List<String>> groups) {
      boolean chinese = source.language == Language.ZH;
      String name = result.group(1);
      return switch (name) {
        case "trigger" -> group(Slot.TRIGGER, words(source.triggers, chinese), groups);
        case "gap" ->
            chinese
                // 马斯克的律师, 马斯克和律师: what follows is somebody else. 因与…不合而: a cause may name others.
                ? "(?:[^的和与及、\ue000\ue004\ue006,;。:!?…][^\ue000\ue004\ue006,;。:!?…]{0,17}?)??"
                    + "(?:(?:因|由于|出于)[^,;。:!?…]{1,30}?而)?"
                : "[^\ue000\ue004\ue006,;:!?]{0,50}?";
        case "few" -> chinese ? "[^的,;。:!?\ue000-\ue006]{0,8}?" : "[^,;:.!?\ue000-\ue006]{0,28}?";
        case "far" -> chinese ? "[^\ue000\ue006;。!?…]{0,40}?" : "[^\ue000\ue006;!?]{0,120}?";
        case "words" -> "[^,;。:!?\ue000-\ue006]{0,40}?";
        case "name" -> group(Slot.PERSON, "\ue000(?:" + and(chinese) + "\ue000)*", groups);
        case "any_person" -> "[\ue000\ue004]";
        case "any_name" -> "\ue000";
        case "any_pronoun" -> "\ue004";
        case "any_group" -> "\ue006";
        case "any_org" -> ORGANIZATIONS;
        case "any_position" -> "\ue002";
        case "any_date" -> "\ue003";
        case "start" -> chinese ? "(?:^|[,;:。!?“”)-])" : "(?:^|[,;:.\"“)] ?)";
        case "adverbs" -> adverbs(source.language);
        default -> slot(source, name, groups);
      };
    }

    private static String slot(Source source, String name, Map<Slot, List<String>> groups) {
      Slot slot =
          Slot.of(name).orElseThrow(() -> source.error.apply("unknown part {" + name + "}"));
      boolean chinese = source.language == Language.ZH;
      String and = and(chinese);
      return switch (slot) {
        case TRIGGER -> throw new IllegalStateException("handled before");
        case PERSON ->
            group(slot, PEOPLE + "(?:" + and + (chinese ? HIS : "") + PEOPLE + ")*", groups);
        case SUCCESSOR -> group(slot, "[\ue000\ue004]", groups);
        case ORG, DESTINATION -> group(slot, ORGANIZATIONS, groups);
        case POSITION, NEW_POSITION ->
            group(
                slot,
                "\ue002(?:" + and + (chinese ? ORGANIZATIONS + "?" : "(?:the )?") + "\ue002)*",
                groups);
        case DATE -> group(slot, "\ue003", groups);
        case TOTAL, DEPARTED, REMAINING -> group(slot, NUMBER, groups);
      };
    }

    /** What stands between two of a list. */
    private static String and(boolean chinese) {
      return chinese ? "(?:、|和|与|及|以及|兼)" : "(?:, and |,? and | & |, )";
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

    private static String words(Collection<String> words, boolean chinese) {
      return chinese
          ? WordChoice.of(words)
          : "\\b"
              + WordChoice.of(words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList())
              + "\\b";
    }
  }
}
