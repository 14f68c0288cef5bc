package org.departures.event;

import java.util.List;
import org.departures.model.Factuality;

/** Reads denials that stand in a sentence of their own, and repetitions of what was denied. */
final class DenialReader {

  private static final int SENTENCES_BACK = 2;

  private final FactualityReader factuality;

  DenialReader(FactualityReader factuality) {
    this.factuality = factuality;
  }

  /** Denies the drafts of which a sentence near them says so. */
  void deny(List<MaskedSentence> sentences, List<ClaimDraft> drafts) {
    rumoured(sentences, drafts);
    repeated(drafts);
    denied(drafts);
  }

  /**
   * What an article first denies and then repeats without a day (“a site wrote that …”) is denied.
   */
  private static void repeated(List<ClaimDraft> drafts) {
    for (ClaimDraft draft : drafts) {
      int told = draft.frame().sentence().sentence().index();
      boolean denied =
          draft.factuality() == Factuality.ASSERTED
              && !draft.hasDate()
              && drafts.stream()
                  .filter(other -> other.factuality() == Factuality.DENIED)
                  .filter(other -> other.person().entity().equals(draft.person().entity()))
                  .map(other -> told - other.frame().sentence().sentence().index())
                  .anyMatch(distance -> distance > 0 && distance <= SENTENCES_BACK);
      if (denied) {
        draft.deny();
      }
    }
  }

  /**
   * Who denies that somebody leaves denies the plans and rumours of it all over the article:
   * “denied that its chief was planning to go. A site had written that she would leave by the
   * summer.”
   */
  private static void denied(List<ClaimDraft> drafts) {
    for (ClaimDraft draft : drafts) {
      boolean ahead =
          draft.factuality() == Factuality.PLANNED || draft.factuality() == Factuality.RUMORED;
      if (ahead && isDeniedElsewhere(draft, drafts) && !isToldAsFact(draft, drafts)) {
        draft.deny();
      }
    }
  }

  private static boolean isDeniedElsewhere(ClaimDraft draft, List<ClaimDraft> drafts) {
    return drafts.stream()
        .filter(other -> other.factuality() == Factuality.DENIED)
        .anyMatch(other -> isOfSamePerson(other, draft));
  }

  private static boolean isToldAsFact(ClaimDraft draft, List<ClaimDraft> drafts) {
    return drafts.stream()
        .filter(other -> other.factuality() == Factuality.ASSERTED)
        .anyMatch(other -> isOfSamePerson(other, draft));
  }

  private static boolean isOfSamePerson(ClaimDraft one, ClaimDraft other) {
    return one.person().entity().equals(other.person().entity());
  }

  private boolean isHearsay(ClaimDraft draft) {
    return draft.factuality() == Factuality.RUMORED || factuality.isReported(draft.frame());
  }

  /** 据传陈立将离职。公司回应称该消息不实。 */
  private void rumoured(List<MaskedSentence> sentences, List<ClaimDraft> drafts) {
    for (ClaimDraft draft : drafts) {
      if (isDeniedBehind(draft, sentences) && isHearsay(draft)) {
        draft.deny();
      }
    }
  }

  private boolean isDeniedBehind(ClaimDraft draft, List<MaskedSentence> sentences) {
    int told = draft.frame().sentence().sentence().index();
    for (MaskedSentence sentence : sentences) {
      int index = sentence.sentence().index();
      if (index > told
          && index <= told + SENTENCES_BACK
          && factuality.deniesWhatWasSaid(sentence)) {
        return true;
      }
    }
    return false;
  }
}
