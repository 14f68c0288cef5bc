package org.departures.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A sentence that a departure was read from, and what was read in it, for tools in which people
 * label sentences.
 *
 * @param start the sentence's first code point in the article
 * @param spans sorted, each once
 */
record ReadSentence(
    String article, int start, String text, List<String> departures, List<ReadSpan> spans) {

  /** The evidence that is the sentence itself, not a value in it. */
  private static final String SENTENCE = "sentence";

  /** A value's characters: offsets into the sentence, in code points and in UTF-16 units. */
  record ReadSpan(String label, int start, int end, int unitStart, int unitEnd, String text)
      implements Comparable<ReadSpan> {

    @Override
    public int compareTo(ReadSpan other) {
      int byStart = Integer.compare(start, other.start);
      int byEnd = byStart == 0 ? Integer.compare(end, other.end) : byStart;
      return byEnd == 0 ? label.compareTo(other.label) : byEnd;
    }
  }

  /** The sentences of all departures, each once, by article and place. */
  static List<ReadSentence> of(List<DepartureRow> departures) {
    Map<String, List<EvidenceRow>> evidence = new TreeMap<>();
    Map<String, TreeSet<String>> told = new HashMap<>();
    for (DepartureRow departure : departures) {
      for (EvidenceRow one : departure.evidence()) {
        evidence.computeIfAbsent(one.article(), article -> new ArrayList<>()).add(one);
        if (one.field().equals(SENTENCE)) {
          told.computeIfAbsent(key(one), sentence -> new TreeSet<>()).add(departure.id());
        }
      }
    }
    List<ReadSentence> sentences = new ArrayList<>();
    evidence.forEach(
        (article, all) ->
            all.stream()
                .filter(one -> one.field().equals(SENTENCE))
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .map(sentence -> sentence(sentence, all, told))
                .distinct()
                .forEach(sentences::add));
    return sentences;
  }

  private static ReadSentence sentence(
      EvidenceRow sentence, List<EvidenceRow> evidence, Map<String, TreeSet<String>> told) {
    TreeSet<ReadSpan> spans = new TreeSet<>();
    String text = sentence.quote();
    for (EvidenceRow one : evidence) {
      if (!one.field().equals(SENTENCE)
          && one.start() >= sentence.start()
          && one.end() <= sentence.end()) {
        int start = one.start() - sentence.start();
        int end = one.end() - sentence.start();
        int unitStart = text.offsetByCodePoints(0, start);
        spans.add(
            new ReadSpan(
                one.field(),
                start,
                end,
                unitStart,
                text.offsetByCodePoints(unitStart, end - start),
                one.quote()));
      }
    }
    return new ReadSentence(
        sentence.article(),
        sentence.start(),
        text,
        List.copyOf(told.getOrDefault(key(sentence), new TreeSet<>())),
        List.copyOf(spans));
  }

  private static String key(EvidenceRow sentence) {
    return sentence.article() + "\n" + sentence.start() + "\n" + sentence.end();
  }
}
