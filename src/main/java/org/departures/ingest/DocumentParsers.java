package org.departures.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.departures.model.Problem.Code;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads PDF, Word, RTF, ODT and EPUB with Tika's parsers. What hangs here, or fills the memory,
 * takes the whole process along, so that this runs in a process of its own only.
 *
 * <p>When a PDF or an office file was made is not told: it is no day of publication. An EPUB's own
 * date is one.
 */
final class DocumentParsers {

  private static final String LANGUAGES = "chi_sim+eng";
  private static final String CHINESE = "chi_sim";
  private static final String DAMAGED = "is damaged or is not what it seems; get a whole copy";
  private static final String SCANNED = "has no text, only pictures of it, or none at all; ";

  private final List<Parser> parsers =
      List.of(
          new PDFParser(),
          new OOXMLParser(),
          new OfficeParser(),
          new RTFParser(),
          new OpenDocumentParser(),
          new EpubParser());

  /** The text of the requested document, or why there is none. */
  ParserAnswer parse(ParserRequest request) {
    try {
      MediaType type = MediaType.parse(request.type());
      Optional<Parser> parser =
          parsers.stream()
              .filter(one -> one.getSupportedTypes(new ParseContext()).contains(type))
              .findFirst();
      if (parser.isEmpty()) {
        return ParserAnswer.failed(Code.UNSUPPORTED, "is " + type + "; save it as text or PDF");
      }
      boolean pdf = parser.get() instanceof PDFParser;
      ParserAnswer answer = parse(parser.get(), request, false);
      if (pdf && answer.text().isBlank()) {
        return scanned(parser.get(), request);
      }
      return answer;
    } catch (DocumentText.TooLongException e) {
      return ParserAnswer.failed(
          Code.TOO_LARGE,
          "holds more text than the limit of "
              + request.maxCharacters()
              + " characters; split it or raise the limit");
    } catch (EncryptedDocumentException e) {
      return ParserAnswer.failed(
          Code.UNSUPPORTED, "is encrypted; save it without a password and give that");
    } catch (UnsupportedFormatException e) {
      return ParserAnswer.failed(
          Code.UNSUPPORTED, "is of a version that is not read; save it as text or PDF");
    } catch (IOException | TikaException | SAXException | RuntimeException e) {
      return ParserAnswer.failed(Code.MALFORMED, DAMAGED + detail(e));
    } catch (StackOverflowError e) {
      return ParserAnswer.failed(Code.MALFORMED, "nests too deep to be read; save it as text");
    }
  }

  private static ParserAnswer scanned(Parser parser, ParserRequest request)
      throws IOException, TikaException, SAXException {
    if (!request.ocr()) {
      return ParserAnswer.failed(
          Code.EMPTY, SCANNED + "install tesseract with chi_sim and give --ocr to have it read");
    } else if (!hasTesseract()) {
      return ParserAnswer.failed(
          Code.EMPTY, SCANNED + "--ocr needs tesseract with chi_sim, install both");
    }
    ParserAnswer recognised = parse(parser, request, true);
    return recognised.text().isBlank()
        ? ParserAnswer.failed(Code.EMPTY, SCANNED + "tesseract found none; remove it")
        : recognised;
  }

  private static ParserAnswer parse(Parser parser, ParserRequest request, boolean ocr)
      throws IOException, TikaException, SAXException {
    DocumentText text = new DocumentText(request.maxCharacters());
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, request.type());
    try (InputStream stream = TikaInputStream.get(request.document())) {
      parser.parse(stream, text, metadata, context(request, ocr));
    }
    boolean lines = parser instanceof PDFParser;
    boolean dated = parser instanceof EpubParser;
    return new ParserAnswer(
        Optional.empty(),
        lines ? PrintedLines.joined(text.text()) : text.text(),
        Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE)),
        Optional.ofNullable(metadata.get(TikaCoreProperties.CREATOR)),
        dated ? Optional.ofNullable(metadata.get(TikaCoreProperties.CREATED)) : Optional.empty());
  }

  private static ParseContext context(ParserRequest request, boolean ocr) {
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingInside());
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(
        ocr ? PDFParserConfig.OCR_STRATEGY.OCR_ONLY : PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractBookmarksText(false);
    pdf.setExtractAnnotationText(false);
    context.set(PDFParserConfig.class, pdf);
    if (ocr) {
      TesseractOCRConfig tesseract = new TesseractOCRConfig();
      tesseract.setLanguage(LANGUAGES);
      tesseract.setTimeoutSeconds(request.maxSeconds());
      context.set(TesseractOCRConfig.class, tesseract);
      context.set(Parser.class, new TesseractOCRParser());
    }
    return context;
  }

  /** Whether tesseract can be started and knows Chinese. */
  static boolean hasTesseract() {
    try {
      Process process =
          new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
      process.getOutputStream().close();
      List<String> lines = process.inputReader().lines().toList();
      return process.waitFor(1, TimeUnit.MINUTES) && lines.contains(CHINESE);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String detail(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
    return Arrays.asList("", "null").contains(first) ? "" : " (" + first + ")";
  }

  /** Pictures, tables and files inside a document are not opened. */
  private static final class NothingInside implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
