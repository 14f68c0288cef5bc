package org.departures.spark;

import java.util.List;
import java.util.Optional;

/**
 * What to read, how, and where to write.
 *
 * @param inputs files and folders in any file system that Hadoop reads
 * @param output the folder of the dataset, which must not be there yet
 * @param partitions in how many shares the inputs are read, where that is chosen
 */
public record SparkOptions(
    List<String> inputs,
    String output,
    Optional<Integer> partitions,
    ExtractionOptions extraction) {

  public SparkOptions {
    inputs = List.copyOf(inputs);
  }
}
