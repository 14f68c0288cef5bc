package org.departures.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.departures.ingest.SampleDocuments.BODY;
import static org.departures.ingest.SampleDocuments.ENGLISH_BODY;
import static org.departures.ingest.SampleDocuments.ENGLISH_TITLE;
import static org.departures.ingest.SampleDocuments.TITLE;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.departures.model.Article;
import org.departures.model.InputFile;
import org.departures.model.Problem;
import org.departures.model.ReadResult;
import org.departures.model.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format's own-made sample gives its article. */
class FormatsTest {

  private static final ArticleReader READER = new ArticleReader(Labels.ALL, ReadingOptions.DEFAULT);

  @TempDir Path folder;

  static List<String> samples() {
    return List.copyOf(SampleDocuments.all().keySet());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sampleGivesItsTitleAndText(String name) throws IOException {
    Article article = articles(name, SampleDocuments.all().get(name)).get(0);
    boolean latin = name.endsWith(".pdf");
    assertThat(article.title()).contains(latin ? ENGLISH_TITLE : TITLE);
    assertThat(article.text()).contains(latin ? ENGLISH_BODY : BODY);
    assertThat(article.text()).doesNotContain("\uFFFD");
    assertThat(article.path()).startsWith("given/" + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text.txt",
        "text-gb.txt",
        "page.html",
        "page-gb.html",
        "page.mhtml",
        "word.docx",
        "word.doc",
        "text.rtf",
        "office.odt",
        "book.epub",
        "mail.eml",
        "mails.mbox",
        "files.zip",
        "crawl.warc.gz"
      })
  void dayOfPublicationIsThatOfTheArticle(String name) throws IOException {
    assertThat(articles(name, SampleDocuments.all().get(name)).get(0).published())
        .hasToString("Optional[2024-05-16]");
  }

  @Test
  void dayOnWhichAPdfWasMadeIsNoDayOfPublication() throws IOException {
    assertThat(articles("a.pdf", SampleDocuments.pdf()).get(0).published()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "files.zip, !/a/text.txt",
    "files.tar, !/a/text.txt",
    "files.tar.gz, !/a/page.html",
    "files.7z, !/a/text.txt",
    "mails.mbox, !/1",
    "crawl.warc, !/https://news.example/1.html",
    "feed.jsonl.gz, #1"
  })
  void memberIsNamedBehindItsArchive(String name, String member) throws IOException {
    assertThat(articles(name, SampleDocuments.all().get(name)).get(0).path())
        .isEqualTo("given/" + name + member);
  }

  @Test
  void archivesInArchivesAreOpened() throws IOException {
    Map<String, byte[]> inner = new LinkedHashMap<>();
    inner.put("feed.jsonl", SampleDocuments.feed());
    inner.put("word.docx", SampleDocuments.docx());
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("in/files.tar.gz", SampleDocuments.gzip(SampleDocuments.tar(inner)));
    outer.put("files.7z", SampleDocuments.sevenZip(inner));
    outer.put("mail.eml", SampleDocuments.mail(UTF_8));
    assertThat(articles("all.zip", SampleDocuments.zip(outer)))
        .extracting(Article::path)
        .containsExactly(
            "given/all.zip!/in/files.tar.gz!/feed.jsonl#1",
            "given/all.zip!/in/files.tar.gz!/word.docx",
            "given/all.zip!/files.7z!/feed.jsonl#1",
            "given/all.zip!/files.7z!/word.docx",
            "given/all.zip!/mail.eml",
            "given/all.zip!/mail.eml!/paper.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "Big5"})
  void mailIsReadInItsEncoding(String charset) throws IOException {
    String simple = "Big5".equals(charset) ? "行長林立五月十七日離職，銀行沒有說明原因。" : BODY;
    byte[] mail =
        new String(SampleDocuments.mail(Charset.forName(charset)), UTF_8)
            .replace(
                Base64.getEncoder().encodeToString(BODY.getBytes(Charset.forName(charset))),
                Base64.getEncoder().encodeToString(simple.getBytes(Charset.forName(charset))))
            .getBytes(UTF_8);
    List<Article> articles = articles("m.eml", mail);
    assertThat(articles.get(0).text()).isEqualTo(TITLE + "\n\n" + simple);
    assertThat(articles.get(0).author()).contains("林晓");
    assertThat(articles.get(1).path()).isEqualTo("given/m.eml!/paper.pdf");
    assertThat(articles.get(1).text()).contains(ENGLISH_BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK"})
  void membersNamesAreReadInTheirEncoding(String charset) throws IOException {
    Map<String, byte[]> members = Map.of("新闻/甲.txt", BODY.getBytes(UTF_8));
    assertThat(articles("n.tar", SampleDocuments.tar(members, charset)).get(0).path())
        .isEqualTo("given/n.tar!/新闻/甲.txt");
    assertThat(articles("n.zip", SampleDocuments.zip(members, charset)).get(0).path())
        .isEqualTo("given/n.zip!/新闻/甲.txt");
  }

  @Test
  void wrappedLinesOfAPdfAreJoined() {
    String printed =
        "远山银行行长辞职\n\n远山银行周四宣布，担任行长九年的陈立因健康\n原因辞去行长职务，董事会已经同意，接替他\n的人还没有选定。\n" + "远山银行没有说明更多。";
    assertThat(PrintedLines.joined(printed))
        .isEqualTo(
            "远山银行行长辞职\n\n远山银行周四宣布，担任行长九年的陈立因健康原因辞去行长职务，董事会已经同意，接替他的人还没有选定。\n" + "远山银行没有说明更多。");
  }

  @Test
  void saysOfAScanThatItHasNoText() throws IOException {
    Problem problem = problem(READER, "scan.pdf", scan());
    assertThat(problem.code()).isEqualTo(Problem.Code.EMPTY);
    assertThat(problem.reason()).contains("only pictures").contains("--ocr");
  }

  @Test
  void tesseractReadsAScanWhereItIsAskedTo() throws IOException {
    ArticleReader ocr = new ArticleReader(Labels.ALL, ReadingOptions.DEFAULT.withOcr());
    if (!DocumentParsers.hasTesseract()) {
      assertThat(problem(ocr, "scan.pdf", scan()).reason()).contains("needs tesseract");
    }
    assumeTrue(DocumentParsers.hasTesseract(), "skipped: tesseract with chi_sim is not installed");
    List<ReadResult> results = results(ocr, "scan.pdf", scan());
    assertThat(results)
        .singleElement()
        .isInstanceOfSatisfying(
            ReadResult.Read.class, read -> assertThat(read.article().text()).contains("resigned"));
  }

  private static byte[] scan() {
    return SampleDocuments.scan(
        "Ida Ince resigned from Hill Bank", new Font(Font.SANS_SERIF, Font.PLAIN, 64));
  }

  private List<Article> articles(String name, byte[] content) throws IOException {
    List<ReadResult> results = results(READER, name, content);
    assertThat(results)
        .isNotEmpty()
        .allMatch(ReadResult.Read.class::isInstance, results.toString());
    return results.stream().map(result -> ((ReadResult.Read) result).article()).toList();
  }

  private Problem problem(ArticleReader reader, String name, byte[] content) throws IOException {
    List<ReadResult> results = results(reader, name, content);
    assertThat(results).singleElement().isInstanceOf(ReadResult.Failed.class);
    return ((ReadResult.Failed) results.get(0)).problem();
  }

  private List<ReadResult> results(ArticleReader reader, String name, byte[] content)
      throws IOException {
    List<ReadResult> results = new ArrayList<>();
    reader.read(
        new InputFile(Files.write(folder.resolve(name), content), "given/" + name), results::add);
    return results;
  }
}
