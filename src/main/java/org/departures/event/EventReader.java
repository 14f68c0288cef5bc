package org.departures.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.departures.lexicon.Lexicon;
import org.departures.lexicon.Rule.Yield;
import org.departures.lexicon.Table;
import org.departures.model.Claim;
import org.departures.model.Extraction;
import org.departures.model.Language;
import org.departures.model.Stage;
import org.departures.model.Verdict;

/**
 * Reads an article's events, whose mentions are resolved, out of its frames: claims of departures,
 * who stays or comes back, and sentences that count. For each trigger it also says what became of
 * it.
 *
 * <p>First a trigger, then typed arguments around it, as in Odin (Valenzuela-Escárcega et al.
 * 2016).
 */
public final class EventReader implements Stage<Frames, Extraction> {

  private static final Set<Yield> SILENT =
      Set.of(Yield.STAY, Yield.RETURN, Yield.POST, Yield.TALLY);

  private final Bystanders bystanders;
  private final SubjectFinder subjects;
  private final ClaimAssembler claims;
  private final StayReader stays;
  private final TallyReader tallies = new TallyReader();

  /** A reader with the lexicon's words. */
  public EventReader(Lexicon lexicon) {
    bystanders = new Bystanders(lexicon);
    Set<String> interim = new TreeSet<>(lexicon.words(Table.INTERIM, Language.ZH));
    interim.addAll(lexicon.words(Table.INTERIM, Language.EN));
    subjects = new SubjectFinder(lexicon);
    PositionCodes codes = new PositionCodes(lexicon);
    DateChooser dates = new DateChooser(lexicon);
    FactualityReader factuality = new FactualityReader(lexicon);
    claims =
        new ClaimAssembler(
            bystanders,
            subjects,
            codes,
            dates,
            factuality,
            new ReasonFinder(lexicon),
            interim,
            new Officeholders(lexicon),
            new Reliability(lexicon),
            new CareerReader(lexicon));
    stays = new StayReader(subjects, codes, dates, factuality);
  }

  @Override
  public Extraction apply(Frames found) {
    Reading reading = new Reading(found.recognition());
    List<MaskedSentence> sentences = found.sentences();
    List<Frame> frames = found.all();
    PostBook posts = new PostBook(reading, subjects, sentences, frames);
    OrganizationFinder organizations = new OrganizationFinder(bystanders, reading, posts);
    List<Verdict> verdicts = new ArrayList<>();
    List<Claim> told = claims.assemble(reading, sentences, frames, organizations, posts, verdicts);
    verdicts.addAll(found.unexplained());
    for (Frame frame : frames) {
      if (SILENT.contains(frame.rule().yields())) {
        verdicts.add(frame.verdict("tells of a " + frame.rule().yields().code()));
      }
    }
    verdicts.sort(Comparator.comparing(Verdict::trigger));
    return new Extraction(
        found.recognition(),
        told,
        stays.read(reading, sentences, frames, organizations),
        tallies.read(reading, frames),
        verdicts);
  }
}
