package org.departures.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.departures.model.Article;
import org.departures.model.Findings;
import org.departures.model.Problem;

/** Which inputs were read, how they looked, and what each gave. */
public final class InputTable {

  private final Database database;
  private final Revisions revisions;

  InputTable(Database database, Revisions revisions) {
    this.database = database;
    this.revisions = revisions;
  }

  /**
   * Whether the input was read with the same options and, by size and time, not changed since: it
   * need not be opened.
   *
   * @param modified in nanoseconds since 1970
   */
  public boolean unchanged(String path, long size, long modified, String options) {
    return find(path)
        .filter(
            input ->
                input.size() == size
                    && input.modified() == modified
                    && input.options().equals(options))
        .isPresent();
  }

  /**
   * Whether the input was read with the same options and had the same bytes then. If so, its new
   * time is kept, so that {@link #unchanged} knows it next time.
   */
  public boolean sameContent(InputVersion now) {
    Optional<InputVersion> then = find(now.path());
    if (then.isEmpty()
        || !then.get().sha256().equals(now.sha256())
        || !then.get().options().equals(now.options())) {
      return false;
    }
    if (!then.get().equals(now)) {
      database.inTransaction(
          () ->
              database.update(
                  "UPDATE inputs SET size = ?, modified = ? WHERE path = ? AND done",
                  now.size(),
                  now.modified(),
                  now.path()));
    }
    return true;
  }

  /** The input as it looked when it was read. */
  public Optional<InputVersion> find(String path) {
    return database.find(
        "SELECT path, size, modified, sha256, options FROM inputs WHERE path = ? AND done",
        row ->
            new InputVersion(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5)),
        path);
  }

  /** The paths of all inputs, sorted. */
  public List<String> paths() {
    return database.list(
        "SELECT path FROM inputs WHERE done ORDER BY path", row -> row.getString(1));
  }

  /**
   * How much of the input is stored already, in articles and problems, because a run was cut short
   * while it read these same bytes with the same options.
   */
  public int taken(InputVersion input) {
    return database
        .find(
            "SELECT taken FROM inputs WHERE path = ? AND NOT done AND sha256 = ? AND options = ?",
            row -> row.getInt(1),
            input.path(),
            input.sha256(),
            input.options())
        .orElse(0);
  }

  /**
   * Keeps the first or next part of what an input gives. It counts for nothing until {@link #store}
   * brings the last.
   */
  public void storePart(InputOutcome part) {
    database.inTransaction(() -> add(part));
  }

  /**
   * Puts what an input gave, the parts stored before included, in place of everything it gave when
   * it was read last.
   */
  public void store(InputOutcome outcome) {
    database.inTransaction(
        () -> {
          long number = add(outcome);
          delete(outcome.input().path());
          database.update("REPLACE INTO changed SELECT id FROM readings WHERE input = ?", number);
          database.update("UPDATE inputs SET done = 1 WHERE number = ?", number);
          revisions.inputsChanged();
        });
  }

  /** Forgets an input and everything it gave. */
  public void forget(String path) {
    if (find(path).isPresent()) {
      database.inTransaction(
          () -> {
            delete(path);
            revisions.inputsChanged();
          });
    }
  }

  /** What could not be read, of all inputs, sorted by path. */
  public List<Problem> problems() {
    return database.list(
        """
        SELECT problems.path, code, reason FROM problems JOIN inputs ON inputs.number = input
        WHERE done ORDER BY inputs.path, problems.number
        """,
        InputTable::problem);
  }

  /** What could not be read of the inputs, sorted by path. */
  public List<Problem> problemsOf(Collection<String> paths) {
    return database.list(
        """
        SELECT problems.path, code, reason FROM problems JOIN inputs ON inputs.number = input
        WHERE done AND inputs.path IN (SELECT value FROM json_each(?))
        ORDER BY inputs.path, problems.number
        """,
        InputTable::problem,
        ModelJson.write(paths));
  }

  private static Problem problem(ResultSet row) throws SQLException {
    return new Problem(row.getString(1), Problem.Code.valueOf(row.getString(2)), row.getString(3));
  }

  private void delete(String path) {
    database.update(
        """
        REPLACE INTO changed
        SELECT id FROM readings JOIN inputs ON inputs.number = input
        WHERE inputs.path = ? AND inputs.done
        """,
        path);
    database.update("DELETE FROM inputs WHERE path = ? AND done", path);
  }

  private long add(InputOutcome part) {
    InputVersion input = part.input();
    if (taken(input) == 0) {
      database.update("DELETE FROM inputs WHERE path = ? AND NOT done", input.path());
      database.update(
          """
          INSERT INTO inputs (path, done, size, modified, sha256, options, run, taken)
          VALUES (?, 0, ?, ?, ?, ?, ?, 0)
          """,
          input.path(),
          input.size(),
          input.modified(),
          input.sha256(),
          input.options(),
          part.run());
    }
    long number =
        database
            .find(
                "SELECT number FROM inputs WHERE path = ? AND NOT done",
                row -> row.getLong(1),
                input.path())
            .orElseThrow();
    database.update(
        "UPDATE inputs SET taken = taken + ?, size = ?, modified = ?, run = ? WHERE number = ?",
        part.articles().size() + part.problems().size(),
        input.size(),
        input.modified(),
        part.run(),
        number);
    part.problems().forEach(problem -> insert(number, problem));
    part.articles().forEach(article -> insert(number, article));
    return number;
  }

  private void insert(long input, Problem problem) {
    database.update(
        "INSERT INTO problems (input, path, code, reason) VALUES (?, ?, ?, ?)",
        input,
        problem.path(),
        problem.code().name(),
        problem.reason());
  }

  private void insert(long input, ArticleFindings read) {
    Article article = read.article();
    Findings findings = read.findings();
    database.update(
        """
        INSERT INTO readings (
          input, path, id, url, title, source, author, published, language, script,
          sentences, selected, found, claims, stays, tallies, sketch, mentions, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        input,
        article.path(),
        article.id(),
        article.url(),
        article.title(),
        article.source(),
        article.author(),
        article.published(),
        article.language().name(),
        article.script().name(),
        read.sentences(),
        read.selected(),
        findings.claims().size(),
        ModelJson.write(findings.claims()),
        ModelJson.write(findings.stays()),
        ModelJson.write(findings.tallies()),
        Optional.ofNullable(findings.sketches().get(article.id())),
        ModelJson.write(read.mentions()),
        article.text());
  }
}
