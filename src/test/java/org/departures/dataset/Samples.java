package org.departures.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.departures.model.Affiliation;
import org.departures.model.Article;
import org.departures.model.Claim;
import org.departures.model.CodePoints;
import org.departures.model.Count;
import org.departures.model.Departure;
import org.departures.model.DepartureType;
import org.departures.model.Destination;
import org.departures.model.EdtfDate;
import org.departures.model.Entity;
import org.departures.model.Evidence;
import org.departures.model.Factuality;
import org.departures.model.Findings;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Merged;
import org.departures.model.MergedChange;
import org.departures.model.Name;
import org.departures.model.Position;
import org.departures.model.Problem;
import org.departures.model.Reason;
import org.departures.model.Return;
import org.departures.model.Script;
import org.departures.model.SharedEntity;
import org.departures.model.Span;
import org.departures.model.StatedDate;
import org.departures.model.Stay;
import org.departures.model.Successor;
import org.departures.model.Tally;
import org.departures.model.TallyCheck;

/** Model values made by hand: one article, what was found in it, and the dataset it gives. */
final class Samples {

  /** The second character is a surrogate pair. */
  static final String TEXT = "“𠮷田因健康原因于2031年5月辞去远山银行行长职务，加入河岸资本任顾问，由陈立暂代。他已离开，11人走了9人。";

  static final Entity YOSHIDA = entity("per-yoshida", "𠮷田", null, "𠮷田");
  static final Entity CHEN = entity("per-chen", "陈立", "Chen Li", "陈立");
  static final Entity BANK = entity("org-bank", "远山银行", "Yuanshan Bank", "远山银行");
  static final Entity FUND = entity("org-fund", "河岸资本", null, "河岸资本");

  private static final StatedDate MAY =
      new StatedDate(EdtfDate.parse("2031-05"), "2031年5月", StatedDate.Basis.EXPLICIT);

  private Samples() {}

