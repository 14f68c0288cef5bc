package org.departures.ingest;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** A document for the parsers' process, and the limits that hold for it. */
final class ParserRequest {

  private final String type;
  private final byte[] document;
  private final int maxCharacters;
  private final int maxSeconds;
  private final boolean ocr;

  /** {@code type} is the media type as the first bytes and the name tell it. */
  ParserRequest(String type, byte[] document, int maxCharacters, int maxSeconds, boolean ocr) {
    this.type = type;
    this.document = document;
    this.maxCharacters = maxCharacters;
    this.maxSeconds = maxSeconds;
    this.ocr = ocr;
  }

  String type() {
    return type;
  }

  InputStream document() {
    return new ByteArrayInputStream(document);
  }

  int maxCharacters() {
    return maxCharacters;
  }

  int maxSeconds() {
    return maxSeconds;
  }

  boolean ocr() {
    return ocr;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(type);
    out.writeInt(maxCharacters);
    out.writeInt(maxSeconds);
    out.writeBoolean(ocr);
    out.writeInt(document.length);
    out.write(document);
    out.flush();
  }

  /** Throws an {@link java.io.EOFException} when there are no more. */
  static ParserRequest read(DataInputStream in) throws IOException {
    String type = in.readUTF();
    int maxCharacters = in.readInt();
    int maxSeconds = in.readInt();
    boolean ocr = in.readBoolean();
    byte[] document = new byte[in.readInt()];
    in.readFully(document);
    return new ParserRequest(type, document, maxCharacters, maxSeconds, ocr);
  }
}
