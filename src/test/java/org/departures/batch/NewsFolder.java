package org.departures.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of news with a good file at either end, and the dataset that runs over it write. */
record NewsFolder(Path news, Path dataset) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Makes both inside {@code folder}. */
  static NewsFolder in(Path folder) throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    for (String name : new String[] {"a.txt", "z.txt"}) {
      Files.writeString(news.resolve(name), name + "\n\n远山银行行长陈志远5月3日宣布辞职。\n");
    }
    return new NewsFolder(news, folder.resolve("dataset"));
  }

  /** The paths of the articles that were read. */
  List<String> articles() throws IOException {
    List<String> paths = new ArrayList<>();
    for (String line : Files.readAllLines(dataset.resolve("articles.jsonl"))) {
      paths.add(MAPPER.readTree(line).path("path").asText());
    }
    return paths;
  }

  boolean bothGoodFilesAreRead() throws IOException {
    return articles().containsAll(List.of(news + "/a.txt", news + "/z.txt"));
  }

  /** What {@code run.json} says. */
  JsonNode report() throws IOException {
    return MAPPER.readTree(dataset.resolve("run.json").toFile());
  }
}
