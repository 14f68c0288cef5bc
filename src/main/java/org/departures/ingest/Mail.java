package org.departures.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Takes a mail apart: its own text, as HTML if it has that, and what is attached to it. A page that
 * a browser saved as MHTML is such a mail too.
 *
 * <p>The subject is the title, the sender the author, and the day on which it was sent, as its
 * sender's clock showed it, the day of publication. A saved page has none of these: its header says
 * when and by what it was saved.
 */
final class Mail {

  /** A part that holds text; its content can be read once. */
  record Part(boolean html, InputStream content, Told told) {}

  /** The own text's parts, HTML first, and what is attached, by name. */
  record Taken(Told told, List<Part> texts, List<Attached> attached) {}

  /** A file in the mail; its content can be read once. */
  record Attached(String name, InputStream content) {}

  private static final MimeConfig LENIENT =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(1 << 14)
          .build();

  /** Takes {@code mail} apart. */
  Taken take(byte[] mail) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LENIENT);
    Message message = builder.parseMessage(new ByteArrayInputStream(mail));
    boolean saved = isSavedPage(message);
    Taken taken =
        new Taken(saved ? Told.NOTHING : told(message), new ArrayList<>(), new ArrayList<>());
    walk(message, saved, taken);
    taken.texts().sort((one, other) -> Boolean.compare(other.html(), one.html()));
    return taken;
  }

  private static boolean isSavedPage(Message message) {
    return header(message, "Snapshot-Content-Location").isPresent()
        || "multipart/related".equals(message.getMimeType());
  }

  private static void walk(Entity entity, boolean saved, Taken taken) throws IOException {
    Body body = entity.getBody();
    if (body instanceof Multipart multipart) {
      for (Entity part : multipart.getBodyParts()) {
        walk(part, saved, taken);
      }
    } else if (body instanceof Message inner) {
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(inner, written);
      taken
          .attached()
          .add(
              new Attached(
                  numbered(taken) + ".eml", new ByteArrayInputStream(written.toByteArray())));
    } else if (body instanceof SingleBody single) {
      content(entity, single, saved, taken);
    }
  }

  private static void content(Entity entity, SingleBody body, boolean saved, Taken taken)
      throws IOException {
    String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    boolean text = type.equals("text/html") || type.equals("text/plain");
    if (text && !attached) {
      taken
          .texts()
          .add(new Part(type.equals("text/html"), body.getInputStream(), toldOfPart(entity)));
    } else if (!saved && (attached || entity.getFilename() != null) && !type.startsWith("image/")) {
      String name = entity.getFilename() == null ? numbered(taken) : entity.getFilename();
      taken.attached().add(new Attached(Archives.cleaned(name), body.getInputStream()));
    }
  }

  private static String numbered(Taken taken) {
    return String.valueOf(taken.attached().size() + 1);
  }

  private static Told toldOfPart(Entity entity) {
    return new Told(
        header(entity, "Content-Location").filter(url -> url.startsWith("http")),
        Optional.empty(),
        Optional.ofNullable(entity.getCharset()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Told told(Message message) {
    Optional<LocalDate> sent =
        header(message, "Date").flatMap(WrittenDay::find).map(WrittenDay::day);
    Optional<String> from =
        Optional.ofNullable(message.getFrom())
            .flatMap(senders -> senders.stream().findFirst())
            .map(sender -> sender.getName() == null ? sender.getAddress() : sender.getName());
    return new Told(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        line(message.getSubject()),
        from.flatMap(Mail::line),
        sent);
  }

  private static Optional<String> header(Entity entity, String name) {
    return Optional.ofNullable(entity.getHeader())
        .map(header -> header.getField(name))
        .map(Field::getBody)
        .map(String::strip);
  }

  private static Optional<String> line(String header) {
    return Optional.ofNullable(header)
        .map(WellFormed::of)
        .map(Blanks::collapse)
        .filter(value -> !value.isEmpty());
  }
}
