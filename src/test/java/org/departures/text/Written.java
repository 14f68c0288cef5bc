package org.departures.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.departures.lexicon.Lexicon;
import org.departures.model.Article;
import org.departures.model.Document;
import org.departures.model.Language;
import org.departures.model.Script;
import org.departures.model.Sentence;
import org.departures.model.Trigger.Reach;

/** Articles and documents of a text alone, and what is shown of them. */
final class Written {

  private static final Folding FOLDING = new Folding();
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(Lexicon.load());

  private Written() {}

  static Article article(String text) {
    return new Article(
        "art-written",
        "written.txt",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Language.UNKNOWN,
        Script.UNKNOWN,
        text);
  }

  static Document folded(String text) {
    return FOLDING.apply(article(text));
  }

  static Document split(String text) {
    return SPLITTER.apply(folded(text));
  }

  /**
   * A document with the triggers 辞职, 离职, resigned, 离开 and, beside 职务 or 工作, 停止, with 接任, and with
   * the decoys 离职率, 距离职 and resigned sigh.
   */
  static Document scanned(String text) {
    return new TriggerScan(
            Map.of(
                "辞职", Reach.ARTICLE,
                "离职", Reach.ARTICLE,
                "离职后", Reach.SENTENCE,
                "resigned", Reach.ARTICLE,
                "离开", Reach.ARTICLE,
                "停止", Reach.ARTICLE,
                "接任", Reach.SENTENCE,
                "是", Reach.NOTHING),
            Map.of("停止", List.of("职务", "工作")),
            List.of("离职率", "距离职", "resigned sigh"))
        .apply(split(text));
  }

  static List<String> sentences(Document document) {
    return document.sentences().stream()
        .map(sentence -> document.original(sentence.span()))
        .toList();
  }

  static List<String> triggers(Document document) {
    return document.sentences().stream()
        .map(Sentence::triggers)
        .flatMap(List::stream)
        .map(trigger -> trigger.word() + "@" + trigger.span().start())
        .toList();
  }
}
