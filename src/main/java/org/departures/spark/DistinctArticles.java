package org.departures.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Leaves out articles that stand in several inputs, all but the one with the smallest path, as the
 * store of a run does. The articles stay where they are: ids and places alone are sent around.
 */
final class DistinctArticles {

  private static final Comparator<Place> SMALLEST_PATH =
      Comparator.comparing((Place place) -> place.path().getBytes(UTF_8), Arrays::compareUnsigned)
          .thenComparing(Place::partition)
          .thenComparing(Place::index);

  /** Where an article's entry is: the how manieth of which partition. */
  private record Place(String id, String path, int partition, int index) implements Serializable {}

  private DistinctArticles() {}

  /** The articles among {@code entries}, which are kept somewhere, each id once. */
  static JavaRDD<ReadEntry> of(JavaRDD<ReadEntry> entries) {
    JavaPairRDD<Integer, Integer> doubles =
        entries
            .mapPartitionsWithIndex(DistinctArticles::places, false)
            .mapToPair(place -> new Tuple2<>(place.id(), place))
            .groupByKey()
            .flatMapToPair(sameId -> others(sameId._2()))
            // A number's hash is the number: each goes back to the partition that it names.
            .partitionBy(new HashPartitioner(entries.getNumPartitions()));
    return entries.zipPartitions(doubles.values(), DistinctArticles::without);
  }

  private static Iterator<Place> places(int partition, Iterator<ReadEntry> entries) {
    List<Place> places = new ArrayList<>();
    for (int index = 0; entries.hasNext(); index++) {
      ReadEntry entry = entries.next();
      if (entry.isArticle()) {
        places.add(new Place(entry.id(), entry.path(), partition, index));
      }
    }
    return places.iterator();
  }

  private static Iterator<Tuple2<Integer, Integer>> others(Iterable<Place> sameId) {
    return StreamSupport.stream(sameId.spliterator(), false)
        .sorted(SMALLEST_PATH)
        .skip(1)
        .map(place -> new Tuple2<>(place.partition(), place.index()))
        .iterator();
  }

  private static Iterator<ReadEntry> without(
      Iterator<ReadEntry> entries, Iterator<Integer> doubles) {
    Set<Integer> left = new HashSet<>();
    doubles.forEachRemaining(left::add);
    int[] index = {0};
    Iterable<ReadEntry> all = () -> entries;
    return StreamSupport.stream(all.spliterator(), false)
        .filter(entry -> !left.contains(index[0]++) && entry.isArticle())
        .iterator();
  }
}
