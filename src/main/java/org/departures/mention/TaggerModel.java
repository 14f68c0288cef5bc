package org.departures.mention;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
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

  /** A row of scores for each of {@code pieces}. */
  float[][] scores(Pieces pieces) {
    long[] real = new long[pieces.size()];
    Arrays.fill(real, 1);
    try (OnnxTensor numbers = OnnxTensor.createTensor(environment, new long[][] {pieces.ids()});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {real});
        OrtSession.Result result =
            session.run(Map.of("input_ids", numbers, "attention_mask", mask))) {
      return ((float[][][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the tagger failed on " + pieces.size() + " pieces", e);
    }
  }
}
