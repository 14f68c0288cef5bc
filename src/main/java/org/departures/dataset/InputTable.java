package org.departures.dataset;

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
                  "UPDATE inputs SET size = ?, modified = ? WHERE path = ?",
                  now.size(),
                  now.modified(),
                  now.path()));
    }
    return true;
  }

  /** The input as it looked when it was read. */
  public Optional<InputVersion> find(String path) {
    return database.find(
        "SELECT path, size, modified, sha256, options FROM inputs WHERE path = ?",
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
    return database.list("SELECT path FROM inputs ORDER BY path", row -> row.getString(1));
  }

  /** Puts what an input gave in place of everything it gave before. */
  public void store(InputOutcome outcome) {
    InputVersion input = outcome.input();
    database.inTransaction(
        () -> {
          delete(input.path());
          database.update(
              "INSERT INTO inputs VALUES (?, ?, ?, ?, ?, ?)",
              input.path(),
              input.size(),
              input.modified(),
              input.sha256(),
              input.options(),
              outcome.run());
          outcome.problems().forEach(problem -> insert(input.path(), problem));
          outcome.articles().forEach(article -> insert(input.path(), article));
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
        "SELECT path, code, reason FROM problems ORDER BY input, number",
        row ->
            new Problem(
                row.getString(1), Problem.Code.valueOf(row.getString(2)), row.getString(3)));
  }

  private void delete(String path) {
    database.update("DELETE FROM inputs WHERE path = ?", path);
  }

  private void insert(String input, Problem problem) {
    database.update(
        "INSERT INTO problems (input, path, code, reason) VALUES (?, ?, ?, ?)",
        input,
        problem.path(),
        problem.code().name(),
        problem.reason());
  }

  private void insert(String input, ArticleFindings read) {
    Article article = read.article();
    Findings findings = read.findings();
    database.update(
        """
        INSERT INTO readings (
          input, path, id, url, title, source, author, published, language, script, text,
          claims, stays, tallies, mentions)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        article.text(),
        ModelJson.write(findings.claims()),
        ModelJson.write(findings.stays()),
        ModelJson.write(findings.tallies()),
        ModelJson.write(read.mentions()));
  }
}
