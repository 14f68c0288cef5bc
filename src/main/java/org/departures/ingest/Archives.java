package org.departures.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.departures.model.Problem;
import org.departures.model.Problem.Code;

/**
 * Unpacks ZIP, TAR, 7Z and gzip as a stream: nothing is written to the disk, and a name is only
 * shown, so that it can't lead anywhere.
 *
 * <p>Names that aren't UTF-8 are read as GB18030, which Chinese archives without a label have.
 * Folders, links and what operating systems leave behind are passed over.
 */
final class Archives {

  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "ehthumbs.db");
  private static final int SEVEN_ZIP_KIBIBYTES = 128 << 10;
  private static final String ENCRYPTED =
      "is encrypted; unpack it with its password and give what was in it";

  private final long maxBytes;

  Archives(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Gives each member of {@code archive} to {@code taker}, in the archive's order. */
  void read(Kind kind, Opened archive, Budget budget, MemberTaker taker) throws IOException {
    switch (kind) {
      case ZIP -> zip(archive, budget, taker);
      case TAR -> tar(archive, budget, taker);
      case GZIP -> gzip(archive, budget, taker);
      case SEVEN_ZIP -> sevenZip(archive, budget, taker);
      default -> throw new IllegalArgumentException(kind + " is no archive");
    }
  }

  private static void gzip(Opened archive, Budget budget, MemberTaker taker) throws IOException {
    try (InputStream unpacked =
        GzipCompressorInputStream.builder()
            .setInputStream(budget.counted(archive.stream()))
            .setDecompressConcatenated(true)
            .get()) {
      taker.take(archive.unpacked(withoutEnding(archive.name()), budget.counted(unpacked)));
    }
  }

  private static String withoutEnding(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".tgz")) {
      return name.substring(0, name.length() - "tgz".length()) + "tar";
    }
    return lower.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
  }

  private static void zip(Opened archive, Budget budget, MemberTaker taker) throws IOException {
    try (ZipArchiveInputStream zip =
        new ZipArchiveInputStream(budget.counted(archive.stream()), UTF_8.name(), true, true)) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = name(entry);
        if (entry.isDirectory() || entry.isUnixSymlink() || isPassedOver(name)) {
          continue;
        }
        budget.member();
        Opened member = archive.member(name, budget.counted(zip), Told.NOTHING);
        if (zip.canReadEntryData(entry)) {
          taker.take(member);
        } else {
          boolean encrypted = entry.getGeneralPurposeBit().usesEncryption();
          taker.refuse(
              new Problem(
                  member.path(),
                  Code.UNSUPPORTED,
                  encrypted
                      ? ENCRYPTED
                      : "is packed in a way that is not read; pack it as an ordinary ZIP"));
        }
      }
    }
  }

  private static void tar(Opened archive, Budget budget, MemberTaker taker) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(budget.counted(archive.stream()), ISO_8859_1.name())) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String name = cleaned(latin1(entry.getName()));
        if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink() && !isPassedOver(name)) {
          budget.member();
          taker.take(archive.member(name, budget.counted(tar), Told.NOTHING));
        }
      }
    }
  }

  private void sevenZip(Opened archive, Budget budget, MemberTaker taker) throws IOException {
    try (SeekableByteChannel channel = channel(archive);
        SevenZFile file =
            SevenZFile.builder()
                .setSeekableByteChannel(channel)
                .setMaxMemoryLimitKiB(SEVEN_ZIP_KIBIBYTES)
                .get()) {
      for (SevenZArchiveEntry entry = file.getNextEntry();
          entry != null;
          entry = file.getNextEntry()) {
        String name = cleaned(entry.getName() == null ? "unnamed" : entry.getName());
        if (!entry.isDirectory() && entry.hasStream() && !isPassedOver(name)) {
          budget.member();
          taker.take(archive.member(name, budget.counted(content(file)), Told.NOTHING));
        }
      }
    } catch (PasswordRequiredException e) {
      throw new UnreadableException(Code.UNSUPPORTED, ENCRYPTED);
    }
  }

  private SeekableByteChannel channel(Opened archive) throws IOException {
    if (archive.file().isPresent()) {
      Path file = archive.file().get();
      return Files.newByteChannel(file);
    }
    return new SeekableInMemoryByteChannel(WholeContent.of(archive.stream(), maxBytes));
  }

  private static InputStream content(SevenZFile file) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return file.read();
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return length == 0 ? 0 : file.read(buffer, offset, length);
      }
    };
  }

  private static String name(ZipArchiveEntry entry) {
    boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames();
    byte[] raw = entry.getRawName();
    return cleaned(told || raw == null ? entry.getName() : decoded(raw));
  }

  private static String latin1(String name) {
    boolean bytes = name.chars().allMatch(c -> c <= 0xFF);
    return bytes ? decoded(name.getBytes(ISO_8859_1)) : name;
  }

  private static String decoded(byte[] name) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      return new String(name, Charset.forName("GB18030"));
    }
  }

  /** A name that fits on one line. */
  static String cleaned(String name) {
    StringBuilder kept = new StringBuilder(WellFormed.of(name).replace('\\', '/'));
    for (int i = 0; i < kept.length(); i++) {
      if (Character.isISOControl(kept.charAt(i))) {
        kept.setCharAt(i, '\uFFFD');
      }
    }
    return kept.isEmpty() ? "unnamed" : kept.toString();
  }

  private static boolean isPassedOver(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return last.startsWith(".") || LITTER.contains(last) || name.startsWith("__MACOSX/");
  }
}
