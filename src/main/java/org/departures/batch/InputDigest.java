package org.departures.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.departures.dataset.InputVersion;
import org.departures.model.InputFile;

/** How an input looks now: size, time and, where that is asked for, the digest of its bytes. */
final class InputDigest {

  private InputDigest() {}

  /** Size and time, without opening the file; its digest is empty. */
  static InputVersion look(InputFile input, String options) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(input.file(), BasicFileAttributes.class);
    if (input.leadsOut() || !attributes.isRegularFile()) {
      throw new IOException("not a regular file of its folder");
    }
    return new InputVersion(
        input.path(),
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        "",
        options);
  }

  /** {@code seen} with the digest of the file's bytes. */
  static InputVersion digest(InputVersion seen, Path file) throws IOException {
    return new InputVersion(
        seen.path(), seen.size(), seen.modified(), sha256(file), seen.options());
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream stream =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      stream.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) stream).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
