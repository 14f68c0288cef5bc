package org.departures.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Sentence;
import org.departures.model.Sentence.Form;
import org.departures.model.Span;
import org.departures.model.Stage;

/**
 * Cuts a document into sentences: a line is a heading, a list item, a caption, or running text that
 * is cut behind its stops. Sentences never reach over a line; blanks around them belong to none.
 */
public final class SentenceSplitter implements Stage<Document, Document> {

  private static final String CLOSERS = "”’」』\"')]】》";
  private static final String LINE_ENDS = "。!?….,;:、";
  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_LATIN_HEADING = 90;
  private static final int LONGEST_LABEL = 30;
  private static final int LONGEST_ITEM = 120;
  private static final String BULLETS = "•-*·●■◆▪–—";

  private final Set<String> abbreviations;

  public SentenceSplitter(Lexicon lexicon) {
    abbreviations = lexicon.words(Table.ABBREVIATIONS, Language.EN);
  }

  @Override
  public Document apply(Document document) {
    String text = document.folded();
    List<Sentence> sentences = new ArrayList<>();
    String title = "";
    int paragraph = 0;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int lineEnd = newline < 0 ? text.length() : newline;
      Span line = strip(text, start, lineEnd);
      if (line.length() > 0) {
        Form form = form(line.of(text), title);
        if (title.isEmpty()) {
          title = line.of(text);
        }
        if (form == Form.PROSE) {
          split(text, line, paragraph, sentences);
        } else {
          add(line, paragraph, form, sentences);
        }
        paragraph++;
      }
      start = lineEnd + 1;
    }
    return document.withSentences(sentences);
  }

  private static Form form(String line, String title) {
    char last = line.charAt(line.length() - 1);
    boolean stopped = LINE_ENDS.indexOf(last) >= 0 || endsInsideQuotation(line);
    if (!stopped && !title.isEmpty() && line.length() > title.length() && line.startsWith(title)) {
      return Form.CAPTION;
    }
    if (isItem(line, stopped)) {
      return Form.ITEM;
    }
    int limit = isLatin(line) ? LONGEST_LATIN_HEADING : LONGEST_HEADING;
    boolean announces = last == ':' && line.indexOf(',') < 0 && line.indexOf('。') < 0;
    return line.length() <= limit
            && (!stopped || announces)
            && line.indexOf('。') < 0
            && line.indexOf('…') < 0
        ? Form.HEADING
        : Form.PROSE;
  }

  /** A mark before it, or a label with a colon and something short behind it. */
  private static boolean isItem(String line, boolean stopped) {
    if (BULLETS.indexOf(line.charAt(0)) >= 0 && line.length() > 1 && line.charAt(1) == ' ') {
      return true;
    }
    int colon = line.indexOf(':');
    return colon > 0
        && colon <= LONGEST_LABEL
        && colon < line.length() - 1
        && !stopped
        && line.length() <= LONGEST_ITEM
        && line.substring(0, colon).chars().noneMatch(c -> LINE_ENDS.indexOf(c) >= 0 && c != '.');
  }

  private static boolean endsInsideQuotation(String line) {
    return line.length() > 1
        && CLOSERS.indexOf(line.charAt(line.length() - 1)) >= 0
        && isStop(line.charAt(line.length() - 2));
  }

  private static boolean isLatin(String line) {
    return line.chars().noneMatch(Character::isIdeographic);
  }

  private void split(String text, Span line, int paragraph, List<Sentence> sentences) {
    int start = line.start();
    for (int i = line.start(); i < line.end(); i++) {
      if (!stopsAt(text, i, line.end())) {
        continue;
      }
      int end = i + 1;
      while (end < line.end()
          && (isStop(text.charAt(end)) || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
        end++;
      }
      // “……”他说: the sentence goes on behind the quotation.
      if (end > i + 1 && end < line.end() && ",;".indexOf(text.charAt(end)) >= 0) {
        i = end;
        continue;
      }
      add(strip(text, start, end), paragraph, Form.PROSE, sentences);
      start = end;
      i = end - 1;
    }
    add(strip(text, start, line.end()), paragraph, Form.PROSE, sentences);
  }

  private boolean stopsAt(String text, int i, int end) {
    char c = text.charAt(i);
    if (c != '.') {
      return isStop(c);
    }
    int next = i + 1;
    while (next < end && CLOSERS.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next >= end) {
      return true;
    }
    if (text.charAt(next) != ' ' || next + 1 >= end) {
      return false;
    }
    char following = text.charAt(next + 1);
    boolean opens =
        Character.isUpperCase(following)
            || Character.isIdeographic(following)
            || "\"“'(".indexOf(following) >= 0;
    return opens && !isAbbreviation(text, i);
  }

  private static boolean isStop(char c) {
    return c == '。' || c == '!' || c == '?' || c == '…';
  }

  /** Whether the word before the full stop at {@code stop} is an abbreviation or an initial. */
  private boolean isAbbreviation(String text, int stop) {
    int start = stop;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.substring(start, stop);
    return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
        || word.indexOf('.') >= 0
        || abbreviations.contains(word.toLowerCase(Locale.ROOT));
  }

  private static void add(Span span, int paragraph, Form form, List<Sentence> sentences) {
    if (span.length() > 0) {
      sentences.add(new Sentence(sentences.size(), paragraph, span, form, List.of(), List.of()));
    }
  }

  private static Span strip(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return new Span(from, to);
  }
}
