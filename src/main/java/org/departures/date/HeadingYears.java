package org.departures.date;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.departures.model.DateMention;
import org.departures.model.Document;
import org.departures.model.EdtfDate;
import org.departures.model.Sentence;
import org.departures.model.StatedDate;
import org.departures.model.StatedDate.Basis;

/**
 * Gives a month in a heading the year that the text below gives it: 陈立六月退休 over 将于2031年6月30日退休 lies
 * ahead, though a month alone is mostly past.
 */
final class HeadingYears {

  private static final int YEAR = 4;

  private HeadingYears() {}

  /** The dates, those of headings in the year that explicit dates of the same month share. */
  static List<DateMention> fromBody(Document document, List<DateMention> dates) {
    if (dates.isEmpty()) {
      return dates;
    }
    List<Sentence> headings =
        document.sentences().stream()
            .filter(sentence -> sentence.form() == Sentence.Form.HEADING)
            .toList();
    return dates.stream()
        .map(
            date ->
                headings.stream().anyMatch(heading -> heading.span().contains(date.span()))
                    ? inYearOfBody(date, dates)
                    : date)
        .toList();
  }

  private static DateMention inYearOfBody(DateMention heading, List<DateMention> dates) {
    String edtf = heading.date().value().edtf();
    if (heading.date().basis() != Basis.RELATIVE || !edtf.matches("\\d{4}-\\d{2}(?:-\\d{2})?")) {
      return heading;
    }
    String day = edtf.substring(YEAR);
    Set<String> years =
        dates.stream()
            .map(DateMention::date)
            .filter(date -> date.basis() == Basis.EXPLICIT)
            .map(date -> date.value().edtf())
            .filter(explicit -> explicit.startsWith(day, YEAR))
            .map(explicit -> explicit.substring(0, YEAR))
            .collect(Collectors.toSet());
    return years.size() == 1
        ? new DateMention(
            heading.span(),
            new StatedDate(
                EdtfDate.parse(years.iterator().next() + day),
                heading.date().text(),
                Basis.RELATIVE),
            heading.foundBy())
        : heading;
  }
}
