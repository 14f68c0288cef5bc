package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Writes the smallest Word 97 document that holds a text, for no library makes one without a
 * template. Numbers are offsets and indices of [MS-DOC].
 */
final class SampleWord {

  private static final int PAGE = 512;
  private static final int TEXT = 4 * PAGE;
  private static final int TABLE = 4096;
  private static final int STYLES = 1;
  private static final int SECTIONS = 6;
  private static final int CHARACTER_PAGES = 12;
  private static final int PARAGRAPH_PAGES = 13;
  private static final int FONTS = 15;
  private static final int PROPERTIES = 31;
  private static final int PIECES = 33;

  private SampleWord() {}

  /** The document with {@code text}, whose lines become paragraphs. */
  static byte[] of(String text) {
    String paragraphs = text.replace('\n', '\r') + "\r";
    byte[] characters = paragraphs.getBytes(UTF_16LE);
    int end = TEXT + characters.length;
    byte[] mainBytes = new byte[Math.max(8 * PAGE, end)];
    byte[] tableBytes = new byte[TABLE];
    ByteBuffer main = ByteBuffer.wrap(mainBytes).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer table = ByteBuffer.wrap(tableBytes).order(ByteOrder.LITTLE_ENDIAN);
    // The header: which format, where the text lies, how long it is.
    main.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1).putShort(10, (short) 0x200);
    main.putInt(24, TEXT).putInt(28, end);
    main.putShort(32, (short) 14).putShort(62, (short) 22).putShort(152, (short) 93);
    main.putInt(64, main.capacity()).putInt(64 + 12, paragraphs.length());
    main.position(TEXT).put(characters);

    table.position(16);
    int at = table.position();
    table.putShort((short) 18).putShort((short) 0).putShort((short) 10).position(at + 20);
    refer(main, STYLES, at, 20);
    at = table.position();
    table.putInt(0).putInt(paragraphs.length()).putShort((short) 0).putInt(-1).putShort((short) 0);
    refer(main, SECTIONS, at, table.position(at + 20).position() - at);
    at = table.position();
    refer(main, CHARACTER_PAGES, at, table.putInt(TEXT).putInt(end).putInt(2).position() - at);
    at = table.position();
    refer(main, PARAGRAPH_PAGES, at, table.putInt(TEXT).putInt(end).putInt(3).position() - at);
    at = table.position();
    refer(main, FONTS, at, table.putShort((short) 0).putShort((short) 0).position() - at);
    at = table.position();
    refer(main, PROPERTIES, at, table.position(at + 700).position() - at);
    at = table.position();
    table.put((byte) 2).putInt(16).putInt(0).putInt(paragraphs.length());
    table.putShort((short) 0).putInt(TEXT).putShort((short) 0);
    refer(main, PIECES, at, table.position() - at);

    // One run of characters and one of paragraphs, neither with a format of its own.
    main.putInt(2 * PAGE, TEXT).putInt(2 * PAGE + 4, end).put(3 * PAGE - 1, (byte) 1);
    main.putInt(3 * PAGE, TEXT).putInt(3 * PAGE + 4, end).put(4 * PAGE - 1, (byte) 1);
    main.put(3 * PAGE + 8, (byte) 200).put(3 * PAGE + 400, (byte) 2);

    try (POIFSFileSystem file = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      file.createDocument(new ByteArrayInputStream(mainBytes), "WordDocument");
      file.createDocument(new ByteArrayInputStream(tableBytes), "1Table");
      file.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes in the header where a structure lies in the table. */
  private static void refer(ByteBuffer main, int structure, int offset, int length) {
    main.putInt(154 + 8 * structure, offset).putInt(154 + 8 * structure + 4, length);
  }
}
