package org.departures.date;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/**
 * Prints how the labelled date expressions are read: by the scorer's rule, with the last days of
 * intervals included, and without labels that contradict the design; then what is left, in groups.
 * With {@code all} as its argument it prints each that is not right.
 */
public final class DateFigures {

  private DateFigures() {}

  /** Reads the set of both languages. */
  public static void main(String[] arguments) throws IOException {
    if (!Files.exists(LabelledDates.SET)) {
      System.err.println("There is no " + LabelledDates.SET.toAbsolutePath());
      return;
    }
    LabelledDates labelled = new LabelledDates();
    for (String language : List.of("zh", "en")) {
      LabelledDates.Figures figures = labelled.read(language);
      System.out.printf(
          Locale.ROOT,
          "%s: %d dates; right by the scorer %.3f; with last days included %.3f; without labels"
              + " against the design %.3f%n",
          language,
          figures.total(),
          figures.byScorer(),
          figures.withEnds(),
          figures.byDesign());
      figures
          .counts()
          .forEach((outcome, count) -> System.out.printf("  %4d %s%n", count, outcome.words));
      if (List.of(arguments).contains("all")) {
        figures.wrong().forEach(line -> System.out.println("    " + line));
      }
    }
  }
}
