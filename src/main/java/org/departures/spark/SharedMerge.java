package org.departures.spark;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.departures.Pipeline;
import org.departures.dataset.ModelJson;
import org.departures.model.ArticleShare;
import org.departures.model.Entity;
import org.departures.model.EntityForms;
import org.departures.model.Findings;
import org.departures.model.Merged;
import org.departures.model.SplitMerge;
import org.departures.model.Tally;
import org.departures.model.TallyCheck;
import scala.Tuple2;

/**
 * The merge as Spark's aggregations, by {@link SplitMerge}'s steps. The driver joins the names of
 * those entities alone that have several; whatever else is joined meets by key: how an entity is
 * called by the entity's id, what is said of a person by the person's, what counts for an
 * organisation by the organisation's.
 */
final class SharedMerge {

  private static final TypeReference<Entity> ENTITY = new TypeReference<>() {};
  private static final TypeReference<Merged> MERGED = new TypeReference<>() {};
  private static final TypeReference<List<Tally>> TALLIES = new TypeReference<>() {};

  private final JavaSparkContext spark;
  private final JavaRDD<ReadEntry> telling;
  private final Broadcast<Map<String, String>> entityIds;
  private final JavaPairRDD<String, String> entities;
  private final JavaRDD<String> people;

  /** A merge of {@code articles}, each of which is there once. */
  SharedMerge(JavaSparkContext spark, JavaRDD<ReadEntry> articles) {
    this.spark = spark;
    telling = articles.filter(ReadEntry::hasFindings);
    entityIds = entityIds(spark, telling);
    entities = entities(telling, entityIds);
    people = people(telling, entityIds, entities).persist(StorageLevel.DISK_ONLY());
  }

  /** The ids of the entities that have several names, by name, as {@link #share} takes them. */
  Broadcast<Map<String, String>> entityIds() {
    return entityIds;
  }

  /** Each person's departures and affiliations. */
  JavaRDD<Merged> people() {
    return people.map(SharedMerge::merged);
  }

  /** The tallies, held against everybody's departures and affiliations. */
  JavaRDD<TallyCheck> tallies() {
    Broadcast<Map<String, String>> ids = entityIds;
    JavaPairRDD<String, String> tallies =
        telling.flatMapToPair(entry -> pairs(share(entry, ids).tallies().entrySet().stream()));
    Broadcast<Set<String>> subjects =
        spark.broadcast(new HashSet<>(tallies.keys().distinct().collect()));
    JavaPairRDD<String, String> counting =
        people.flatMapToPair(
            person ->
                pairs(
                    Pipeline.splitMerge().counting(merged(person)).entrySet().stream()
                        .filter(part -> subjects.value().contains(part.getKey()))));
    JavaPairRDD<String, String> counted =
        entities.filter(entity -> subjects.value().contains(entity._1()));
    return tallies
        .cogroup(counting, counted)
        .flatMap(
            subject ->
                check(list(subject._2()._1()), list(subject._2()._2()), list(subject._2()._3())));
  }

  /** What {@code entry}'s article brings to the merge. */
  static ArticleShare share(ReadEntry entry, Broadcast<Map<String, String>> entityIds) {
    return Pipeline.splitMerge().share(entry.readFindings(), entityIds.value());
  }

  private static Broadcast<Map<String, String>> entityIds(
      JavaSparkContext spark, JavaRDD<ReadEntry> telling) {
    List<Set<String>> joinedNames =
        telling
            .flatMap(entry -> Pipeline.splitMerge().joinedNames(entry.readFindings()).iterator())
            .distinct()
            .collect();
    return spark.broadcast(Pipeline.splitMerge().entityIds(joinedNames));
  }

  private static JavaPairRDD<String, String> entities(
      JavaRDD<ReadEntry> telling, Broadcast<Map<String, String>> ids) {
    return telling
        .flatMapToPair(
            entry ->
                share(entry, ids).entities().entrySet().stream()
                    .map(entity -> new Tuple2<>(entity.getKey(), entity.getValue()))
                    .iterator())
        .reduceByKey(EntityForms::plus)
        .mapToPair(
            entity ->
                new Tuple2<>(
                    entity._1(),
                    ModelJson.write(Pipeline.splitMerge().entity(entity._1(), entity._2()))));
  }

  private static JavaRDD<String> people(
      JavaRDD<ReadEntry> telling,
      Broadcast<Map<String, String>> ids,
      JavaPairRDD<String, String> entities) {
    JavaPairRDD<String, String> said =
        telling.flatMapToPair(entry -> pairs(share(entry, ids).people().entrySet().stream()));
    JavaPairRDD<String, String> namedWith =
        telling
            .flatMapToPair(
                entry ->
                    share(entry, ids).people().entrySet().stream()
                        .flatMap(
                            person ->
                                Pipeline.splitMerge().entitiesIn(person.getValue()).stream()
                                    .map(entity -> new Tuple2<>(entity, person.getKey())))
                        .iterator())
            .distinct()
            .join(entities)
            .mapToPair(named -> named._2());
    return said.cogroup(namedWith)
        .map(person -> person(person._1(), list(person._2()._1()), list(person._2()._2())));
  }

  private static String person(String id, List<String> said, List<String> named) {
    List<Findings> parts =
        said.stream().map(part -> ModelJson.read(part, ReadEntry.FINDINGS)).toList();
    Map<String, Entity> entities = new HashMap<>();
    for (String json : named) {
      Entity entity = ModelJson.read(json, ENTITY);
      entities.put(entity.id(), entity);
    }
    return ModelJson.write(Pipeline.splitMerge().person(id, Findings.together(parts), entities));
  }

  private static Iterator<TallyCheck> check(
      List<String> tallies, List<String> counting, List<String> organization) {
    if (tallies.isEmpty()) {
      return List.<TallyCheck>of().iterator();
    }
    return Pipeline.splitMerge()
        .check(
            tallies.stream().flatMap(part -> ModelJson.read(part, TALLIES).stream()).toList(),
            counting.stream().map(SharedMerge::merged).toList(),
            organization.stream().map(json -> ModelJson.read(json, ENTITY)).findFirst())
        .iterator();
  }

  private static <T> Iterator<Tuple2<String, String>> pairs(Stream<Map.Entry<String, T>> parts) {
    return parts
        .map(part -> new Tuple2<>(part.getKey(), ModelJson.write(part.getValue())))
        .iterator();
  }

  private static List<String> list(Iterable<String> values) {
    return StreamSupport.stream(values.spliterator(), false).toList();
  }

  private static Merged merged(String json) {
    return ModelJson.read(json, MERGED);
  }
}
