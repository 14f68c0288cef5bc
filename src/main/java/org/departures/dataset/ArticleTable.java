package org.departures.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.departures.model.Article;
import org.departures.model.ArticleReading;
import org.departures.model.Claim;
import org.departures.model.Findings;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.Script;
import org.departures.model.Stay;
import org.departures.model.Tally;

/**
 * The articles of all inputs and what was found in them. An article that stands in several inputs
 * is here once, as the smallest path gives it, whatever the order they were read in.
 */
public final class ArticleTable {

  private static final TypeReference<List<Claim>> CLAIMS = new TypeReference<>() {};
  private static final TypeReference<List<Stay>> STAYS = new TypeReference<>() {};
  private static final TypeReference<List<Tally>> TALLIES = new TypeReference<>() {};
  private static final TypeReference<List<Mention>> MENTIONS = new TypeReference<>() {};

  private final Database database;

  ArticleTable(Database database) {
    this.database = database;
  }

  /** How many articles there are. */
  public int count() {
    return database.list("SELECT count(DISTINCT id) FROM readings", row -> row.getInt(1)).get(0);
  }

  /** The claims, stays and tallies of all articles: what the merge reads. */
  public Findings findings() {
    List<Claim> claims = new ArrayList<>();
    List<Stay> stays = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    database.forEach(
        """
        SELECT claims, stays, tallies FROM articles
        WHERE claims <> '[]' OR stays <> '[]' OR tallies <> '[]'
        ORDER BY id
        """,
        row -> {
          claims.addAll(ModelJson.read(row.getString(1), CLAIMS));
          stays.addAll(ModelJson.read(row.getString(2), STAYS));
          tallies.addAll(ModelJson.read(row.getString(3), TALLIES));
        });
    return new Findings(claims, stays, tallies);
  }

  /** The articles in which something was found, by id. */
  public List<ArticleReading> readings() {
    List<ArticleReading> readings = new ArrayList<>();
    database.forEach(
        """
        SELECT * FROM articles
        WHERE claims <> '[]' OR stays <> '[]' OR tallies <> '[]'
        ORDER BY id
        """,
        row ->
            readings.add(
                new ArticleReading(
                    article(row),
                    new Findings(
                        ModelJson.read(row.getString("claims"), CLAIMS),
                        ModelJson.read(row.getString("stays"), STAYS),
                        ModelJson.read(row.getString("tallies"), TALLIES)))));
    return readings;
  }

  /** Puts other findings in place of those that the articles had, wherever they stand. */
  public void replace(List<ArticleReading> readings) {
    database.inTransaction(
        () -> {
          for (ArticleReading reading : readings) {
            database.update(
                "UPDATE readings SET claims = ?, stays = ?, tallies = ? WHERE id = ?",
                ModelJson.write(reading.findings().claims()),
                ModelJson.write(reading.findings().stays()),
                ModelJson.write(reading.findings().tallies()),
                reading.article().id());
          }
        });
  }

  /** Hands over each article with its mentions, by id, without holding them all. */
  public void forEach(BiConsumer<Article, List<Mention>> taker) {
    database.forEach(
        "SELECT * FROM articles ORDER BY id",
        row -> taker.accept(article(row), ModelJson.read(row.getString("mentions"), MENTIONS)));
  }

  private static Article article(ResultSet row) throws SQLException {
    return new Article(
        row.getString("id"),
        row.getString("path"),
        Optional.ofNullable(row.getString("url")),
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("source")),
        Optional.ofNullable(row.getString("author")),
        Optional.ofNullable(row.getString("published")).map(LocalDate::parse),
        Language.valueOf(row.getString("language")),
        Script.valueOf(row.getString("script")),
        row.getString("text"));
  }
}
