package org.departures.text;

import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.departures.lexicon.KnownName;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Table;
import org.departures.model.BadResourceException;
import org.departures.model.Language;
import org.departures.model.Span;
import org.departures.model.Token;

/**
 * HanLP's segmentation with parts of speech and names, fenced in: its static dictionaries, its
 * mutable terms and its globals stay behind this class. Safe to share between threads.
 *
 * <p>Positions and organisations are cut whole: without that 首席/技术/官 falls apart.
 */
public final class ChineseSegmenter {

  private static final String POSITION = "nnt 1000";
  private static final String ORGANIZATION = "ntc 1000";
  private static final String PROBE = "他离开公司。";
  private static final String DAMAGED = "HanLP's dictionaries are missing or damaged";

  private final Segment segment;

  /** A segmenter that cuts the lexicon's positions and organisations whole. */
  public ChineseSegmenter(Lexicon lexicon) {
    this(
        lexicon.words(Table.POSITIONS, Language.ZH),
        lexicon.names().stream()
            .filter(name -> name.kind() == KnownName.Kind.ORGANIZATION)
            .flatMap(name -> Stream.concat(name.zh().stream(), name.aliases().stream()))
            .filter(Tokenizer::isChinese)
            .collect(Collectors.toSet()));
  }

  /** A segmenter that cuts these positions and organisations whole. */
  ChineseSegmenter(Collection<String> positions, Collection<String> organizations) {
    DynamicCustomDictionary dictionary = new DynamicCustomDictionary();
    positions.forEach(word -> dictionary.insert(word, POSITION));
    organizations.forEach(word -> dictionary.insert(word, ORGANIZATION));
    segment = withNames().enableOffset(true).enableCustomDictionary(dictionary);
    check();
  }

  /**
   * Places that no dictionary knows cost a fifth of the time, and the labelled sets gain nothing.
   */
  private static Segment withNames() {
    return new ViterbiSegment().enableAllNamedEntityRecognize(true).enablePlaceRecognize(false);
  }

  /**
   * Has HanLP read its dictionaries, which it does once and only when it first needs them.
   *
   * @throws BadResourceException if they are missing or damaged
   */
  public static void readDictionaries() {
    try {
      withNames().seg(PROBE);
    } catch (LinkageError e) {
      throw damaged(e);
    }
  }

  private static BadResourceException damaged(LinkageError error) {
    return new BadResourceException(DAMAGED + ": " + error.getCause(), error);
  }

  /** The tokens of {@code sentence}, which tile it; {@code offset} is where it begins. */
  List<Token> segment(String sentence, int offset) {
    List<Token> tokens = new ArrayList<>();
    for (Term term : segment.seg(sentence)) {
      int start = offset + term.offset;
      tokens.add(
          new Token(new Span(start, start + term.word.length()), String.valueOf(term.nature)));
    }
    return tokens;
  }

  /**
   * HanLP carries on without a dictionary that is missing, or fails in some initialiser; we say so.
   */
  private void check() {
    List<Token> tokens;
    try {
      tokens = segment(PROBE, 0);
    } catch (LinkageError e) {
      throw damaged(e);
    }
    boolean cut =
        tokens.size() == 4
            && tokens.get(1).equals(new Token(new Span(1, 3), "v"))
            && tokens.get(2).span().equals(new Span(3, 5));
    if (!cut) {
      throw new BadResourceException(DAMAGED + ": it cuts " + PROBE + " as " + tokens);
    }
  }
}
