package org.departures.ingest;

import java.util.HashMap;
import java.util.Map;

/** The labels that the tests' datelines have. */
final class Labels {

  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("来源", "source"),
          Map.entry("文章来源", "source"),
          Map.entry("作者", "author"),
          Map.entry("记者", "author"),
          Map.entry("文", "author"),
          Map.entry("更新时间", "published"),
          Map.entry("发布时间", "published"),
          Map.entry("发布日期", "published"),
          Map.entry("发表于", "published"),
          Map.entry("Source", "source"),
          Map.entry("By", "author"),
          Map.entry("Published", "published"),
          Map.entry("Updated", "published"));

  static final Map<String, String> WITH_OUTLETS = withOutlets();

  private Labels() {}

  private static Map<String, String> withOutlets() {
    Map<String, String> words = new HashMap<>(ALL);
    words.putAll(
        Map.of(
            "日报", "outlet", "社", "outlet", "記者", "author", "来自", "source", "编辑", "exact", "评论",
            "exact"));
    return Map.copyOf(words);
  }
}
