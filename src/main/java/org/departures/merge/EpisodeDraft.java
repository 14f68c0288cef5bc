package org.departures.merge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.departures.model.Claim;
import org.departures.model.DepartureType;
import org.departures.model.EdtfDate;

/** An episode while its claims are collected. Its dates are those that opened it. */
final class EpisodeDraft {

  /** How many days may lie between the announcement of a departure and its taking effect. */
  private static final int NOTICE_DAYS = 62;

  private final EpisodeKind kind;
  private final List<EdtfDate> dates = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Map<String, List<Claim>> byArticle = new HashMap<>();
  private final Set<DepartureType> types = EnumSet.noneOf(DepartureType.class);

  EpisodeDraft(EpisodeKind kind) {
    this.kind = kind;
  }

  EpisodeDraft(EpisodeKind kind, EdtfDate date) {
    this(kind);
    dates.add(date);
  }

  EpisodeKind kind() {
    return kind;
  }

  /** How far {@code claim} lies from this episode's claims of its article. */
  int distance(Claim claim) {
    return Nearness.nearest(
        byArticle.getOrDefault(claim.article(), List.of()), claim.article(), claim.evidence());
  }

  void add(Claim claim) {
    claims.add(claim);
    byArticle.computeIfAbsent(claim.article(), article -> new ArrayList<>()).add(claim);
    types.add(claim.type());
  }

  void absorb(EpisodeDraft other) {
    dates.addAll(other.dates);
    other.claims.forEach(this::add);
  }

  Episode finish() {
    return new Episode(kind, claims);
  }

  boolean compatible(EdtfDate date) {
    return dates.stream().anyMatch(date::compatible);
  }

  /** The first day of all dates, an open beginning's end instead. */
  LocalDate firstDay() {
    return dates.stream()
        .flatMap(date -> date.earliest().or(date::latest).stream())
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  private LocalDate lastDay() {
    return dates.stream()
        .flatMap(date -> date.latest().or(date::earliest).stream())
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }

  /**
   * Whether {@code later}, dated to the day as this is, tells the same leaving with the day it took
   * effect or was announced: less than 62 days on, no return between, told as truly as this, and of
   * one type or of no certain type.
   */
  boolean continuedBy(EpisodeDraft later, List<LocalDate> returns) {
    LocalDate from = firstDay();
    LocalDate to = later.firstDay();
    return ChronoUnit.DAYS.between(from, to) < NOTICE_DAYS
        && returns.stream().noneMatch(day -> !day.isBefore(from) && !day.isAfter(to))
        && finish().real() == later.finish().real()
        && (hasUncertainType() || later.hasUncertainType() || sharesType(later));
  }

  /**
   * Whether {@code claim}, which has no date, can speak of this. What an article tells as a fact
   * has begun when it is published, and is news again after a return unless the article tells of
   * this episode itself or names its type; a plan, a rumour or a denial comes before or soon after.
   */
  boolean admits(Claim claim, List<LocalDate> returns) {
    Optional<LocalDate> published = claim.published();
    if (published.isEmpty() || tells(claim.article())) {
      return true;
    }
    LocalDate day = published.get();
    return switch (claim.factuality()) {
      case ASSERTED ->
          !firstDay().isAfter(day.plusDays(1))
              && (types.contains(claim.type()) || !undoneBefore(day, returns));
      case PLANNED, RUMORED, DENIED ->
          lastDay().isAfter(LocalDate.MAX.minusDays(NOTICE_DAYS))
              || !day.isAfter(lastDay().plusDays(NOTICE_DAYS));
    };
  }

  boolean onlyUncertainTypes() {
    return types.stream().noneMatch(TypeChoice::certain);
  }

  private boolean undoneBefore(LocalDate day, List<LocalDate> returns) {
    return returns.stream().anyMatch(back -> !back.isBefore(firstDay()) && back.isBefore(day));
  }

  private boolean tells(String article) {
    return byArticle.containsKey(article);
  }

  private boolean hasUncertainType() {
    return !types.stream().allMatch(TypeChoice::certain);
  }

  private boolean sharesType(EpisodeDraft other) {
    return types.stream().anyMatch(other.types::contains);
  }
}
