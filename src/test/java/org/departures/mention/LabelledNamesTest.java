package org.departures.mention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.Sentence;
import org.departures.model.Stage;
import org.departures.text.ChineseSegmenter;
import org.departures.text.Folding;
import org.departures.text.LanguageIdentifier;
import org.departures.text.SentenceSplitter;
import org.departures.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact spans of public labelled sets; the floors lie a little under what was reached. */
class LabelledNamesTest {

  private static final Path SETS = Path.of("../shared/bench/ner");
  private static final int LIMIT = 2000;

  @ParameterizedTest
  @CsvSource({
    "people-daily-dev.jsonl, person, 0.68",
    "people-daily-dev.jsonl, organization, 0.59",
    "cluener-train.jsonl, person, 0.54",
    "cluener-train.jsonl, position, 0.66",
    "resume-dev.jsonl, person, 0.89",
    "resume-dev.jsonl, organization, 0.63",
    "resume-dev.jsonl, position, 0.70",
  })
  void rulesAloneFindLabelledSpans(String set, String type, double floor) throws IOException {
    assertFound(set, type, floor, document -> document);
  }

  @ParameterizedTest
  @CsvSource({
    "people-daily-dev.jsonl, person, 0.86",
    "weibo-dev.jsonl, person, 0.62",
    "resume-dev.jsonl, person, 0.97",
    "resume-dev.jsonl, organization, 0.86",
    "resume-dev.jsonl, position, 0.92",
  })
  void taggerAndRulesFindLabelledSpans(String set, String type, double floor) throws IOException {
    assertFound(set, type, floor, NeuralTagger.load(Sentence::selected));
  }

  private static void assertFound(
      String set, String type, double floor, Stage<Document, Document> tagger) throws IOException {
    Path file = SETS.resolve(set);
    assumeTrue(Files.exists(file), "no labelled names at " + file + ": not measured");
    Lexicon lexicon = Lexicon.load();
    MentionFinder finder = new MentionFinder(lexicon);
    Folding folding = new Folding();
    LanguageIdentifier identifier = new LanguageIdentifier();
    SentenceSplitter splitter = new SentenceSplitter(lexicon);
    Tokenizer tokenizer = new Tokenizer(new ChineseSegmenter(lexicon), Tokenizer.Look.EVERYWHERE);
    ObjectMapper json = new ObjectMapper();
    int wanted = 0;
    int had = 0;
    int right = 0;
    List<String> lines = Files.readAllLines(file, UTF_8);
    for (String line : lines.subList(0, Math.min(LIMIT, lines.size()))) {
      JsonNode row = json.readTree(line);
      String text = row.get("text").asText();
      Document written = TaggedText.document(text, Language.UNKNOWN, List.of());
      Document document =
          tokenizer.apply(splitter.apply(identifier.apply(folding.apply(written.article()))));
      Set<String> gold = new HashSet<>();
      for (JsonNode mention : row.get("mentions")) {
        if (mention.get("type").asText().equals(type)) {
          int start = text.offsetByCodePoints(0, mention.get("start").asInt());
          int end = text.offsetByCodePoints(0, mention.get("end").asInt());
          gold.add(start + " " + end);
        }
      }
      wanted += gold.size();
      for (Mention mention : finder.apply(tagger.apply(document))) {
        if (mention.type().code().equals(type)) {
          had++;
          boolean exact = gold.contains(mention.span().start() + " " + mention.span().end());
          right += exact ? 1 : 0;
        }
      }
    }
    assertThat(2.0 * right / (wanted + had)).as("%s %s F1", set, type).isGreaterThan(floor);
  }
}
