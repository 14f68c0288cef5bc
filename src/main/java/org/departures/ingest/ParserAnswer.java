package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.departures.model.Problem.Code;

/**
 * What the parsers' process made of a document: its text and what its own metadata say, or why it
 * can't be read.
 */
record ParserAnswer(
    Optional<Code> failure,
    String text,
    Optional<String> title,
    Optional<String> author,
    Optional<String> published) {

  static ParserAnswer failed(Code code, String reason) {
    return new ParserAnswer(
        Optional.of(code), reason, Optional.empty(), Optional.empty(), Optional.empty());
  }

  void write(DataOutputStream out) throws IOException {
    write(out, failure.map(Enum::name));
    write(out, Optional.of(text));
    write(out, title);
    write(out, author);
    write(out, published);
    out.flush();
  }

  static ParserAnswer read(DataInputStream in) throws IOException {
    return new ParserAnswer(
        string(in).map(Code::valueOf), string(in).orElse(""), string(in), string(in), string(in));
  }

  private static void write(DataOutputStream out, Optional<String> value) throws IOException {
    byte[] bytes = value.orElse("").getBytes(UTF_8);
    out.writeInt(value.isPresent() ? bytes.length : -1);
    out.write(bytes);
  }

  private static Optional<String> string(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return Optional.empty();
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return Optional.of(new String(bytes, UTF_8));
  }
}
