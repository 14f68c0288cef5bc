package org.departures.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.LowerCase;
import org.departures.model.Document;
import org.departures.model.Mention;
import org.departures.model.MentionType;
import org.departures.model.Sentence;
import org.departures.model.Span;
import org.departures.model.Stage;
import org.departures.model.TaggedSpan;

/**
 * Finds the people, organisations and positions, and what points at people and organisations, in
 * the sentences of a document that were chosen to be looked at.
 *
 * <p>Each mention lies in one sentence; none overlap: by rules alone the longer one stays, of two
 * of one length the one whose type comes first; where a tagger has read, {@link Agreement} says.
 * Names are weighed by all the article says of them. The mentions stand in the order of the text
 * and belong to no entity yet.
 */
public final class MentionFinder implements Stage<Document, List<Mention>> {

  private static final int SHORTEST_AGAIN = 3;

  /** Rules whose organisations are believed elsewhere too. */
  private static final Set<String> SURE =
      Set.of(
          NeuralTagger.FOUND_BY, "stock-code", "company-before-officer", NameBehindKindFinder.RULE);

  private final KnownNameFinder knownNames;
  private final ChinesePositionFinder positions;
  private final LatinNameFinder latinNames;
  private final StockCodeFinder stockCodes;
  private final ChinesePersonFinder people;
  private final TransliteratedNameFinder foreigners;
  private final ChineseOrganizationFinder organizations;
  private final CompanyBeforeOfficerFinder companies;
  private final NameBehindKindFinder behindKinds;
  private final AnaphorFinder anaphors;
  private final Stopgaps stopgaps;
  private final TakenAlong takenAlong;
  private final NameEndings endings;
  private final TaggedKind kinds;
  private final Agreement agreement;

  /** A finder that knows the lexicon's words and names. */
  public MentionFinder(Lexicon lexicon) {
    agreement = new Agreement(lexicon);
    knownNames = new KnownNameFinder(lexicon.names());
    positions = new ChinesePositionFinder(lexicon);
    latinNames = new LatinNameFinder(lexicon, knownNames);
    stockCodes = new StockCodeFinder(lexicon);
    people = new ChinesePersonFinder(lexicon);
    foreigners = new TransliteratedNameFinder(lexicon);
    organizations = new ChineseOrganizationFinder(lexicon);
    companies = new CompanyBeforeOfficerFinder(lexicon);
    behindKinds = new NameBehindKindFinder(lexicon);
    anaphors = new AnaphorFinder(lexicon);
    stopgaps = new Stopgaps(lexicon);
    takenAlong = new TakenAlong(lexicon);
    endings = new NameEndings(lexicon);
    kinds = new TaggedKind(lexicon);
  }

  @Override
  public List<Mention> apply(Document document) {
    List<Sentence> selected = document.selected();
    if (selected.isEmpty()) {
      return List.of();
    }
    String lower = LowerCase.of(document.folded());
    List<SentenceText> sentences = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : selected) {
      SentenceText text = new SentenceText(document, sentence);
      Found here = new Found(text.start(), text.end());
      knownNames.find(text, here);
      positions.find(text, here);
      stockCodes.find(text, here);
      sentences.add(text);
      found.add(here);
    }
    addLatin(latinNames.find(document, lower), sentences, found);
    Set<String> certain = new HashSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      certain.addAll(foreigners.find(sentences.get(i), found.get(i)));
    }
    BitSet read = new BitSet();
    for (int i = 0; i < sentences.size(); i++) {
      if (selected.get(i).tagged().isPresent()) {
        addTagged(selected.get(i).tagged().get(), sentences.get(i), found.get(i));
        read.set(i);
      }
    }
    for (int i = 0; i < sentences.size(); i++) {
      certain.addAll(
          read.get(i)
              ? Agreement.people(document.folded(), found.get(i).all())
              : people.find(sentences.get(i), found.get(i)));
    }
    List<String> sure = sorted(certain);
    Set<String> whole = new HashSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      Found here = found.get(i);
      people.findAgain(sentences.get(i), sure, here);
      organizations.find(sentences.get(i), here);
      companies.find(sentences.get(i), here);
      behindKinds.find(sentences.get(i), here);
      if (here.holdsOrganizationBy(SURE)) {
        addNames(document.folded(), standing(sentences.get(i), here, read.get(i)), whole);
      }
    }
    List<String> again = sorted(whole);
    Found before = new Found(0, 0);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Found here = found.get(i);
      organizations.findAgain(sentences.get(i), again, read.get(i), here);
      anaphors.find(sentences.get(i), lower, before, here);
      before = here;
      List<Finding> standing = standing(sentences.get(i), here, read.get(i));
      for (Finding finding : takenAlong.cutOff(document.folded(), standing, whole)) {
        mentions.add(
            new Mention(
                finding.type(),
                finding.span(),
                document.original(finding.span()),
                finding.rule(),
                Optional.empty()));
      }
    }
    return List.copyOf(mentions);
  }

  private List<Finding> standing(SentenceText sentence, Found found, boolean tagged) {
    List<Finding> standing =
        tagged
            ? agreement.standing(
                sentence.text(), found.all(), span -> TaggedName.isProper(sentence, span))
            : found.longestThenType();
    return stopgaps.outOfPositions(sentence.text(), standing);
  }

  private static List<String> sorted(Set<String> names) {
    List<String> sorted = new ArrayList<>(names);
    sorted.sort(Comparator.naturalOrder());
    return sorted;
  }

  /** Adds the organisations whose names are long enough to be told from other words. */
  private static void addNames(String text, List<Finding> findings, Set<String> names) {
    for (Finding finding : findings) {
      if (finding.type() == MentionType.ORGANIZATION
          && finding.span().length() >= SHORTEST_AGAIN
          && Letters.isHan(text.charAt(finding.span().start()))
          && SURE.contains(finding.rule())) {
        names.add(finding.span().of(text));
      }
    }
  }

  private void addTagged(List<TaggedSpan> tagged, SentenceText sentence, Found here) {
    List<Finding> findings =
        tagged.stream()
            .map(span -> new Finding(span.type(), span.span(), NeuralTagger.FOUND_BY))
            .toList();
    endings.moved(sentence, here, findings).stream()
        .flatMap(finding -> TaggedName.in(sentence, here, finding).stream())
        .flatMap(finding -> kinds.in(sentence, here, finding).stream())
        .forEach(here::add);
  }

  private static void addLatin(
      List<Finding> findings, List<SentenceText> sentences, List<Found> found) {
    int next = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Span span = new Span(sentences.get(i).start(), sentences.get(i).end());
      for (; next < findings.size() && findings.get(next).span().start() < span.end(); next++) {
        Finding finding = findings.get(next);
        if (span.contains(finding.span())) {
          found.get(i).add(finding);
        }
      }
    }
  }
}
