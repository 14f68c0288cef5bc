package org.departures.mention;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.departures.model.BadResourceException;

/**
 * The network that scores each piece of a text, on the CPU. Made once; safe to share between
 * threads, each of which it uses and no other.
 */
final class TaggerModel {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /** A model from the content of an ONNX file. */
  TaggerModel(byte[] content) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(content, options);
    } catch (OrtException e) {
      throw new BadResourceException("the tagger's model can't be read: " + e.getMessage());
    }
  }

  /** For each text of a batch a row of scores for each of its pieces, and some rows too many. */
  float[][][] scores(List<Pieces> batch) {
    int length = batch.stream().mapToInt(Pieces::size).max().orElse(0);
    long[][] ids = new long[batch.size()][length];
    long[][] mask = new long[batch.size()][length];
    for (int row = 0; row < ids.length; row++) {
      long[] pieces = batch.get(row).ids();
      System.arraycopy(pieces, 0, ids[row], 0, pieces.length);
      Arrays.fill(mask[row], 0, pieces.length, 1);
    }
    try (OnnxTensor numbers = OnnxTensor.createTensor(environment, ids);
        OnnxTensor real = OnnxTensor.createTensor(environment, mask);
        OrtSession.Result result =
            session.run(Map.of("input_ids", numbers, "attention_mask", real))) {
      return (float[][][]) result.get(0).getValue();
    } catch (OrtException e) {
      throw new IllegalStateException("the tagger failed on " + batch.size() + " texts", e);
    }
  }
}
