package org.departures.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** One invented article in every format that is read, made by the formats' own libraries. */
public final class SampleDocuments {

  /** The headline of every sample. */
  public static final String TITLE = "远山银行行长陈立辞职";

  /** What every sample says, in Chinese; the PDF, whose fonts are Latin, in English. */
  public static final String BODY = "远山银行周四宣布，担任行长九年的陈立因健康原因于5月17日辞去行长职务，董事会已经同意。";

  static final String ENGLISH_TITLE = "Hill Bank chief resigns";
  static final String ENGLISH_BODY =
      "Hill Bank said on Thursday that its chief executive Ida Ince resigned on May 17.";
  static final String SOURCE = "来源：远山日报";
  static final String DAY = "2024-05-16 10:12";

  private SampleDocuments() {}

  /** Every sample by its file's name. */
  public static Map<String, byte[]> all() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("text.txt", text().getBytes(UTF_8));
    samples.put("text-gb.txt", text().getBytes(Charset.forName("GB18030")));
    samples.put("text-utf16.txt", text().getBytes(Charset.forName("UTF-16")));
    samples.put("notes.md", ("# " + text()).getBytes(UTF_8));
    samples.put("page.html", page("utf-8").getBytes(UTF_8));
    samples.put("page-gb.html", page("gb2312").getBytes(Charset.forName("GB18030")));
    samples.put("page.mhtml", mhtml());
    samples.put("paper.pdf", pdf());
    samples.put("word.docx", docx());
    samples.put("word.doc", SampleWord.of(text()));
    samples.put("text.rtf", rtf());
    samples.put("office.odt", odt());
    samples.put("book.epub", epub());
    samples.put("mail.eml", mail(UTF_8));
    samples.put("mails.mbox", mbox());
    samples.put("feed.jsonl", feed());
    samples.put("feed.jsonl.gz", gzip(feed()));
    samples.put("files.zip", zip(Map.of("a/text.txt", text().getBytes(UTF_8))));
    samples.put("files.tar", tar(Map.of("a/text.txt", text().getBytes(UTF_8))));
    samples.put("files.tar.gz", gzip(tar(Map.of("a/page.html", page("utf-8").getBytes(UTF_8)))));
    samples.put("files.7z", sevenZip(Map.of("a/text.txt", text().getBytes(UTF_8))));
    samples.put("crawl.warc", warc(false));
    samples.put("crawl.warc.gz", warc(true));
    return samples;
  }

  static String text() {
    return TITLE + "\n\n" + SOURCE + "\n" + DAY + "\n\n" + BODY + "\n";
  }

  public static String page(String charset) {
    return "<!DOCTYPE html><html><head><meta charset=\""
        + charset
        + "\"><title>"
        + TITLE
        + "</title></head><body><article><h1>"
        + TITLE
        + "</h1><p>"
        + SOURCE
        + " "
        + DAY
        + "</p><p>"
        + BODY
        + "</p></article></body></html>";
  }

  public static byte[] feed() {
    return ("{\"title\": \"" + TITLE + "\", \"text\": \"" + BODY + "\"}\n").getBytes(UTF_8);
  }

  public static byte[] pdf() {
    return pdf(ENGLISH_TITLE, ENGLISH_BODY);
  }

  static byte[] pdf(String... paragraphs) {
    return written(
        out -> {
          try (PDDocument document = new PDDocument()) {
            page(document, paragraphs);
            document.save(out);
          }
        });
  }

  public static byte[] encryptedPdf() {
    return written(
        out -> {
          try (PDDocument document = new PDDocument()) {
            page(document, ENGLISH_TITLE, ENGLISH_BODY);
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
          }
        });
  }

  /** A PDF in which ten pictures each show ten pictures, twelve times over. */
  public static byte[] endlessPdf() {
    return written(
        out -> {
          try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDFormXObject inner = form(document, "BT /F 9 Tf (x) Tj ET ".getBytes(US_ASCII));
            for (int level = 0; level < 12; level++) {
              PDFormXObject outer = form(document, "/X Do ".repeat(10).getBytes(US_ASCII));
              outer.getResources().put(COSName.getPDFName("X"), inner);
              inner = outer;
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
              content.drawForm(inner);
            }
            document.save(out);
          }
        });
  }

  private static PDFormXObject form(PDDocument document, byte[] content) throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(100, 100));
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
    form.setResources(resources);
    try (OutputStream out = form.getStream().createOutputStream()) {
      out.write(content);
    }
    return form;
  }

  private static void page(PDDocument document, String... paragraphs) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
      content.setLeading(14);
      int top = 700;
      for (String paragraph : paragraphs) {
        content.beginText();
        content.newLineAtOffset(60, top);
        content.showText(paragraph);
        content.endText();
        top -= 60;
      }
    }
  }

  /** A PDF with nothing but a picture of {@code line}, as a scanner makes it. */
  static byte[] scan(String line, Font font) {
    BufferedImage image = new BufferedImage(1600, 400, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setFont(font);
    graphics.drawString(line, 60, 200);
    graphics.dispose();
    return written(
        out -> {
          try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
              content.drawImage(
                  LosslessFactory.createFromImage(document, image), 30, 500, 550, 137);
            }
            document.save(out);
          }
        });
  }

  public static byte[] docx() {
    return written(
        out -> {
          try (XWPFDocument document = new XWPFDocument()) {
            for (String line : text().lines().filter(line -> !line.isEmpty()).toList()) {
              document.createParagraph().createRun().setText(line);
            }
            document.getProperties().getCoreProperties().setCreator("林晓");
            document.write(out);
          }
        });
  }

  static byte[] rtf() {
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\uc0\\pard ");
    text()
        .chars()
        .forEach(
            c -> {
              if (c == '\n') {
                rtf.append("\\par ");
              } else if (c < 0x80) {
                rtf.append((char) c);
              } else {
                rtf.append("\\u").append((short) c).append(' ');
              }
            });
    return rtf.append("}").toString().getBytes(US_ASCII);
  }

  static byte[] odt() {
    StringBuilder content =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " office:version=\"1.2\"><office:body><office:text>");
    text().lines().forEach(line -> content.append("<text:p>").append(line).append("</text:p>"));
    content.append("</office:text></office:body></office:document-content>");
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(US_ASCII));
    members.put("content.xml", content.toString().getBytes(UTF_8));
    return zip(members);
  }

  static byte[] epub() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("mimetype", "application/epub+zip".getBytes(US_ASCII));
    members.put(
        "META-INF/container.xml",
        ("<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                + "<rootfiles><rootfile full-path=\"c.opf\""
                + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>")
            .getBytes(UTF_8));
    members.put(
        "c.opf",
        ("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"2.0\"><metadata"
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>远山周刊</dc:title>"
                + "<dc:date>2024-05-16</dc:date></metadata><manifest><item id=\"a\""
                + " href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
                + "<spine><itemref idref=\"a\"/></spine></package>")
            .getBytes(UTF_8));
    members.put(
        "a.xhtml",
        ("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title>"
                + "</head><body><h1>"
                + TITLE
                + "</h1><p>"
                + BODY
                + "</p></body></html>")
            .getBytes(UTF_8));
    return zip(members);
  }

  public static byte[] mail(Charset charset) {
    return ("From: =?UTF-8?B?"
            + base64("林晓".getBytes(UTF_8))
            + "?= <lin@example.org>\r\nDate: Thu, 16 May 2024 10:12:00 +0800\r\nSubject: =?UTF-8?B?"
            + base64(TITLE.getBytes(UTF_8))
            + "?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n"
            + "Content-Type: text/plain; charset="
            + charset.name()
            + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64(BODY.getBytes(charset))
            + "\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment;"
            + " filename=\"paper.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64(pdf())
            + "\r\n--b--\r\n")
        .getBytes(US_ASCII);
  }

  private static byte[] mbox() {
    ByteArrayOutputStream mails = new ByteArrayOutputStream();
    for (int i = 0; i < 2; i++) {
      mails.writeBytes("From lin@example.org Thu May 16 10:12:00 2024\n".getBytes(US_ASCII));
      mails.writeBytes(
          ("Subject: =?UTF-8?B?"
                  + base64(TITLE.getBytes(UTF_8))
                  + "?=\nDate: Thu, 16 May 2024 10:12:00 +0800\n"
                  + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                  + BODY
                  + "\n"
                  + (i + 1)
                  + "\n\n")
              .getBytes(UTF_8));
    }
    return mails.toByteArray();
  }

  static byte[] mhtml() {
    return ("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/1\r\n"
            + "Subject: x\r\nDate: Sat, 1 Jun 2030 10:12:00 +0800\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\n"
            + "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n"
            + "Content-Location: https://news.example/1\r\n\r\n"
            + base64(page("utf-8").getBytes(UTF_8))
            + "\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
            + "Content-Location: https://news.example/1.png\r\n\r\nAAAA\r\n--b--\r\n")
        .getBytes(US_ASCII);
  }

  /** A crawl of one page in GB18030, whose charset HTTP alone tells, and of what is no page. */
  static byte[] warc(boolean packed) {
    return written(
        out -> {
          try (WarcWriter writer = new WarcWriter(Channels.newChannel(out))) {
            byte[] html =
                page("x").replace("<meta charset=\"x\">", "").getBytes(Charset.forName("GB18030"));
            response(writer, "https://news.example/1.html", "text/html; charset=gbk", 200, html);
            response(writer, "https://news.example/gone", "text/html", 404, html);
            response(writer, "https://news.example/p.png", "image/png", 200, new byte[] {1, 2, 3});
          }
        },
        packed);
  }

  private static void response(WarcWriter writer, String url, String type, int status, byte[] body)
      throws IOException {
    byte[] head =
        ("HTTP/1.1 "
                + status
                + " x\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(US_ASCII);
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.writeBytes(head);
    http.writeBytes(body);
    writer.write(
        new WarcResponse.Builder(URI.create(url))
            .date(Instant.parse("2030-06-01T00:00:00Z"))
            .body(MediaType.HTTP_RESPONSE, http.toByteArray())
            .build());
  }

  public static byte[] zip(Map<String, byte[]> members) {
    return zip(members, "UTF-8");
  }

  /** A ZIP whose members' names are in {@code charset}, without a word on which that is. */
  static byte[] zip(Map<String, byte[]> members, String charset) {
    return written(
        out -> {
          try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setEncoding(charset);
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
              ZipArchiveEntry entry = new ZipArchiveEntry(member.getKey());
              if (member.getKey().equals("mimetype")) {
                CRC32 sum = new CRC32();
                sum.update(member.getValue());
                entry.setMethod(ZipArchiveEntry.STORED);
                entry.setSize(member.getValue().length);
                entry.setCrc(sum.getValue());
              }
              zip.putArchiveEntry(entry);
              zip.write(member.getValue());
              zip.closeArchiveEntry();
            }
          }
        });
  }

  static byte[] tar(Map<String, byte[]> members) {
    return tar(members, "UTF-8");
  }

  /** A TAR whose members' names are in {@code charset}. */
  static byte[] tar(Map<String, byte[]> members, String charset) {
    return written(
        out -> {
          try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, charset)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
              TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
              entry.setSize(member.getValue().length);
              tar.putArchiveEntry(entry);
              tar.write(member.getValue());
              tar.closeArchiveEntry();
            }
          }
        });
  }

  static byte[] sevenZip(Map<String, byte[]> members) {
    try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel()) {
      try (SevenZOutputFile file = new SevenZOutputFile(channel)) {
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
          SevenZArchiveEntry entry = new SevenZArchiveEntry();
          entry.setName(member.getKey());
          file.putArchiveEntry(entry);
          file.write(member.getValue());
          file.closeArchiveEntry();
        }
      }
      return Arrays.copyOf(channel.array(), (int) channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] gzip(byte[] content) {
    return written(out -> out.write(content), true);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] written(Writing writing, boolean packed) {
    return packed
        ? written(
            out -> {
              try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                writing.write(gzip);
              }
            })
        : written(writing);
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @FunctionalInterface
  private interface Writing {
    void write(OutputStream out) throws IOException;
  }
}
