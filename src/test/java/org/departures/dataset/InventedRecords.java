package org.departures.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.departures.model.Article;
import org.departures.model.CodePoints;
import org.departures.model.Departure;
import org.departures.model.DepartureType;
import org.departures.model.EdtfDate;
import org.departures.model.Entity;
import org.departures.model.Evidence;
import org.departures.model.Factuality;
import org.departures.model.Findings;
import org.departures.model.Language;
import org.departures.model.Name;
import org.departures.model.Position;
import org.departures.model.Script;
import org.departures.model.Span;
import org.departures.model.StatedDate;

/** As many departures as wanted, each with an article of its own, always the same for a number. */
final class InventedRecords {

  private static final int ARTICLES_AN_INPUT = 500;
  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
  private static final String GIVEN = "明远志宏思成文博雅静若兰嘉禾景行知微";
  private static final List<String> PLACES = List.of("远山", "河岸", "云栖", "青石", "望海", "松间", "临江");
  private static final List<String> KINDS = List.of("银行", "科技", "文具", "交响乐团", "新材", "大学", "传媒");
  private static final List<String> POSITIONS = List.of("行长", "首席执行官", "董事长", "财务总监", "教授");
  private static final String AROUND = "公司当日没有说明由谁接手，会议照常举行，员工在礼堂里听完了致辞。";

  private InventedRecords() {}

  static List<Departure> departures(int count) {
    return IntStream.range(0, count).mapToObj(InventedRecords::departure).toList();
  }

  /** Fills a store with so many departures and their articles. */
  static void fill(DatasetStore store, int count) {
    for (int from = 0; from < count; from += ARTICLES_AN_INPUT) {
      List<ArticleFindings> articles = new ArrayList<>();
      for (int n = from; n < Math.min(count, from + ARTICLES_AN_INPUT); n++) {
        articles.add(
            new ArticleFindings(
                article(n), 1, 1, List.of(), new Findings(List.of(), List.of(), List.of())));
      }
      String path = "invented-" + from + ".jsonl";
      store.inputs().store(new InputOutcome(Samples.version(path), 1, articles, List.of()));
    }
    store.merged().store(Samples.change(departures(count)));
  }

  private static Article article(int n) {
    return new Article(
        "art-" + n,
        "invented.jsonl#" + n,
        Optional.of("https://news.example/" + n),
        Optional.of(person(n) + "卸任"),
        Optional.of("远山日报"),
        Optional.empty(),
        Optional.of(day(n)),
        Language.ZH,
        Script.HANS,
        text(n));
  }

  private static String text(int n) {
    return AROUND.repeat(6) + "\n\n" + sentence(n) + AROUND.repeat(8);
  }

  private static String sentence(int n) {
    return organization(n) + position(n) + person(n) + "于" + day(n) + "辞去职务。";
  }

  private static Departure departure(int n) {
    String text = text(n);
    CodePoints points = new CodePoints(text);
    List<Evidence> evidence =
        Map.of(
                "sentence", sentence(n),
                "person", person(n),
                "organization", organization(n),
                "position", position(n),
                "type", "辞去",
                "date", day(n).toString())
            .entrySet()
            .stream()
            .map(
                entry -> {
                  int start = text.indexOf(entry.getValue(), text.indexOf(sentence(n)));
                  return points.evidence(
                      "art-" + n,
                      entry.getKey(),
                      new Span(start, start + entry.getValue().length()));
                })
            .sorted()
            .toList();
    return new Departure(
        "dep-%08d".formatted(n),
        entity("per-" + n, person(n)),
        Optional.of(entity("org-" + organization(n), organization(n))),
        List.of(new Position(position(n), Optional.empty())),
        pick(n, 1, List.of(DepartureType.values())),
        pick(n, 2, List.of(Factuality.values())),
        Optional.of(
            new StatedDate(
                EdtfDate.parse(day(n).toString()), day(n).toString(), StatedDate.Basis.EXPLICIT)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0.4 + 0.01 * random(n, 3).nextInt(60),
        evidence,
        List.of("art-" + n));
  }

  private static Entity entity(String id, String name) {
    return new Entity(id, new Name(Optional.of(name), Optional.empty()), List.of(), List.of(name));
  }

  private static String person(int n) {
    Random random = random(n, 4);
    StringBuilder name = new StringBuilder();
    name.append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
    name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
    name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
    return name.toString();
  }

  private static String organization(int n) {
    return pick(n / 3, 5, PLACES) + pick(n / 3, 6, PLACES) + pick(n / 3, 7, KINDS);
  }

  private static String position(int n) {
    return pick(n, 8, POSITIONS);
  }

  private static LocalDate day(int n) {
    return LocalDate.of(2020, 1, 1).plusDays(random(n, 9).nextInt(2000));
  }

  private static <T> T pick(int n, int of, List<T> values) {
    return values.get(random(n, of).nextInt(values.size()));
  }

  private static Random random(int n, int of) {
    return new Random(31L * n + of * 1_000_003L);
  }
}
