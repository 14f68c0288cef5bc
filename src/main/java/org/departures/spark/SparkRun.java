package org.departures.spark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.departures.dataset.AffiliationRow;
import org.departures.dataset.ArticleRow;
import org.departures.dataset.DatasetException;
import org.departures.dataset.DatasetFile;
import org.departures.dataset.DepartureRow;
import org.departures.dataset.MentionRow;
import org.departures.dataset.Review;
import org.departures.dataset.RowJson;
import org.departures.dataset.RowParquetFormat;
import org.departures.dataset.RunReport.ProblemRow;
import org.departures.dataset.TallyRow;
import org.departures.model.MissingInputException;
import scala.Tuple2;

/**
 * One run inside Spark: the inputs are shared out, read and extracted where they are, what they say
 * is merged, and the dataset's tables are written, with the same ids and rows as a run on one
 * machine writes. What can't be read is a row among the problems, and the rest goes on.
 *
 * <p>Each table is a folder with a part from each task, as JSON Lines and as Parquet.
 */
public final class SparkRun {

  private static final long SHARE = 64L << 20;
  private static final int SHARES_A_CORE = 4;
  private static final int SHOWN = 100;

  private final SparkOptions options;

  public SparkRun(SparkOptions options) {
    this.options = options;
  }

  /**
   * Runs.
   *
   * @throws MissingInputException if an input doesn't exist; nothing was read then
   * @throws DatasetException if something lies where the dataset should be written
   */
  public SparkOutcome run() throws MissingInputException, IOException {
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("departures"))) {
      Configuration configuration = spark.hadoopConfiguration();
      Path output = new Path(options.output());
      if (output.getFileSystem(configuration).exists(output)) {
        throw new DatasetException(
            options.output() + " is there already; choose another folder, or remove it");
      }
      List<Portion> inputs = new HadoopInputs(configuration).find(options.inputs());
      JavaRDD<ReadEntry> entries = read(spark, inputs).persist(StorageLevel.DISK_ONLY());
      JavaRDD<ReadEntry> articles = DistinctArticles.of(entries);
      SharedMerge merge = new SharedMerge(spark, articles);
      write(merge, articles, new TableFolder(output, configuration));
      JavaRDD<ReadEntry> problems = entries.filter(entry -> !entry.isArticle());
      problems
          .map(entry -> RowJson.line(ProblemRow.of(entry.readProblem())))
          .saveAsTextFile(new Path(output, "problems.jsonl").toString());
      return new SparkOutcome(
          articles.count(),
          merge.people().flatMap(person -> person.departures().iterator()).count(),
          problems.count(),
          problems.take(SHOWN).stream().map(ReadEntry::readProblem).toList());
    }
  }

  private JavaRDD<ReadEntry> read(JavaSparkContext spark, List<Portion> inputs) {
    long bytes = inputs.stream().mapToLong(Portion::bytes).sum();
    int count =
        options
            .partitions()
            .orElseGet(
                () -> (int) Math.max(bytes / SHARE, SHARES_A_CORE * spark.defaultParallelism()));
    List<List<Portion>> shares = HadoopInputs.shares(inputs, count);
    Broadcast<SerializableConfiguration> configuration =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    return spark
        .parallelize(shares, Math.max(1, shares.size()))
        .mapPartitions(new ShareReader(options.extraction(), configuration));
  }

  private static void write(SharedMerge merge, JavaRDD<ReadEntry> articles, TableFolder tables) {
    tables.write(
        DatasetFile.DEPARTURES_JSONL,
        merge
            .people()
            .flatMap(person -> person.departures().iterator())
            .map(departure -> DepartureRow.of(departure, Review.PENDING)));
    tables.write(
        DatasetFile.AFFILIATIONS,
        merge.people().flatMap(person -> person.affiliations().iterator()).map(AffiliationRow::of));
    tables.write(DatasetFile.TALLIES, merge.tallies().map(TallyRow::of));
    tables.write(DatasetFile.ARTICLES, articles.map(entry -> ArticleRow.of(entry.readArticle())));
    Broadcast<Map<String, String>> entityIds = merge.entityIds();
    tables.write(
        DatasetFile.MENTIONS,
        articles
            .filter(ReadEntry::hasMentions)
            .flatMap(
                entry ->
                    MentionRow.of(
                            entry.readArticle(),
                            entry.readMentions(),
                            entry.hasFindings()
                                ? SharedMerge.share(entry, entityIds).entityIds()
                                : Map.of())
                        .iterator()));
  }

  /** The dataset's folder. */
  private record TableFolder(Path folder, Configuration configuration) {

    /** Writes a table twice: as JSON Lines and as Parquet. */
    void write(DatasetFile file, JavaRDD<? extends Record> rows) {
      Path lines = new Path(folder, file.fileName());
      rows.map(RowJson::line).saveAsTextFile(lines.toString());
      Configuration columns = new Configuration(configuration);
      RowParquetFormat.set(columns, file.row());
      rows.mapToPair(row -> new Tuple2<Void, Record>(null, row))
          .saveAsNewAPIHadoopFile(
              lines.toString().replaceFirst("jsonl$", "parquet"),
              Void.class,
              Record.class,
              RowParquetFormat.class,
              columns);
    }
  }
}
