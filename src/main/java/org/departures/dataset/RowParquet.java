package org.departures.dataset;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * Rows as a Parquet file: a record's components are columns, a record in a record is a group, so
 * that the file has the same shape as the JSON.
 *
 * <p>Of Hadoop only the classes are used that Parquet's own can't do without: no file system, no
 * configuration files, no codecs.
 */
final class RowParquet {

  private RowParquet() {}

  /** Writes {@code file} anew. */
  static <R extends Record> void write(Class<R> type, List<R> rows, Path file) throws IOException {
    ParquetColumns columns = ParquetColumns.of(type);
    try (ParquetWriter<R> writer =
        new Builder<R>(new LocalOutputFile(file), columns)
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCodecFactory(new ZstdAlone())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build()) {
      for (R row : rows) {
        writer.write(row);
      }
    }
  }

  private static final class Builder<R extends Record>
      extends ParquetWriter.Builder<R, Builder<R>> {

    private final ParquetColumns columns;

    Builder(OutputFile file, ParquetColumns columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder<R> self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // It has to be there, and is not called.
    protected WriteSupport<R> getWriteSupport(Configuration configuration) {
      return new Support<>(columns);
    }

    @Override
    protected WriteSupport<R> getWriteSupport(ParquetConfiguration configuration) {
      return new Support<>(columns);
    }
  }

  static final class Support<R extends Record> extends WriteSupport<R> {

    private final ParquetColumns columns;
    private RecordConsumer consumer;

    Support(ParquetColumns columns) {
      this.columns = columns;
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(columns.schema(), Map.of());
    }

    @Override
    @SuppressWarnings("deprecation") // It has to be there, and is not called.
    public WriteContext init(Configuration configuration) {
      return new WriteContext(columns.schema(), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(R row) {
      columns.write(row, consumer);
    }
  }

  /** Parquet's own codecs need Hadoop's configuration. */
  private static final class ZstdAlone
      implements CompressionCodecFactory, CompressionCodecFactory.BytesInputCompressor {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      return this;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException("only writes");
    }

    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      ByteArrayOutputStream plain = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
      bytes.writeAllTo(plain);
      return BytesInput.from(Zstd.compress(plain.toByteArray()));
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
      // Nothing is held.
    }
  }
}
