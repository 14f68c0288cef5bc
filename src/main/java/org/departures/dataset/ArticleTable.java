package org.departures.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.departures.model.Article;
import org.departures.model.Language;
import org.departures.model.Mention;
import org.departures.model.Script;

/**
 * The articles of all inputs and what was found in them. An article that stands in several inputs
 * is here once, as the smallest path gives it, whatever the order they were read in.
 */
public final class ArticleTable {

  private static final TypeReference<List<Mention>> MENTIONS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> ENTITY_IDS = new TypeReference<>() {};

  private final Database database;

  ArticleTable(Database database) {
    this.database = database;
  }

  /** How many articles there are. */
  public int count() {
    return database.list("SELECT count(*) FROM articles", row -> row.getInt(1)).get(0);
  }

  /** Hands over each article, by id, without holding them all. */
  public void forEach(Consumer<Article> taker) {
    database.forEach("SELECT * FROM articles ORDER BY id", row -> taker.accept(article(row)));
  }

  /** Hands over each article's mentions as they are published, by the article's id. */
  void forEachMentions(Consumer<List<MentionRow>> taker) {
    database.forEach(
        """
        SELECT *, (
          SELECT json_group_object(article || '/' || own, shared)
          FROM entity_ids WHERE article = articles.id) AS entities
        FROM articles ORDER BY id
        """,
        row ->
            taker.accept(
                MentionRow.of(
                    article(row),
                    ModelJson.read(row.getString("mentions"), MENTIONS),
                    ModelJson.read(row.getString("entities"), ENTITY_IDS))));
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
