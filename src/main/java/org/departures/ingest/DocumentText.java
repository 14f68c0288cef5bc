package org.departures.ingest;

import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the text that a document's parser hands over as XHTML, a line for each paragraph, list
 * item and table row. Ends the parsing when the text grows too long.
 */
final class DocumentText extends DefaultHandler {

  /** The text is longer than the limit. */
  static final class TooLongException extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd");
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> UNSEEN = Set.of("head", "style", "script");

  private final StringBuilder text = new StringBuilder();
  private final int maxCharacters;
  private int unseen;

  DocumentText(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  /** The text so far, without blanks at its ends. */
  String text() {
    return text.toString().strip();
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    separate(name.toLowerCase(Locale.ROOT));
    if (UNSEEN.contains(name)) {
      unseen++;
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (UNSEEN.contains(name)) {
      unseen--;
    }
    separate(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (unseen > 0) {
      return;
    }
    text.append(characters, start, length);
    if (text.length() > maxCharacters) {
      throw new TooLongException();
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
    characters(characters, start, length);
  }

  private void separate(String element) {
    if (BLOCKS.contains(element)) {
      end("\n\n");
    } else if (LINES.contains(element)) {
      end("\n");
    } else if (CELLS.contains(element) && !text.isEmpty()) {
      char last = text.charAt(text.length() - 1);
      if (!Character.isWhitespace(last)) {
        text.append(' ');
      }
    }
  }

  private void end(String separator) {
    int length = text.length();
    while (length > 0 && Character.isWhitespace(text.charAt(length - 1))) {
      length--;
    }
    boolean two = text.indexOf("\n\n", length) >= 0;
    text.setLength(length);
    if (length > 0) {
      text.append(two ? "\n\n" : separator);
    }
  }
}
