package org.departures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Short invented articles, Chinese and English, as many as are asked for: the same seed gives the
 * same ones. Some people and organisations come up again, so that there is something to merge.
 */
public final class GeneratedNews {

  private static final List<String> SURNAMES =
      List.of("陈", "林", "周", "韩", "许", "沈", "顾", "宋", "唐", "方");
  private static final List<String> GIVEN =
      List.of("志远", "文博", "静怡", "立群", "思源", "若兰", "海平", "雨桐", "建明", "晓峰");
  private static final List<String> PLACES =
      List.of("远山", "云栖", "河岸", "北湖", "青石", "南岭", "东川", "白沙");
  private static final List<String> HOUSES = List.of("银行", "食品集团", "航空公司", "科技公司", "大学");
  private static final List<String> POSTS = List.of("行长", "总裁", "董事长", "首席执行官", "财务总监");
  private static final List<String> FIRST =
      List.of("Mara", "Leopold", "Tim", "Ada", "Jonas", "Clara", "Victor", "Nina");
  private static final List<String> LAST =
      List.of("Ellwood", "Harroway", "Varga", "Holt", "Brandt", "Osmond", "Keller", "Stroud");
  private static final List<String> FIRMS =
      List.of("Pellworth", "Northlake", "Dunmarrow", "Aldermere", "Castleford", "Greywater");
  private static final List<String> KINDS = List.of("Foods", "Airlines", "Bank", "Energy", "Group");
  private static final List<String> OFFICES =
      List.of("chief executive", "chairman", "finance director", "president");

  private GeneratedNews() {}

  /** Writes {@code count} articles to {@code folder}, one a file. */
  public static void write(Path folder, int count, long seed) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(seed);
    for (int number = 0; number < count; number++) {
      Files.writeString(
          folder.resolve(String.format(Locale.ROOT, "%06d.txt", number)), article(random));
    }
  }

  /** The next article. */
  public static String article(Random random) {
    return random.nextInt(3) == 0 ? english(random) : chinese(random);
  }

  private static String chinese(Random random) {
    String person = any(SURNAMES, random) + any(GIVEN, random);
    String house = any(PLACES, random) + any(HOUSES, random);
    String post = any(POSTS, random);
    int year = 2031 + random.nextInt(3);
    int month = 1 + random.nextInt(12);
    String told =
        switch (random.nextInt(5)) {
          case 0 -> person + "因健康原因辞去" + house + post + "职务。";
          case 1 -> house + "宣布免去" + person + "的" + post + "职务。";
          case 2 -> house + post + person + "否认将辞职。";
          case 3 -> "据传" + house + post + person + "将离职。";
          default ->
              house + post + person + "退休，" + any(SURNAMES, random) + any(GIVEN, random) + "接任。";
        };
    return house
        + "人事变动\n\n"
        + year
        + "年"
        + month
        + "月"
        + (1 + random.nextInt(28))
        + "日，"
        + told
        + "\n公司表示，业务一切如常，今年已是第"
        + random.nextInt(1000)
        + "份公告。\n";
  }

  private static String english(Random random) {
    String person = any(FIRST, random) + " " + any(LAST, random);
    String firm = any(FIRMS, random) + " " + any(KINDS, random);
    String office = any(OFFICES, random);
    String day = (1 + random.nextInt(28)) + " May " + (2031 + random.nextInt(3));
    String told =
        switch (random.nextInt(3)) {
          case 0 -> person + ", " + office + " of " + firm + ", resigned on " + day + ".";
          case 1 -> firm + " dismissed its " + office + ", " + person + ", on " + day + ".";
          default -> person + " retired as " + office + " of " + firm + " on " + day + ".";
        };
    return told + " The firm's notice number " + random.nextInt(1000) + " says no more.\n";
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
