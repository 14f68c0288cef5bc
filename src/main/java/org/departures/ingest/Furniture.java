package org.departures.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows by its words the text of a page that is no part of the article. */
final class Furniture {

  /** What a line is. */
  enum Kind {
    /** Part of the article, as far as words tell. */
    NONE,
    /** Furniture by itself. */
    LINE,
    /** What it stands above is furniture: related news, comments. */
    HEADING
  }

  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_HEADING = 20;
  private static final int LONGEST_CONTAINING = 240;
  private static final int SHORTEST_SENTENCE = 12;

  /** 图1, （图2）, 3/12, Figure 4: the number of a picture or a page and nothing else. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[(（\\[【<]?\\s?(?:(?:图片?|圖片?|图表|圖表|组图|附图|(?i:photo|picture|image|fig(?:ure)?\\.?)|第)"
              + "\\s?[0-9０-９一二三四五六七八九十]{0,3}|[0-9]{1,3})(?:\\s?[/／-]\\s?[0-9]{1,3})?[页頁张張]?"
              + "\\s?[)）\\]】>:：.]?");

  /** 12条评论, 共 3 則留言: what stands above comments. */
  private static final Pattern COMMENT_COUNT =
      Pattern.compile(
          "(?:全部|共|已有)?\\s?[0-9]{1,7}\\s?(?:条|條|則|则)?\\s?(?:评论|評論|跟贴|留言|(?i:comments?))");

  /** 《 远山日报 》（ 2024年05月17日 04 版）: the page of a newspaper. */
  private static final Pattern NEWSPAPER_PAGE =
      Pattern.compile("[（(]?《[^》]{2,16}》\\s?[（(]?[^）)。]{0,24}版\\s?[)）]{0,2}");

  /** 编辑 张三, 校对/李四: who worked on the article, where the table has the label. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?<label>\\p{IsHan}{2,4})[\\s\u3000/／|｜丨]{1,3}\\p{IsHan}{2,4}(?:[、 ]\\p{IsHan}{2,4}){0,2}");

  private static final String MARKS_AROUND = " \u3000【】[](（)）<《>»›→·•■▲▼◆●★▎|：:-—#\uFE0F*";
  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");
  private static final String SENTENCE_ENDS = "。！？!?.”";

  private final Map<Character, List<String>> lines;
  private final Map<Character, List<String>> headings;
  private final List<String> anywhere;
  private final List<String> within;
  private final List<String> nobody;
  private final List<String> outlets;
  private final Set<String> exact;

  /** Furniture known by {@code words}, each with the kind that the lexicon's table gives it. */
  Furniture(Map<String, String> words) {
    lines = byBeginning(ofKind(words, "line"));
    headings = byBeginning(ofKind(words, "heading"));
    anywhere = ofKind(words, "anywhere");
    within = ofKind(words, "within");
    nobody = ofKind(words, "nobody");
    outlets = ofKind(words, "outlet");
    exact = Set.copyOf(ofKind(words, "exact"));
  }

  private static List<String> ofKind(Map<String, String> words, String kind) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().equals(kind))
        .map(entry -> entry.getKey().toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  /** What {@code line} is; prose that merely begins like furniture is none. */
  Kind kind(String line) {
    if (line.length() > LONGEST_CONTAINING) {
      return Kind.NONE;
    }
    String bare = bare(line);
    if (bare.isEmpty() || exact.contains(bare) || NUMBER.matcher(line).matches()) {
      return Kind.LINE;
    }
    if (line.length() <= LONGEST_LINE) {
      if (COMMENT_COUNT.matcher(bare).matches()) {
        return Kind.HEADING;
      } else if (NEWSPAPER_PAGE.matcher(line).matches() || isCredit(bare) || areAllExact(line)) {
        return Kind.LINE;
      }
    }
    if (line.length() <= LONGEST_LINE && !isSentence(line)) {
      if (begins(bare, headings)) {
        return line.length() <= LONGEST_HEADING ? Kind.HEADING : Kind.LINE;
      } else if (begins(bare, lines) || within.stream().anyMatch(bare::contains)) {
        return Kind.LINE;
      }
    }
    return anywhere.stream().anyMatch(bare::contains) ? Kind.LINE : Kind.NONE;
  }

  /** Whether {@code name} is what pages write where they have no author: 未知, admin. */
  boolean isNobody(String name) {
    return nobody.contains(bare(name));
  }

  /** Whether {@code name} ends as newspapers, agencies and sites do: 远山日报. */
  boolean isOutlet(String name) {
    String bare = bare(name);
    return outlets.stream()
        .anyMatch(outlet -> bare.endsWith(outlet) && bare.length() > outlet.length());
  }

  private boolean isCredit(String bare) {
    Matcher matcher = CREDIT.matcher(bare);
    return matcher.matches() && exact.contains(matcher.group("label"));
  }

  /** 收藏 举报: several words, each of which alone would be furniture. */
  private boolean areAllExact(String line) {
    String[] words = BLANKS.split(line.strip());
    return words.length > 1 && Arrays.stream(words).map(Furniture::bare).allMatch(exact::contains);
  }

  private static boolean isSentence(String line) {
    return line.length() > SHORTEST_SENTENCE
        && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private static Map<Character, List<String>> byBeginning(List<String> words) {
    return words.stream().collect(Collectors.groupingBy(word -> word.charAt(0)));
  }

  private static boolean begins(String bare, Map<Character, List<String>> words) {
    for (String word : words.getOrDefault(bare.charAt(0), List.of())) {
      if (bare.startsWith(word)
          && (bare.length() == word.length()
              || Character.isIdeographic(word.charAt(0))
              || !Character.isLetter(bare.charAt(word.length())))) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String line) {
    int start = 0;
    while (start < line.length() && MARKS_AROUND.indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    int end = line.length();
    while (end > start && MARKS_AROUND.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
