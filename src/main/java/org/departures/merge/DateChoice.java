package org.departures.merge;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.model.StatedDate;

/**
 * Chooses the date among those that articles state: what the words alone give before what was
 * worked out, then the narrower, then the later article's, then what more of them say.
 */
final class DateChoice {

  /** A date and the day on which its article was published. */
  record Dated(StatedDate date, Optional<LocalDate> published) {

    private String edtf() {
      return date.value().edtf();
    }
  }

  Optional<StatedDate> choose(List<Dated> dates) {
    Map<String, Long> counts =
        dates.stream().map(Dated::edtf).collect(groupingBy(identity(), counting()));
    Comparator<Dated> latestArticle =
        comparing((Dated dated) -> dated.published().orElse(LocalDate.MIN)).reversed();
    Comparator<Dated> best =
        comparing((Dated dated) -> dated.date().basis())
            .thenComparing(dated -> dated.date().value().days())
            .thenComparing(latestArticle)
            .thenComparing(dated -> -counts.get(dated.edtf()))
            .thenComparing(Dated::edtf)
            .thenComparing(dated -> dated.date().text());
    return dates.stream().min(best).map(Dated::date);
  }
}
