package org.departures.merge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.departures.model.Claim;

/** When the articles were published, as far as their claims know. */
record PublicationDays(Map<String, LocalDate> byArticle) {

  PublicationDays {
    byArticle = Map.copyOf(byArticle);
  }

  static PublicationDays of(List<Claim> claims) {
    Map<String, LocalDate> days = new HashMap<>();
    for (Claim claim : claims) {
      claim
          .published()
          .ifPresent(day -> days.merge(claim.article(), day, (a, b) -> a.isBefore(b) ? a : b));
    }
    return new PublicationDays(days);
  }

  Optional<LocalDate> of(String article) {
    return Optional.ofNullable(byArticle.get(article));
  }

  Optional<LocalDate> earliest(Collection<String> articles) {
    return articles.stream().flatMap(article -> of(article).stream()).min(LocalDate::compareTo);
  }

  /** The earliest day on which one of {@code claims} was published. */
  static Optional<LocalDate> earliestOf(List<Claim> claims) {
    Stream<LocalDate> days = claims.stream().flatMap(claim -> claim.published().stream());
    return days.min(LocalDate::compareTo);
  }
}
