package org.departures.dataset;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Rows of one type as the Parquet files of a Hadoop job, each like the one that a run writes. */
public final class RowParquetFormat extends ParquetOutputFormat<Record> {

  private static final String ROW = "departures.parquet.row";

  /** Has the job with {@code configuration} write rows of the type. */
  public static void set(Configuration configuration, Class<? extends Record> row) {
    configuration.setClass(ROW, row, Record.class);
    configuration.set(COMPRESSION, CompressionCodecName.ZSTD.name());
    configuration.set(JOB_SUMMARY_LEVEL, JobSummaryLevel.NONE.name());
  }

  @Override
  public WriteSupport<Record> getWriteSupport(Configuration configuration) {
    return new RowParquet.Support<>(
        ParquetColumns.of(configuration.getClass(ROW, Record.class, Record.class)));
  }
}
