package org.departures.merge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.departures.model.Claim;
import org.departures.model.EdtfDate;

/**
 * Splits the claims on one person and one organisation into episodes: left in 2017, back, left in
 * 2024.
 *
 * <p>Claims dated to the day open the episodes. Two of them less than 62 days apart are one unless
 * the person came back in between (the announcement and the last day of work). Wider dates follow,
 * the narrowest first, and join an episode that they allow. Claims without a date come last and
 * join the episode that the same article tells nearest to them, or else the latest. Going for a
 * time, going for good and dying are never one episode, save that a mere 离开 or 卸任 without a date
 * belongs to a death if there is nothing else.
 */
final class EpisodeClustering {

  private static final Comparator<Claim> NARROWEST_FIRST =
      comparingLong((Claim claim) -> date(claim).days())
          .thenComparing(claim -> date(claim).earliest().orElse(LocalDate.MIN))
          .thenComparing(claim -> date(claim).edtf());

  /** The episodes of {@code claims}; {@code returns} are the days on which the person came back. */
  List<Episode> cluster(List<Claim> claims, List<LocalDate> returns) {
    List<EpisodeDraft> dated = new ArrayList<>();
    for (EpisodeKind kind : EpisodeKind.values()) {
      List<Claim> ofKind =
          claims.stream()
              .filter(claim -> claim.date().isPresent() && EpisodeKind.of(claim.type()) == kind)
              .sorted(NARROWEST_FIRST)
              .toList();
      dated.addAll(datedEpisodes(kind, ofKind, returns));
    }
    List<EpisodeDraft> drafts = withUndated(dated, claims, returns);
    return drafts.stream()
        .sorted(comparing(EpisodeDraft::kind).thenComparing(EpisodeDraft::firstDay))
        .map(EpisodeDraft::finish)
        .toList();
  }

  private static List<EpisodeDraft> datedEpisodes(
      EpisodeKind kind, List<Claim> claims, List<LocalDate> returns) {
    TreeMap<LocalDate, EpisodeDraft> byDay = new TreeMap<>();
    claims.stream()
        .filter(claim -> date(claim).days() == 1)
        .forEach(
            claim ->
                byDay
                    .computeIfAbsent(
                        date(claim).earliest().orElseThrow(),
                        day -> new EpisodeDraft(kind, EdtfDate.ofDay(day)))
                    .add(claim));
    List<EpisodeDraft> drafts = new ArrayList<>();
    for (EpisodeDraft draft : byDay.values()) {
      EpisodeDraft last = drafts.isEmpty() ? draft : drafts.get(drafts.size() - 1);
      if (last != draft && last.continuedBy(draft, returns)) {
        last.absorb(draft);
      } else {
        drafts.add(draft);
      }
    }
    for (Claim claim : claims) {
      if (date(claim).days() > 1) {
        nearest(drafts.stream().filter(draft -> draft.compatible(date(claim))), claim)
            .orElseGet(() -> opened(drafts, new EpisodeDraft(kind, date(claim))))
            .add(claim);
      }
    }
    return drafts;
  }

  private static List<EpisodeDraft> withUndated(
      List<EpisodeDraft> dated, List<Claim> claims, List<LocalDate> returns) {
    List<EpisodeDraft> drafts = new ArrayList<>(dated);
    Map<EpisodeKind, EpisodeDraft> undated = new EnumMap<>(EpisodeKind.class);
    for (Claim claim : claims) {
      if (claim.date().isEmpty()) {
        EpisodeKind kind = EpisodeKind.of(claim.type());
        Stream<EpisodeDraft> fitting =
            dated.stream().filter(d -> d.kind() == kind && d.admits(claim, returns));
        nearest(fitting, claim)
            .orElseGet(
                () -> undated.computeIfAbsent(kind, k -> opened(drafts, new EpisodeDraft(k))))
            .add(claim);
      }
    }
    joinToDeath(drafts, undated);
    return drafts;
  }

  private static void joinToDeath(
      List<EpisodeDraft> drafts, Map<EpisodeKind, EpisodeDraft> undated) {
    EpisodeDraft leaving = undated.get(EpisodeKind.FINAL);
    if (leaving == null || drafts.size() != 2 || !leaving.onlyUncertainTypes()) {
      return;
    }
    drafts.stream()
        .filter(draft -> draft.kind() == EpisodeKind.DEATH)
        .findFirst()
        .ifPresent(
            death -> {
              death.absorb(leaving);
              drafts.remove(leaving);
            });
  }

  private static Optional<EpisodeDraft> nearest(Stream<EpisodeDraft> drafts, Claim claim) {
    return drafts.min(
        comparingInt((EpisodeDraft draft) -> draft.distance(claim))
            .thenComparing(EpisodeDraft::firstDay, Comparator.reverseOrder()));
  }

  private static EpisodeDraft opened(List<EpisodeDraft> drafts, EpisodeDraft draft) {
    drafts.add(draft);
    return draft;
  }

  private static EdtfDate date(Claim claim) {
    return claim.date().orElseThrow().value();
  }
}
