package org.departures.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.departures.Pipeline;
import org.departures.lexicon.Lexicon;
import org.departures.mention.NeuralTagger;
import org.departures.model.InputFile;
import org.departures.model.MissingInputException;
import org.departures.model.ReadResult;
import org.departures.model.Sentence;

/** What the program does until it has read its first article, one after the other, in seconds. */
final class StartParts {

  private long last = System.nanoTime();

  private StartParts() {}

  /** Prints a line for each part: what it is, a tab, its seconds. */
  public static void main(String[] arguments) throws IOException, MissingInputException {
    StartParts clock = new StartParts();
    Lexicon lexicon = Lexicon.load();
    clock.done("the lexicon's files");
    ChineseSegmenter.readDictionaries();
    clock.done("HanLP's dictionaries");
    Pipeline pipeline = new Pipeline(lexicon, Pipeline.Scope.EVENTS, Pipeline.Recognizer.HANLP);
    clock.done("rules, words and readers");
    NeuralTagger.load(Sentence::selected);
    clock.done("the tagger's network");
    for (InputFile file : Pipeline.find(List.of(arguments), InputStream.nullInputStream())) {
      pipeline.read(file, result -> pipeline.apply(((ReadResult.Read) result).article()));
    }
    clock.done("the first article, by rules alone");
  }

  private void done(String part) {
    long now = System.nanoTime();
    System.out.printf(Locale.ROOT, "%s\t%.3f%n", part, (now - last) / 1e9);
    last = System.nanoTime();
  }
}