  static Article article(String id, String path, String text) {
    return new Article(
        id,
        path,
        Optional.of("https://news.example/1"),
        Optional.of("行长辞职"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(LocalDate.of(2031, 5, 12)),
        Language.ZH,
        Script.HANS,
        text);
  }

  static Evidence evidence(String article, String field, String words) {
    return new CodePoints(TEXT).evidence(article, field, span(words));
  }

  /** An article at {@code path} with {@link #TEXT} and one value of every kind found in it. */
  static ArticleFindings findings(String id, String path) {
    return new ArticleFindings(
        article(id, path, TEXT),
        2,
        1,
        List.of(
            new Mention(MentionType.PERSON, span("𠮷田"), "𠮷田", "zh-person", Optional.of("per-1")),
            new Mention(MentionType.POSITION, span("行长"), "行长", "zh-position", Optional.empty()),
            new Mention(MentionType.PERSON_ANAPHOR, span("他"), "他", "zh-he", Optional.of("per-1")),
            new Mention(MentionType.GROUP, span("9人"), "9人", "zh-group", Optional.empty())),
        new Findings(List.of(claim(id)), List.of(stay(id)), List.of(tally(id))));
  }

  static Claim claim(String article) {
    Departure departure = departure(article);
    return new Claim(
        article,
        Optional.of(LocalDate.of(2031, 5, 12)),
        departure.person().withId("per-1"),
        departure.organization(),
        departure.positions(),
        departure.type(),
        departure.factuality(),
        departure.date(),
        departure.announced(),
        departure.destination(),
        departure.successor(),
        departure.returned(),
        departure.reason(),
        departure.confidence(),
        "zh-give-up-post",
        departure.evidence());
  }

  static Departure departure(String article) {
    return new Departure(
        "dep-1",
        YOSHIDA,
        Optional.of(BANK),
        List.of(new Position("行长", Optional.of("president")), new Position("首席", Optional.empty())),
        DepartureType.STEPPED_DOWN,
        Factuality.ASSERTED,
        Optional.of(MAY),
        Optional.of(
            new StatedDate(EdtfDate.parse("2031-05-01/.."), "5月起", StatedDate.Basis.RELATIVE)),
        Optional.of(
            new Destination(
                Optional.of(FUND),
                Optional.of(new Position("顾问", Optional.empty())),
                Destination.Relation.JOINED)),
        Optional.of(new Successor(CHEN, true)),
        Optional.of(new Return(Optional.empty())),
        Optional.of(new Reason("健康原因", "health")),
        0.96666,
        List.of(evidence(article, "person", "𠮷田"), evidence(article, "organization", "远山银行")),
        List.of(article));
  }

  /** A departure of which next to nothing is known. */
  static Departure bareDeparture(String id, String article) {
    return new Departure(
        id,
        CHEN,
        Optional.empty(),
        List.of(),
        DepartureType.LEFT,
        Factuality.RUMORED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        List.of(evidence(article, "person", "陈立")),
        List.of(article));
  }

  static Merged merged(String article) {
    return new Merged(
        List.of(departure(article), bareDeparture("dep-2", article)),
        List.of(
            new Affiliation(
                CHEN,
                Optional.empty(),
                Optional.empty(),
                Affiliation.Status.REMAINS,
                List.of(),
                List.of()),
            new Affiliation(
                YOSHIDA,
                Optional.of(BANK),
                Optional.of(new Position("行长", Optional.of("president"))),
                Affiliation.Status.DEPARTED,
                List.of("dep-1"),
                List.of(evidence(article, "person", "𠮷田")))),
        List.of(
            new TallyCheck(
                Optional.of(BANK),
                new Count(Optional.of(11), Optional.of(9), Optional.empty()),
                new Count(Optional.empty(), Optional.of(1), Optional.of(0)),
                false,
                List.of(evidence(article, "claimed", "11人走了9人")))),
        Map.of(article + "/per-1", "per-yoshida"));
  }

  /** What makes the dataset {@link #merged} of an article that changed, and of no other. */
  static MergedChange change(String article) {
    return change(merged(article), article);
  }

  static MergedChange change(Merged merged, String article) {
    return new MergedChange(
        Set.of(article),
        Set.of(YOSHIDA.id()),
        List.of(new SharedEntity(YOSHIDA, Set.of("per𠮷田"), merged.entityIds().keySet())),
        Set.of(YOSHIDA.id(), CHEN.id()),
        merged.departures(),
        merged.affiliations(),
        Map.of(BANK.id(), merged.tallies()));
  }

  /** What makes a dataset of departures and nothing else. */
  static MergedChange change(List<Departure> departures) {
    return new MergedChange(
        departures.stream()
            .flatMap(departure -> departure.articles().stream())
            .collect(Collectors.toSet()),
        Set.of(),
        List.of(),
        departures.stream().map(departure -> departure.person().id()).collect(Collectors.toSet()),
        departures,
        List.of(),
        Map.of());
  }

  static RunReport.Counts counts() {
    return new RunReport.Counts(
        4,
        8,
        4,
        4,
        new TreeMap<>(Map.of("stepped_down", 1, "left", 1)),
        new TreeMap<>(Map.of("asserted", 1, "rumored", 1)),
        2,
        1,
        new TreeMap<>(Map.of("accepted", 1)),
        0);
  }

  static InputVersion version(String path) {
    return new InputVersion(path, 10, 1_900_000_000_123_456_789L, "ab12", "options-1");
  }

  static InputOutcome outcome(String path, String article) {
    return new InputOutcome(
        version(path),
        1,
        List.of(findings(article, path)),
        List.of(new Problem(path + "#2", Problem.Code.MALFORMED, "no JSON; mend the line")));
  }

  private static Stay stay(String article) {
    return new Stay(
        article,
        CHEN,
        Optional.of(BANK),
        Optional.empty(),
        Stay.Status.REMAINS,
        Optional.of(MAY),
        "zh-stay",
        List.of(evidence(article, "person", "陈立")));
  }

  private static Tally tally(String article) {
    return new Tally(
        article,
        Optional.empty(),
        new Count(Optional.of(11), Optional.of(9), Optional.empty()),
        "zh-tally",
        List.of(evidence(article, "claimed", "11人走了9人")));
  }

  private static Entity entity(
      String id, String zh, @org.jspecify.annotations.Nullable String en, String mention) {
    return new Entity(
        id, new Name(Optional.of(zh), Optional.ofNullable(en)), List.of("别名"), List.of(mention));
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
